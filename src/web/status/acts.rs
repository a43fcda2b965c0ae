//! What a reporter says on their own page: a plain form for each, answered by a
//! 303 back to the page with a short notice. What cannot be taken in comes back
//! with what was typed.

use std::borrow::Cow;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use strum::{EnumString, IntoStaticStr};
use url::form_urlencoded;

use super::failed::failed;
use super::view::Typed;
use super::{back as page_again, is_token, private, visits};
use crate::domain::own_page::{ActKind, Verdict};
use crate::domain::report::{Channel, MAX_TEXT, TextFault};
use crate::intake::own_page::{Telling, Told};
use crate::intake::{Incoming, IntakeError};
use crate::web::App;
use crate::web::errors::{self, Fault};
use crate::web::form::problems::Problem;
use crate::web::guard::retry_after;
use crate::web::reader::Reader;
use crate::wording::dates::count;

/// The forms of the page, by the last part of their address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// More words.
    Words,
    /// To a question of staff.
    Answer,
    NotFixed,
    Solved,
    Rating,
    /// A visit does not suit.
    VisitNo,
}

impl Act {
    pub(super) fn key(self) -> &'static str {
        self.into()
    }

    /// The id of the field that something can be wrong with.
    fn field(self) -> &'static str {
        match self {
            Self::Words | Self::Solved => "words",
            Self::Answer => "answer",
            Self::NotFixed => "not-fixed",
            Self::Rating => "rating",
            Self::VisitNo => "visit-no",
        }
    }
}

/// A form as it was sent.
#[derive(Default)]
pub(super) struct Sent {
    pub(super) key: String,
    pub(super) text: String,
    pub(super) question: String,
    pub(super) verdict: String,
    pub(super) visit: String,
}

impl Sent {
    pub(super) fn parse(body: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(body);
        Self::of(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())))
    }

    /// Of fields that have been taken apart already.
    pub(super) fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut sent = Self::default();
        for (name, value) in pairs {
            let field = match name.as_str() {
                "key" => &mut sent.key,
                "text" => &mut sent.text,
                "question" => &mut sent.question,
                "rating" => &mut sent.verdict,
                "visit" => &mut sent.visit,
                _ => continue,
            };
            *field = value;
        }
        sent
    }

    /// As it stands in the form that comes back.
    pub(super) fn typed(&self, act: Act, problems: Vec<Problem>) -> Typed {
        Typed {
            act: Some(act),
            text: self.text.clone(),
            verdict: self.verdict.clone(),
            visit: self.visit.clone(),
            key: self.key.clone(),
            problems,
        }
    }
}

/// What was done, or what is to be mended.
pub(super) enum Outcome {
    /// The name of what was done, in the page's address.
    Done(&'static str),
    Problem(Problem),
    /// So much comes from this network that it is not taken for so long.
    NotFor(Duration),
    NoPage,
}

/// The sentence for what was done, by its name in the page's address.
pub(super) fn notice(done: &str) -> Option<&'static str> {
    Some(match done {
        "words" => "own-notice-words",
        // From the form's page of photos, which was still sending some.
        "late" => "own-notice-late",
        "answer" => "own-notice-answer",
        "reopened" => "own-notice-reopened",
        "open" => "own-notice-open",
        "solved" => "own-notice-solved",
        "rating" => "own-notice-rated",
        "visit-no" => "own-notice-visit-no",
        "visit-gone" => "own-visit-gone",
        _ => return None,
    })
}

/// `GET /status/{token}/{act}`: a form's address, opened as if it were a page.
pub async fn back(reader: Reader, Path((token, _)): Path<(String, String)>) -> Response {
    back_to(&reader, &token)
}

pub(super) fn back_to(reader: &Reader, token: &str) -> Response {
    private(to_page(reader, token, ""))
}

/// `POST /status/{token}/{act}`
pub async fn act(
    State(app): State<App>,
    reader: Reader,
    Path((token, act)): Path<(String, String)>,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Ok(body) = body else {
        return errors::page(&app, &reader, Fault::TooLarge);
    };
    let Ok(act) = act.parse::<Act>() else {
        return errors::page(&app, &reader, Fault::NotFound);
    };
    answer(&app, &reader, &token, act, &Sent::parse(&body)).await
}

/// Takes a form in and says what came of it.
pub(super) async fn answer(
    app: &App,
    reader: &Reader,
    token: &str,
    act: Act,
    sent: &Sent,
) -> Response {
    if !is_token(token) {
        return errors::page(app, reader, Fault::NotFound);
    }
    private(match take(app, reader, token, act, sent).await {
        Ok(Outcome::Done(done)) => to_page(reader, token, done),
        Ok(Outcome::NoPage) => errors::page(app, reader, Fault::NotFound),
        Ok(Outcome::Problem(problem)) => again(app, reader, token, act, sent, problem).await,
        Ok(Outcome::NotFor(wait)) => {
            let problem = Problem {
                field: act.field(),
                sentence: app.catalogue.text(reader.language, "guard-too-many", &[]),
            };
            let mut response = again(app, reader, token, act, sent, problem).await;
            *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
            let seconds = HeaderValue::from(retry_after(wait));
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
            response
        }
        Err(error) => {
            let request_id = &reader.request_id;
            tracing::error!(%error, request_id, "what a reporter told could not be taken in");
            failed(app, reader, token, act, sent)
        }
    })
}

