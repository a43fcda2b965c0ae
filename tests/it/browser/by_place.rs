//! Somebody who finds the place: by typing, by the keyboard alone, by where
//! the telephone is, and with words of their own.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::Scene;
use crate::stage::Engine;
use crate::stage::service::until;

const FIELD: &str = "#address";
const OPTIONS: &str = "#address-places [role=option]";
const HERE: &str = "[data-here-for] button";
/// The house of the demo's register that stands at [`HOME`].
const AT_HOME: &str = "Storgata 3";
const HOME: (f64, f64) = (59.172_498, 10.060_801);

/// At the place page, in a window of a telephone's width.
async fn at_the_place(scripts: bool) -> Option<Scene> {
    let scene = Scene::on(Engine::Sqlite, 390, scripts).await?;
    scene.go("/report").await;
    scene.browser.click("button[name=danger][value=no]").await;
    scene.browser.fill("#text", "Lyset i gangen er borte").await;
    scene.browser.click(NEXT).await;
    scene.browser.element(FIELD).await;
    Some(scene)
}

const NEXT: &str = ".button[name=go][value=next]";

impl Scene {
    async fn attribute(&self, name: &str) -> Option<String> {
        let field = self.browser.element(FIELD).await;
        field.attr(name).await.expect("a field")
    }

    async fn value(&self) -> String {
        let field = self.browser.element(FIELD).await;
        field
            .prop("value")
            .await
            .expect("a field")
            .unwrap_or_default()
    }

    async fn keys(&self, keys: impl Into<TypingData>) {
        let focused = self.browser.driver.active_element().await.expect("a focus");
        focused.send_keys(keys).await.expect("it takes keys");
    }

    /// Waits until the list is open, or closed.
    async fn list_is(&self, open: bool) {
        let state = format!("{FIELD}[aria-expanded={open}]");
        self.browser.element(&state).await;
    }

    /// What is read aloud as the option that Enter would take.
    async fn active(&self) -> Option<String> {
        let id = self.attribute("aria-activedescendant").await?;
        let option = self.browser.element(&format!("#{id}")).await;
        assert_eq!(
            option.attr("aria-selected").await.unwrap().as_deref(),
            Some("true")
        );
        Some(option.text().await.expect("an option"))
    }

    async fn first_option(&self) -> String {
        let option = self.browser.element(OPTIONS).await;
        option.text().await.expect("an option")
    }

    /// Lets the browser be somewhere, or nowhere.
    async fn stands_at(&self, position: Option<(f64, f64)>) {
        let override_ = match position {
            Some((latitude, longitude)) => {
                json!({"latitude": latitude, "longitude": longitude, "accuracy": 10})
            }
            None => json!({}),
        };
        self.devtools("Emulation.setGeolocationOverride", override_)
            .await;
    }

    async fn may_locate(&self, setting: &str) {
        let permission = json!({
            "permission": {"name": "geolocation"},
            "setting": setting,
            "origin": self.service.url,
        });
        self.devtools("Browser.setPermission", permission).await;
    }

