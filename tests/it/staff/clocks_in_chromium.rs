//! A date that moved, as staff and as the reporter see it in a real browser.

use sifra::domain::account::Role;
use sifra::web::listen;
use tokio::net::TcpListener;

use super::clocks::{case_of_three_days, hours, looked, own_page_path};
use super::office::{Office, PASSWORD};
use crate::stage::browser::Browser;

/// Somebody looks at a case whose date did not hold on so many mornings, each
/// so many hours after the one before.
async fn is_shown_to_staff(width: u32, mornings: &[i64], words: [&str; 2]) {
    let Some(browser) = Browser::open(width, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let who = office.account("trine", Role::Triage, None).await;
    let case = case_of_three_days(&office, &who).await;
    for later in mornings {
        office.town.pass(hours(*later));
        assert_eq!(looked(&office).await, 1);
    }
    browser
        .go(&format!("{base}/staff/cases/{}", case.reference))
        .await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
    for told in words {
        browser.sees(told).await;
    }
    browser.assert_accessible().await;
}

const ONCE: [&str; 2] = [
    "ny dato lovet: mandag 30. november",
    "Melderne fikk beskjed om at det tar lengre tid",
];
const TOO_OFTEN: [&str; 2] = [
    "leder må se på saken",
    "Melderne har fått ny dato to ganger",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_see_on_a_phone_what_the_reporters_were_promised() {
    is_shown_to_staff(360, &[48], ONCE).await;
    is_shown_to_staff(360, &[48, 48, 96], TOO_OFTEN).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_see_on_a_wide_screen_what_the_reporters_were_promised() {
    is_shown_to_staff(1280, &[48, 48, 96], TOO_OFTEN).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reporter_reads_the_new_date_on_their_own_page() {
    let office = Office::on_sqlite().await;
    let who = office.account("trine", Role::Triage, None).await;
    let case = case_of_three_days(&office, &who).await;
    office.town.pass(hours(48));
    assert_eq!(looked(&office).await, 1);
    let path = own_page_path(&office, &case).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let public = sifra::web::router(office.town.app.clone(), None);
    tokio::spawn(listen::serve(listener, public, std::future::pending()));
    for width in [360, 1280] {
        let Some(browser) = Browser::open(width, "nb", true).await else {
            return;
        };
        browser.go(&format!("{base}{path}")).await;
        browser
            .sees("Vi ser på saken innen mandag 30. november")
            .await;
        browser.sees("Vi sa fra om at det tar lengre tid").await;
        browser.assert_accessible().await;
    }
}
