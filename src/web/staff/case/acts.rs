//! Changing a case: one address for each of its forms.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::draft::{Act, Draft};
use super::{Problem, Typed, merge, page, parts, regroup, writing};
use crate::casework::actions::{ActionError, Order};
use crate::casework::change::{Change, Impossible};
use crate::domain::case::Case;
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
    let order = Order {
        who: &session.account,
        reference: &reference,
        version: draft.version,
        reason: &draft.reason,
    };
    let outcome = match act {
        Act::Split | Act::Move => regroup::regroup(&state, order, &draft).await?,
        Act::Merge if fields.get("keep").is_empty() => {
            match merge::compare(&state, &session, order, &draft).await? {
                Ok(page) => return Ok(page),
                Err(problem) => Err(problem),
            }
        }
        Act::Merge => merge::merge(&state, order, &draft, &fields).await?,
        Act::Unmerge => merge::unmerge(&state, order, &draft).await?,
        Act::Part => parts::make(&state, order, &draft).await?,
        Act::Whole => parts::make_whole(&state, order, &draft).await?,
        Act::NotAlike => merge::say_not_alike(&state, order, &draft).await?,
        Act::Write => writing::write(&state, order, &draft).await?,
        _ => match draft.change() {
            None => Err(Problem::Choice(words::choose(act).to_owned())),
            Some(change) => match changed(&state, order, change, &fields).await {
                Ok(case) => Ok(case),
                Err(error) => Err(problem(&state, act, error)?),
            },
        },
    };
    match outcome {
        Ok(case) => {
            let done: &str = act.into();
            let to = format!("/staff/cases/{}?done={done}", case.reference);
            Ok(Redirect::to(&to).into_response())
        }
        Err(problem) => {
            let typed = Typed { draft, problem };
            page(&state, &session, &reference, Some(&typed), "").await
        }
    }
}

/// Ends a case of which a part is open only where the form says that it was
/// asked.
async fn changed(
    state: &StaffState,
    order: Order<'_>,
    change: Change,
    fields: &Fields,
) -> Result<Case, ActionError> {
    if fields.get("anyway").is_empty() {
        state.casework.change(order, change).await
    } else {
        state.casework.change_with_parts_open(order, change).await
    }
}

/// What to tell somebody whose change was not made.
pub(super) fn problem(state: &StaffState, act: Act, error: ActionError) -> Result<Problem, Fault> {
    Ok(match error {
        ActionError::NotAllowed => return Err(Fault::NotAllowed),
        ActionError::NoSuchCase => return Err(Fault::NoCase),
        ActionError::Store(error) => return Err(Fault::Store(error)),
        ActionError::Overtaken => Problem::Overtaken,
        ActionError::PartsOpen => Problem::PartsOpen,
        ActionError::Merged => Problem::Choice(
            "Saken er slått sammen med en annen. Gjør det i den, så kommer det alle meldingene \
             til gode."
                .to_owned(),
        ),
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
