//! A leader decides whose a case is, in a real browser: with a thumb and wide.

use sifra::casework::actions::Order;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;

use super::leader::worn;
use super::office::{Office, PASSWORD};
use crate::stage::browser::Browser;

async fn log_in(browser: &Browser, base: &str, name: &str, path: &str) {
    browser.go(&format!("{base}{path}")).await;
    browser.fill("#name", name).await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
}

/// Somebody puts a worn case before a leader, and that one decides.
async fn it_is_decided(width: u32, scripts: bool) {
    let (Some(asks), Some(decides)) = (
        Browser::open(width, "nb", scripts).await,
        Browser::open(width, "nb", scripts).await,
    ) else {
        return;
    };
    let check = async |browser: &Browser| {
        if scripts {
            browser.assert_accessible().await;
        }
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let of_office = Some(Owner::HousingOffice);
    let ola = office.account("ola", Role::Staff, of_office).await;
    office.account("liv", Role::Leader, of_office).await;
    let case = worn(&office, &ola).await;
    let path = format!("/staff/cases/{}", case.reference);

    log_in(&asks, &base, "ola", &path).await;
    asks.element(".case").await;
    asks.click(".bar summary[data-key=e]").await;
    asks.sees("Nå avgjør en leder").await;
    check(&asks).await;
    asks.click(".panel[open] input[value=byggdrift]").await;
    asks.fill("#owner-reason", "Låsen er deres å mende").await;
    asks.click(".panel[open] .send .button").await;
    asks.sees("Saken er lagt fram for en leder").await;
    check(&asks).await;
    asks.picture(&format!("leader-asked-{width}")).await;

    log_in(
        &decides,
        &base,
        "liv",
        "/staff?department=all&status=open&leader=yes",
    )
    .await;
    decides.sees("Til leder").await;
    check(&decides).await;
    decides.picture(&format!("leader-queue-{width}")).await;
    decides.click(".q-link").await;
    decides.sees("Låsen er deres å mende").await;
    check(&decides).await;
    decides.click(".bar summary[data-key=e]").await;
    check(&decides).await;
    decides.picture(&format!("leader-decides-{width}")).await;
    decides
        .click(".panel[open] input[value=housing_office]")
        .await;
    decides.fill("#owner-reason", "Dere har nøklene").await;
    decides.click(".panel[open] .send .button").await;
    decides.sees("Det er avgjort. Eieren beholder saken.").await;
    check(&decides).await;
    assert_eq!(office.case(&case).await.owner, Owner::HousingOffice);
    decides
        .go(&format!(
            "{base}/staff?department=all&status=open&leader=yes"
        ))
        .await;
    decides.sees("Ingen saker venter på en leder").await;
    check(&decides).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_leader_decides_whose_a_case_is_with_a_thumb() {
    it_is_decided(360, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_leader_decides_whose_a_case_is_on_a_wide_screen() {
    it_is_decided(1280, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_leader_decides_whose_a_case_is_without_scripts() {
    it_is_decided(1280, false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_leader_decides_is_there_in_the_dark_and_in_forced_colours() {
    let Some(browser) = Browser::open(1280, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let ola = office
        .account("ola", Role::Staff, Some(Owner::HousingOffice))
        .await;
    office
        .account("liv", Role::Leader, Some(Owner::HousingOffice))
        .await;
    let case = worn(&office, &ola).await;
    let order = Order {
        who: &ola,
        reference: &case.reference,
        version: case.version,
        reason: "Det er deres",
    };
    let asked = office.casework.change_owner(order, Owner::Byggdrift).await;
    asked.expect("it goes to a leader");
    browser.in_the_dark(true).await;
    log_in(
        &browser,
        &base,
        "liv",
        &format!("/staff/cases/{}", case.reference),
    )
    .await;
    browser.sees("Det er deres").await;
    browser.assert_accessible().await;
    browser.in_forced_colours().await;
    browser.assert_accessible().await;
}
