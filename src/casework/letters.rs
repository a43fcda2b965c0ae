//! The messages that a change of owner makes us owe: a notice to the new
//! owner's mailboxes, and word to everyone who reported the case.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::Casework;
use crate::domain::case::Case;
use crate::domain::letter::Letter;
use crate::domain::outgoing::{Message, Purpose};
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, inbound};
use crate::wording::moved::{self, MovedFacts};
use crate::wording::notice;

impl Casework {
    /// The address of a case for staff.
    pub fn case_url(&self, case: &Case) -> String {
        let base = &self.inner.settings.public_url;
        format!("{base}/staff/cases/{}", case.reference)
    }

    /// A notice to each mailbox of the owner.
    pub(super) fn notices(&self, case: &Case, now: Timestamp) -> Vec<Message> {
        let owner = case.owner.key();
        let Some(mailbox) = self.inner.settings.recipients.get(owner) else {
            return Vec::new();
        };
        notice::letters(&self.inner.catalogue, mailbox, case, &self.case_url(case))
            .into_iter()
            .map(|letter| {
                let promise = notice::promise(case, owner, letter.channel);
                letter.promised(
                    self.inner.ids.id(),
                    promise,
                    Purpose::Notice,
                    Some(case),
                    now,
                )
            })
            .collect()
    }

    /// Word to the reporters of a case that it has another owner: once to each
    /// contact, in the language of their latest report; none to a number that
    /// said stop after it, and none where nobody left a contact.
    pub(super) async fn updates(
        &self,
        tx: &mut Tx,
        case: &Case,
        reports: &[Report],
        now: Timestamp,
    ) -> Result<Vec<Message>, StoreError> {
        let mut told = BTreeSet::new();
        let mut owed = Vec::new();
        for report in reports.iter().rev() {
            let Some(letter) = self.moved(tx, case, report).await? else {
                continue;
            };
            if told.insert(letter.to.clone()) {
                let promise = format!("moved:{}:{}", report.id, case.version);
                let id = self.inner.ids.id();
                owed.push(letter.promised(id, promise, Purpose::Update, Some(case), now));
            }
        }
        Ok(owed)
    }

    async fn moved(
        &self,
        tx: &mut Tx,
        case: &Case,
        report: &Report,
    ) -> Result<Option<Letter>, StoreError> {
        let settings = &self.inner.settings;
        let facts = MovedFacts {
            reference: &report.reference,
            owner: case.owner,
            status_url: &format!("{}/status/{}", settings.public_url, report.status_token),
            municipality: &settings.municipality,
        };
        let c = &self.inner.catalogue;
        let language = c.nearest(report.language);
        let reporter = &report.reporter;
        if let Some(phone) = &reporter.phone {
            let stopped = inbound::stopped_since(tx, phone).await?;
            if stopped.is_none_or(|since| since < report.received_at) {
                let body = moved::sms(c, language, &facts);
                return Ok(Some(Letter::sms(phone, language, body)));
            }
        }
        Ok(reporter.email.as_ref().map(|email| {
            let words = moved::email(c, language, &facts);
            Letter::email(email, language, words)
        }))
    }
}
