//! A visit: somebody comes within a window of time that those who reported were
//! told of.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::case::RecipientKey;
use super::clock::oslo;

/// Nobody comes before this hour.
pub const FIRST_HOUR: i8 = 7;
/// Nobody comes after this hour.
const LAST_HOUR: i8 = 21;
/// Longest window, in hours: whoever is to be at home waits no longer.
const MOST_HOURS: i64 = 6;
/// Visits are agreed so many days ahead at most.
const MOST_DAYS: i64 = 180;

/// When somebody comes: between two instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub start: Timestamp,
    pub end: Timestamp,
}

/// Why nobody can come then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WindowFault {
    #[error("it ends before it begins")]
    Backwards,
    #[error("it is longer than anybody waits")]
    TooLong,
    #[error("it is at night")]
    Night,
    #[error("it has gone by")]
    Past,
    #[error("it is too far ahead")]
    TooFar,
}

impl Window {
    /// A window of one day in Oslo, to be agreed at `now`.
    ///
    /// # Errors
    /// Why nobody can come then.
    pub fn agreed(day: Date, from: Time, to: Time, now: Timestamp) -> Result<Self, WindowFault> {
        if to <= from {
            return Err(WindowFault::Backwards);
        }
        let last = Time::constant(LAST_HOUR, 0, 0, 0);
        if from.hour() < FIRST_HOUR || to > last {
            return Err(WindowFault::Night);
        }
        let at = |time: Time| {
            let at = day.to_datetime(time).to_zoned(oslo());
            at.map(|at| at.timestamp()).map_err(|_| WindowFault::TooFar)
        };
        let window = Self {
            start: at(from)?,
            end: at(to)?,
        };
        if window.end.duration_since(window.start) > SignedDuration::from_hours(MOST_HOURS) {
            return Err(WindowFault::TooLong);
        }
        if window.start < now {
            return Err(WindowFault::Past);
        }
        if window.start.duration_since(now).as_hours() > MOST_DAYS * 24 {
            return Err(WindowFault::TooFar);
        }
        Ok(window)
    }

    /// Whether somebody who comes in the one is not free in the other.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The day in Oslo.
    pub fn day(&self) -> Date {
        self.start.to_zoned(oslo()).date()
    }

    /// As the history keeps it: two instants of RFC 3339 with a stroke between.
    pub fn key(&self) -> String {
        format!("{}/{}", self.start, self.end)
    }

    /// Of what [`Window::key`] made.
    pub fn of_key(key: &str) -> Option<Self> {
        let (start, end) = key.split_once('/')?;
        Some(Self {
            start: start.parse().ok()?,
            end: end.parse().ok()?,
        })
    }
}

/// How a visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum VisitState {
    Planned,
    /// Agreed for another time than at first.
    Moved,
    /// Those who are visited cannot then: another time is wanted.
    DoesNotSuit,
    Cancelled,
    Done,
}

impl VisitState {
    /// The key, as `does_not_suit`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether there is still something to come of it.
    pub fn stands(self) -> bool {
        matches!(self, Self::Planned | Self::Moved | Self::DoesNotSuit)
    }

    /// Whether somebody comes as told.
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Planned | Self::Moved)
    }
}

/// Who comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visitor {
    /// The account of this id.
    Account(String),
    /// A recipient without an account, by key.
    Recipient(RecipientKey),
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub id: String,
    /// The case in which it was agreed; its reports may have gone elsewhere since.
    pub case_id: String,
    pub visitor: Visitor,
    pub window: Window,
    pub state: VisitState,
    /// In the words of whom it did not suit.
    pub wish: Option<String>,
    /// Counts what was told of it (RFC 5545, SEQUENCE): 0 at first.
    pub sequence: u32,
    pub made_at: Timestamp,
    pub changed_at: Timestamp,
    /// Counts changes, against lost updates.
    pub version: i64,
}

impl Visit {
    /// Whether somebody is still to come as told.
    pub fn is_to_come(&self, now: Timestamp) -> bool {
        self.state.is_agreed() && self.window.end > now
    }

    /// Whether somebody is still to come, or to find another time.
    pub fn is_pending(&self, now: Timestamp) -> bool {
        self.is_to_come(now) || self.state == VisitState::DoesNotSuit
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    /// Monday, 11.00 in Norway.
    const NOW: &str = "2026-11-23T10:00:00Z";

    fn agreed(day: Date, from: Time, to: Time) -> Result<Window, WindowFault> {
        Window::agreed(day, from, to, NOW.parse().unwrap())
    }

    fn window(from: i8, to: i8) -> Window {
        agreed(date(2026, 11, 24), time(from, 0, 0, 0), time(to, 0, 0, 0)).unwrap()
    }

    #[test]
    fn a_window_is_of_one_day_by_daylight_and_to_come() {
        let tomorrow = date(2026, 11, 24);
        let (eight, ten, noon) = (time(8, 0, 0, 0), time(10, 0, 0, 0), time(12, 0, 0, 0));
        assert_eq!(
            window(10, 12).key(),
            "2026-11-24T09:00:00Z/2026-11-24T11:00:00Z"
        );
        for (day, from, to, fault) in [
            (tomorrow, noon, ten, WindowFault::Backwards),
            (tomorrow, ten, ten, WindowFault::Backwards),
            (tomorrow, time(6, 59, 0, 0), eight, WindowFault::Night),
            (tomorrow, noon, time(21, 1, 0, 0), WindowFault::Night),
            (tomorrow, eight, time(14, 1, 0, 0), WindowFault::TooLong),
            (date(2026, 11, 23), ten, noon, WindowFault::Past),
            (date(2026, 11, 20), ten, noon, WindowFault::Past),
            (date(2027, 11, 24), ten, noon, WindowFault::TooFar),
        ] {
            assert_eq!(agreed(day, from, to), Err(fault), "{day} {from} {to}");
        }
        assert!(agreed(tomorrow, eight, time(14, 0, 0, 0)).is_ok());
    }

    #[test]
    fn a_window_follows_the_change_of_clocks() {
        let (ten, noon) = (time(10, 0, 0, 0), time(12, 0, 0, 0));
        let before = agreed(date(2027, 3, 27), ten, noon).unwrap();
        let after = agreed(date(2027, 3, 28), ten, noon).unwrap();
        assert_eq!(before.start.to_string(), "2027-03-27T09:00:00Z");
        assert_eq!(after.start.to_string(), "2027-03-28T08:00:00Z");
    }

    #[test]
    fn windows_that_touch_do_not_overlap() {
        assert!(window(10, 12).overlaps(&window(11, 13)));
        assert!(window(8, 14).overlaps(&window(10, 11)));
        assert!(!window(10, 12).overlaps(&window(12, 13)));
        assert!(!window(12, 13).overlaps(&window(10, 12)));
    }

    #[test]
    fn what_the_history_keeps_is_read_again() {
        let window = window(9, 11);
        assert_eq!(Window::of_key(&window.key()), Some(window));
        assert_eq!(Window::of_key("tomorrow"), None);
    }
}
