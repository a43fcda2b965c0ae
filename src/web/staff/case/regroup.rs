//! The form that takes reports out of their case: into a case of their own, or
//! into another one.

use super::acts::{problem, words as said};
use super::draft::{Act, Draft};
use super::together::{IS_PART, MISTYPED, NO_SUCH_CASE};
use super::writing::came_as;
use super::{Problem, Typed};
use crate::casework::actions::Order;
use crate::casework::file::{CaseFile, FiledReport};
use crate::casework::reports::{Destination, RegroupError};
use crate::domain::case::Case;
use crate::domain::reference::{Reference, ReferenceError};
use crate::web::staff::StaffState;
use crate::web::staff::fault::Fault;
use crate::web::staff::words;

/// Characters of a report by which it is known in the list.
const EXCERPT: usize = 60;

/// The form.
pub(super) struct Regroup {
    /// It can only go to another case, and then its own is closed.
    pub is_only: bool,
    pub is_open: bool,
    pub picks: Vec<Pick>,
    /// The reference typed.
    pub value: String,
    pub reason: String,
    pub pick_problem: String,
    pub value_problem: String,
    pub reason_problem: String,
    /// Says that what was typed is here again.
    pub is_kept: bool,
}

/// A report to choose.
pub(super) struct Pick {
    pub reference: String,
    /// Where it came from, and its first words.
    pub name: String,
    pub is_chosen: bool,
}

/// The form, for who may change the case.
pub(super) fn form(file: &CaseFile, reads: bool, typed: Option<&Typed>) -> Option<Regroup> {
    if !file.may_change || file.reports.is_empty() {
        return None;
    }
    let typed = typed.filter(|typed| matches!(typed.draft.act, Act::Split | Act::Move));
    let is_only = file.reports.len() == 1;
    let chosen = typed.map_or("", |typed| typed.draft.report.as_str());
    let pick = |filed: &FiledReport| {
        let reference = filed.report.reference.to_string();
        Pick {
            is_chosen: is_only || chosen.split_whitespace().any(|known| known == reference),
            name: name(file, filed, reads),
            reference,
        }
    };
    let mut form = Regroup {
        is_only,
        is_open: typed.is_some(),
        picks: file.reports.iter().map(pick).collect(),
        value: String::new(),
        reason: String::new(),
        pick_problem: String::new(),
        value_problem: String::new(),
        reason_problem: String::new(),
        is_kept: false,
    };
    if let Some(Typed { draft, problem }) = typed {
        form.value.clone_from(&draft.value);
        form.reason.clone_from(&draft.reason);
        form.is_kept = matches!(problem, Problem::Kept);
        match problem {
            Problem::Choice(words) if draft.act == Act::Move && !chosen.is_empty() => {
                form.value_problem.clone_from(words);
            }
            Problem::Choice(words) => form.pick_problem.clone_from(words),
            Problem::Reason(words) => form.reason_problem.clone_from(words),
            Problem::Words(_)
            | Problem::Overtaken
            | Problem::PartsOpen
            | Problem::Kept
            | Problem::Again => {}
        }
    }
    Some(form)
}

fn name(file: &CaseFile, filed: &FiledReport, reads: bool) -> String {
    let report = &filed.report;
    let from = came_as(file, filed).unwrap_or_else(|| words::channel(report.channel));
    let mut start: String = report.text.chars().take(EXCERPT).collect();
    if start.len() < report.text.len() {
        start = format!("{}…", start.trim_end());
    }
    if start.is_empty() || !reads {
        format!("{} ({from})", report.reference)
    } else {
        format!("«{start}» ({from})")
    }
}

/// Takes reports out of their case, and gives the case that they are in then.
pub(super) async fn regroup(
    state: &StaffState,
    order: Order<'_>,
    draft: &Draft,
) -> Result<Result<Case, Problem>, Fault> {
    // Never typed: they stand in the form.
    let moved: Result<Vec<Reference>, _> = draft
        .report
        .split_whitespace()
        .map(str::parse::<Reference>)
        .collect();
    let moved = moved.map_err(|_| Fault::NoCase)?;
    let typed: Result<Reference, ReferenceError> = draft.value.parse();
    let to = match (draft.act, &typed) {
        (Act::Move, Ok(target)) => Destination::Case(target),
        (Act::Move, Err(ReferenceError::Check)) if !draft.value.is_empty() => {
            return Ok(Err(Problem::Choice(MISTYPED.to_owned())));
        }
        (Act::Move, Err(_)) => {
            return Ok(Err(Problem::Choice(said::choose(draft.act).to_owned())));
        }
        _ => Destination::OwnCase,
    };
    let refused = match state.casework.regroup(order, &moved, to).await {
        Ok(case) => return Ok(Ok(case)),
        Err(refused) => refused,
    };
    let words = match refused {
        RegroupError::Action(error) => return problem(state, draft.act, error).map(Err),
        RegroupError::NoReport => "Velg hvilke meldinger det gjelder.",
        RegroupError::OnlyReport | RegroupError::SameCase => said::is_so_already(draft.act),
        RegroupError::NoSuchTarget => NO_SUCH_CASE,
        RegroupError::Part => IS_PART,
        RegroupError::TargetNotOpen => {
            "Den saken er løst eller avsluttet. Åpne den først, hvis meldingen hører til der."
        }
    };
    Ok(Err(Problem::Choice(words.to_owned())))
}
