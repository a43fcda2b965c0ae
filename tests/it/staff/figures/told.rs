//! What the page and its files name, and what they must not.

use sifra::domain::account::Role;
use sifra::domain::case::{Owner, Status};

use super::made::{four_weeks, story};
use crate::staff::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    an_address_is_named_from_three_cases_on_and_a_dwelling_never,
    the_file_holds_what_is_shown_and_excel_opens_it,
);

async fn an_address_is_named_from_three_cases_on_and_a_dwelling_never(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut leader = office.logged_in("leder", Role::Leader, None).await;
    let who = office.account("trine", Role::Triage, None).await;
    let new = || story(&office, &who, "2026-11-10T10:00:00Z");
    for _ in 0..3 {
        new().at_address("Storgata 18").write().await;
    }
    for _ in 0..2 {
        new().at_address("Bakkegata 3").write().await;
    }
    for _ in 0..4 {
        let case = new().at_address("Vikveien 7");
        case.with(|case| case.restricted = true).write().await;
    }
    new().write().await;
    let found = four_weeks(&office).await.addresses;
    let named: Vec<_> = found
        .most
        .iter()
        .map(|of| (of.of.as_str(), of.total))
        .collect();
    assert_eq!(named, [("Storgata 18", 3)]);
    assert_eq!((found.seldom, found.restricted, found.unknown), (2, 4, 1));

    let page = leader.get("/staff/figures").await.body;
    let file = leader.get("/staff/figures/addresses.csv").await.body;
    for told in [&page, &file] {
        assert!(told.contains("Storgata 18"));
        for hidden in ["Bakkegata 3", "Vikveien 7", "H0203"] {
            assert!(!told.contains(hidden), "{hidden}");
        }
    }
    assert!(page.contains("Oftest meldes det fra Storgata 18: 3 saker."));
    assert!(file.contains("Skjermede saker;4;"), "{file}");
    assert!(page.contains("address=Storgata+18"), "a way into the queue");
}

async fn the_file_holds_what_is_shown_and_excel_opens_it(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut leader = office.logged_in("leder", Role::Leader, None).await;
    let who = office.account("trine", Role::Triage, None).await;
    for _ in 0..5 {
        let case = story(&office, &who, "2026-11-10T10:00:00Z").by(Owner::Police);
        case.taken("2026-11-10T12:30:00Z")
            .moved_to("2026-11-12T10:00:00Z", Status::Resolved)
            .write()
            .await;
    }
    let answer = leader
        .get("/staff/figures/answers.csv?department=police&period=4")
        .await;
    assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(
        answer.headers["content-disposition"],
        "attachment; filename=\"sifra-answers-police-2026-11-02-2026-11-23.csv\""
    );
    let lines: Vec<&str> = answer.body.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "\u{feff}Delt etter;Gruppe;Saker;Halvparten innen (timer);Ni av ti innen (timer)"
    );
    assert_eq!(lines[1], "Alle;Alle;5;2,50;2,50");
    assert_eq!(lines[2], "Eier;Politiet;5;2,50;2,50");
    assert!(answer.body.contains("\r\nUke;uke 48 (ikke hel);0;;\r\n"));
    for key in [
        "open",
        "overdue",
        "flow",
        "resolution",
        "promises",
        "categories",
    ] {
        let file = leader.get(&format!("/staff/figures/{key}.csv")).await;
        assert_eq!(file.status, 200, "{key}");
    }
    for key in [
        "addresses",
        "owner-changes",
        "corrections",
        "not-reached",
        "channels",
    ] {
        let file = leader.get(&format!("/staff/figures/{key}.csv")).await;
        assert_eq!(file.status, 200, "{key}");
    }
    for path in ["nothing.csv", "open", "open.xlsx", "..csv"] {
        let file = leader.get(&format!("/staff/figures/{path}")).await;
        assert_eq!(file.status, 404, "{path}");
    }
}
