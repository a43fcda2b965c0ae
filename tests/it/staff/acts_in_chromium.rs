//! The case page and its acts in a real browser: with a thumb, by keys alone, and
//! without scripts.

use sifra::domain::account::Role;
use sifra::domain::case::{Case, Status};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;
use thirtyfour::Key;

use super::office::{Office, PASSWORD};
use crate::stage::browser::Browser;

const NOISE: &str = "Det er bråk fra naboen hver natt";

/// Somebody looks at a case.
async fn opened(browser: &Browser, office: &Office, base: &str, case: &Case) {
    office.account("trine", Role::Triage, None).await;
    browser
        .go(&format!("{base}/staff/cases/{}", case.reference))
        .await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
    browser.element(".case").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_answered_and_solved_with_a_thumb() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let case = office.report(NOISE, "Storgata 18").await;
    opened(&browser, &office, &base, &case).await;
    browser.assert_accessible().await;

    browser.click(".bar form.now button").await;
    browser.sees("Saken er din").await;
    browser.assert_accessible().await;
    let focused = browser.ask("return document.activeElement.className").await;
    assert!(
        focused
            .as_str()
            .is_some_and(|class| class.contains("notice")),
        "{focused}"
    );

    browser.click(".bar summary[data-key=s]").await;
    browser.assert_accessible().await;
    browser.click(".panel[open] .standards > summary").await;
    browser.click(".panel[open] [data-insert]").await;
    let typed = browser
        .ask("return document.querySelector('#write-reason').value")
        .await;
    assert_eq!(typed, "Vi har sett på saken og jobber med den.");
    browser.click(".panel[open] .send .button").await;
    browser.sees("Slik står det på siden til melderne").await;
    browser.sees("SMS-del").await;
    browser.assert_accessible().await;
    browser.click(".confirm-send .button").await;
    browser.sees("Beskjeden står på siden").await;

    browser.click(".bar summary[data-key=l]").await;
    browser.click(".panel[open] .send .button").await;
    browser.sees("Løs uten å sende noe").await;
    browser.click(".confirm-send [value=silent]").await;
    browser.sees("Saken er løst").await;
    assert_eq!(office.case(&case).await.status, Status::Resolved);
    browser.click(".done-notice .quiet-button").await;
    browser.sees("Angret. Saken er slik den var").await;
    assert_eq!(office.case(&case).await.status, Status::InProgress);
    browser.assert_accessible().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn category_and_priority_are_corrected_in_two_keystrokes() {
    let Some(browser) = Browser::open(1280, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let case = office.report(NOISE, "Storgata 18").await;
    opened(&browser, &office, &base, &case).await;
    browser.type_in("h").await;
    browser.element(".rest > .panel[open]").await;
    browser.assert_accessible().await;
    browser.type_in("1").await;
    browser.sees("Hasten er endret").await;
    assert_eq!(office.case(&case).await.priority, Priority::Emergency);
    browser.assert_accessible().await;

    browser.type_in("k").await;
    browser.element(".rest > .panel[open]").await;
    browser.assert_accessible().await;
    browser.key(Key::Down).await;
    browser.key(Key::Enter).await;
    browser.sees("Kategorien er lagret").await;
    assert_ne!(office.case(&case).await.category, Category::Noise);
    browser.assert_accessible().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_is_corrected_without_scripts() {
    let Some(browser) = Browser::open(360, "nb", false).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let case = office.report(NOISE, "bak naustet").await;
    opened(&browser, &office, &base, &case).await;
    browser.click(".more > summary").await;
    browser.click("summary[data-key=a]").await;
    browser.fill("#place-value", "Fjordveien 7").await;
    browser.click(".panel[open] .send .button").await;
    browser.sees("Flere adresser passer").await;
    browser.click("[name=choice][value='Fjordveien 7B']").await;
    browser.sees("Adressen er rettet").await;
    let address = office.case(&case).await.place.address;
    assert_eq!(address.as_deref(), Some("Fjordveien 7B"));
}
