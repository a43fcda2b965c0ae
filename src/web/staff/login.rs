//! Logging in and out. [`code`] asks for the second factor, [`setup`] lets those
//! set one up who need it and have none.

pub(super) mod code;
pub(super) mod setup;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use secrecy::SecretString;

use super::case::{self, draft::Draft};
use super::door::{refuse_forgeries, refuse_strangers, session};
use super::fault::Fault;
use super::fields::Fields;
use super::next;
use super::pages::{Frame, LoginPage, html};
use super::{StaffState, device};
use crate::casework::login::Opened;
use crate::domain::reference::Reference;
use crate::store::sessions::{Asks, Session};
use crate::web::session::is_same_token;

/// What the login page says besides asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Nothing,
    /// Name and password do not fit, or the account is locked.
    Wrong,
    /// The session has run out in the middle of something.
    RanOut,
    /// The form was not the one we gave out last.
    Stale,
    LoggedOut,
    /// The password was just chosen.
    Chosen,
}

/// `GET /staff/login`
pub(super) async fn show(
    State(state): State<StaffState>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let next = next::wanted(fields.get("next")).unwrap_or("/staff");
    if session(&state, &headers).await?.is_some() {
        return Ok(Redirect::to(next).into_response());
    }
    if let Some(waiting) = waiting(&state, &headers).await? {
        return Ok(Redirect::to(&further(waiting.asks, next)).into_response());
    }
    let word = if !fields.get("chosen").is_empty() {
        Word::Chosen
    } else if fields.get("out").is_empty() {
        Word::Nothing
    } else {
        Word::LoggedOut
    };
    page(&state, &headers, next, "", None, word)
}

/// `POST /staff/login`
pub(super) async fn log_in(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let next = next::wanted(fields.get("next")).unwrap_or("/staff");
    let name = fields.get("name");
    let draft = Draft::kept(&fields);
    let given = state.login_cookie().read(&headers).unwrap_or("");
    if !is_same_token(fields.get("csrf"), given) {
        return page(&state, &headers, next, name, draft.as_ref(), Word::Stale);
    }
    let password = SecretString::from(fields.get("password"));
    let device = device::words(&headers);
    let opened = state.entrance.log_in_from(name, password, &device).await?;
    let Some(opened) = opened else {
        return page(&state, &headers, next, name, draft.as_ref(), Word::Wrong);
    };
    // Whoever logs in anew leaves nothing open behind them.
    if let Some(token) = state.session_cookie().read(&headers) {
        state.entrance.log_out(token).await?;
    }
    let mut response = match opened.session.asks {
        Asks::Nothing => Box::pin(inside(&state, &opened, next, draft)).await?,
        Asks::Code => code::page(&opened.session, next, draft.as_ref(), false)?,
        Asks::SetUp => Redirect::to(&further(Asks::SetUp, next)).into_response(),
    };
    set_cookie(&mut response, state.session_cookie().set(&opened.token));
    set_cookie(&mut response, state.login_cookie().clear());
    Ok(response)
}

/// What somebody meets who has just come in: the form that waited for them, or
/// the page that they wanted.
async fn inside(
    state: &StaffState,
    opened: &Opened,
    next: &str,
    draft: Option<Draft>,
) -> Result<Response, Fault> {
    let reference = next::reference(next).and_then(|text| text.parse::<Reference>().ok());
    match (draft, reference) {
        (Some(draft), Some(reference)) => {
            let typed = case::Typed::kept(draft);
            case::page(state, &opened.session, &reference, Some(&typed), "").await
        }
        _ => Ok(Redirect::to(next).into_response()),
    }
}

/// The session of whoever has given their password and not all that is asked.
async fn waiting(state: &StaffState, headers: &HeaderMap) -> Result<Option<Session>, Fault> {
    match state.session_cookie().read(headers) {
        Some(token) => Ok(state.entrance.waiting(token).await?),
        None => Ok(None),
    }
}

/// Where what is asked can be given.
fn further(asks: Asks, next: &str) -> String {
    let page = match asks {
        Asks::Nothing => return next.to_owned(),
        Asks::Code => "/staff/login/code",
        Asks::SetUp => "/staff/login/setup",
    };
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", next)
        .finish();
    format!("{page}?{query}")
}

/// `POST /staff/logout`
pub(super) async fn log_out(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let known = match session(&state, &headers).await? {
        Some(session) => Some(session),
        None => waiting(&state, &headers).await?,
    };
    if let Some(session) = known {
        refuse_forgeries(&session, &fields)?;
        if let Some(token) = state.session_cookie().read(&headers) {
            state.entrance.log_out(token).await?;
        }
    }
    let mut response = Redirect::to("/staff/login?out=1").into_response();
    set_cookie(&mut response, state.session_cookie().clear());
    Ok(response)
}

/// The login page for somebody whose session ran out while they wrote; what
/// they wrote comes along.
pub(super) fn again(
    state: &StaffState,
    headers: &HeaderMap,
    next: &str,
    draft: &Draft,
) -> Result<Response, Fault> {
    page(state, headers, next, "", Some(draft), Word::RanOut)
}

fn page(
    state: &StaffState,
    headers: &HeaderMap,
    next: &str,
    name: &str,
    draft: Option<&Draft>,
    word: Word,
) -> Result<Response, Fault> {
    // The same token for all open tabs.
    let known = state.login_cookie().read(headers).filter(|token| {
        token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    let csrf = known.map_or_else(|| state.ids.token(), str::to_owned);
    let (status, problem, notice) = match word {
        Word::Nothing => (StatusCode::OK, "", ""),
        Word::LoggedOut => (StatusCode::OK, "", "Du er logget ut."),
        Word::Chosen => (StatusCode::OK, "", "Passordet er valgt. Logg inn med det."),
        Word::Wrong => (
            StatusCode::UNAUTHORIZED,
            "Navn og passord stemmer ikke. Etter flere forsøk må du vente litt før du kan prøve \
             igjen.",
            "",
        ),
        Word::Stale => (
            StatusCode::FORBIDDEN,
            "Innloggingssiden var for gammel. Prøv en gang til.",
            "",
        ),
        Word::RanOut if draft.is_some_and(Draft::has_words) => (
            StatusCode::UNAUTHORIZED,
            "",
            "Innloggingen gikk ut. Logg inn igjen, så kan du fortsette. Det du skrev, er tatt \
             vare på.",
        ),
        Word::RanOut => (
            StatusCode::UNAUTHORIZED,
            "",
            "Innloggingen gikk ut. Logg inn igjen, så kan du fortsette.",
        ),
    };
    let page = LoginPage {
        frame: Frame::outside(),
        csrf: &csrf,
        next,
        name,
        problem,
        notice,
        draft,
    };
    let mut response = html(status, &page)?;
    set_cookie(&mut response, state.login_cookie().set(&csrf));
    Ok(response)
}

pub(super) fn set_cookie(response: &mut Response, cookie: Option<HeaderValue>) {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}
