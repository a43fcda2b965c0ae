use super::*;
use crate::domain::case::{CasePlace, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::reference::Reference;

fn case(category: Category, address: &str, unit: Option<&str>, hours: i64) -> Case {
    let begin: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let opened_at = begin + SignedDuration::from_hours(hours);
    Case {
        id: format!("{address}-{hours}"),
        reference: (0..).find_map(Reference::from_number).unwrap(),
        category,
        priority: Priority::Normal,
        status: Status::New,
        owner: Owner::HousingOffice,
        also_notify: vec![],
        assignee: None,
        place: CasePlace {
            address: Some(address.into()),
            unit: unit.map(|unit| unit.parse().unwrap()),
            building_name: Some("Fjordbo".into()),
            ..CasePlace::default()
        },
        unsure: false,
        shared: false,
        restricted: false,
        waiting_for: None,
        part_of: None,
        merged_into: None,
        due_at: opened_at,
        version: 1,
        opened_at,
        updated_at: opened_at,
    }
}

fn compared<'a>(case: &'a Case, text: &'a str) -> Compared<'a> {
    Compared {
        case,
        text,
        phone: None,
        email: None,
    }
}

fn reasons(one: &Case, text: &str, other: &Case, words: &str) -> Option<Vec<Because>> {
    let found = likeness(compared(one, text), compared(other, words));
    let back = likeness(compared(other, words), compared(one, text));
    assert_eq!(
        found.as_ref().map(|found| found.points),
        back.map(|back| back.points),
        "the same from both sides"
    );
    found.map(|found| found.because)
}

#[test]
fn two_who_tell_of_one_door_within_hours_are_proposed_with_the_reasons() {
    let lock = case(Category::LockDoor, "Storgata 12B", None, 0);
    let strangers = case(Category::Intruders, "Storgata 12B", None, 2);
    let because = reasons(
        &lock,
        "Hoveddøra kan ikke låses",
        &strangers,
        "Fremmede går inn hoveddøra og sover i kjelleren",
    );
    assert_eq!(
        because.expect("alike"),
        [
            Because::SameAddress,
            Because::KinCategory,
            Because::SoonAfter(SignedDuration::from_hours(2)),
            Because::Words(vec!["hoveddøra".into()]),
        ]
    );
}

#[test]
fn two_leaks_in_one_house_are_two_matters_unless_they_tell_the_same() {
    let one = case(Category::Plumbing, "Storgata 12B", None, 0);
    let other = case(Category::Plumbing, "Storgata 12B", None, 3);
    let tap = "Kranen på kjøkkenet drypper";
    assert_eq!(reasons(&one, tap, &other, "Toalettet er tett"), None);
    let found = reasons(&one, tap, &other, "Kjøkkenkrana lekker, kranen drypper");
    assert!(found.is_some());
}

#[test]
fn faults_in_two_dwellings_are_two_matters() {
    let one = case(Category::Noise, "Storgata 12B", Some("H0203"), 0);
    let other = case(Category::Noise, "Storgata 12B", Some("H0101"), 1);
    assert_eq!(reasons(&one, "Høy musikk", &other, "Bråk i går"), None);
    let same = case(Category::Noise, "Storgata 12B", Some("H0203"), 1);
    let because = reasons(&one, "Høy musikk", &same, "Bråk i går").expect("alike");
    assert_eq!(because[0], Because::SameDwelling);
}

#[test]
fn another_kind_another_house_or_another_month_is_another_matter() {
    let lock = case(Category::LockDoor, "Storgata 12B", None, 0);
    let far = Case {
        place: CasePlace {
            address: Some("Vikveien 1".into()),
            ..CasePlace::default()
        },
        ..lock.clone()
    };
    for other in [
        case(Category::Lift, "Storgata 12B", None, 1),
        case(Category::Noise, "Storgata 12B", None, 1),
        case(Category::LockDoor, "Storgata 12B", None, 24 * 20),
        far,
    ] {
        let found = reasons(&lock, "Låsen er ødelagt", &other, "Noe er galt");
        assert_eq!(found, None, "{}", other.category);
    }
}

#[test]
fn a_building_with_more_than_one_entrance_is_one_building() {
    let one = case(Category::Lift, "Storgata 12A", None, 0);
    let other = case(Category::Lift, "Storgata 12B", None, 1);
    let because = reasons(&one, "Heisen står", &other, "Heis virker ikke");
    assert_eq!(because.expect("alike")[0], Because::SameBuilding);
}

#[test]
fn who_writes_again_about_the_same_flat_is_heard_as_one() {
    let one = case(Category::Appliances, "Storgata 12B", None, 0);
    let other = case(Category::Appliances, "Storgata 12B", None, 5);
    let phone: Phone = "912 34 567".parse().unwrap();
    let from = |case| Compared {
        phone: Some(&phone),
        ..compared(case, "Komfyren er ødelagt")
    };
    let found = likeness(from(&one), from(&other)).expect("alike");
    assert!(found.because.contains(&Because::SameReporter));
    let stranger = compared(&other, "Komfyren er ødelagt");
    assert_eq!(likeness(from(&one), stranger), None);
}
