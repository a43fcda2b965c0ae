//! What each change comes to.

use super::*;
use crate::domain::reference::Reference;

const ME: &str = "account-1";

fn case() -> Case {
    let opened_at = "2026-11-23T10:00:00Z".parse().unwrap();
    Case {
        id: "case-1".into(),
        reference: (0..).find_map(Reference::from_number).unwrap(),
        category: Category::LockDoor,
        priority: Priority::Normal,
        status: Status::New,
        owner: Owner::HousingOffice,
        also_notify: vec![],
        assignee: Some("account-2".into()),
        place: CasePlace::default(),
        unsure: true,
        shared: false,
        restricted: false,
        waiting_for: None,
        part_of: None,
        merged_into: None,
        due_at: "2026-11-24T08:00:00Z".parse().unwrap(),
        version: 1,
        opened_at,
        updated_at: opened_at,
    }
}

fn made(case: &Case, change: &Change) -> Outcome {
    decide(case, change, ME, &Rules::builtin(), Told::default()).unwrap()
}

fn refused(case: &Case, change: &Change) -> Impossible {
    decide(case, change, ME, &Rules::builtin(), Told::default()).unwrap_err()
}

#[test]
fn a_new_owner_gets_the_case_without_the_old_ones_assignee_or_mark() {
    let outcome = made(&case(), &Change::Owner(Owner::Byggdrift));
    assert_eq!(outcome.case.owner, Owner::Byggdrift);
    assert_eq!((outcome.case.assignee, outcome.case.unsure), (None, false));
    let events: Vec<Event> = outcome.lines.iter().map(|line| line.event).collect();
    assert_eq!(events, [Event::OwnerChanged, Event::AssigneeChanged]);
    assert_eq!(outcome.lines[0].from.as_deref(), Some("housing_office"));
    assert_eq!(outcome.lines[0].to.as_deref(), Some("byggdrift"));
}

#[test]
fn a_graver_priority_brings_an_earlier_date_counted_from_when_it_was_opened() {
    let outcome = made(&case(), &Change::Priority(Priority::Emergency));
    let hour = jiff::SignedDuration::from_hours(1);
    assert_eq!(outcome.case.due_at, case().opened_at + hour);
}

#[test]
fn a_correction_that_moves_no_deadline_keeps_the_date_that_was_promised() {
    let outcome = made(&case(), &Change::Category(Category::Noise));
    assert_eq!(outcome.case.due_at, case().due_at);
    assert!(!outcome.case.unsure);
}

#[test]
fn the_same_category_confirms_what_was_unsure_and_changes_nothing_else() {
    let same = Change::Category(Category::LockDoor);
    let confirmed = made(&case(), &same).case;
    assert!(!confirmed.unsure);
    assert_eq!(refused(&confirmed, &same), Impossible::IsSoAlready);
}

#[test]
fn a_corrected_category_says_anew_whether_neighbours_may_be_told() {
    let lift = Change::Category(Category::Lift);
    let shared = made(&case(), &lift).case;
    assert!(shared.shared);
    let noise = made(&shared, &Change::Category(Category::Noise)).case;
    assert!(!noise.shared);

    let crime = Told {
        part: Part::Unknown,
        judged: Some((Category::Vandalism, Matter::Crime)),
    };
    let told = |told| decide(&case(), &lift, ME, &Rules::builtin(), told);
    assert!(!told(crime).unwrap().case.shared);
    let at_home = Told {
        part: Part::Dwelling,
        judged: None,
    };
    assert!(!told(at_home).unwrap().case.shared);
}

#[test]
fn taking_a_new_case_begins_it_and_taking_another_leaves_its_status() {
    let taken = made(&case(), &Change::Take).case;
    assert_eq!(taken.assignee.as_deref(), Some(ME));
    assert_eq!(taken.status, Status::InProgress);
    assert_eq!(refused(&taken, &Change::Take), Impossible::IsSoAlready);
    let waiting = Case {
        status: Status::Waiting,
        ..case()
    };
    assert_eq!(made(&waiting, &Change::Take).case.status, Status::Waiting);
}

