//! Whoever sent it by their key reads how it stands, of any kind; nobody else.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sifra::domain::case::Status;
use sifra::web::api::ApiKey;

use super::{anybody_gets, change, filed, post, sqlite};
use crate::stage::town::API_KEY;
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    what_they_sent_they_read_without_a_word_of_it,
    what_they_sent_by_the_other_api_is_theirs_too,
    a_token_is_the_id_itself_to_whoever_may_read_it,
);

const NOISE: [(&str, &str); 5] = [
    ("service_code", "noise"),
    ("address_string", "Storgata 18"),
    ("description", "Naboen i H0203 spiller musikk hele natta"),
    ("phone", "91234567"),
    ("first_name", "Kari"),
];

async fn own(town: &Town, id: &str) -> crate::stage::town::Answer {
    anybody_gets(
        town,
        &format!("/open311/v2/requests/{id}.json?api_key={API_KEY}"),
    )
    .await
}

async fn what_they_sent_they_read_without_a_word_of_it(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let id = filed(&town, &NOISE).await;
    change(&town, &id, |case| case.restricted = true).await;
    let answer = own(&town, &id.to_lowercase()).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let found = answer.json();
    assert_eq!(found[0]["service_request_id"], id.as_str());
    assert_eq!(found[0]["service_code"], "noise");
    assert_eq!(found[0]["status"], "open");
    assert_eq!(found[0]["address"], "Storgata 18, 9995 FJORDVIK");
    for secret in ["H0203", "musikk", "Kari", "91234567", "/status/"] {
        assert!(!answer.body.contains(secret), "{secret}");
    }
    change(&town, &id, |case| case.status = Status::Closed).await;
    let found = own(&town, &id).await.json();
    assert_eq!(found[0]["status"], "closed");
    assert_eq!(found[0]["status_notes"], "Saken er avsluttet");
    // Several at once, those that are not theirs left out.
    let path =
        format!("/open311/v2/requests.json?api_key={API_KEY}&service_request_id={id},SF-000000-0");
    let found = anybody_gets(&town, &path).await.json();
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    // Not in the list, key or no key.
    let path = format!("/open311/v2/requests.json?api_key={API_KEY}");
    assert_eq!(anybody_gets(&town, &path).await.json(), json!([]));
}

async fn what_they_sent_by_the_other_api_is_theirs_too(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let report = json!({"text": "Naboen skriker hele natta i Vikveien 24A"});
    let filed = town.file(&report).await.json();
    let id = filed["reference"].as_str().expect("a reference");
    assert_eq!(own(&town, id).await.status, 200);
    assert_eq!(
        anybody_gets(&town, &format!("/open311/v2/requests/{id}.json"))
            .await
            .status,
        404
    );
}

async fn a_token_is_the_id_itself_to_whoever_may_read_it(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let id = filed(&town, &NOISE).await;
    let path = format!("/open311/v2/tokens/{id}.json");
    assert_eq!(anybody_gets(&town, &path).await.status, 404);
    let found = anybody_gets(&town, &format!("{path}?api_key={API_KEY}")).await;
    assert_eq!(
        found.json(),
        json!([{"service_request_id": id, "token": id}])
    );
}

#[tokio::test]
async fn what_another_sent_and_what_there_is_not_are_refused_alike() {
    let mut town = sqlite().await;
    let id = filed(&town, &NOISE).await;
    let mut settings = (*town.app.settings).clone();
    settings.api_keys.push(ApiKey {
        name: "another".into(),
        sha256: Sha256::digest("anothers-key").into(),
    });
    town.app.settings = std::sync::Arc::new(settings);
    town.guarded_by(sifra::web::guard::GuardSettings::default());
    let mut refused = Vec::new();
    for id in [id.as_str(), "SF-000000-0", "SF-7K3M9Q-K", "nonsense"] {
        let path = format!("/open311/v2/requests/{id}.json?api_key=anothers-key");
        let answer = anybody_gets(&town, &path).await;
        assert_eq!(answer.status, 404, "{id}");
        refused.push(answer.body);
    }
    assert!(
        refused.iter().all(|body| *body == refused[0]),
        "{refused:?}"
    );
    assert_eq!(own(&town, &id).await.status, 200);
}

#[tokio::test]
async fn without_a_key_or_with_a_wrong_one_nothing_is_taken() {
    let town = sqlite().await;
    let send = async |body: &'static str| {
        let request = Request::post("/open311/v2/requests.json").body(Body::from(body));
        town.request(request.expect("a valid request")).await
    };
    for body in [
        "service_code=lift&address_string=Storgata+18",
        "api_key=&service_code=lift&address_string=Storgata+18",
        "api_key=wrong&service_code=lift&address_string=Storgata+18",
        "api_key=wrong",
        "",
    ] {
        let refused = send(body).await;
        assert_eq!(refused.status, 403, "{body}");
        let errors: Value = refused.json();
        assert_eq!(errors[0]["code"], 403);
        assert!(
            errors[0]["description"]
                .as_str()
                .expect("a text")
                .contains("api_key")
        );
        assert!(!refused.body.contains("wrong"), "no key is repeated");
    }
    let wrong = anybody_gets(&town, "/open311/v2/requests.json?api_key=wrong").await;
    assert_eq!(wrong.status, 403);
    assert_eq!(post(&town, &super::LIFT).await.status, 200);
}
