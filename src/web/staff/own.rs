//! The own account: password, second factor, and where one is logged in.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use secrecy::SecretString;

use super::StaffState;
use super::door::{LoggedIn, of_form};
use super::fault::Fault;
use super::fields::Fields;
use super::login::{set_cookie, setup};
use super::pages::{Frame, html};
use super::times::{self, Moment};
use crate::casework::login::OwnPasswordError;
use crate::casework::passwords::Unfit;
use crate::store::sessions::{Listed, Session};

const OWN: &str = "/staff/own";

#[derive(Template)]
#[template(path = "staff/own/page.html")]
struct OwnPage {
    frame: Frame,
    csrf: String,
    name: String,
    notice: &'static str,
    problem: PasswordProblem,
    factor: Option<i64>,
    sessions: Vec<Row>,
}

/// What was wrong with which field of the password's form.
#[derive(Default)]
struct PasswordProblem {
    old: &'static str,
    new: &'static str,
    again: &'static str,
}

impl PasswordProblem {
    fn is_any(&self) -> bool {
        [self.old, self.new, self.again]
            .iter()
            .any(|words| !words.is_empty())
    }
}

/// A session as it is listed.
pub(super) struct Row {
    pub id: String,
    pub device: String,
    pub begun: Moment,
    pub used: Moment,
    /// The one that asks.
    pub is_this: bool,
}

/// Sessions as they are listed.
pub(super) fn rows(state: &StaffState, sessions: Vec<Listed>, this: &str) -> Vec<Row> {
    let (c, now) = (&state.catalogue, state.ids.now());
    let row = |listed: Listed| Row {
        begun: times::ago(c, listed.begun_at, now),
        used: times::ago(c, listed.last_used_at, now),
        is_this: listed.id == this,
        device: if listed.device.is_empty() {
            "Ukjent nettleser".to_owned()
        } else {
            listed.device
        },
        id: listed.id,
    };
    sessions.into_iter().map(row).collect()
}

/// `GET /staff/own`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let notice = match query.get("done") {
        "password" => "Passordet er byttet. Du er logget ut alle andre steder.",
        "session" => "Den innloggingen er avsluttet.",
        "others" => "Du er logget ut alle andre steder.",
        _ => "",
    };
    page(&state, &session, notice, PasswordProblem::default()).await
}

async fn page(
    state: &StaffState,
    session: &Session,
    notice: &'static str,
    problem: PasswordProblem,
) -> Result<Response, Fault> {
    let account = &session.account;
    let sessions = state.entrance.sessions_of(account).await?;
    let status = if problem.is_any() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = OwnPage {
        frame: Frame::inside(session, None),
        csrf: session.csrf.clone(),
        name: account.name.clone(),
        notice,
        problem,
        factor: state.entrance.factor_of(account).await?,
        sessions: rows(state, sessions, &session.id),
    };
    html(status, &page)
}

/// `POST /staff/own/password`
pub(super) async fn change_password(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let session = match of_form(&state, &headers, &fields, OWN).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut problem = PasswordProblem::default();
    if fields.get("password") != fields.get("again") {
        problem.again = "De to er ikke like. Skriv det samme to ganger.";
        return page(&state, &session, "", problem).await;
    }
    let [old, new] = ["old", "password"].map(|name| SecretString::from(fields.get(name)));
    match state.entrance.change_password(&session, old, new).await {
        Ok(opened) => {
            let mut response = Redirect::to("/staff/own?done=password").into_response();
            set_cookie(&mut response, state.session_cookie().set(&opened.token));
            return Ok(response);
        }
        Err(OwnPasswordError::WrongOld) => {
            problem.old = "Det er ikke passordet du har nå. Etter flere forsøk må du vente litt.";
        }
        Err(OwnPasswordError::Unfit(why)) => problem.new = unfit(why),
        Err(OwnPasswordError::Login(error)) => return Err(Fault::Login(error)),
    }
    page(&state, &session, "", problem).await
}

/// `POST /staff/own/sessions`: one of them, or all but this one.
pub(super) async fn end_sessions(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let session = match of_form(&state, &headers, &fields, OWN).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let id = fields.get("session");
    let done = if id.is_empty() {
        state.entrance.end_other_sessions(&session).await?;
        "/staff/own?done=others"
    } else {
        state.entrance.end_session(&session.account, id).await?;
        "/staff/own?done=session"
    };
    Ok(Redirect::to(done).into_response())
}

/// `GET /staff/own/second-factor`
pub(super) async fn set_up(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
) -> Result<Response, Fault> {
    setup::page(&state, &session, OWN, false).await
}

/// `POST /staff/own/second-factor`
pub(super) async fn confirm_factor(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    match of_form(&state, &headers, &fields, OWN).await? {
        Ok(session) => setup::confirmed(&state, &session, OWN, fields.get("code")).await,
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// Why a password will not do, and what does.
pub(super) fn unfit(why: Unfit) -> &'static str {
    match why {
        Unfit::TooShort => {
            "Passordet er for kort. Det må ha minst 12 tegn: Ta noen ord som ikke hører sammen."
        }
        Unfit::TooLong => "Passordet er for langt. Det kan ha 1000 tegn.",
        Unfit::TooCommon => {
            "Dette passordet er blant dem som blir prøvd først. Ta heller noen ord som ikke hører \
             sammen. Navn, lag, årstider og tall bak hjelper ikke."
        }
    }
}
