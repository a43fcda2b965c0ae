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
    /// said stop, and none where nobody left a contact.
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
            let mut letters = self.moved(tx, case, report).await?.into_iter();
            let Some(letter) = letters
                .next()
                .filter(|letter| told.insert(letter.to.clone()))
            else {
                continue;
            };
            let promise = format!("moved:{}:{}", report.id, case.version);
            let promised = |letter: Letter, promise| {
                let id = self.inner.ids.id();
                letter.promised(id, promise, Purpose::Update, Some(case), now)
            };
            let first = promised(letter, promise.clone());
            let reserve = letters
                .next()
                .filter(|letter| told.insert(letter.to.clone()))
                .map(|letter| promised(letter, format!("{promise}:email")).in_reserve_for(&first));
            owed.push(first);
            owed.extend(reserve);
        }
        Ok(owed)
    }

    /// The word itself, and another in reserve where the reporter gave two ways.
    async fn moved(
        &self,
        tx: &mut Tx,
        case: &Case,
        report: &Report,
    ) -> Result<Vec<Letter>, StoreError> {
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
        let mut letters = Vec::new();
        if let Some(phone) = &reporter.phone
            && !inbound::has_stopped(tx, phone).await?
        {
            let body = moved::sms(c, language, &facts);
            letters.push(Letter::sms(phone, language, body));
        }
        letters.extend(reporter.email.as_ref().map(|email| {
            let words = moved::email(c, language, &facts);
            Letter::email(email, language, words)
        }));
        Ok(letters)
    }
}
