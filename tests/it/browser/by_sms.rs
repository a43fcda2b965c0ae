//! From an SMS to the acknowledgement on the phone and the notice in the
//! owner's mailbox.

use super::Scene;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(a_neighbour_texts_about_noise_and_is_answered);

async fn a_neighbour_texts_about_noise_and_is_answered(engine: Engine) {
    let Some(scene) = Scene::on(engine, 1280, false).await else {
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
    browser.reload_until("Boligkontoret").await;
    browser.reload_until("boligkontoret@fjordvik.example").await;
}
