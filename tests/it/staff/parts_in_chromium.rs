//! A case in parts in a real browser, on a phone and wide.

use sifra::domain::account::Role;
use sifra::domain::case::Owner;

use super::office::{Office, PASSWORD};
use super::parts::BOTH;
use crate::stage::browser::Browser;

/// What checks needs scripts itself.
async fn check(browser: &Browser, scripts: bool) {
    if scripts {
        browser.assert_accessible().await;
    }
}

async fn a_case_is_divided(width: u32, scripts: bool) {
    let Some(browser) = Browser::open(width, "nb", scripts).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let main = office.report(BOTH, "Storgata 18").await;
    let department = Some(Owner::HousingOffice);
    office.account("trine", Role::Triage, department).await;
    browser
        .go(&format!("{base}/staff/cases/{}", main.reference))
        .await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;

    browser.element(".case").await;
    browser.click(".part-form > summary").await;
    check(&browser, scripts).await;
    browser
        .fill("#part-reason", "Låsen på hoveddøra er ødelagt.")
        .await;
    browser
        .click(".part-form input[value=housing_office]")
        .await;
    browser
        .click("#part-category option[value=lock_door]")
        .await;
    browser.click(".part-form input[value=normal]").await;
    browser.click(".part-form .button").await;

    browser.sees("Delen er laget").await;
    check(&browser, scripts).await;
    browser.click(".part-list a").await;
    browser.sees("Hva det gjelder").await;
    check(&browser, scripts).await;
    browser.click(".part .quiet-button").await;
    browser.sees("Delen er lagt tilbake").await;
    check(&browser, scripts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_divided_on_a_phone() {
    a_case_is_divided(360, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_divided_wide() {
    a_case_is_divided(1440, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_divided_without_scripts() {
    a_case_is_divided(768, false).await;
}
