//! Status, stop, start, help, thanks, and "it is solved".

use super::{Phone, reference_in};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    status_with_two_open_cases_tells_of_both,
    solved_is_noted_on_the_case_it_is_about,
    stop_ends_updates_and_a_new_report_starts_them_with_consent_in_the_text,
    start_after_stop_starts_messages_again,
    a_short_word_is_answered_in_the_language_of_the_report,
);

const NOISE: &str = "Bass fra H0402 i Vikveien 24A igjen, klokka er kvart på to";
const LEAK: &str = "Vannlekkasje på badet i Storgata 18, H0203. Det drypper fra taket";

async fn status_with_two_open_cases_tells_of_both(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let noise = reference_in(&kari.is_told(NOISE).await);
    let leak = reference_in(&kari.is_told(LEAK).await);
    let answer = kari.is_told("STATUS").await;
    for reference in [noise, leak] {
        assert!(answer.contains(reference.as_str()), "{answer}");
    }
}

async fn solved_is_noted_on_the_case_it_is_about(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let noise = reference_in(&kari.is_told(NOISE).await);
    kari.is_told(LEAK).await;
    let answer = kari
        .is_told("Det har ordnet seg med bråket i Vikveien 24A, dere trenger ikke gjøre noe")
        .await;
    assert_eq!(reference_in(&answer), noise);
    let cases = kari.cases().await;
    let history = kari.history_of(&cases[0]).await;
    assert!(history.contains(&"reporter_added>cancel".to_owned()));
}

async fn stop_ends_updates_and_a_new_report_starts_them_with_consent_in_the_text(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told(NOISE).await;
    kari.is_told("STOPP").await;
    let answer = kari.is_told(LEAK).await;
    assert!(answer.ends_with("Svar STOPP for å slutte."), "{answer}");
    assert_eq!(kari.cases().await.len(), 2, "the record stays");
}

async fn start_after_stop_starts_messages_again(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told(NOISE).await;
    kari.is_told("Stopp").await;
    let answer = kari.is_told("START").await;
    assert!(answer.contains("får igjen meldinger"), "{answer}");
    let answer = kari.is_told("start").await;
    assert!(answer.contains("Skriv hva som er galt"), "{answer}");
}

async fn a_short_word_is_answered_in_the_language_of_the_report(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("The front door of Storgata 18 does not lock, anyone can walk in at night")
        .await;
    let answer = kari.is_told("STATUS").await;
    assert!(
        answer.contains("Due:") || answer.contains("Call 110"),
        "{answer}"
    );
}
