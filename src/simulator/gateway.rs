//! A Twilio-compatible SMS gateway, as far as the service uses one: this takes
//! what is sent, and errs where a fault is switched on. [`super::listing`] shows
//! what it has.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State as Shared};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Form, Json};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::ExposeSecret;
use serde::Deserialize;

use super::World;
use super::faults::Fault;
use super::phones::Kind;
use super::resource::{fault, message};
use super::text::{Deed, State, Text};

/// The longest body that the real API takes, in characters.
const LONGEST: usize = 1600;
/// What a busy gateway asks to wait.
pub(super) const BUSY_SECONDS: u32 = 10;
const SILENCE: Duration = Duration::from_secs(60);

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
    let number = to.clone();
    let text = world.text_of_service(to, body, order.callback);
    let refuses = |code, words| {
        let state = State::Refused(code);
        world.memory.put_text(Text {
            state,
            ..text.clone()
        });
        bad(code, words)
    };
    if let Some(code) = Kind::of(&number).refuses() {
        return refuses(code, "The 'To' number cannot receive SMS messages.");
    }
    let fault = world.faults.of_answer();
    match fault {
        Some(Fault::Broken) => {
            world.note(&number, Deed::Answered500);
            broken()
        }
        Some(Fault::Busy) => {
            world.note(&number, Deed::AskedToWait);
            busy()
        }
        Some(Fault::Silent) => {
            world.note(&number, Deed::NotAnswered);
            silence().await
        }
        Some(Fault::Stopped) => refuses(21610, "The recipient has opted out."),
        Some(Fault::TakenSilent) => {
            world.take_without_a_word(text, Deed::TakenNotAnswered);
            silence().await
        }
        Some(Fault::TakenBroken) => {
            world.take_without_a_word(text, Deed::TakenAnswered500);
            broken()
        }
        Some(Fault::TakenLate) => {
            world.memory.put_text(text.clone());
            world.note(&number, Deed::TakenAnsweredLate);
            let answer = taken(&account, &text);
            let late = world.late;
            tokio::spawn({
                let world = Arc::clone(&world);
                async move {
                    tokio::time::sleep(late).await;
                    world.carry(&text).await;
                }
            });
            tokio::time::sleep(late).await;
            answer
        }
        _ => {
            world.memory.put_text(text.clone());
            let answer = taken(&account, &text);
            let is_early = world.faults.meets(Fault::Early);
            let carried = tokio::spawn({
                let world = Arc::clone(&world);
                async move { world.carry(&text).await }
            });
            if is_early {
                if carried.await.is_err() {
                    tracing::warn!("a simulated text was not carried");
                }
                world.note(&number, Deed::CalledBackEarly);
            }
            answer
        }
    }
}

fn taken(account: &str, text: &Text) -> Response {
    (StatusCode::CREATED, Json(message(account, text))).into_response()
}

fn broken() -> Response {
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    fault(status, 20500, "Internal Server Error")
}

fn busy() -> Response {
    let mut answer = fault(StatusCode::TOO_MANY_REQUESTS, 20429, "Too Many Requests");
    answer
        .headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from(BUSY_SECONDS));
    answer
}

/// Longer than anybody waits for an answer.
async fn silence() -> Response {
    tokio::time::sleep(SILENCE).await;
    StatusCode::GATEWAY_TIMEOUT.into_response()
}

impl World {
    /// A new `MessageSid`: `SM` or `MM` and 32 hexadecimal digits.
    pub(super) fn new_sid(&self, kind: &str) -> String {
        format!("{kind}{}", self.ids.id().replace('-', ""))
    }

    fn text_of_service(&self, to: String, body: String, callback: Option<String>) -> Text {
        let now = self.ids.now();
        Text {
            sid: self.new_sid("SM"),
            from: self.from.clone(),
            to,
            body,
            state: State::Queued,
            inbound: false,
            callback,
            picture: None,
            answer_lost: false,
            created_at: now,
            updated_at: now,
        }
    }

    /// Takes a text, and leaves the service in doubt about it.
    fn take_without_a_word(self: &Arc<Self>, text: Text, deed: Deed) {
        let text = Text {
            answer_lost: true,
            ..text
        };
        self.memory.put_text(text.clone());
        self.note(&text.to, deed);
        let world = Arc::clone(self);
        tokio::spawn(async move { world.carry(&text).await });
    }

    pub(super) fn knows(&self, account: &str, headers: &HeaderMap) -> bool {
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

pub(super) fn unknown_account() -> Response {
    fault(StatusCode::UNAUTHORIZED, 20003, "Authenticate")
}

fn is_e164(number: &str) -> bool {
    number.strip_prefix('+').is_some_and(|digits| {
        (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    })
}
