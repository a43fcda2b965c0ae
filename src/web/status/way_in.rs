//! Into the page by reference and code, for who has no link at hand. Whatever
//! does not fit is answered alike, whether the reference exists or not.

use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use url::form_urlencoded;

use super::private;
use super::tries::Tries;
use crate::domain::code::Code;
use crate::domain::reference::{Reference, ReferenceError};
use crate::web::App;
use crate::web::errors::{self, Fault};
use crate::web::form::problems::Problem;
use crate::web::pages::{Caching, Frame, respond};
use crate::web::reader::Reader;

/// `/status`
#[derive(Template)]
#[template(path = "status/way_in.html")]
struct WayInPage<'a> {
    page: Frame<'a>,
    action: String,
    /// As typed.
    reference: String,
    code: String,
    problems: Vec<Problem>,
}

impl WayInPage<'_> {
    fn problem(&self, field: &str) -> Option<&str> {
        let mut found = self.problems.iter().filter(|p| p.field == field);
        found.next().map(|problem| problem.sentence.as_str())
    }

    /// Attributes that tie a field to its hint and its problem.
    fn described(&self, field: &str) -> String {
        if self.problem(field).is_some() {
            format!("aria-describedby=\"{field}-hint {field}-problem\" aria-invalid=\"true\"")
        } else {
            format!("aria-describedby=\"{field}-hint\"")
        }
    }
}

/// `GET /status`
pub async fn show(State(app): State<App>, reader: Reader) -> Response {
    page(&app, &reader, StatusCode::OK, ["", ""], Vec::new())
}

/// `POST /status`
pub async fn open(
    State(app): State<App>,
    reader: Reader,
    Extension(tries): Extension<Arc<Tries>>,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Ok(body) = body else {
        return errors::page(&app, &reader, Fault::TooLarge);
    };
    let [mut reference, mut code] = [String::new(), String::new()];
    for (name, value) in form_urlencoded::parse(&body) {
        match name.as_ref() {
            "reference" => reference = value.into_owned(),
            "code" => code = value.into_owned(),
            _ => {}
        }
    }
    let typed = [reference.as_str(), code.as_str()];
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    let (reference, code) = match read(&app, &reader, typed) {
        Ok(read) => read,
        Err(problems) => return page(&app, &reader, wrong, typed, problems),
    };
    if let Err(wait) = tries.take(&reference, reader.from) {
        return too_many(&app, &reader, typed, wait);
    }
    match app.intake.way_in(&reference, &code).await {
        Ok(Some(token)) => {
            let path = Frame::new(&app.catalogue, &app.settings, &reader);
            let path = path.link(&format!("/status/{token}"));
            private(Redirect::to(&path).into_response())
        }
        Ok(None) => {
            let problem = say(&app, &reader, "reference", "own-no-match");
            page(&app, &reader, wrong, typed, vec![problem])
        }
        Err(error) => {
            let request_id = &reader.request_id;
            tracing::error!(%error, request_id, "a status page could not be looked for");
            errors::page(&app, &reader, Fault::Unavailable)
        }
    }
}

/// What was typed, or what is wrong with it.
fn read(
    app: &App,
    reader: &Reader,
    [reference, code]: [&str; 2],
) -> Result<(Reference, Code), Vec<Problem>> {
    let mut problems = Vec::new();
    let reference = reference.trim().parse::<Reference>().map_err(|error| {
        let key = match error {
            _ if reference.trim().is_empty() => "own-reference-empty",
            ReferenceError::Form => "own-reference-form",
            ReferenceError::Check => "own-reference-mistyped",
        };
        problems.push(say(app, reader, "reference", key));
    });
    let code = code.parse::<Code>().map_err(|_| {
        problems.push(say(app, reader, "code", "own-code-form"));
    });
    match (reference, code) {
        (Ok(reference), Ok(code)) => Ok((reference, code)),
        _ => Err(problems),
    }
}

fn say(app: &App, reader: &Reader, field: &'static str, key: &str) -> Problem {
    Problem {
        field,
        sentence: app.catalogue.text(reader.language, key, &[]),
    }
}

fn too_many(app: &App, reader: &Reader, typed: [&str; 2], wait: Duration) -> Response {
    let minutes = wait.as_secs().div_ceil(60).max(1).to_string();
    let args = [("minutes", minutes.as_str())];
    let problem = Problem {
        field: "code",
        sentence: app.catalogue.text(reader.language, "own-too-many", &args),
    };
    let status = StatusCode::TOO_MANY_REQUESTS;
    let mut response = page(app, reader, status, typed, vec![problem]);
    let seconds = HeaderValue::from(wait.as_secs().max(1));
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

fn page(
    app: &App,
    reader: &Reader,
    status: StatusCode,
    [reference, code]: [&str; 2],
    problems: Vec<Problem>,
) -> Response {
    let page = Frame::new(&app.catalogue, &app.settings, reader);
    let page = WayInPage {
        action: page.link("/status"),
        reference: reference.to_owned(),
        code: code.to_owned(),
        problems,
        page,
    };
    private(respond(status, Caching::Never, &page))
}
