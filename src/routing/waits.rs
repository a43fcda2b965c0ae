//! Lengths of time as the rules write them: by the clock, or in the offices'
//! working time.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp};

use super::calendar::Calendar;
use crate::domain::clock::oslo;

/// How long to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// By the clock, day and night.
    Minutes(u32),
    /// While the offices are open.
    WorkingMinutes(u32),
    /// Until the same time of day, so many working days on.
    WorkingDays(u32),
}

/// A text that is no length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a wait is a number and a unit: \"30m\" or \"4h\" by the clock, \"4wh\" in opening hours, \
     \"2wd\" in working days; at most a year"
)]
pub struct WaitError;

const HOURS_A_YEAR: u32 = 8784;
const DAYS_A_YEAR: u32 = 366;

impl FromStr for Wait {
    type Err = WaitError;

    fn from_str(text: &str) -> Result<Self, WaitError> {
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, unit) = text.split_at(digits);
        let number: u32 = number.parse().map_err(|_| WaitError)?;
        let at_most = |most| (number <= most).then_some(number).ok_or(WaitError);
        Ok(match unit {
            "m" => Self::Minutes(at_most(60 * HOURS_A_YEAR)?),
            "h" => Self::Minutes(60 * at_most(HOURS_A_YEAR)?),
            "wh" => Self::WorkingMinutes(60 * at_most(HOURS_A_YEAR)?),
            "wd" => Self::WorkingDays(at_most(DAYS_A_YEAR)?),
            _ => return Err(WaitError),
        })
    }
}

impl fmt::Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Minutes(minutes) if minutes % 60 == 0 => write!(f, "{}h", minutes / 60),
            Self::Minutes(minutes) => write!(f, "{minutes}m"),
            Self::WorkingMinutes(minutes) => write!(f, "{}wh", minutes / 60),
            Self::WorkingDays(days) => write!(f, "{days}wd"),
        }
    }
}

impl Wait {
    /// When it is over, if it begins at `start`. Working time begins when the
    /// offices next open.
    pub fn from(self, start: Timestamp, calendar: &Calendar) -> Timestamp {
        match self {
            Self::Minutes(minutes) => {
                let length = SignedDuration::from_mins(i64::from(minutes));
                start.checked_add(length).unwrap_or(start)
            }
            Self::WorkingMinutes(minutes) => {
                let local = start.to_zoned(oslo()).datetime();
                let end = calendar.minutes_on(calendar.open_from(local), minutes);
                instant(end, start)
            }
            Self::WorkingDays(days) => {
                let local = start.to_zoned(oslo()).datetime();
                let begun = calendar.open_from(local);
                let last = calendar.working_days_after(begun.date(), days);
                instant(last.to_datetime(begun.time()), start)
            }
        }
    }
}

fn instant(local: DateTime, otherwise: Timestamp) -> Timestamp {
    local
        .to_zoned(oslo())
        .map_or(otherwise, |zoned| zoned.timestamp())
}

impl Calendar {
    /// The moment itself while the offices are open, else when they next open.
    fn open_from(&self, at: DateTime) -> DateTime {
        let day = self.working_day_from(at.date());
        if day != at.date() || at.time() < self.opens {
            day.to_datetime(self.opens)
        } else if at.time() < self.closes {
            at
        } else {
            self.next_opening(day)
        }
    }

    fn next_opening(&self, day: Date) -> DateTime {
        self.working_days_after(day, 1).to_datetime(self.opens)
    }

    /// So many opening minutes on from a moment at which the offices are open.
    fn minutes_on(&self, from: DateTime, minutes: u32) -> DateTime {
        let mut left = SignedDuration::from_mins(i64::from(minutes));
        let mut at = from;
        loop {
            let today = time_between(at.time(), self.closes);
            if left <= today {
                return at.checked_add(left).unwrap_or(at);
            }
            left -= today;
            let next = self.next_opening(at.date());
            if next <= at {
                // The end of the calendar, which no case reaches.
                return at;
            }
            at = next;
        }
    }
}

