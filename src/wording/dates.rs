//! Times and numbers as people write them. Times are shown in Europe/Oslo,
//! also over the change of clocks.

use jiff::Timestamp;

use super::catalogue::Catalogue;
use crate::domain::clock::oslo;
use crate::domain::language::Language;

/// The day and the time, as "tirsdag 24. november kl. 12.00".
pub fn day_and_time(c: &Catalogue, l: Language, at: Timestamp) -> String {
    let local = at.to_zoned(oslo());
    let weekday = format!("weekday-{}", local.weekday().to_monday_one_offset());
    let month = format!("month-{}", local.month());
    c.text(
        l,
        "date-day-and-time",
        &[
            ("weekday", &c.text(l, &weekday, &[])),
            ("day", &local.day().to_string()),
            ("month", &c.text(l, &month, &[])),
            ("hour", &format!("{:02}", local.hour())),
            ("minute", &format!("{:02}", local.minute())),
        ],
    )
}

/// A count with its thousands apart, as "10 000".
pub fn count(c: &Catalogue, l: Language, number: usize) -> String {
    let digits = number.to_string();
    let mark = c.text(l, "number-thousands", &[]);
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(&mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(at: &str, language: Language) -> String {
        day_and_time(&Catalogue::builtin(), language, at.parse().unwrap())
    }

    #[test]
    fn a_time_is_shown_in_oslo_as_the_language_writes_it() {
        let noon = "2026-11-24T11:00:00Z";
        assert_eq!(
            shown(noon, Language::BOKMAL),
            "tirsdag 24. november kl. 12.00"
        );
        assert_eq!(
            shown(noon, Language::NYNORSK),
            "tysdag 24. november kl. 12.00"
        );
        assert_eq!(
            shown(noon, Language::ENGLISH),
            "Tuesday 24 November at 12:00"
        );
    }

    #[test]
    fn the_change_of_clocks_is_followed() {
        for (at, text) in [
            ("2026-10-25T00:30:00Z", "søndag 25. oktober kl. 02.30"),
            ("2026-10-25T01:30:00Z", "søndag 25. oktober kl. 02.30"),
            ("2026-10-25T02:30:00Z", "søndag 25. oktober kl. 03.30"),
            ("2026-12-31T23:05:00Z", "fredag 1. januar kl. 00.05"),
        ] {
            assert_eq!(shown(at, Language::BOKMAL), text, "{at}");
        }
    }

    #[test]
    fn thousands_stand_apart() {
        let c = Catalogue::builtin();
        assert_eq!(count(&c, Language::BOKMAL, 10_000), "10\u{a0}000");
        assert_eq!(count(&c, Language::ENGLISH, 1_234_567), "1,234,567");
        assert_eq!(count(&c, Language::NYNORSK, 999), "999");
    }
}
