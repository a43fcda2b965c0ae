//! Changing a case: one address for each of its forms. What tells the reporters
//! something is shown first, exactly as they will get it, and done when that has
//! been seen; what tells nobody is done at once and can be taken back.

pub(super) mod closing;
pub(in crate::web::staff) mod confirm;
pub(super) mod place;
pub(super) mod words;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::draft::{Act, Draft, Step};
use super::hand_over::{self, Made};
use super::{Problem, Typed, leader, merge, page, parts, regroup, writing};
use crate::casework::actions::preview::Preview;
use crate::casework::actions::{ActionError, Order};
use crate::casework::change::{Change, Impossible};
use crate::casework::rights;
use crate::domain::case::Case;
use crate::domain::reference::Reference;
use crate::web::staff::StaffState;
use crate::web::staff::door::{refuse_forgeries, refuse_strangers, session};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::login;

/// What came of a form.
pub(super) enum Outcome {
    Done(Box<Case>),
    /// This is what it would tell.
    Look(Box<Preview>),
    /// It comes back.
    Back(Problem),
}

impl From<Result<Case, Problem>> for Outcome {
    fn from(outcome: Result<Case, Problem>) -> Self {
        match outcome {
            Ok(case) => Self::Done(Box::new(case)),
            Err(problem) => Self::Back(problem),
        }
    }
}

/// `POST /staff/cases/{reference}/{act}`
pub(crate) async fn act(
    State(state): State<StaffState>,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let Path((reference, act)) = path.map_err(|_| Fault::NoPage)?;
    let draft = Draft::of(&act, &fields).ok_or(Fault::NoPage)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let Some(session) = session(&state, &headers).await? else {
        let next = format!("/staff/cases/{reference}");
        return login::again(&state, &headers, &next, &draft);
    };
    refuse_forgeries(&session, &fields)?;
    let reason = draft.full_reason();
    let order = Order {
        who: &session.account,
        reference: &reference,
        version: draft.version,
        reason: &reason,
    };
    let goes_on_typing = draft.step == Step::Edit || !draft.insert.is_empty();
    let outcome = match draft.act {
        _ if goes_on_typing => Outcome::Back(Problem::Again),
        Act::Split | Act::Move => regroup::regroup(&state, order, &draft).await?.into(),
        Act::Merge if fields.get("keep").is_empty() => {
            match merge::compare(&state, &session, order, &draft).await? {
                Ok(page) => return Ok(page),
                Err(problem) => Outcome::Back(problem),
            }
        }
        Act::Merge => merge::merge(&state, order, &draft, &fields).await?.into(),
        Act::Unmerge => merge::unmerge(&state, order, &draft).await?.into(),
        Act::Part => parts::make(&state, order, &draft).await?.into(),
        Act::Whole => parts::make_whole(&state, order, &draft).await?.into(),
        Act::Give => match hand_over::give(&state, &session, order, &draft).await? {
            Made::Page(page) => return Ok(page),
            Made::Outcome(outcome) => outcome,
        },
        Act::Withdraw | Act::GiveAgain => match hand_over::change(&state, order, &draft).await? {
            Made::Page(page) => return Ok(page),
            Made::Outcome(outcome) => outcome,
        },
        Act::NotAlike => merge::say_not_alike(&state, order, &draft).await?.into(),
        Act::Undo => match state.casework.undo(order).await {
            Ok(case) => Outcome::Done(Box::new(case)),
            Err(error) => Outcome::Back(problem(&state, draft.act, error)?),
        },
        Act::Write => writing::write(&state, order, &draft).await?,
        Act::Place => {
            let gazetteer = state.intake.gazetteer();
            match place::settle(&gazetteer, &draft.value, &draft.unit, &draft.choice) {
                Ok(place) => {
                    let change = Change::Place(Box::new(place));
                    changed(&state, order, &draft, change).await?
                }
                Err(doubt) => Outcome::Back(Problem::Choice(doubt.words().to_owned())),
            }
        }
        act => match draft.change() {
            Some(change) => changed(&state, order, &draft, change).await?,
            None if act == Act::Wait && draft.until().is_err() => Outcome::Back(Problem::Choice(
                "Datoen er skrevet feil. Skriv den som 24.11.2026, eller la den stå tom.".into(),
            )),
            None => Outcome::Back(Problem::Choice(words::choose(act).to_owned())),
        },
    };
    match outcome {
        Outcome::Done(case) if !rights::may_open(&session.account, &case) => {
            Ok(Redirect::to("/staff").into_response())
        }
        Outcome::Done(case) => {
            let done: &str = draft.act.into();
            let to = format!("/staff/cases/{}?done={done}", case.reference);
            Ok(Redirect::to(&to).into_response())
        }
        Outcome::Look(preview) => {
            confirm::page(&state, &session, &reference, &draft, &preview).await
        }
        Outcome::Back(problem) => {
            let typed = Typed { draft, problem };
            page(&state, &session, &reference, Some(&typed), "").await
        }
    }
}

/// Makes a change, or shows first what it would tell.
async fn changed(
    state: &StaffState,
    order: Order<'_>,
    draft: &Draft,
    change: Change,
) -> Result<Outcome, Fault> {
    if draft.step == Step::Look {
        match state.casework.preview(order, &change, draft.tell()).await {
            Ok(preview) if preview.tells => return Ok(Outcome::Look(Box::new(preview))),
            // Sent twice it may be done already: the change itself knows.
            Ok(_) | Err(ActionError::Overtaken) => {}
            Err(error) => return Ok(Outcome::Back(problem(state, draft.act, error)?)),
        }
    }
    match state.casework.carry_out(order, change, draft.tell()).await {
        Ok(case) => Ok(Outcome::Done(Box::new(case))),
        Err(error) => Ok(Outcome::Back(problem(state, draft.act, error)?)),
    }
}

/// What to tell somebody whose change was not made.
pub(super) fn problem(state: &StaffState, act: Act, error: ActionError) -> Result<Problem, Fault> {
    let status = |status| crate::web::staff::words::status(&state.catalogue, status);
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
        ActionError::ReasonMissing => Problem::Reason(words::reason_missing(act).to_owned()),
        ActionError::ReasonTooLong(over) => Problem::Reason(format!(
            "Begrunnelsen er {over} tegn for lang. Kort den ned."
        )),
        ActionError::WordsTooLong(over) => Problem::Words(format!(
            "Det du skriver til melderne, er {over} tegn for langt. Kort det ned."
        )),
        ActionError::AwaitsLeader => Problem::Choice(leader::AWAITS.to_owned()),
        ActionError::NoColleague => Problem::Choice(
            "Hun eller han er ikke i avdelingen som har saken. Velg en annen.".to_owned(),
        ),
        ActionError::Impossible(Impossible::IsSoAlready) => {
            Problem::Choice(words::is_so_already(act).to_owned())
        }
        ActionError::Impossible(Impossible::StatusMove { from, to }) => Problem::Choice(format!(
            "En sak som er «{}», kan ikke bli «{}».",
            status(from),
            status(to)
        )),
    })
}
