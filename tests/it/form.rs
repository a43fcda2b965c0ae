//! Claims about the public form and the reporter's own page, made as somebody
//! at a browser without scripts.

mod kept;

use axum::body::Body;
use axum::http::{Request, header};
use jiff::SignedDuration;
use sqlx::{Connection, SqliteConnection};
use tower::ServiceExt;

use crate::stage::html::{assert_sound, tags};
use crate::stage::visitor::post;
use crate::stage::{Engine, Town, Visitor, on_both_engines};

on_both_engines!(
    a_neighbour_gets_from_the_first_question_to_their_own_page,
    a_double_click_makes_one_report,
);

async fn sqlite() -> Town {
    Town::on(Engine::Sqlite).await.expect("SQLite is built in")
}

const BROKEN_LOCK: &str = "Låsen i ytterdøra er ødelagt, så den står åpen om natta.";

/// Answers everything up to the check page.
async fn filled_in<'a>(town: &'a Town, text: &str, language: &str) -> Visitor<'a> {
    let mut visitor = Visitor::at(town, "/report", language).await;
    visitor.press("no").await;
    visitor.fill("text", text).press("next").await;
    visitor.past_numbers().await;
    visitor.fill("address", "storgata 18").press("next").await;
    visitor.fill("unit", "H0203").press("next").await;
    visitor.past_questions().await;
    visitor.press("next").await;
    visitor.fill("reach", "phone").fill("phone", "912 34 567");
    visitor.press("next").await;
    visitor
}

fn reference(visitor: &Visitor<'_>) -> String {
    let all = tags(&visitor.page.body);
    let shown = all.iter().find(|tag| tag.get("class") == Some("reference"));
    shown.expect("a reference").text.clone()
}

async fn a_neighbour_gets_from_the_first_question_to_their_own_page(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    assert_eq!(visitor.heading(), "Stemmer dette?");
    for answer in [BROKEN_LOCK, "Storgata 18", "H0203", "912 34 567"] {
        assert!(visitor.words().contains(answer), "{answer}");
    }
    visitor.press("send").await;

    assert_eq!(visitor.heading(), "Vi har fått meldingen din");
    let words = visitor.words();
    assert!(words.contains("Byggdrift ser på saken innen"), "{words}");
    assert!(words.contains("Du får en SMS"), "{words}");
    let own = visitor.at.replace("?new=1", "");
    assert!(words.contains(&format!("https://sifra.fjordvik.example{own}")));

    let reference = reference(&visitor);
    let promised = town.messages(&reference).await;
    let to_reporter = promised.iter().find(|message| message.to == "+4791234567");
    let body = &to_reporter.expect("an acknowledgement").body;
    assert!(body.contains(&reference) && body.contains(&own), "{body}");

    let later = Visitor::at(&town, &own, "nb").await;
    assert_eq!(later.heading(), "Byggdrift (vaktmestrene) har saken");
    assert!(later.words().contains("Vi fikk meldingen din."));
    for private in ["912 34 567", BROKEN_LOCK] {
        assert!(!later.page.body.contains(private), "{private}");
    }
    for (name, value) in [
        (header::CACHE_CONTROL.as_str(), "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-robots-tag", "noindex"),
    ] {
        assert_eq!(later.page.headers[name], value);
    }
}

async fn a_double_click_makes_one_report(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    let (first, second) = tokio::join!(
        town.request(visitor.pressing("send")),
        town.request(visitor.pressing("send")),
    );
    assert_eq!(first.status, 303, "{}", first.body);
    assert_eq!(
        first.headers[header::LOCATION],
        second.headers[header::LOCATION]
    );
}