/// The page with what was typed and what is wrong with it.
async fn again(
    app: &App,
    reader: &Reader,
    token: &str,
    act: Act,
    sent: &Sent,
    problem: Problem,
) -> Response {
    let typed = sent.typed(act, vec![problem]);
    match page_again(app, reader.clone(), token, typed, Vec::new()).await {
        Ok(page) => page,
        Err(Fault::Unavailable) => failed(app, reader, token, act, sent),
        Err(fault) => errors::page(app, reader, fault),
    }
}

async fn take(
    app: &App,
    reader: &Reader,
    token: &str,
    act: Act,
    sent: &Sent,
) -> Result<Outcome, IntakeError> {
    if let Err(wait) = app.guard.begins(reader.from)
        && !is_of_danger(app, sent)
    {
        return Ok(Outcome::NotFor(wait));
    }
    let kind = match act {
        Act::Words => ActKind::Words,
        Act::Answer => ActKind::Answer,
        Act::NotFixed => ActKind::NotFixed,
        Act::Solved => {
            let found = app.intake.solved_on_page(token, &sent.key).await?;
            return Ok(found.map_or(Outcome::NoPage, |()| Outcome::Done("solved")));
        }
        Act::Rating => return rate(app, reader, token, sent).await,
        Act::VisitNo => return visits::refuse(app, reader, token, sent).await,
    };
    let telling = Telling {
        kind,
        text: sent.text.clone(),
        answers: Some(sent.question.clone()).filter(|_| act == Act::Answer),
        key: sent.key.clone(),
        language: reader.chosen.then_some(reader.language),
    };
    match app.intake.told_on_page(token, telling).await {
        Ok(None) => Ok(Outcome::NoPage),
        Ok(Some(Told::Reopened)) => Ok(Outcome::Done("reopened")),
        Ok(Some(Told::StillOpen)) => Ok(Outcome::Done("open")),
        Ok(Some(Told::Kept)) if act == Act::Answer => Ok(Outcome::Done("answer")),
        Ok(Some(Told::Kept)) => Ok(Outcome::Done("words")),
        Err(IntakeError::Text(fault)) => Ok(Outcome::Problem(Problem {
            field: act.field(),
            sentence: unfit(app, reader, fault, &sent.text),
        })),
        Err(error) => Err(error),
    }
}

/// Danger is never made to wait.
pub(super) fn is_of_danger(app: &App, sent: &Sent) -> bool {
    let incoming = Incoming::new(Channel::Web, sent.text.as_str());
    app.intake.preview(&incoming).danger.is_some()
}

async fn rate(
    app: &App,
    reader: &Reader,
    token: &str,
    sent: &Sent,
) -> Result<Outcome, IntakeError> {
    let Ok(verdict) = sent.verdict.parse::<Verdict>() else {
        let c = &app.catalogue;
        return Ok(Outcome::Problem(Problem {
            field: Act::Rating.field(),
            sentence: c.text(reader.language, "own-rating-missing", &[]),
        }));
    };
    match app.intake.rated_on_page(token, verdict, &sent.text).await {
        Ok(found) => Ok(found.map_or(Outcome::NoPage, |()| Outcome::Done("rating"))),
        Err(IntakeError::Text(fault)) => Ok(Outcome::Problem(Problem {
            field: "rating-words",
            sentence: unfit(app, reader, fault, &sent.text),
        })),
        Err(error) => Err(error),
    }
}

/// What is wrong with a text, and how to mend it.
pub(super) fn unfit(app: &App, reader: &Reader, fault: TextFault, typed: &str) -> String {
    let (c, l) = (&app.catalogue, reader.language);
    match fault {
        TextFault::Empty if typed.trim().is_empty() => c.text(l, "own-empty", &[]),
        TextFault::Empty => c.text(l, "happened-no-words", &[]),
        TextFault::TooLong(over) => {
            let most = count(c, l, MAX_TEXT);
            let length = count(c, l, MAX_TEXT + over);
            let args = [("most", most.as_str()), ("length", length.as_str())];
            c.text(l, "happened-too-long", &args)
        }
    }
}

/// Back to the page, with the chosen language carried along.
fn to_page(reader: &Reader, token: &str, done: &str) -> Response {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !done.is_empty() {
        query.append_pair("done", done);
    }
    if reader.chosen {
        query.append_pair("lang", reader.language.code());
    }
    let query = query.finish();
    // What is no token of ours goes nowhere else either.
    let token: Cow<'_, str> = form_urlencoded::byte_serialize(token.as_bytes()).collect();
    let mut path = format!("/status/{token}");
    if !query.is_empty() {
        path.push('?');
        path.push_str(&query);
    }
    Redirect::to(&path).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_name_of_its_form() {
        for (name, act) in [
            ("words", Act::Words),
            ("answer", Act::Answer),
            ("not-fixed", Act::NotFixed),
            ("solved", Act::Solved),
            ("rating", Act::Rating),
            ("visit-no", Act::VisitNo),
        ] {
            assert_eq!(name.parse(), Ok(act));
            assert_eq!(act.key(), name);
        }
    }

    #[test]
    fn any_body_can_be_read() {
        let sent = Sent::parse(b"text=a%00b%FF&key=k&rating=bad&other=x&%FF");
        assert_eq!((sent.key.as_str(), sent.verdict.as_str()), ("k", "bad"));
        assert!(sent.text.contains('\u{fffd}'));
    }
}
