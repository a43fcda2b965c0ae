//! Setting up the second factor: before anything else for who needs one, or from
//! the own page for who wants one or has another telephone.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::{set_cookie, waiting};
use crate::casework::login::FactorError;
use crate::store::sessions::{Asks, Session};
use crate::web::staff::StaffState;
use crate::web::staff::door::{refuse_forgeries, refuse_strangers, to_login};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::next;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::qr::{Picture, picture};

#[derive(Template)]
#[template(path = "staff/login/setup.html")]
struct SetupPage<'a> {
    frame: Frame,
    csrf: &'a str,
    action: &'static str,
    next: &'a str,
    picture: Option<Picture>,
    url: String,
    typed: String,
    /// Nothing else can be done first.
    is_asked: bool,
    is_wrong: bool,
}

/// The codes that stand in, shown once.
#[derive(Template)]
#[template(path = "staff/login/codes.html")]
struct CodesPage<'a> {
    frame: Frame,
    codes: Vec<String>,
    next: &'a str,
}

/// `GET /staff/login/setup`
pub(in crate::web::staff) async fn show(
    State(state): State<StaffState>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let next = next::wanted(fields.get("next")).unwrap_or("/staff");
    match waiting(&state, &headers).await? {
        Some(session) if session.asks == Asks::SetUp => page(&state, &session, next, false).await,
        _ => Ok(Redirect::to(&to_login(next)).into_response()),
    }
}

/// `POST /staff/login/setup`
pub(in crate::web::staff) async fn confirm(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let next = next::wanted(fields.get("next")).unwrap_or("/staff");
    match waiting(&state, &headers).await? {
        Some(session) if session.asks == Asks::SetUp => {
            refuse_forgeries(&session, &fields)?;
            confirmed(&state, &session, next, fields.get("code")).await
        }
        _ => Ok(Redirect::to(&to_login(next)).into_response()),
    }
}

/// The page that shows the secret and asks for its first code.
pub(in crate::web::staff) async fn page(
    state: &StaffState,
    session: &Session,
    next: &str,
    is_wrong: bool,
) -> Result<Response, Fault> {
    let factor = state.entrance.new_factor(session).await?;
    let is_asked = session.asks == Asks::SetUp;
    let page = SetupPage {
        frame: if is_asked {
            Frame::outside()
        } else {
            Frame::inside(session, None)
        },
        csrf: &session.csrf,
        action: if is_asked {
            "/staff/login/setup"
        } else {
            "/staff/own/second-factor"
        },
        next,
        picture: picture(&factor.url),
        url: factor.url,
        typed: factor.typed,
        is_asked,
        is_wrong,
    };
    let status = if is_wrong {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    html(status, &page)
}

/// Sets it up, and shows the codes that stand in for it.
pub(in crate::web::staff) async fn confirmed(
    state: &StaffState,
    session: &Session,
    next: &str,
    code: &str,
) -> Result<Response, Fault> {
    let confirmed = match state.entrance.confirm_factor(session, code).await {
        Ok(confirmed) => confirmed,
        // Begun in a session that is over: begin again.
        Err(FactorError::WrongCode | FactorError::NotBegun) => {
            return page(state, session, next, true).await;
        }
        Err(FactorError::Login(error)) => return Err(Fault::Login(error)),
    };
    let page = CodesPage {
        frame: Frame::inside(&confirmed.opened.session, None),
        codes: confirmed.codes,
        next,
    };
    let mut response = html(StatusCode::OK, &page)?;
    let token = &confirmed.opened.token;
    set_cookie(&mut response, state.session_cookie().set(token));
    Ok(response)
}