#[tokio::test]
async fn every_page_is_sound_in_every_language() {
    let town = sqlite().await;
    for language in ["nb", "nn", "en"] {
        // Each look at a page checks it.
        let start = Visitor::at(&town, "/", language).await;
        assert!(start.page.body.contains("href=\"tel:110\""));
        let mut visitor = Visitor::at(&town, "/report", language).await;
        visitor.press("yes").await;
        assert!(visitor.page.body.contains("href=\"tel:113\""));
        visitor.press("next").await;
        visitor.press("next").await;
        assert_eq!(visitor.page.status, 422);
        visitor.fill("text", "Ei rute er knust").press("next").await;
        let long = "Storgata ".repeat(40);
        visitor.fill("address", &long).press("next").await;
        assert_eq!(visitor.page.status, 422);
        visitor.fill("address", "Solheim").press("next").await;
        visitor.press("next").await;
        assert_eq!(visitor.page.status, 422);
        visitor.fill("choice", "Storgata 18").press("next").await;
        visitor.press("next").await;
        visitor.past_questions().await;
        visitor.press("next").await;
        visitor.press("next").await;
        assert_eq!(visitor.page.status, 422);
        visitor.fill("reach", "email").press("next").await;
        assert_eq!(visitor.page.status, 422);
        visitor.fill("reach", "none").press("next").await;
        visitor.press("change-dwelling").await;
        visitor.press("next").await;
        visitor.press("send").await;
        let own = visitor.at.replace("?new=1", "");
        Visitor::at(&town, &own, language).await;
        let missing = Visitor::at(&town, "/status/nothing", language).await;
        assert_eq!(missing.page.status, 404);
        assert!(
            missing
                .page
                .body
                .contains(&format!("<html lang=\"{language}\">"))
        );
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_twice_and_what_was_typed_is_kept() {
    let town = sqlite().await;
    let mut visitor = Visitor::at(&town, "/report", "nb").await;
    visitor.press("no").await;
    let long = "å".repeat(20_000);
    for (typed, kept, words) in [
        ("", "", "Skriv hva som har skjedd."),
        ("  \n ", "", "Skriv hva som har skjedd."),
        ("😡 !!", "😡 !!", "Skriv med ord hva som har skjedd."),
        (&long, &long, "du har skrevet 20\u{a0}000"),
    ] {
        visitor.fill("text", typed).press("next").await;
        assert_eq!(visitor.page.status, 422);
        assert_eq!(visitor.page.body.matches(words).count(), 2, "{words}");
        assert_eq!(visitor.field("text"), Some(kept));
        assert!(visitor.page.body.contains("<title>Feil: "));
        assert!(visitor.page.body.contains("<a href=\"#text\">"));
    }
    visitor.fill("text", "Ei rute er knust").press("next").await;
    visitor.fill("address", "Bak det røde naustet");
    visitor.press("next").await;
    visitor.fill("unit", "4. etasje").press("next").await;
    assert_eq!(visitor.page.status, 422);
    assert_eq!(visitor.field("unit"), Some("4. etasje"));
    visitor.fill("unit", "").press("next").await;
    visitor.past_questions().await;
    visitor.press("next").await;
    for (reach, field, typed) in [
        ("phone", "phone", "12345"),
        ("phone", "phone", ""),
        ("email", "email", "kari@hjemme"),
    ] {
        visitor.fill("reach", reach).fill(field, typed);
        visitor.press("next").await;
        assert_eq!(visitor.page.status, 422, "{typed}");
        assert_eq!(visitor.field(field), Some(typed));
        assert_eq!(visitor.field("reach"), Some(reach));
    }
}

#[tokio::test]
async fn an_address_that_the_register_lacks_is_taken_as_typed() {
    let town = sqlite().await;
    let mut visitor = Visitor::at(&town, "/report", "nb").await;
    visitor.press("no").await;
    visitor.fill("text", "Ei rute er knust").press("next").await;
    visitor.fill("address", "Bak det røde naustet");
    visitor.press("next").await;
    visitor.press("next").await;
    visitor.past_questions().await;
    visitor.press("next").await;
    visitor.fill("reach", "none").press("next").await;
    assert!(
        visitor
            .words()
            .contains("Vi finner ikke dette i adresseregisteret")
    );
    visitor.press("send").await;
    let reference = reference(&visitor).parse().unwrap();
    let standing = town.intake.by_reference(&reference).await.unwrap().unwrap();
    assert_eq!(
        standing.report.typed_address.as_deref(),
        Some("Bak det røde naustet")
    );
    assert_eq!(standing.case.place.address, None);
}

#[tokio::test]
async fn where_several_addresses_fit_the_neighbour_chooses() {
    let town = sqlite().await;
    let mut visitor = Visitor::at(&town, "/report", "nb").await;
    visitor.press("no").await;
    visitor.fill("text", "Ei rute er knust").press("next").await;
    visitor.fill("address", "Solheim").press("next").await;
    assert_eq!(visitor.heading(), "Hvilken adresse mener du?");
    visitor.fill("choice", "Storgata 18").press("next").await;
    assert!(visitor.page.body.contains(">H0203 (2. etasje)<"));
    visitor.press("back").await;
    assert_eq!(visitor.field("address"), Some("Storgata 18"));
}

#[tokio::test]
async fn back_and_another_language_keep_what_was_typed() {
    let town = sqlite().await;
    let mut visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    for _ in 0..6 {
        visitor.press("back").await;
    }
    assert_eq!(visitor.heading(), "Hva har skjedd?");
    visitor.fill("text", "Noko heilt anna");
    visitor.press("lang-nn").await;
    assert_eq!(visitor.heading(), "Kva har hendt?");
    assert_eq!(visitor.field("text"), Some("Noko heilt anna"));
    visitor.press("next").await;
    assert_eq!(
        visitor.heading(),
        "Stemmer dette?",
        "back to the check page"
    );
    visitor.press("send").await;
    assert_eq!(visitor.heading(), "Vi har fått meldinga di");
    let reference = reference(&visitor);
    let promised = town.messages(&reference).await;
    assert!(promised.iter().any(|m| m.body.contains("Følg saka")));
}

#[tokio::test]
async fn what_it_is_about_is_found_shown_and_can_be_corrected() {
    let town = sqlite().await;
    let mut visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    assert!(visitor.words().contains("Dør og lås"));
    visitor.press("change-category").await;
    assert_eq!(visitor.field("category"), Some("lock_door"));
    visitor.fill("category", "vandalism").press("next").await;
    assert_eq!(visitor.heading(), "Stemmer dette?");
    assert!(visitor.words().contains("Hærverk"));
    visitor.press("send").await;
    let reference = reference(&visitor).parse().unwrap();
    let standing = town.intake.by_reference(&reference).await.unwrap().unwrap();
    assert_eq!(standing.case.category.key(), "vandalism");
}

#[tokio::test]
async fn in_danger_the_numbers_come_first_and_the_report_is_taken_all_the_same() {
    let town = sqlite().await;
    let mut visitor = filled_in(
        &town,
        "Det brenner i kjelleren nå, masse røyk i oppgangen, folk får ikke puste!",
        "nb",
    )
    .await;
    visitor.press("send").await;
    let body = &visitor.page.body;
    let number = body.find("Ring 110 nå").expect("the number to ring");
    let receipt = body
        .find("Vi har fått meldingen din</h1>")
        .expect("the receipt");
    assert!(number < receipt);
}

#[tokio::test]
async fn words_of_danger_bring_the_numbers_at_once_whatever_was_answered() {
    let town = sqlite().await;
    let mut visitor = Visitor::at(&town, "/report", "nb").await;
    visitor.press("no").await;
    let text = "Mannen min slår meg nå, hjelp";
    visitor.fill("text", text).press("next").await;
    assert_eq!(visitor.heading(), "Ring først");
    assert!(visitor.page.body.contains("href=\"tel:112\""));
    visitor.press("next").await;
    assert_eq!(visitor.heading(), "Hvor er det?");
    visitor.fill("address", "Storgata 18").press("next").await;
    visitor.press("next").await;
    visitor.past_questions().await;
    visitor.press("next").await;
    assert!(visitor.words().contains("Kan andre lese meldingene dine?"));
    visitor.fill("reach", "none").press("next").await;
    visitor.press("send").await;
    assert!(visitor.words().contains("Vi har ikke ringt for deg"));
}

#[tokio::test]
async fn a_place_that_neither_field_nor_words_tell_is_asked_for_once_more() {
    let town = sqlite().await;
    let mut visitor = Visitor::at(&town, "/report", "nb").await;
    visitor.press("no").await;
    visitor.fill("text", "Ei rute er knust").press("next").await;
    visitor.press("next").await;
    assert_eq!(visitor.page.status, 422);
    assert!(visitor.words().contains("Skriv hvor det er."));
    visitor.press("next").await;
    assert_ne!(visitor.heading(), "Hvor er det?");

    let mut visitor = Visitor::at(&town, "/report", "nb").await;
    visitor.press("no").await;
    let text = "Ei rute er knust i Storgata 18";
    visitor.fill("text", text).press("next").await;
    visitor.press("next").await;
    assert_ne!(visitor.heading(), "Hvor er det?", "the words tell it");
}

#[tokio::test]
async fn any_body_gets_a_page_in_the_readers_language() {
    let town = sqlite().await;
    for body in [
        "",
        "%FF%FE=%00&&&=;",
        "{\"text\": \"hei\"}",
        "step=check&go=send",
    ] {
        let answer = town.request(post("/report", "nn", body)).await;
        assert_eq!(answer.status, 422, "{body}");
        assert_sound(&answer.body);
        assert!(answer.body.contains("<html lang=\"nn\">"));
    }
    let huge = format!("text={}", "a".repeat(3_000_000));
    let answer = town.request(post("/report", "nb", huge)).await;
    assert_eq!(answer.status, 413);
    assert_sound(&answer.body);
    let wrong_method = Request::delete("/report").body(Body::empty()).unwrap();
    let answer = town.request(wrong_method).await;
    assert_eq!(answer.status, 405);
    assert_sound(&answer.body);
}

#[tokio::test]
async fn what_fails_hard_is_told_in_words_with_an_id_to_mention() {
    async fn broken() {
        panic!("a fault of ours");
    }
    let town = sqlite().await;
    let fails = axum::Router::new().route("/fails", axum::routing::get(broken));
    let router = sifra::web::layers::around(fails, axum::Router::new(), town.app.clone());
    let ask = |accept: &str| {
        let request = Request::get("/fails")
            .header(header::ACCEPT, accept)
            .header(header::ACCEPT_LANGUAGE, "nn")
            .body(Body::empty());
        router.clone().oneshot(request.unwrap())
    };
    let response = ask("text/html,*/*").await.unwrap();
    assert_eq!(response.status(), 500);
    let id = response.headers()["x-request-id"]
        .to_str()
        .unwrap()
        .to_owned();
    let body = axum::body::to_bytes(response.into_body(), usize::MAX).await;
    let body = String::from_utf8(body.unwrap().to_vec()).unwrap();
    assert_sound(&body);
    assert!(body.contains("Noko gjekk gale hos oss") && body.contains(&id));
    assert!(!body.contains("a fault of ours"));
    let program = ask("application/json").await.unwrap();
    assert_eq!(
        program.headers()[header::CONTENT_TYPE],
        "text/plain; charset=utf-8"
    );
}

#[tokio::test]
async fn when_the_deadline_has_passed_we_say_that_we_are_late() {
    let town = sqlite().await;
    let mut visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    visitor.press("send").await;
    let own = visitor.at.replace("?new=1", "");
    let before = Visitor::at(&town, &own, "nb").await;
    assert!(before.words().contains("Vi ser på saken innen "));
    town.pass(SignedDuration::from_hours(14 * 24));
    let after = Visitor::at(&town, &own, "nb").await;
    assert!(after.words().contains("Vi er for sene"));
}

#[tokio::test]
async fn a_stranger_with_a_guess_learns_nothing() {
    let town = sqlite().await;
    for path in [
        "/status/",
        "/status/%00",
        "/status/0123456789abcdef0123456789abcdef",
    ] {
        let answer = town.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
        assert_sound(&answer.body);
    }
}
