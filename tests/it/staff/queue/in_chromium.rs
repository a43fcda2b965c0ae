//! The queue in a real browser: on a phone and on a wide screen, with scripts
//! and without.

use sifra::domain::account::Role;
use sifra::domain::case::{Case, CasePlace, Owner, Status, WaitingFor};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;

use super::super::office::{Office, PASSWORD};
use super::{bare, write};
use crate::stage::browser::Browser;

async fn busy_office() -> Office {
    let office = Office::on_sqlite().await;
    let trine = office.account("trine", Role::Triage, None).await;
    office
        .report("Låsen i ytterdøra er ødelagt", "Storgata 18")
        .await;
    let at = |address: &str, area: &str| CasePlace {
        address: Some(address.into()),
        area: Some(area.into()),
        unit: "H0203".parse().ok(),
        ..CasePlace::default()
    };
    let plain = |hours| bare(&office, Owner::Byggdrift, Priority::Normal, hours);
    write(
        &office,
        &[
            Case {
                place: at("Vikveien 1", "Havna"),
                category: Category::LockDoor,
                unsure: true,
                ..bare(&office, Owner::HousingOffice, Priority::Emergency, 1)
            },
            Case {
                place: at("Storgata 18", "Sentrum"),
                restricted: true,
                assignee: Some(trine.id),
                status: Status::Waiting,
                waiting_for: Some(WaitingFor::Parts),
                ..plain(-30)
            },
            Case {
                status: Status::Closed,
                ..plain(3)
            },
        ],
    )
    .await;
    office
}

async fn logged_in(browser: &Browser, base: &str) {
    browser.go(&format!("{base}/staff")).await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
    browser.element(".queue").await;
}

async fn works_through_the_queue(width: u32, scripts: bool) {
    let Some(browser) = Browser::open(width, "nb", scripts).await else {
        return;
    };
    let office = busy_office().await;
    let base = office.served().await;
    logged_in(&browser, &base).await;
    let inspect = async |name: &str| {
        if scripts {
            browser.assert_accessible().await;
            browser.picture(&format!("queue-{name}")).await;
        }
    };
    inspect("to-do").await;
    // The form stands behind its heading, and leads to an address.
    browser.click(".q-fold > summary").await;
    inspect("filters").await;
    browser.click("[name=unsure]").await;
    browser.click("#f-category option[value=lock_door]").await;
    browser.click(".q-form .button").await;
    browser.sees("Utvalgte saker").await;
    assert!(browser.text().await.contains("Vikveien 1, H0203"));
    inspect("filtered").await;
    // What was put together gets a name.
    browser.click(".q-fold + .q-fold > summary").await;
    browser.fill("#view-name", "Usikre låser").await;
    inspect("naming").await;
    browser.click(".q-keep .button").await;
    browser.sees("Visningen er lagret").await;
    inspect("named").await;
    browser.click(".q-fold + .q-fold > summary").await;
    browser.click(".q-delete > summary").await;
    inspect("deleting").await;
    browser.click(".q-delete button").await;
    browser.sees("Visningen er slettet").await;
    browser.click(".q-chips li:last-child a").await;
    browser.sees("Dør").await;
    browser.fill("#q", "flodhest").await;
    browser.click(".q-search button").await;
    browser.sees("Ingen saker passer").await;
    inspect("nothing-found").await;
    browser.fill("#q", "storgata").await;
    browser.click(".q-search button").await;
    browser.sees("Søk: «storgata»").await;
    inspect("found").await;
    browser.click(".q-link").await;
    browser.element(".case").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_caretaker_works_through_the_queue_on_a_phone() {
    works_through_the_queue(360, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_worker_works_through_the_queue_on_a_wide_screen() {
    works_through_the_queue(1440, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_in_the_queue_works_without_scripts() {
    works_through_the_queue(1280, false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_phone_the_views_are_behind_one_line() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let office = busy_office().await;
    let base = office.served().await;
    logged_in(&browser, &base).await;
    browser.click(".views-fold > summary").await;
    browser.assert_accessible().await;
    browser.picture("queue-views").await;
    browser
        .click(".views-folded a[href*='status=waiting']")
        .await;
    browser.sees("på deler").await;
    browser.in_the_dark(true).await;
    browser.assert_accessible().await;
    browser.picture("queue-dark").await;
}
