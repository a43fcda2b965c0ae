//! `/open311`: Open311 GeoReport v2 and its service discovery, so that the apps
//! and towns that speak it can report, and read how that goes.
//! Source: open311.org/GeoReport_v2 and /Service_Discovery.
//!
//! No second way in: what is posted goes through [`crate::intake`] as from
//! `/api/v1`, under the same keys and limits ([`filing`]). What is read has no words and
//! no people in it; of what anybody may read, `domain::in_public` says more.
//!
//! We serve one jurisdiction: `jurisdiction_id` is not looked at, as the
//! standard allows. Of the two formats, XML is answered where none is named.

mod call;
mod definition;
mod discovery;
mod fault;
mod filing;
mod query;
mod request;
mod services;
mod shape;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};

use super::{App, weight};
use crate::intake::IntakeError;
use call::Call;
use discovery::Changeset;
use fault::Fault;
use shape::{Format, last_of};

/// Largest request body, in bytes: the longest description, every byte of it
/// percent-encoded, with room for all else.
const LARGEST_BODY: usize = 128 * 1024;

/// The routes below `/open311`.
pub fn router(app: &App) -> Router<App> {
    Router::new()
        .route("/{file}", get(discover).fallback(wrong_method))
        .route("/v2/{file}", get(list).post(file).fallback(wrong_method))
        .route("/v2/services/{file}", get(define).fallback(wrong_method))
        .route("/v2/requests/{file}", get(look).fallback(wrong_method))
        .route("/v2/tokens/{file}", get(redeem).fallback(wrong_method))
        .fallback(no_such_path)
        .layer(Extension(Changeset::at(app.ids.now())))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(weight::compression())
}

/// `GET /open311/discovery.{format}`
async fn discover(
    State(app): State<App>,
    Extension(changeset): Extension<Changeset>,
    call: Call,
) -> Response {
    let Some(("discovery", format)) = last_of(&call.path) else {
        return no_path(&call.path);
    };
    discovery::answer(&app, call.language, &changeset, format)
}

/// `GET /open311/v2/services.{format}` and `/requests.{format}`
async fn list(State(app): State<App>, call: Call) -> Response {
    match last_of(&call.path) {
        Some(("services", format)) => services::list(&app, call.language, format),
        Some(("requests", format)) => {
            let found = request::list(&app, &call).await;
            format.answer(found.map(|found| found.respond(format)))
        }
        _ => no_path(&call.path),
    }
}

/// `POST /open311/v2/requests.{format}`
async fn file(State(app): State<App>, call: Call, body: Result<Bytes, BytesRejection>) -> Response {
    match last_of(&call.path) {
        Some(("requests", format)) => {
            let filed = filing::file(&app, &call, body).await;
            format.answer(filed.map(|filed| filed.respond(format)))
        }
        Some(("services", format)) => Fault::wrong_method().respond(format),
        _ => no_path(&call.path),
    }
}

/// `GET /open311/v2/services/{service_code}.{format}`
async fn define(State(app): State<App>, call: Call) -> Response {
    let Some((code, format)) = last_of(&call.path) else {
        return no_path(&call.path);
    };
    let defined = definition::of(&app, call.language, code);
    format.answer(defined.map(|defined| defined.respond(format)))
}

/// `GET /open311/v2/requests/{service_request_id}.{format}`
async fn look(State(app): State<App>, call: Call) -> Response {
    let Some((id, format)) = last_of(&call.path) else {
        return no_path(&call.path);
    };
    let found = request::one(&app, &call, id).await;
    format.answer(found.map(|found| found.respond(format)))
}

/// `GET /open311/v2/tokens/{token}.{format}`
async fn redeem(State(app): State<App>, call: Call) -> Response {
    let Some((token, format)) = last_of(&call.path) else {
        return no_path(&call.path);
    };
    let found = request::of_token(&app, &call, token).await;
    format.answer(found.map(|found| found.respond(format)))
}

async fn wrong_method(uri: Uri) -> Response {
    Fault::wrong_method().respond(Format::of_path(uri.path()))
}

async fn no_such_path(uri: Uri) -> Response {
    no_path(uri.path())
}

fn no_path(path: &str) -> Response {
    Fault::no_such_path().respond(Format::of_path(path))
}

fn intake_fault(error: IntakeError) -> Fault {
    match error {
        IntakeError::Text(fault) => Fault::field("description", &super::api::words(fault)),
        IntakeError::OtherBody => Fault::other_body(),
        IntakeError::Store(error) => Fault::store(&error),
    }
}
