//! Handing the report in: once, however often the button is pressed.

use std::time::Duration;

use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};

use super::draft::Draft;
use super::step::Step;
use super::visit::Visit;
use crate::domain::contact::{Email, Phone};
use crate::domain::report::{Channel, Reporter};
use crate::intake::{Incoming, Intake, IntakeError, Repeat};
use crate::web::guard::{Sending, Verdict, retry_after};

impl Visit<'_> {
    /// Takes the report in and leads to the reporter's own page, or says why
    /// not and loses nothing.
    pub(super) async fn send(&mut self) -> Response {
        if let Some((step, found)) = self.missing() {
            return self.page(step, StatusCode::UNPROCESSABLE_ENTITY, found, None);
        }
        let mut incoming = self.incoming();
        match self.weigh(&incoming) {
            Verdict::Take(second_look) => incoming.second_look = second_look,
            Verdict::NotFor(wait) => return self.refused(Step::Check, wait),
        }
        match self.app.intake.accept(incoming).await {
            Ok(accepted) => {
                let own = accepted.report.status_token;
                let lang = if self.reader.chosen {
                    format!("&lang={}", self.reader.language)
                } else {
                    String::new()
                };
                // From now on the pages lead to the receipt, and hold nothing. If
                // this fails, the key still makes it one report.
                self.draft = Draft {
                    sent: Some(own.clone()),
                    lang: self.draft.lang.clone(),
                    ..Draft::default()
                };
                let _ = self.keep().await;
                Redirect::to(&format!("/status/{own}?new=1{lang}")).into_response()
            }
            Err(IntakeError::Text(_)) => {
                let found = self.problems(Step::Happened);
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                self.page(Step::Happened, status, found, None)
            }
            // Sent, gone back to, changed and sent again: ask, then take it.
            Err(IntakeError::OtherBody) => {
                self.draft.key = self.app.ids.token();
                if self.keep().await.is_err() {
                    return self.not_kept(Step::Check);
                }
                let notice = Some("check-sent-before");
                self.page(Step::Check, StatusCode::CONFLICT, Vec::new(), notice)
            }
            Err(IntakeError::Store(error)) => {
                let request_id = &self.reader.request_id;
                tracing::error!(%error, request_id, "a report could not be taken in");
                let notice = Some("check-failed");
                let status = StatusCode::SERVICE_UNAVAILABLE;
                self.page(Step::Check, status, Vec::new(), notice)
            }
        }
    }

    /// What the guard says of a form that is begun: why not now, if so.
    pub(super) fn begins(&mut self, step: Step) -> Option<Response> {
        if self.draft.danger == "yes" {
            // Nobody is kept from the numbers to ring, and a flood of drafts is
            // not kept.
            let wait = self.app.guard.begins_in_danger(self.reader.from).err()?;
            return Some(self.refused(Step::Call, wait));
        }
        let wait = self.app.guard.begins(self.reader.from).err()?;
        Some(self.refused(step, wait))
    }

    /// What the guard says of the form as it is sent.
    fn weigh(&self, incoming: &Incoming) -> Verdict {
        let Reporter { phone, email, .. } = &incoming.reporter;
        let phone = phone.as_ref().map(Phone::reveal);
        let took = self.app.ids.now().as_millisecond() - self.draft.begun_at;
        self.app.guard.sends(Sending {
            from: self.reader.from,
            hidden_field: self.draft.hidden_field,
            took: SignedDuration::from_millis(took),
            contact: phone.or(email.as_ref().map(Email::reveal)),
            in_danger: incoming.in_danger || self.app.intake.preview(incoming).danger.is_some(),
        })
    }

    /// In a flood: the page once more, with what was typed, and when to press
    /// again.
    fn refused(&mut self, step: Step, wait: Duration) -> Response {
        let notice = Some("guard-too-many");
        let mut response = self.page(step, StatusCode::TOO_MANY_REQUESTS, Vec::new(), notice);
        let seconds = HeaderValue::from(retry_after(wait));
        response.headers_mut().insert(RETRY_AFTER, seconds);
        response
    }

    /// The report as it would be sent now.
    pub(super) fn incoming(&self) -> Incoming {
        let draft = &self.draft;
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Incoming {
            channel: Channel::Web,
            text: draft.text.clone(),
            address: given(&draft.address),
            unit: given(&draft.unit),
            category: draft.category.parse().ok(),
            language: self.reader.chosen.then_some(self.reader.language),
            reporter: Reporter {
                name: None,
                phone: draft.phone.parse().ok().filter(|_| draft.reach == "phone"),
                email: draft.email.parse().ok().filter(|_| draft.reach == "email"),
            },
            in_danger: draft.danger == "yes",
            uploads: Some(Intake::draft_id(&self.token)),
            answers: draft.answers.clone(),
            follows: draft.followed().map(str::to_owned),
            repeat: Some(Repeat {
                scope: "form".to_owned(),
                key: draft.key.clone(),
                fingerprint: fingerprint(draft),
                render: None,
            }),
            second_look: None,
            call: None,
            joins: None,
            partner: None,
            noted: Vec::new(),
        }
    }
}

/// What makes two sendings of a form the same report.
fn fingerprint(draft: &Draft) -> String {
    let mut hash = Sha256::new();
    let answers = draft.answers.iter();
    let answers = answers.map(|told| format!("{}={};", told.question, told.answer));
    let answers: String = answers.collect();
    for part in [
        &draft.danger,
        &draft.text,
        &draft.category,
        &draft.address,
        &draft.unit,
        &draft.reach,
        &draft.phone,
        &draft.email,
        &answers,
        &draft.follows,
    ] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hex::encode(hash.finalize())
}
