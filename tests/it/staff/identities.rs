//! Who reported: masked for everybody, shown for a while to who may know and
//! asks, and each time somebody asks is written down.

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner};
use sifra::domain::report::Reporter;
use sifra::store::access_log::Action;

use super::browser::{Browser, sent_to};
use super::office::{Office, PASSWORD};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    asking_shows_who_reported_to_this_session_for_ten_minutes_and_is_written_down,
    only_those_who_work_the_case_may_ask,
);

const TEXT: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";
const SECRETS: [&str; 4] = ["Kari Vik", "912 34 567", "+4791234567", "/status/"];

async fn shows(browser: &mut Browser<'_>, case: &Case) -> bool {
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    let seen = SECRETS.map(|secret| page.body.contains(secret));
    assert!(seen == [true; 4] || seen == [false; 4], "{seen:?}");
    assert_eq!(page.body.contains("*** 67"), !seen[0]);
    seen[0]
}

async fn asking_shows_who_reported_to_this_session_for_ten_minutes_and_is_written_down(
    engine: Engine,
) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(TEXT, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    assert!(!shows(&mut browser, &case).await, "masked at first");
    let asked = browser.ask_who(case.reference.as_str()).await;
    let place = format!("/staff/cases/{}", case.reference);
    assert!(sent_to(&asked).starts_with(&place));
    assert!(shows(&mut browser, &case).await);
    let page = browser.get(&place).await;
    assert!(page.body.contains(r#"href="tel:+4791234567""#));
    let asked_on = office.looks(&case).await.into_iter();
    let asked_on = asked_on.filter(|look| look.action == Action::AskedWho);
    assert_eq!(asked_on.count(), 1);

    // Acting on the page does not hide it; another session has not asked.
    browser.act(case.reference.as_str(), "take", "", "").await;
    assert!(shows(&mut browser, &case).await);
    let mut elsewhere = Browser::of(&office);
    elsewhere.log_in("trine", PASSWORD).await;
    assert!(!shows(&mut elsewhere, &case).await);

    office.town.pass(SignedDuration::from_mins(11));
    assert!(!shows(&mut browser, &case).await, "hidden again");
    browser.ask_who(case.reference.as_str()).await;
    let page = browser.get(&place).await;
    let path = format!("{place}/reporters");
    browser.send_from(&page, &path, &[("hide", "1")]).await;
    assert!(!shows(&mut browser, &case).await, "hidden when told so");
}

async fn only_those_who_work_the_case_may_ask(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(TEXT, "Storgata 18").await;
    assert_eq!(case.owner, Owner::Byggdrift);
    let byggdrift = Some(Owner::Byggdrift);
    for (name, role, department, may_ask) in [
        ("own", Role::Staff, byggdrift, true),
        ("other", Role::Staff, Some(Owner::Police), false),
        ("triage", Role::Triage, None, true),
        ("own leader", Role::Leader, byggdrift, true),
        ("other leader", Role::Leader, Some(Owner::Police), false),
        ("administrator", Role::Administrator, None, false),
        ("reader", Role::Reader, byggdrift, false),
    ] {
        let mut browser = office.logged_in(name, role, department).await;
        assert!(!shows(&mut browser, &case).await, "{name}");
        let page = browser
            .get(&format!("/staff/cases/{}", case.reference))
            .await;
        assert_eq!(
            page.body.contains("Vis hvem som har meldt"),
            may_ask,
            "{name}"
        );
        let asked = browser.ask_who(case.reference.as_str()).await;
        assert_eq!(asked.status == StatusCode::SEE_OTHER, may_ask, "{name}");
        assert_eq!(shows(&mut browser, &case).await, may_ask, "{name}");
    }
}

#[tokio::test]
async fn who_left_a_name_alone_is_not_called_anonymous() {
    let office = Office::on_sqlite().await;
    let reporter = Reporter {
        name: Some("Kari Vik".into()),
        ..Reporter::default()
    };
    let case = office.report_from(TEXT, "Storgata 18", reporter).await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let path = format!("/staff/cases/{}", case.reference);
    let page = browser.get(&path).await.body;
    assert!(page.contains("Navn skjult") && !page.contains("Anonym"));
    browser.ask_who(case.reference.as_str()).await;
    assert!(browser.get(&path).await.body.contains("Kari Vik"));
}

#[tokio::test]
async fn asking_from_elsewhere_shows_nobody() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let path = format!("/staff/cases/{}/reporters", case.reference);
    let unsigned = browser.post(&path, &[]).await;
    assert_eq!(unsigned.status, StatusCode::FORBIDDEN);
    browser.sec_fetch_site = "cross-site";
    let strange = browser.ask_who(case.reference.as_str()).await;
    assert_eq!(strange.status, StatusCode::FORBIDDEN);
    assert!(!shows(&mut browser, &case).await);
}
