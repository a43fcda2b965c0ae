//! What is left to do: open cases by age, what is overdue, and how many came
//! and went.

use jiff::Timestamp;

use super::facts::{Facts, OpenThen};
use super::period::days_between;
use crate::domain::case::Owner;
use strum::IntoEnumIterator;

/// How many classes of days there are.
pub const CLASSES: usize = 5;
/// Open this many days: the last day of each class but the last.
pub const AGES: [u32; CLASSES - 1] = [2, 7, 14, 30];
/// Overdue this many days: the last day of each class but the last.
pub const DELAYS: [u32; CLASSES - 1] = [0, 3, 7, 14];
/// Open longer than so many days is old.
pub const OLD: u32 = 14;

/// Cases by owner and class of days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ByDays {
    /// Owners that have any, in their order.
    pub rows: Vec<(Owner, [u32; CLASSES])>,
    pub total: u32,
    /// At the end of the time before.
    pub total_before: Option<u32>,
    /// Parts of cases beside them, which are no matters of their own.
    pub parts: u32,
}

impl ByDays {
    /// Of all owners.
    pub fn all(&self) -> [u32; CLASSES] {
        let mut sum = [0; CLASSES];
        for (_, counts) in &self.rows {
            for (all, count) in sum.iter_mut().zip(counts) {
                *all += count;
            }
        }
        sum
    }
}

/// Open cases by how long they have been open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Open {
    pub by_age: ByDays,
    /// Open for longer than [`OLD`] days.
    pub old: u32,
    pub old_before: Option<u32>,
}

/// The class that a number of days falls in.
fn class(days: u32, last_days: [u32; CLASSES - 1]) -> usize {
    last_days.partition_point(|last| *last < days)
}

fn by_days(
    cases: &[OpenThen],
    last_days: [u32; CLASSES - 1],
    days: impl Fn(&OpenThen) -> u32,
) -> ByDays {
    let mut rows: Vec<(Owner, [u32; CLASSES])> =
        Owner::iter().map(|owner| (owner, [0; CLASSES])).collect();
    for case in cases {
        for (_, counts) in rows.iter_mut().filter(|(owner, _)| *owner == case.owner) {
            counts[class(days(case), last_days)] += 1;
        }
    }
    rows.retain(|(_, counts)| counts.iter().any(|count| *count > 0));
    ByDays {
        rows,
        total: count(cases.len()),
        total_before: None,
        parts: 0,
    }
}

/// Open cases by age, at the end of the period.
pub fn open(facts: &Facts) -> Open {
    let until = facts.period.until;
    let then = facts.period.before.1;
    let (now, before) = (facts.open_at(until), facts.open_at(then));
    let old = |cases: &[OpenThen], at| {
        let days = |case: &&OpenThen| days_between(case.opened_at, at) > OLD;
        count(cases.iter().filter(days).count())
    };
    let parts = facts.standing.iter().filter(|case| case.is_part).count();
    Open {
        old: old(&now, until),
        old_before: facts.before(old(&before, then)),
        by_age: ByDays {
            total_before: facts.before(count(before.len())),
            parts: if facts.period.is_current {
                count(parts)
            } else {
                0
            },
            ..by_days(&now, AGES, |case| days_between(case.opened_at, until))
        },
    }
}

/// Cases whose date is past, at the end of the period.
pub fn overdue(facts: &Facts) -> ByDays {
    let late = |at: Timestamp| -> Vec<OpenThen> {
        let mut cases = facts.open_at(at);
        cases.retain(|case| case.due_at < at);
        cases
    };
    let until = facts.period.until;
    let parts = facts.standing.iter();
    let parts = parts.filter(|case| case.is_part && case.due_at < until);
    let parts = count(parts.count());
    ByDays {
        total_before: facts.before(count(late(facts.period.before.1).len())),
        parts: if facts.period.is_current { parts } else { 0 },
        ..by_days(&late(until), DELAYS, |case| {
            days_between(case.due_at, until)
        })
    }
}

/// What came and went in a week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FlowWeek {
    pub new: u32,
    pub finished: u32,
    /// Taken up again.
    pub reopened: u32,
    /// When the week was over, or the period.
    pub open: u32,
}

/// What came and went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flow {
    pub weeks: Vec<FlowWeek>,
    pub new: u32,
    pub new_before: Option<u32>,
    pub finished: u32,
    pub finished_before: Option<u32>,
}

/// What came and went, week by week.
pub fn flow(facts: &Facts) -> Flow {
    let period = &facts.period;
    let mut weeks = vec![FlowWeek::default(); period.weeks.len()];
    for case in facts.of_period() {
        if let Some(week) = period.week_of(case.opened_at) {
            weeks[week].new += 1;
        }
    }
    for turn in &facts.turns {
        if let Some(week) = period.week_of(turn.at) {
            let week = &mut weeks[week];
            if turn.is_reopening {
                week.reopened += 1;
            } else {
                week.finished += 1;
            }
        }
    }
    // Back from the end: what came was not there before, what went was.
    let mut open = count(facts.open_at(period.until).len());
    for week in weeks.iter_mut().rev() {
        week.open = open;
        open = (open + week.finished).saturating_sub(week.new + week.reopened);
    }
    let finished_before = facts.turns.iter();
    let finished_before = finished_before.filter(|turn| period.had(turn.at) && !turn.is_reopening);
    Flow {
        new: weeks.iter().map(|week| week.new).sum(),
        new_before: facts.before(count(facts.of_before().count())),
        finished: weeks.iter().map(|week| week.finished).sum(),
        finished_before: facts.before(count(finished_before.count())),
        weeks,
    }
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
