//! The clock of a case stands while it waits for its reporter: what was left
//! of the time when it began to wait is left again when it goes on. Waiting for
//! parts or for others is ours to explain, and pauses nothing.

use jiff::Timestamp;
use jiff::civil::Date;

use super::calendar::Calendar;
use super::deadlines::{Deadline, day_of};
use super::rules::Rules;
use crate::domain::case::{Actor, Case, Event, HistoryEntry, Status, WaitingFor};
use crate::domain::clock::oslo;
use crate::domain::promise::Promise;
use crate::domain::undone::holding;

/// From when to when a date moved.
pub type Step = (Timestamp, Timestamp);

/// What moves where a pause is over, as far as it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The due date.
    pub due: Option<Step>,
    /// The date that was promised to the reporters after the first.
    pub promised: Option<Step>,
}

impl Moved {
    /// Its lines of history.
    pub fn lines(&self) -> impl Iterator<Item = (Event, Step)> {
        let due = self.due.map(|step| (Event::DueMoved, step));
        let promised = self.promised.map(|step| (Event::PromiseMoved, step));
        due.into_iter().chain(promised)
    }
}

/// A wait for the reporter that is over.
#[derive(Debug, Clone)]
pub struct Pause<'a> {
    since: Timestamp,
    until: Timestamp,
    deadline: Deadline,
    calendar: &'a Calendar,
}

impl Rules {
    /// The pause that ends where `was` becomes `next` at `now`, by the history of
    /// the case until then; nothing where its clock did not stand, or stands on.
    pub fn pause_over(
        &self,
        was: &Case,
        next: &Case,
        history: &[HistoryEntry],
        now: Timestamp,
    ) -> Option<Pause<'_>> {
        if !was.is_paused() || next.is_paused() {
            return None;
        }
        Some(Pause {
            since: paused_since(was, history)?,
            until: now,
            deadline: self.deadline_of(was.category, was.priority),
            calendar: self.calendar(),
        })
    }
}

impl Pause<'_> {
    /// What moves of a case, as it stood.
    pub fn moved(&self, was: &Case, promises: &[Promise]) -> Moved {
        let step = |date| Some((date, self.moves(date))).filter(|(from, to)| from != to);
        let promised = promises.iter().map(|promise| promise.promised_at).max();
        Moved {
            due: step(was.due_at),
            promised: promised.and_then(step),
        }
    }

    /// Where a date comes to be that was counted on while the clock stood. What
    /// had passed before that stays past; nothing comes earlier, and what is
    /// counted in working days never falls on a day off.
    pub fn moves(&self, date: Timestamp) -> Timestamp {
        if date <= self.since || self.until <= self.since {
            return date;
        }
        match self.deadline {
            Deadline::Hours(_) => date
                .checked_add(self.until.duration_since(self.since))
                .unwrap_or(date),
            Deadline::WorkingDays { .. } => self.moved_by_days(date).max(date),
        }
    }

    fn moved_by_days(&self, date: Timestamp) -> Timestamp {
        let due = date.to_zoned(oslo());
        let began = day_of(self.since, self.calendar);
        let left = self.calendar.working_days_between(began, due.date());
        let resumed = day_of(self.until, self.calendar);
        let at = |day: Date| {
            let moment = day.to_datetime(due.time()).to_zoned(oslo());
            moment.map_or(date, |moment| moment.timestamp())
        };
        let day = self.calendar.working_days_after(resumed, left);
        if at(day) > self.until {
            at(day)
        } else {
            // It goes on after that time of the day: nobody is late at once.
            at(self.calendar.working_days_after(day, 1))
        }
    }
}

/// Since when the case has waited for its reporter.
fn paused_since(case: &Case, history: &[HistoryEntry]) -> Option<Timestamp> {
    let mut since = None;
    for line in holding(history) {
        let from = line.from.as_deref();
        match line.event {
            Event::WaitsFor if from == Some(WaitingFor::Reporter.key()) => {
                since = since.or(Some(line.at));
            }
            Event::WaitsFor => since = None,
            // A question of a part names the part, and sets that one waiting.
            Event::Wrote
                if line.to.as_deref() == Some("question")
                    && from.is_none_or(|part| part == case.reference.as_str()) =>
            {
                since = since.or(Some(line.at));
            }
            Event::StatusChanged if line.to.as_deref() != Some(Status::Waiting.key()) => {
                since = None;
            }
            // A graver matter was told of meanwhile, or another case came to it:
            // its date was counted from then.
            Event::PriorityChanged if line.actor == Actor::Sifra => {
                since = since.map(|_| line.at);
            }
            Event::Merged => since = since.map(|_| line.at),
            _ => {}
        }
    }
    since
}

#[cfg(test)]
mod tests;
