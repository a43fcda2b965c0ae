//! A caretaker on the round: from the list of houses to a photo of what was done.

use super::Scene;
use crate::photos::files::from_a_camera;
use crate::stage::Engine;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_caretaker_finishes_a_job_on_a_phone() {
    let Some(scene) = Scene::on(Engine::Sqlite, 360, true).await else {
        return;
    };
    finishes_a_job(&scene).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_round_fits_a_wide_screen_too() {
    let Some(scene) = Scene::on(Engine::Sqlite, 1280, true).await else {
        return;
    };
    finishes_a_job(&scene).await;
}

async fn finishes_a_job(scene: &Scene) {
    let browser = &scene.browser;
    scene.go("/simulator").await;
    browser
        .fill(
            "#text",
            "Vannet fosser ut av taket i Myrveien 51A, H0203! Det renner ned i stua",
        )
        .await;
    browser.click(".write button[type=submit]").await;
    browser.reload_until("SF-").await;
    let reference = scene.reference().await;

    scene.log_in("/staff/round", "demo-byggdrift").await;
    browser.sees("Myrveien 51A").await;
    browser.assert_accessible().await;
    browser.picture("round").await;
    browser
        .click(&format!("[data-reference='{reference}'] .job-link"))
        .await;
    browser.sees("Vannet fosser").await;
    browser.assert_accessible().await;
    browser.picture("job").await;

    let photo = scene.service.folder().join("etterpa.jpg");
    std::fs::write(&photo, from_a_camera()).expect("a file");
    let field = browser.element("#photo").await;
    let photo = photo.display().to_string();
    field.send_keys(photo).await.expect("a file is chosen");
    browser.fill("#words", "Tettet røret").await;
    browser.click(".job-done").await;
    browser.sees("Ferdig. Melder får beskjed").await;
    browser.assert_accessible().await;
    browser.click(".notice a").await;
    browser.sees("Bilder fra Byggdrift").await;
    browser.sees("Tettet røret").await;
    browser.assert_accessible().await;
}
