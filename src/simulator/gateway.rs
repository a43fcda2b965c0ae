//! A Twilio-compatible SMS gateway, as far as the service uses one: send, list,
//! fetch. What is sent shows on the phone at once, and is called back about.

use std::sync::Arc;

use axum::extract::{Path, Query, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Form, Json};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde_json::json;
use url::form_urlencoded;

use super::World;
use super::memory::{State, Text};
use super::resource::{fault, message, sent_at};

/// The longest body that the real API takes, in characters.
const LONGEST: usize = 1600;

#[derive(Deserialize)]
pub(super) struct Order {
    #[serde(rename = "To")]
    to: Option<String>,
    #[serde(rename = "From")]
    from: Option<String>,
    #[serde(rename = "Body")]
    body: Option<String>,
    #[serde(rename = "StatusCallback")]
    callback: Option<String>,
}

/// Takes a message.
pub(super) async fn create(
    Shared(world): Shared<Arc<World>>,
    Path(account): Path<String>,
    headers: HeaderMap,
    Form(order): Form<Order>,
) -> Response {
    if !world.knows(&account, &headers) {
        return unknown_account();
    }
    let bad = |code, words| fault(StatusCode::BAD_REQUEST, code, words);
    let Some(to) = order.to.filter(|to| !to.is_empty()) else {
        return bad(21604, "A 'To' phone number is required.");
    };
    let Some(body) = order.body.filter(|body| !body.is_empty()) else {
        return bad(21602, "Message body is required.");
    };
    if !is_e164(&to) {
        return bad(21211, "The 'To' number is not a valid phone number.");
    }
    if body.chars().count() > LONGEST {
        return bad(21617, "The message body exceeds the 1600 character limit.");
    }
    if order.from.as_deref() != Some(world.from.as_str()) {
        return bad(21606, "The 'From' phone number is not yours.");
    }
    let now = world.ids.now();
    let text = Text {
        sid: world.new_sid(),
        from: world.from.clone(),
        to,
        body,
        state: State::Queued,
        inbound: false,
        callback: order.callback,
        created_at: now,
        updated_at: now,
    };
    world.memory.put_text(text.clone());
    let answer = message(&account, &text);
    tokio::spawn(async move { world.deliver(&text).await });
    (StatusCode::CREATED, Json(answer)).into_response()
}

impl World {
    /// A new `MessageSid`: `SM` and 32 hexadecimal digits.
    pub(super) fn new_sid(&self) -> String {
        format!("SM{}", self.ids.id().replace('-', ""))
    }

    async fn deliver(&self, text: &Text) {
        for (state, word) in [(State::Sent, "sent"), (State::Delivered, "delivered")] {
            self.memory.set_state(&text.sid, state, self.ids.now());
            self.webhooks.tell(text, word).await;
        }
    }

    fn knows(&self, account: &str, headers: &HeaderMap) -> bool {
        let token = self.auth_token.expose_secret();
        let expected = format!(
            "Basic {}",
            STANDARD.encode(format!("{}:{token}", self.account_sid))
        );
        account == self.account_sid
            && headers
                .get(header::AUTHORIZATION)
                .is_some_and(|given| given.as_bytes() == expected.as_bytes())
    }
}

fn unknown_account() -> Response {
    fault(StatusCode::UNAUTHORIZED, 20003, "Authenticate")
}

fn is_e164(number: &str) -> bool {
    number.strip_prefix('+').is_some_and(|digits| {
        (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

/// Filters as the API has them; dates are days in GMT.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(rename = "To")]
    to: Option<String>,
    #[serde(rename = "From")]
    from: Option<String>,
    #[serde(rename = "DateSent")]
    on: Option<Date>,
    #[serde(rename = "DateSent<")]
    until: Option<Date>,
    #[serde(rename = "DateSent>")]
    since: Option<Date>,
    #[serde(rename = "PageSize")]
    page_size: Option<usize>,
    #[serde(rename = "Page")]
    page: Option<usize>,
}

impl Wanted {
    fn likes(&self, text: &Text) -> bool {
        let day = sent_at(text).map(|at| at.to_zoned(TimeZone::UTC).date());
        self.to.as_ref().is_none_or(|to| *to == text.to)
            && self.from.as_ref().is_none_or(|from| *from == text.from)
            && self.on.is_none_or(|on| day == Some(on))
            && self
                .until
                .is_none_or(|until| day.is_some_and(|d| d <= until))
            && self
                .since
                .is_none_or(|since| day.is_some_and(|d| d >= since))
    }

    /// The same question about another page.
    fn query_of_page(&self, page: usize, size: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let numbers = [("To", &self.to), ("From", &self.from)];
        for (name, value) in numbers {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        let days = [
            ("DateSent", self.on),
            ("DateSent<", self.until),
            ("DateSent>", self.since),
        ];
        for (name, day) in days {
            if let Some(day) = day {
                query.append_pair(name, &day.to_string());
            }
        }
        query.append_pair("PageSize", &size.to_string());
        query.append_pair("Page", &page.to_string());
        query.finish()
    }
}

/// Lists messages of both directions, newest first.
pub(super) async fn list(
    Shared(world): Shared<Arc<World>>,
    Path(account): Path<String>,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> Response {
    if !world.knows(&account, &headers) {
        return unknown_account();
    }
    let size = wanted.page_size.unwrap_or(50).clamp(1, 1000);
    let page = wanted.page.unwrap_or(0);
    let fitting = world.memory.texts(|text| wanted.likes(text));
    let start = page.saturating_mul(size);
    let messages: Vec<_> = fitting
        .iter()
        .skip(start)
        .take(size)
        .map(|text| message(&account, text))
        .collect();
    let uri_of = |page| {
        format!(
            "/2010-04-01/Accounts/{account}/Messages.json?{}",
            wanted.query_of_page(page, size)
        )
    };
    let end = start.saturating_add(messages.len());
    let next = (!messages.is_empty() && fitting.len() > end).then(|| uri_of(page + 1));
    let previous = page.checked_sub(1).map(uri_of);
    Json(json!({
        "messages": messages,
        "page": page,
        "page_size": size,
        "start": start,
        "end": end.saturating_sub(1),
        "uri": uri_of(page),
        "first_page_uri": uri_of(0),
        "previous_page_uri": previous,
        "next_page_uri": next,
    }))
    .into_response()
}

/// One message, as `SM....json`.
pub(super) async fn fetch(
    Shared(world): Shared<Arc<World>>,
    Path((account, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if !world.knows(&account, &headers) {
        return unknown_account();
    }
    let text = file
        .strip_suffix(".json")
        .and_then(|sid| world.memory.text(sid));
    match text {
        Some(text) => Json(message(&account, &text)).into_response(),
        None => fault(
            StatusCode::NOT_FOUND,
            20404,
            "The requested resource was not found",
        ),
    }
}
