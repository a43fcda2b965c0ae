//! Merging and taking back in a real browser, on a phone and wide.

use sifra::domain::account::Role;

use super::merging::two_of_one_door;
use super::office::{Office, PASSWORD};
use crate::stage::browser::Browser;

/// What checks needs scripts itself.
async fn check(browser: &Browser, scripts: bool) {
    if scripts {
        browser.assert_accessible().await;
    }
}

async fn a_case_is_merged_and_taken_back(width: u32, scripts: bool) {
    let Some(browser) = Browser::open(width, "nb", scripts).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let (one, other) = two_of_one_door(&office).await;
    office.account("trine", Role::Triage, None).await;
    browser
        .go(&format!("{base}/staff/cases/{}", one.reference))
        .await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;

    browser.sees("Kan være samme sak").await;
    check(&browser, scripts).await;
    browser.click(".alike-acts .plain-button").await;
    browser.sees("Er dette samme sak?").await;
    check(&browser, scripts).await;
    browser.click("main .button").await;

    browser.sees("Sakene er slått sammen").await;
    check(&browser, scripts).await;
    browser.click(".notice .undo button").await;
    browser.sees("Sammenslåingen er angret").await;
    check(&browser, scripts).await;

    // By the reference, as somebody who rings knows it.
    browser.click(".more > summary").await;
    browser.click(".panel:has(> [data-key=m]) > summary").await;
    browser.fill("#merge-value", "SF-12").await;
    check(&browser, scripts).await;
    browser.click(".panel[open] .button").await;
    browser.sees("Skriv referansen til den andre saken").await;
    check(&browser, scripts).await;
    let typed = if office.case(&one).await.reference == one.reference {
        one.reference.as_str()
    } else {
        other.reference.as_str()
    };
    browser.fill("#merge-value", typed).await;
    browser.fill("#merge-reason", "Samme dør").await;
    browser.click(".panel[open] .button").await;
    browser.sees("Er dette samme sak?").await;
    browser.click("main .button").await;
    browser.sees("Sakene er slått sammen").await;

    let ended = office.case(&other).await;
    browser
        .go(&format!("{base}/staff/cases/{}", ended.reference))
        .await;
    browser.sees("slått sammen med en annen").await;
    check(&browser, scripts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_merged_and_taken_back_on_a_phone() {
    a_case_is_merged_and_taken_back(360, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_merged_and_taken_back_wide() {
    a_case_is_merged_and_taken_back(1440, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_merged_and_taken_back_without_scripts() {
    a_case_is_merged_and_taken_back(768, false).await;
}
