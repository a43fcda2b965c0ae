//! Keeping accounts in the browser.

use axum::http::StatusCode;
use jiff::SignedDuration;
use regex::Regex;
use sifra::casework::accounts::{Change, KeepError, Link};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::Owner;
use sifra::store::account_log::Event;

use super::browser::{Browser, sent_to};
use super::office::{Office, PASSWORD};
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    the_invited_choose_their_own_password_by_a_link_that_works_once,
    the_last_administrator_stays_one,
    whoever_is_put_out_is_out_at_once,
    a_reset_password_opens_nothing_and_what_was_done_is_written_down,
);

const CHOSEN: &str = "vaffel under trappa";

fn link(page: &Answer) -> String {
    let pattern = Regex::new(r"(/staff/invite/[0-9a-z]{32})").expect("a pattern");
    let found = pattern.captures(&page.body);
    found.map_or_else(
        || panic!("no link: {}", page.body),
        |found| found[1].to_owned(),
    )
}

async fn invite(keeper: &mut Browser<'_>, fields: &[(&str, &str)]) -> Answer {
    let page = keeper.get("/staff/accounts").await;
    keeper.send_from(&page, "/staff/accounts", fields).await
}

async fn choose(browser: &mut Browser<'_>, link: &str, password: &str) -> Answer {
    let fields = [("password", password), ("again", password)];
    browser.post(link, &fields).await
}

async fn the_invited_choose_their_own_password_by_a_link_that_works_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut keeper = office.logged_in("anne", Role::Administrator, None).await;
    let invited = invite(
        &mut keeper,
        &[
            ("name", "Mona Berg"),
            ("role", "staff"),
            ("department", "byggdrift"),
        ],
    )
    .await;
    assert_eq!(invited.status, StatusCode::OK);
    let link = link(&invited);
    let mut mona = Browser::of(&office);
    assert_eq!(
        mona.try_password("mona berg", "").await.status,
        StatusCode::UNAUTHORIZED,
        "no password is none to come in by"
    );
    assert!(mona.get(&link).await.body.contains("Mona Berg"));
    for (password, told) in [
        ("kort", "for kort"),
        ("Monaberg2026!", "prøvd først"),
        ("Passord12345", "prøvd først"),
    ] {
        let refused = choose(&mut mona, &link, password).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{password}"
        );
        assert!(refused.body.contains(told), "{}", refused.body);
    }
    let uneven = [("password", CHOSEN), ("again", "vaffel under trappen")];
    let refused = mona.post(&link, &uneven).await;
    assert!(refused.body.contains("ikke like"), "{}", refused.body);
    let chosen = choose(&mut mona, &link, CHOSEN).await;
    assert_eq!(sent_to(&chosen), "/staff/login?chosen=1");
    for again in [
        choose(&mut mona, &link, "noe helt annet her").await,
        mona.get(&link).await,
    ] {
        assert_eq!(again.status, StatusCode::NOT_FOUND);
        assert!(again.body.contains("Lenken virker ikke lenger"));
    }
    mona.log_in("Mona Berg", CHOSEN).await;

    let taken = [("name", "MONA  berg"), ("role", "reader")];
    let refused = invite(&mut keeper, &taken).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused
            .body
            .contains("Det finnes en konto med dette navnet")
    );
    assert!(
        refused.body.contains("MONA  berg"),
        "what was typed is kept"
    );
    for (fields, told) in [
        (
            [("name", "Per"), ("role", "staff")],
            "må høre til en avdeling",
        ),
        ([("name", "Per"), ("role", "")], "Velg en rolle"),
        ([("name", " "), ("role", "reader")], "Skriv navnet"),
    ] {
        let refused = invite(&mut keeper, &fields).await;
        assert!(refused.body.contains(told), "{told}: {}", refused.body);
    }
}

#[tokio::test]
async fn an_invitation_by_email_goes_through_the_outbox_and_runs_out_after_a_week() {
    let office = Office::on_sqlite().await;
    let mut keeper = office.logged_in("anne", Role::Administrator, None).await;
    let fields = [
        ("name", "Mona"),
        ("role", "reader"),
        ("email", "mona@fjordvik.example"),
    ];
    let sent = invite(&mut keeper, &fields).await;
    assert_eq!(sent_to(&sent), "/staff/accounts?done=invited");
    assert!(!sent.body.contains("/staff/invite/"));
    let owed = office.town.owed().await;
    let message = owed
        .iter()
        .find(|message| message.to == "mona@fjordvik.example")
        .expect("an e-mail waits");
    let answer = Answer {
        body: message.body.clone(),
        ..sent
    };
    let link = link(&answer);
    let mut mona = Browser::of(&office);
    assert_eq!(mona.get(&link).await.status, StatusCode::OK);
    office.town.pass(SignedDuration::from_hours(7 * 24 + 1));
    assert_eq!(mona.get(&link).await.status, StatusCode::NOT_FOUND);
    let late = choose(&mut mona, &link, CHOSEN).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    let wrong = [
        ("name", "Per"),
        ("role", "reader"),
        ("email", "per at post"),
    ];
    office.town.pass(SignedDuration::from_hours(1));
    let mut keeper = Browser::of(&office);
    keeper.log_in("anne", PASSWORD).await;
    let refused = invite(&mut keeper, &wrong).await;
    assert!(
        refused.body.contains("ikke en e-postadresse"),
        "{}",
        refused.body
    );
    assert!(refused.body.contains("per at post"));
}

