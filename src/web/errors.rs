//! Pages for what went wrong. They say what to do next, in the reader's
//! language, and never what failed inside; the log has that under the same id.

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::App;
use super::pages::{Caching, ErrorPage, Frame, respond};
use super::reader::Reader;

/// What a reader can be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    NotFound,
    /// What was begun in the form is kept for some days only.
    DraftGone,
    MethodNotAllowed,
    TooLarge,
    TooMany,
    /// Ours, and we do not know better.
    Broken,
    /// Ours, and likely to pass: the store does not answer.
    Unavailable,
}

impl Fault {
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound | Self::DraftGone => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Keys of the heading and of the advice.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound => ("error-not-found", "error-not-found-advice"),
            Self::DraftGone => ("error-draft-gone", "error-draft-gone-advice"),
            Self::MethodNotAllowed => ("error-method", "error-method-advice"),
            Self::TooLarge => ("error-too-large", "error-too-large-advice"),
            Self::TooMany => ("error-too-many", "error-too-many-advice"),
            Self::Broken | Self::Unavailable => ("error-broken", "error-broken-advice"),
        }
    }
}

/// The page of a fault.
pub fn page(app: &App, reader: &Reader, fault: Fault) -> Response {
    let (heading, advice) = fault.keys();
    let frame = Frame::new(&app.catalogue, &app.settings, reader);
    let ours = matches!(fault, Fault::Broken | Fault::Unavailable);
    let page = ErrorPage {
        heading: frame.say(heading),
        advice: frame.say(advice),
        id: Some(reader.request_id.clone()).filter(|id| ours && !id.is_empty()),
        page: frame,
    };
    respond(fault.status(), Caching::Never, &page)
}

/// The fallback of the router.
pub async fn not_found(State(app): State<App>, reader: Reader) -> Response {
    page(&app, &reader, Fault::NotFound)
}

/// The fallback for a known path and a wrong method.
pub async fn method_not_allowed(State(app): State<App>, reader: Reader) -> Response {
    page(&app, &reader, Fault::MethodNotAllowed)
}

/// Around all routes: where something fails so hard that no handler answers (a
/// panic, a time-out), people at a browser get a page all the same.
pub async fn in_words(
    State(app): State<App>,
    reader: Reader,
    request: Request,
    next: Next,
) -> Response {
    let wants_page = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|accepts| accepts.to_str().ok())
        .is_some_and(|accepts| accepts.contains("text/html"));
    let response = next.run(request).await;
    let fault = match response.status() {
        StatusCode::INTERNAL_SERVER_ERROR => Fault::Broken,
        StatusCode::SERVICE_UNAVAILABLE => Fault::Unavailable,
        StatusCode::TOO_MANY_REQUESTS => Fault::TooMany,
        _ => return response,
    };
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if wants_page && !is_page {
        page(&app, &reader, fault)
    } else {
        response
    }
}
