//! A report for somebody who calls or stands at the counter: one form, a look at
//! what will come of it, and a receipt to read aloud.
//!
//! What is typed is kept under a token, as in the public form, so that a reload,
//! Back or a login that ran out lose nothing. [`draft`] is what was typed,
//! [`problems`] what must be mended, [`preview`] what will come of it, [`page`]
//! shows it all, and [`mod@receipt`] what to tell the caller.

mod draft;
mod page;
mod preview;
mod problems;
mod receipt;
mod words;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::StaffState;
use super::door::{LoggedIn, refuse_forgeries, refuse_strangers, session, to_login};
use super::fault::Fault;
use super::fields::Fields;
use crate::casework::rights;
use crate::domain::account::Account;
use crate::intake::{Foreseen, IntakeError};
use crate::store::sessions::Session;
use crate::web::form::places;
use draft::Draft;
use page::{Shown, show};

pub(super) use receipt::receipt;
pub(super) use words::came_by;

/// Largest form taken, in bytes: ten thousand characters of any alphabet, as a
/// browser writes them.
pub(super) const MOST_OF_FORM: usize = 256 * 1024;

/// What the page says above the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notice {
    None,
    /// The login ran out while it was being written.
    Waited,
    /// Something was changed since it was looked at.
    Changed,
    /// This form was filed before, with other words.
    FiledBefore,
}

/// `GET /staff/new`: an empty form. It is kept, so that what comes back without a
/// login can be told from what a stranger sends.
pub(super) async fn begin(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
) -> Result<Response, Fault> {
    refuse_readers(&session.account)?;
    let token = state.ids.token();
    let draft = Draft::new(&session.account, token.clone());
    keep(&state, &token, &draft).await?;
    show(&state, &session, &token, &draft, Shown::form(Notice::None))
}

