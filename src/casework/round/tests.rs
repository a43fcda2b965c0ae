//! The order of a day.

use super::*;
use crate::domain::case::Status;
use crate::domain::category::Category;
use crate::domain::reference::Reference;
use crate::domain::visit::VisitState as S;

fn job(id: &str, address: &str, priority: Priority, due: &str, mine: bool) -> Job {
    let at = |text: &str| text.parse().unwrap();
    let reference = (0..).find_map(Reference::from_number).unwrap();
    Job {
        words: None,
        visit: None,
        case: Case {
            id: id.into(),
            reference,
            category: Category::Plumbing,
            priority,
            status: Status::New,
            owner: Owner::Byggdrift,
            also_notify: Vec::new(),
            assignee: mine.then(|| "me".into()),
            place: CasePlace {
                address: Some(address.into()),
                ..CasePlace::default()
            },
            unsure: false,
            shared: false,
            restricted: false,
            waiting_for: None,
            part_of: None,
            merged_into: None,
            due_at: at(due),
            version: 1,
            opened_at: at("2026-11-24T06:00:00Z"),
            updated_at: at("2026-11-24T06:00:00Z"),
        },
    }
}

#[test]
fn emergencies_lead_then_the_house_that_is_due_first_and_ones_own_before_nobodys() {
    let (ten, noon, two) = (
        "2026-11-24T10:00:00Z",
        "2026-11-24T12:00:00Z",
        "2026-11-24T14:00:00Z",
    );
    let jobs = vec![
        job("a", "Storgata 1", Priority::Normal, noon, false),
        job("b", "Storgata 1", Priority::Normal, two, true),
        job("c", "Vikveien 2", Priority::Urgent, ten, false),
        job("d", "Bakkegata 3", Priority::Emergency, two, false),
        job("e", "Bakkegata 3", Priority::Low, two, true),
    ];
    let walked: Vec<Vec<String>> = stops(jobs, "me")
        .into_iter()
        .map(|stop| stop.jobs.into_iter().map(|job| job.case.id).collect())
        .collect();
    assert_eq!(walked, [vec!["d", "e"], vec!["c"], vec!["b", "a"]]);
}

#[test]
fn visits_come_by_time_and_first_those_that_do_not_suit() {
    let visit = |id: &str, who: &str, start: &str, state| {
        let start: Timestamp = start.parse().unwrap();
        Visit {
            id: id.into(),
            case_id: "a".into(),
            visitor: Visitor::Account(who.into()),
            window: crate::domain::visit::Window {
                start,
                end: start + SignedDuration::from_hours(2),
            },
            state,
            wish: None,
            sequence: 0,
            made_at: start,
            changed_at: start,
            version: 1,
        }
    };
    let standing = [
        visit("noon", "me", "2026-11-24T11:00:00Z", S::Moved),
        visit("other", "you", "2026-11-24T08:00:00Z", S::Planned),
        visit("ten", "me", "2026-11-24T09:00:00Z", S::Planned),
        visit("off", "me", "2026-12-01T09:00:00Z", S::DoesNotSuit),
        visit("later", "me", "2026-12-01T09:00:00Z", S::Planned),
    ];
    let until = "2026-11-24T23:00:00Z".parse().unwrap();
    let ids: Vec<String> = today(&standing, "me", until)
        .into_iter()
        .map(|visit| visit.id)
        .collect();
    assert_eq!(ids, ["off", "ten", "noon"]);
}

#[test]
fn what_has_no_place_is_not_one_house() {
    let mut jobs = vec![
        job("a", "", Priority::Normal, "2026-11-24T10:00:00Z", false),
        job("b", "", Priority::Normal, "2026-11-24T11:00:00Z", false),
    ];
    for job in &mut jobs {
        job.case.place = CasePlace::default();
    }
    assert_eq!(stops(jobs, "me").len(), 2);
}

#[test]
fn the_day_ends_at_midnight_in_oslo_and_late_in_the_day_the_next_morning() {
    for (now, end) in [
        ("2026-11-24T07:00:00Z", "2026-11-24T23:00:00Z"),
        ("2026-11-24T21:10:00Z", "2026-11-25T09:10:00Z"),
        ("2026-11-24T23:30:00Z", "2026-11-25T23:00:00Z"),
        ("2026-10-25T00:30:00Z", "2026-10-25T23:00:00Z"),
    ] {
        let end: Timestamp = end.parse().unwrap();
        assert_eq!(until(now.parse().unwrap()), end, "{now}");
    }
}
