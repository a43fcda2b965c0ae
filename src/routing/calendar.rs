//! Norwegian working days: Monday to Friday less the public holidays, which are
//! computed, so that no list can run out.
//!
//! Sources: lov om helligdager (1995-02-24-12) § 2 and lov om 1 og 17 mai
//! (1947-04-26-1); Easter by the anonymous Gregorian algorithm (Meeus,
//! "Astronomical Algorithms", chapter 8).

use jiff::civil::{Date, Time, Weekday};
use jiff::{Span, ToSpan};

/// The days on which nobody works, and the hours of the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// Month and day of further days off each year, as Christmas Eve.
    pub also_off: Vec<(i8, i8)>,
    /// The offices open then on a working day, and close at `closes`.
    pub opens: Time,
    /// What comes later came the next day. After `opens`.
    pub closes: Time,
}

impl Default for Calendar {
    fn default() -> Self {
        Self {
            also_off: Vec::new(),
            opens: Time::constant(8, 0, 0, 0),
            closes: Time::constant(15, 30, 0, 0),
        }
    }
}

impl Calendar {
    /// Whether the offices are open on the date.
    pub fn is_working_day(&self, date: Date) -> bool {
        !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
            && !is_public_holiday(date)
            && !self.also_off.contains(&(date.month(), date.day()))
    }

    /// The date itself if it is a working day, else the next one.
    pub fn working_day_from(&self, date: Date) -> Date {
        let mut date = date;
        while !self.is_working_day(date) {
            date = later(date, 1.day());
        }
        date
    }

    /// The working day `count` working days after `date`.
    pub fn working_days_after(&self, date: Date, count: u32) -> Date {
        (0..count).fold(date, |date, _| self.working_day_from(later(date, 1.day())))
    }

    /// The working day `count` working days before `date`, or before the last
    /// working day that it follows.
    pub fn working_days_before(&self, date: Date, count: u32) -> Date {
        let mut date = date;
        let mut left = count;
        while left > 0 {
            date = later(date, -1.day());
            left -= u32::from(self.is_working_day(date));
        }
        date
    }

    /// How many working days come after `from` until `to`, that one included;
    /// none where it comes no later.
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        let mut date = from;
        let mut count = 0;
        while date < to {
            date = later(date, 1.day());
            count += u32::from(self.is_working_day(date));
        }
        count
    }
}

/// Stays put at the end of the calendar, which no case reaches.
fn later(date: Date, span: Span) -> Date {
    date.checked_add(span).unwrap_or(date)
}

fn is_public_holiday(date: Date) -> bool {
    let fixed = matches!(
        (date.month(), date.day()),
        (1, 1) | (5, 1) | (5, 17) | (12, 25) | (12, 26)
    );
    // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day,
    // Whit Sunday and Monday.
    fixed
        || [-3, -2, 0, 1, 39, 49, 50]
            .into_iter()
            .any(|days: i32| later(easter_sunday(date.year()), days.days()) == date)
}

fn easter_sunday(year: i16) -> Date {
    let year = i32::from(year);
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let (month, day) = (n / 31, n % 31 + 1);
    // The algorithm gives a day in March or April of any Gregorian year.
    Date::new(
        i16::try_from(year).unwrap_or(0),
        i8::try_from(month).unwrap_or(3),
        i8::try_from(day).unwrap_or(22),
    )
    .unwrap_or(Date::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        let almanac = [
            date(1961, 4, 2),
            date(2000, 4, 23),
            date(2008, 3, 23),
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2038, 4, 25),
        ];
        for sunday in almanac {
            assert_eq!(easter_sunday(sunday.year()), sunday);
        }
    }

    #[test]
    fn the_holidays_of_2026_are_no_working_days() {
        let calendar = Calendar::default();
        let holidays = [
            date(2026, 1, 1),
            date(2026, 4, 2),
            date(2026, 4, 3),
            date(2026, 4, 6),
            date(2026, 5, 1),
            date(2026, 5, 14),
            date(2026, 5, 25),
            date(2026, 12, 25),
        ];
        for holiday in holidays {
            assert!(!calendar.is_working_day(holiday), "{holiday}");
        }
        for ordinary in [date(2026, 4, 1), date(2026, 4, 7), date(2026, 12, 24)] {
            assert!(calendar.is_working_day(ordinary), "{ordinary}");
        }
    }

    #[test]
    fn a_municipality_can_close_on_more_days() {
        let calendar = Calendar {
            also_off: vec![(12, 24), (12, 31)],
            ..Calendar::default()
        };
        assert_eq!(
            calendar.working_days_after(date(2026, 12, 23), 1),
            date(2026, 12, 28)
        );
    }

    #[test]
    fn counting_steps_over_easter() {
        let calendar = Calendar::default();
        assert_eq!(
            calendar.working_days_after(date(2026, 4, 1), 2),
            date(2026, 4, 8)
        );
        assert_eq!(
            calendar.working_day_from(date(2026, 4, 2)),
            date(2026, 4, 7)
        );
    }
}
