//! How calls to partners' systems do, for who looks after them: the endpoints
//! with what can be done for each, the latest calls, and a page for each
//! ([`call`]).

pub(super) mod call;
mod words;

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use strum::{EnumString, IntoEnumIterator};

use super::StaffState;
use super::door::{LoggedIn, of_form};
use super::fault::Fault;
use super::fields::Fields;
use super::pages::{Frame, html};
use super::rooms::Room;
use super::times::{self, Moment};
use crate::casework::webhooks::{Logged, Standing, WebhookError};
use crate::domain::clock::oslo;
use crate::domain::webhook::CallState;
use crate::store::sessions::Session;
use crate::store::webhooks::{Filter, Place};
use crate::web::when;

const WEBHOOKS: &str = "/staff/webhooks";

/// What can be done for an endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "snake_case")]
enum Act {
    Test,
    Replay,
    Enable,
}

#[derive(Template)]
#[template(path = "staff/webhooks/list.html")]
struct ListPage {
    frame: Frame,
    csrf: String,
    notice: String,
    problem: &'static str,
    endpoints: Vec<End>,
    /// Endpoint, whether it is chosen.
    names: Vec<(String, bool)>,
    states: Vec<(&'static str, &'static str, bool)>,
    is_filtered: bool,
    rows: Vec<Row>,
    is_later_page: bool,
    first_page: String,
    next_page: Option<String>,
}

/// An endpoint.
struct End {
    name: String,
    url: String,
    state: &'static str,
    state_class: &'static str,
    /// What it means, where it is not as it should be.
    state_words: &'static str,
    off_since: Option<Moment>,
    is_on: bool,
    last_success: Option<Moment>,
    waiting: u32,
    unknown: u32,
    failed: u32,
    failed_href: String,
    events: Vec<&'static str>,
    /// As typed, where it was no day.
    since: String,
    since_problem: &'static str,
}

/// A call.
struct Row {
    href: String,
    when: Moment,
    endpoint: String,
    event: &'static str,
    reference: Option<String>,
    state: &'static str,
    state_class: &'static str,
    why: String,
    next_try: Option<Moment>,
}

/// What the page says besides how things stand.
#[derive(Default)]
struct Said {
    notice: String,
    problem: &'static str,
    /// Of an endpoint, what was typed as a day.
    no_day: Option<(String, String)>,
}

/// `GET /staff/webhooks`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let said = Said {
        notice: notice(&query),
        ..Said::default()
    };
    page(&state, &session, &query, said).await
}

/// What was done, by the address that it led to.
fn notice(query: &Fields) -> String {
    match (query.get("done"), query.get("count").parse::<u64>()) {
        ("enable", _) => "Mottakeren er slått på igjen. Det den ikke fikk, ligger her og kan \
                          sendes på nytt."
            .into(),
        ("replay", Ok(0)) => "Ingen kall fra den dagen eller senere har feilet.".into(),
        ("replay", Ok(1)) => "Ett kall blir sendt på nytt nå.".into(),
        ("replay", Ok(count)) => format!("{count} kall blir sendt på nytt nå."),
        _ => String::new(),
    }
}

async fn page(
    state: &StaffState,
    session: &Session,
    query: &Fields,
    said: Said,
) -> Result<Response, Fault> {
    let filter = Filter {
        endpoint: Some(query.get("endpoint").to_owned())
            .filter(|name| !name.is_empty() && is_key(name)),
        state: query.get("state").parse().ok(),
    };
    let after = place_of(query.get("after"));
    let found = state
        .casework
        .webhooks(&session.account, &filter, after.as_ref())
        .await?;
    let status = if said.no_day.is_some() || !said.problem.is_empty() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let chosen = |name: &str| filter.endpoint.as_deref() == Some(name);
    let names = found.endpoints.iter().map(|standing| {
        let name = standing.name.clone();
        let is_chosen = chosen(&name);
        (name, is_chosen)
    });
    let page = ListPage {
        frame: Frame::inside(session, Some(Room::Webhooks)),
        csrf: session.csrf.clone(),
        names: names.collect(),
        states: CallState::iter()
            .map(|one| (one.key(), words::state(one).0, filter.state == Some(one)))
            .collect(),
        is_filtered: filter != Filter::default(),
        is_later_page: after.is_some(),
        first_page: address(&filter, None),
        next_page: found.next.map(|place| address(&filter, Some(&place))),
        endpoints: found
            .endpoints
            .into_iter()
            .map(|standing| end(state, standing, said.no_day.as_ref()))
            .collect(),
        rows: found
            .calls
            .into_iter()
            .map(|logged| row(state, logged))
            .collect(),
        notice: said.notice,
        problem: said.problem,
    };
    html(status, &page)
}

