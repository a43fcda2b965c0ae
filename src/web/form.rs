//! The public form, one question a page, without scripts: each page posts to
//! the same handler and carries the earlier answers with it. Back, a change of
//! language and errors keep what was typed.

pub mod draft;
pub mod places;
pub mod problems;

use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use sha2::{Digest, Sha256};

use super::App;
use super::errors::{self, Fault};
use super::pages::{AddressChoice, Caching, Frame, ReportPage, StartPage, respond};
use super::reader::Reader;
use crate::domain::report::{Channel, Reporter};
use crate::intake::{Incoming, IntakeError, Repeat};
use draft::{Draft, Go, Step, Submission};
use problems::Problem;

/// `GET /`
pub async fn start(State(app): State<App>, reader: Reader) -> Response {
    let page = Frame::new(&app.catalogue, &app.settings, &reader);
    respond(StatusCode::OK, Caching::Back, &StartPage { page })
}

/// `GET /report`
pub async fn open(State(app): State<App>, reader: Reader) -> Response {
    let draft = Draft::new(app.ids.token());
    Form::new(&app, reader, draft).show(Step::Danger)
}

/// `POST /report`: any page of the form.
pub async fn submit(
    State(app): State<App>,
    mut reader: Reader,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Ok(body) = body else {
        return errors::page(&app, &reader, Fault::TooLarge);
    };
    let Submission {
        mut draft,
        step,
        go,
    } = Submission::parse(&body);
    if let Go::Language(code) = &go {
        draft.lang.clone_from(code);
    }
    reader.choose(&app.catalogue, &draft.lang);
    draft.lang = if reader.chosen {
        reader.language.to_string()
    } else {
        String::new()
    };
    if !is_key(&draft.key) {
        draft.key = app.ids.token();
    }
    let mut form = Form::new(&app, reader, draft);
    let Some(step) = step else {
        return form.show(Step::Danger);
    };
    match go {
        Go::Language(_) => form.show(step),
        Go::Back => form.back(step),
        Go::Change(step) => form.show(step),
        Go::Next => form.next(step),
        Go::Send => form.send().await,
    }
}

/// The key is ours to make; one that cannot be ours is not used.
fn is_key(key: &str) -> bool {
    key.len() == 32 && key.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// One request for a page of the form.
struct Form<'a> {
    app: &'a App,
    reader: Reader,
    draft: Draft,
}

impl<'a> Form<'a> {
    fn new(app: &'a App, reader: Reader, draft: Draft) -> Self {
        Self { app, reader, draft }
    }

    fn show(&mut self, step: Step) -> Response {
        self.page(step, StatusCode::OK, Vec::new(), None)
    }

    fn back(&mut self, step: Step) -> Response {
        let before = match step {
            Step::Danger | Step::Call => Step::Danger,
            Step::Happened if self.draft.danger == "yes" => Step::Call,
            Step::Happened => Step::Danger,
            Step::Place => Step::Happened,
            Step::Choice | Step::Dwelling => Step::Place,
            Step::Contact if self.draft.address.is_empty() => Step::Place,
            Step::Contact => Step::Dwelling,
            Step::Check => Step::Contact,
        };
        self.show(before)
    }

    fn next(&mut self, step: Step) -> Response {
        let found = self.problems(step);
        if !found.is_empty() {
            return self.page(step, StatusCode::UNPROCESSABLE_ENTITY, found, None);
        }
        let checked = !self.draft.checked.is_empty();
        match step {
            Step::Danger if self.draft.danger == "yes" => self.show(Step::Call),
            Step::Danger if self.draft.danger.is_empty() => self.show(Step::Danger),
            Step::Danger | Step::Call if checked => self.show(Step::Check),
            Step::Danger | Step::Call => self.show(Step::Happened),
            Step::Happened if checked => self.show(Step::Check),
            Step::Happened => self.show(Step::Place),
            Step::Place => self.show(Step::Choice),
            Step::Choice => {
                places::choose(&mut self.draft);
                self.show(Step::Dwelling)
            }
            Step::Dwelling if checked => self.show(Step::Check),
            Step::Dwelling => self.show(Step::Contact),
            Step::Contact | Step::Check => self.show(Step::Check),
        }
    }

