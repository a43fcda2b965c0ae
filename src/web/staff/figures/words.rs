//! Numbers, times and weeks as the leader reads them, in bokmål.

use jiff::SignedDuration;
use jiff::civil::Date;

use crate::casework::figures::measure::Within;
use crate::casework::figures::period::{Choice, Period};
use crate::domain::clock::oslo;
use crate::domain::language::Language;
use crate::wording::{Catalogue, dates};

/// What nothing is shown as.
pub(super) const NOTHING: &str = "–";
/// What is shown where there is too little to say.
pub(super) const FEW: &str = "for få";
/// What is shown where too many still wait.
pub(super) const NOT_YET: &str = "ikke ennå";

/// With its thousands apart, as "10 000".
pub(super) fn number(c: &Catalogue, number: u32) -> String {
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    dates::count(c, Language::BOKMAL, number)
}

/// With its noun, as "1 sak" or "1 200 saker".
pub(super) fn counted(c: &Catalogue, count: u32, one: &str, more: &str) -> String {
    let noun = if count == 1 { one } else { more };
    format!("{} {noun}", number(c, count))
}

/// At most one decimal, and that only where it says something: "2,5", "3", "14".
pub(super) fn decimal(value: f64) -> String {
    let text = if value < 9.95 {
        format!("{value:.1}")
    } else {
        format!("{value:.0}")
    };
    text.strip_suffix(".0").unwrap_or(&text).replace('.', ",")
}

/// A share of one as "87 %".
pub(super) fn percent(part: f64) -> String {
    format!("{:.0}\u{a0}%", part * 100.0)
}

/// A length of time in the unit that suits it, as "2,5 timer".
pub(super) fn length(time: SignedDuration) -> String {
    let minutes = time.as_secs_f64() / 60.0;
    let (value, one, more) = if minutes < 1.0 {
        (minutes * 60.0, "sekund", "sekunder")
    } else if minutes < 90.0 {
        (minutes, "minutt", "minutter")
    } else if minutes < 48.0 * 60.0 {
        (minutes / 60.0, "time", "timer")
    } else {
        (minutes / 60.0 / 24.0, "dag", "dager")
    };
    let text = decimal(value);
    let noun = if text == "1" { one } else { more };
    format!("{text}\u{a0}{noun}")
}

/// A length of time on little room, as "2,5 t".
pub(super) fn short_length(time: SignedDuration) -> String {
    let full = length(time);
    let (value, noun) = full.split_once('\u{a0}').unwrap_or((&full, ""));
    let unit = match noun {
        "sekund" | "sekunder" => "s",
        "minutt" | "minutter" => "min",
        "time" | "timer" => "t",
        _ => "d",
    };
    format!("{value}\u{a0}{unit}")
}

/// A time that a share stays within.
pub(super) fn within(within: Within, length: fn(SignedDuration) -> String) -> String {
    match within {
        Within::Few => FEW.to_owned(),
        Within::NotYet => NOT_YET.to_owned(),
        Within::Time(time) => length(time),
    }
}

/// Half and nine of ten on little room, as "5 t, 9 av 10: 2 d".
pub(super) fn both(half: Within, nine_of_ten: Within) -> String {
    match (half, nine_of_ten) {
        (Within::Few, _) => FEW.to_owned(),
        (half, nine_of_ten) => format!(
            "{}, 9 av 10: {}",
            within(half, short_length),
            within(nine_of_ten, short_length)
        ),
    }
}

/// How many more or fewer than in the time before, as ", 3 færre enn forrige
/// periode"; nothing where that cannot be said.
pub(super) fn change(c: &Catalogue, now: u32, before: Option<u32>) -> String {
    let Some(before) = before else {
        return String::new();
    };
    let apart = number(c, now.abs_diff(before));
    match now.cmp(&before) {
        std::cmp::Ordering::Less => format!(", {apart} færre enn forrige periode"),
        std::cmp::Ordering::Equal => ", like mange som forrige periode".to_owned(),
        std::cmp::Ordering::Greater => format!(", {apart} flere enn forrige periode"),
    }
}

/// How a share has changed, in points: ", 3 prosentpoeng høyere enn forrige
/// periode"; nothing where that cannot be said.
pub(super) fn change_of_share(now: Option<f64>, before: Option<f64>) -> String {
    let (Some(now), Some(before)) = (now, before) else {
        return String::new();
    };
    let points = (now * 100.0).round() - (before * 100.0).round();
    if points.abs() < 0.5 {
        ", som forrige periode".to_owned()
    } else {
        let way = if points > 0.0 { "høyere" } else { "lavere" };
        format!(
            ", {} prosentpoeng {way} enn forrige periode",
            decimal(points.abs())
        )
    }
}

