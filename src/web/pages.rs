//! The public pages: a struct for each template. Words come from the catalogue
//! alone.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

pub use super::frame::{Frame, LanguageChoice};

/// `/`
#[derive(Template)]
#[template(path = "start.html")]
pub struct StartPage<'a> {
    pub page: Frame<'a>,
}

/// Something went wrong.
#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorPage<'a> {
    pub page: Frame<'a>,
    pub heading: String,
    pub advice: String,
    /// To mention on the telephone.
    pub id: Option<String>,
}

/// How long a page may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// The browser's Back may show it again with what was typed, but no other
    /// reader gets it.
    Back,
    /// Not at all.
    Never,
}

/// A page as an answer.
pub fn respond(status: StatusCode, caching: Caching, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => (
            status,
            [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (
                    header::CACHE_CONTROL,
                    match caching {
                        Caching::Back => "private, no-cache",
                        Caching::Never => "no-store",
                    },
                ),
                (header::VARY, "Accept-Language"),
            ],
            html,
        )
            .into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
