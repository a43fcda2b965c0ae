//! The page: the phone at the left, the mailbox at the right. Works without
//! JavaScript; with it, news appear by themselves.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Query, State as Shared};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use jiff::Timestamp;
use serde::Deserialize;
use url::form_urlencoded;

use super::World;
use super::memory::{Handset, Mail, State, Text};
use super::pieces::{Piece, pieces};
use crate::domain::clock::oslo;
use crate::domain::contact::Phone;

/// Longest text that a phone sends through the gateway, in characters.
const LONGEST: usize = 1600;

/// Only our own style and script; nothing from elsewhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
    connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// Texts to try the service with; the places are in the demo register.
const EXAMPLES: [&str; 4] = [
    "Naboen i Midtåsen 26 H0301 spiller høy musikk hver natt",
    "Ytterdøra i Hasselveien 48A går ikke i lås",
    "Det brenner i kjelleren i Hammeren 3B!",
    "STATUS",
];

#[derive(Template)]
#[template(path = "simulator/page.html")]
struct Page<'a> {
    handsets: Vec<Tab>,
    selected: Tab,
    service: String,
    bubbles: Vec<Bubble>,
    mails: Vec<Letter>,
    now: String,
    typed: &'a str,
    problem: Option<&'static str>,
    examples: [&'static str; 4],
    longest: usize,
}

#[derive(Clone)]
struct Tab {
    number: String,
    grouped: String,
    owner: String,
    href: String,
    is_selected: bool,
    received: usize,
}

struct Bubble {
    sid: String,
    mine: bool,
    pieces: Vec<Piece>,
    time: String,
    state: String,
    failed: bool,
}

struct Letter {
    message_id: String,
    from: String,
    to: String,
    subject: String,
    pieces: Vec<Piece>,
    time: String,
    is_newest: bool,
}

#[derive(Deserialize)]
pub(super) struct Chosen {
    phone: Option<String>,
}

/// The page as it is now.
pub(super) async fn show(
    Shared(world): Shared<Arc<World>>,
    Query(chosen): Query<Chosen>,
) -> Response {
    let page = world.page(chosen.phone.as_deref(), "", None);
    respond(StatusCode::OK, &page)
}

#[derive(Deserialize)]
pub(super) struct Typed {
    phone: String,
    #[serde(default)]
    text: String,
    /// A text from the list instead.
    example: Option<String>,
}

