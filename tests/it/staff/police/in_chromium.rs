//! From the first tick to the printed sheet, in a real browser.

use sifra::domain::account::Role;
use sifra::domain::case::Owner;

use super::threat;
use crate::staff::office::{Office, PASSWORD};
use crate::stage::browser::Browser;

/// What checks needs scripts itself.
async fn check(browser: &Browser) {
    if browser.runs_scripts() {
        browser.assert_accessible().await;
    }
}

async fn log_in(browser: &Browser, url: &str, name: &str) {
    browser.go(url).await;
    browser.fill("#name", name).await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
}

async fn a_sheet_is_made_black_where_it_must_be_and_approved_by_another(width: u32, scripts: bool) {
    let Some(browser) = Browser::open(width, "nb", scripts).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let case = threat(&office).await;
    office
        .account("pernille", Role::Staff, Some(Owner::Police))
        .await;
    office.account("trine", Role::Triage, None).await;
    let at_case = format!("{base}/staff/cases/{}", case.reference);
    log_in(&browser, &at_case, "pernille").await;
    browser.sees("Ingenting går dit av seg selv").await;
    check(&browser).await;
    browser.click("main [href$='/police']").await;
    browser.sees("Lag et ark").await;
    check(&browser).await;
    browser.click("section .button").await;

    browser.sees("Hva skal politiet få?").await;
    check(&browser).await;
    browser.click("input[value=place]").await;
    browser.click("input[name=telling][value=own]").await;
    browser.click("input[name=own]").await;
    browser.fill("#named", "Ola Nordmann").await;
    browser.click("button[value=everywhere]").await;
    browser.element("input[value=place]:checked").await;
    browser.click("button[value^='1.']").await;
    browser.element("input[name=own]:checked").await;
    check(&browser).await;
    // Something to mend.
    browser.click("input[value=happened]").await;
    browser.click("button[value=look]").await;
    browser.sees("Noe må rettes").await;
    check(&browser).await;
    browser.fill("#happened", "Natt til 23. november").await;
    browser.click("button[value=look]").await;

    browser.sees("Utkast, ikke godkjent").await;
    check(&browser).await;
    let seen = browser.text().await;
    for told in [
        "Storgata 18",
        "truet meg med kniv",
        "[sladdet]",
        "Natt til 23. november",
    ] {
        assert!(seen.contains(told), "{told}: {seen}");
    }
    browser.click("[action$='/ask'] .button").await;
    browser.sees("Arket venter på godkjenning").await;
    check(&browser).await;
    browser.click("[action='/staff/logout'] button").await;

    browser.element("#password").await;
    log_in(&browser, &format!("{base}/staff/police"), "trine").await;
    browser.sees("Venter på at du godkjenner").await;
    check(&browser).await;
    browser.click(".police-list a").await;
    browser.sees("Godkjenn og send").await;
    check(&browser).await;
    browser.click(".police-approve .button").await;
    browser.sees("Arket er godkjent").await;
    browser.sees("Ark 2026-0001").await;
    check(&browser).await;
    if scripts {
        print(&browser).await;
    }
    browser.go(&format!("{at_case}/police")).await;
    browser.sees("Sendt som lenke").await;
    check(&browser).await;
}

/// What comes on the paper.
async fn print(browser: &Browser) {
    browser.on_paper(true).await;
    let printed = browser.text().await;
    for told in [
        "Ark 2026-0001",
        "Godkjent av trine",
        "Hva saken gjelder",
        "Storgata 18",
        "truet meg med kniv",
        "[sladdet]",
        "Natt til 23. november",
    ] {
        assert!(printed.contains(told), "{told}: {printed}");
    }
    for other in [
        "Bolig",
        "Kari",
        "912",
        "Ola",
        "Kontakt",
        "Trekk",
        "Logg ut",
        "Køen",
        "Meldt til",
    ] {
        assert!(!printed.contains(other), "{other}: {printed}");
    }
    browser.on_paper(false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_is_made_and_approved_on_a_phone() {
    a_sheet_is_made_black_where_it_must_be_and_approved_by_another(360, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_is_made_and_approved_wide() {
    a_sheet_is_made_black_where_it_must_be_and_approved_by_another(1440, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_is_made_and_approved_without_scripts() {
    a_sheet_is_made_black_where_it_must_be_and_approved_by_another(768, false).await;
}
