//! What the case page shows of its acts: to whom, in whose language, and after a
//! login that ran out.

use axum::http::StatusCode;
use sifra::domain::account::Role;
use sifra::domain::report::Reporter;

use super::browser::{field, sent_to};
use super::office::{Office, reporter};

const LIFT: &str = "Heisen står fast mellom andre og tredje etasje";

#[tokio::test]
async fn a_ready_text_comes_in_the_readers_language_without_scripts() {
    let office = Office::on_sqlite().await;
    let english = Reporter {
        name: None,
        ..reporter("912 34 567")
    };
    let case = office
        .report_from(
            "The lift is stuck between two floors again",
            "Storgata 18",
            english,
        )
        .await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    let [csrf, version, seen] = ["csrf", "version", "seen"].map(|name| field(&page, name));
    let fields = [
        ("csrf", csrf.as_str()),
        ("version", &version),
        ("seen", &seen),
        ("reason", "Hei!"),
        ("insert", "access"),
    ];
    let back = browser
        .post(&format!("/staff/cases/{reference}/write"), &fields)
        .await;
    assert_eq!(back.status, StatusCode::OK);
    let page = super::acts::seen(&back.body);
    for told in [
        "Hei! We need to get into your home",
        "Vi må inn til deg for å rette feilen",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(
        back.body.contains(r#"value="question" checked"#),
        "it asks something"
    );
    assert_eq!(office.case(&case).await, case, "nothing is written yet");
}

#[tokio::test]
async fn a_restricted_case_is_open_to_those_who_must_alone() {
    let office = Office::on_sqlite().await;
    let case = office.report(LIFT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let path = format!("/staff/cases/{reference}");
    let mut worker = office
        .logged_in("Bjørn", Role::Staff, Some(case.owner))
        .await;
    let page = worker.get(&path).await;
    assert!(
        !page.body.contains("/restrict\""),
        "they would shut out themselves"
    );
    let refused = worker
        .act_from(&page, reference, "restrict", "", "Navn")
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let mut triage = office.logged_in("trine", Role::Triage, None).await;
    sent_to(
        &triage
            .act(reference, "restrict", "", "Navn på naboen")
            .await,
    );
    assert_eq!(worker.get(&path).await.status, StatusCode::FORBIDDEN);
    let acted = worker.act_from(&page, reference, "note", "", "Hei").await;
    assert_eq!(acted.status, StatusCode::FORBIDDEN);
    let page = triage.get(&path).await;
    assert!(page.body.contains("Skjermet") && page.body.contains("Opphev skjerming"));
}

#[tokio::test]
async fn other_cases_here_are_on_the_page_and_of_the_reporter_only_for_who_sees_contacts() {
    let office = Office::on_sqlite().await;
    let case = office.report(LIFT, "Storgata 18").await;
    let same_house = office
        .report_from(
            "Det er rotter i kjelleren",
            "Storgata 18",
            reporter("922 22 222"),
        )
        .await;
    let same_reporter = office
        .report("Det er kaldt, ovnen virker ikke", "Storgata 12B")
        .await;
    let path = format!("/staff/cases/{}", case.reference);
    let link =
        |other: &sifra::domain::case::Case| format!("href=\"/staff/cases/{}\"", other.reference);
    let mut triage = office.logged_in("trine", Role::Triage, None).await;
    let all = triage.get(&path).await.body;
    assert!(
        all.contains(&link(&same_house)) && all.contains(&link(&same_reporter)),
        "{all}"
    );
    let mut reader = office.logged_in("Lars", Role::Reader, None).await;
    let less = reader.get(&path).await.body;
    assert!(less.contains(&link(&same_house)) && !less.contains(&link(&same_reporter)));
    sent_to(
        &triage
            .act(same_house.reference.as_str(), "restrict", "", "Navn")
            .await,
    );
    assert!(!reader.get(&path).await.body.contains(&link(&same_house)));
}

#[tokio::test]
async fn what_was_typed_comes_through_a_login_that_ran_out() {
    let office = Office::on_sqlite().await;
    let case = office.report(LIFT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    let version = field(&page, "version");
    let mut stranger = super::browser::Browser::of(&office);
    let fields = [
        ("version", version.as_str()),
        ("value", "parts"),
        ("until", "2026-12-24"),
        ("words", "Vi venter på deler."),
    ];
    let login = stranger
        .post(&format!("/staff/cases/{reference}/wait"), &fields)
        .await;
    assert_eq!(login.status, StatusCode::UNAUTHORIZED);
    for kept in ["2026-12-24", "Vi venter på deler.", r#"value="wait""#] {
        assert!(login.body.contains(kept), "{kept}: {}", login.body);
    }
}