/// Sends what was typed on a phone to the service, as the gateway would.
pub(super) async fn send_text(
    Shared(world): Shared<Arc<World>>,
    Form(typed): Form<Typed>,
) -> Response {
    let text = typed.example.unwrap_or(typed.text);
    let refuse = |problem| {
        let page = world.page(Some(&typed.phone), &text, Some(problem));
        respond(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    let Ok(phone) = typed.phone.parse::<Phone>() else {
        return refuse("Velg en telefon først.");
    };
    if text.chars().count() > LONGEST {
        return refuse("En melding kan ha høyst 1600 tegn.");
    }
    let now = world.ids.now();
    let sent = Text {
        sid: world.new_sid(),
        from: phone.reveal().to_owned(),
        to: world.from.clone(),
        body: text.replace("\r\n", "\n"),
        state: State::OnItsWay,
        inbound: true,
        callback: None,
        created_at: now,
        updated_at: now,
    };
    world.memory.put_text(sent.clone());
    let back_to = format!("{}#siste", href(phone.reveal()));
    // In a task of its own: who closes the browser does not stop the text.
    let bringing = tokio::spawn(async move {
        let state = world.webhooks.bring(&sent).await;
        world.memory.set_state(&sent.sid, state, world.ids.now());
    });
    if bringing.await.is_err() {
        tracing::warn!("a simulated text was not brought");
    }
    Redirect::to(&back_to).into_response()
}

#[derive(Deserialize)]
pub(super) struct NewPhone {
    number: String,
}

/// Puts another phone on the table.
pub(super) async fn add_phone(
    Shared(world): Shared<Arc<World>>,
    Form(new): Form<NewPhone>,
) -> Response {
    match new.number.parse::<Phone>() {
        Ok(phone) => {
            world.memory.put_handset(phone.reveal());
            Redirect::to(&href(phone.reveal())).into_response()
        }
        Err(_) => {
            let problem = "Det er ikke et telefonnummer. Skriv for eksempel 400 00 004.";
            let page = world.page(None, "", Some(problem));
            respond(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

impl World {
    fn page<'a>(
        &self,
        chosen: Option<&str>,
        typed: &'a str,
        problem: Option<&'static str>,
    ) -> Page<'a> {
        let mut handsets: Vec<Tab> = self
            .memory
            .handsets()
            .into_iter()
            .map(|handset| self.tab(handset))
            .collect();
        let place = handsets
            .iter()
            .position(|tab| Some(tab.number.as_str()) == chosen)
            .unwrap_or(0);
        // There is always one: the first phones stay on the table.
        let mut selected = handsets[place].clone();
        selected.is_selected = true;
        handsets[place].is_selected = true;
        let mut texts = self
            .memory
            .texts(|text| text.from == selected.number || text.to == selected.number);
        texts.reverse();
        let mails = self.memory.mails();
        Page {
            service: grouped(&self.from),
            bubbles: texts.iter().map(bubble).collect(),
            mails: mails
                .iter()
                .enumerate()
                .map(|(place, mail)| letter(mail, place == 0))
                .collect(),
            now: clock_time(self.ids.now()),
            handsets,
            selected,
            typed,
            problem,
            examples: EXAMPLES,
            longest: LONGEST,
        }
    }

    fn tab(&self, handset: Handset) -> Tab {
        Tab {
            received: self.memory.texts(|text| text.to == handset.number).len(),
            grouped: grouped(&handset.number),
            href: href(&handset.number),
            number: handset.number,
            owner: handset.owner,
            is_selected: false,
        }
    }
}

fn bubble(text: &Text) -> Bubble {
    let state = match text.state {
        State::OnItsWay => "Sender …".to_owned(),
        State::Taken => "Mottatt av Sifra".to_owned(),
        State::NotTaken(Some(status)) => format!("Ikke mottatt (svar {status})"),
        State::NotTaken(None) => "Ikke mottatt (ingen svar)".to_owned(),
        State::Queued => "I kø".to_owned(),
        State::Sent => "Sendt".to_owned(),
        State::Delivered => "Levert".to_owned(),
    };
    Bubble {
        sid: text.sid.clone(),
        mine: text.inbound,
        pieces: pieces(&text.body),
        time: clock_time(text.created_at),
        state,
        failed: matches!(text.state, State::NotTaken(_)),
    }
}

fn letter(mail: &Mail, is_newest: bool) -> Letter {
    Letter {
        message_id: mail.message_id.clone(),
        from: mail.from.clone(),
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        pieces: pieces(mail.body.trim_end()),
        time: clock_time(mail.received_at),
        is_newest,
    }
}

/// As people write it. The demo's own number is in no plan, so that it is
/// nobody's: it is grouped like the ordinary ones.
fn grouped(number: &str) -> String {
    if let Ok(phone) = number.parse::<Phone>() {
        return phone.grouped();
    }
    let digits: Vec<char> = number.chars().collect();
    match digits.strip_prefix(&['+', '4', '7']) {
        Some(rest) if rest.len() == 8 => rest
            .chunks(2)
            .map(String::from_iter)
            .collect::<Vec<_>>()
            .join(" "),
        _ => number.to_owned(),
    }
}

fn href(number: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("phone", number)
        .finish();
    format!("/simulator?{query}")
}

fn clock_time(at: Timestamp) -> String {
    at.to_zoned(oslo()).strftime("%H.%M").to_string()
}

fn respond(status: StatusCode, page: &Page<'_>) -> Response {
    match page.render() {
        Ok(html) => {
            let headers = [
                (header::CONTENT_SECURITY_POLICY, POLICY),
                (header::CACHE_CONTROL, "no-store"),
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

/// The style sheet.
pub(super) async fn style() -> Response {
    asset(
        "text/css; charset=utf-8",
        include_str!("../../templates/simulator/simulator.css"),
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
