//! A day and a time of day, as browsers send them and as people type them.

use jiff::civil::{Date, Time};

/// A day: "2026-11-24", "24.11.2026".
pub fn day(typed: &str) -> Option<Date> {
    let typed = typed.trim();
    let as_sent = typed.parse().ok();
    as_sent.or_else(|| Date::strptime("%d.%m.%Y", typed).ok())
}

/// A time of day: "10:30", "10.30", "1030", "10", "kl. 10.30".
pub fn time(typed: &str) -> Option<Time> {
    let typed = typed.trim();
    let typed = typed
        .trim_start_matches("kl")
        .trim_start_matches('.')
        .trim();
    let digits: Vec<&str> = typed.split([':', '.']).collect();
    let (hour, minute) = match digits.as_slice() {
        [whole] if whole.len() == 4 => (whole.get(..2)?, whole.get(2..)?),
        [hour] => (*hour, "0"),
        [hour, minute] | [hour, minute, _] => (*hour, *minute),
        _ => return None,
    };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time as at};

    #[test]
    fn days_are_read_as_browsers_send_them_and_as_people_type_them() {
        for typed in ["2026-11-04", " 4.11.2026 ", "04.11.2026"] {
            assert_eq!(day(typed), Some(date(2026, 11, 4)), "{typed}");
        }
        for typed in ["", "i morgen", "31.2.2026", "4.11"] {
            assert_eq!(day(typed), None, "{typed}");
        }
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for typed in ["10:30", "10.30", "1030", " kl. 10.30", "10:30:00"] {
            assert_eq!(time(typed), Some(at(10, 30, 0, 0)), "{typed}");
        }
        assert_eq!(time("9"), Some(at(9, 0, 0, 0)));
        for typed in ["", "ti", "25", "10:61", "1:2:3:4"] {
            assert_eq!(time(typed), None, "{typed}");
        }
    }
}
