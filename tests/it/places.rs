//! Claims about what the place field asks while somebody types, and where they
//! stand.

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};

use crate::stage::html::tags;
use crate::stage::town::Answer;
use crate::stage::{Engine, Town, Visitor, on_both_engines};

on_both_engines!(addresses_come_back_for_what_has_been_typed_so_far);

async fn sqlite() -> Town {
    Town::on(Engine::Sqlite).await.expect("SQLite is built in")
}

/// A metre from Storgata 10.
const LATITUDE: f64 = 59.463_947;
const LONGITUDE: f64 = 10.590_522;

async fn search(town: &Town, typed: &str) -> Answer {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("q", typed)
        .finish();
    town.get(&format!("/places?{query}")).await
}

async fn near(town: &Town, body: impl Into<Body>) -> Answer {
    let request = Request::post("/places/near")
        .header(header::CONTENT_TYPE, "application/json")
        .body(body.into());
    town.request(request.expect("a valid request")).await
}

fn addresses(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let places = answer.json();
    let places = places["places"].as_array().expect("a list");
    let address = |place: &Value| place["address"].as_str().expect("a text").to_owned();
    places.iter().map(address).collect()
}

async fn addresses_come_back_for_what_has_been_typed_so_far(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    for (typed, first) in [
        ("stor", "Storgata 1"),
        ("Storgt 18", "Storgata 18"),
        ("vikvn 24 a", "Vikveien 24A"),
        ("solheim", "Storgata 18"),
    ] {
        let found = addresses(&search(&town, typed).await);
        assert_eq!(found.first().map(String::as_str), Some(first), "{typed}");
        assert!(found.len() <= 8, "{typed}: {found:?}");
    }
    let named = search(&town, "Solheim").await.json();
    assert_eq!(
        named["places"][0],
        json!({"address": "Storgata 18", "more": "9995 FJORDVIK", "building": "Solheim"})
    );
    for nothing in ["", "  ", "bak det røde naustet", "\u{0}\u{7}"] {
        assert!(addresses(&search(&town, nothing).await).is_empty());
    }
}

#[tokio::test]
async fn the_nearest_addresses_come_first_with_how_far_they_are() {
    let town = sqlite().await;
    let place = json!({"latitude": LATITUDE, "longitude": LONGITUDE, "accuracy": 12});
    let answer = near(&town, place.to_string()).await;
    let found = addresses(&answer);
    assert_eq!(found.len(), 8, "{found:?}");
    assert_eq!(found[..2], ["Storgata 10", "Storgata 10A"]);
    let places = answer.json();
    let metres: Vec<u64> = (0..8)
        .map(|at| places["places"][at]["metres"].as_u64().expect("metres"))
        .collect();
    assert!(metres.is_sorted() && metres[0] >= 10, "{metres:?}");
    assert!(found.iter().all(|address| address.starts_with("Storgata ")));
}

#[tokio::test]
async fn nobody_is_placed_where_they_may_not_be() {
    let town = sqlite().await;
    let far = json!({"latitude": 69.6, "longitude": 18.9, "accuracy": 5}).to_string();
    let answer = near(&town, far).await;
    assert!(addresses(&answer).is_empty());
    assert_eq!(answer.json().get("vague"), None);
    let unsure = json!({"latitude": LATITUDE, "longitude": LONGITUDE, "accuracy": 3000});
    let answer = near(&town, unsure.to_string()).await;
    assert!(addresses(&answer).is_empty());
    assert_eq!(answer.json()["vague"], true);
}

#[tokio::test]
async fn what_is_no_question_is_answered_with_what_would_be_one() {
    let town = sqlite().await;
    let refused = |answer: &Answer, status: u16, word: &str| {
        assert_eq!(answer.status, status, "{}", answer.body);
        assert_eq!(
            answer.headers[header::CONTENT_TYPE],
            "application/problem+json"
        );
        assert!(answer.body.contains(word), "{}", answer.body);
    };
    refused(&town.get("/places").await, 400, "q: is needed");
    refused(&town.get("/places?q=a&q=b").await, 400, "q: is needed");
    let long = "a".repeat(201);
    refused(&search(&town, &long).await, 400, "200");
    for (body, word) in [
        ("", "JSON"),
        ("[]", "JSON"),
        ("{}", "latitude"),
        (
            r#"{"latitude": "60", "longitude": 10, "accuracy": 5}"#,
            "JSON",
        ),
        (
            r#"{"latitude": 91, "longitude": 10, "accuracy": 5}"#,
            "latitude",
        ),
        (
            r#"{"latitude": 60, "longitude": -181, "accuracy": 5}"#,
            "longitude",
        ),
        (
            r#"{"latitude": 60, "longitude": 10, "accuracy": -5}"#,
            "accuracy",
        ),
    ] {
        refused(&near(&town, body).await, 400, word);
    }
    refused(&near(&town, " ".repeat(2_000)).await, 413, "1024");
    refused(&town.get("/places/near").await, 405, "Method");
}

