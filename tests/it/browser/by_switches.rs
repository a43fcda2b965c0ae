//! Somebody who lets things go wrong in the simulator, and sees what comes of
//! it.

use super::Scene;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    faults_are_switched_on_by_hand_on_a_phone,
    without_scripts_a_text_that_did_not_get_through_is_seen_to_be_fetched,
);

async fn faults_are_switched_on_by_hand_on_a_phone(engine: Engine) {
    let Some(scene) = Scene::on(engine, 360, true).await else {
        return;
    };
    let browser = &scene.browser;
    scene.go("/simulator").await;
    browser.assert_accessible().await;
    browser.click(".faults summary").await;
    browser.click(".lasts input[value='5']").await;
    browser.click(".faults button[value=stopped]").await;
    browser.sees("Slått på nå").await;
    browser.click(".kinds button[value=landline]").await;
    browser.sees("Kan sende SMS, men ikke ta imot").await;
    browser
        .fill("#text", "Ytterdøra i Hasselveien 48A går ikke i lås")
        .await;
    browser.click(".write button[type=submit]").await;
    browser
        .reload_until("Ikke levert: nummeret kan ikke ta imot SMS")
        .await;
    browser.assert_accessible().await;
    browser.click(".on-now .all").await;
    browser.reload_until("Postkasse").await;
    assert!(!browser.text().await.contains("Slått på nå"));
}

async fn without_scripts_a_text_that_did_not_get_through_is_seen_to_be_fetched(engine: Engine) {
    let Some(scene) = Scene::on(engine, 1280, false).await else {
        return;
    };
    let browser = &scene.browser;
    scene.go("/simulator").await;
    browser.click(".faults summary").await;
    browser.click(".faults button[value=cut_off]").await;
    browser.sees("Slått på nå").await;
    browser
        .fill("#text", "Ytterdøra i Hasselveien 48A går ikke i lås")
        .await;
    browser.click(".write button[type=submit]").await;
    browser.sees("Kom ikke fram til Sifra").await;
    browser.reload_until("Hentet av Sifra").await;
    browser.reload_until("SF-").await;
}
