//! Reading who looked at what.

use axum::http::{StatusCode, header};
use jiff::SignedDuration;
use sifra::casework::access::Asked;
use sifra::domain::account::Role;
use sifra::store::access_log::{Filter, Kind};

use super::office::{Office, reporter};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    the_log_is_filtered_by_account_case_period_and_kind,
    pages_of_the_log_follow_each_other_without_gap_or_repeat,
);

const TEXT: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";

fn rows(page: &str) -> usize {
    page.matches("<span class=\"look\">").count()
}

async fn the_log_is_filtered_by_account_case_period_and_kind(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let one = office.report(TEXT, "Storgata 18").await;
    let two = office
        .report_from(TEXT, "Storgata 12B", reporter("91234568"))
        .await;
    let triage = office.account("trine", Role::Triage, None).await;
    let mut browser = super::browser::Browser::of(&office);
    browser.log_in("trine", super::office::PASSWORD).await;
    browser
        .get(&format!("/staff/cases/{}", one.reference))
        .await;
    browser.ask_who(two.reference.as_str()).await;
    office.town.pass(SignedDuration::from_hours(48));

    let mut keeper = office.logged_in("anne", Role::Administrator, None).await;
    let all = keeper.get("/staff/access-log").await.body;
    assert!(all.contains("At du leser denne loggen, blir også skrevet ned"));
    assert_eq!(rows(&all), 4, "three looks, and this reading: {all}");
    assert!(all.contains("class=\"identity\""));
    let of = [
        (format!("case={}", one.reference), 1),
        (format!("case={}", two.reference.as_str().to_lowercase()), 2),
        (format!("account={}", triage.id), 3),
        ("kind=identities".to_owned(), 1),
        ("kind=cases".to_owned(), 2),
        ("to=2001-01-01".to_owned(), 0),
        (
            format!(
                "case={}&kind=identities&account={}",
                two.reference, triage.id
            ),
            1,
        ),
        (format!("case={}&kind=identities", one.reference), 0),
    ];
    for (query, wanted) in of {
        let page = keeper.get(&format!("/staff/access-log?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert_eq!(rows(&page.body), wanted, "{query}: {}", page.body);
    }
    for (query, told) in [
        ("case=SF-12", "Referansen er skrevet feil"),
        ("from=i+dag", "Skriv datoen som"),
    ] {
        let page = keeper.get(&format!("/staff/access-log?{query}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert!(page.body.contains(told), "{}", page.body);
    }
    let file = keeper.get("/staff/access-log.csv?kind=identities").await;
    assert!(
        file.headers[header::CONTENT_TYPE]
            .to_str()
            .expect("readable")
            .starts_with("text/csv")
    );
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[1].contains("\"trine\"") && lines[1].contains(two.reference.as_str()));
}

async fn pages_of_the_log_follow_each_other_without_gap_or_repeat(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(TEXT, "Storgata 18").await;
    let triage = office.account("trine", Role::Triage, None).await;
    for look in 0..7 {
        office
            .casework
            .open(&triage, &case.reference)
            .await
            .expect("opened");
        // Several in one moment, too.
        if look % 3 == 0 {
            office.town.pass(SignedDuration::from_secs(5));
        }
    }
    let keeper = office.account("anne", Role::Administrator, None).await;
    let asked = Asked {
        filter: Filter {
            kind: Some(Kind::Cases),
            ..Filter::default()
        },
        reference: None,
    };
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = office
            .casework
            .access_log(&keeper, &asked, after.as_ref(), 3);
        let page = page.await.expect("the keeper reads");
        seen.extend(page.lines.into_iter().map(|line| (line.at, line.id)));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let mut sorted = seen.clone();
    sorted.sort();
    sorted.reverse();
    sorted.dedup();
    assert_eq!(seen.len(), 7);
    assert_eq!(seen, sorted);
}

#[tokio::test]
async fn nobody_else_reads_the_log_or_keeps_the_accounts() {
    let office = Office::on_sqlite().await;
    for (name, role) in [
        ("trine", Role::Triage),
        ("lars", Role::Leader),
        ("rita", Role::Reader),
    ] {
        let mut browser = office.logged_in(name, role, None).await;
        let home = browser.get("/staff").await;
        assert!(!home.body.contains("/staff/access-log"));
        for path in [
            "/staff/access-log",
            "/staff/access-log.csv",
            "/staff/accounts",
        ] {
            assert_eq!(
                browser.get(path).await.status,
                StatusCode::FORBIDDEN,
                "{path}"
            );
        }
        let made = browser
            .send_from(
                &home,
                "/staff/accounts",
                &[("name", "sneik"), ("role", "administrator")],
            )
            .await;
        assert_eq!(made.status, StatusCode::FORBIDDEN);
    }
}
