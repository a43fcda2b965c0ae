//! The staff pages on a phone, in a real browser: what a thumb and a screen
//! reader find.

use std::slice::from_ref;

use jiff::SignedDuration;
use sifra::casework::actions::Order;
use sifra::casework::reports::Destination;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner};

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
    browser.click("summary[data-key=e]").await;
    browser.click("input[value=byggdrift]").await;
    browser
        .fill("#owner-reason", "Det er viften som bråker")
        .await;
    browser.assert_accessible().await;
    browser.click("details.panel[open] .button").await;
    browser.sees("Dette får de").await;
    browser.assert_accessible().await;
    browser.click(".confirm-send .button").await;

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

/// Five reports in one case, and one of them is about something else.
async fn five_reports(office: &Office) -> Case {
    let case = office.report(FIVE[0], "Storgata 18").await;
    let who = office.account("opprydder", Role::Triage, None).await;
    for text in &FIVE[1..] {
        office.town.pass(SignedDuration::from_mins(7));
        let other = office.report(text, "Storgata 18").await;
        let order = Order {
            who: &who,
            reference: &other.reference,
            version: other.version,
            reason: "Samme bråk",
        };
        let to = Destination::Case(&case.reference);
        let moved = office
            .casework
            .regroup(order, from_ref(&other.reference), to)
            .await;
        moved.expect("moved");
    }
    case
}

const FIVE: [&str; 5] = [
    "Det er bråk fra naboen i H0203 hver natt",
    "Musikk til klokka tre i natt også. Nå holder det, jeg har små barn som ikke får sove og \
     skal på jobb klokka sju hver eneste dag",
    "Fortsatt bråk",
    "Vannet renner fra taket i vaskekjelleren!",
    "Kan noen snakke med dem i H0203?",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_of_five_reports_is_split_off_on_a_phone() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let case = five_reports(&office).await;
    office.account("trine", Role::Triage, None).await;
    browser
        .go(&format!("{base}/staff/cases/{}", case.reference))
        .await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;

    browser.element(".case").await;
    browser.click(".regroup > summary").await;
    browser.click(".picks label:nth-of-type(4) input").await;
    browser.fill("#regroup-value", "SF-123").await;
    browser.fill("#regroup-reason", "Annen lekkasje").await;
    browser.assert_accessible().await;
    browser.click(".ways > :first-child .button").await;

    browser.sees("Skriv referansen").await;
    browser.assert_accessible().await;
    browser.fill("#regroup-reason", "En lekkasje").await;
    browser.click(".ways > :last-child .button").await;

    browser.sees("blitt en egen sak").await;
    browser.assert_accessible().await;
    browser.click(".history-link").await;
    browser.sees("Meldingene (4)").await;
    browser.assert_accessible().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_is_moved_without_scripts() {
    let Some(browser) = Browser::open(1280, "nb", false).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let case = five_reports(&office).await;
    let leak = office.report(FIVE[3], "Storgata 18").await;
    office.account("trine", Role::Triage, None).await;
    browser
        .go(&format!("{base}/staff/cases/{}", case.reference))
        .await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;

    browser.click(".regroup > summary").await;
    browser.click(".picks label:nth-of-type(4) input").await;
    browser
        .fill("#regroup-value", leak.reference.as_str())
        .await;
    browser.fill("#regroup-reason", "Samme lekkasje").await;
    browser.click(".ways > :first-child .button").await;
    browser.sees("Meldingene (2)").await;
}