async fn the_last_administrator_stays_one(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let anne = office.account("anne", Role::Administrator, None).await;
    let change = async |who: &Account, id: &str, change| {
        office.casework.change_account(who, id, change).await
    };
    for last in [Change::Disable, Change::Role(Role::Triage, None)] {
        let refused = change(&anne, &anne.id, last).await;
        assert!(matches!(refused, Err(KeepError::LastAdministrator)));
    }
    // One who was only invited cannot keep anything yet.
    let invited = office
        .casework
        .invite(&anne, "berit", (Role::Administrator, None), None)
        .await
        .expect("invited");
    let refused = change(&anne, &anne.id, Change::Disable).await;
    assert!(matches!(refused, Err(KeepError::LastAdministrator)));
    let Link::Shown(link) = invited.link else {
        panic!("no address, so the link is shown");
    };
    let token = link.rsplit('/').next().expect("a token");
    let chosen = office.casework.choose_password(token, CHOSEN.into()).await;
    chosen.expect("a fit password");
    change(&anne, &anne.id, Change::Disable)
        .await
        .expect("there is another");
    let berit = invited.account;
    let refused = change(&berit, &berit.id, Change::Role(Role::Reader, None)).await;
    assert!(matches!(refused, Err(KeepError::LastAdministrator)));
}

async fn whoever_is_put_out_is_out_at_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut keeper = office.logged_in("anne", Role::Administrator, None).await;
    let stine = office
        .account("stine", Role::Staff, Some(Owner::HousingOffice))
        .await;
    let address = format!("/staff/accounts/{}", stine.id);
    for (act, fields, comes_back) in [
        ("sessions", vec![], true),
        (
            "role",
            vec![("role", "leader"), ("department", "housing_office")],
            true,
        ),
        ("disable", vec![], false),
    ] {
        let mut browser = Browser::of(&office);
        browser.log_in("stine", PASSWORD).await;
        let page = keeper.get(&address).await;
        let done = keeper
            .send_from(&page, &format!("{address}/{act}"), &fields)
            .await;
        assert_eq!(sent_to(&done), format!("{address}?done={act}"));
        assert_eq!(
            sent_to(&browser.get("/staff").await),
            "/staff/login",
            "{act}"
        );
        let again = browser.try_password("stine", PASSWORD).await;
        assert_eq!(again.status == StatusCode::SEE_OTHER, comes_back, "{act}");
    }
    let page = keeper.get(&address).await;
    keeper
        .send_from(&page, &format!("{address}/enable"), &[])
        .await;
    let mut browser = Browser::of(&office);
    browser.log_in("stine", PASSWORD).await;
    let head = browser.get("/staff").await.body;
    assert!(head.contains("leder, Boligkontoret"), "{head}");
}

async fn a_reset_password_opens_nothing_and_what_was_done_is_written_down(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let anne = office.account("anne", Role::Administrator, None).await;
    let stine = office.account("stine", Role::Triage, None).await;
    let own = office
        .casework
        .change_account(&anne, &anne.id, Change::ResetPassword);
    assert!(own.await.is_err());
    let link = office
        .casework
        .change_account(&anne, &stine.id, Change::ResetPassword);
    let Ok(Some(Link::Shown(link))) = link.await else {
        panic!("a link to hand over");
    };
    let opened = office.entrance.log_in("stine", PASSWORD.into()).await;
    assert!(opened.expect("the store answers").is_none());
    let token = link.rsplit('/').next().expect("a token");
    let chosen = office.casework.choose_password(token, CHOSEN.into()).await;
    chosen.expect("a fit password");
    let opened = office.entrance.log_in("stine", CHOSEN.into()).await;
    assert!(opened.expect("the store answers").is_some());

    let twice = Change::Role(Role::Leader, Some(Owner::Police));
    for _ in 0..2 {
        let changed = office
            .casework
            .change_account(&anne, &stine.id, twice.clone());
        changed.await.expect("changed");
    }
    let (_, _, log) = office
        .casework
        .account(&anne, &stine.id)
        .await
        .expect("kept");
    let mut events: Vec<Event> = log.iter().rev().map(|entry| entry.event).collect();
    let moved = events.split_off(3);
    assert_eq!(
        events,
        [Event::Made, Event::PasswordReset, Event::PasswordChosen]
    );
    assert_eq!(
        moved,
        [Event::RoleChanged, Event::DepartmentChanged],
        "once"
    );
    assert_eq!(log[1].was.as_deref(), Some("triage"));
    assert_eq!(log[1].became.as_deref(), Some("leader"));
    assert_eq!(log[1].by.as_ref(), Some(&anne.id));
}
