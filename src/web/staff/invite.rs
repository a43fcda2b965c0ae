//! Choosing a password by the link of an invitation.

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use secrecy::SecretString;

use super::StaffState;
use super::door::refuse_strangers;
use super::fault::Fault;
use super::fields::Fields;
use super::own::unfit;
use super::pages::{Frame, html};
use crate::casework::accounts::ChoiceError;
use crate::casework::login::LoginError;

#[derive(Template)]
#[template(path = "staff/login/invite.html")]
struct InvitePage {
    frame: Frame,
    name: String,
    problem: &'static str,
    /// Of the second field alone.
    is_other: bool,
}

/// `GET /staff/invite/{token}`
pub(super) async fn show(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Fault> {
    let Path(token) = path.map_err(|_| Fault::NoInvitation)?;
    page(&state, &token, "", false).await
}

async fn page(
    state: &StaffState,
    token: &str,
    problem: &'static str,
    is_other: bool,
) -> Result<Response, Fault> {
    let account = state.casework.invited(token).await?;
    let account = account.ok_or(Fault::NoInvitation)?;
    let status = if problem.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let page = InvitePage {
        frame: Frame::outside(),
        name: account.name,
        problem,
        is_other,
    };
    html(status, &page)
}

/// `POST /staff/invite/{token}`. The token in the address is what only the page
/// itself knows.
pub(super) async fn choose(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let Path(token) = path.map_err(|_| Fault::NoInvitation)?;
    let password = fields.get("password");
    if password != fields.get("again") {
        let problem = "De to passordene er ikke like. Skriv det samme to ganger.";
        return page(&state, &token, problem, true).await;
    }
    let chosen = state
        .casework
        .choose_password(&token, SecretString::from(password))
        .await;
    match chosen {
        Ok(_) => Ok(Redirect::to("/staff/login?chosen=1").into_response()),
        Err(ChoiceError::Unfit(why)) => page(&state, &token, unfit(why), false).await,
        Err(ChoiceError::NoLink) => Err(Fault::NoInvitation),
        Err(ChoiceError::Password(error)) => Err(Fault::Login(LoginError::Password(error))),
        Err(ChoiceError::Store(error)) => Err(Fault::Store(error)),
    }
}
