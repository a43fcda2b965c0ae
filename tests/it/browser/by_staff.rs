//! Staff log in, find a report in the queue, and give the case to another
//! owner, with a reason; the reporter is told.

use super::Scene;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(staff_change_the_owner_and_the_reporter_is_told);

async fn staff_change_the_owner_and_the_reporter_is_told(engine: Engine) {
    let Some(scene) = Scene::on(engine, 1280, true).await else {
        return;
    };
    let browser = &scene.browser;
    scene.go("/simulator").await;
    browser
        .fill(
            "#text",
            "Bass fra Myrveien 51A H0203 igjen, klokka er kvart på to",
        )
        .await;
    browser.click(".write button[type=submit]").await;
    browser.reload_until("SF-").await;
    let reference = scene.reference().await;

    let case = format!("/staff/cases/{reference}");
    scene.go(&case).await;
    browser.assert_accessible().await;
    scene.log_in(&case, "demo-triage").await;
    browser.sees(&reference).await;
    browser.sees("Myrveien 51A").await;
    browser.assert_accessible().await;

    browser
        .click("details:has(form[action$='/owner']) summary")
        .await;
    browser
        .click("form[action$='/owner'] input[value=byggdrift]")
        .await;
    browser
        .fill("#owner-reason", "Det er vifta på taket som durer")
        .await;
    browser.click("form[action$='/owner'] .button").await;
    // What the reporter will get, before they get it.
    browser.sees("SMS-del").await;
    browser.assert_accessible().await;
    browser.click(".confirm-send .button").await;
    browser.sees("Det er vifta på taket som durer").await;
    browser.assert_accessible().await;

    scene.go("/staff?department=byggdrift").await;
    browser.sees("Myrveien 51A").await;
    browser.assert_accessible().await;

    scene.go("/simulator").await;
    browser.reload_until("Byggdrift").await;
    browser.reload_until("byggdrift@fjordvik.example").await;
}
