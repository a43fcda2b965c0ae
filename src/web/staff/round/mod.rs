//! The caretaker's round, on a telephone in a cellar: the houses of the day, and
//! for each job one page with whom to call and one form to finish it with.
//!
//! [`page`] shows them, [`mod@finish`] takes what the form sends.

mod finish;
pub(super) mod page;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::StaffState;
use super::door::LoggedIn;
use super::fault::Fault;
use super::fields::Fields;
use super::pages::html;
use super::visits;
use crate::casework::round::goes_on_rounds;
use crate::domain::account::Account;
use crate::domain::reference::Reference;

pub(super) use finish::finish;

/// `GET /staff/round`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    refuse_others(&session.account)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let done = query.get("done").parse().ok();
    let round = state.casework.round(&session.account).await?;
    let page = page::round(&state, &session, &round, done.as_ref());
    html(StatusCode::OK, &page)
}

/// `GET /staff/round/{reference}`
pub(super) async fn job(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    refuse_others(&session.account)?;
    let reference = reference(path)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let waiting = finish::kept(&state, query.get("kept")).await?;
    let waiting = waiting.filter(|typed| typed.reference == reference.as_str());
    let form = match waiting {
        Some(typed) => page::Form {
            words: typed.words,
            notice: "Du er logget inn igjen. Det du skrev, står her. Bilder må du ta på nytt.",
            ..page::Form::new(state.ids.token())
        },
        None => page::Form::new(state.ids.token()),
    };
    finish::keep(&state, &form.mark, &reference, &form.words).await?;
    let notice = visits::notice(query.get("done")).unwrap_or_default();
    page::job(&state, &session, &reference, form, notice).await
}

/// The reference of a job's address.
fn reference(path: Result<Path<String>, PathRejection>) -> Result<Reference, Fault> {
    let Path(reference) = path.map_err(|_| Fault::NoCase)?;
    reference.parse().map_err(|_| Fault::NoCase)
}

pub(super) fn refuse_others(account: &Account) -> Result<(), Fault> {
    if goes_on_rounds(account) {
        Ok(())
    } else {
        Err(Fault::NotAllowed)
    }
}
