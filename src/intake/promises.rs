//! The messages that an accepted report makes us owe its reporter: one
//! acknowledgement, and perhaps another in reserve.

use super::Intake;
use crate::domain::case::Case;
use crate::domain::contact::Phone;
use crate::domain::decision::Danger;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::outgoing::{
    Message, MessageChannel, MessageState, Purpose, acknowledgement_promise,
};
use crate::domain::question::Ask;
use crate::domain::report::{Channel, Report};
use crate::wording::acknowledgement::{self, AcknowledgementFacts};
use crate::wording::segments::on_air;

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
        question: Option<&Ask>,
        starts_again: bool,
    ) -> Message {
        let catalogue = &self.inner.catalogue;
        let language = catalogue.nearest(report.language);
        let url = self.status_url(report);
        let facts = AcknowledgementFacts {
            question,
            starts_again,
            ..self.facts(report, case, danger, &url)
        };
        let letter = match (&report.reporter.phone, &report.reporter.email) {
            (Some(phone), _) => {
                let body = acknowledgement::sms(catalogue, language, &facts);
                Letter::sms(phone, language, body)
            }
            (None, Some(email)) => {
                let words = acknowledgement::email(catalogue, language, &facts);
                Letter::email(email, language, words)
            }
            (None, None) => {
                let (_, body) = acknowledgement::email(catalogue, language, &facts);
                Letter::page(language, body)
            }
        };
        let mut message = letter.promised(
            self.inner.ids.id(),
            acknowledgement_promise(&report.id),
            Purpose::Acknowledgement,
            Some(case),
            report.received_at,
        );
        if report.channel == Channel::Sms && report.reporter.is_anonymous() {
            // A withheld number or a short code: nobody saw a page, and staff
            // must see that the writer was not reached.
            message.channel = MessageChannel::Sms;
            message.state = MessageState::Failed;
            message.failure = Some("the sender's number cannot be answered".into());
        }
        message
    }

    /// An e-mail in reserve for an acknowledgement by SMS, where the reporter
    /// gave both: it goes out only where the SMS never arrives.
    pub(super) fn reserve(
        &self,
        report: &Report,
        case: &Case,
        danger: Option<Danger>,
        first: &Message,
    ) -> Option<Message> {
        let email = report.reporter.email.as_ref()?;
        if first.channel != MessageChannel::Sms {
            return None;
        }
        let catalogue = &self.inner.catalogue;
        let url = self.status_url(report);
        let facts = self.facts(report, case, danger, &url);
        let words = acknowledgement::email(catalogue, first.language, &facts);
        let message = Letter::email(email, first.language, words).promised(
            self.inner.ids.id(),
            format!("{}:email", first.promise),
            first.purpose,
            Some(case),
            report.received_at,
        );
        Some(message.in_reserve_for(first))
    }

    fn facts<'a>(
        &'a self,
        report: &'a Report,
        case: &Case,
        danger: Option<Danger>,
        status_url: &'a str,
    ) -> AcknowledgementFacts<'a> {
        AcknowledgementFacts {
            reference: &report.reference,
            owner: case.owner,
            due_at: case.due_at,
            status_url,
            danger,
            municipality: &self.inner.settings.municipality,
            question: None,
            starts_again: false,
            // Whoever opened the case gave it their reference.
            follows: report.reference != case.reference,
            now: report.received_at,
        }
    }

    /// The answer to an SMS that was no report, about a case or about none.
    pub(super) fn answer(
        &self,
        sid: &str,
        to: &Phone,
        language: Language,
        body: &str,
        case: Option<&Case>,
    ) -> Message {
        let language = self.inner.catalogue.nearest(language);
        Letter::sms(to, language, on_air(language, body)).promised(
            self.inner.ids.id(),
            format!("answer:{sid}"),
            Purpose::Answer,
            case,
            self.inner.ids.now(),
        )
    }
}
