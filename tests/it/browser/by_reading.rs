//! Somebody who reads before they write: who answers, who sees what, and in
//! which language.

use thirtyfour::prelude::*;

use super::Scene;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(a_reader_of_arabic_finds_their_language_by_the_keyboard_alone);

async fn a_reader_of_arabic_finds_their_language_by_the_keyboard_alone(engine: Engine) {
    let Some(scene) = Scene::on(engine, 320, true).await else {
        return;
    };
    let browser = &scene.browser;
    for path in ["/", "/about", "/privacy", "/accessibility"] {
        scene.go(path).await;
        browser.assert_accessible().await;
    }
    let summary = browser.element(".languages summary").await;
    summary.send_keys(Key::Enter).await.expect("it opens");
    browser.assert_accessible().await;
    let arabic = browser.element(".languages a[lang=ar]").await;
    arabic.send_keys(Key::Enter).await.expect("it is followed");
    browser.element("html[lang=ar][dir=rtl]").await;
    browser.assert_accessible().await;
    // The choice comes along to other pages.
    browser.click(".masthead-home").await;
    browser.element("html[lang=ar] main h1").await;
    browser.assert_accessible().await;
}
