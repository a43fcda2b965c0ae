//! Views with a name: kept, shared, renamed and deleted.

use axum::http::StatusCode;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;

use super::super::browser::{Browser, field, sent_to};
use super::super::office::Office;
use super::{bare, references, write};
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_view_is_kept_counted_renamed_and_deleted,
    a_shared_view_is_seen_by_the_department_alone,
);

const LOCKS: &str = "/staff?department=byggdrift&category=lock_door";

async fn save(browser: &mut Browser<'_>, name: &str, shared: &str) -> Answer {
    let page = browser.get(LOCKS).await;
    let [csrf, query] = ["csrf", "query"].map(|name| field(&page, name));
    let query = query.replace("&#38;", "&");
    let fields = [
        ("csrf", csrf.as_str()),
        ("query", &query),
        ("name", name),
        ("shared", shared),
    ];
    browser.post("/staff/views", &fields).await
}

fn id_of(page: &Answer, name: &str) -> Option<String> {
    let pattern = format!(r#"<span>{name}[^\n]*data-view="([^"]+)">1<"#);
    let found = regex::Regex::new(&pattern)
        .expect("a pattern")
        .captures(&page.body);
    found.map(|found| found[1].to_owned())
}

async fn a_view_is_kept_counted_renamed_and_deleted(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let lock = Case {
        category: Category::LockDoor,
        ..bare(&office, Owner::Byggdrift, Priority::Normal, 5)
    };
    write(
        &office,
        &[
            lock.clone(),
            bare(&office, Owner::Byggdrift, Priority::Low, 5),
        ],
    )
    .await;
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let kept = save(&mut browser, " Låser  hos oss ", "").await;
    let page = browser.get(sent_to(&kept)).await;
    assert!(page.body.contains("<h1>Låser hos oss</h1>") && page.body.contains("er lagret"));
    assert_eq!(references(&page), [lock.reference.to_string()]);
    let id = id_of(&page, "Låser hos oss").expect("a view with one case");
    let csrf = field(&page, "csrf");
    let query = field(&page, "query").replace("&#38;", "&");
    let form = |name| {
        [
            ("csrf", csrf.as_str()),
            ("query", query.as_str()),
            ("name", name),
        ]
    };
    let answer = browser
        .post(&format!("/staff/views/{id}"), &form("Dører"))
        .await;
    let page = browser.get(sent_to(&answer)).await;
    assert_eq!(id_of(&page, "Dører"), Some(id.clone()));
    let nameless = browser
        .post(&format!("/staff/views/{id}"), &form("  "))
        .await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nameless.body.contains("Skriv et navn på visningen."));
    let answer = browser
        .post(&format!("/staff/views/{id}/delete"), &form(""))
        .await;
    let page = browser.get(sent_to(&answer)).await;
    assert!(id_of(&page, "Dører").is_none() && page.body.contains("er slettet"));
    // The same address still shows the same cases.
    assert_eq!(references(&page), [lock.reference.to_string()]);
}

async fn a_shared_view_is_seen_by_the_department_alone(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let lock = Case {
        category: Category::LockDoor,
        ..bare(&office, Owner::Byggdrift, Priority::Normal, 5)
    };
    write(&office, &[lock]).await;
    let byggdrift = Some(Owner::Byggdrift);
    let mut bjorn = office.logged_in("bjorn", Role::Staff, byggdrift).await;
    let mut berit = office.logged_in("berit", Role::Staff, byggdrift).await;
    let mut piet = office
        .logged_in("piet", Role::Staff, Some(Owner::Police))
        .await;
    sent_to(&save(&mut bjorn, "Mine dører", "").await);
    sent_to(&save(&mut bjorn, "Alles dører", "yes").await);
    for (browser, own, shared) in [
        (&mut bjorn, true, true),
        (&mut berit, false, true),
        (&mut piet, false, false),
    ] {
        let page = browser.get("/staff").await;
        assert_eq!(id_of(&page, "Mine dører").is_some(), own);
        assert_eq!(id_of(&page, "Alles dører").is_some(), shared);
    }
    // A colleague sees it, and cannot change or delete it.
    let page = berit.get(LOCKS).await;
    let id = id_of(&page, "Alles dører").expect("a shared view");
    assert!(!page.body.contains("Endre visningen"));
    let csrf = field(&page, "csrf");
    let fields = [("csrf", csrf.as_str()), ("query", ""), ("name", "Mitt")];
    let renamed = berit.post(&format!("/staff/views/{id}"), &fields).await;
    assert_eq!(renamed.status, StatusCode::NOT_FOUND);
    berit
        .post(&format!("/staff/views/{id}/delete"), &fields)
        .await;
    assert!(id_of(&bjorn.get("/staff").await, "Alles dører").is_some());
}

#[tokio::test]
async fn a_name_that_does_not_fit_comes_back_with_what_is_wrong() {
    let office = Office::on_sqlite().await;
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    sent_to(&save(&mut browser, "Dører", "yes").await);
    let long = "å".repeat(41);
    for (name, told) in [
        ("", "Skriv et navn"),
        (long.as_str(), "høyst 40 tegn"),
        ("DØRER", "heter dette allerede"),
    ] {
        // The view that was saved covers the first filter: another is asked for.
        let page = browser.get("/staff?category=lift").await;
        let csrf = field(&page, "csrf");
        let fields = [
            ("csrf", csrf.as_str()),
            ("query", "category=lift"),
            ("name", name),
        ];
        let answer = browser.post("/staff/views", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.body.contains(told), "{name}: {}", answer.body);
        assert!(answer.body.contains(&format!("value=\"{name}\"")), "{name}");
    }
    for n in 2..=12 {
        sent_to(&save(&mut browser, &format!("Visning {n}"), "").await);
    }
    let thirteenth = save(&mut browser, "Visning 13", "").await;
    assert_eq!(thirteenth.status, StatusCode::UNPROCESSABLE_ENTITY);
    let strange = browser.post("/staff/views", &[("name", "x")]).await;
    assert_eq!(strange.status, StatusCode::FORBIDDEN);
}
