//! The page of a case, and who may see what on it.

use axum::http::{StatusCode, header};
use sifra::domain::account::Role;
use sifra::domain::report::Reporter;
use sifra::store::access_log::Action;

use super::browser::sent_to;
use super::office::{Office, reporter};

const TEXT: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn <script>";

#[tokio::test]
async fn a_case_shows_what_where_who_and_why() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        "Storgata 18",
        "Solheim",
        "&#60;script&#62;",
        "<mark>",
        "Hvorfor den ble sortert slik",
        "Kvittering til melder",
        "Venter på sending",
        "kom inn",
        "Vis hvem som har meldt",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
}

#[tokio::test]
async fn a_reference_is_read_as_people_type_it() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let sloppy = case.reference.as_str().to_lowercase().replace('-', "");
    let page = browser.get(&format!("/staff/cases/{sloppy}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains(case.reference.as_str()));
}

#[tokio::test]
async fn each_look_at_a_case_is_written_down() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let path = format!("/staff/cases/{}", case.reference);
    let mut triage = office.logged_in("trine", Role::Triage, None).await;
    let mut reader = office.logged_in("rita", Role::Reader, None).await;
    triage.get("/staff?department=all").await;
    assert!(office.looks(&case).await.is_empty());
    triage.get(&path).await;
    reader.get(&path).await;
    triage.get(&path).await;
    let looks = office.looks(&case).await;
    let actions: Vec<Action> = looks.iter().map(|look| look.action).collect();
    assert_eq!(actions, [Action::SawMasked; 3]);
    assert_eq!(looks[0].account_id, looks[2].account_id);
    assert_ne!(looks[0].account_id, looks[1].account_id);
}

#[tokio::test]
async fn who_is_not_logged_in_sees_nothing_and_leaves_no_look() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let mut browser = super::browser::Browser::of(&office);
    let path = format!("/staff/cases/{}", case.reference);
    let sent = browser.get(&path).await;
    assert_eq!(
        sent_to(&sent),
        format!("/staff/login?next=%2Fstaff%2Fcases%2F{}", case.reference)
    );
    assert!(office.looks(&case).await.is_empty());
}

#[tokio::test]
async fn a_case_that_is_not_there_has_a_page_that_says_so() {
    let office = Office::on_sqlite().await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let free = office.town.app.ids.reference();
    for path in [
        format!("/staff/cases/{free}"),
        "/staff/cases/SF-000000-1".to_owned(),
        "/staff/cases/%00%ff".to_owned(),
        "/staff/cases/a/b/c".to_owned(),
        "/staff/nowhere".to_owned(),
        "/staff/assets/staff-0.css".to_owned(),
    ] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(
            page.body.contains("finnes ikke") && page.body.contains("href=\"/staff\""),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_queue() {
    let office = Office::on_sqlite().await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let sent = browser.get("/staff/").await;
    assert_eq!(sent.headers[header::LOCATION], "/staff");
}

#[tokio::test]
async fn an_anonymous_reporter_is_said_to_be_one() {
    let office = Office::on_sqlite().await;
    let case = office
        .report_from(TEXT, "Storgata 18", Reporter::default())
        .await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert!(page.body.contains("Anonym") && page.body.contains("Vist på siden"));
}

#[tokio::test]
async fn a_reader_finds_no_forms() {
    let office = Office::on_sqlite().await;
    let case = office
        .report_from(TEXT, "Storgata 18", reporter("91234567"))
        .await;
    let mut browser = office.logged_in("rita", Role::Reader, None).await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert!(!page.body.contains("Bytt eier"));
    let refused = browser
        .act(case.reference.as_str(), "owner", "police", "Fordi")
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(office.case(&case).await.owner, case.owner);
}

#[tokio::test]
async fn pages_are_kept_nowhere_and_load_nothing_from_elsewhere() {
    let office = Office::on_sqlite().await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get("/staff").await;
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    let policy = page.headers[header::CONTENT_SECURITY_POLICY]
        .to_str()
        .expect("readable");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
    assert!(!page.body.contains(" style="));
    let scripts = page.body.matches("<script").count();
    assert_eq!(
        scripts,
        page.body.matches("<script src=\"/staff/assets/").count()
    );
    let assets = regex::Regex::new("(?:href|src)=\"(/staff/assets/[^\"]+)\"").expect("a pattern");
    let mut found = 0;
    for [path] in assets
        .captures_iter(&page.body)
        .map(|captures| captures.extract().1)
    {
        let asset = browser.get(path).await;
        assert_eq!(asset.status, StatusCode::OK, "{path}");
        let kept = asset.headers[header::CACHE_CONTROL]
            .to_str()
            .expect("readable");
        assert!(kept.contains("immutable"), "{path}");
        found += 1;
    }
    assert_eq!(found, 2);
}
