//! When somebody must have acted, in clock hours or in working days.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::calendar::Calendar;
use crate::domain::clock::oslo;

/// How long an owner has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Deadline {
    /// Clock hours, at any time of day and week: somebody is on duty.
    Hours(u32),
    /// By a time of day, so many working days on. What comes outside opening
    /// hours counts as coming when the offices next open.
    WorkingDays { days: u32, by: Time },
}

/// The due date of something that came at `received`.
pub fn due_at(deadline: Deadline, received: Timestamp, calendar: &Calendar) -> Timestamp {
    match deadline {
        Deadline::Hours(hours) => received
            .checked_add(SignedDuration::from_hours(i64::from(hours)))
            .unwrap_or(received),
        Deadline::WorkingDays { days, by } => {
            let from = day_of(received, calendar);
            let last = calendar.working_days_after(from, days);
            last.to_datetime(by)
                .to_zoned(oslo())
                .map_or(received, |zoned| zoned.timestamp())
        }
    }
}

/// The working day on which something that happens at `at` counts: what comes
/// after closing or on a day off came the next working day.
pub fn day_of(at: Timestamp, calendar: &Calendar) -> Date {
    let local = at.to_zoned(oslo());
    let mut date = local.date();
    if local.time() >= calendar.closes {
        date = date.checked_add(1.day()).unwrap_or(date);
    }
    calendar.working_day_from(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Time = Time::constant(12, 0, 0, 0);

    fn due(deadline: Deadline, received: &str) -> String {
        let received = received.parse().expect("an instant");
        due_at(deadline, received, &Calendar::default())
            .to_zoned(oslo())
            .strftime("%a %F %H:%M")
            .to_string()
    }

    fn working_days(days: u32) -> Deadline {
        Deadline::WorkingDays { days, by: NOON }
    }

    #[test]
    fn hours_run_through_the_night_and_the_weekend() {
        assert_eq!(
            due(Deadline::Hours(8), "2026-11-20T22:00:00Z"),
            "Sat 2026-11-21 07:00"
        );
    }

    #[test]
    fn a_friday_afternoon_counts_from_monday() {
        assert_eq!(
            due(working_days(1), "2026-11-20T15:00:00Z"),
            "Tue 2026-11-24 12:00"
        );
        assert_eq!(
            due(working_days(1), "2026-11-20T09:00:00Z"),
            "Mon 2026-11-23 12:00"
        );
    }

    #[test]
    fn the_time_of_day_stays_put_over_the_change_of_clocks() {
        // Summer time ended on Sunday 25 October 2026.
        assert_eq!(
            due(working_days(1), "2026-10-23T08:00:00Z"),
            "Mon 2026-10-26 12:00"
        );
    }

    #[test]
    fn a_report_on_maundy_thursday_waits_until_after_easter() {
        assert_eq!(
            due(working_days(2), "2026-04-02T08:00:00Z"),
            "Thu 2026-04-09 12:00"
        );
    }
}
