//! The cookie that says that the right code was given in this browser. It goes to
//! the one link alone: a caretaker may have several open.

use axum::http::{HeaderMap, HeaderValue};

use crate::web::App;
use crate::web::session::Cookie;

const NAME: &str = "sifra_link";
/// How long the browser keeps it. It opens the page for half a day, as the server
/// knows; after that it only tells who had the code from strangers.
const KEPT_FOR_SECONDS: u32 = 100 * 24 * 60 * 60;

/// The key that the browser has for the link.
pub(super) fn of(app: &App, token: &str, headers: &HeaderMap) -> Option<String> {
    with_cookie(app, token, |cookie| cookie.read(headers).map(str::to_owned))
}

/// The header that hands the browser its key.
pub(super) fn set(app: &App, token: &str, key: &str) -> Option<HeaderValue> {
    with_cookie(app, token, |cookie| cookie.set_for(key, KEPT_FOR_SECONDS))
}

fn with_cookie<T>(app: &App, token: &str, then: impl FnOnce(Cookie<'_>) -> Option<T>) -> Option<T> {
    // Anything else would say more than a path.
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    then(Cookie {
        name: NAME,
        path: &format!("/h/{token}"),
        secure: app.settings.public_url.starts_with("https://"),
    })
}
