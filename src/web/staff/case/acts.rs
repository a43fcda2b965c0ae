//! Changing a case: one address for each of its forms.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::draft::{Act, Draft};
use super::{Problem, Typed, page, writing};
use crate::casework::actions::{ActionError, Order};
use crate::casework::change::Impossible;
use crate::casework::reports::{Destination, RegroupError};
use crate::domain::case::Case;
use crate::domain::reference::{Reference, ReferenceError};
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
        Act::Split | Act::Move => regroup(&state, order, &draft).await?,
        Act::Write => writing::write(&state, order, &draft).await?,
        _ => match draft.change() {
            None => Err(Problem::Choice(words::choose(act).to_owned())),
            Some(change) => match state.casework.change(order, change).await {
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

/// Takes a report out of its case, and gives the case that it is in then.
async fn regroup(
    state: &StaffState,
    order: Order<'_>,
    draft: &Draft,
) -> Result<Result<Case, Problem>, Fault> {
    // Never typed: it stands in the form.
    let report: Reference = draft.report.parse().map_err(|_| Fault::NoCase)?;
    let typed: Result<Reference, ReferenceError> = draft.value.parse();
    let to = match (draft.act, &typed) {
        (Act::Move, Ok(target)) => Destination::Case(target),
        (Act::Move, Err(ReferenceError::Check)) if !draft.value.is_empty() => {
            return Ok(Err(Problem::Choice(
                "Referansen er skrevet feil: Det siste tegnet passer ikke til de andre. Se etter \
                 en gang til."
                    .to_owned(),
            )));
        }
        (Act::Move, Err(_)) => {
            return Ok(Err(Problem::Choice(words::choose(draft.act).to_owned())));
        }
        _ => Destination::OwnCase,
    };
    let refused = match state.casework.regroup(order, &report, to).await {
        Ok(case) => return Ok(Ok(case)),
        Err(refused) => refused,
    };
    Ok(Err(match refused {
        RegroupError::Action(error) => problem(state, draft.act, error)?,
        RegroupError::OnlyReport | RegroupError::SameCase => {
            Problem::Choice(words::is_so_already(draft.act).to_owned())
        }
        RegroupError::NoSuchTarget => Problem::Choice(
            "Vi har ingen sak med denne referansen. Se etter om den er skrevet riktig.".to_owned(),
        ),
        RegroupError::TargetNotOpen => Problem::Choice(
            "Den saken er løst eller avsluttet. Åpne den først, hvis meldingen hører til der."
                .to_owned(),
        ),
    }))
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
