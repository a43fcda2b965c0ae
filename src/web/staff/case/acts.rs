//! Changing a case: one address for each of its forms.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::draft::{Act, Draft};
use super::{Problem, Typed, page};
use crate::casework::actions::{ActionError, Order};
use crate::casework::change::Impossible;
use crate::domain::reference::Reference;
use crate::web::staff::StaffState;
use crate::web::staff::door::{refuse_forgeries, refuse_strangers, session};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::{login, words};

/// `POST /staff/cases/{reference}/{act}`
pub(crate) async fn act(
    State(state): State<StaffState>,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let Path((reference, act)) = path.map_err(|_| Fault::NoPage)?;
    let act: Act = act.parse().map_err(|_| Fault::NoPage)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let draft = Draft::of_form(act, &fields);
    let Some(session) = session(&state, &headers).await? else {
        let next = format!("/staff/cases/{reference}");
        return login::again(&state, &headers, &next, &draft);
    };
    refuse_forgeries(&session, &fields)?;
    let problem = match draft.change() {
        None => Problem::Choice(words::choose(act).to_owned()),
        Some(change) => {
            let order = Order {
                who: &session.account,
                reference: &reference,
                version: draft.version,
                reason: &draft.reason,
            };
            match state.casework.change(order, change).await {
                Ok(case) => {
                    let done: &str = act.into();
                    let to = format!("/staff/cases/{}?done={done}", case.reference);
                    return Ok(Redirect::to(&to).into_response());
                }
                Err(error) => problem(&state, act, error)?,
            }
        }
    };
    let typed = Typed { draft, problem };
    page(&state, &session, &reference, Some(&typed), "").await
}

/// What to tell somebody whose change was not made.
fn problem(state: &StaffState, act: Act, error: ActionError) -> Result<Problem, Fault> {
    Ok(match error {
        ActionError::NotAllowed => return Err(Fault::NotAllowed),
        ActionError::NoSuchCase => return Err(Fault::NoCase),
        ActionError::Store(error) => return Err(Fault::Store(error)),
        ActionError::Overtaken => Problem::Overtaken,
        ActionError::ReasonMissing => {
            Problem::Reason("Skriv hvorfor. Begrunnelsen blir stående i historikken.".to_owned())
        }
        ActionError::ReasonTooLong(over) => Problem::Reason(format!(
            "Begrunnelsen er {over} tegn for lang. Kort den ned."
        )),
        ActionError::Impossible(Impossible::IsSoAlready) => {
            Problem::Choice(words::is_so_already(act).to_owned())
        }
        ActionError::Impossible(Impossible::StatusMove { from, to }) => Problem::Choice(format!(
            "En sak som er «{}», kan ikke bli «{}».",
            words::status(&state.catalogue, from),
            words::status(&state.catalogue, to)
        )),
    })
}
