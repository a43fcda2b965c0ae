//! Every page and state that the other stories do not pass is held against WCAG
//! too, on a phone and in a language that runs from right to left.

use super::Scene;
use crate::stage::Engine;
use crate::stage::service::until;

const NEXT: &str = ".button[name=go][value=next]";

/// Presses a button and waits for where it leads. The fragment does not count.
async fn press(scene: &Scene, css: &str) -> String {
    let browser = &scene.browser;
    let before = browser.path().await;
    browser.click(css).await;
    until("another page", async || browser.path().await != before).await;
    browser.element("main h1").await;
    let path = browser.path().await;
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// From the first question to the check page, by way of `choose` where there is
/// something to choose; each page is checked.
async fn walk_to_check(scene: &Scene, choose: &[(&str, &str)]) -> Vec<String> {
    let browser = &scene.browser;
    scene.go("/report").await;
    let mut at = press(scene, "button[name=danger][value=no]").await;
    let mut seen = Vec::new();
    while at != "check" {
        assert!(seen.len() < 20, "no end: {seen:?}");
        browser.assert_accessible().await;
        match at.as_str() {
            "happened" => browser.fill("#text", "Heisen står stille").await,
            "place" => browser.fill_place("#address", "Myrveien 51").await,
            "choice" => browser.click("label[for=choice]").await,
            "contact" => browser.click("label[for=reach-none]").await,
            _ => {}
        }
        for (page, label) in choose {
            if at == *page {
                browser.click(&format!("label[for={label}]")).await;
            }
        }
        seen.push(at);
        at = press(scene, NEXT).await;
    }
    browser.assert_accessible().await;
    seen
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_page_beside_the_way_is_accessible_too() {
    for language in ["nb", "ar"] {
        let scene = Scene::read_in(language, Engine::Sqlite, 320, true).await;
        let Some(scene) = scene else { return };
        let browser = &scene.browser;
        let gone = format!("/report/{}/happened", "a".repeat(32));
        for path in [
            "/about",
            "/privacy",
            "/accessibility",
            "/status",
            "/nowhere",
            &gone,
        ] {
            scene.go(path).await;
            browser.assert_accessible().await;
        }
        let stuck = ("questions", "follow-lift_stuck-yes");
        let seen = walk_to_check(&scene, &[stuck]).await;
        for page in ["choice", "questions", "alarm", "photos"] {
            assert!(seen.iter().any(|at| at == page), "{page}: {seen:?}");
        }
        press(&scene, "button[value=change-category]").await;
        browser.assert_accessible().await;
        press(&scene, NEXT).await;
        press(&scene, ".button[name=go][value=send]").await;
        browser.assert_accessible().await;

        let other = ("known", "follows-none");
        let seen = walk_to_check(&scene, &[other]).await;
        assert!(seen.iter().any(|at| at == "known"), "{seen:?}");
    }
}
