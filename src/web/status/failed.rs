//! Where the store does not answer: what was typed can be sent again from here.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::acts::{Act, Sent};
use crate::web::App;
use crate::web::pages::{Caching, Frame, respond};
use crate::web::reader::Reader;

/// Nobody has taken it in.
#[derive(Template)]
#[template(path = "status/failed.html")]
struct FailedPage<'a> {
    page: Frame<'a>,
    action: String,
    own_page: String,
    /// Fields that are not shown.
    hidden: Vec<(&'static str, &'a str)>,
    text: &'a str,
}

/// The page of what could not be taken in.
pub(super) fn failed(app: &App, reader: &Reader, token: &str, act: Act, sent: &Sent) -> Response {
    let own_page = format!("/status/{token}");
    let reader = Reader {
        path: own_page.clone(),
        ..reader.clone()
    };
    let page = Frame::new(&app.catalogue, &app.settings, &reader);
    let page = FailedPage {
        action: page.link(&format!("{own_page}/{}", act.key())),
        own_page: page.link(&own_page),
        hidden: [
            ("key", sent.key.as_str()),
            ("question", &sent.question),
            ("rating", &sent.verdict),
            ("visit", &sent.visit),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect(),
        text: &sent.text,
        page,
    };
    respond(StatusCode::SERVICE_UNAVAILABLE, Caching::Never, &page)
}
