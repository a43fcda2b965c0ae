//! Stands before every address that names a case: its page, its photos, its
//! forms. Nobody who may not open it comes any further, and that they tried is
//! noted.

use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{RawPathParams, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::StaffState;
use super::door::session;
use super::fault::Fault;
use crate::domain::reference::Reference;

/// What addresses call the reference of a case.
const PARAMETER: &str = "reference";

/// Lets the request through, or refuses it.
pub(super) async fn keep(
    State(state): State<StaffState>,
    // Whoever answers says what is wrong with an address that cannot be read.
    parameters: Result<RawPathParams, RawPathParamsRejection>,
    request: Request,
    next: Next,
) -> Response {
    let reference = parameters.ok().as_ref().and_then(reference);
    match is_closed(&state, request.headers(), reference).await {
        Ok(false) => next.run(request).await,
        Ok(true) => Fault::Restricted.into_response(),
        Err(fault) => fault.into_response(),
    }
}

async fn is_closed(
    state: &StaffState,
    headers: &HeaderMap,
    reference: Option<Reference>,
) -> Result<bool, Fault> {
    let Some(reference) = reference else {
        return Ok(false);
    };
    match session(state, headers).await? {
        Some(session) => Ok(state.casework.refuses(&session.account, &reference).await?),
        // Sent to log in by whoever answers.
        None => Ok(false),
    }
}

fn reference(parameters: &RawPathParams) -> Option<Reference> {
    let mut parameters = parameters.iter();
    let (_, typed) = parameters.find(|(name, _)| *name == PARAMETER)?;
    typed.parse().ok()
}
