//! Claims about `/api/v1`.

use serde_json::{Value, json};

use crate::stage::town::API_KEY;
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_filed_report_is_answered_with_everything_that_followed,
    the_same_idempotency_key_gets_the_same_answer_and_one_case,
    ten_at_once_with_one_key_make_one_report,
    an_anonymous_report_is_acknowledged_on_the_page,
    nul_and_control_characters_do_no_harm,
);

async fn sqlite() -> Town {
    Town::on(Engine::Sqlite).await.expect("SQLite is built in")
}

fn broken_lock() -> Value {
    json!({
        "text": "Ytterdøra i Storgata 18 går ikke i lås, hvem som helst kan gå rett inn",
        "reporter": {"name": "Kari Eksempel", "phone": "912 34 567"},
    })
}

fn named_fields(problem: &Value) -> Vec<String> {
    let errors = problem["errors"].as_array().expect("a list of errors");
    let mut fields: Vec<String> = errors
        .iter()
        .map(|error| error["field"].as_str().expect("a field").to_owned())
        .collect();
    fields.sort();
    fields
}

async fn a_filed_report_is_answered_with_everything_that_followed(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let answer = town.file(&broken_lock()).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let filed = answer.json();
    let reference = filed["reference"].as_str().expect("a reference");
    assert!(reference.starts_with("SF-"));
    assert_eq!(filed["case"]["category"], "lock_door");
    assert_eq!(filed["case"]["owner"], "byggdrift");
    assert_eq!(filed["case"]["priority"], "urgent");
    assert_eq!(filed["case"]["address"], "Storgata 18");
    assert_eq!(
        filed["acknowledgement"],
        json!({"channel": "sms", "state": "waiting"})
    );
    assert!(
        !filed["triage"]["reasons"]
            .as_array()
            .expect("reasons")
            .is_empty()
    );

    let standing = town
        .get(&format!("/api/v1/reports/{}", reference.to_lowercase()))
        .await;
    assert_eq!(standing.status, 200);
    let standing = standing.json();
    assert_eq!(standing["status"], "new");
    assert_eq!(standing["case"], filed["case"]);
    let events: Vec<&str> = standing["history"]
        .as_array()
        .expect("a history")
        .iter()
        .map(|entry| entry["event"].as_str().expect("an event"))
        .collect();
    assert_eq!(events, ["reported", "judged", "routed"]);
    assert!(
        !standing.to_string().replace(' ', "").contains("91234567"),
        "no contact is given out"
    );
    assert!(
        !standing.to_string().contains("Kari"),
        "no name is given out"
    );
}

async fn the_same_idempotency_key_gets_the_same_answer_and_one_case(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let body = broken_lock().to_string();
    let key = [("Idempotency-Key", "night-shift-7")];
    let first = town.file_with(body.clone(), &key).await;
    town.pass(jiff::SignedDuration::from_hours(2));
    let second = town.file_with(body, &key).await;
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (201, 201));
    assert_eq!(first.body, second.body);

    let other = json!({"text": "Noe helt annet har skjedd"}).to_string();
    let refused = town.file_with(other, &key).await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.headers["content-type"], "application/problem+json");
}

async fn ten_at_once_with_one_key_make_one_report(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let body = broken_lock().to_string();
    let key = [("Idempotency-Key", "impatient")];
    let answers =
        futures::future::join_all((0..10).map(|_| town.file_with(body.clone(), &key))).await;
    for answer in &answers {
        assert_eq!(answer.status, 201, "{}", answer.body);
        assert_eq!(answer.body, answers[0].body);
    }
    let reference = answers[0].json()["reference"]
        .as_str()
        .expect("a reference")
        .to_owned();
    let acknowledgements = town.messages(&reference).await;
    let count = acknowledgements
        .iter()
        .filter(|m| m.promise.starts_with("acknowledgement"))
        .count();
    assert_eq!(count, 1);
}

async fn an_anonymous_report_is_acknowledged_on_the_page(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let filed = town
        .file(&json!({"text": "Musikk hele natta i Vikveien 24A"}))
        .await
        .json();
    assert_eq!(
        filed["acknowledgement"],
        json!({"channel": "page", "state": "delivered"})
    );
}

async fn nul_and_control_characters_do_no_harm(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let body = json!({"text": "Lås\u{0} knust\u{7} 🔥", "address": "Stor\u{0}gata 18", "unit": "H\u{0}0101"});
    assert_eq!(town.file(&body).await.status, 201);
}

#[tokio::test]
async fn without_a_key_or_with_a_wrong_one_nothing_is_taken() {
    let town = sqlite().await;
    for authorization in ["", "Bearer wrong", "Basic abc", API_KEY] {
        let request = axum::http::Request::post("/api/v1/reports")
            .header("authorization", authorization)
            .body(broken_lock().to_string().into())
            .expect("a request");
        let answer = town.request(request).await;
        assert_eq!(answer.status, 401, "{authorization}");
        assert_eq!(answer.headers["www-authenticate"], "Bearer");
        assert_eq!(answer.headers["content-type"], "application/problem+json");
    }
}

#[tokio::test]
async fn every_field_that_is_wrong_is_named_at_once() {
    let town = sqlite().await;
    let body = json!({
        "text": "   ",
        "adress": "Storgata 18",
        "category": "lock",
        "language": "bokmål",
        "channel": "pigeon",
        "reporter": {"phone": "12", "email": "kari", "age": 40},
    });
    let answer = town.file(&body).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    assert_eq!(
        named_fields(&answer.json()),
        [
            "adress",
            "category",
            "channel",
            "language",
            "reporter.age",
            "reporter.email",
            "reporter.phone",
            "text"
        ]
    );
}

#[tokio::test]
async fn wrong_types_are_named() {
    let town = sqlite().await;
    let answer = town
        .file(&json!({"text": 7, "unit": ["H0101"], "reporter": "Kari"}))
        .await;
    assert_eq!(answer.status, 422);
    assert_eq!(named_fields(&answer.json()), ["reporter", "text", "unit"]);
}

#[tokio::test]
async fn a_text_that_is_too_long_is_told_by_how_much() {
    let town = sqlite().await;
    let answer = town.file(&json!({"text": "å".repeat(20_000)})).await;
    assert_eq!(answer.status, 422);
    assert!(
        answer.body.contains("10000 characters too long"),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn what_is_not_json_is_refused() {
    let town = sqlite().await;
    for body in ["", "{", "[]", "\"tekst\"", "{\"text\": \"a\",}"] {
        let answer = town.file_with(body, &[]).await;
        assert_eq!(answer.status, 400, "{body}");
        assert_eq!(answer.headers["content-type"], "application/problem+json");
    }
}

#[tokio::test]
async fn too_large_a_body_is_refused() {
    let town = sqlite().await;
    let answer = town.file_with(vec![b' '; 300_000], &[]).await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.headers["content-type"], "application/problem+json");
}

#[tokio::test]
async fn a_mistyped_reference_is_told_from_an_unknown_one() {
    let town = sqlite().await;
    assert_eq!(town.get("/api/v1/reports/SF-000000-0").await.status, 404);
    assert_eq!(town.get("/api/v1/reports/SF-000000-1").await.status, 400);
}

#[tokio::test]
async fn the_openapi_document_names_both_routes() {
    let town = sqlite().await;
    let document = town.get("/api/openapi.json").await.json();
    assert!(
        document["openapi"]
            .as_str()
            .expect("a version")
            .starts_with("3.1")
    );
    assert!(document["paths"]["/api/v1/reports"]["post"].is_object());
    assert!(document["paths"]["/api/v1/reports/{reference}"]["get"].is_object());
}
