//! A broken lock with strangers in the cellar: one text becomes one case in parts.
//! A caretaker without an account mends the lock, the police get the sheet that two
//! people have seen, and whoever reported hears one voice all the way.

use super::Scene;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(a_lock_is_mended_and_a_sheet_approved_after_one_text,);

const REPORTER: &str = "+4740000001";
const CARETAKER: &str = "+4790000077";
const BOTH: &str = "Det sover fremmede folk i kjelleren i Myrveien 51A hver natt. Låsen på \
                    hoveddøra er ødelagt.";

/// The demo, with a caretaker who has a phone and no account, and a sheet that a
/// second person must approve.
fn settings() -> [(&'static str, String); 4] {
    [
        (
            "RECIPIENTS__JANITOR__NAME",
            "Vaktmesteren i Myrveien".into(),
        ),
        ("RECIPIENTS__JANITOR__SMS", CARETAKER.into()),
        ("RECIPIENTS__JANITOR__ACTS_FOR", "byggdrift".into()),
        ("POLICE__SECOND_PERSON", "true".into()),
    ]
}

impl Scene {
    /// Reloads a phone of the simulator until it shows `words`; gives what it shows.
    async fn phone(&self, number: &str, words: &str) -> String {
        let number = number.replace('+', "%2B");
        self.go(&format!("/simulator?phone={number}")).await;
        self.browser.reload_until(words).await;
        let shown = self.browser.element(".glass").await.text().await;
        shown.expect("a phone")
    }
}

/// What follows `mark` in a text, up to what is no letter and no digit.
fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    let start = text.rfind(mark).expect("it is there") + mark.len();
    let rest = &text[start..];
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric());
    &rest[..end.unwrap_or(rest.len())]
}

async fn a_lock_is_mended_and_a_sheet_approved_after_one_text(engine: Engine) {
    let Some(scene) = Scene::with(&settings(), "nb", engine, 1280, true).await else {
        return;
    };
    let browser = &scene.browser;
    scene.go("/simulator").await;
    browser.fill("#text", BOTH).await;
    browser.click(".write button[type=submit]").await;
    browser.reload_until("/status/").await;
    let reference = scene.reference().await;
    let own = format!("/status/{}", after(&browser.text().await, "/status/"));
    let case = format!("/staff/cases/{reference}");

    // The lock is a matter of its own.
    scene.log_in(&case, "demo-triage").await;
    browser.sees("Gjelder saken to ting?").await;
    browser.picture("both-proposed").await;
    browser.click(".part-proposal button").await;
    browser.sees("Delen er laget").await;
    browser.assert_accessible().await;
    browser.picture("both-parts").await;
    browser.click(".part-list a").await;
    browser.sees("Hva det gjelder").await;

    // The caretaker has no account: they get a link, and nothing of the case.
    browser.click(".give-form > summary").await;
    browser.click(".give-form input[value=janitor]").await;
    browser.fill("#give-words", "Ta med ny låskasse").await;
    browser.click(".give-form .button").await;
    browser.sees("Dette sendes nå").await;
    browser.assert_accessible().await;
    browser.picture("both-give").await;
    browser.click(".confirm-send .button").await;
    browser.sees("Saken er gitt videre").await;
    scene.log_out().await;
    let text = scene.phone(CARETAKER, "/h/").await;
    assert!(!text.contains("Låsen"), "{text}");
    let link = format!("/h/{}", after(&text, "/h/"));
    scene.the_lock_is_mended(&link).await;

    // The people are the housing office's, and what the police get is theirs to
    // choose and somebody else's to approve.
    scene.log_in(&case, "demo-boligkontor").await;
    browser.sees("Løst").await;
    browser.click("main [href$='/police']").await;
    browser.sees("Lag et ark").await;
    browser.click("section .button").await;
    browser.sees("Hva skal politiet få?").await;
    browser.click("input[value=place]").await;
    browser.click("input[name=telling][value=own]").await;
    browser.click("input[name=own]").await;
    browser.click(".police-words p:nth-child(2) button").await;
    browser.element("input[name=own]:checked").await;
    browser.click("button[value=look]").await;
    browser.sees("Utkast, ikke godkjent").await;
    browser.assert_accessible().await;
    browser.click("[action$='/ask'] .button").await;
    browser.sees("Arket venter på godkjenning").await;
    scene.log_out().await;
    scene.log_in("/staff/police", "demo-triage").await;
    browser.sees("Venter på at du godkjenner").await;
    browser.click(".police-list a").await;
    browser.click(".police-approve .button").await;
    browser.sees("Arket er godkjent").await;
    browser.assert_accessible().await;
    let sheet = browser.text().await;
    assert!(sheet.contains("sover fremmede folk"), "{sheet}");
    assert!(!sheet.contains("hoveddøra"), "{sheet}");

    // Nothing is left to do: whoever reported is told once, in one voice.
    scene.go(&case).await;
    scene.solve("Kjelleren er tømt").await;
    scene.log_out().await;
    scene.go(&own).await;
    browser
        .sees("Byggdrift (vaktmestrene) er ferdig med sin del av saken")
        .await;
    browser.sees("Saken er løst").await;
    browser.assert_accessible().await;
    let told = scene.phone(REPORTER, "Saken din er løst").await;
    assert_eq!(told.matches("Saken din er løst").count(), 1, "{told}");
    assert!(!told.contains("politi"), "{told}");
}

impl Scene {
    /// A caretaker opens a link, says when they come, and that it is done.
    async fn the_lock_is_mended(&self, link: &str) {
        let browser = &self.browser;
        self.go(link).await;
        browser.click("button[value=sms]").await;
        browser.sees("Vi har sendt en kode").await;
        let text = self.phone(CARETAKER, "Koden din er ").await;
        let code = after(&text, "Koden din er ").to_owned();
        self.go(link).await;
        browser.fill("#code", &code).await;
        browser.click("main form .button").await;
        browser.sees("Ta med ny låskasse").await;
        let seen = browser.text().await;
        assert!(seen.contains("Låsen på hoveddøra er ødelagt"), "{seen}");
        assert!(!seen.contains("sover"), "{seen}");
        browser.assert_accessible().await;
        browser.click("details:has(#day) > summary").await;
        // As a picker does; what is typed depends on the browser's language.
        for pick in [
            "day.valueAsNumber = Date.now() + 24 * 3600 * 1000",
            "document.getElementById('from').value = '10:00'",
            "document.getElementById('to').value = '12:00'",
        ] {
            browser.ask(pick).await;
        }
        browser.click("form[action$=accept] .button").await;
        browser.sees("mellom kl. 10.00 og 12.00").await;
        browser.assert_accessible().await;
        browser.fill("#done-words", "Byttet låskasse").await;
        browser.click("form[action$=done] .button").await;
        browser.sees("Takk, saken er meldt ferdig").await;
    }
}
