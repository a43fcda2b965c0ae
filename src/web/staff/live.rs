//! What has changed, as server-sent events to the pages that staff have open.
//!
//! An event says which case and its version, and nothing else: the page asks
//! again for itself, and gets what its reader may see.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::StaffState;
use super::door::session;
use super::fault::Fault;
use super::fields::Fields;
use crate::casework::live::{Change, Listener, What};
use crate::casework::rights;
use crate::domain::account::Account;

/// How often an open stream says that it is alive, and looks whether its login
/// still is. Proxies close a line that is silent for a minute.
const TICK: Duration = Duration::from_secs(20);
/// How long a browser waits before it comes back to a line that broke.
const RETRY: Duration = Duration::from_secs(3);

/// What an event of a case carries.
#[derive(Serialize)]
struct Told<'a> {
    reference: &'a str,
    version: i64,
}

/// A stream that is open.
struct Open {
    state: StaffState,
    /// As they came: they hold the login.
    headers: HeaderMap,
    listener: Listener,
    waiting: VecDeque<Event>,
    is_over: bool,
}

/// `GET /staff/live`. `since` is the `until` that the page has heard last, in
/// Unix milliseconds; a page that has heard none says its `age`.
pub(super) async fn listen(
    State(state): State<StaffState>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let Some(session) = session(&state, &headers).await? else {
        // Not a page to log in at: nobody would see it.
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let since = since(&headers, &query, state.ids.now());
    let Some(listener) = state.casework.listen(&session.csrf, since).await? else {
        return Ok(StatusCode::TOO_MANY_REQUESTS.into_response());
    };
    let hello = dated(bare("hello").retry(RETRY), listener.since());
    let open = Open {
        state,
        headers,
        listener,
        waiting: VecDeque::from([hello]),
        is_over: false,
    };
    let events = stream::unfold(open, async |mut open| {
        let event = open.next().await?;
        Some((Ok::<_, Infallible>(event), open))
    });
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        // nginx and its like hold answers back to send them in larger pieces.
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    Ok((headers, Sse::new(events)).into_response())
}

/// From when on the page has heard nothing. What it says is only believed as
/// far as it makes sense.
fn since(headers: &HeaderMap, query: &Fields, now: Timestamp) -> Timestamp {
    let last_heard = headers
        .get("last-event-id")
        .and_then(|id| id.to_str().ok())
        .unwrap_or_else(|| query.get("since"));
    if let Ok(at) = last_heard.parse()
        && let Ok(at) = Timestamp::from_millisecond(at)
    {
        return at.min(now);
    }
    let age: i64 = query.get("age").parse().unwrap_or(0);
    now.checked_sub(SignedDuration::from_millis(age.max(0)))
        .unwrap_or(now)
}

/// An event that says nothing but its name. Without data browsers drop it.
fn bare(name: &str) -> Event {
    Event::default().event(name).data("-")
}

/// An event by which a browser that comes back says what it has heard.
fn dated(event: Event, until: Timestamp) -> Event {
    event.id(until.as_millisecond().to_string())
}

impl Open {
    /// The next event; nothing when the stream is to end.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            if self.is_over {
                return None;
            }
            let heard = tokio::select! {
                heard = self.listener.heard() => Some(heard?),
                () = tokio::time::sleep(TICK) => None,
            };
            // Each time: the login may have run out, or its rights have changed.
            let session = match session(&self.state, &self.headers).await {
                Ok(Some(session)) => session,
                Ok(None) => {
                    self.is_over = true;
                    self.waiting.push_back(bare("over"));
                    continue;
                }
                // The browser comes back, and then we know again.
                Err(_) => return None,
            };
            let Some(news) = heard else {
                let tick = bare("tick");
                self.waiting.push_back(dated(tick, self.listener.since()));
                continue;
            };
            let told = news.changes.iter();
            let told = told.filter_map(|change| of_change(&session.account, change));
            let look = news.look_again.then(|| bare("look"));
            let events = told.chain(look).map(|event| dated(event, news.until));
            self.waiting.extend(events);
        }
    }
}

/// The event of a change, for those who may open its case.
fn of_change(account: &Account, change: &Change) -> Option<Event> {
    let case = &change.case;
    if !rights::may_open(account, case) {
        return None;
    }
    let name = match change.what {
        What::Case => "case",
        What::Messages => "messages",
    };
    let told = Told {
        reference: case.reference.as_str(),
        version: case.version,
    };
    Event::default().event(name).json_data(told).ok()
}
