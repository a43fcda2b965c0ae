//! The JSON of a Twilio-style API: a message, a page of them, an error. Shapes
//! after Twilio's OpenAPI description of 2010-04-01.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;
use serde_json::{Value, json};

use super::memory::{State, Text};
use crate::wording::segments::segments;

/// A message as the API shows it.
pub fn message(account: &str, text: &Text) -> Value {
    let status = match text.state {
        State::Queued => "queued",
        State::Sent => "sent",
        State::Delivered => "delivered",
        State::OnItsWay | State::Taken | State::NotTaken(_) => "received",
    };
    let direction = if text.inbound {
        "inbound"
    } else {
        "outbound-api"
    };
    let path = format!("/2010-04-01/Accounts/{account}/Messages/{}", text.sid);
    json!({
        "sid": text.sid,
        "account_sid": account,
        "messaging_service_sid": null,
        "from": text.from,
        "to": text.to,
        "body": text.body,
        "status": status,
        "direction": direction,
        "num_segments": segments(&text.body).count.max(1).to_string(),
        "num_media": "0",
        "price": null,
        "price_unit": "NOK",
        "error_code": null,
        "error_message": null,
        "date_created": date(text.created_at),
        "date_sent": sent_at(text).map(date),
        "date_updated": date(text.updated_at),
        "uri": format!("{path}.json"),
        "subresource_uris": {"media": format!("{path}/Media.json")},
        "api_version": "2010-04-01",
    })
}

/// When it was sent: unknown while it waits.
pub fn sent_at(text: &Text) -> Option<Timestamp> {
    (text.state != State::Queued).then_some(text.updated_at)
}

fn date(at: Timestamp) -> Option<String> {
    DateTimePrinter::new().timestamp_to_string(&at).ok()
}

/// An error as the API tells it.
pub fn fault(status: StatusCode, code: u32, words: &str) -> Response {
    let body = json!({
        "code": code,
        "message": words,
        "more_info": format!("https://www.twilio.com/docs/errors/{code}"),
        "status": status.as_u16(),
    });
    (status, Json(body)).into_response()
}
