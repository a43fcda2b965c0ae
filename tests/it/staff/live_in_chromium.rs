//! Pages that keep themselves up to date, in a real browser.

use sifra::casework::actions::Order;
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Owner, Status};
use sifra::domain::decision::Priority;

use super::office::{Office, PASSWORD};
use crate::stage::browser::Browser;
use crate::stage::service::until;

const NOISE: &str = "Det er bråk fra naboen hver natt";
const DOOR: &str = "Døra i oppgangen er ødelagt";

/// Logs in on the page that asks for it, and comes to `path`.
pub async fn log_in(browser: &Browser, base: &str, name: &str, path: &str) {
    browser.go(&format!("{base}{path}")).await;
    browser.fill("#name", name).await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
    browser.element("main:not(.door)").await;
}

pub async fn act(
    office: &Office,
    who: &Account,
    case: &Case,
    change: sifra::casework::change::Change,
) -> Case {
    let case = office.case(case).await;
    let order = Order {
        who,
        reference: &case.reference,
        version: case.version,
        reason: "Slik er det",
    };
    let changed = office.casework.change(order, change).await;
    changed.expect("it is changed")
}

use sifra::casework::change::Change;

/// The number of rows that the queue shows.
async fn rows(browser: &Browser) -> u64 {
    let rows = browser
        .ask("return document.querySelectorAll('tr[data-reference]').length")
        .await;
    rows.as_u64().expect("a number")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn new_cases_wait_in_the_bar_until_they_are_asked_for() {
    for width in [360, 1280] {
        let Some(browser) = Browser::open(width, "nb", true).await else {
            return;
        };
        let office = Office::on_sqlite().await;
        let base = office.served().await;
        office.account("trine", Role::Triage, None).await;
        office.report(NOISE, "Storgata 18").await;
        log_in(&browser, &base, "trine", "/staff").await;
        browser
            .ask("document.querySelector('.q-link').focus()")
            .await;
        let before = browser.focused().await;

        office.report(DOOR, "Vikveien 3").await;
        browser.sees("1 ny sak.").await;
        assert_eq!(rows(&browser).await, 1, "nothing moves under the hand");
        assert_eq!(browser.focused().await, before);
        let count = "return document.querySelector(\".views .count[data-view]\").textContent";
        until("the count goes up", async || {
            let count = browser.ask(count).await;
            count.as_str().is_some_and(|count| count.starts_with('2'))
        })
        .await;
        browser.assert_accessible().await;
        browser.picture("live-new").await;

        browser.click("#live a").await;
        until("it is shown", async || rows(&browser).await == 2).await;
        let focused = browser.focused().await;
        assert!(focused.what.contains("/staff/cases/"), "{focused:?}");
        let bar = browser
            .ask("return document.querySelector('#live').hidden")
            .await;
        assert_eq!(bar, true);
        browser.assert_accessible().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_is_called_out_with_its_place() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let trine = office.account("trine", Role::Triage, None).await;
    let case = office.report(NOISE, "Storgata 18").await;
    log_in(&browser, &base, "trine", "/staff").await;

    act(
        &office,
        &trine,
        &case,
        Change::Priority(Priority::Emergency),
    )
    .await;
    browser.sees("Akutt: ").await;
    let called = browser
        .ask("return document.querySelector('#called[role=alert]').textContent")
        .await;
    let called = called.as_str().expect("words");
    assert!(called.contains("Storgata 18"), "{called}");
    browser.assert_accessible().await;
    browser.picture("live-emergency").await;
    browser.click("#live .grave a").await;
    browser.element(".case").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_row_changes_where_it_is_and_says_when_its_case_has_left() {
    let Some(browser) = Browser::open(1280, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let trine = office.account("trine", Role::Triage, None).await;
    let ola = office.account("ola", Role::Triage, None).await;
    let first = office.report(NOISE, "Storgata 18").await;
    let second = office.report(DOOR, "Vikveien 3").await;
    log_in(&browser, &base, "trine", "/staff").await;
    let row = |case: &Case| format!("tr[data-reference='{}']", case.reference);
    let focus = format!("document.querySelector(\"{} a\").focus()", row(&first));
    browser.ask(&focus).await;
    let before = browser.focused().await;

    act(&office, &ola, &first, Change::Take).await;
    browser.sees("ola").await;
    assert_eq!(browser.focused().await, before, "the focus stays");

    act(&office, &trine, &second, Change::Status(Status::Closed)).await;
    browser.sees("Ikke lenger her").await;
    assert_eq!(rows(&browser).await, 2);
    let gone = browser.element(&row(&second)).await;
    let words = gone.text().await.expect("words");
    assert!(words.contains("Ikke lenger her"), "{words}");
    browser.assert_accessible().await;
    browser.picture("live-gone").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_windows_on_a_case_the_one_that_writes_sees_the_change_and_loses_nothing() {
    let (Some(first), Some(second)) = (
        Browser::open(1280, "nb", true).await,
        Browser::open(360, "nb", true).await,
    ) else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    office.account("trine", Role::Triage, None).await;
    office
        .account("ola", Role::Staff, Some(Owner::HousingOffice))
        .await;
    let case = office.report(NOISE, "Storgata 18").await;
    let page = format!("/staff/cases/{}", case.reference);
    log_in(&first, &base, "trine", &page).await;
    log_in(&second, &base, "ola", &page).await;

    second.type_in("i").await;
    second.fill("#note-reason", "Beboeren har små barn").await;
    first.click("[data-key=t]").await;
    first.sees("Saken er din.").await;

    second.sees("Saken er endret av trine").await;
    second.assert_accessible().await;
    second.picture("live-changed").await;
    let typed = second
        .ask("return document.querySelector('#note-reason').value")
        .await;
    assert_eq!(typed, "Beboeren har små barn");
    let head = second.element(".case-head").await;
    let head = head.text().await.expect("words");
    assert!(head.contains("trine"), "the head is up to date: {head}");

    second.click("details.panel[open] .button").await;
    second.sees("En kollega var raskere").await;
    let typed = second
        .ask("return document.querySelector('#note-reason').value")
        .await;
    assert_eq!(typed, "Beboeren har små barn");
    second.click("details.panel[open] .button").await;
    second.sees("Notatet er lagret").await;

    // Whoever only reads gets the page as it is now.
    first.sees("Beboeren har små barn").await;
    first.assert_accessible().await;
}
