//! The stylesheet, built into the program. Its address carries a hash of what
//! is in it, so that browsers may keep it for good.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::fault::Fault;

const STYLES: &str = include_str!("../../../templates/staff/staff.css");

/// The stylesheet's file name.
static STYLESHEET: LazyLock<String> = LazyLock::new(|| {
    let hash = hex::encode(Sha256::digest(STYLES));
    format!("staff-{}.css", &hash[..12])
});

/// Where browsers find the stylesheet.
pub(super) fn stylesheet() -> String {
    format!("/staff/assets/{}", *STYLESHEET)
}

/// `GET /staff/assets/{file}`
pub(super) async fn serve(path: Result<Path<String>, PathRejection>) -> Result<Response, Fault> {
    if path.map_err(|_| Fault::NoPage)?.0 != *STYLESHEET {
        return Err(Fault::NoPage);
    }
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, STYLES).into_response())
}
