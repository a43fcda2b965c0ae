//! The page of a hand-over for a recipient without an account: a caretaker on a
//! phone in a cellar. The link says nothing but for whom it is; [`door`] asks for
//! a code, and [`page`] shows the case to whoever has given it. [`acts`] takes
//! what they answer.
//!
//! To strangers a link that never was and one that is over are the same. The
//! address is a secret: nothing keeps it, passes it on or writes it down. Looking
//! changes nothing, since programs that scan letters look too.

mod access;
mod acts;
mod coming;
mod done;
mod door;
mod key;
mod over;
mod page;
mod photos;
mod sent;
mod tries;
mod words;

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Path, RawQuery, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Extension, Router};
use tower_http::set_header::SetResponseHeaderLayer;
use url::form_urlencoded;

use super::App;
use super::errors::{self, Fault};
use super::photos::body::MOST_OF_BODY;
use super::reader::Reader;
use super::weight;
use crate::casework::hand_over::doors::{Door, Visit};
use crate::store::StoreError;
use page::Typed;
use tries::Tries;

/// Largest form without files, in bytes.
const MOST_OF_FORM: usize = 64 * 1024;

/// All addresses of the page, save [`with_files`].
pub fn router(app: &App) -> Router {
    let tries = Extension(Arc::new(Tries::new(&app.ids)));
    let pages = Router::new()
        .route("/h/{token}", get(show))
        .route("/h/{token}/{act}", get(back).post(acts::act))
        .route("/h/{token}/photos/{id}", get(photos::show))
        .layer(tries)
        .method_not_allowed_fallback(errors::method_not_allowed)
        .layer(DefaultBodyLimit::max(MOST_OF_FORM));
    guarded(pages).with_state(app.clone())
}

/// Where photos come with the words.
pub fn with_files(app: &App) -> Router {
    let back = async |reader: Reader, Path(token): Path<String>| to_page(&reader, &token, "");
    let pages = Router::new()
        .route("/h/{token}/done", get(back).post(done::take))
        .method_not_allowed_fallback(errors::method_not_allowed)
        .layer(DefaultBodyLimit::max(MOST_OF_BODY));
    guarded(pages).with_state(app.clone())
}

/// Nothing of these pages is kept, found or told to other sites.
fn guarded(pages: Router<App>) -> Router<App> {
    let always = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
    };
    pages
        .layer(always(header::CACHE_CONTROL, "no-store"))
        .layer(always(header::REFERRER_POLICY, "no-referrer"))
        .layer(always(
            HeaderName::from_static("x-robots-tag"),
            "noindex, nofollow",
        ))
        // The browser knows them by a cookie, as it knows staff.
        .layer(from_fn(weight::note_whose))
        .layer(weight::behind_login())
}

/// `GET /h/{token}`
async fn show(
    State(app): State<App>,
    reader: Reader,
    Extension(tries): Extension<Arc<Tries>>,
    Path(token): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let key = key::of(&app, &token, &headers);
    if key.is_none() && tries.looks(reader.from).is_err() {
        return errors::page(&app, &reader, Fault::TooMany);
    }
    let query = query.unwrap_or_default();
    let done = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "done");
    let done = done.map(|(_, value)| value.into_owned());
    let done = done.unwrap_or_default();
    let answered = match app.casework.door(&token, key.as_deref()).await {
        Ok(Door::Open(visit)) => {
            let typed = Typed::none(&app);
            opened(&app, &reader, &token, &visit, typed, words::notice(&done)).await
        }
        Ok(door) => Ok(door::page(&app, &reader, &token, door, &done)),
        Err(error) => Err(error),
    };
    answered.unwrap_or_else(|error| failed(&app, &reader, &error))
}

/// The page of an open link; with a form that comes back, if there is one.
async fn opened(
    app: &App,
    reader: &Reader,
    token: &str,
    visit: &Visit,
    typed: Typed,
    notice: Option<&'static str>,
) -> Result<Response, StoreError> {
    let Some(seen) = app.casework.hand_over_page(visit).await? else {
        return Ok(over::closed(app, reader));
    };
    Ok(page::page(
        app,
        &at(reader, token),
        token,
        &seen,
        typed,
        notice,
    ))
}

/// `GET /h/{token}/{act}`: a form's address, opened as if it were a page.
async fn back(reader: Reader, Path((token, _)): Path<(String, String)>) -> Response {
    to_page(&reader, &token, "")
}

/// Back to the page, with the chosen language carried along.
fn to_page(reader: &Reader, token: &str, done: &str) -> Response {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !done.is_empty() {
        query.append_pair("done", done);
    }
    if reader.chosen {
        query.append_pair("lang", reader.language.code());
    }
    let query = query.finish();
    // What is no token of ours goes nowhere else either.
    let token: String = form_urlencoded::byte_serialize(token.as_bytes()).collect();
    let mut path = format!("/h/{token}");
    if !query.is_empty() {
        path.push('?');
        path.push_str(&query);
    }
    Redirect::to(&path).into_response()
}

/// The reader of the page itself, whichever form's address they are at.
fn at(reader: &Reader, token: &str) -> Reader {
    Reader {
        path: format!("/h/{token}"),
        query: String::new(),
        ..reader.clone()
    }
}

fn failed(app: &App, reader: &Reader, error: &StoreError) -> Response {
    let request_id = &reader.request_id;
    tracing::error!(%error, request_id, "the page of a hand-over could not be made");
    errors::page(app, reader, Fault::Unavailable)
}

/// The status of a page whose form comes back.
const MENDED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
