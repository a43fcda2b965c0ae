//! Sending a message again that never arrived.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use crate::casework::resend::ResendError;
use crate::domain::reference::Reference;
use crate::web::staff::StaffState;
use crate::web::staff::door::{refuse_forgeries, refuse_strangers, session, to_login};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;

/// What the page of the case is told in its address.
pub(super) const DONE: &str = "resent";
pub(super) const NOT_DONE: &str = "not_resent";

/// `POST /staff/cases/{reference}/resend`
pub(crate) async fn resend(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let Path(reference) = path.map_err(|_| Fault::NoCase)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let page = format!("/staff/cases/{reference}");
    let Some(session) = session(&state, &headers).await? else {
        return Ok(Redirect::to(&to_login(&page)).into_response());
    };
    refuse_forgeries(&session, &fields)?;
    let Ok(channel) = fields.get("road").parse() else {
        return Ok(told(&page, NOT_DONE));
    };
    let message = fields.get("message");
    let who = &session.account;
    match state
        .casework
        .resend(who, &reference, message, channel)
        .await
    {
        Ok(_) => Ok(told(&page, DONE)),
        Err(ResendError::NotNeeded) => Ok(told(&page, NOT_DONE)),
        Err(ResendError::NotAllowed) => Err(Fault::NotAllowed),
        Err(ResendError::NoSuchCase) => Err(Fault::NoCase),
        Err(ResendError::Store(error)) => Err(Fault::Store(error)),
    }
}

fn told(page: &str, done: &str) -> Response {
    Redirect::to(&format!("{page}?done={done}")).into_response()
}
