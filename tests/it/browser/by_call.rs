//! Somebody calls, and a member of staff writes down what they tell: from the
//! first word to the SMS on the caller's telephone.

use super::Scene;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(what_a_caller_tells_comes_back_to_them_as_an_sms);

impl Scene {
    /// At the form for a caller.
    async fn takes_a_call(&self, name: &str) {
        let browser = &self.browser;
        self.log_in("/staff/new", name).await;
        browser.element(".call").await;
    }

    /// Where scripts run, the page is held against WCAG.
    async fn is_accessible(&self) {
        if self.browser.runs_scripts() {
            self.browser.assert_accessible().await;
        }
    }
}

async fn what_a_caller_tells_comes_back_to_them_as_an_sms(engine: Engine) {
    let Some(scene) = Scene::on(engine, 360, true).await else {
        return;
    };
    file_and_read_aloud(&scene).await;
    add_more(&scene).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_is_taken_on_a_wide_screen() {
    let Some(scene) = Scene::on(Engine::Sqlite, 1440, true).await else {
        return;
    };
    file_and_read_aloud(&scene).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_is_taken_without_scripts() {
    let Some(scene) = Scene::on(Engine::Sqlite, 360, false).await else {
        return;
    };
    file_and_read_aloud(&scene).await;
}

async fn file_and_read_aloud(scene: &Scene) {
    let browser = &scene.browser;
    scene.takes_a_call("demo-triage").await;
    scene.is_accessible().await;
    // Too little: what is missing is named, and has the focus.
    browser.click("button[value=check]").await;
    browser.element(".problems").await;
    scene.is_accessible().await;

    browser
        .fill("#text", "Det drypper fra taket på badet mitt")
        .await;
    browser.fill_place("#address", "Myrveien 51").await;
    browser.fill("#phone", "900 00 123").await;
    browser.click("button[value=check]").await;
    browser.sees("Hvilken adresse er det?").await;
    scene.is_accessible().await;
    browser.click("label:has(#choice)").await;
    browser.click("button[value=check]").await;
    browser.sees("SMS til 900 00 123").await;
    scene.is_accessible().await;
    browser.picture("call-preview").await;

    browser.click("button[value=file]").await;
    browser.sees("Byggdrift ser på saken innen").await;
    browser.sees("Ny melding til").await;
    scene.is_accessible().await;
    browser.picture("call-receipt").await;
    let reference = scene.reference().await;
    // The demo's telephone has it.
    scene.go("/simulator").await;
    browser.reload_until(&reference).await;
}

/// The same caller with more: staff see what is open, and add to it.
async fn add_more(scene: &Scene) {
    let browser = &scene.browser;
    let reference = scene.reference().await;
    scene.go("/staff/new").await;
    browser
        .fill("#text", "Nå renner det fra taket, ikke bare drypper!")
        .await;
    browser.fill("#phone", "900 00 123").await;
    browser.click("button[value=check]").await;
    browser.sees("Samme melder").await;
    scene.is_accessible().await;
    browser
        .click(&format!("label:has([value='{reference}'])"))
        .await;
    browser.click("button[value=file]").await;
    browser.sees("Saken den legges til").await;
    scene.is_accessible().await;
    browser.click("button[value=file]").await;
    browser.sees(&format!("lagt til sak {reference}")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_caller_in_danger_is_told_the_number_in_their_language() {
    let Some(scene) = Scene::on(Engine::Sqlite, 360, true).await else {
        return;
    };
    let browser = &scene.browser;
    scene.takes_a_call("demo-triage").await;
    browser.fill("#text", "Det brenner i kjelleren!").await;
    browser.click("label:has(#without-contact)").await;
    browser.click("#lang option[value=ar]").await;
    browser.click("button[value=check]").await;
    browser.sees("Be melder ringe").await;
    browser.element(".alarm-said[lang=ar][dir=rtl]").await;
    browser.assert_accessible().await;
    browser.click("button[value=file]").await;
    browser.sees("Les opp referansen").await;
    browser.element(".alarm [href='tel:110']").await;
    browser.assert_accessible().await;
}
