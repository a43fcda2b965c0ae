//! The JSON of a Twilio-style API: a message, a page of them, an error. Shapes
//! after Twilio's OpenAPI description of 2010-04-01.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;
use serde_json::{Value, json};

use super::pictures;
use super::text::{State, Text};
use crate::wording::segments::segments;

/// A message as the API shows it.
pub fn message(account: &str, text: &Text) -> Value {
    let (status, error_code) = status_of(text.state);
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
        "num_media": if text.picture.is_some() { "1" } else { "0" },
        "price": null,
        "price_unit": "NOK",
        "error_code": error_code,
        "error_message": null,
        "date_created": date(text.created_at),
        "date_sent": sent_at(text).map(date),
        "date_updated": date(text.updated_at),
        "uri": format!("{path}.json"),
        "subresource_uris": {"media": format!("{path}/Media.json")},
        "api_version": "2010-04-01",
    })
}

/// The API's word for a state, and the error behind it.
pub fn status_of(state: State) -> (&'static str, Option<u32>) {
    match state {
        State::Queued => ("queued", None),
        State::Sent => ("sent", None),
        State::Delivered => ("delivered", None),
        State::Undelivered(code) => ("undelivered", Some(code)),
        State::Refused(code) => ("failed", Some(code)),
        State::OnItsWay | State::Taken | State::NotTaken(_) | State::Stranded | State::Fetched => {
            ("received", None)
        }
    }
}

/// When it was sent: unknown while it waits.
pub fn sent_at(text: &Text) -> Option<Timestamp> {
    match text.state {
        _ if text.inbound => Some(text.created_at),
        State::Queued => None,
        _ => Some(text.updated_at),
    }
}

/// Where the bytes of a picture are, below the API's address.
pub fn media_path(account: &str, sid: &str, media_sid: &str) -> String {
    format!("/2010-04-01/Accounts/{account}/Messages/{sid}/Media/{media_sid}")
}

/// The picture of a text, as the API lists it.
pub fn media(account: &str, text: &Text, media_sid: &str) -> Value {
    json!({
        "sid": media_sid,
        "account_sid": account,
        "parent_sid": text.sid,
        "content_type": pictures::CONTENT_TYPE,
        "date_created": date(text.created_at),
        "date_updated": date(text.created_at),
        "uri": format!("{}.json", media_path(account, &text.sid, media_sid)),
    })
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
