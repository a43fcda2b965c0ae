//! The whole way with the keyboard alone, the focus seen at each stop.

use thirtyfour::Key;

use super::Scene;
use crate::stage::Engine;

const NEXT: &str = "name=go value=next";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_is_made_and_more_is_told_by_keyboard_alone() {
    let Some(scene) = Scene::on(Engine::Sqlite, 1280, true).await else {
        return;
    };
    let browser = &scene.browser;
    let press = async |there: &str, what: &str| {
        browser.element(there).await;
        browser.tab_to(what).await;
        browser.key(Key::Enter).await;
    };
    let write = async |there: &str, what: &str, words: &str| {
        browser.element(there).await;
        browser.tab_to(what).await;
        browser.type_in(words).await;
    };
    scene.go("/report").await;
    press("button[name=danger]", "name=danger value=no").await;
    write("textarea#text", "id=text", "Det lekker fra taket på badet").await;
    press("#text", NEXT).await;
    write("#address", "id=address", "Myrveien 51").await;
    browser.element("#address-places [role=option]").await;
    browser.key(Key::Down).await;
    browser.key(Key::Enter).await;
    press("#address[value], #address", NEXT).await;
    press("select#unit", NEXT).await;
    press("#questions-hint", NEXT).await;
    press("#photos-hint", NEXT).await;
    write("#reach", "name=reach value=phone", " ").await;
    write("#phone", "id=phone", "400 00 001").await;
    press("#phone", NEXT).await;
    press("button[value=send]", "value=send").await;
    browser.element(".receipt").await;
    press(".receipt ~ p a.button", "href=/status/").await;
    write("textarea#words", "id=words", "Nå drypper det fra lampa").await;
    browser.tab_to("button").await;
}