/// `GET /staff/new/{token}`: what was typed, and what will come of it.
pub(super) async fn resume(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Fault> {
    refuse_readers(&session.account)?;
    let token = path.map(|Path(token)| token).unwrap_or_default();
    let kept = kept(&state, &token).await?;
    let Some(mut draft) = kept.filter(|draft| draft.account == session.account.id) else {
        return Ok(Redirect::to("/staff/new").into_response());
    };
    if let Some(reference) = &draft.filed {
        return Ok(Redirect::to(&format!("/staff/received/{reference}")).into_response());
    }
    if std::mem::take(&mut draft.waited) {
        keep(&state, &token, &draft).await?;
        return show(
            &state,
            &session,
            &token,
            &draft,
            Shown::form(Notice::Waited),
        );
    }
    if draft.is_blank() {
        return show(&state, &session, &token, &draft, Shown::form(Notice::None));
    }
    look_over(&state, &session, &token, &mut draft, Notice::None).await
}

/// `POST /staff/new`: looks it over, or files what has been looked over.
pub(super) async fn send(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let token = fields.get("draft").to_owned();
    let kept = kept(&state, &token).await?;
    let session = session(&state, &headers).await?;
    let is_ours = session
        .as_ref()
        .is_some_and(|session| refuse_forgeries(session, &fields).is_ok());
    let Some(session) = session.filter(|_| is_ours) else {
        return wait(&state, &token, kept, &fields).await;
    };
    refuse_readers(&session.account)?;
    let own = kept.filter(|draft| draft.account == session.account.id);
    let (token, mut draft) = match own {
        Some(draft) => (token, draft),
        // Kept for too long, or somebody else's: what was sent begins a new one.
        None => {
            let token = state.ids.token();
            let draft = Draft::new(&session.account, token.clone());
            (token, draft)
        }
    };
    draft.fill(&fields);
    places::settle(&state.intake.gazetteer(), &mut draft.told);
    if fields.get("go") == "file" && draft.is_seen() {
        return file(&state, &session, &token, draft).await;
    }
    let is_changed = fields.get("go") == "file";
    keep(&state, &token, &draft).await?;
    if is_changed || !problems::problems(&state, &draft).is_empty() {
        let notice = if is_changed {
            Notice::Changed
        } else {
            Notice::None
        };
        return look_over(&state, &session, &token, &mut draft, notice).await;
    }
    Ok(Redirect::to(&format!("/staff/new/{token}")).into_response())
}

/// The page with what must be mended, or with what will come of it.
async fn look_over(
    state: &StaffState,
    session: &Session,
    token: &str,
    draft: &mut Draft,
    notice: Notice,
) -> Result<Response, Fault> {
    let found = problems::problems(state, draft);
    if !found.is_empty() {
        return show(state, session, token, draft, Shown::problems(found));
    }
    let foreseen = foresee(state, &session.account, draft).await?;
    if !draft.joins.is_empty() && !foreseen.joins {
        draft.joins = String::new();
        let found = problems::gone();
        let shown = Shown::preview(foreseen, Notice::None).with(found);
        return show(state, session, token, draft, shown);
    }
    show(
        state,
        session,
        token,
        draft,
        Shown::preview(foreseen, notice),
    )
}

/// Files what has been looked over, once however often it is sent.
async fn file(
    state: &StaffState,
    session: &Session,
    token: &str,
    mut draft: Draft,
) -> Result<Response, Fault> {
    let incoming = draft.incoming();
    let earlier = match &incoming.repeat {
        Some(repeat) => state.intake.earlier(repeat).await,
        None => Ok(None),
    };
    let outcome = match earlier {
        Ok(Some(accepted)) => Ok(accepted),
        Ok(None) => {
            let found = problems::problems(state, &draft);
            let foreseen = foresee(state, &session.account, &draft).await?;
            let is_gone = !draft.joins.is_empty() && !foreseen.joins;
            if !found.is_empty() || is_gone {
                keep(state, token, &draft).await?;
                return look_over(state, session, token, &mut draft, Notice::None).await;
            }
            state.intake.accept(incoming).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(accepted) => {
            let reference = accepted.report.reference.to_string();
            let to = format!("/staff/received/{reference}");
            let sent = Draft {
                filed: Some(reference),
                key: draft.key,
                ..Draft::new(&session.account, token.to_owned())
            };
            // If this fails, the key still makes it one report.
            if let Err(error) = keep(state, token, &sent).await {
                tracing::warn!(%error, "a filed form could not be cleared");
            }
            Ok(Redirect::to(&to).into_response())
        }
        // Filed, gone back to, changed and filed again: ask, then take it.
        Err(IntakeError::OtherBody) => {
            draft.key = state.ids.token();
            draft.filed = None;
            keep(state, token, &draft).await?;
            look_over(state, session, token, &mut draft, Notice::FiledBefore).await
        }
        Err(IntakeError::Text(_)) => {
            look_over(state, session, token, &mut draft, Notice::None).await
        }
        Err(IntakeError::Store(error)) => Err(Fault::Store(error)),
    }
}

/// Nobody is logged in any more, or somebody anew: what was typed is kept where a
/// form of ours is known, and waits behind the login.
async fn wait(
    state: &StaffState,
    token: &str,
    kept: Option<Draft>,
    fields: &Fields,
) -> Result<Response, Fault> {
    let Some(mut draft) = kept else {
        return Ok(Redirect::to(&to_login("/staff/new")).into_response());
    };
    if draft.filed.is_none() {
        draft.fill(fields);
        draft.waited = true;
        keep(state, token, &draft).await?;
    }
    let to = format!("/staff/new/{token}");
    Ok(Redirect::to(&to_login(&to)).into_response())
}

/// What will come of it, with the open cases that the account may open.
async fn foresee(state: &StaffState, account: &Account, draft: &Draft) -> Result<Foreseen, Fault> {
    let mut foreseen = state
        .intake
        .foresee(&draft.incoming())
        .await
        .map_err(failed)?;
    foreseen.open_here.retain(|open| {
        let is_seen = open.is_near || rights::may_see_contact(account, &open.case);
        is_seen && rights::may_open(account, &open.case)
    });
    foreseen.joins &= foreseen
        .open_here
        .iter()
        .any(|open| open.case.reference.as_str() == draft.joins);
    Ok(foreseen)
}

fn failed(error: IntakeError) -> Fault {
    match error {
        IntakeError::Store(error) => Fault::Store(error),
        // A look at it refuses neither words nor keys.
        IntakeError::Text(_) | IntakeError::OtherBody => Fault::NotOurForm,
    }
}

fn refuse_readers(account: &Account) -> Result<(), Fault> {
    if rights::may_take_calls(account) {
        Ok(())
    } else {
        Err(Fault::NotAllowed)
    }
}

/// The draft of a token, if it is one of these.
async fn kept(state: &StaffState, token: &str) -> Result<Option<Draft>, Fault> {
    let is_token = token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_token {
        return Ok(None);
    }
    let kept = state.intake.draft(token).await?;
    Ok(kept.as_deref().and_then(Draft::from_kept))
}

async fn keep(state: &StaffState, token: &str, draft: &Draft) -> Result<(), Fault> {
    state.intake.keep_draft(token, &draft.to_kept()).await?;
    Ok(())
}

/// The status of a page.
fn status(has_problems: bool, notice: Notice) -> StatusCode {
    match notice {
        _ if has_problems => StatusCode::UNPROCESSABLE_ENTITY,
        Notice::FiledBefore => StatusCode::CONFLICT,
        Notice::None | Notice::Waited | Notice::Changed => StatusCode::OK,
    }
}
