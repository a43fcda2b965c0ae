//! The reporter's own page: who has the case, by when, what has happened, what
//! staff wrote, and what the reporter can say ([`acts`]). The token in its path
//! is all that opens it, so nothing keeps or passes on the address, and nothing
//! stands there of other people or of what was told. Who has no link gets in by
//! reference and code ([`way_in`]).

pub mod acts;
mod failed;
mod timeline;
mod tries;
mod view;
mod visits;
mod way_in;
mod words;

use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use url::form_urlencoded;

use super::App;
use super::errors::{self, Fault};
use super::pages::{Caching, respond};
use super::photos::part::PhotosPart;
use super::reader::Reader;
use crate::intake::own_page::OwnPage;
use tries::Tries;
use view::Typed;

/// All addresses of the page.
pub fn router(app: &App) -> Router<App> {
    let tries = Extension(Arc::new(Tries::new(&app.ids)));
    Router::new()
        .route("/status", get(way_in::show).post(way_in::open).layer(tries))
        .route("/status/{token}", get(show))
        .route("/status/{token}/visits/{id}/visit.ics", get(visits::file))
        .route("/status/{token}/{act}", get(acts::back).post(acts::act))
}

/// Where photos come with the words.
pub fn with_files() -> Router<App> {
    let back = async |reader: Reader, Path(token): Path<String>| acts::back_to(&reader, &token);
    Router::new().route("/status/{token}/words", get(back).post(words::take))
}

/// What the page says of itself, by what stands behind the `?`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Straight from the form: the receipt.
    Receipt,
    /// With the words for what was just done, if something was.
    Page(Option<&'static str>),
}

impl Shown {
    fn of(query: &str) -> Self {
        let mut shown = Self::Page(None);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "new" => return Self::Receipt,
                "done" => shown = Self::Page(acts::notice(&value)),
                _ => {}
            }
        }
        shown
    }
}

/// `GET /status/{token}`. With `?new=1`, straight from the form, the page is
/// the receipt.
pub async fn show(
    State(app): State<App>,
    mut reader: Reader,
    Path(token): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    private(match read(&app, &reader, &token).await {
        Ok(own) => {
            speak_as_reported(&app, &mut reader, &own);
            match Shown::of(&query.unwrap_or_default()) {
                Shown::Receipt => {
                    let page = view::receipt(&app, &reader, &own);
                    respond(StatusCode::OK, Caching::Never, &page)
                }
                Shown::Page(notice) => {
                    let photos = photos(&app, &reader, &own, Vec::new()).await;
                    let typed = Typed::none(&app);
                    let page = view::page(&app, &reader, &own, notice, typed, photos);
                    respond(StatusCode::OK, Caching::Never, &page)
                }
            }
        }
        Err(fault) => errors::page(&app, &reader, fault),
    })
}

/// The page with a form that comes back: with something to mend, or because
/// photos were sent first.
async fn back(
    app: &App,
    mut reader: Reader,
    token: &str,
    typed: Typed,
    refused: Vec<String>,
) -> Result<Response, Fault> {
    let own = read(app, &reader, token).await?;
    speak_as_reported(app, &mut reader, &own);
    reader.path = format!("/status/{token}");
    let status = if typed.problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let photos = photos(app, &reader, &own, refused).await;
    let page = view::page(app, &reader, &own, None, typed, photos);
    Ok(respond(status, Caching::Never, &page))
}

/// The photos that wait for their words.
async fn photos(app: &App, reader: &Reader, own: &OwnPage, refused: Vec<String>) -> PhotosPart {
    let found = app.intake.uploads(&own.standing.report.id).await;
    let uploads = found.unwrap_or_else(|error| {
        let request_id = &reader.request_id;
        tracing::error!(%error, request_id, "the photos of a page could not be read");
        Vec::new()
    });
    PhotosPart::of(&app.catalogue, reader.language, &uploads, refused)
}

async fn read(app: &App, reader: &Reader, token: &str) -> Result<OwnPage, Fault> {
    if !is_token(token) {
        return Err(Fault::NotFound);
    }
    match app.intake.own_page(token).await {
        Ok(Some(own)) => Ok(own),
        Ok(None) => Err(Fault::NotFound),
        Err(error) => {
            let request_id = &reader.request_id;
            tracing::error!(%error, request_id, "a status page could not be read");
            Err(Fault::Unavailable)
        }
    }
}

fn is_token(token: &str) -> bool {
    token.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Who did not say in which language they read gets that of their report.
fn speak_as_reported(app: &App, reader: &mut Reader, own: &OwnPage) {
    if !reader.chosen && !reader.asked {
        reader.language = app.catalogue.nearest(own.standing.report.language);
    }
}

/// Keeps the address out of other sites' logs and of search engines.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}
