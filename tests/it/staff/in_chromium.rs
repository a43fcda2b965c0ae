//! The staff pages on a phone, in a real browser: what a thumb and a screen
//! reader find.

use sifra::domain::account::Role;
use sifra::domain::case::Owner;

use super::office::{Office, PASSWORD};
use crate::stage::browser::Browser;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_gets_another_owner_on_a_phone() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let department = Some(Owner::HousingOffice);
    office.account("trine", Role::Triage, department).await;
    let case = office
        .report("Det er bråk fra naboen hver natt", "Storgata 18")
        .await;
    assert_eq!(case.owner, Owner::HousingOffice);

    browser.go(&format!("{base}/staff")).await;
    browser.assert_accessible().await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;

    browser.element(".queue").await;
    browser.assert_accessible().await;
    browser.click(".q-link").await;

    browser.element(".case").await;
    browser.assert_accessible().await;
    browser
        .click("details.panel:nth-of-type(2) > summary")
        .await;
    browser.click("input[value=byggdrift]").await;
    browser
        .fill("#owner-reason", "Det er viften som bråker")
        .await;
    browser.assert_accessible().await;
    browser.click("details.panel[open] .button").await;

    browser.element(".notice").await;
    browser.assert_accessible().await;
    let seen = browser.text().await;
    for told in [
        "Eieren er byttet",
        "Det er viften som bråker",
        "Køen til Byggdrift",
    ] {
        assert!(seen.contains(told), "{told}: {seen}");
    }
    assert_eq!(office.case(&case).await.owner, Owner::Byggdrift);
}
