//! The page: the phone at the left, the mailbox at the right. Works without
//! JavaScript; with it, news appear by themselves.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State as Shared};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use strum::IntoEnumIterator;

use super::World;
use super::phones::Kind;
use super::pictures::{self, Picture};
use super::view::{Asked, LONGEST, Page, href};
use crate::domain::contact::Phone;

/// Only our own style and script; nothing from elsewhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
    connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

#[derive(Deserialize)]
pub(super) struct Chosen {
    phone: Option<String>,
    lasts: Option<String>,
}

/// The page as it is now.
pub(super) async fn show(
    Shared(world): Shared<Arc<World>>,
    Query(chosen): Query<Chosen>,
) -> Response {
    let page = world.page(&Asked {
        phone: chosen.phone.as_deref(),
        lasts: chosen.lasts.as_deref(),
        ..Asked::default()
    });
    respond(StatusCode::OK, &page)
}

#[derive(Deserialize)]
pub(super) struct Typed {
    phone: String,
    #[serde(default)]
    text: String,
    /// A text from the list instead.
    example: Option<String>,
    /// The key of one to send along; empty for none.
    #[serde(default)]
    picture: String,
}

impl Typed {
    /// The number of the phone, as the gateway tells it.
    fn number(&self) -> Option<String> {
        let of_a_kind = Kind::iter().any(|kind| kind.number() == self.phone);
        if of_a_kind {
            return Some(self.phone.clone());
        }
        let phone: Phone = self.phone.parse().ok()?;
        Some(phone.reveal().to_owned())
    }
}

/// Sends what was typed on a phone to the service, as the gateway would.
pub(super) async fn send_text(
    Shared(world): Shared<Arc<World>>,
    Form(typed): Form<Typed>,
) -> Response {
    let text = typed.example.as_ref().unwrap_or(&typed.text);
    let refuse = |problem| {
        let page = world.page(&Asked {
            phone: Some(&typed.phone),
            typed: text,
            problem: Some(problem),
            ..Asked::default()
        });
        respond(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    let Some(number) = typed.number() else {
        return refuse("Velg en telefon først.");
    };
    if text.chars().count() > LONGEST {
        return refuse("En melding kan ha høyst 1600 tegn.");
    }
    let picture = typed.picture.parse::<Picture>().ok();
    let sent = world.text_of_phone(&number, &text.replace("\r\n", "\n"), picture);
    // In a task of its own: who closes the browser does not stop the text.
    let bringing = tokio::spawn(async move { world.bring(sent).await });
    if bringing.await.is_err() {
        tracing::warn!("a simulated text was not brought");
    }
    Redirect::to(&format!("{}#siste", href(&number))).into_response()
}

#[derive(Deserialize)]
pub(super) struct NewPhone {
    #[serde(default)]
    number: String,
    /// Of a phone of a certain kind, instead of the number.
    kind: Option<String>,
}

/// Puts another phone on the table.
pub(super) async fn add_phone(
    Shared(world): Shared<Arc<World>>,
    Form(new): Form<NewPhone>,
) -> Response {
    let kind = new.kind.and_then(|kind| kind.parse::<Kind>().ok());
    let number = match kind {
        Some(kind) => Some(kind.number().to_owned()),
        None => (new.number.parse::<Phone>().ok()).map(|phone| phone.reveal().to_owned()),
    };
    let Some(number) = number else {
        let page = world.page(&Asked {
            problem: Some("Det er ikke et telefonnummer. Skriv for eksempel 400 00 004."),
            ..Asked::default()
        });
        return respond(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    world.memory.put_handset(&number);
    Redirect::to(&href(&number)).into_response()
}

fn respond(status: StatusCode, page: &Page<'_>) -> Response {
    match page.render() {
        Ok(html) => {
            let headers = [
                (header::CONTENT_SECURITY_POLICY, POLICY),
                (header::CACHE_CONTROL, "no-store"),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
                (header::REFERRER_POLICY, "no-referrer"),
            ];
            (status, headers, Html(html)).into_response()
        }
        Err(error) => {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "the simulator's page cannot be shown"
            );
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// A picture that a phone sent.
pub(super) async fn picture(Path(file): Path<String>) -> Response {
    let picture = file
        .strip_suffix(".png")
        .and_then(|key| key.parse::<Picture>().ok());
    match picture {
        Some(picture) => {
            let kind = [(header::CONTENT_TYPE, pictures::CONTENT_TYPE)];
            (kind, picture.bytes()).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The style sheet.
pub(super) async fn style() -> Response {
    asset(
        "text/css; charset=utf-8",
        concat!(
            include_str!("../../templates/simulator/simulator.css"),
            include_str!("../../templates/simulator/faults.css"),
        ),
    )
}

/// The script that looks for news.
pub(super) async fn script() -> Response {
    asset(
        "text/javascript; charset=utf-8",
        include_str!("../../templates/simulator/simulator.js"),
    )
}

fn asset(kind: &'static str, text: &'static str) -> Response {
    let headers: [(HeaderName, &str); 2] = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, text).into_response()
}
