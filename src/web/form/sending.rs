//! Handing the report in: once, however often the button is pressed.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use sha2::{Digest, Sha256};

use super::draft::Draft;
use super::step::Step;
use super::visit::Visit;
use crate::domain::report::{Channel, Reporter};
use crate::intake::{Incoming, Intake, IntakeError, Repeat};

impl Visit<'_> {
    /// Takes the report in and leads to the reporter's own page, or says why
    /// not and loses nothing.
    pub(super) async fn send(&mut self) -> Response {
        if let Some((step, found)) = self.missing() {
            return self.page(step, StatusCode::UNPROCESSABLE_ENTITY, found, None);
        }
        match self.app.intake.accept(self.incoming()).await {
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
