//! Giving a case to somebody in a real browser: on a phone, and wide.

use sifra::domain::account::Role;

use super::hand_overs::{LOCK, acting, follower};
use super::office::{Office, PASSWORD};
use crate::stage::browser::Browser;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_given_to_the_caretaker_and_taken_back_on_a_phone() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    given_and_taken_back(&office, &browser).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_given_to_the_caretaker_and_taken_back_without_scripts() {
    let Some(browser) = Browser::open(1280, "nb", false).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    given_and_taken_back(&office, &browser).await;
}

async fn given_and_taken_back(office: &Office, browser: &Browser) {
    let base = office.served().await;
    office.account("trine", Role::Triage, None).await;
    let case = office.report(LOCK, "Storgata 18").await;
    browser
        .go(&format!("{base}/staff/cases/{}", case.reference))
        .await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;

    browser.element(".hand-overs").await;
    browser.click(".give-form > summary").await;
    browser.click("input[value=caretaker]").await;
    browser
        .fill("#give-words", "Nøkkelen henger hos fru Lie.")
        .await;
    browser.assert_accessible().await;
    browser.click(".give-form .button").await;

    browser.sees("Dette sendes nå").await;
    browser.sees("Nøkkelen henger hos fru Lie.").await;
    browser.assert_accessible().await;
    browser.click(".confirm-send .button").await;

    browser.sees("Saken er gitt videre").await;
    browser.assert_accessible().await;
    assert_eq!(acting(office, &case).await.recipient, "caretaker");

    // Nobody answers.
    for _ in 0..4 {
        office.town.owed().await;
        office.town.pass(jiff::SignedDuration::from_hours(24 * 10));
        follower(office).follow_due().await.expect("followed");
    }
    office.town.owed().await;
    browser
        .go(&format!(
            "{base}/staff?department=all&status=open&received=not"
        ))
        .await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
    browser.sees("Ikke mottatt").await;
    browser.assert_accessible().await;
    browser.click(".q-link").await;
    browser.sees("Saken er tilbake hos den som ga den").await;
    browser.click(".hand-over summary").await;
    browser.assert_accessible().await;
    browser.click("form[action$=withdraw] button").await;
    browser.sees("Overleveringen er trukket tilbake").await;
    browser.assert_accessible().await;
    assert_eq!(acting(office, &case).await.recipient, "byggdrift");
}
