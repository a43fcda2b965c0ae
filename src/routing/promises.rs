//! When reporters are told that a promised date does not hold, and when they
//! are owed a preliminary answer.

use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};

use super::calendar::Calendar;
use super::deadlines::Deadline;
use super::rules::Rules;
use crate::domain::case::{Case, Event, HistoryEntry, Status};
use crate::domain::clock::oslo;
use crate::domain::decision::Priority;
use crate::domain::promise::{MOST_PROMISES, Promise, PromiseKind};
use crate::domain::undone::holding;

/// What `routing.toml` says of promises.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Promises {
    /// Working days before the promised one.
    pub tell_days_before: u32,
    /// At this time of day.
    pub tell_at: Time,
    /// Days after a report.
    pub preliminary_days: u32,
}

impl Default for Promises {
    fn default() -> Self {
        Self {
            tell_days_before: 1,
            tell_at: Time::constant(8, 0, 0, 0),
            preliminary_days: 25,
        }
    }
}

/// After that nobody's telephone rings for what does not hurry.
pub const EVENING: Time = Time::constant(20, 0, 0, 0);

/// What is due of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Another date is promised.
    Promise {
        /// 1 for the first that takes the place of the one acknowledged.
        nth: usize,
        instead_of: Timestamp,
        promised_at: Timestamp,
    },
    /// No date is promised again: a leader must see to it.
    ToLeader { instead_of: Timestamp },
}

impl Promises {
    /// When word must go out that the date `promised`, which was given at
    /// `made_at`, does not hold: in the morning so many working days before; of a
    /// date that was given later than that, the next such morning, or that very
    /// date.
    pub fn tell_from(
        &self,
        promised: Timestamp,
        made_at: Timestamp,
        calendar: &Calendar,
    ) -> Timestamp {
        let day = promised.to_zoned(oslo()).date();
        let mornings = (0..=self.tell_days_before).rev().filter_map(|before| {
            let day = calendar.working_days_before(day, before);
            let at = day.to_datetime(self.tell_at).to_zoned(oslo()).ok()?;
            Some(at.timestamp())
        });
        mornings
            .into_iter()
            .find(|at| *at > made_at)
            .map_or(promised, |at| at.min(promised))
    }

    /// From when the reporter of something received at `received` is owed a
    /// preliminary answer: in the morning so many days later.
    pub fn answer_from(&self, received: Timestamp) -> Timestamp {
        let date = received.to_zoned(oslo()).date();
        let days = i64::from(self.preliminary_days).days();
        date.checked_add(days)
            .and_then(|day| day.to_datetime(self.tell_at).to_zoned(oslo()))
            .map_or(received, |morning| morning.timestamp())
    }

    /// Whether it is a time of day at which people are sent what does not hurry.
    pub fn is_daytime(&self, now: Timestamp) -> bool {
        let time = now.to_zoned(oslo()).time();
        (self.tell_at..EVENING).contains(&time)
    }
}

impl Rules {
    /// What is due at `now` of what was promised of a case, as long as nobody
    /// who reported it has heard from a person: that is for the caller to know.
    /// Nothing for a case that is done or whose clock stands, for a part, which
    /// speaks through its main case, nor where the deadline runs in hours.
    pub fn promise_due(
        &self,
        case: &Case,
        history: &[HistoryEntry],
        promises: &[Promise],
        now: Timestamp,
    ) -> Option<Step> {
        let speaks = case.status.is_open() && case.part_of.is_none() && case.merged_into.is_none();
        let by_days = matches!(
            self.deadline_of(case.category, case.priority),
            Deadline::WorkingDays { .. }
        );
        if !speaks || !by_days || case.is_paused() || case.priority == Priority::Emergency {
            return None;
        }
        let since = taken_up_at(case, history);
        let ours: Vec<&Promise> = promises.iter().filter(|one| one.made_at >= since).collect();
        if ours.iter().any(|one| one.kind == PromiseKind::Leader) {
            return None;
        }
        let instead_of = promised(case, promises);
        let latest = ours.iter().map(|one| one.made_at).max();
        let made_at = latest.unwrap_or(since).max(dated_at(case, history));
        let tell_from = self
            .promises()
            .tell_from(instead_of, made_at, self.calendar());
        if now < tell_from {
            return None;
        }
        let given = ours.iter().filter(|one| one.kind == PromiseKind::Later);
        let nth = given.count() + 1;
        Some(if nth > MOST_PROMISES {
            Step::ToLeader { instead_of }
        } else {
            Step::Promise {
                nth,
                instead_of,
                promised_at: self
                    .due_again(case.category, case.priority, now)
                    .max(instead_of),
            }
        })
    }
}

/// The date that holds towards the reporters: what was promised last, or the due
/// date where that comes later.
pub fn promised(case: &Case, promises: &[Promise]) -> Timestamp {
    let dates = promises.iter().map(|promise| promise.promised_at);
    dates.fold(case.due_at, Timestamp::max)
}

/// Since when the case has been under way: since it was opened, or taken up
/// again last.
pub fn taken_up_at(case: &Case, history: &[HistoryEntry]) -> Timestamp {
    let is_done = |key: Option<&str>| {
        let status = key.and_then(|key| key.parse::<Status>().ok());
        status.is_some_and(|status| !status.is_open())
    };
    let again = holding(history).filter(|line| {
        line.event == Event::StatusChanged
            && is_done(line.from.as_deref())
            && !is_done(line.to.as_deref())
    });
    again
        .map(|line| line.at)
        .fold(case.opened_at, Timestamp::max)
}

/// When the due date was counted last.
fn dated_at(case: &Case, history: &[HistoryEntry]) -> Timestamp {
    let counted = holding(history).filter(|line| {
        matches!(
            line.event,
            Event::CategoryChanged | Event::PriorityChanged | Event::DueMoved
        )
    });
    let counted = counted.map(|line| line.at);
    counted.fold(taken_up_at(case, history), Timestamp::max)
}

#[cfg(test)]
mod tests;
