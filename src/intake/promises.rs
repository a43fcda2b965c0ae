//! The messages that an accepted report makes us owe: one acknowledgement to
//! the reporter, and a notice to each mailbox that must know.

use jiff::Timestamp;

use super::Intake;
use crate::domain::case::Case;
use crate::domain::contact::{Email, Mailbox, Phone};
use crate::domain::decision::{Danger, Priority};
use crate::domain::language::Language;
use crate::domain::outgoing::{Message, MessageChannel, MessageState, Purpose};
use crate::domain::report::Report;
use crate::wording::acknowledgement::{self, AcknowledgementFacts};
use crate::wording::notice;

/// The promise key of a report's one acknowledgement.
pub(crate) fn acknowledgement_promise(report_id: &str) -> String {
    format!("acknowledgement:{report_id}")
}

impl Intake {
    /// The reporter's own page of a case.
    pub fn status_url(&self, report: &Report) -> String {
        format!(
            "{}/status/{}",
            self.inner.settings.public_url, report.status_token
        )
    }

    /// The one acknowledgement of a report: on the reporter's channel, in the
    /// reporter's language, on the page itself where they left no contact.
    pub(super) fn acknowledgement(
        &self,
        report: &Report,
        case: &Case,
        danger: Option<Danger>,
    ) -> Message {
        let catalogue = &self.inner.catalogue;
        let language = report.language;
        let url = self.status_url(report);
        let facts = AcknowledgementFacts {
            reference: &report.reference,
            owner: case.owner,
            due_at: case.due_at,
            status_url: &url,
            danger,
            municipality: &self.inner.settings.municipality,
        };
        let mut message = self.message(
            acknowledgement_promise(&report.id),
            Purpose::Acknowledgement,
            case,
            report.received_at,
        );
        message.language = catalogue.nearest(language);
        match (&report.reporter.phone, &report.reporter.email) {
            (Some(phone), _) => {
                to_phone(
                    &mut message,
                    phone,
                    acknowledgement::sms(catalogue, language, &facts),
                );
            }
            (None, Some(email)) => {
                to_mailbox(
                    &mut message,
                    email,
                    acknowledgement::email(catalogue, language, &facts),
                );
            }
            (None, None) => {
                message.channel = MessageChannel::Page;
                message.state = MessageState::Delivered;
                (_, message.body) = acknowledgement::email(catalogue, language, &facts);
            }
        }
        message
    }

    /// A notice to each mailbox of the owner and of those also told. It says
    /// that there is a case and how grave, and links to it; nothing more.
    pub fn notices(&self, case: &Case, recipients: &[&str], now: Timestamp) -> Vec<Message> {
        let language = Language::BOKMAL;
        let catalogue = &self.inner.catalogue;
        let url = format!(
            "{}/staff/cases/{}",
            self.inner.settings.public_url, case.reference
        );
        let mut owed = Vec::new();
        for recipient in recipients {
            let Some(Mailbox { email, phone }) = self.inner.settings.recipients.get(*recipient)
            else {
                continue;
            };
            // A case that comes back to an owner is a new notice.
            let promise = format!("notice:{}:{}:{recipient}", case.id, case.version);
            if let Some(email) = email {
                let mut message =
                    self.message(format!("{promise}:email"), Purpose::Notice, case, now);
                to_mailbox(
                    &mut message,
                    email,
                    notice::notice_email(
                        catalogue,
                        language,
                        &case.reference,
                        case.priority,
                        case.due_at,
                        &url,
                    ),
                );
                owed.push(message);
            }
            if let Some(phone) = phone {
                let mut message =
                    self.message(format!("{promise}:sms"), Purpose::Notice, case, now);
                to_phone(
                    &mut message,
                    phone,
                    notice::notice_sms(
                        catalogue,
                        language,
                        &case.reference,
                        case.priority,
                        case.due_at,
                        &url,
                    ),
                );
                owed.push(message);
            }
        }
        owed
    }

    /// A message about a case, still without recipient and words.
    fn message(&self, promise: String, purpose: Purpose, case: &Case, now: Timestamp) -> Message {
        Message {
            id: self.inner.ids.id(),
            promise,
            case_id: Some(case.id.clone()),
            purpose,
            channel: MessageChannel::Email,
            to: String::new(),
            subject: String::new(),
            body: String::new(),
            language: Language::BOKMAL,
            precedence: precedence(case.priority, purpose),
            state: MessageState::Waiting,
            due_at: now,
            look_up_first: false,
            attempts: 0,
            gateway_id: None,
            failure: None,
            created_at: now,
        }
    }

    /// The answer to an SMS that opened no case.
    pub(super) fn answer(
        &self,
        sid: &str,
        to: &Phone,
        language: Language,
        body: String,
    ) -> Message {
        let now = self.inner.ids.now();
        Message {
            id: self.inner.ids.id(),
            promise: format!("answer:{sid}"),
            case_id: None,
            purpose: Purpose::Answer,
            channel: MessageChannel::Sms,
            to: to.reveal().to_owned(),
            subject: String::new(),
            body,
            language: self.inner.catalogue.nearest(language),
            precedence: precedence(Priority::Normal, Purpose::Answer),
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

/// Emergencies overtake all else; at the same gravity people go before
/// departments.
fn precedence(priority: Priority, purpose: Purpose) -> i64 {
    let gravity = match priority {
        Priority::Emergency => 30,
        Priority::Urgent => 20,
        Priority::Normal => 10,
        Priority::Low => 0,
    };
    gravity + i64::from(purpose != Purpose::Notice)
}

fn to_phone(message: &mut Message, phone: &Phone, body: String) {
    message.channel = MessageChannel::Sms;
    message.to = phone.reveal().to_owned();
    message.body = body;
}

fn to_mailbox(message: &mut Message, email: &Email, (subject, body): (String, String)) {
    message.channel = MessageChannel::Email;
    message.to = email.reveal().to_owned();
    message.subject = subject;
    message.body = body;
}
