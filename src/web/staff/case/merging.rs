//! The form in which the reference of another case is typed that is the same
//! matter.

use super::draft::Act;
use super::{Problem, Typed};
use crate::casework::file::CaseFile;

/// The form.
pub(super) struct Merging {
    pub is_open: bool,
    /// The reference typed.
    pub value: String,
    pub reason: String,
    pub value_problem: String,
    pub reason_problem: String,
    /// Says that what was typed is here again.
    pub is_kept: bool,
}

/// The form, where there is something to merge.
pub(super) fn panel(file: &CaseFile, typed: Option<&Typed>) -> Option<Merging> {
    if !file.may_change || file.reports.is_empty() || file.case.part_of.is_some() {
        return None;
    }
    let typed = typed.filter(|typed| typed.draft.act == Act::Merge);
    let problem = typed.map(|typed| &typed.problem);
    Some(Merging {
        is_open: typed.is_some(),
        value: typed.map_or_else(String::new, |typed| typed.draft.value.clone()),
        reason: typed.map_or_else(String::new, |typed| typed.draft.reason.clone()),
        value_problem: match problem {
            Some(Problem::Choice(words)) => words.clone(),
            _ => String::new(),
        },
        reason_problem: match problem {
            Some(Problem::Reason(words)) => words.clone(),
            _ => String::new(),
        },
        is_kept: matches!(problem, Some(Problem::Kept)),
    })
}
