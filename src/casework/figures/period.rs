//! From when until when: whole weeks as the calendar counts them (ISO 8601,
//! Monday first), in Norwegian time, also over the change of clocks.

use jiff::civil::Date;
use jiff::{Span, Timestamp, ToSpan, Zoned};

use crate::domain::clock::oslo;

/// The spans of weeks to choose between; the first is what the page opens on.
pub const SPANS: [u8; 4] = [12, 4, 26, 52];
/// Longest time between two dates, in days: two years and a week.
pub const LONGEST: i32 = 2 * 366 + 7;

/// What somebody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The last so many weeks; the one that is not over is one of them.
    Weeks(u8),
    /// From a day to a day, both counted.
    Days { from: Date, to: Date },
}

impl Default for Choice {
    fn default() -> Self {
        Self::Weeks(SPANS[0])
    }
}

/// Why there is no such period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodFault {
    #[error("it ends before it begins")]
    Backwards,
    #[error("it is longer than {LONGEST} days")]
    TooLong,
    #[error("it has not begun")]
    NotBegun,
    #[error("the calendar does not reach so far")]
    OutOfCalendar,
}

/// A week, as far as the period has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// The year that the week counts to: not always that of all its days.
    pub year: i16,
    /// 1 to 53.
    pub number: i8,
    pub from: Timestamp,
    /// Not counted itself.
    pub until: Timestamp,
    /// All seven days are in the period, and over.
    pub is_whole: bool,
}

/// From when until before when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    pub choice: Choice,
    pub from: Timestamp,
    /// Not counted itself; never later than now.
    pub until: Timestamp,
    /// In order, without gaps.
    pub weeks: Vec<Week>,
    /// The time before of the same length, to compare with.
    pub before: (Timestamp, Timestamp),
    /// First and last day, both counted.
    pub days: (Date, Date),
    /// Whether it reaches up to now.
    pub is_current: bool,
}

impl Period {
    /// The period of a choice, made at `now`.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn new(choice: Choice, now: Timestamp) -> Result<Self, PeriodFault> {
        let now = now.to_zoned(oslo());
        let today = now.date();
        let (first, last) = match choice {
            Choice::Weeks(weeks) => {
                let back = i64::from(weeks.max(1)) - 1;
                (plus(monday_of(today)?, (-back).weeks())?, today)
            }
            Choice::Days { from, to } if to < from => return Err(PeriodFault::Backwards),
            Choice::Days { from, .. } if from > today => return Err(PeriodFault::NotBegun),
            Choice::Days { from, to } => (from, to.min(today)),
        };
        let long = first
            .until(last)
            .map_or(i32::MAX, |length| length.get_days())
            .saturating_add(1);
        if long > LONGEST {
            return Err(PeriodFault::TooLong);
        }
        let from = midnight(first)?;
        let is_current = last == today;
        let until = if is_current {
            now.clone()
        } else {
            midnight(plus(last, 1.day())?)?
        };
        // Whole weeks back, where weeks were asked for: the same days again.
        let shift = match choice {
            Choice::Weeks(weeks) => i64::from(weeks.max(1)) * 7,
            Choice::Days { .. } => i64::from(long),
        };
        Ok(Self {
            choice,
            weeks: weeks(first, &from, &until)?,
            before: (back(&from, shift)?, back(&until, shift)?),
            from: from.timestamp(),
            until: until.timestamp(),
            days: (first, last),
            is_current,
        })
    }

    /// Whether an instant lies in it.
    pub fn has(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }

    /// Whether an instant lies in the time before.
    pub fn had(&self, at: Timestamp) -> bool {
        self.before.0 <= at && at < self.before.1
    }

    /// The place in [`Self::weeks`] of the week that an instant lies in.
    pub fn week_of(&self, at: Timestamp) -> Option<usize> {
        if !self.has(at) {
            return None;
        }
        self.weeks
            .partition_point(|week| week.from <= at)
            .checked_sub(1)
    }
}

/// Calendar days from one instant to a later one, in Norwegian time; 0 for the
/// same day.
pub fn days_between(earlier: Timestamp, later: Timestamp) -> u32 {
    let day = |at: Timestamp| at.to_zoned(oslo()).date();
    let days = day(earlier)
        .until(day(later))
        .map_or(0, |length| length.get_days());
    u32::try_from(days).unwrap_or(0)
}

fn weeks(first: Date, from: &Zoned, until: &Zoned) -> Result<Vec<Week>, PeriodFault> {
    let mut weeks = Vec::new();
    let mut monday = monday_of(first)?;
    loop {
        let start = midnight(monday)?;
        if start >= *until {
            return Ok(weeks);
        }
        let next = plus(monday, 1.week())?;
        let end = midnight(next)?;
        let iso = monday.iso_week_date();
        weeks.push(Week {
            year: iso.year(),
            number: iso.week(),
            from: start.timestamp().max(from.timestamp()),
            until: end.timestamp().min(until.timestamp()),
            is_whole: start >= *from && end <= *until,
        });
        monday = next;
    }
}

fn monday_of(date: Date) -> Result<Date, PeriodFault> {
    let since = i64::from(date.weekday().to_monday_zero_offset());
    plus(date, (-since).days())
}

