//! What a recipient answers: a plain form for each, answered by a 303 back to the
//! page with a short notice. What cannot be taken in comes back with what was
//! typed.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use strum::{EnumString, IntoStaticStr};
use url::form_urlencoded;

use super::sent::{Sent, is_mark};
use super::tries::Tries;
use super::{at, door, failed, key, opened, over, to_page, words};
use crate::casework::actions::ActionError;
use crate::casework::hand_over::answers::{AnswerError, Answering, Says};
use crate::casework::hand_over::doors::{Door, Visit};
use crate::casework::visits::VisitError;
use crate::domain::hand_over_answer::AnswerKind;
use crate::store::StoreError;
use crate::web::App;
use crate::web::errors::{self, Fault};
use crate::web::form::problems::Problem;
use crate::web::pages::Frame;
use crate::web::reader::Reader;
use crate::web::session::is_from_our_page;

/// The forms of an open page, by the last part of their address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Act {
    Receipt,
    Accept,
    Done,
    Ask,
    GiveBack,
    /// The visit is cancelled.
    StayAway,
}

impl Act {
    /// The id of the field that something can be wrong with.
    pub fn field(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Accept => "day",
            Self::Done => "done-words",
            Self::Ask => "question",
            Self::GiveBack => "back-words",
            // Where the visit may be gone.
            Self::StayAway => "state",
        }
    }
}

/// `POST /h/{token}/{act}`
pub(super) async fn act(
    State(app): State<App>,
    reader: Reader,
    Extension(tries): Extension<Arc<Tries>>,
    Path((token, act)): Path<(String, String)>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Ok(body) = body else {
        return errors::page(&app, &reader, Fault::TooLarge);
    };
    if !is_from_our_page(&headers, &origin(&app)) {
        return to_page(&reader, &token, "");
    }
    let pairs = form_urlencoded::parse(&body);
    let sent = Sent::of(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())));
    match act.as_str() {
        "send" | "code" if tries.codes(reader.from).is_err() => {
            errors::page(&app, &reader, Fault::TooMany)
        }
        "send" => door::send(&app, &reader, &token, &sent.channel).await,
        "code" => door::enter(&app, &reader, &token, &sent.code).await,
        "new-link" => {
            let key = key::of(&app, &token, &headers);
            door::renew(&app, &reader, &token, key.as_deref()).await
        }
        act => {
            let Ok(act) = act.parse::<Act>() else {
                return errors::page(&app, &reader, Fault::NotFound);
            };
            let answered = match visit(&app, &reader, &token, &headers).await {
                Ok(Ok(visit)) => answer(&app, &reader, &token, &visit, act, &sent).await,
                Ok(Err(Elsewhere::Over(visit))) => {
                    too_late(&app, &reader, &token, &visit, &sent).await
                }
                Ok(Err(Elsewhere::Page(page))) => return page,
                Err(error) => Err(error),
            };
            answered.unwrap_or_else(|error| failed(&app, &reader, &error))
        }
    }
}

/// Scheme, host and port of the public URL.
pub(super) fn origin(app: &App) -> String {
    url::Url::parse(&app.settings.public_url)
        .map(|url| url.origin().ascii_serialization())
        .unwrap_or_default()
}

/// Why a browser has no open visit.
#[expect(clippy::large_enum_variant, reason = "made once for a request")]
pub(super) enum Elsewhere {
    /// What it gets instead.
    Page(Response),
    /// The hand-over has ended.
    Over(Visit),
}

/// The visit of a browser that has the key; else what it gets.
pub(super) async fn visit(
    app: &App,
    reader: &Reader,
    token: &str,
    headers: &HeaderMap,
) -> Result<Result<Visit, Elsewhere>, StoreError> {
    let key = key::of(app, token, headers);
    Ok(match app.casework.door(token, key.as_deref()).await? {
        Door::Open(visit) => Ok(visit),
        Door::Closed => Err(Elsewhere::Page(over::closed(app, &at(reader, token)))),
        Door::Over(visit) => Err(Elsewhere::Over(visit)),
        // The page itself says what is missing.
        Door::Ask(_) | Door::Expired(_) => Err(Elsewhere::Page(to_page(reader, token, ""))),
    })
}

