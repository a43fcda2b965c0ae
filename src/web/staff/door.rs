//! Who is asking, and whether a form is one of ours.

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

use super::StaffState;
use super::fault::Fault;
use super::fields::Fields;
use crate::store::sessions::Session;
use crate::web::session::{is_from_our_page, is_same_token};

/// The session of whoever asks for a page. Who has none is sent to log in, and
/// comes back afterwards.
pub(super) struct LoggedIn(pub Session);

impl FromRequestParts<StaffState> for LoggedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &StaffState) -> Result<Self, Response> {
        match session(state, &parts.headers).await {
            Ok(Some(session)) => Ok(Self(session)),
            Ok(None) => {
                let uri = parts
                    .extensions
                    .get::<OriginalUri>()
                    .map_or(&parts.uri, |OriginalUri(uri)| uri);
                let next = uri.path_and_query().map_or("", |next| next.as_str());
                Err(Redirect::to(&to_login(next)).into_response())
            }
            Err(fault) => Err(fault.into_response()),
        }
    }
}

/// The address of the login page that leads on to `next`.
pub(super) fn to_login(next: &str) -> String {
    if next == "/staff" {
        return "/staff/login".to_owned();
    }
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", next)
        .finish();
    format!("/staff/login?{query}")
}

/// The session that the request's cookie opens.
pub(super) async fn session(
    state: &StaffState,
    headers: &HeaderMap,
) -> Result<Option<Session>, Fault> {
    match state.session_cookie().read(headers) {
        Some(token) => Ok(state.entrance.session(token).await?),
        None => Ok(None),
    }
}

/// The session for which one of its forms was made; where it has run out, the way
/// to log in and come back to `page`.
pub(super) async fn of_form(
    state: &StaffState,
    headers: &HeaderMap,
    fields: &Fields,
    page: &str,
) -> Result<Result<Session, Response>, Fault> {
    refuse_strangers(state, headers)?;
    let Some(session) = session(state, headers).await? else {
        return Ok(Err(Redirect::to(&to_login(page)).into_response()));
    };
    refuse_forgeries(&session, fields)?;
    Ok(Ok(session))
}

/// Refuses a form sent from another site.
pub(super) fn refuse_strangers(state: &StaffState, headers: &HeaderMap) -> Result<(), Fault> {
    if is_from_our_page(headers, &state.public_origin()) {
        Ok(())
    } else {
        Err(Fault::NotOurForm)
    }
}

/// Refuses a form that was not made for this session.
pub(super) fn refuse_forgeries(session: &Session, fields: &Fields) -> Result<(), Fault> {
    if is_same_token(fields.get("csrf"), &session.csrf) {
        Ok(())
    } else {
        Err(Fault::NotOurForm)
    }
}
