//! The second factor after the password.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::{inside, set_cookie, waiting};
use crate::store::sessions::{Asks, Session};
use crate::web::staff::StaffState;
use crate::web::staff::case::draft::Draft;
use crate::web::staff::door::{refuse_forgeries, refuse_strangers, to_login};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::next;
use crate::web::staff::pages::{Frame, html};

#[derive(Template)]
#[template(path = "staff/login/code.html")]
struct CodePage<'a> {
    frame: Frame,
    csrf: &'a str,
    next: &'a str,
    /// A form that waits behind the login.
    draft: Option<&'a Draft>,
    is_wrong: bool,
}

/// The page that asks for a code.
pub(super) fn page(
    session: &Session,
    next: &str,
    draft: Option<&Draft>,
    is_wrong: bool,
) -> Result<Response, Fault> {
    let status = if is_wrong {
        StatusCode::UNAUTHORIZED
    } else {
        StatusCode::OK
    };
    let page = CodePage {
        frame: Frame::outside(),
        csrf: &session.csrf,
        next,
        draft,
        is_wrong,
    };
    html(status, &page)
}

/// `GET /staff/login/code`
pub(in crate::web::staff) async fn show(
    State(state): State<StaffState>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let next = next::wanted(fields.get("next")).unwrap_or("/staff");
    match waiting(&state, &headers).await? {
        Some(session) if session.asks == Asks::Code => page(&session, next, None, false),
        _ => Ok(Redirect::to(&to_login(next)).into_response()),
    }
}

/// `POST /staff/login/code`
pub(in crate::web::staff) async fn give(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let next = next::wanted(fields.get("next")).unwrap_or("/staff");
    let draft = Draft::kept(&fields);
    let Some(session) = waiting(&state, &headers).await? else {
        // Took too long, or is in already.
        return match draft {
            Some(draft) => super::again(&state, &headers, next, &draft),
            None => Ok(Redirect::to(&to_login(next)).into_response()),
        };
    };
    refuse_forgeries(&session, &fields)?;
    let code = fields.get("code");
    let Some(opened) = state.entrance.give_code(&session, code).await? else {
        return page(&session, next, draft.as_ref(), true);
    };
    let mut response = Box::pin(inside(&state, &opened, next, draft)).await?;
    set_cookie(&mut response, state.session_cookie().set(&opened.token));
    Ok(response)
}
