//! The page of a case, and the forms that change it.

pub(super) mod acts;
mod alike;
pub(super) mod draft;
mod hand_over;
mod history;
mod leader;
pub(super) mod links;
mod merge;
mod merging;
mod messages;
mod panels;
pub(super) mod parts;
pub(super) mod photos;
mod regroup;
pub(super) mod reporters;
mod reports;
mod resend;
pub(super) mod together;
mod view;
mod writing;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::StaffState;
use super::door::LoggedIn;
use super::fault::Fault;
use super::fields::Fields;
use super::pages::html;
use super::{police, visits, words};
use crate::domain::reference::Reference;
use crate::store::sessions::Session;
use draft::Draft;

pub(super) use acts::act;
pub(super) use resend::resend;

/// A form that comes back to whoever sent it.
pub(super) struct Typed {
    pub draft: Draft,
    pub problem: Problem,
}

impl Typed {
    /// A form that waited while its writer logged in again.
    pub fn kept(draft: Draft) -> Self {
        Self {
            draft,
            problem: Problem::Kept,
        }
    }
}

/// Why a form comes back.
pub(super) enum Problem {
    /// With the choice.
    Choice(String),
    /// With the reason.
    Reason(String),
    /// With the words to the reporters.
    Words(String),
    /// A part of the case is not done: send it once more to end it all the same.
    PartsOpen,
    /// A colleague was faster.
    Overtaken,
    /// None: only look it over and send it.
    Kept,
    /// None: they go on typing.
    Again,
}

/// `GET /staff/cases/{reference}`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let Path(reference) = path.map_err(|_| Fault::NoCase)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let notice = match query.get("done") {
        resend::DONE => words::RESENT,
        resend::NOT_DONE => words::NOT_RESENT,
        police::talk::RANG => "Samtalen med politiet er skrevet ned.",
        done => visits::notice(done)
            .or_else(|| links::notice(done))
            .unwrap_or_else(|| done.parse().map_or("", acts::words::done)),
    };
    page(&state, &session, &reference, None, notice).await
}

/// The page of a case; with a form that comes back, if there is one.
pub(super) async fn page(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    typed: Option<&Typed>,
    notice: &'static str,
) -> Result<Response, Fault> {
    filled(state, session, reference, typed, None, notice).await
}

/// The page of a case with a reply to a recipient that comes back.
async fn page_with(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    reply: &links::Reply,
) -> Result<Response, Fault> {
    filled(state, session, reference, None, Some(reply), "").await
}

async fn filled(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    typed: Option<&Typed>,
    reply: Option<&links::Reply>,
    notice: &'static str,
) -> Result<Response, Fault> {
    let file = state
        .casework
        .open_in(session, reference)
        .await?
        .ok_or(Fault::NoCase)?;
    let status = match typed.map(|typed| &typed.problem) {
        None if reply.is_some() => StatusCode::UNPROCESSABLE_ENTITY,
        None | Some(Problem::Kept | Problem::Again) => StatusCode::OK,
        Some(Problem::Choice(_) | Problem::Reason(_) | Problem::Words(_) | Problem::PartsOpen) => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Some(Problem::Overtaken) => StatusCode::CONFLICT,
    };
    let notice = leader::notice(notice, &file);
    let around = state.casework.around(&session.account, &file).await?;
    // Beside what was done: whoever comes back later looks at the history.
    let can_undo = !notice.is_empty()
        && !links::is_notice(notice)
        && typed.is_none()
        && state
            .casework
            .can_undo(&session.account, &file.case)
            .await?;
    let police = state.casework.police_at(&session.account, &file.case);
    let links = state
        .casework
        .links_of(&session.account, &file.case)
        .await?;
    let opened = view::Opened {
        file: &file,
        around: &around,
        can_undo,
        police: &police.await?,
        links: &links,
        reply,
    };
    let page = view::view(state, session, &opened, typed, notice);
    html(status, &page)
}
