//! A sheet as it is sent: before it is approved a preview of the same bytes, and
//! after that what is printed. All else on the page stays out of the print.

mod page;

use std::collections::BTreeMap;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use strum::{EnumString, IntoStaticStr};

use super::sheet_path;
use crate::casework::police::PoliceError;
use crate::casework::police::approve::Seen;
use crate::domain::police_sheet::Basis;
use crate::domain::reference::Reference;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::door::{LoggedIn, of_form};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::pages::html;
use page::{Said, Typed, view};

/// What can be done with a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
enum Act {
    /// Have it approved.
    Ask,
    Approve,
    /// Throw the draft away.
    Drop,
    /// It was handed over on paper.
    Paper,
    Withdraw,
    /// A sheet that adds to it.
    Follow,
}

/// `GET /staff/cases/{reference}/police/{id}`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<(String, String)>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let (reference, id) = sheet_path(path)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let said = Said {
        notice: match query.get("done").parse() {
            Ok(Act::Ask) => {
                "Arket venter på godkjenning. De som kan godkjenne, ser det i lista si."
            }
            Ok(Act::Approve) => "Arket er godkjent.",
            Ok(Act::Paper) => "Overleveringen er skrevet ned.",
            Ok(Act::Withdraw) => "Arket er trukket tilbake. Lenken virker ikke lenger.",
            Ok(Act::Drop | Act::Follow) | Err(_) => "",
        },
        ..Said::default()
    };
    page(&state, &session, &reference, &id, StatusCode::OK, said).await
}

/// `GET /staff/cases/{reference}/police/{id}/photos/{nth}`
pub(super) async fn photo(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<(String, String, usize)>, PathRejection>,
) -> Result<Response, Fault> {
    let Path((reference, id, nth)) = path.map_err(|_| Fault::NoPage)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let of = (&reference, id.as_str());
    let shown = state
        .casework
        .sheet_photo(&session.account, of, nth)
        .await?;
    let shown = shown.ok_or(Fault::NoPage)?;
    let headers = [
        (header::CONTENT_TYPE, shown.content_type.as_str()),
        (header::CONTENT_DISPOSITION, "inline"),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, shown.bytes).into_response())
}

/// `POST /staff/cases/{reference}/police/{id}/{act}`
pub(super) async fn act(
    State(state): State<StaffState>,
    path: Result<Path<(String, String, String)>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let Path((reference, id, act)) = path.map_err(|_| Fault::NoPage)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let act: Act = act.parse().map_err(|_| Fault::NoPage)?;
    let address = format!("/staff/cases/{reference}/police/{id}");
    let session = match of_form(&state, &headers, &fields, &address).await? {
        Ok(session) => session,
        Err(to_login) => return Ok(to_login),
    };
    let who = &session.account;
    let of = (&reference, id.as_str());
    let version = fields.get("version").parse().unwrap_or(-1);
    let done = match act {
        Act::Ask => state.casework.ask_approval(who, of, version).await,
        Act::Approve => {
            let basis: Basis = serde_json::from_str(fields.get("basis")).unwrap_or_default();
            let seen = Seen {
                version,
                fingerprint: fields.get("fingerprint"),
                basis: &basis,
            };
            let approved = state.casework.approve_sheet(who, of, seen).await;
            approved.map(|_| ())
        }
        Act::Drop => state.casework.drop_sheet(who, of).await,
        Act::Paper => {
            let now = state.ids.now();
            let at = super::talk::instant(fields.get("at")).unwrap_or(now);
            let paper = (fields.get("to"), at);
            state.casework.hand_over_on_paper(who, of, paper).await
        }
        Act::Withdraw => {
            let why = fields.get("why");
            state.casework.withdraw_sheet(who, of, why).await
        }
        Act::Follow => match state.casework.begin_sheet(who, &reference, Some(&id)).await {
            Ok(new) => {
                let to = format!("/staff/cases/{reference}/police/{new}/choose");
                return Ok(Redirect::to(&to).into_response());
            }
            Err(error) => Err(error),
        },
    };
    let error = match done {
        Ok(()) if act == Act::Drop => {
            let to = format!("/staff/cases/{reference}/police?done=drop");
            return Ok(Redirect::to(&to).into_response());
        }
        Ok(()) => {
            let act: &str = act.into();
            return Ok(Redirect::to(&format!("{address}?done={act}")).into_response());
        }
        Err(error) => error,
    };
    let (status, mut said) = refused(error)?;
    said.typed = Typed {
        to: fields.get("to").to_owned(),
        why: fields.get("why").to_owned(),
        open: act.into(),
    };
    page(&state, &session, &reference, &id, status, said).await
}

/// What to tell somebody whose act was not done.
fn refused(error: PoliceError) -> Result<(StatusCode, Said), Fault> {
    let problem = |problem: &str| Said {
        problem: problem.to_owned(),
        ..Said::default()
    };
    Ok(match error {
        PoliceError::Changed(changes) => (
            StatusCode::CONFLICT,
            Said {
                changed: Some(changes),
                ..Said::default()
            },
        ),
        PoliceError::Overtaken => (
            StatusCode::CONFLICT,
            problem("En kollega var raskere. Slik står arket nå; ingenting er gjort to ganger."),
        ),
        PoliceError::Merged => (
            StatusCode::CONFLICT,
            problem("Saken er slått sammen med en annen. Lag arket i den saken."),
        ),
        PoliceError::OwnSheet => (
            StatusCode::FORBIDDEN,
            problem("Du har laget eller endret arket. Da må en annen godkjenne det."),
        ),
        // Said on the page, each by itself.
        PoliceError::Flawed(_) => (StatusCode::UNPROCESSABLE_ENTITY, Said::default()),
        PoliceError::Empty => (
            StatusCode::UNPROCESSABLE_ENTITY,
            problem("Feltet er tomt. Skriv noe i det, og send på nytt."),
        ),
        PoliceError::TooLong(over) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            problem(&format!("Teksten er {over} tegn for lang. Kort den ned.")),
        ),
        error => return Err(error.into()),
    })
}

async fn page(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    id: &str,
    status: StatusCode,
    said: Said,
) -> Result<Response, Fault> {
    let who = &session.account;
    let looked = state.casework.look_at_sheet(who, reference, id).await?;
    html(status, &view(state, session, &looked, &said))
}

/// The name of an account.
pub(super) fn name(account: &str, names: &BTreeMap<String, String>) -> String {
    let known = names.get(account).cloned();
    known.unwrap_or_else(|| "En tidligere ansatt".to_owned())
}