/// The weeks of a period: name, and whether the week is whole. With the year
/// where there are two.
pub(super) fn weeks(period: &Period) -> Vec<(String, bool)> {
    let first_year = period.weeks.first().map(|week| week.year);
    let has_two = period.weeks.last().map(|week| week.year) != first_year;
    period
        .weeks
        .iter()
        .map(|week| {
            let name = if has_two {
                format!("uke {}, {}", week.number, week.year)
            } else {
                format!("uke {}", week.number)
            };
            (name, week.is_whole)
        })
        .collect()
}

/// A day, as "7. september 2026".
pub(super) fn day(c: &Catalogue, date: Date) -> String {
    let month = c.text(Language::BOKMAL, &format!("month-{}", date.month()), &[]);
    format!("{}. {month} {}", date.day(), date.year())
}

/// The period, as "Siste 12 uker, 7. september 2026 – 27. november 2026".
pub(super) fn period(c: &Catalogue, period: &Period) -> String {
    let days = between(c, period.days);
    match period.choice {
        Choice::Weeks(weeks) => format!("Siste {weeks} uker, {days}"),
        Choice::Days { .. } => days,
    }
}

/// The time before, as "15. juni 2026 – 4. september 2026".
pub(super) fn before(c: &Catalogue, period: &Period) -> String {
    let day = |at: jiff::Timestamp| at.to_zoned(oslo()).date();
    let (from, until) = period.before;
    // The last day is the one before midnight.
    let last = until
        .checked_sub(SignedDuration::from_millis(1))
        .unwrap_or(until);
    between(c, (day(from), day(last)))
}

fn between(c: &Catalogue, (first, last): (Date, Date)) -> String {
    if first == last {
        return day(c, first);
    }
    let (from, to) = (day(c, first), day(c, last));
    // The year once, where it is the same.
    let from = match from.strip_suffix(&format!(" {}", last.year())) {
        Some(without) => without.to_owned(),
        None => from,
    };
    format!("{from} – {to}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_told_in_the_unit_that_suits_them() {
        for (seconds, long, short) in [
            (1, "1 sekund", "1 s"),
            (42, "42 sekunder", "42 s"),
            (60, "1 minutt", "1 min"),
            (89 * 60, "89 minutter", "89 min"),
            (150 * 60, "2,5 timer", "2,5 t"),
            (36 * 3600, "36 timer", "36 t"),
            (60 * 3600, "2,5 dager", "2,5 d"),
            (310 * 3600, "13 dager", "13 d"),
        ] {
            let time = SignedDuration::from_secs(seconds);
            assert_eq!(length(time), long.replace(' ', "\u{a0}"));
            assert_eq!(short_length(time), short.replace(' ', "\u{a0}"));
        }
    }

    #[test]
    fn a_change_says_which_way_it_went_or_nothing() {
        let c = Catalogue::builtin();
        assert_eq!(change(&c, 12, Some(15)), ", 3 færre enn forrige periode");
        assert_eq!(change(&c, 12, Some(12)), ", like mange som forrige periode");
        assert_eq!(change(&c, 12, None), "");
        assert_eq!(
            change_of_share(Some(0.874), Some(0.84)),
            ", 3 prosentpoeng høyere enn forrige periode"
        );
        assert_eq!(
            change_of_share(Some(0.5), Some(0.501)),
            ", som forrige periode"
        );
        assert_eq!(change_of_share(None, Some(0.5)), "");
    }

    #[test]
    fn numbers_are_written_as_in_norwegian() {
        assert_eq!(decimal(2.54), "2,5");
        assert_eq!(decimal(3.0), "3");
        assert_eq!(decimal(13.7), "14");
        assert_eq!(percent(0.876), "88\u{a0}%");
        let c = Catalogue::builtin();
        assert_eq!(counted(&c, 1, "sak", "saker"), "1 sak");
        assert_eq!(counted(&c, 1200, "sak", "saker"), "1\u{a0}200 saker");
    }

    #[test]
    fn the_same_year_is_said_once() {
        let c = Catalogue::builtin();
        let now = "2027-01-12T10:00:00Z".parse().unwrap();
        let told = Period::new(Choice::Weeks(4), now).unwrap();
        assert_eq!(
            period(&c, &told),
            "Siste 4 uker, 21. desember 2026 – 12. januar 2027"
        );
        let names: Vec<String> = weeks(&told).into_iter().map(|(name, _)| name).collect();
        assert_eq!(
            names,
            ["uke 52, 2026", "uke 53, 2026", "uke 1, 2027", "uke 2, 2027"]
        );
        let told = Period::new(Choice::Weeks(4), "2026-11-27T10:00:00Z".parse().unwrap());
        let told = told.unwrap();
        assert_eq!(before(&c, &told), "5. oktober – 30. oktober 2026");
        assert_eq!(weeks(&told)[0].0, "uke 45");
    }
}
