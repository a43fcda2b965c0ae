//! When a promise is due to be told of.

use super::*;

fn at(text: &str) -> Timestamp {
    let local: jiff::civil::DateTime = text.replace(' ', "T").parse().unwrap();
    local.to_zoned(oslo()).unwrap().timestamp()
}

#[test]
fn word_goes_out_in_the_working_morning_before_and_never_before_the_promise_was_made() {
    let calendar = Calendar::default();
    for (made, promised, tell) in [
        ("2026-11-23 10:00", "2026-11-26 15:00", "2026-11-25 08:00"),
        // Before a Monday it is Friday, before the day after Easter Wednesday.
        ("2026-11-23 10:00", "2026-11-30 15:00", "2026-11-27 08:00"),
        ("2026-03-25 10:00", "2026-04-07 15:00", "2026-04-01 08:00"),
        // Promised that day already: the morning of the date itself, or the date.
        ("2026-11-25 10:00", "2026-11-26 15:00", "2026-11-26 08:00"),
        ("2026-11-26 10:00", "2026-11-26 15:00", "2026-11-26 15:00"),
        ("2026-11-24 10:00", "2026-11-26 07:00", "2026-11-25 08:00"),
        ("2026-11-25 10:00", "2026-11-26 07:00", "2026-11-26 07:00"),
    ] {
        let found = Promises::default().tell_from(at(promised), at(made), &calendar);
        assert_eq!(found, at(tell), "made {made} for {promised}");
    }
}

#[test]
fn a_preliminary_answer_is_owed_after_25_days_and_so_within_a_month() {
    let owed = Promises::default().answer_from(at("2026-02-01 10:00"));
    assert_eq!(owed, at("2026-02-26 08:00"));
    assert!(owed < at("2026-03-01 10:00"));
}

#[test]
fn nothing_of_this_wakes_anybody() {
    for (now, is_daytime) in [
        ("2026-11-23 07:59", false),
        ("2026-11-23 08:00", true),
        ("2026-11-23 19:59", true),
        ("2026-11-23 20:00", false),
        ("2026-11-24 03:00", false),
    ] {
        assert_eq!(Promises::default().is_daytime(at(now)), is_daytime, "{now}");
    }
}

#[test]
fn what_the_rules_say_of_promises_is_read_and_nonsense_is_refused_with_its_line() {
    let with = |line: &str| {
        let text = format!(
            "[promises]\n{line}\n[[owner]]\nname = \"alt\"\nowner = \"housing_office\"\n\
             [[deadline]]\nworking_days = 3\nby = \"15:00\"\n"
        );
        Rules::parse(&text, "routing.toml").map(|rules| *rules.promises())
    };
    assert_eq!(with("").unwrap(), Promises::default());
    let read = with("tell_working_days_before = 2\ntell_at = \"09:30\"").unwrap();
    assert_eq!(
        (read.tell_days_before, read.tell_at),
        (2, Time::constant(9, 30, 0, 0))
    );
    for (line, fault) in [
        ("tell_working_days_before = 0", "from 1 to 20"),
        ("tell_at = \"early\"", "tell_at is a time of day"),
        ("tell_at = \"21:00\"", "before 20:00"),
        ("preliminary_answer_days = 31", "from 1 to 30"),
    ] {
        let told = with(line).unwrap_err().to_string();
        assert!(told.starts_with("routing.toml:2: "), "{told}");
        assert!(told.contains(fault), "{told}");
    }
}
