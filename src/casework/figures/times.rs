//! How long it takes until somebody answers, until a case is finished, and
//! whether that was within the date that was promised.

use jiff::SignedDuration;
use strum::IntoEnumIterator;

use super::facts::Facts;
use super::measure::{Share, Spread};
use crate::domain::case::Owner;
use crate::domain::decision::Priority;
use crate::store::figures::Opened;

/// Something measured of all, by owner, by priority and by week.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured<T> {
    pub all: T,
    /// In the time before.
    pub before: Option<T>,
    /// Owners that have any.
    pub by_owner: Vec<(Owner, T)>,
    /// The gravest first; those that have any.
    pub by_priority: Vec<(Priority, T)>,
    /// One for each week of the period.
    pub by_week: Vec<T>,
}

/// One case's part in it.
struct Part<V> {
    owner: Owner,
    priority: Priority,
    week: Option<usize>,
    value: V,
}

fn measured<V, T>(
    facts: &Facts,
    parts: &[Part<V>],
    before: T,
    judge: impl Fn(&mut dyn Iterator<Item = &V>) -> T,
) -> Measured<T> {
    let of = |wanted: &dyn Fn(&Part<V>) -> bool| {
        judge(
            &mut parts
                .iter()
                .filter(|part| wanted(part))
                .map(|part| &part.value),
        )
    };
    let has = |wanted: &dyn Fn(&Part<V>) -> bool| parts.iter().any(wanted);
    Measured {
        all: of(&|_| true),
        before: facts.before(before),
        by_owner: Owner::iter()
            .filter(|owner| has(&|part| part.owner == *owner))
            .map(|owner| (owner, of(&|part| part.owner == owner)))
            .collect(),
        by_priority: gravest_first()
            .filter(|priority| has(&|part| part.priority == *priority))
            .map(|priority| (priority, of(&|part| part.priority == priority)))
            .collect(),
        by_week: (0..facts.period.weeks.len())
            .map(|week| of(&|part| part.week == Some(week)))
            .collect(),
    }
}

/// All priorities, the gravest first.
fn gravest_first() -> impl Iterator<Item = Priority> {
    let mut all: Vec<Priority> = Priority::iter().collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all.into_iter()
}

/// How long something took, or has taken so far.
#[derive(Debug, Clone, Copy)]
enum Took {
    Done(SignedDuration),
    SoFar(SignedDuration),
}

fn spread(times: &mut dyn Iterator<Item = &Took>) -> Spread {
    let (mut done, mut waiting) = (Vec::new(), Vec::new());
    for took in times {
        match took {
            Took::Done(time) => done.push(*time),
            Took::SoFar(time) => waiting.push(*time),
        }
    }
    Spread::of(&done, &waiting)
}

/// How long it took until a person answered, of the cases that were opened in
/// the period. A case that ended without any answer waited until then.
pub fn answers(facts: &Facts) -> Measured<Spread> {
    let took = |case: &Opened| match case.answered_at {
        Some(at) => Took::Done(at.duration_since(case.opened_at)),
        None => {
            let end = case.finished_at.unwrap_or(facts.now);
            Took::SoFar(end.duration_since(case.opened_at))
        }
    };
    let parts: Vec<Part<Took>> = facts
        .of_period()
        .map(|case| Part {
            owner: case.owner,
            priority: case.priority,
            week: facts.period.week_of(case.opened_at),
            value: took(case),
        })
        .collect();
    let before: Vec<Took> = facts.of_before().map(took).collect();
    measured(facts, &parts, spread(&mut before.iter()), spread)
}

/// How long it took until a case was finished, of those that were finished in
/// the period and are so still: of one that was taken up again, only the last
/// time counts.
pub fn resolution(facts: &Facts) -> Measured<Spread> {
    let (mut parts, mut before) = (Vec::new(), Vec::new());
    for turn in last_finishes(facts) {
        let took = Took::Done(turn.at.duration_since(turn.opened_at));
        if facts.period.had(turn.at) {
            before.push(took);
        } else if facts.period.has(turn.at) {
            parts.push(Part {
                owner: turn.owner,
                priority: turn.priority,
                week: facts.period.week_of(turn.at),
                value: took,
            });
        }
    }
    measured(facts, &parts, spread(&mut before.iter()), spread)
}

/// The steps that finished a case for good, as far as is known now.
fn last_finishes(facts: &Facts) -> impl Iterator<Item = &crate::store::figures::Turn> {
    let mut seen: rustc_hash::FxHashSet<&str> = rustc_hash::FxHashSet::default();
    facts
        .turns
        .iter()
        .rev()
        .filter(move |turn| seen.insert(&turn.case_id) && !turn.is_reopening && !turn.is_open)
}

/// Whether a promise was kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// Somebody answered, or it was finished, by the date.
    pub looked_at: Share,
    /// It was finished by the date.
    pub finished: Share,
}

/// Whether the date that was promised was kept, of the cases that were opened
/// in the period and whose date has come.
pub fn promises(facts: &Facts) -> Measured<Kept> {
    let is_due = |case: &&Opened| case.due_at <= facts.now;
    let parts: Vec<Part<(bool, bool)>> = facts
        .of_period()
        .filter(is_due)
        .map(|case| Part {
            owner: case.owner,
            priority: case.priority,
            week: facts.period.week_of(case.opened_at),
            value: kept(case),
        })
        .collect();
    let before: Vec<(bool, bool)> = facts.of_before().filter(is_due).map(kept).collect();
    measured(facts, &parts, shares(&mut before.iter()), shares)
}

/// Whether a case was looked at and finished by its date. One that was taken up
/// again got a new date: that somebody answered long before keeps it not.
fn kept(case: &Opened) -> (bool, bool) {
    let finished = case.finished_at.is_some_and(|at| at <= case.due_at);
    let answered = case.answered_at.is_some_and(|at| at <= case.due_at);
    (finished || (answered && !case.was_reopened), finished)
}

fn shares(kept: &mut dyn Iterator<Item = &(bool, bool)>) -> Kept {
    let mut shares = Kept::default();
    for (looked_at, finished) in kept {
        shares.looked_at.count(*looked_at);
        shares.finished.count(*finished);
    }
    shares
}
