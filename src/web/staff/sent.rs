//! What a script hears that has sent a form for its reader: where the reader
//! would have been led. A redirect would be followed behind its back, and the
//! page be opened twice.

use axum::extract::Request;
use axum::http::{HeaderName, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// On requests of scripts.
const BY_SCRIPT: HeaderName = HeaderName::from_static("x-sifra-script");
/// Where to go from here.
const TO: HeaderName = HeaderName::from_static("x-sifra-to");

/// Turns the redirect that a script would follow into an answer that names it.
pub(super) async fn named_for_scripts(request: Request, next: Next) -> Response {
    let is_by_script = request.headers().contains_key(BY_SCRIPT);
    let mut response = next.run(request).await;
    if is_by_script
        && response.status().is_redirection()
        && let Some(to) = response.headers_mut().remove(header::LOCATION)
    {
        *response.status_mut() = StatusCode::OK;
        response.headers_mut().insert(TO, to);
    }
    response
}