fn end(state: &StaffState, standing: Standing, no_day: Option<&(String, String)>) -> End {
    let (c, now) = (&state.catalogue, state.ids.now());
    let (word, class, meaning) = words::standing(&standing);
    let no_day = no_day.filter(|(name, _)| *name == standing.name);
    let today = now.to_zoned(oslo()).date().to_string();
    let is_on = (standing.endpoint.as_ref()).is_some_and(|endpoint| endpoint.enabled);
    End {
        state: word,
        state_class: class,
        state_words: meaning,
        is_on: is_on && standing.off_since.is_none(),
        off_since: standing
            .off_since
            .filter(|_| is_on)
            .map(|at| times::date(c, at)),
        last_success: standing.last_success.map(|at| times::ago(c, at, now)),
        waiting: standing.waiting,
        unknown: standing.unknown,
        failed: standing.failed,
        failed_href: address(
            &Filter {
                endpoint: Some(standing.name.clone()),
                state: Some(CallState::Failed),
            },
            None,
        ),
        since: no_day.map_or(today, |(_, typed)| typed.clone()),
        since_problem: no_day.map_or("", |_| "Skriv datoen som 24.11.2026."),
        url: (standing.endpoint.as_ref()).map_or_else(String::new, |e| e.shown_url.clone()),
        events: (standing.endpoint.iter())
            .flat_map(|endpoint| &endpoint.events)
            .map(|kind| words::event(*kind))
            .collect(),
        name: standing.name,
    }
}

fn row(state: &StaffState, logged: Logged) -> Row {
    let call = logged.call;
    let (word, class) = words::state(call.state);
    let (c, now) = (&state.catalogue, state.ids.now());
    Row {
        href: format!("{WEBHOOKS}/calls/{}", call.id),
        when: times::ago(c, call.promised_at, now),
        event: words::event(call.event),
        reference: logged.reference.map(|reference| reference.to_string()),
        state: word,
        state_class: class,
        why: (call.failure.as_deref()).map_or_else(String::new, words::why),
        next_try: call
            .due_at
            .filter(|_| !call.is_leased && call.attempts > 0)
            .map(|at| times::date(c, at)),
        endpoint: call.endpoint,
    }
}

fn address(filter: &Filter, after: Option<&Place>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if let Some(endpoint) = &filter.endpoint {
        query.append_pair("endpoint", endpoint);
    }
    if let Some(state) = filter.state {
        query.append_pair("state", state.key());
    }
    if let Some(place) = after {
        let place = format!("{}.{}", place.at.as_millisecond(), place.id);
        query.append_pair("after", &place);
    }
    match query.finish() {
        query if query.is_empty() => WEBHOOKS.to_owned(),
        query => format!("{WEBHOOKS}?{query}"),
    }
}

/// Whether a text can be a key: PostgreSQL takes no zeros.
fn is_key(text: &str) -> bool {
    !text.contains(char::is_control)
}

fn place_of(text: &str) -> Option<Place> {
    let (at, id) = text.split_once('.').filter(|(_, id)| is_key(id))?;
    Some(Place {
        at: Timestamp::from_millisecond(at.parse().ok()?).ok()?,
        id: id.to_owned(),
    })
}

/// `POST /staff/webhooks/{name}/{act}`
pub(super) async fn act(
    State(state): State<StaffState>,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let Path((name, act)) = path.map_err(|_| Fault::NoPage)?;
    let act: Act = act.parse().map_err(|_| Fault::NoPage)?;
    let session = match of_form(&state, &headers, &fields, WEBHOOKS).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (casework, who) = (&state.casework, &session.account);
    let done = match act {
        Act::Test => {
            let tested = casework.test_webhook(who, &name).await;
            tested.map(|id| format!("{WEBHOOKS}/calls/{id}?done=test"))
        }
        Act::Enable => {
            let turned = casework.turn_webhook_on(who, &name).await;
            turned.map(|()| format!("{WEBHOOKS}?done=enable"))
        }
        Act::Replay => {
            let Some(since) = day(fields.get("since")) else {
                let typed = fields.get("since").to_owned();
                let said = Said {
                    no_day: Some((name, typed)),
                    ..Said::default()
                };
                return page(&state, &session, &Fields::default(), said).await;
            };
            let replayed = casework.replay_failed_webhooks(who, &name, since).await;
            replayed.map(|count| format!("{WEBHOOKS}?done=replay&count={count}"))
        }
    };
    match done {
        Ok(to) => Ok(Redirect::to(&to).into_response()),
        Err(WebhookError::Off) => {
            let said = Said {
                problem: words::OFF,
                ..Said::default()
            };
            page(&state, &session, &Fields::default(), said).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The beginning of a day.
fn day(typed: &str) -> Option<Timestamp> {
    let day = when::day(typed)?;
    Some(day.to_zoned(oslo()).ok()?.timestamp())
}

impl From<WebhookError> for Fault {
    fn from(error: WebhookError) -> Self {
        match error {
            WebhookError::NotAllowed => Self::NotYours,
            WebhookError::Store(error) => Self::Store(error),
            // The rest is told where it was asked for.
            WebhookError::Unknown | WebhookError::Off | WebhookError::Underway => Self::NoPage,
        }
    }
}
