//! The pages of the form that ask what follows and offer what is reported
//! already, as somebody at a browser without scripts.

use super::{LIFT, LIFT_AGAIN, case, change, reported};
use crate::stage::{Engine, Town, Visitor, on_both_engines};
use sifra::domain::case::Status;

on_both_engines!(
    a_neighbour_follows_what_is_reported_already,
    a_case_that_closes_while_they_write_becomes_a_report_of_their_own,
);

const DOOR: &str = "Låsen i døra er ødelagt";

async fn sqlite() -> Town {
    Town::on(Engine::Sqlite).await.expect("SQLite is built in")
}

/// Up to what follows from these words, at this address.
async fn until_what_follows<'a>(town: &'a Town, text: &str, address: &str) -> Visitor<'a> {
    let mut visitor = Visitor::at(town, "/report", "nb").await;
    visitor.press("no").await;
    visitor.fill("text", text).press("next").await;
    visitor.fill("address", address).press("next").await;
    visitor.press("next").await;
    visitor
}

async fn until_check(visitor: &mut Visitor<'_>) {
    assert!(is_at(visitor, "photos"), "{}", visitor.at);
    visitor.press("next").await;
    visitor.fill("reach", "none").press("next").await;
    assert_eq!(visitor.heading(), "Stemmer dette?");
}

fn is_at(visitor: &Visitor<'_>, step: &str) -> bool {
    visitor.at.ends_with(&format!("/{step}"))
}