fn time_between(from: Time, until: Time) -> SignedDuration {
    from.duration_until(until)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn over(wait: &str, start: &str) -> String {
        let wait: Wait = wait.parse().expect("a wait");
        let start = start.parse().expect("an instant");
        wait.from(start, &Calendar::default())
            .to_zoned(oslo())
            .strftime("%a %F %H:%M")
            .to_string()
    }

    #[test]
    fn clock_time_runs_through_night_weekend_and_change_of_clocks() {
        assert_eq!(over("30m", "2026-11-20T22:45:00Z"), "Sat 2026-11-21 00:15");
        assert_eq!(over("4h", "2026-10-24T23:00:00Z"), "Sun 2026-10-25 04:00");
    }

    #[test]
    fn working_hours_begin_when_the_offices_open_and_rest_when_they_close() {
        let claims = [
            ("2wh", "2026-11-20T09:00:00Z", "Fri 2026-11-20 12:00"),
            // Friday 15:00: half an hour is left.
            ("2wh", "2026-11-20T14:00:00Z", "Mon 2026-11-23 09:30"),
            // Friday evening.
            ("1wh", "2026-11-20T21:00:00Z", "Mon 2026-11-23 09:00"),
            // Before they open.
            ("1wh", "2026-11-23T04:00:00Z", "Mon 2026-11-23 09:00"),
            // A whole day of 7.5 hours, and more.
            ("8wh", "2026-11-23T07:00:00Z", "Tue 2026-11-24 08:30"),
            // Over Easter and the change of clocks of 29 March 2026.
            ("1wh", "2026-04-01T13:00:00Z", "Tue 2026-04-07 08:30"),
        ];
        for (wait, start, end) in claims {
            assert_eq!(over(wait, start), end, "{wait} from {start}");
        }
    }

    #[test]
    fn working_days_end_at_the_time_of_day_at_which_they_began() {
        let claims = [
            ("1wd", "2026-11-20T09:30:00Z", "Mon 2026-11-23 10:30"),
            // What comes on a Saturday begins on Monday morning.
            ("1wd", "2026-11-21T09:30:00Z", "Tue 2026-11-24 08:00"),
            ("2wd", "2026-11-20T21:00:00Z", "Wed 2026-11-25 08:00"),
            ("0wd", "2026-11-21T09:30:00Z", "Mon 2026-11-23 08:00"),
        ];
        for (wait, start, end) in claims {
            assert_eq!(over(wait, start), end, "{wait} from {start}");
        }
    }

    #[test]
    fn a_wait_is_read_as_it_is_written_and_anything_else_is_refused() {
        for text in ["30m", "4h", "4wh", "2wd"] {
            assert_eq!(text.parse::<Wait>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "m",
            "4",
            "4 h",
            "-4h",
            "4H",
            "1.5h",
            "99999h",
            "400wd",
            "99999999999m",
            "٣h",
        ] {
            assert_eq!(text.parse::<Wait>(), Err(WaitError), "{text}");
        }
    }

    #[test]
    fn a_wait_is_never_over_before_it_began_and_a_longer_one_never_before_a_shorter() {
        let calendar = Calendar::default();
        let begin: Timestamp = "2026-03-20T00:00:00Z".parse().unwrap();
        for hour in 0..24 * 21 {
            let start = begin + SignedDuration::from_hours(hour);
            for unit in ["m", "h", "wh", "wd"] {
                let ends = [0, 1, 2, 9].map(|count: u32| {
                    let wait: Wait = format!("{count}{unit}").parse().unwrap();
                    wait.from(start, &calendar)
                });
                assert!(start <= ends[0], "{unit} from {start}");
                assert!(ends.is_sorted(), "{unit} from {start}");
            }
        }
    }
}
