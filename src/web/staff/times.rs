//! Times as staff read them: how long is left, how long ago, and the full date
//! beside it.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::domain::case::Case;
use crate::domain::language::Language;
use crate::wording::Catalogue;
use crate::wording::dates::day_and_time;

/// An instant on a page: short, in full, and for machines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment {
    pub short: String,
    pub full: String,
    pub machine: String,
    /// Of a due date: `overdue`, `soon` or nothing.
    pub class: &'static str,
}

/// Less than this is soon.
const SOON: SignedDuration = SignedDuration::from_hours(4);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// How long is left until `due_at`, or how long it has been overdue.
pub(super) fn left(c: &Catalogue, due_at: Timestamp, now: Timestamp) -> Moment {
    let left = due_at.duration_since(now);
    let (short, class) = if left.is_negative() {
        (format!("forfalt {}", span(-left)), "overdue")
    } else {
        let class = if left < SOON { "soon" } else { "" };
        (format!("{} igjen", span(left)), class)
    };
    moment(c, due_at, short, class)
}

/// The date of a case: how long is left, that its clock stands, or the date
/// alone where it is done.
pub(super) fn due(c: &Catalogue, case: &Case, now: Timestamp) -> Moment {
    if !case.status.is_open() {
        date(c, case.due_at)
    } else if case.is_paused() {
        moment(c, case.due_at, "står stille".to_owned(), "")
    } else {
        left(c, case.due_at, now)
    }
}

/// A date on which nothing hangs any more.
pub(super) fn date(c: &Catalogue, at: Timestamp) -> Moment {
    let full = day_and_time(c, Language::BOKMAL, at);
    moment(c, at, full, "")
}

/// How long ago, within the last day; the date after that.
pub(super) fn ago(c: &Catalogue, at: Timestamp, now: Timestamp) -> Moment {
    let gone = now.duration_since(at);
    if gone >= DAY || gone.is_negative() {
        return date(c, at);
    }
    let short = if gone.as_mins() < 1 {
        "nå nettopp".to_owned()
    } else {
        format!("for {} siden", span(gone))
    };
    moment(c, at, short, "")
}

/// A day, as "tirsdag 24. november".
pub(super) fn day(c: &Catalogue, day: Date) -> String {
    let name = |key: String| c.text(Language::BOKMAL, &key, &[]);
    let weekday = name(format!("weekday-{}", day.weekday().to_monday_one_offset()));
    let month = name(format!("month-{}", day.month()));
    format!("{weekday} {}. {month}", day.day())
}

fn moment(c: &Catalogue, at: Timestamp, short: String, class: &'static str) -> Moment {
    Moment {
        short,
        full: day_and_time(c, Language::BOKMAL, at),
        machine: at.to_string(),
        class,
    }
}

/// A length of time in its largest unit, rounded down.
fn span(length: SignedDuration) -> String {
    if length >= DAY {
        format!("{} d", length.as_hours() / 24)
    } else if length.as_hours() >= 1 {
        format!("{} t", length.as_hours())
    } else {
        format!("{} min", length.as_mins())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_left_is_told_in_its_largest_unit() {
        let c = Catalogue::builtin();
        let now = at("2026-11-24T11:00:00Z");
        for (due, short, class) in [
            ("2026-11-24T11:45:00Z", "45 min igjen", "soon"),
            ("2026-11-24T13:30:00Z", "2 t igjen", "soon"),
            ("2026-11-24T21:00:00Z", "10 t igjen", ""),
            ("2026-11-27T12:00:00Z", "3 d igjen", ""),
            ("2026-11-24T10:50:00Z", "forfalt 10 min", "overdue"),
            ("2026-11-23T09:00:00Z", "forfalt 1 d", "overdue"),
        ] {
            let left = left(&c, at(due), now);
            assert_eq!((left.short.as_str(), left.class), (short, class), "{due}");
        }
        let due = left(&c, now, now);
        assert_eq!(due.full, "tirsdag 24. november kl. 12.00");
    }

    #[test]
    fn the_last_day_is_relative_and_what_is_older_has_a_date() {
        let c = Catalogue::builtin();
        let now = at("2026-11-24T11:00:00Z");
        for (then, short) in [
            ("2026-11-24T10:59:40Z", "nå nettopp"),
            ("2026-11-24T10:20:00Z", "for 40 min siden"),
            ("2026-11-23T12:00:00Z", "for 23 t siden"),
            ("2026-11-23T11:00:00Z", "mandag 23. november kl. 12.00"),
        ] {
            assert_eq!(ago(&c, at(then), now).short, short);
        }
    }
}
