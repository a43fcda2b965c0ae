//! The pages that say who we are, what we do with what people tell us, and for
//! whom the pages work: `/about`, `/privacy`, `/accessibility`. What they say
//! holds for this program; the municipality's own facts come from its settings.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::App;
use super::frame::Frame;
use super::pages::{Caching, respond};
use super::reader::Reader;

/// Where people complain of us; each is named as it names itself.
const DATA_PROTECTION: &str = "https://www.datatilsynet.no/";
const ACCESS_INSPECTORATE: &str = "https://www.uutilsynet.no/";
const DISCRIMINATION_TRIBUNAL: &str = "https://www.diskrimineringsnemnda.no/";

#[derive(Template)]
#[template(path = "trust/about.html")]
struct AboutPage<'a> {
    page: Frame<'a>,
}

#[derive(Template)]
#[template(path = "trust/privacy.html")]
struct PrivacyPage<'a> {
    page: Frame<'a>,
}

#[derive(Template)]
#[template(path = "trust/accessibility.html")]
struct AccessibilityPage<'a> {
    page: Frame<'a>,
}

/// `GET /about`
pub async fn about(State(app): State<App>, reader: Reader) -> Response {
    let page = open(&app, &reader);
    respond(StatusCode::OK, Caching::Back, &AboutPage { page })
}

/// `GET /privacy`
pub async fn privacy(State(app): State<App>, reader: Reader) -> Response {
    let page = open(&app, &reader);
    respond(StatusCode::OK, Caching::Back, &PrivacyPage { page })
}

/// `GET /accessibility`
pub async fn accessibility(State(app): State<App>, reader: Reader) -> Response {
    let page = open(&app, &reader);
    respond(StatusCode::OK, Caching::Back, &AccessibilityPage { page })
}

/// The frame of a page that anybody may find.
fn open<'a>(app: &'a App, reader: &Reader) -> Frame<'a> {
    let mut page = Frame::new(&app.catalogue, &app.settings, reader);
    page.is_open = true;
    page
}
