//! What every answer on the public listener goes through: a request id, a log
//! line without personal data, security headers, and an end to what takes too
//! long or fails hard.

use std::time::Duration;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tracing::Instrument;

use super::{App, errors};
use crate::domain::ids::Ids;

/// No request of ours takes so long; Twilio waits 15 seconds.
const PATIENCE: Duration = Duration::from_secs(14);
/// Five photos of 15 MB on a line of 400 kbit/s take 25 minutes.
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(30 * 60);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Nothing may be loaded from elsewhere, framed, or run inline.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data: blob:; \
     script-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'";

/// Puts all of it around two routers: most routes, and those that take files.
pub fn around(router: Router, with_files: Router, app: App) -> Router {
    let ids = app.ids.clone();
    let is_https = app.settings.public_url.starts_with("https://");
    let default = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    let patience = |longest| {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        TimeoutLayer::with_status_code(status, longest)
    };
    let router = router
        .layer(patience(PATIENCE))
        .merge(with_files.layer(patience(PATIENCE_WITH_FILES)))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(app, errors::in_words))
        .layer(default(
            header::CONTENT_SECURITY_POLICY,
            CONTENT_SECURITY_POLICY,
        ))
        .layer(default(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(default(header::REFERRER_POLICY, "no-referrer"))
        .layer(default(header::X_FRAME_OPTIONS, "DENY"))
        // Pages hold what people typed; only assets say otherwise.
        .layer(default(header::CACHE_CONTROL, "no-store"));
    let router = if is_https {
        router.layer(default(
            header::STRICT_TRANSPORT_SECURITY,
            "max-age=31536000",
        ))
    } else {
        router
    };
    router.layer(middleware::from_fn_with_state(ids, name_request))
}

/// Gives the request an id of ours, whatever the sender calls it, and logs its
/// end. The path is logged as its pattern: a real one can hold a token.
async fn name_request(State(ids): State<Ids>, mut request: Request, next: Next) -> Response {
    let id = ids.id();
    let path = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str)
        .to_owned();
    let method = request.method().clone();
    let Ok(value) = HeaderValue::from_str(&id) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    request.headers_mut().insert(REQUEST_ID, value.clone());
    let span = tracing::info_span!("request", id, %method, path);
    let started = ids.now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let status = response.status();
    let millis = ids.now().duration_since(started).as_millis();
    span.in_scope(|| {
        if status.is_server_error() {
            tracing::error!(status = status.as_u16(), %millis, "request failed");
        } else {
            tracing::debug!(status = status.as_u16(), %millis, "request answered");
        }
    });
    response.headers_mut().insert(REQUEST_ID, value);
    response
}
