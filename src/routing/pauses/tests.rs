//! A table of pauses across everything that makes days unlike each other, and
//! what holds of each of them.

use super::*;
use crate::domain::case::{CasePlace, Owner};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::reference::Reference;

/// A time in Oslo, as "2026-11-23 10:00".
fn at(text: &str) -> Timestamp {
    let local: jiff::civil::DateTime = text.replace(' ', "T").parse().unwrap();
    local.to_zoned(oslo()).unwrap().timestamp()
}

fn shown(at: Timestamp) -> String {
    at.to_zoned(oslo()).strftime("%a %F %H:%M").to_string()
}

fn calendar() -> Calendar {
    Calendar {
        also_off: vec![(12, 24), (12, 31)],
        ..Calendar::default()
    }
}

fn moved(deadline: Deadline, since: &str, until: &str, date: &str) -> Timestamp {
    let calendar = calendar();
    let pause = Pause {
        since: at(since),
        until: at(until),
        deadline,
        calendar: &calendar,
    };
    pause.moves(at(date))
}

const DAYS: Deadline = Deadline::WorkingDays {
    days: 3,
    by: jiff::civil::Time::constant(15, 0, 0, 0),
};
const HOURS: Deadline = Deadline::Hours(8);

#[test]
fn what_was_left_in_working_days_is_left_again_at_the_same_time_of_day() {
    for (since, until, due, then) in [
        // Two days left on a Monday are two days left on a Thursday.
        (
            "2026-11-23 10:00",
            "2026-11-26 09:00",
            "2026-11-25 15:00",
            "Mon 2026-11-30 15:00",
        ),
        // An answer on the same day changes nothing.
        (
            "2026-11-23 10:00",
            "2026-11-23 14:00",
            "2026-11-25 15:00",
            "Wed 2026-11-25 15:00",
        ),
        // What comes on a Saturday counts from Monday.
        (
            "2026-11-23 10:00",
            "2026-11-28 12:00",
            "2026-11-25 15:00",
            "Wed 2026-12-02 15:00",
        ),
        // After closing it is the next day, at both ends.
        (
            "2026-11-23 16:00",
            "2026-11-24 16:00",
            "2026-11-25 15:00",
            "Thu 2026-11-26 15:00",
        ),
        // An hour left is that day's time of day, if that is still to come.
        (
            "2026-11-25 14:00",
            "2026-11-26 09:00",
            "2026-11-25 15:00",
            "Thu 2026-11-26 15:00",
        ),
        (
            "2026-11-25 14:00",
            "2026-11-26 15:10",
            "2026-11-25 15:00",
            "Fri 2026-11-27 15:00",
        ),
        // Over Easter: Maundy Thursday to Easter Monday are no days.
        (
            "2026-03-31 10:00",
            "2026-04-03 10:00",
            "2026-04-01 15:00",
            "Wed 2026-04-08 15:00",
        ),
        // 17 May on a Monday, the day after the reporter answered.
        (
            "2027-05-12 10:00",
            "2027-05-16 20:00",
            "2027-05-13 15:00",
            "Wed 2027-05-19 15:00",
        ),
        // Christmas: the 24th and New Year's Eve the offices close too.
        (
            "2026-12-22 10:00",
            "2026-12-23 10:00",
            "2026-12-23 15:00",
            "Mon 2026-12-28 15:00",
        ),
        (
            "2026-12-21 10:00",
            "2026-12-30 10:00",
            "2026-12-23 15:00",
            "Tue 2027-01-05 15:00",
        ),
        // Summer time comes and goes: the time of day stays.
        (
            "2026-03-27 10:00",
            "2026-03-30 10:00",
            "2026-03-30 15:00",
            "Tue 2026-03-31 15:00",
        ),
        (
            "2026-10-23 10:00",
            "2026-10-26 10:00",
            "2026-10-26 15:00",
            "Tue 2026-10-27 15:00",
        ),
        // A date that had passed stays past.
        (
            "2026-11-25 15:20",
            "2026-11-30 09:00",
            "2026-11-25 15:00",
            "Wed 2026-11-25 15:00",
        ),
    ] {
        let moved = moved(DAYS, since, until, due);
        assert_eq!(shown(moved), then, "{since} to {until}, due {due}");
    }
}

#[test]
fn what_was_left_in_hours_is_left_again_in_hours() {
    for (since, until, due, then) in [
        (
            "2026-11-23 10:00",
            "2026-11-23 13:30",
            "2026-11-23 18:00",
            "Mon 2026-11-23 21:30",
        ),
        // Clock hours run through the night in which summer time ends.
        (
            "2026-10-24 22:00",
            "2026-10-25 04:00",
            "2026-10-24 23:00",
            "Sun 2026-10-25 05:00",
        ),
        (
            "2026-11-23 19:00",
            "2026-11-23 22:00",
            "2026-11-23 18:00",
            "Mon 2026-11-23 18:00",
        ),
    ] {
        let moved = moved(HOURS, since, until, due);
        assert_eq!(shown(moved), then, "{since} to {until}, due {due}");
    }
}