#[test]
fn only_who_has_a_case_can_leave_it() {
    assert_eq!(refused(&case(), &Change::Release), Impossible::IsSoAlready);
    let mine = made(&case(), &Change::Take).case;
    assert_eq!(made(&mine, &Change::Release).case.assignee, None);
}

#[test]
fn a_status_moves_only_as_the_table_allows() {
    let closed = Case {
        status: Status::Closed,
        ..case()
    };
    assert_eq!(
        refused(&closed, &Change::Status(Status::Resolved)),
        Impossible::StatusMove {
            from: Status::Closed,
            to: Status::Resolved
        }
    );
    let reopened = made(&closed, &Change::Status(Status::InProgress));
    assert_eq!(reopened.case.status, Status::InProgress);
}

#[test]
fn what_is_so_already_is_no_change() {
    for change in [
        Change::Owner(Owner::HousingOffice),
        Change::Priority(Priority::Normal),
        Change::Status(Status::New),
    ] {
        assert_eq!(refused(&case(), &change), Impossible::IsSoAlready);
    }
}

#[test]
fn a_reason_is_wanted_for_another_owner_an_end_and_an_emergency_that_is_none() {
    let grave = Case {
        priority: Priority::Emergency,
        ..case()
    };
    let lowered = Change::Priority(Priority::Low);
    assert!(lowered.wants_reason(&grave) && !lowered.wants_reason(&case()));
    for (change, wants) in [
        (Change::Owner(Owner::Police), true),
        (Change::Status(Status::Closed), true),
        (Change::Status(Status::Resolved), false),
        (Change::Category(Category::Noise), false),
        (Change::Place(Box::default()), false),
        (Change::Take, false),
        (Change::Note, true),
    ] {
        assert_eq!(change.wants_reason(&case()), wants, "{change:?}");
    }
}

#[test]
fn a_case_that_waits_can_wait_for_somebody_else() {
    let wait = |whom| Change::Wait { whom, until: None };
    let waiting = made(&case(), &wait(WaitingFor::Parts));
    assert_eq!(waiting.case.status, Status::Waiting);
    let events: Vec<Event> = waiting.lines.iter().map(|line| line.event).collect();
    assert_eq!(events, [Event::StatusChanged, Event::WaitsFor]);
    let others = made(&waiting.case, &wait(WaitingFor::Others));
    assert_eq!(others.case.waiting_for, Some(WaitingFor::Others));
    assert_eq!(others.lines.len(), 1);
    let done = Case {
        status: Status::Resolved,
        ..case()
    };
    let refused = refused(&done, &wait(WaitingFor::Parts));
    assert!(matches!(refused, Impossible::StatusMove { .. }));
}

#[test]
fn a_corrected_place_with_a_dwelling_is_no_more_everybodys() {
    let stairs = Case {
        category: Category::Stairwell,
        shared: true,
        ..case()
    };
    let place = |unit: Option<&str>| CasePlace {
        address: Some("Storgata 18".into()),
        unit: unit.map(|unit| unit.parse().unwrap()),
        ..CasePlace::default()
    };
    let house = made(&stairs, &Change::Place(Box::new(place(None))));
    assert!(house.case.shared);
    assert_eq!(house.lines[0].to.as_deref(), Some("Storgata 18"));
    let home = made(&stairs, &Change::Place(Box::new(place(Some("H0203")))));
    assert!(!home.case.shared);
    let same = Change::Place(Box::new(place(None)));
    assert_eq!(refused(&house.case, &same), Impossible::IsSoAlready);
}

#[test]
fn a_new_case_is_begun_by_whoever_is_given_it() {
    let given = made(&case(), &Change::Assign("account-3".into())).case;
    assert_eq!(given.assignee.as_deref(), Some("account-3"));
    assert_eq!(given.status, Status::InProgress);
}

#[test]
fn a_note_changes_nothing_and_a_restriction_only_itself() {
    let noted = made(&case(), &Change::Note);
    assert_eq!((noted.case, noted.lines.len()), (case(), 1));
    let restricted = made(&case(), &Change::Restrict(true)).case;
    assert!(restricted.restricted);
    assert_eq!(
        refused(&restricted, &Change::Restrict(true)),
        Impossible::IsSoAlready
    );
}
