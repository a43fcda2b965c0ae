//! The messages that a change of owner makes us owe: a notice to the new
//! owner's mailboxes, and word to everyone who reported the case.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::Casework;
use crate::domain::case::Case;
use crate::domain::contact::Mailbox;
use crate::domain::decision::Priority;
use crate::domain::language::Language;
use crate::domain::outgoing::{Message, MessageChannel, MessageState, Purpose};
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, inbound};
use crate::wording::moved::{self, MovedFacts};
use crate::wording::notice;

/// Where a message goes and what it says.
struct Letter {
    channel: MessageChannel,
    to: String,
    subject: String,
    body: String,
}

impl Casework {
    /// The address of a case for staff.
    pub fn case_url(&self, case: &Case) -> String {
        let base = &self.inner.settings.public_url;
        format!("{base}/staff/cases/{}", case.reference)
    }

    /// A notice to each mailbox of the owner: that there is a case and how
    /// grave, and where to read it; nothing more.
    pub(super) fn notices(&self, case: &Case, now: Timestamp) -> Vec<Message> {
        let owner = case.owner.key();
        let Some(Mailbox { email, phone }) = self.inner.settings.recipients.get(owner) else {
            return Vec::new();
        };
        let c = &self.inner.catalogue;
        let l = Language::BOKMAL;
        let url = self.case_url(case);
        let (reference, priority, due_at) = (&case.reference, case.priority, case.due_at);
        let email = email.as_ref().map(|email| {
            let (subject, body) = notice::notice_email(c, l, reference, priority, due_at, &url);
            Letter {
                channel: MessageChannel::Email,
                to: email.reveal().to_owned(),
                subject,
                body,
            }
        });
        let sms = phone.as_ref().map(|phone| Letter {
            channel: MessageChannel::Sms,
            to: phone.reveal().to_owned(),
            subject: String::new(),
            body: notice::notice_sms(c, l, reference, priority, due_at, &url),
        });
        email
            .into_iter()
            .chain(sms)
            .map(|letter| {
                // A case that comes back to an owner is a new notice.
                let kind: &str = letter.channel.into();
                let promise = format!("notice:{}:{}:{owner}:{kind}", case.id, case.version);
                self.message(letter, promise, Purpose::Notice, l, case, now)
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
            let Some(letter) = self.moved(tx, case, report).await? else {
                continue;
            };
            if told.insert(letter.to.clone()) {
                let promise = format!("moved:{}:{}", report.id, case.version);
                let language = self.inner.catalogue.nearest(report.language);
                owed.push(self.message(letter, promise, Purpose::Update, language, case, now));
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
        let reporter = &report.reporter;
        if let Some(phone) = &reporter.phone
            && !inbound::has_stopped(tx, phone).await?
        {
            return Ok(Some(Letter {
                channel: MessageChannel::Sms,
                to: phone.reveal().to_owned(),
                subject: String::new(),
                body: moved::sms(c, report.language, &facts),
            }));
        }
        Ok(reporter.email.as_ref().map(|email| {
            let (subject, body) = moved::email(c, report.language, &facts);
            Letter {
                channel: MessageChannel::Email,
                to: email.reveal().to_owned(),
                subject,
                body,
            }
        }))
    }

    fn message(
        &self,
        letter: Letter,
        promise: String,
        purpose: Purpose,
        language: Language,
        case: &Case,
        now: Timestamp,
    ) -> Message {
        Message {
            id: self.inner.ids.id(),
            promise,
            case_id: Some(case.id.clone()),
            purpose,
            channel: letter.channel,
            to: letter.to,
            subject: letter.subject,
            body: letter.body,
            language,
            precedence: precedence(case.priority),
            state: MessageState::Waiting,
            due_at: now,
            look_up_first: false,
            attempts: 0,
            gateway_id: None,
            failure: None,
            created_at: now,
        }
    }
}

/// Emergencies overtake; at the same gravity the acknowledgements of new
/// reports go before these.
fn precedence(priority: Priority) -> i64 {
    match priority {
        Priority::Emergency => 30,
        Priority::Urgent => 20,
        Priority::Normal => 10,
        Priority::Low => 0,
    }
}