#[test]
fn no_pause_brings_a_date_nearer_or_onto_a_day_off_or_makes_anybody_late_at_once() {
    let calendar = calendar();
    let start = at("2026-03-20 09:00");
    let hours = |count: i64| jiff::SignedDuration::from_hours(count);
    // Every eleventh day, at another hour each time, for more than a year.
    for began in (0..24 * 400).step_by(11 * 24 + 5) {
        let since = start + hours(began);
        for left in [1, 2, 5, 10] {
            let from = day_of(since, &calendar);
            let due = calendar.working_days_after(from, left);
            let due = due.at(15, 0, 0, 0).to_zoned(oslo()).unwrap().timestamp();
            for lasted in (0..24 * 40).step_by(19) {
                let until = since + hours(lasted);
                let pause = Pause {
                    since,
                    until,
                    deadline: DAYS,
                    calendar: &calendar,
                };
                let moved = pause.moves(due);
                let local = moved.to_zoned(oslo());
                let told = format!("{since} to {until}, due {due}: {moved}");
                assert!(moved >= due, "{told}");
                assert!(moved > until, "{told}");
                assert!(calendar.is_working_day(local.date()), "{told}");
                assert_eq!((local.hour(), local.minute()), (15, 0), "{told}");
                let again = day_of(until, &calendar);
                let left_now = calendar.working_days_between(again, local.date());
                assert_eq!(left_now, left, "{told}");
            }
        }
    }
}

fn case(waiting_for: Option<WaitingFor>) -> Case {
    Case {
        id: "case-1".into(),
        reference: (0..).find_map(Reference::from_number).unwrap(),
        category: Category::Noise,
        priority: Priority::Normal,
        status: waiting_for.map_or(Status::InProgress, |_| Status::Waiting),
        owner: Owner::HousingOffice,
        also_notify: vec![],
        assignee: None,
        place: CasePlace::default(),
        unsure: false,
        shared: false,
        restricted: false,
        waiting_for,
        part_of: None,
        merged_into: None,
        due_at: at("2026-11-26 15:00"),
        version: 1,
        opened_at: at("2026-11-23 09:00"),
        updated_at: at("2026-11-23 09:00"),
    }
}

fn line(id: &str, at_time: &str, event: Event, from: &str, to: &str) -> HistoryEntry {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    HistoryEntry {
        id: id.into(),
        case_id: "case-1".into(),
        at: at(at_time),
        actor: Actor::Staff("account-1".into()),
        event,
        from: some(from),
        to: some(to),
        reason: None,
    }
}

fn due_after(history: &[HistoryEntry], now: &str) -> Option<String> {
    let was = case(Some(WaitingFor::Reporter));
    let rules = Rules::builtin();
    let pause = rules.pause_over(&was, &case(None), history, at(now))?;
    Some(shown(pause.moves(was.due_at)))
}

#[test]
fn the_clock_stands_from_the_question_and_not_from_what_came_before() {
    let history = [
        line(
            "1",
            "2026-11-23 10:00",
            Event::StatusChanged,
            "new",
            "waiting",
        ),
        line("2", "2026-11-23 10:00", Event::WaitsFor, "parts", ""),
        line("3", "2026-11-24 10:00", Event::Wrote, "", "question"),
        // Until another day, which is no new wait.
        line(
            "4",
            "2026-11-25 10:00",
            Event::WaitsFor,
            "reporter",
            "2026-11-27",
        ),
    ];
    // Asked on Tuesday with two days left; answered on Friday.
    let due = due_after(&history, "2026-11-27 10:00");
    assert_eq!(due.as_deref(), Some("Tue 2026-12-01 15:00"));
}

#[test]
fn a_wait_that_was_taken_back_and_a_question_of_a_part_pause_nothing() {
    let waits = line("2", "2026-11-23 10:00", Event::WaitsFor, "reporter", "");
    let undone = line("3", "2026-11-23 11:00", Event::Undone, "2", "waits_for");
    let asked = line("4", "2026-11-24 10:00", Event::Wrote, "", "question");
    let history = [waits.clone(), undone, asked.clone()];
    let since_asked = due_after(&[asked], "2026-11-27 10:00");
    assert_eq!(due_after(&history, "2026-11-27 10:00"), since_asked);
    let of_part = line(
        "5",
        "2026-11-24 10:00",
        Event::Wrote,
        "SF-999999-9",
        "question",
    );
    assert_eq!(due_after(&[of_part], "2026-11-27 10:00"), None);
}

#[test]
fn waiting_for_parts_or_others_pauses_nothing() {
    let history = [line(
        "1",
        "2026-11-23 10:00",
        Event::WaitsFor,
        "reporter",
        "",
    )];
    let rules = Rules::builtin();
    for whom in [WaitingFor::Parts, WaitingFor::Others] {
        let over = rules.pause_over(
            &case(Some(whom)),
            &case(None),
            &history,
            at("2026-11-27 10:00"),
        );
        assert!(over.is_none(), "{whom}");
        // But from the reporter to them the clock runs again.
        let was = case(Some(WaitingFor::Reporter));
        let over = rules.pause_over(&was, &case(Some(whom)), &history, at("2026-11-27 10:00"));
        assert!(over.is_some(), "{whom}");
    }
}