    async fn devtools(&self, command: &str, parameters: Value) {
        let devtools = self.browser.driver.cdp();
        let done = devtools.send_raw(command, parameters).await;
        done.expect("Chromium does so");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_is_found_while_typing_and_chosen_by_the_keyboard_alone() {
    let Some(scene) = at_the_place(true).await else {
        return;
    };
    scene.browser.element("#address[role=combobox]").await;
    scene.list_is(false).await;
    scene.browser.fill(FIELD, "myrvn 51").await;
    scene.list_is(true).await;
    scene.browser.assert_accessible().await;
    assert_eq!(scene.active().await, None, "nothing is chosen unasked");
    scene.browser.sees("Forslag: ").await;

    scene.keys(Key::Down).await;
    let first = scene.active().await.expect("an active option");
    assert!(first.starts_with("Myrveien 51A"), "{first}");
    scene.keys(Key::Up).await;
    let last = scene.active().await.expect("an active option");
    assert_ne!(first, last, "around to the last");
    scene.keys(Key::Home).await;
    assert_eq!(scene.active().await, None, "back in the letters");
    scene.keys(Key::Down).await;
    scene.browser.assert_accessible().await;
    scene.keys(Key::Enter).await;
    scene.list_is(false).await;
    assert_eq!(scene.value().await, "Myrveien 51A");
    scene.browser.sees("Du valgte Myrveien 51A").await;

    scene.keys(Key::Enter).await;
    scene.browser.element("#unit").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn escape_closes_the_list_and_then_empties_the_field() {
    let Some(scene) = at_the_place(true).await else {
        return;
    };
    scene.browser.fill(FIELD, "storgata").await;
    scene.list_is(true).await;
    scene.keys(Key::Escape).await;
    scene.list_is(false).await;
    assert_eq!(scene.value().await, "storgata");
    scene.keys(Key::Down).await;
    scene.list_is(true).await;
    scene.keys(Key::Escape).await;
    scene.keys(Key::Escape).await;
    assert_eq!(scene.value().await, "");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_suggestion_is_taken_by_a_tap_and_tab_goes_on() {
    let Some(scene) = at_the_place(true).await else {
        return;
    };
    scene.browser.fill(FIELD, "storgata 1").await;
    scene.list_is(true).await;
    let first = scene.first_option().await;
    // No tap is taken for what has only just appeared under the finger.
    until("a tap is taken", async || {
        scene.browser.click(OPTIONS).await;
        scene.attribute("aria-expanded").await.as_deref() == Some("false")
    })
    .await;
    let value = scene.value().await;
    assert!(first.starts_with(&value), "{first}: {value}");

    scene.browser.fill(FIELD, "myrveien").await;
    scene.list_is(true).await;
    scene.keys(Key::Tab).await;
    scene.list_is(false).await;
    assert_eq!(scene.value().await, "myrveien", "nothing was chosen");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_register_lacks_is_said_and_passes_as_written() {
    let Some(scene) = at_the_place(true).await else {
        return;
    };
    scene.browser.fill(FIELD, "Bak det røde naustet").await;
    scene
        .browser
        .sees("Dette står ikke i adresseregisteret")
        .await;
    scene.list_is(false).await;
    scene.browser.assert_accessible().await;
    scene.keys(Key::Enter).await;
    scene.browser.sees("Bak det røde naustet").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_place_where_somebody_stands_is_offered_when_they_allow_it() {
    let Some(scene) = at_the_place(true).await else {
        return;
    };
    scene.may_locate("granted").await;
    scene.stands_at(Some(HOME)).await;
    scene.browser.click(HERE).await;
    scene.list_is(true).await;
    let first = scene.first_option().await;
    assert!(first.starts_with(AT_HOME), "{first}");
    assert!(first.contains("omtrent 10 m unna"), "{first}");
    scene.browser.assert_accessible().await;
    assert_eq!(scene.value().await, "", "nothing is filled in unasked");
    scene.keys(Key::Down).await;
    scene.keys(Key::Enter).await;
    assert_eq!(scene.value().await, AT_HOME);

    scene.stands_at(Some((69.65, 18.96))).await;
    scene.browser.click(HERE).await;
    scene.browser.sees("Vi fant ingen adresse i nærheten").await;
    scene.stands_at(None).await;
    scene.browser.click(HERE).await;
    scene.browser.sees("Vi fant ikke ut hvor du er").await;
    assert_eq!(scene.value().await, AT_HOME, "the field is left alone");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_does_not_say_where_they_are_is_told_to_write_it() {
    let Some(scene) = at_the_place(true).await else {
        return;
    };
    scene.may_locate("denied").await;
    scene.browser.fill_place(FIELD, "stor").await;
    scene.browser.click(HERE).await;
    scene.browser.sees("Nettleseren sier ikke hvor du er").await;
    scene.browser.assert_accessible().await;
    assert_eq!(scene.value().await, "stor");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_the_register_does_not_answer_the_field_is_a_field() {
    let Some(scene) = at_the_place(true).await else {
        return;
    };
    scene.devtools("Network.enable", json!({})).await;
    let blocked = json!({"urls": ["*/places*"]});
    scene.devtools("Network.setBlockedURLs", blocked).await;
    scene.browser.fill(FIELD, "Myrveien 51A").await;
    scene.keys(Key::Down).await;
    scene.list_is(false).await;
    scene.keys(Key::Enter).await;
    scene.browser.element("#unit").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_the_next_page_asks_which_address_is_meant() {
    let Some(scene) = at_the_place(false).await else {
        return;
    };
    assert_eq!(scene.attribute("role").await, None);
    let button = scene.browser.element(HERE).await;
    assert!(!button.is_displayed().await.expect("a button"));
    scene.browser.fill(FIELD, "myrveien 51").await;
    scene.browser.click(NEXT).await;
    scene.browser.click("label[for=choice]").await;
    scene.browser.click(NEXT).await;
    scene.browser.element("#unit").await;
}
