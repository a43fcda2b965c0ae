//! The pages of webhooks in a real browser: on a phone and wide.

use sifra::domain::account::Role;

use super::news::office;
use super::pages::{lock, send_all};
use super::receiver::{Act, Receiver};
use crate::staff::office::{Office, PASSWORD};
use crate::stage::Engine;
use crate::stage::browser::Browser;

async fn enter(browser: &Browser, office: &Office) {
    office.account("anne", Role::Administrator, None).await;
    let base = office.served().await;
    browser.go(&format!("{base}/staff/webhooks")).await;
    browser.fill("#name", "anne").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_that_failed_is_found_and_sent_again_on_a_phone_and_wide() {
    for width in [360, 1280] {
        let Some(browser) = Browser::open(width, "nb", true).await else {
            return;
        };
        let office = office(Engine::Sqlite).await.expect("SQLite is built in");
        let receiver = Receiver::start().await;
        let far = "location: https://partner.example/a/very/long/way/to/go/for/a/small/call\r\n";
        receiver.will([Act::Answer(301, far), Act::Answer(500, "")]);
        lock(&office).await;
        send_all(&office, &receiver).await;
        enter(&browser, &office).await;
        browser.sees("Prøves igjen").await;
        browser.assert_accessible().await;
        browser.click(".calls tbody tr:first-child th a").await;
        browser.sees("webhook-id").await;
        browser.assert_accessible().await;
        browser.click("main form .quiet-button").await;
        browser.sees("blir sendt på nytt nå").await;
        browser.assert_accessible().await;

        receiver.will([Act::Answer(410, "")]);
        send_all(&office, &receiver).await;
        browser.click(".crumb a").await;
        browser.sees("Den svarte 410").await;
        browser.assert_accessible().await;
        browser.click(".hook-acts .quiet-button").await;
        browser.sees("slått på igjen").await;
        browser.assert_accessible().await;
        browser.click(".hook-again .quiet-button").await;
        browser.sees("blir sendt på nytt nå").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_nobody_is_told_the_page_says_how_to_begin() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    enter(&browser, &office).await;
    browser.sees("Ingen får beskjed ennå").await;
    browser.assert_accessible().await;
}
