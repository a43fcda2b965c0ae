//! What needs the leader first: five lines.

use super::facts::Facts;
use super::period::days_between;
use super::reporters::open_not_reached;
use super::sorting::ROUND;
use super::work::count;
use crate::domain::case::Case;
use crate::store::figures::Standing;

/// The five. They count rows of the queue: a part of a case is a row there.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Monday {
    pub overdue: u32,
    /// How many days the one that has been so longest is overdue.
    pub overdue_days: u32,
    /// Nobody has taken, answered or moved them.
    pub untouched: u32,
    /// How many days the oldest of them has been open.
    pub untouched_days: u32,
    /// Its id, then the case itself, if the reader may open it.
    pub untouched_id: Option<String>,
    pub untouched_case: Option<Case>,
    /// They changed owner [`ROUND`] times or more.
    pub gone_round: u32,
    /// Of cases with a reporter whom we have not reached.
    pub not_reached: u32,
    /// Triage was not sure, and nobody has looked.
    pub unsure: u32,
}

/// What needs the leader now, whatever the period.
pub fn monday(facts: &Facts) -> Monday {
    let now = facts.now;
    let number = |wanted: &dyn Fn(&&Standing) -> bool| {
        count(facts.standing.iter().filter(|case| wanted(case)).count())
    };
    let is_overdue = |case: &&Standing| case.due_at < now;
    let is_untouched = |case: &&Standing| !case.is_answered;
    let since = facts.standing.iter().filter(is_overdue);
    let since = since.map(|case| case.due_at).min();
    let oldest = facts.standing.iter().find(is_untouched);
    Monday {
        overdue: number(&is_overdue),
        overdue_days: since.map_or(0, |due_at| days_between(due_at, now)),
        untouched: number(&is_untouched),
        untouched_days: oldest.map_or(0, |case| days_between(case.opened_at, now)),
        untouched_id: oldest.map(|case| case.id.clone()),
        untouched_case: None,
        gone_round: number(&|case| case.moves >= ROUND),
        not_reached: open_not_reached(facts),
        unsure: number(&|case| case.unsure),
    }
}
