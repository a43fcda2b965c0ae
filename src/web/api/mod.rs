//! `/api/v1`: partners' programs file reports and read how they stand.
//!
//! Reading gives no words and no contact of the reporter: a key opens the state
//! of a matter, not the people in it.

mod answer;
mod body;
pub(super) mod keys;
pub mod openapi;
pub(super) mod problem;

use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, body::Bytes};
use sha2::{Digest, Sha256};

use super::App;
use crate::domain::reference::Reference;
use crate::domain::report::TextFault;
use crate::intake::{Accepted, Incoming, IntakeError, Repeat};

pub use keys::ApiKey;
use problem::{FieldFault, Problem};

/// Largest request body, in bytes: the longest text, every character escaped.
const LARGEST_BODY: usize = 256 * 1024;
/// Longest `Idempotency-Key`, in bytes.
pub(super) const LONGEST_KEY: usize = 255;

/// The routes below `/api`.
pub fn router() -> Router<App> {
    Router::new()
        .route("/v1/reports", post(file_report).fallback(wrong_method))
        .route(
            "/v1/reports/{reference}",
            get(read_report).fallback(wrong_method),
        )
        .route("/openapi.json", get(openapi::document))
        .fallback(no_such_route)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}

/// File a report.
///
/// Answers only when report, case, routing and acknowledgement are durable.
#[utoipa::path(
    post, path = "/api/v1/reports", tag = "reports",
    request_body = body::NewReport,
    params(("Idempotency-Key" = Option<String>, Header, description = "Same key and body again: the same answer, and nothing happens twice. At most 255 bytes.")),
    responses(
        (status = 201, description = "Accepted and durable", body = answer::Filed),
        (status = 400, description = "Not JSON", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No key or a wrong one", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The Idempotency-Key came with another body", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Body too large", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Fields that cannot be taken, each named", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls with this key; Retry-After says when", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Nothing was kept; try again", body = Problem, content_type = "application/problem+json"),
    ),
    security(("key" = []))
)]
async fn file_report(
    State(app): State<App>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Problem> {
    let key = keys::admitted(&app, &headers)?;
    let body = body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(LARGEST_BODY),
        _ => Problem::unreadable(),
    })?;
    let (mut incoming, faults) = body::read(&body)?;
    let repeat = idempotency_key(&headers, &key.name, &body)?;
    if !faults.is_empty() {
        return Err(Problem::fields(faults));
    }
    incoming.repeat = repeat;
    incoming.partner = Some(key.name.clone());
    let accepted = accept(&app, incoming).await?;
    let status_url = app.intake.status_url(&accepted.report);
    let text = match accepted.answer {
        Some(text) => text,
        None => answer::filed(&accepted, &status_url),
    };
    let location = format!("/api/v1/reports/{}", accepted.report.reference);
    Ok((
        StatusCode::CREATED,
        [
            (header::CONTENT_TYPE, "application/json"),
            (header::LOCATION, location.as_str()),
        ],
        text,
    )
        .into_response())
}

async fn accept(app: &App, incoming: Incoming) -> Result<Accepted, Problem> {
    app.intake
        .accept(incoming)
        .await
        .map_err(|error| match error {
            IntakeError::Text(fault) => {
                Problem::fields(vec![FieldFault::new("text", &words(fault))])
            }
            IntakeError::OtherBody => Problem::other_body(),
            IntakeError::Store(error) => Problem::store(&error),
        })
}

pub(super) fn words(fault: TextFault) -> String {
    match fault {
        TextFault::Empty => "tell what has happened: a letter or a digit is needed".into(),
        TextFault::TooLong(over) => format!("{over} characters too long"),
    }
}

fn idempotency_key(
    headers: &HeaderMap,
    partner: &str,
    body: &[u8],
) -> Result<Option<Repeat>, Problem> {
    let Some(value) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    match value.to_str().map(str::trim) {
        Ok(key) if !key.is_empty() && key.len() <= LONGEST_KEY => Ok(Some(Repeat {
            scope: format!("api:{partner}"),
            key: key.to_owned(),
            fingerprint: hex::encode(Sha256::digest(body)),
            render: Some(answer::filed),
        })),
        _ => Err(Problem::fields(vec![FieldFault::new(
            "Idempotency-Key",
            "must be 1 to 255 visible ASCII characters",
        )])),
    }
}

/// Read how a report stands.
#[utoipa::path(
    get, path = "/api/v1/reports/{reference}", tag = "reports",
    params(("reference" = String, Path, description = "As SF-7K3M9Q-K; any case, O for 0, I and L for 1")),
    responses(
        (status = 200, description = "As it stands", body = answer::Standing),
        (status = 400, description = "Mistyped reference", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No key or a wrong one", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls with this key; Retry-After says when", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such report", body = Problem, content_type = "application/problem+json"),
    ),
    security(("key" = []))
)]
async fn read_report(
    State(app): State<App>,
    headers: HeaderMap,
    Path(reference): Path<String>,
) -> Result<Json<answer::Standing>, Problem> {
    keys::admitted(&app, &headers)?;
    let reference: Reference = reference.parse().map_err(Problem::reference)?;
    let standing = app
        .intake
        .by_reference(&reference)
        .await
        .map_err(|error| match error {
            IntakeError::Store(error) => Problem::store(&error),
            IntakeError::Text(_) | IntakeError::OtherBody => Problem::unreadable(),
        })?
        .ok_or_else(Problem::not_found)?;
    let status_url = app.intake.status_url(&standing.report);
    Ok(Json(answer::standing(&standing, &status_url)))
}

async fn wrong_method() -> Problem {
    Problem::wrong_method()
}

async fn no_such_route() -> Problem {
    Problem::not_found()
}
