use super::*;
use crate::domain::decision::{Intent, Matter};
use crate::domain::language::Language;
use crate::domain::place::PlaceFinding;
use crate::domain::sharing::Part;
use crate::store::decided::{Given, OfReport};

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(60 * minute).unwrap()
}

fn step(minute: i64, event: Event, to: &str, rule: Option<&str>) -> Step {
    Step {
        at: at(minute),
        by_staff: false,
        event,
        to: Some(to.into()),
        rule: rule.map(str::to_owned),
    }
}

fn of_report(minute: i64, reference: &str, category: Category) -> OfReport {
    let decision = Decision {
        intent: Intent::Report,
        category,
        confidence: 0.9,
        runner_up: None,
        priority: Priority::Normal,
        matter: Matter::Repair,
        danger: None,
        language: Language::BOKMAL,
        place: PlaceFinding::default(),
        part: Part::Unknown,
        reasons: Vec::new(),
        version: "test".into(),
    };
    OfReport {
        reference: reference.into(),
        at: at(minute),
        decision,
    }
}

/// Reported, judged and routed in minute 0.
fn routed() -> Decided {
    Decided {
        case_id: "c".into(),
        opened_at: at(0),
        steps: vec![
            step(0, Event::Reported, "SF-1", None),
            step(0, Event::Judged, "other", None),
            step(0, Event::Routed, "housing_office", Some("all else")),
        ],
        decisions: vec![of_report(0, "SF-1", Category::Other)],
        given: Vec::new(),
    }
}

fn by_staff(step: Step) -> Step {
    Step {
        by_staff: true,
        ..step
    }
}

#[test]
fn what_the_reporter_told_before_anybody_looked_is_the_rules_business() {
    let mut case = routed();
    let mut told = of_report(5, "SF-2", Category::LockDoor);
    told.decision.place.address = Some("Storgata 1".into());
    case.decisions.push(told);
    case.steps.extend([
        step(5, Event::Judged, "lock_door", None),
        step(5, Event::PriorityChanged, "urgent", None),
        step(5, Event::OwnerChanged, "byggdrift", Some("repairs")),
        step(5, Event::Reported, "SF-2", None),
    ]);
    let replayed = replayed(&case).unwrap();
    let decision = &replayed.judged.decision;
    assert_eq!(decision.category, Category::LockDoor);
    assert_eq!(decision.priority, Priority::Urgent);
    assert_eq!(decision.place.address.as_deref(), Some("Storgata 1"));
    assert_eq!(
        (replayed.owner, replayed.owner_rule.as_str()),
        (Owner::Byggdrift, "repairs")
    );
    assert_eq!(
        (replayed.judged.opened, replayed.judged.given),
        (at(0), at(5))
    );
}

#[test]
fn what_staff_changed_and_what_came_after_does_not_count() {
    let mut case = routed();
    case.decisions
        .push(of_report(9, "SF-2", Category::LockDoor));
    case.given = vec![
        Given {
            recipient: "board".into(),
            rule: "boards".into(),
            at: at(0),
        },
        Given {
            recipient: "caretaker".into(),
            rule: "caretakers".into(),
            at: at(7),
        },
    ];
    case.steps.extend([
        by_staff(step(7, Event::OwnerChanged, "byggdrift", None)),
        step(9, Event::Judged, "lock_door", None),
    ]);
    let replayed = replayed(&case).unwrap();
    assert_eq!(replayed.judged.decision.category, Category::Other);
    assert_eq!(replayed.owner, Owner::HousingOffice);
    assert_eq!(replayed.given.unwrap().recipient, "board");
}

#[test]
fn a_call_that_staff_wrote_down_is_still_the_rules_business() {
    let mut case = routed();
    case.steps[0].by_staff = true;
    assert_eq!(replayed(&case).unwrap().owner, Owner::HousingOffice);
}

#[test]
fn a_case_of_which_nothing_is_known_is_left_out() {
    let mut case = routed();
    case.decisions.clear();
    assert_eq!(replayed(&case), None);
    let mut case = routed();
    case.steps.truncate(2);
    assert_eq!(replayed(&case), None);
}