    /// Takes the report in and leads to the reporter's own page, or says why
    /// not and loses nothing.
    async fn send(&mut self) -> Response {
        let language = self.reader.language;
        let wrong = problems::first(&self.app.catalogue, language, &self.draft);
        if let Some((step, found)) = wrong {
            return self.page(step, StatusCode::UNPROCESSABLE_ENTITY, found, None);
        }
        match self.app.intake.accept(self.incoming()).await {
            Ok(accepted) => {
                let lang = if self.reader.chosen {
                    format!("&lang={language}")
                } else {
                    String::new()
                };
                let token = accepted.report.status_token;
                Redirect::to(&format!("/status/{token}?new=1{lang}")).into_response()
            }
            Err(IntakeError::Text(_)) => {
                let found = self.problems(Step::Happened);
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                self.page(Step::Happened, status, found, None)
            }
            // Sent, gone back to, changed and sent again: ask, then take it.
            Err(IntakeError::OtherBody) => {
                self.draft.key = self.app.ids.token();
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

    fn incoming(&self) -> Incoming {
        let draft = &self.draft;
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Incoming {
            channel: Channel::Web,
            text: draft.text.clone(),
            address: given(&draft.address),
            unit: given(&draft.unit),
            category: None,
            language: self.reader.chosen.then_some(self.reader.language),
            reporter: Reporter {
                name: None,
                phone: draft.phone.parse().ok().filter(|_| draft.reach == "phone"),
                email: draft.email.parse().ok().filter(|_| draft.reach == "email"),
            },
            in_danger: draft.danger == "yes",
            repeat: Some(Repeat {
                scope: "form".to_owned(),
                key: draft.key.clone(),
                fingerprint: fingerprint(draft),
                render: None,
            }),
            second_look: None,
        }
    }

    fn problems(&self, step: Step) -> Vec<Problem> {
        let language = self.reader.language;
        problems::problems(&self.app.catalogue, language, step, &self.draft)
    }

    /// Shows a step, or the next one where this one has nothing to ask.
    fn page(
        &mut self,
        mut step: Step,
        status: StatusCode,
        problems: Vec<Problem>,
        notice: Option<&str>,
    ) -> Response {
        let gazetteer = self.app.intake.gazetteer();
        let mut hits: Vec<AddressChoice> = Vec::new();
        if step == Step::Choice {
            hits = places::settle(&gazetteer, &mut self.draft);
            if hits.is_empty() {
                step = Step::Dwelling;
            }
        }
        if step == Step::Dwelling && self.draft.address.is_empty() {
            self.draft.unit = String::new();
            step = if self.draft.checked.is_empty() {
                Step::Contact
            } else {
                Step::Check
            };
        }
        if step == Step::Check {
            "1".clone_into(&mut self.draft.checked);
        }
        let mut page = Frame::new(&self.app.catalogue, &self.app.settings, &self.reader);
        page.in_form = true;
        let (catalogue, language) = (&self.app.catalogue, self.reader.language);
        let report = ReportPage {
            units: match step {
                Step::Dwelling => places::units(catalogue, language, &gazetteer, &self.draft),
                _ => Vec::new(),
            },
            place_known: step == Step::Check && places::is_known(&gazetteer, &self.draft),
            notice: notice.map(|key| page.say(key)),
            page,
            step,
            draft: &self.draft,
            problems,
            hits,
        };
        respond(status, Caching::Back, &report)
    }
}

/// What makes two sendings of a form the same report.
fn fingerprint(draft: &Draft) -> String {
    let mut hash = Sha256::new();
    for part in [
        &draft.danger,
        &draft.text,
        &draft.address,
        &draft.unit,
        &draft.reach,
        &draft.phone,
        &draft.email,
    ] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hex::encode(hash.finalize())
}
