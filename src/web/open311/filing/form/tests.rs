use std::collections::BTreeMap;

use super::*;
use crate::domain::follow_up::Choice;
use crate::web::open311::call::pairs;

fn question() -> FollowUp {
    FollowUp {
        key: "door_which".into(),
        categories: vec![Category::LockDoor],
        when: Vec::new(),
        choices: ["entrance", "own"]
            .map(|key| Choice {
                key: key.into(),
                ..Choice::default()
            })
            .into(),
        words: BTreeMap::new(),
    }
}

fn read_all(form: &str) -> Read {
    read(&pairs(form.as_bytes()), [question()].iter())
}

#[test]
fn everything_that_the_standard_has_is_read() {
    let read = read_all(
        "api_key=x&jurisdiction_id=city.gov&service_code=lock_door&lat=59.46&long=10.59\
         &address_string=Storgata+18&address_id=7&email=kari%40example.no&device_id=tt1\
         &account_id=12&first_name=Kari&last_name=Eksempel&phone=91234567\
         &description=L%C3%A5sen+er%0D%0Aknust&media_url=https%3A%2F%2Fexample.org%2F1.jpg\
         &attribute[unit]=H0203&attribute[where]=kjelleren&attribute[door_which]=entrance\
         &attribute%5Bsomething%5D=else&title=x",
    );
    assert_eq!(read.faults, [] as [&str; 0]);
    let form = read.form;
    assert_eq!(form.category, Some(Category::LockDoor));
    assert_eq!(form.point, Some((59.46, 10.59)));
    assert_eq!(form.description.as_deref(), Some("Låsen er\nknust"));
    assert_eq!(form.reporter.name.as_deref(), Some("Kari Eksempel"));
    assert_eq!(form.unit.as_deref(), Some("H0203"));
    assert_eq!(form.part.as_deref(), Some("kjelleren"));
    assert_eq!(form.answers.len(), 1);
}

#[test]
fn what_is_sent_empty_was_not_sent() {
    let read = read_all(
        "service_code=lift&address_string=Storgata+18&lat=&long=&email=&phone=+&media_url=\
         &description=&attribute[unit]=",
    );
    assert_eq!(read.faults, [] as [&str; 0]);
    assert_eq!(read.form.description, None);
}

#[test]
fn what_cannot_be_taken_is_named_and_never_repeated() {
    const GOOD: &str = "service_code=lock_door&address_string=Storgata+18";
    for (form, field) in [
        ("address_string=Storgata+18", "service_code"),
        ("service_code=lift", "address_string"),
        ("service_code=lift&lat=59.4", "long"),
        ("service_code=lift&long=10", "lat"),
        ("service_code=lift&lat=north&long=10", "lat"),
        ("service_code=lift&lat=91&long=10", "lat"),
        ("service_code=lift&lat=NaN&long=10", "lat"),
        ("service_code=lift&lat=59&long=inf", "long"),
        (&format!("{GOOD}&email=nonsense"), "email"),
        (&format!("{GOOD}&phone=12"), "phone"),
        (&format!("{GOOD}&media_url=file:///etc/passwd"), "media_url"),
        (
            &format!("{GOOD}&media_url=javascript:alert(1)"),
            "media_url",
        ),
        (&format!("{GOOD}&description=d%F8r"), "description"),
        (&format!("{GOOD}&nonsense=d%F8r"), "attribute"),
        (
            &format!("{GOOD}&attribute[door_which]=nonsense"),
            "attribute[door_which]",
        ),
        (
            &format!("{GOOD}&attribute[door_which][]=own&attribute[door_which][]=entrance"),
            "attribute[door_which]",
        ),
        (
            &format!("{GOOD}&attribute[unit]=1&attribute[unit]=2"),
            "attribute[unit]",
        ),
        (
            &format!("{GOOD}&description={}", "x".repeat(4_001)),
            "description",
        ),
        (
            &format!("{GOOD}&first_name={}", "x".repeat(201)),
            "first_name",
        ),
        (
            &format!("{GOOD}&attribute[where]={}", "x".repeat(201)),
            "attribute[where]",
        ),
    ] {
        let faults = read_all(form).faults;
        let named = faults
            .iter()
            .any(|fault| fault.starts_with(&format!("{field}: ")));
        assert!(named && faults.len() == 1, "{form}: {faults:?}");
        assert!(!faults[0].contains("nonsense"), "{faults:?}");
    }
    assert!(read_all("service_code=potholes&address_string=x").is_unknown_service);
}

proptest::proptest! {
    #[test]
    fn no_form_makes_a_panic(form in "(service_code|lat|long|attribute\\[unit\\]|description|phone|email|media_url|&|=|%|\\PC){0,40}") {
        read_all(&form);
    }
}