fn plus(date: Date, span: Span) -> Result<Date, PeriodFault> {
    date.checked_add(span)
        .map_err(|_| PeriodFault::OutOfCalendar)
}

fn midnight(date: Date) -> Result<Zoned, PeriodFault> {
    date.to_zoned(oslo())
        .map_err(|_| PeriodFault::OutOfCalendar)
}

fn back(at: &Zoned, days: i64) -> Result<Timestamp, PeriodFault> {
    let earlier = at.checked_sub(days.days());
    earlier
        .map(|earlier| earlier.timestamp())
        .map_err(|_| PeriodFault::OutOfCalendar)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn days(from: &str, to: &str) -> Choice {
        Choice::Days {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        }
    }

    fn numbers(period: &Period) -> Vec<i8> {
        period.weeks.iter().map(|week| week.number).collect()
    }

    #[test]
    fn the_last_weeks_begin_on_a_monday_and_the_last_one_is_not_over() {
        // A Friday in week 48.
        let now = at("2026-11-27T10:00:00Z");
        let period = Period::new(Choice::Weeks(4), now).unwrap();
        assert_eq!(period.from, at("2026-11-01T23:00:00Z"));
        assert_eq!(period.until, now);
        assert_eq!(numbers(&period), [45, 46, 47, 48]);
        let whole: Vec<bool> = period.weeks.iter().map(|week| week.is_whole).collect();
        assert_eq!(whole, [true, true, true, false]);
    }

    #[test]
    fn the_time_before_ends_at_the_same_hour_of_the_same_weekday() {
        let now = at("2026-11-27T10:00:00Z");
        let period = Period::new(Choice::Weeks(4), now).unwrap();
        assert_eq!(
            period.before,
            (at("2026-10-04T22:00:00Z"), at("2026-10-30T10:00:00Z"))
        );
        // Over the change of clocks on 25 October: 11 in Norway both times.
        let longer = Period::new(Choice::Weeks(12), now).unwrap();
        assert_eq!(longer.before.1, at("2026-09-04T09:00:00Z"));
    }

    #[test]
    fn the_week_in_which_clocks_change_is_an_hour_longer_and_still_one_week() {
        let period = Period::new(days("2026-10-19", "2026-10-25"), at("2026-11-27T10:00:00Z"));
        let period = period.unwrap();
        assert_eq!(numbers(&period), [43]);
        assert!(period.weeks[0].is_whole);
        let long = period.until.duration_since(period.from);
        assert_eq!(long.as_hours(), 7 * 24 + 1);
        assert_eq!(period.week_of(at("2026-10-25T22:59:00Z")), Some(0));
        assert_eq!(period.week_of(at("2026-10-25T23:00:00Z")), None);
    }

    #[test]
    fn weeks_at_the_turn_of_the_year_count_to_the_year_of_their_thursday() {
        let period = Period::new(days("2026-12-28", "2027-01-10"), at("2027-02-01T10:00:00Z"));
        let weeks: Vec<(i16, i8)> = period
            .unwrap()
            .weeks
            .iter()
            .map(|week| (week.year, week.number))
            .collect();
        assert_eq!(weeks, [(2026, 53), (2027, 1)]);
    }

    #[test]
    fn days_that_begin_or_end_within_a_week_make_it_an_unfinished_one() {
        let period = Period::new(days("2026-10-21", "2026-11-04"), at("2026-11-27T10:00:00Z"));
        let period = period.unwrap();
        let whole: Vec<bool> = period.weeks.iter().map(|week| week.is_whole).collect();
        assert_eq!(whole, [false, true, false]);
        assert_eq!(period.weeks[0].from, at("2026-10-20T22:00:00Z"));
        assert_eq!(period.weeks[2].until, at("2026-11-04T23:00:00Z"));
        assert_eq!(
            period.before,
            (at("2026-10-05T22:00:00Z"), at("2026-10-20T22:00:00Z"))
        );
    }

    #[test]
    fn what_cannot_be_is_refused_by_name_and_the_future_is_cut_off() {
        let now = at("2026-11-27T10:00:00Z");
        for (from, to, fault) in [
            ("2026-11-02", "2026-11-01", PeriodFault::Backwards),
            ("2026-11-28", "2026-11-29", PeriodFault::NotBegun),
            ("2020-01-01", "2026-01-01", PeriodFault::TooLong),
        ] {
            assert_eq!(Period::new(days(from, to), now), Err(fault), "{from}");
        }
        assert!(Period::new(days("-009999-01-01", "-009999-01-02"), now).is_err());
        let until_now = Period::new(days("2026-11-23", "2026-12-24"), now).unwrap();
        assert_eq!((until_now.until, until_now.is_current), (now, true));
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        let late = at("2026-11-22T22:30:00Z");
        assert_eq!(days_between(late, at("2026-11-22T22:59:00Z")), 0);
        assert_eq!(days_between(late, at("2026-11-22T23:01:00Z")), 1);
        assert_eq!(days_between(at("2026-11-24T10:00:00Z"), late), 0);
    }
}
