//! The forms of visits: they say what is wrong, keep what was typed, and show what
//! will be sent.

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::casework::actions::ActionError;
use sifra::casework::visits::VisitError;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;

use super::browser::{field, sent_to};
use super::office::Office;
use super::visits::{LEAK, TEN, kept, order};

#[tokio::test]
async fn the_form_says_what_is_wrong_keeps_what_was_typed_and_shows_what_is_sent() {
    let office = Office::on_sqlite().await;
    let case = office.report(LEAK, "Storgata 18").await;
    let mut browser = office
        .logged_in("vakt", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let reference = case.reference.as_str();
    let new = format!("/staff/cases/{reference}/visits/new");
    let page = browser.get(&new).await;
    // The next free time is proposed: it is Monday, eleven o'clock.
    for proposed in [
        r#"value="2026-11-23""#,
        r#"value="14:00""#,
        r#"value="16:00""#,
    ] {
        assert!(page.body.contains(proposed), "{proposed}: {}", page.body);
    }
    let version = field(&page, "version");
    let typed = |day, from, to, step| {
        [
            ("version", version.clone()),
            ("day", String::from(day)),
            ("from", String::from(from)),
            ("to", String::from(to)),
            ("step", String::from(step)),
        ]
    };
    for (day, from, to, words) in [
        ("i morgen", "10:00", "12:00", "Velg en dag"),
        ("2026-12-01", "ti", "12:00", "Skriv klokkeslettet"),
        (
            "2026-12-01",
            "12:00",
            "10:00",
            "slutte etter at det begynner",
        ),
        ("2026-12-01", "05:00", "07:00", "mellom kl. 7 og 21"),
        ("2026-11-20", "10:00", "12:00", "Tiden har vært"),
    ] {
        let sent = typed(day, from, to, "look");
        let fields: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let answer = browser.send_from(&page, &new, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        for told in [words, &format!(r#"value="{from}""#)] {
            assert!(answer.body.contains(told), "{told}: {}", answer.body);
        }
    }
    let sent = typed("2026-12-01", "10:00", "12:00", "look");
    let fields: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let look = browser.send_from(&page, &new, &fields).await;
    assert_eq!(look.status, StatusCode::OK);
    for told in ["1 SMS", "tirsdag 1. desember", "Passer det ikke?", "*** 67"] {
        assert!(look.body.contains(told), "{told}: {}", look.body);
    }
    for secret in ["912 34 567", "91234567"] {
        assert!(!look.body.contains(secret), "{secret}: {}", look.body);
    }
    assert!(kept(&office, &case).await.is_empty());
    let sent = typed("2026-12-01", "10:00", "12:00", "send");
    let fields: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (*n, v.as_str())).collect();
    for _ in 0..2 {
        let done = browser.send_from(&look, &new, &fields).await;
        assert_eq!(
            sent_to(&done),
            format!("/staff/cases/{reference}?done=visit-new")
        );
    }
    let case_page = browser
        .get(&format!("/staff/cases/{reference}?done=visit-new"))
        .await;
    for told in [
        "Besøket er avtalt",
        "tirsdag 1. desember mellom kl. 10.00 og 12.00",
        "Avtalte besøk",
    ] {
        assert!(case_page.body.contains(told), "{told}: {}", case_page.body);
    }
    // Whose login has run out finds what was typed again.
    office.town.pass(SignedDuration::from_hours(11));
    let sent = typed("2026-12-03", "08:00", "10:00", "send");
    let fields: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let out = browser.send_from(&look, &new, &fields).await;
    assert!(sent_to(&out).contains("2026-12-03"), "{}", sent_to(&out));
}

#[tokio::test]
async fn a_reader_and_another_department_plan_nothing() {
    let office = Office::on_sqlite().await;
    let case = office.report(LEAK, "Storgata 18").await;
    let new = format!("/staff/cases/{}/visits/new", case.reference);
    let mut reader = office
        .logged_in("leser", Role::Reader, Some(Owner::Byggdrift))
        .await;
    assert_eq!(reader.get(&new).await.status, StatusCode::FORBIDDEN);
    let reader = office.account("leser 2", Role::Reader, None).await;
    let refused = office.casework.plan_visit(order(&reader, &case), TEN).await;
    assert!(
        matches!(refused, Err(VisitError::Action(ActionError::NotAllowed))),
        "{refused:?}"
    );
    let mut police = office
        .logged_in("politi", Role::Staff, Some(Owner::Police))
        .await;
    let page = police
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert!(!page.body.contains("visits-title"), "{}", page.body);
}
