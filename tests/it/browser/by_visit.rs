//! A caretaker says when they come, the tenant gets an SMS, puts it in a calendar,
//! and says that it does not suit; the caretaker sees that on the round.

use std::str::FromStr;

use icalendar::{Calendar, Component};
use thirtyfour::By;

use super::Scene;
use crate::stage::Engine;
use crate::stage::service::client;

const LEAK: &str = "Det drypper fra røret under vasken i Myrveien 51A, H0203. Vi har hund";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_visit_is_agreed_on_a_phone_and_does_not_suit() {
    let Some(scene) = Scene::on(Engine::Sqlite, 360, true).await else {
        return;
    };
    a_visit_does_not_suit(&scene).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_visit_is_agreed_on_a_wide_screen_without_scripts() {
    let Some(scene) = Scene::on(Engine::Sqlite, 1280, false).await else {
        return;
    };
    a_visit_does_not_suit(&scene).await;
}

async fn a_visit_does_not_suit(scene: &Scene) {
    let browser = &scene.browser;
    scene.go("/simulator").await;
    browser.fill("#text", LEAK).await;
    browser.click(".write button[type=submit]").await;
    browser.reload_until("/status/").await;
    let reference = scene.reference().await;
    let seen = browser.text().await;
    let start = seen.find("/status/").expect("a link");
    let own = seen[start..start + "/status/".len() + 32].to_owned();

    let case = format!("/staff/cases/{reference}");
    scene.log_in(&case, "demo-byggdrift").await;
    browser.sees("Melder skriver om en hund").await;
    browser.assert_accessible().await;
    browser.picture("visit-case").await;

    // How to get in is asked for, and written down.
    browser.click(".visits a[href$='/access']").await;
    browser.sees("Hvem åpner, og hvordan?").await;
    browser.assert_accessible().await;
    browser.picture("visit-access").await;
    browser.fill("#opener", "Sønnen, etter kl. 15").await;
    browser.click("[name=dog][value=yes]").await;
    browser.click("[name=careful][value=no]").await;
    browser.click(".visit-send .button").await;
    browser.sees("Adkomsten er skrevet ned").await;

    // The next free time is proposed: seen over, and sent.
    browser.click(".visits a[href$='/visits/new']").await;
    browser.sees("Avtal besøk").await;
    browser.assert_accessible().await;
    browser.picture("visit-new").await;
    browser.click(".visit-send .button").await;
    browser.sees("Dette får de").await;
    browser.assert_accessible().await;
    browser.picture("visit-look").await;
    browser.click(".confirm-send [value=send]").await;
    browser.sees("Besøket er avtalt").await;
    browser.assert_accessible().await;
    browser.picture("visit-agreed").await;

    scene.go(&format!("{case}/work-order")).await;
    browser.sees("Sønnen, etter kl. 15").await;
    browser.assert_accessible().await;
    browser.picture("visit-work-order").await;

    // The tenant.
    scene.go("/simulator").await;
    browser.reload_until("Svar PASSER IKKE her").await;
    scene.go(&own).await;
    browser.sees("Legg det i kalenderen").await;
    browser.assert_accessible().await;
    browser.picture("visit-own").await;
    let link = browser.driver.find(By::Css("a[href*='.ics']")).await;
    let link = link.expect("a link").prop("href").await;
    let link = link.expect("an address").expect("an address");
    let file = client().get(link).send().await.expect("it answers");
    let file = file.text().await.expect("a file");
    let calendar = Calendar::from_str(&file).expect("a calendar");
    let event = calendar.events().next().expect("an event");
    assert_eq!(
        event.property_value("LOCATION"),
        Some("Myrveien 51A"),
        "{file}"
    );
    assert!(event.property_value("UID").is_some(), "{file}");

    browser.click(".visit-no > summary").await;
    browser.fill("#visit-no", "Helst etter kl. 16").await;
    browser.assert_accessible().await;
    browser.picture("visit-no").await;
    browser.click(".visit-no .button").await;
    browser.sees("Takk for at du sa fra").await;
    browser.assert_accessible().await;
    browser.picture("visit-refused").await;

    // The caretaker, on the round.
    scene.go("/staff/round").await;
    browser.sees("Passer ikke").await;
    browser.sees("Helst etter kl. 16").await;
    browser.assert_accessible().await;
    browser.picture("visit-round").await;
    browser
        .click(&format!("[data-reference='{reference}'] .job-link"))
        .await;
    browser.sees("Finn ny tid").await;
    browser.assert_accessible().await;
    browser.picture("visit-job").await;
    browser.click(".visits a[href*='/move']").await;
    browser.sees("Helst etter kl. 16").await;
    browser.assert_accessible().await;
    browser.click(".visit-send .button").await;
    browser.sees("Ny tid:").await;
    browser.click(".confirm-send [value=send]").await;
    browser.sees("Besøket er flyttet").await;

    // And the list of the house.
    scene.go("/staff/round/list?at=Myrveien+51A").await;
    browser.sees("Arbeidsliste: Myrveien 51A").await;
    browser.assert_accessible().await;
    browser.picture("visit-list").await;
}
