//! Writing down what was said to the police and by them.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use jiff::civil::DateTime;

use super::overview::{self, Said};
use super::{is_mark, reference};
use crate::casework::police::PoliceError;
use crate::casework::police::talk::{NewAnswer, NewCall};
use crate::domain::clock::oslo;
use crate::domain::reference::Reference;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::door::of_form;
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;

/// What the page of a case is told once a call is written down.
pub(in crate::web::staff) const RANG: &str = "rang";

/// `POST /staff/cases/{reference}/police/called`
pub(super) async fn called(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let reference = reference(path)?;
    let case = format!("/staff/cases/{reference}");
    let session = match of_form(&state, &headers, &fields, &case).await? {
        Ok(session) => session,
        Err(to_login) => return Ok(to_login),
    };
    let now = state.ids.now();
    let mark = mark(&state, &fields);
    let new = NewCall {
        mark: &mark,
        number: fields.get("number"),
        spoke_to: fields.get("spoke_to"),
        log_number: fields.get("log_number"),
        called_at: instant(fields.get("called_at")).unwrap_or(now),
    };
    let noted = state
        .casework
        .rang_police(&session.account, &reference, new);
    let problem = match noted.await {
        Ok(()) => return Ok(Redirect::to(&format!("{case}?done={RANG}")).into_response()),
        Err(PoliceError::Empty) => "Skriv hvilken rolle du snakket med.".to_owned(),
        Err(PoliceError::TooLong(over)) => too_long(over),
        Err(error) => return Err(error.into()),
    };
    let said = Said {
        call_problem: problem,
        spoke_to: fields.get("spoke_to").to_owned(),
        call_log_number: fields.get("log_number").to_owned(),
        ..Said::default()
    };
    back(&state, &session, &reference, said).await
}

/// `POST /staff/cases/{reference}/police/log-number`
pub(super) async fn log_number(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let reference = reference(path)?;
    let page = format!("/staff/cases/{reference}/police");
    let session = match of_form(&state, &headers, &fields, &page).await? {
        Ok(session) => session,
        Err(to_login) => return Ok(to_login),
    };
    let of = (&reference, fields.get("call"));
    let typed = fields.get("log_number");
    let added = state.casework.add_log_number(&session.account, of, typed);
    let problem = match added.await {
        Ok(()) => return Ok(Redirect::to(&format!("{page}?done=log")).into_response()),
        Err(PoliceError::Empty) => "Skriv loggnummeret.".to_owned(),
        Err(PoliceError::TooLong(over)) => too_long(over),
        Err(PoliceError::Overtaken) => "En kollega har skrevet et loggnummer.".to_owned(),
        Err(error) => return Err(error.into()),
    };
    let said = Said {
        problem,
        ..Said::default()
    };
    back(&state, &session, &reference, said).await
}

/// `POST /staff/cases/{reference}/police/answered`
pub(super) async fn answered(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let reference = reference(path)?;
    let page = format!("/staff/cases/{reference}/police");
    let session = match of_form(&state, &headers, &fields, &page).await? {
        Ok(session) => session,
        Err(to_login) => return Ok(to_login),
    };
    let mark = mark(&state, &fields);
    let problem = match fields.get("kind").parse() {
        Err(_) => "Velg hva politiet svarte.".to_owned(),
        Ok(kind) => {
            let new = NewAnswer {
                mark: &mark,
                kind,
                log_number: fields.get("log_number"),
                words: fields.get("words"),
            };
            let noted = state
                .casework
                .police_answered(&session.account, &reference, new);
            match noted.await {
                Ok(()) => return Ok(Redirect::to(&format!("{page}?done=answer")).into_response()),
                Err(PoliceError::Empty) => "Skriv hva politiet svarte.".to_owned(),
                Err(PoliceError::TooLong(over)) => too_long(over),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let said = Said {
        answer_problem: problem,
        answer_kind: fields.get("kind").to_owned(),
        answer_words: fields.get("words").to_owned(),
        answer_log_number: fields.get("log_number").to_owned(),
        ..Said::default()
    };
    back(&state, &session, &reference, said).await
}

fn too_long(over: usize) -> String {
    format!("Teksten er {over} tegn for lang. Kort den ned.")
}

fn mark(state: &StaffState, fields: &Fields) -> String {
    let mark = fields.get("mark");
    if is_mark(mark) {
        mark.to_owned()
    } else {
        state.ids.token()
    }
}

async fn back(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    said: Said,
) -> Result<Response, Fault> {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    overview::page(state, session, reference, status, said).await
}

/// An instant as a browser's field writes it, `2026-11-24T14:30`, in our time.
pub(super) fn instant(typed: &str) -> Option<Timestamp> {
    let local: DateTime = typed.parse().ok()?;
    Some(local.to_zoned(oslo()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_in_ours() {
        let at = instant("2026-11-24T14:30").unwrap();
        assert_eq!(at.to_string(), "2026-11-24T13:30:00Z");
        assert_eq!(instant(""), None);
        assert_eq!(instant("i går"), None);
    }
}
