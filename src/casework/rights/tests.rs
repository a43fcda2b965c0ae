use jiff::Timestamp;
use strum::IntoEnumIterator;

use super::*;
use crate::domain::case::{CasePlace, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;

fn account(role: Role, department: Option<Owner>) -> Account {
    Account {
        id: "me".into(),
        name: "Mona".into(),
        role,
        department,
    }
}

fn case(owner: Owner) -> Case {
    Case {
        id: "case".into(),
        reference: "SF-7K3M9Q-K".parse().unwrap(),
        category: Category::LockDoor,
        priority: Priority::Normal,
        status: Status::New,
        owner,
        also_notify: Vec::new(),
        assignee: None,
        place: CasePlace::default(),
        unsure: false,
        shared: false,
        restricted: false,
        waiting_for: None,
        part_of: None,
        merged_into: None,
        due_at: Timestamp::UNIX_EPOCH,
        version: 1,
        opened_at: Timestamp::UNIX_EPOCH,
        updated_at: Timestamp::UNIX_EPOCH,
    }
}

/// The matrix as people read it: rows are rights, columns roles.
#[test]
fn the_table_of_rights_is_this_one() {
    let written: Vec<String> = Right::iter()
        .map(|right| {
            let marks: String = Role::iter()
                .map(|role| if has(role, right) { " x" } else { " -" })
                .collect();
            let name: &str = right.into();
            format!("{name:<21}{marks}")
        })
        .collect();
    let wanted = [
        //                    triage, staff, leader, administrator, reader
        "change_cases          x x x x -",
        "read_every_department x - - x -",
        "see_identities        x x x - -",
        "open_restricted       x - x - -",
        "settle_owners         x - x - -",
        "follow_figures        x - x - -",
        "keep_accounts         - - - x -",
        "read_access_log       - - - x -",
        "approve_police        x - x - -",
        "keep_webhooks         - - - x -",
    ];
    assert_eq!(written, wanted);
}

#[test]
fn a_department_reads_its_own_cases_and_sees_that_the_others_are_there() {
    for role in [Role::Staff, Role::Leader, Role::Reader] {
        let office = account(role, Some(Owner::HousingOffice));
        assert_eq!(sight(&office, &case(Owner::HousingOffice)), Sight::All);
        assert_eq!(sight(&office, &case(Owner::Police)), Sight::Outline);
        assert_eq!(sight(&office, &case(Owner::Byggdrift)), Sight::Outline);
    }
    let police = account(Role::Staff, Some(Owner::Police));
    assert_eq!(sight(&police, &case(Owner::Police)), Sight::All);
    assert_eq!(sight(&police, &case(Owner::HousingOffice)), Sight::Outline);
}

#[test]
fn who_is_also_told_or_works_a_case_reads_it_too() {
    let office = account(Role::Staff, Some(Owner::HousingOffice));
    let mut told = case(Owner::Police);
    told.also_notify = vec!["housing_office".into()];
    assert_eq!(sight(&office, &told), Sight::All);
    assert!(may_see_contact(&office, &told));
    let mut mine = case(Owner::Police);
    mine.assignee = Some("me".into());
    assert_eq!(sight(&office, &mine), Sight::All);
}

#[test]
fn byggdrift_sees_the_fault_alone_whatever_the_role() {
    for role in Role::iter() {
        let caretaker = account(role, Some(Owner::Byggdrift));
        assert_eq!(sight(&caretaker, &case(Owner::Byggdrift)), Sight::Fault);
    }
}

#[test]
fn triage_and_administrators_read_everywhere_and_administrators_ask_for_nobody() {
    for owner in Owner::iter() {
        let triage = account(Role::Triage, Some(Owner::HousingOffice));
        assert_eq!(sight(&triage, &case(owner)), Sight::All);
        assert!(may_see_contact(&triage, &case(owner)));
        let keeper = account(Role::Administrator, None);
        assert_eq!(sight(&keeper, &case(owner)), Sight::All);
        assert!(!may_see_contact(&keeper, &case(owner)));
        assert!(!may_see_contact(&account(Role::Reader, None), &case(owner)));
    }
}

#[test]
fn a_restricted_case_opens_to_triage_leaders_and_who_works_it() {
    let mut secret = case(Owner::HousingOffice);
    secret.restricted = true;
    for (role, opens) in [
        (Role::Triage, true),
        (Role::Staff, false),
        (Role::Leader, true),
        (Role::Administrator, false),
        (Role::Reader, false),
    ] {
        let who = account(role, Some(Owner::HousingOffice));
        assert_eq!(may_open(&who, &secret), opens, "{role}");
        assert_eq!(sight(&who, &secret) == Sight::Nothing, !opens, "{role}");
    }
    secret.assignee = Some("me".into());
    let staff = account(Role::Staff, Some(Owner::HousingOffice));
    assert_eq!(sight(&staff, &secret), Sight::All);
}

#[test]
fn a_second_factor_is_wanted_of_who_can_learn_who_reported() {
    for role in Role::iter() {
        assert_eq!(needs_second_factor(role), role != Role::Reader, "{role}");
    }
}

#[test]
fn triage_and_who_leads_the_housing_office_approve_what_the_police_get() {
    let mut told = case(Owner::Police);
    told.also_notify = vec!["housing_office".into(), "byggdrift".into()];
    for (role, department, approves, chooses) in [
        (Role::Triage, None, true, true),
        (Role::Triage, Some(Owner::HousingOffice), true, true),
        (Role::Leader, None, true, true),
        (Role::Leader, Some(Owner::HousingOffice), true, true),
        (Role::Leader, Some(Owner::Police), false, true),
        (Role::Leader, Some(Owner::Byggdrift), false, false),
        (Role::Triage, Some(Owner::Byggdrift), false, false),
        (Role::Staff, Some(Owner::HousingOffice), false, true),
        (Role::Staff, Some(Owner::Byggdrift), false, false),
        (Role::Administrator, None, false, false),
        (Role::Reader, Some(Owner::Police), false, false),
    ] {
        let who = account(role, department);
        let seen = format!("{role} {department:?}");
        assert_eq!(may_approve_police(&who, &told), approves, "{seen}");
        assert_eq!(may_choose_for_police(&who, &told), chooses, "{seen}");
    }
}

#[test]
fn whoever_follows_the_people_of_a_case_chooses_and_does_not_approve() {
    let office = Some(Owner::HousingOffice);
    let (noise, lock) = (case(Owner::HousingOffice), case(Owner::Byggdrift));
    let clerk = account(Role::Staff, office);
    assert!(may_choose_for_police(&clerk, &noise));
    assert!(!may_approve_police(&clerk, &noise));
    assert!(may_choose_for_police(
        &account(Role::Leader, office),
        &noise
    ));
    let caretaker = account(Role::Staff, Some(Owner::Byggdrift));
    for case in [&noise, &lock] {
        assert!(!may_choose_for_police(&caretaker, case));
    }
    let mut secret = case(Owner::Police);
    secret.restricted = true;
    assert!(!may_choose_for_police(
        &account(Role::Staff, Some(Owner::Police)),
        &secret
    ));
    // Its name on the other department's case opens nothing.
    assert!(!may_approve_police(
        &account(Role::Leader, office),
        &case(Owner::Police)
    ));
}
