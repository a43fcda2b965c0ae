//! A day's work with no mouse, in a real browser.

use sifra::domain::account::Role;
use sifra::domain::case::Status;
use thirtyfour::Key;

use super::live_in_chromium::log_in;
use super::office::Office;
use crate::stage::browser::Browser;
use crate::stage::service::until;

async fn at_case(browser: &Browser, reference: &str) {
    until("the case is open", async || {
        browser.path().await == format!("/staff/cases/{reference}")
    })
    .await;
    browser.element(".case").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_worked_from_the_queue_to_solved_without_a_mouse() {
    let Some(browser) = Browser::open(1280, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    office.account("trine", Role::Triage, None).await;
    let noise = office
        .report("Det er bråk fra naboen hver natt", "Storgata 18")
        .await;
    let door = office
        .report("Lyset i gangen virker ikke", "Vikveien 3")
        .await;
    log_in(&browser, &base, "trine", "/staff?department=all").await;
    let order = browser
        .ask("return [...document.querySelectorAll('tr[data-reference]')].map(row => row.dataset.reference)")
        .await;
    let [first, second] = [0, 1].map(|nth| order[nth].as_str().expect("a reference").to_owned());

    browser.type_in("n").await;
    assert!(browser.focused().await.what.contains(&first));
    browser.type_in("j").await;
    assert!(browser.focused().await.what.contains(&second));
    browser.type_in("k").await;
    assert!(browser.focused().await.what.contains(&first));
    browser.type_in("o").await;
    at_case(&browser, &first).await;
    browser.assert_accessible().await;

    browser.type_in("n").await;
    at_case(&browser, &second).await;
    browser.type_in("p").await;
    at_case(&browser, &first).await;

    browser.type_in("t").await;
    browser.sees("Saken er din.").await;
    browser.type_in("l").await;
    assert!(browser.focused().await.what.contains("words"));
    browser.type_in("Vi har snakket med begge naboene").await;
    browser.assert_accessible().await;
    browser.picture("keys-solving").await;
    browser.send_by_keys().await;
    // What the reporters will be told is seen first.
    browser.sees("Slik står det på siden til melderne").await;
    browser.key(Key::Tab).await;
    browser.key(Key::Enter).await;
    let worked = if noise.reference.as_str() == first {
        &noise
    } else {
        &door
    };
    until("it is solved", async || {
        office.case(worked).await.status == Status::Resolved
    })
    .await;

    browser.element(".notice").await;
    browser.type_in("u").await;
    until("the list is back", async || {
        browser.path().await == "/staff"
    })
    .await;
    browser.sees("Alle avdelinger").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_keys_explain_themselves_and_can_be_turned_off() {
    let Some(browser) = Browser::open(1280, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    office.account("trine", Role::Triage, None).await;
    let case = office
        .report("Det er bråk fra naboen hver natt", "Storgata 18")
        .await;
    let page = format!("/staff/cases/{}", case.reference);
    log_in(&browser, &base, "trine", &page).await;

    browser.type_in("?").await;
    browser.sees("Tastesnarveier på").await;
    let text = browser.element("dialog.keys").await.text().await;
    let text = text.expect("words");
    for words in ["Ta saken", "Svar", "Velg nummer"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    browser.assert_accessible().await;
    browser.picture("keys-help").await;
    browser.key(Key::Escape).await;
    let open = "return Boolean(document.querySelector('dialog[open], details.panel[open]'))";
    assert_eq!(browser.ask(open).await, false);
    let told = "return document.querySelector('[data-key=e]').getAttribute('aria-keyshortcuts')";
    assert_eq!(browser.ask(told).await, "e");

    browser.type_in("?").await;
    browser.click("dialog.keys [role=switch]").await;
    browser.key(Key::Escape).await;
    browser.type_in("e").await;
    assert_eq!(browser.ask(open).await, false, "keys are off");
    browser.driver.refresh().await.expect("a reload");
    browser.type_in("e").await;
    assert_eq!(browser.ask(open).await, false, "and stay off");
    assert!(browser.ask(told).await.is_null());

    // The button is there also for those who have turned the keys off.
    browser.click(".keys-button").await;
    browser.click("dialog.keys [role=switch]").await;
    browser.key(Key::Escape).await;
    browser.type_in("e").await;
    assert_eq!(browser.ask(open).await, true);
    // In a field a letter is a letter.
    browser.click("#owner-reason").await;
    browser.type_in("tek").await;
    let typed = "return document.querySelector('#owner-reason').value";
    assert_eq!(browser.ask(typed).await, "tek");
    browser.assert_accessible().await;
}