/// What was sent when the hand-over had ended: as the page has it where it was
/// this very form that ended it, sent twice; else what was typed is shown, and
/// that nobody has it.
pub(super) async fn too_late(
    app: &App,
    reader: &Reader,
    token: &str,
    visit: &Visit,
    sent: &Sent,
) -> Result<Response, StoreError> {
    if app.casework.is_answered(visit, &sent.mark).await? {
        return Ok(to_page(reader, token, ""));
    }
    Ok(over::too_late(app, &at(reader, token), visit, &sent.text))
}

/// Takes an answer in and says what came of it.
pub(super) async fn answer(
    app: &App,
    reader: &Reader,
    token: &str,
    visit: &Visit,
    act: Act,
    sent: &Sent,
) -> Result<Response, StoreError> {
    let page = Frame::new(&app.catalogue, &app.settings, reader);
    let says = match act {
        Act::Receipt => Says::Receipt,
        Act::Done => Says::Done(&sent.text),
        Act::Ask => Says::Question(&sent.text),
        Act::GiveBack => Says::GivenBack(&sent.text),
        Act::StayAway => return stay_away(app, reader, token, visit, sent).await,
        Act::Accept => match sent.coming() {
            Ok(coming) => Says::Accepted(coming),
            Err((field, key)) => {
                let sentence = page.say(key);
                let problem = Problem { field, sentence };
                return again(app, reader, token, visit, act, sent, problem).await;
            }
        },
    };
    // A form without its mark is none of ours: it is one answer by itself.
    let own = app.ids.token();
    let answering = Answering {
        mark: if is_mark(&sent.mark) {
            &sent.mark
        } else {
            &own
        },
        version: sent.version,
        says,
    };
    match app.casework.answer(visit, answering).await {
        Ok(kind) => Ok(to_page(reader, token, done(kind))),
        Err(AnswerError::Store(error)) => Err(error),
        Err(error) => match words::problem(&page, &error) {
            Some(sentence) => {
                let field = words::field(&error, sent).unwrap_or(act.field());
                let problem = Problem { field, sentence };
                again(app, reader, token, visit, act, sent, problem).await
            }
            None => Ok(to_page(reader, token, "")),
        },
    }
}

/// Cancels a visit.
async fn stay_away(
    app: &App,
    reader: &Reader,
    token: &str,
    visit: &Visit,
    sent: &Sent,
) -> Result<Response, StoreError> {
    let cancelled = app
        .casework
        .cancel_visit_by_link(visit, &sent.visit, sent.version)
        .await;
    match cancelled {
        Ok(()) => Ok(to_page(reader, token, "stays-away")),
        // Cancelled before, or over: the page says how it stands.
        Err(VisitError::NoSuchVisit | VisitError::NotStanding | VisitError::NotTheirs) => {
            Ok(to_page(reader, token, ""))
        }
        Err(VisitError::Action(ActionError::Store(error))) => Err(error),
        Err(_) => {
            let page = Frame::new(&app.catalogue, &app.settings, reader);
            let problem = Problem {
                field: Act::StayAway.field(),
                sentence: page.say("link-changed"),
            };
            again(app, reader, token, visit, Act::StayAway, sent, problem).await
        }
    }
}

/// The page with what was typed and what is wrong.
async fn again(
    app: &App,
    reader: &Reader,
    token: &str,
    visit: &Visit,
    act: Act,
    sent: &Sent,
    problem: Problem,
) -> Result<Response, StoreError> {
    let typed = sent.typed(app, act, vec![problem]);
    opened(app, reader, token, visit, typed, None).await
}

/// What the page is told in its address.
fn done(kind: AnswerKind) -> &'static str {
    kind.key()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_the_name_of_the_form() {
        for (name, act) in [
            ("receipt", Act::Receipt),
            ("accept", Act::Accept),
            ("done", Act::Done),
            ("ask", Act::Ask),
            ("give-back", Act::GiveBack),
            ("stay-away", Act::StayAway),
        ] {
            assert_eq!(name.parse(), Ok(act));
        }
    }
}