/// At the place page.
async fn at_the_place<'a>(town: &'a Town, language: &str) -> Visitor<'a> {
    let mut visitor = Visitor::at(town, "/report", language).await;
    visitor.press("no").await;
    visitor.fill("text", "Lyset er borte").press("next").await;
    visitor
}

#[tokio::test]
async fn a_house_with_several_entrances_asks_which() {
    let town = sqlite().await;
    for language in ["nb", "nn", "en"] {
        let mut visitor = at_the_place(&town, language).await;
        visitor.fill("address", "fjordveien 7").press("next").await;
        let words = visitor.words();
        for entrance in ["Fjordveien 7A", "Fjordveien 7B"] {
            assert!(words.contains(entrance), "{words}");
        }
        visitor.press("next").await;
        assert_eq!(visitor.page.status, 422);
        visitor.fill("choice", "Fjordveien 7B").press("next").await;
        visitor.press("back").await;
        assert_eq!(visitor.field("address"), Some("Fjordveien 7B"));
    }
    let mut visitor = at_the_place(&town, "nb").await;
    visitor.fill("address", "Fjordveien 7").press("next").await;
    assert_eq!(visitor.heading(), "Hvilken inngang gjelder det?");
    visitor.fill("choice", "-").press("next").await;
    visitor.press("back").await;
    assert_eq!(visitor.field("address"), Some("Fjordveien 7"));
}

#[tokio::test]
async fn a_long_street_asks_for_the_number_too() {
    let town = sqlite().await;
    let mut visitor = at_the_place(&town, "nb").await;
    visitor.fill("address", "Vikveien").press("next").await;
    assert_eq!(visitor.heading(), "Hvilken adresse mener du?");
    assert!(visitor.words().contains("Det er flere enn disse"));
    visitor.press("change-place").await;
    assert_eq!(visitor.field("address"), Some("Vikveien"));
}

#[tokio::test]
async fn a_place_that_the_register_lacks_is_said_to_be_kept_and_can_be_changed() {
    let town = sqlite().await;
    let mut visitor = at_the_place(&town, "nb").await;
    visitor.fill("address", "Bak det røde naustet");
    visitor.press("next").await;
    assert!(
        visitor
            .words()
            .contains("Vi fant ikke «Bak det røde naustet»")
    );
    visitor.press("change-place").await;
    visitor.fill("address", "Bakkegata 3").press("next").await;
    assert!(!visitor.words().contains("Vi fant ikke"));
}

#[tokio::test]
async fn what_all_share_is_the_first_answer_and_takes_back_a_number() {
    let town = sqlite().await;
    for address in ["Bakkegata 3", "Storgata 18"] {
        let mut visitor = at_the_place(&town, "nb").await;
        visitor.fill("address", address).press("next").await;
        let all = tags(&visitor.page.body);
        let first = all.iter().find(|tag| tag.get("type") == Some("radio"));
        let label = first.and_then(|radio| radio.get("id")).expect("an answer");
        let labelled = all.iter().find(|tag| tag.get("for") == Some(label));
        assert!(labelled.unwrap().text.starts_with("Fellesområde"));
        visitor.fill("unit", "H0203").press("next").await;
        visitor.press("back").await;
        assert_eq!(visitor.field("unit"), Some("H0203"), "{address}");
        if address == "Storgata 18" {
            visitor.fill("unit", "");
        } else {
            visitor.fill("dwelling", "common");
        }
        visitor.press("next").await;
        visitor.press("back").await;
        assert_eq!(visitor.field("unit"), Some(""), "{address}");
    }
}
