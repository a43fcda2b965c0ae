//! What is typed is not lost, in a real browser.

use jiff::SignedDuration;
use sifra::domain::account::Role;
use sifra::domain::case::Case;

use super::live_in_chromium::log_in;
use super::office::{Office, PASSWORD, SESSION_HOURS};
use crate::stage::browser::Browser;
use crate::stage::service::until;

const REASON: &str = "Det er viften som bråker";
const TYPED: &str = "return document.querySelector('#note-reason').value";
const STORED: &str =
    "return Object.keys(sessionStorage).filter(key => key.startsWith('sifra-kept')).length";

/// A window on a phone in which somebody has begun a note.
async fn begun(office: &Office) -> Option<(Browser, Case)> {
    let browser = Browser::open(360, "nb", true).await?;
    let base = office.served().await;
    office.account("trine", Role::Triage, None).await;
    let case = office
        .report("Det er bråk fra naboen hver natt", "Storgata 18")
        .await;
    let page = format!("/staff/cases/{}", case.reference);
    log_in(&browser, &base, "trine", &page).await;
    browser.type_in("i").await;
    browser.fill("#note-reason", REASON).await;
    Some((browser, case))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_outlives_a_reload_and_is_forgotten_when_it_is_done() {
    let office = Office::on_sqlite().await;
    let Some((browser, case)) = begun(&office).await else {
        return;
    };
    browser.driver.refresh().await.expect("a reload");
    browser.sees("Det du skrev sist, står her.").await;
    assert_eq!(browser.ask(TYPED).await, REASON);
    browser.assert_accessible().await;
    browser.picture("kept").await;

    browser.click("details.panel[open] .button").await;
    until("it is changed", async || {
        office.case(&case).await.version > case.version
    })
    .await;
    browser.sees("Notatet er lagret").await;
    assert_eq!(browser.ask(STORED).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_typed_is_left_after_a_logout() {
    let office = Office::on_sqlite().await;
    let Some((browser, _)) = begun(&office).await else {
        return;
    };
    assert_eq!(browser.ask(STORED).await, 1);
    browser.click("form[action='/staff/logout'] button").await;
    browser.sees("Du er logget ut.").await;
    let left = browser.ask("return sessionStorage.length").await;
    assert_eq!(left, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_outlives_a_login_that_ran_out() {
    let office = Office::on_sqlite().await;
    let Some((browser, case)) = begun(&office).await else {
        return;
    };
    office.town.pass(SignedDuration::from_hours(SESSION_HOURS));
    browser.click("details.panel[open] .button").await;
    browser.sees("Innloggingen gikk ut.").await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
    browser.element(".case").await;
    assert_eq!(browser.ask(TYPED).await, REASON);
    browser.click("details.panel[open] .button").await;
    until("it is changed", async || {
        office.case(&case).await.version > case.version
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_sent_without_a_line_waits_and_is_sent_when_it_is_back() {
    let office = Office::on_sqlite().await;
    let Some((browser, case)) = begun(&office).await else {
        return;
    };
    browser.offline().await;
    browser.click("details.panel[open] .button").await;
    browser
        .sees("Ikke sendt: Notat. Vi sender når nettet er tilbake.")
        .await;
    browser.assert_accessible().await;
    browser.picture("held").await;
    assert_eq!(office.case(&case).await.version, case.version);
    assert_eq!(browser.ask(TYPED).await, REASON, "it still stands there");

    browser.online().await;
    browser.sees("Sendt: Notat.").await;
    let now = office.case(&case).await;
    assert_eq!(now.version, case.version + 1, "sent once");
    assert_eq!(browser.ask(STORED).await, 0);
    until("the form is put away", async || {
        browser.ask(TYPED).await == ""
            && !browser.text().await.contains("Bare ansatte ser notatet.")
    })
    .await;
    let history = browser.element("[data-live=history]").await;
    until("the page shows what was sent", async || {
        history
            .text()
            .await
            .is_ok_and(|history| history.contains(REASON))
    })
    .await;
    let text = browser.text().await;
    assert!(!text.contains("i et annet vindu"), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_waits_can_be_called_back() {
    let office = Office::on_sqlite().await;
    let Some((browser, case)) = begun(&office).await else {
        return;
    };
    browser.offline().await;
    browser.click("details.panel[open] .button").await;
    browser.sees("Ikke sendt: Notat.").await;
    browser.click("#live button:last-of-type").await;
    until("it waits no more", async || {
        !browser.text().await.contains("Ikke sendt")
    })
    .await;
    browser.online().await;
    // A change that comes after it would have been sent is seen: it was not.
    browser.driver.refresh().await.expect("a reload");
    assert_eq!(browser.ask(TYPED).await, REASON);
    assert_eq!(office.case(&case).await.version, case.version);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_button_pressed_twice_sends_once() {
    let office = Office::on_sqlite().await;
    let Some((browser, case)) = begun(&office).await else {
        return;
    };
    browser
        .ask(
            "window.sent = 0;
             const post = window.fetch;
             window.fetch = (...all) => { if (all[1]?.method === 'POST') window.sent += 1; return post(...all).then(() => new Promise(() => {})); };
             const button = document.querySelector('details.panel[open] .button');
             button.click(); button.click();",
        )
        .await;
    until("it is changed", async || {
        office.case(&case).await.version > case.version
    })
    .await;
    assert_eq!(browser.ask("return window.sent").await, 1);
}
