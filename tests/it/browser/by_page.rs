//! From the reporter's own page to staff and back: the code, more words, a
//! question and its answer, what is not in order, and how it went.

use super::Scene;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(a_reporter_and_staff_speak_by_the_page_until_it_is_done);

const QUESTION: &str = "Kan vi låse oss inn i kjelleren?";
const ANSWER: &str = "Ja, bare gå inn";

async fn a_reporter_and_staff_speak_by_the_page_until_it_is_done(engine: Engine) {
    let Some(scene) = Scene::on(engine, 390, true).await else {
        return;
    };
    let browser = &scene.browser;
    // An SMS from the demo's phone, and the link in its answer.
    scene.go("/simulator").await;
    let text = "Ytterdøra i Myrveien 51A går ikke i lås";
    browser.fill("#text", text).await;
    browser.click(".write button[type=submit]").await;
    browser.reload_until("/status/").await;
    let reference = scene.reference().await;
    let seen = browser.text().await;
    let start = seen.find("/status/").expect("a link");
    let own = &seen[start..start + "/status/".len() + 32];

    scene.go(&format!("{own}?new=1")).await;
    browser.sees("Vi har fått meldingen din").await;
    browser.assert_accessible().await;
    let code = browser.element(".code").await.text().await.expect("text");

    scene.go("/status").await;
    browser.assert_accessible().await;
    browser.fill("#reference", &reference).await;
    browser.fill("#code", "0000-0000").await;
    browser.click("main .button").await;
    browser.sees("passer ikke sammen").await;
    browser.assert_accessible().await;
    browser.fill("#code", &code.to_lowercase()).await;
    browser.click("main .button").await;
    browser.sees("Vil du legge til noe?").await;
    browser.assert_accessible().await;
    browser.click("form[action$='/words'] > .button").await;
    browser.sees("Skriv noe før du sender.").await;
    browser.assert_accessible().await;
    browser
        .fill("#words", "Den har vært slik siden i går")
        .await;
    browser.click("form[action$='/words'] > .button").await;
    browser.sees("Vi har lagt det du skrev, til saken.").await;
    browser.assert_accessible().await;
    let left = browser.element("#words").await.prop("value").await;
    assert_eq!(
        left.expect("a field").as_deref(),
        Some(""),
        "sent, and gone"
    );

    // Staff ask something.
    let case = format!("/staff/cases/{reference}");
    scene.log_in(&case, "demo-triage").await;
    browser.sees("Den har vært slik siden i går").await;
    browser
        .click("details:has(form[action$='/write']) summary")
        .await;
    browser.fill("#write-reason", QUESTION).await;
    browser.click("#write-value").await;
    browser.assert_accessible().await;
    browser.click("form[action$='/write'] .send .button").await;
    browser.click(".confirm-send .button").await;
    browser.sees("Beskjeden står på siden til melderne.").await;
    browser.assert_accessible().await;

    // The phone is told that there is something, and not what.
    scene.go("/simulator").await;
    browser.reload_until("Vi har et spørsmål til deg").await;
    assert!(!browser.text().await.contains("kjelleren?"));
    scene.go(own).await;
    browser.sees(QUESTION).await;
    browser.assert_accessible().await;
    browser.fill("#answer", ANSWER).await;
    browser.click("form[action$='/answer'] .button").await;
    browser.sees("Takk for svaret.").await;
    browser.assert_accessible().await;

    scene.go(&case).await;
    browser.sees(ANSWER).await;
    scene.solve("Byttet sylinder").await;
    browser.assert_accessible().await;
    scene.go("/simulator").await;
    browser.reload_until("Er det ikke i orden? Svar her").await;

    // It is not in order, and then it is.
    scene.go(own).await;
    browser.sees("Saken er løst").await;
    browser.assert_accessible().await;
    browser.fill("#not-fixed", "Den går fortsatt opp").await;
    browser.click("form[action$='/not-fixed'] .button").await;
    browser.sees("Saken er åpen igjen.").await;
    browser.assert_accessible().await;
    browser.click("form[action$='/solved'] .button").await;
    browser.sees("Vi har notert at det er i orden.").await;
    browser.click("form[action$='/rating'] .button").await;
    browser.sees("Velg ett av de tre svarene.").await;
    browser.assert_accessible().await;
    browser.click("input[name=rating][value=bad]").await;
    browser.fill("#rating-words", "Det tok to forsøk").await;
    browser.click("form[action$='/rating'] .button").await;
    browser.sees("Takk for at du sa hva du synes.").await;
    browser.assert_accessible().await;

    scene.go(&case).await;
    browser.sees("Det tok to forsøk").await;
    browser.sees("Melderen sier at det gikk dårlig").await;
    browser.assert_accessible().await;
}
