//! The first pages on small phones, bad lines and machines set to the needs of
//! their owners.

use thirtyfour::prelude::Key;

use super::Scene;
use crate::stage::Engine;

const START: &str = "a.button[href^=\"/report\"]";
const NEXT: &str = ".button[name=go][value=next]";
const NOBODY_IN_DANGER: &str = "button[name=danger][value=no]";

async fn scene(width: u32) -> Option<Scene> {
    Scene::on(Engine::Sqlite, width, true).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_start_page_is_light_and_usable_on_a_slow_line() {
    let Some(scene) = scene(360).await else {
        return;
    };
    let browser = &scene.browser;
    browser.on_a_slow_line().await;
    scene.go("/").await;
    let load = browser.load().await;
    println!("the start page on a slow line: {} ms", load.millis);
    assert!(load.requests <= 3, "{load:?}");
    assert!(load.bytes > 0 && load.bytes < 30_000, "{load:?}");
    browser.click(START).await;
    browser.click(NOBODY_IN_DANGER).await;
    browser.element("textarea#text").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_chooses_a_language_keeps_it_and_the_page_turns_round() {
    let Some(scene) = scene(320).await else {
        return;
    };
    let browser = &scene.browser;
    scene.go("/").await;
    browser.click(".languages summary").await;
    browser.click("a.language[lang=ar]").await;
    browser.element("html[lang=ar][dir=rtl]").await;
    browser.assert_well_made().await;
    browser.picture("start-ar").await;
    browser.click(START).await;
    browser.element("html[lang=ar][dir=rtl] form#report").await;
    browser.click(NOBODY_IN_DANGER).await;
    browser.element("html[lang=ar] textarea#text").await;
    browser.fill("textarea#text", "Låsen er ødelagt").await;
    browser.assert_well_made().await;
    browser.picture("happened-ar").await;
    // Another one on the way: what was typed stays.
    browser.click(".languages summary").await;
    browser.click("button.language[lang=en]").await;
    browser.element("html[lang=en]:not([dir=rtl])").await;
    let typed = browser
        .ask("return document.querySelector('#text').value")
        .await;
    assert_eq!(typed, "Låsen er ødelagt");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_wrong_is_said_above_and_leads_to_its_field() {
    let Some(scene) = scene(360).await else {
        return;
    };
    let browser = &scene.browser;
    scene.go("/report").await;
    browser.click(NOBODY_IN_DANGER).await;
    browser.element("textarea#text").await;
    browser.click(NEXT).await;
    browser.element("textarea#text[aria-invalid=true]").await;
    let title = browser.driver.title().await.expect("a title");
    assert!(title.starts_with("Feil: "), "{title}");
    browser.assert_well_made().await;
    browser.picture("happened-wrong").await;
    browser.tab_to("href=#text").await;
    browser.key(Key::Enter).await;
    let focused = browser.focused().await;
    assert!(
        focused.what.contains("id=text") && focused.is_seen,
        "{focused:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_form_is_begun_by_keyboard_alone_and_the_focus_is_always_seen() {
    let Some(scene) = scene(1280).await else {
        return;
    };
    let browser = &scene.browser;
    scene.go("/").await;
    browser.tab_to("href=/report").await;
    browser.key(Key::Enter).await;
    browser.element(NOBODY_IN_DANGER).await;
    browser.tab_to("name=danger value=no").await;
    browser.key(Key::Enter).await;
    browser.element("textarea#text").await;
    browser.tab_to("id=text").await;
    browser.type_in("Lyset i trappa er slokket").await;
    browser.tab_to("name=go value=next").await;
    browser.key(Key::Enter).await;
    browser.element("#address").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_pages_fit_small_phones_and_are_read_in_any_colours() {
    for width in [320, 390] {
        let Some(scene) = scene(width).await else {
            return;
        };
        let browser = &scene.browser;
        let any_colours = async |name: &str| {
            for dark in [false, true] {
                browser.in_the_dark(dark).await;
                browser.assert_well_made().await;
                browser.picture(&format!("{name}-dark-{dark}")).await;
            }
            browser.in_forced_colours().await;
            browser.assert_accessible().await;
            browser.picture(&format!("{name}-forced")).await;
            browser.with_little_motion().await;
            let moving = browser
                .ask(
                    "return document.getAnimations().length +
                        [...document.querySelectorAll('*')].filter(one =>
                            parseFloat(getComputedStyle(one).transitionDuration) > 0).length",
                )
                .await;
            assert_eq!(moving, 0, "{name}: something moves");
        };
        scene.go("/").await;
        any_colours("start").await;
        scene.go("/nowhere").await;
        any_colours("nowhere").await;
        scene.go("/report").await;
        any_colours("danger").await;
        browser.click(NOBODY_IN_DANGER).await;
        browser.element("textarea#text").await;
        any_colours("happened").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_line_loses_nothing() {
    let Some(scene) = scene(360).await else {
        return;
    };
    let browser = &scene.browser;
    scene.go("/report").await;
    browser.click(NOBODY_IN_DANGER).await;
    browser
        .fill("textarea#text", "Lyset i trappa er slokket")
        .await;
    browser.offline().await;
    browser.click(NEXT).await;
    browser.sees("Du er uten nett").await;
    browser.online().await;
    browser.click(NEXT).await;
    browser.element("#address").await;
}
