//! The forms that take one report out of its case.

use super::draft::Act;
use super::{Problem, Typed};
use crate::casework::file::CaseFile;

/// The forms of one report: into a case of its own, and into another case.
pub(super) struct Regroup {
    /// It can only go to another case, and then its own is closed.
    pub is_only: bool,
    pub is_open: bool,
    pub split: Side,
    pub to_case: Side,
}

/// One of the two forms.
#[derive(Default)]
pub(super) struct Side {
    /// The reference typed.
    pub value: String,
    pub reason: String,
    pub value_problem: String,
    pub reason_problem: String,
    /// Says that what was typed is here again.
    pub is_kept: bool,
}

/// The forms of the report of this reference, for who may change the case.
pub(super) fn regroup(file: &CaseFile, report: &str, typed: Option<&Typed>) -> Option<Regroup> {
    if !file.may_change {
        return None;
    }
    let typed = typed.filter(|typed| is_of(typed, report));
    let of = |act| typed.filter(|typed| typed.draft.act == act);
    Some(Regroup {
        is_only: file.reports.len() == 1,
        is_open: typed.is_some(),
        split: of(Act::Split).map_or_else(Side::default, side),
        to_case: of(Act::Move).map_or_else(Side::default, side),
    })
}

/// Whether a form that comes back is one of this report's.
fn is_of(typed: &Typed, report: &str) -> bool {
    matches!(typed.draft.act, Act::Split | Act::Move) && typed.draft.report == report
}

/// Whether a form that comes back has no place here any more: its report has
/// gone, or is the only one and cannot be split off.
pub(super) fn is_homeless(file: &CaseFile, typed: &Typed) -> bool {
    let references = || {
        file.reports
            .iter()
            .map(|filed| filed.report.reference.as_str())
    };
    match typed.draft.act {
        Act::Split => file.reports.len() == 1 || !references().any(|report| is_of(typed, report)),
        Act::Move => !references().any(|report| is_of(typed, report)),
        _ => false,
    }
}

fn side(typed: &Typed) -> Side {
    let (value_problem, reason_problem) = match &typed.problem {
        Problem::Choice(words) => (words.clone(), String::new()),
        Problem::Reason(words) => (String::new(), words.clone()),
        Problem::Words(_) | Problem::Overtaken | Problem::Kept | Problem::Again => {
            Default::default()
        }
    };
    Side {
        value: typed.draft.value.clone(),
        reason: typed.draft.reason.clone(),
        value_problem,
        reason_problem,
        is_kept: matches!(typed.problem, Problem::Kept),
    }
}
