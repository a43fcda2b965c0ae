//! What the gateway has: lists and single messages, pictures too. By who asks
//! for what it can be seen what the service looks for.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::json;
use url::form_urlencoded;

use super::World;
use super::gateway::unknown_account;
use super::pictures;
use super::resource::{fault, media, message, sent_at};
use super::text::{Deed, Text};

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
        text.is_listed()
            && self.to.as_ref().is_none_or(|to| *to == text.to)
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
    if let Some(number) = wanted.to.as_deref().filter(|to| *to != world.from) {
        let deed = if world.memory.look_up(number) {
            Deed::LookedUpAndFound
        } else {
            Deed::LookedUpInVain
        };
        world.note(number, deed);
    }
    let fitting = world.memory.texts(|text| wanted.likes(text));
    let start = page.saturating_mul(size);
    let messages: Vec<_> = fitting
        .iter()
        .skip(start)
        .take(size)
        .map(|text| message(&account, text))
        .collect();
    let sids: Vec<&str> = (fitting.iter().skip(start).take(size))
        .map(|text| text.sid.as_str())
        .collect();
    world.memory.fetched(&sids, world.ids.now());
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
        .and_then(|sid| world.memory.text(sid))
        .filter(Text::is_listed);
    match text {
        Some(text) => Json(message(&account, &text)).into_response(),
        None => not_found(),
    }
}

fn not_found() -> Response {
    fault(
        StatusCode::NOT_FOUND,
        20404,
        "The requested resource was not found",
    )
}

/// What came with a message.
pub(super) async fn media_list(
    Shared(world): Shared<Arc<World>>,
    Path((account, sid)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if !world.knows(&account, &headers) {
        return unknown_account();
    }
    let Some(text) = world.memory.text(&sid) else {
        return not_found();
    };
    let of_it = text.media_sid();
    let list: Vec<_> = of_it
        .iter()
        .map(|media_sid| media(&account, &text, media_sid))
        .collect();
    Json(json!({
        "media_list": list,
        "page": 0,
        "page_size": 50,
        "start": 0,
        "end": 0,
        "uri": format!("/2010-04-01/Accounts/{account}/Messages/{sid}/Media.json"),
        "next_page_uri": null,
    }))
    .into_response()
}

/// A picture, or what the API says of it as `ME....json`.
pub(super) async fn media_file(
    Shared(world): Shared<Arc<World>>,
    Path((account, sid, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    if !world.knows(&account, &headers) {
        return unknown_account();
    }
    let described = file.strip_suffix(".json");
    let media_sid = described.unwrap_or(&file);
    let found = (world.memory.text(&sid))
        .filter(|text| text.media_sid().as_deref() == Some(media_sid))
        .and_then(|text| Some((text.picture?, text)));
    match found {
        None => not_found(),
        Some((_, text)) if described.is_some() => {
            Json(media(&account, &text, media_sid)).into_response()
        }
        Some((picture, _)) => {
            let kind = [(header::CONTENT_TYPE, pictures::CONTENT_TYPE)];
            (kind, picture.bytes()).into_response()
        }
    }
}