async fn a_neighbour_follows_what_is_reported_already(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    let mut visitor = until_what_follows(&town, LIFT_AGAIN, "Storgata 18").await;
    visitor.past_questions().await;
    assert_eq!(visitor.heading(), "Er det dette du vil melde?");
    let words = visitor.words();
    for told in [
        "Heis, Storgata 18",
        "Først meldt mandag 23. november",
        "Byggdrift ser på saken innen",
        "Ja, følg denne saken",
        "Nei, dette er noe annet",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    for secret in ["Kari", "9120", LIFT, first.reference.as_str(), &first.id] {
        assert!(!visitor.page.body.contains(secret), "{secret}");
    }
    visitor.press("next").await;
    assert_eq!(visitor.page.status, 422);
    assert!(words_twice(&visitor, "Velg om du vil følge saken"));

    let handle = handle(&visitor);
    visitor.fill("follows", &handle).press("next").await;
    until_check(&mut visitor).await;
    assert!(visitor.words().contains("Sak du følger Heis, Storgata 18"));
    visitor.press("send").await;
    let page = visitor.words();
    assert!(page.contains("SF-") && !page.contains(first.reference.as_str()));
    let token = visitor.at.trim_start_matches("/status/");
    let token = token.split('?').next().unwrap_or_default();
    let standing = town.intake.by_status_token(token).await.unwrap().unwrap();
    assert_eq!(standing.case.id, first.id);
}

async fn a_case_that_closes_while_they_write_becomes_a_report_of_their_own(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    let mut visitor = until_what_follows(&town, LIFT_AGAIN, "Storgata 18").await;
    visitor.past_questions().await;
    let handle = handle(&visitor);
    visitor.fill("follows", &handle).press("next").await;
    until_check(&mut visitor).await;
    change(&town, &first.id, |case| case.status = Status::Resolved).await;
    visitor.press("send").await;
    assert_eq!(visitor.heading(), "Vi har fått meldingen din");
    let token = visitor.at.trim_start_matches("/status/");
    let token = token.split('?').next().unwrap_or_default();
    let standing = town.intake.by_status_token(token).await.unwrap().unwrap();
    assert_ne!(standing.case.id, first.id);
    assert_eq!(case(&town, &first.id).await.status, Status::Resolved);
}

#[tokio::test]
async fn who_says_no_reports_anew_and_a_case_that_has_gone_is_asked_of_no_more() {
    let town = sqlite().await;
    let first = reported(&town, LIFT, "Storgata 18").await;
    let mut visitor = until_what_follows(&town, LIFT_AGAIN, "Storgata 18").await;
    visitor.past_questions().await;
    visitor.fill("follows", "-").press("next").await;
    until_check(&mut visitor).await;
    assert!(!visitor.words().contains("Sak du følger"));
    // A page from before the case was closed.
    let known = visitor.at.replace("/check", "/known");
    let mut before = Visitor::at(&town, &known, "nb").await;
    let handle = handle(&before);
    change(&town, &first.id, |case| case.status = Status::Closed).await;
    before.fill("follows", &handle).press("next").await;
    assert!(is_at(&before, "check"), "{}", before.at);
    before.press("send").await;
    assert_eq!(before.heading(), "Vi har fått meldingen din");
}

#[tokio::test]
async fn questions_are_asked_on_one_page_and_an_answer_may_bring_another() {
    let town = sqlite().await;
    let mut visitor = until_what_follows(&town, DOOR, "Storgata 18").await;
    assert_eq!(visitor.heading(), "Litt mer om dette");
    let words = visitor.words();
    assert!(words.contains("Hvilken dør gjelder det?") && words.contains("Kan døra låses?"));
    assert!(!words.contains("Er du låst ute?"));
    visitor.fill("follow-door_which", "own");
    visitor.fill("follow-door_locks", "no").press("next").await;
    assert!(is_at(&visitor, "questions"));
    assert!(visitor.words().contains("Er du låst ute?"));
    assert_eq!(visitor.field("follow-door_locks"), Some("no"));
    visitor.press("next").await;
    assert!(is_at(&visitor, "photos"));
    until_check(&mut visitor).await;
    let words = visitor.words();
    assert!(words.contains("Kan døra låses? Nei"), "{words}");

    // Changed to something else, the answers are gone and the new ones asked.
    visitor.press("change-happened").await;
    visitor.fill("text", LIFT).press("next").await;
    assert!(is_at(&visitor, "questions"));
    assert!(visitor.words().contains("Sitter noen fast i heisen nå?"));
    visitor.press("next").await;
    assert_eq!(visitor.heading(), "Stemmer dette?");
    assert!(!visitor.words().contains("Kan døra låses?"));
    // And back again nothing of them is left.
    visitor.press("change-happened").await;
    visitor.fill("text", DOOR).press("next").await;
    assert!(!visitor.words().contains("Kan døra låses? Nei"));
}

#[tokio::test]
async fn every_question_can_be_passed_and_taken_back() {
    let town = sqlite().await;
    let mut visitor = until_what_follows(&town, DOOR, "Storgata 18").await;
    visitor.press("next").await;
    assert!(is_at(&visitor, "photos"));
    visitor.press("back").await;
    visitor.fill("follow-door_locks", "no").press("next").await;
    visitor.press("back").await;
    assert_eq!(visitor.field("follow-door_locks"), Some("no"));
    visitor.fill("follow-door_locks", "").press("next").await;
    until_check(&mut visitor).await;
    assert!(!visitor.words().contains("Kan døra låses?"));
    visitor.press("send").await;
    assert_eq!(visitor.heading(), "Vi har fått meldingen din");
}

#[tokio::test]
async fn an_answer_that_means_danger_shows_the_numbers_before_anything_else() {
    let town = sqlite().await;
    reported(&town, LIFT, "Storgata 18").await;
    let mut visitor = until_what_follows(&town, LIFT_AGAIN, "Storgata 18").await;
    visitor.fill("follow-lift_stuck", "yes").press("next").await;
    assert_eq!(visitor.heading(), "Ring først");
    assert!(visitor.page.body.contains("href=\"tel:113\""));
    visitor.press("next").await;
    assert!(is_at(&visitor, "photos"), "told anew: {}", visitor.at);
    until_check(&mut visitor).await;
    visitor.press("send").await;
    assert!(visitor.words().contains("Ring 113 nå"));
}

#[tokio::test]
async fn where_there_is_nothing_to_ask_or_follow_the_form_is_no_longer() {
    let town = sqlite().await;
    let noise = "Naboen spiller høy musikk hver natt";
    reported(&town, noise, "Storgata 18").await;
    let visitor = until_what_follows(&town, noise, "Storgata 18").await;
    assert!(is_at(&visitor, "photos"), "{}", visitor.at);
}

#[tokio::test]
async fn another_place_is_asked_of_anew_from_the_check_page() {
    let town = sqlite().await;
    reported(&town, LIFT, "Storgata 18").await;
    let mut visitor = until_what_follows(&town, LIFT_AGAIN, "Vikveien 2").await;
    visitor.past_questions().await;
    assert!(is_at(&visitor, "photos"));
    until_check(&mut visitor).await;
    visitor.press("change-place").await;
    visitor.fill("address", "Storgata 18").press("next").await;
    visitor.press("next").await;
    assert!(is_at(&visitor, "known"), "{}", visitor.at);
    let handle = handle(&visitor);
    visitor.fill("follows", &handle).press("next").await;
    assert_eq!(visitor.heading(), "Stemmer dette?");
    assert!(visitor.words().contains("Sak du følger"));
    visitor.press("change-place").await;
    visitor.fill("address", "Vikveien 2").press("next").await;
    visitor.press("next").await;
    assert_eq!(visitor.heading(), "Stemmer dette?");
    assert!(!visitor.words().contains("Sak du følger"));
}

#[tokio::test]
async fn the_pages_are_sound_in_every_language_that_has_their_words() {
    let town = sqlite().await;
    reported(&town, LIFT, "Storgata 18").await;
    for language in ["nb", "nn", "en"] {
        // Each look at a page checks it.
        let mut visitor = Visitor::at(&town, "/report", language).await;
        visitor.press("no").await;
        visitor.fill("text", LIFT_AGAIN).press("next").await;
        visitor.fill("address", "Storgata 18").press("next").await;
        visitor.press("next").await;
        assert!(is_at(&visitor, "questions"));
        visitor.press("next").await;
        assert!(is_at(&visitor, "known"));
        let page = &visitor.page.body;
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        assert!(!page.contains("{ $"), "{page}");
    }
}

/// The value that stands for following the first case.
fn handle(visitor: &Visitor<'_>) -> String {
    let all = crate::stage::html::tags(&visitor.page.body);
    let radio = all.iter().find(|tag| tag.get("id") == Some("follows"));
    let value = radio.and_then(|radio| radio.get("value"));
    value.expect("a case to follow").to_owned()
}

fn words_twice(visitor: &Visitor<'_>, words: &str) -> bool {
    visitor.page.body.matches(words).count() == 2
}
