//! The public form: one question a page, without scripts. Each page has an
//! address of its own below `/report/{token}`; what is sent there is kept under
//! the token, and the answer leads to the next page. So Back, a reload, a second
//! tab and a lost network find everything as it was, and no cookie is needed.
//!
//! [`step`] are the pages, [`draft`] what has been answered, [`submission`] what
//! a page sent, [`photos`] takes the files of one, [`visit`] finds the way from page
//! to page, [`following`] asks what follows and offers what is reported already,
//! [`sending`] hands the report in.

pub mod categories;
pub mod draft;
mod following;
pub mod page;
pub mod photos;
pub mod places;
pub mod problems;
mod sending;
pub mod step;
pub mod submission;
mod visit;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::App;
use super::errors::{self, Fault};
use super::pages::{Caching, Frame, StartPage, respond};
use super::reader::Reader;
use draft::Draft;
use step::Step;
use submission::{Go, Submission};
use visit::Visit;

/// `GET /`
pub async fn start(State(app): State<App>, reader: Reader) -> Response {
    let mut page = Frame::new(&app.catalogue, &app.settings, &reader);
    page.is_open = true;
    respond(StatusCode::OK, Caching::Back, &StartPage { page })
}

/// `GET /report`: the first question. Nothing is kept before it is answered.
pub async fn open(State(app): State<App>, reader: Reader) -> Response {
    Visit::unbegun(&app, reader).show(Step::Danger)
}

/// `POST /report`: the first answer begins a draft.
pub async fn begin(
    State(app): State<App>,
    mut reader: Reader,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Ok(body) = body else {
        return errors::page(&app, &reader, Fault::TooLarge);
    };
    let submission = Submission::parse(&body);
    if let Go::Language(code) = &submission.go {
        reader.choose(&app.catalogue, code);
        return Redirect::to(&format!("/report?lang={}", reader.language)).into_response();
    }
    reader.choose(&app.catalogue, &submission.lang);
    let token = app.ids.token();
    let draft = Draft::new(app.ids.token(), app.ids.now().as_millisecond());
    let mut visit = Visit::new(&app, reader, token, draft);
    visit.is_begun = false;
    if visit.reader.chosen {
        visit.draft.lang = visit.reader.language.to_string();
    }
    submission.fill(Step::Danger, &mut visit.draft);
    if let Some(refused) = visit.begins(Step::Danger) {
        return refused;
    }
    visit.next(Step::Danger).await
}

/// `GET /report/{token}/{step}`
pub async fn page(
    State(app): State<App>,
    reader: Reader,
    Path((token, step)): Path<(String, String)>,
) -> Response {
    let Some(step) = address(&token, &step) else {
        return errors::page(&app, &reader, Fault::NotFound);
    };
    arrive(&app, reader, token, step).await
}

/// Shows the page of a step of a draft.
async fn arrive(app: &App, mut reader: Reader, token: String, step: Step) -> Response {
    let draft = match kept(app, &token).await {
        Ok(Some(draft)) => draft,
        Ok(None) => return errors::page(app, &reader, Fault::DraftGone),
        Err(()) => return errors::page(app, &reader, Fault::Unavailable),
    };
    if !reader.chosen {
        reader.choose(&app.catalogue, &draft.lang);
    }
    if let Some(own) = &draft.sent {
        return Redirect::to(&format!("/status/{own}")).into_response();
    }
    let mut visit = Visit::new(app, reader, token, draft);
    if visit.look_at_photos(step, Vec::new()).await.is_err() {
        return errors::page(app, &visit.reader, Fault::Unavailable);
    }
    visit.look_up().await;
    visit.arrive(step)
}

/// `POST /report/{token}/{step}`
pub async fn answer(
    State(app): State<App>,
    reader: Reader,
    Path((token, step)): Path<(String, String)>,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Some(step) = address(&token, &step) else {
        return errors::page(&app, &reader, Fault::NotFound);
    };
    let Ok(body) = body else {
        return errors::page(&app, &reader, Fault::TooLarge);
    };
    take(&app, reader, token, step, &Submission::parse(&body)).await
}

/// Takes what the page of a step sent, and leads on.
async fn take(
    app: &App,
    mut reader: Reader,
    token: String,
    step: Step,
    submission: &Submission,
) -> Response {
    let found = kept(app, &token).await;
    let is_reached = found.is_ok();
    let is_new = matches!(found, Ok(None));
    // Kept for too long, or begun elsewhere: what this page sent is the start of
    // a new one, and what is missing is asked for before it is sent.
    let mut draft = found
        .ok()
        .flatten()
        .unwrap_or_else(|| Draft::new(app.ids.token(), app.ids.now().as_millisecond()));
    let code = match &submission.go {
        Go::Language(code) => code,
        _ => &submission.lang,
    };
    if !draft.lang.is_empty() {
        reader.choose(&app.catalogue, &draft.lang);
    }
    reader.choose(&app.catalogue, code);
    draft.lang = if reader.chosen {
        reader.language.to_string()
    } else {
        String::new()
    };
    if let Some(own) = draft.sent.take() {
        return after_sending(app, reader, own, step, submission).await;
    }
    let before = draft.clone();
    submission.fill(step, &mut draft);
    draft.loosen(&before);
    let mut visit = Visit::new(app, reader, token, draft);
    visit.refit();
    if !is_reached {
        return visit.not_kept(step);
    }
    if is_new && let Some(refused) = visit.begins(step) {
        return refused;
    }
    // Where it fails, the page says less; what was typed counts for more.
    let _ = visit.look_at_photos(step, Vec::new()).await;
    match submission.go {
        Go::Language(_) => visit.lead_to(step).await,
        Go::Back => {
            visit.look_up().await;
            let before = visit.before(step);
            visit.lead_to(before).await
        }
        Go::Change(step) => visit.lead_to(step).await,
        Go::Next => visit.next(step).await,
        Go::Send => visit.send().await,
    }
}

/// A page that the browser kept from before the report was sent: sent again it
/// leads to the receipt; other words become a report of their own.
async fn after_sending(
    app: &App,
    reader: Reader,
    own: String,
    step: Step,
    submission: &Submission,
) -> Response {
    if step != Step::Happened || submission.go != Go::Next {
        let new = if submission.go == Go::Send {
            "?new=1"
        } else {
            ""
        };
        return Redirect::to(&format!("/status/{own}{new}")).into_response();
    }
    let mut draft = Draft::new(app.ids.token(), app.ids.now().as_millisecond());
    submission.fill(step, &mut draft);
    draft.after = Some(own);
    "no".clone_into(&mut draft.danger);
    draft.answered.insert(Step::Danger);
    if reader.chosen {
        draft.lang = reader.language.to_string();
    }
    let token = app.ids.token();
    Visit::new(app, reader, token, draft).lead_to(step).await
}

/// The step of an address, where it can be one of ours.
fn address(token: &str, step: &str) -> Option<Step> {
    let is_token = token.len() == 32 && token.bytes().all(|b| b.is_ascii_alphanumeric());
    step.parse().ok().filter(|_| is_token)
}

/// The draft of a token.
async fn kept(app: &App, token: &str) -> Result<Option<Draft>, ()> {
    match app.intake.draft(token).await {
        Ok(kept) => Ok(kept.as_deref().and_then(Draft::from_kept)),
        Err(error) => {
            tracing::error!(%error, "a draft could not be read");
            Err(())
        }
    }
}
