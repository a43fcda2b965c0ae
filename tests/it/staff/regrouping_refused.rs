//! Reports that stay where they are, and forms that come back with what was
//! typed.

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::domain::account::Role;

use super::browser::{field, sent_to};
use super::office::Office;
use super::regrouping::{LOCK, send, send_from, together};

#[tokio::test]
async fn a_reference_that_leads_nowhere_comes_back_as_it_was_typed() {
    let office = Office::on_sqlite().await;
    let (case, leak) = together(&office).await;
    let done = office.report(LOCK, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    sent_to(
        &browser
            .act(done.reference.as_str(), "status", "resolved", "Ny lås")
            .await,
    );
    let free = office.town.app.ids.reference();
    for (typed, told) in [
        ("", "Skriv referansen"),
        ("naboens sak", "Skriv referansen"),
        ("SF-000000-1", "skrevet feil"),
        (free.as_str(), "ingen sak med denne referansen"),
        (leak.as_str(), "i denne saken allerede"),
        (done.reference.as_str(), "løst eller avsluttet"),
    ] {
        let back = send(
            &mut browser,
            &case.reference,
            "move",
            &leak,
            typed,
            "Samme sak",
        )
        .await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(back.body.contains(told), "{typed}: {}", back.body);
        assert!(back.body.contains(&format!(r#"value="{typed}""#)));
        assert!(back.body.contains("Samme sak</textarea>"), "{typed}");
    }
    let back = send(&mut browser, &case.reference, "split", &leak, "", " ").await;
    assert!(back.body.contains("Skriv hvorfor"), "{}", back.body);
    assert_eq!(office.case(&case).await.version, case.version);
}

#[tokio::test]
async fn a_form_about_no_report_of_the_case_moves_nothing() {
    let office = Office::on_sqlite().await;
    let (case, leak) = together(&office).await;
    let other = office.report(LOCK, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    let csrf = field(&page, "csrf");
    for (report, status) in [
        ("", StatusCode::UNPROCESSABLE_ENTITY),
        ("\0", StatusCode::NOT_FOUND),
        (
            office.town.app.ids.reference().as_str(),
            StatusCode::NOT_FOUND,
        ),
        (other.reference.as_str(), StatusCode::CONFLICT),
    ] {
        let version = case.version.to_string();
        let fields = [
            ("csrf", csrf.as_str()),
            ("version", &version),
            ("report", report),
            ("reason", "Fordi"),
        ];
        let path = format!("/staff/cases/{}/split", case.reference);
        let refused = browser.post(&path, &fields).await;
        assert_eq!(refused.status, status, "{report:?}");
    }
    let mut reader = office.logged_in("rita", Role::Reader, None).await;
    let refused = send(&mut reader, &case.reference, "split", &leak, "", "Fordi").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(office.case(&case).await.version, case.version);
}

#[tokio::test]
async fn what_was_typed_about_a_report_waits_behind_the_login() {
    let office = Office::on_sqlite().await;
    let (case, leak) = together(&office).await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    office
        .town
        .pass(SignedDuration::from_hours(super::office::SESSION_HOURS + 1));
    let login = send_from(
        &mut browser,
        &page,
        &case.reference,
        "move",
        &leak,
        "SF-1",
        "Samme lekkasje",
    )
    .await;
    assert_eq!(login.status, StatusCode::UNAUTHORIZED);
    for kept in [leak.as_str(), "SF-1", "Samme lekkasje"] {
        assert!(login.body.contains(&format!(r#"value="{kept}""#)), "{kept}");
    }
}
