//! One call: what was sent, and every attempt.

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::Value;

use super::{WEBHOOKS, is_key, words};
use crate::casework::webhooks::WebhookError;
use crate::domain::webhook::Kind;
use crate::store::sessions::Session;
use crate::store::webhooks::Attempt;
use crate::web::staff::StaffState;
use crate::web::staff::door::{LoggedIn, of_form};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};

#[derive(Template)]
#[template(path = "staff/webhooks/call.html")]
struct CallPage {
    frame: Frame,
    csrf: String,
    notice: &'static str,
    problem: &'static str,
    address: String,
    id: String,
    event: &'static str,
    kind: &'static str,
    endpoint: String,
    reference: Option<String>,
    promised: Moment,
    state: &'static str,
    state_class: &'static str,
    next_try: Option<Moment>,
    is_underway: bool,
    /// Nothing where the case is closed to who reads.
    body: Option<String>,
    attempts: Vec<Row>,
}

struct Row {
    number: u32,
    when: Moment,
    took: String,
    outcome: &'static str,
    class: &'static str,
    why: String,
}

/// `GET /staff/webhooks/calls/{id}`
pub(in crate::web::staff) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let id = id_of(path)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let notice = match query.get("done") {
        "test" => "Prøven er på vei. Last siden på nytt for å se hva mottakeren svarte.",
        "replay" => {
            "Kallet blir sendt på nytt nå, med samme id. Last siden på nytt for å se svaret."
        }
        _ => "",
    };
    page(&state, &session, &id, notice, "").await
}

fn id_of(path: Result<Path<String>, PathRejection>) -> Result<String, Fault> {
    let id = path.map(|Path(id)| id).ok();
    id.filter(|id| is_key(id)).ok_or(Fault::NoPage)
}

async fn page(
    state: &StaffState,
    session: &Session,
    id: &str,
    notice: &'static str,
    problem: &'static str,
) -> Result<Response, Fault> {
    let opened = state.casework.webhook_call(&session.account, id).await?;
    let call = opened.logged.call;
    let (word, class) = words::state(call.state);
    let c = &state.catalogue;
    let page = CallPage {
        frame: Frame::inside(session, Some(Room::Webhooks)),
        csrf: session.csrf.clone(),
        notice,
        problem,
        address: format!("{WEBHOOKS}/calls/{id}"),
        event: words::event(call.event),
        kind: Kind::key(call.event),
        endpoint: call.endpoint,
        reference: opened
            .logged
            .reference
            .map(|reference| reference.to_string()),
        promised: times::date(c, call.promised_at),
        state: word,
        state_class: class,
        next_try: call
            .due_at
            .filter(|_| !call.is_leased)
            .map(|at| times::date(c, at)),
        is_underway: call.is_leased,
        body: opened.is_open.then(|| shown(&call.payload)),
        attempts: opened
            .attempts
            .into_iter()
            .map(|attempt| row(state, attempt))
            .collect(),
        id: call.id,
    };
    let status = match problem.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::CONFLICT,
    };
    html(status, &page)
}

fn row(state: &StaffState, attempt: Attempt) -> Row {
    let (outcome, class) = words::outcome(&attempt.outcome);
    let why = match (&attempt.reason, attempt.status) {
        (Some(reason), _) => words::why(reason),
        (None, Some(status)) => format!("Svarte {status}"),
        (None, None) => String::new(),
    };
    Row {
        number: attempt.number,
        when: times::date(&state.catalogue, attempt.started_at),
        took: match attempt.took {
            Some(millis) => format!("{millis} ms"),
            None => "ukjent".into(),
        },
        outcome,
        class,
        why,
    }
}

/// The body as it is sent, save a recipient's link, which is theirs alone.
fn shown(payload: &str) -> String {
    let body: Value = serde_json::from_str(payload).unwrap_or_default();
    match body.pointer("/data/link").and_then(Value::as_str) {
        Some(link) => payload.replace(link, "(bare for mottakeren)"),
        None => payload.to_owned(),
    }
}

/// `POST /staff/webhooks/calls/{id}/replay`
pub(in crate::web::staff) async fn replay(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = id_of(path)?;
    let session = match of_form(&state, &headers, &fields, WEBHOOKS).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    match state.casework.replay_webhook(&session.account, &id).await {
        Ok(()) => {
            let to = format!("{WEBHOOKS}/calls/{id}?done=replay");
            Ok(Redirect::to(&to).into_response())
        }
        Err(WebhookError::Off) => page(&state, &session, &id, "", words::OFF).await,
        Err(WebhookError::Underway) => {
            let problem = "Kallet er underveis akkurat nå. Vent litt og last siden på nytt.";
            page(&state, &session, &id, "", problem).await
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipients_link_is_not_shown_to_others() {
        let shown = shown(r#"{"type":"hand_over.given","data":{"link":"https://a/h/token"}}"#);
        assert_eq!(
            shown,
            r#"{"type":"hand_over.given","data":{"link":"(bare for mottakeren)"}}"#
        );
    }
}
