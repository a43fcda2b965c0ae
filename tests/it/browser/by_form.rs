//! From the form to the acknowledgement on the phone.

use super::Scene;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_tenant_reports_by_form_and_is_answered_by_sms,
    the_form_works_without_scripts,
);

const NEXT: &str = ".button[name=go][value=next]";
const SEND: &str = ".button[name=go][value=send]";
/// Kari's number on the demo's phone.
const PHONE: &str = "400 00 001";

async fn a_tenant_reports_by_form_and_is_answered_by_sms(engine: Engine) {
    let Some(scene) = Scene::on(engine, 390, true).await else {
        return;
    };
    walk(&scene, true).await;
}

async fn the_form_works_without_scripts(engine: Engine) {
    let Some(scene) = Scene::on(engine, 390, false).await else {
        return;
    };
    walk(&scene, false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_whole_way_is_open_in_other_languages_with_and_without_scripts() {
    for (language, scripts) in [("nn", false), ("en", true), ("ar", true), ("so", false)] {
        let scene = Scene::read_in(language, Engine::Sqlite, 360, scripts).await;
        let Some(scene) = scene else { return };
        walk(&scene, scripts).await;
    }
}

/// The whole way; each page is held against WCAG where scripts may run.
async fn walk(scene: &Scene, check: bool) {
    let browser = &scene.browser;
    let sound = async || {
        if check {
            browser.assert_accessible().await;
        }
    };
    scene.go("/").await;
    sound().await;
    scene.go("/report").await;
    sound().await;
    browser.click("button[name=danger][value=no]").await;
    sound().await;
    browser.click(NEXT).await;
    browser.element("#text[aria-invalid=true]").await;
    sound().await;
    browser
        .fill(
            "#text",
            "Ytterdøra går ikke i lås, hvem som helst kan gå rett inn",
        )
        .await;
    browser.click(NEXT).await;
    browser.fill_place("#address", "Myrveien 51A").await;
    sound().await;
    browser.click(NEXT).await;
    browser.element("select#unit").await;
    sound().await;
    browser.click(NEXT).await;
    browser.click("label[for=follow-door_which-entrance]").await;
    sound().await;
    browser.click(NEXT).await;
    // That answer has brought a question.
    browser.click("label[for=follow-door_locked_out-no]").await;
    browser.click(NEXT).await;
    browser.element("#photos").await;
    sound().await;
    browser.click(NEXT).await;
    browser.click("label[for=reach]").await;
    browser.fill("#phone", PHONE).await;
    sound().await;
    browser.click(NEXT).await;
    browser.element(SEND).await;
    browser.sees("Myrveien 51A").await;
    sound().await;
    browser.click(SEND).await;
    browser.sees("SF-").await;
    browser.sees("Byggdrift").await;
    sound().await;
    let reference = scene.reference().await;

    scene.go("/simulator").await;
    browser.reload_until(&reference).await;
    sound().await;
}
