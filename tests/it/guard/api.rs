//! A partner's key has a limit of its own.

use serde_json::json;
use sifra::web::guard::GuardSettings;

use crate::stage::{Engine, Town};

#[tokio::test]
async fn a_key_that_calls_too_often_is_told_when_to_call_again() {
    let mut town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    let few = GuardSettings {
        api_calls_a_minute: 3,
        ..GuardSettings::default()
    };
    town.guarded_by(few);
    let report = json!({"text": "Lyset i trappa er slokket"});
    for _ in 0..3 {
        assert_eq!(town.file(&report).await.status, 201);
    }
    let refused = town.file(&report).await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.headers["content-type"], "application/problem+json");
    let wait: i64 = refused.headers["retry-after"]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!(
        refused.json()["detail"]
            .as_str()
            .unwrap()
            .contains("try again")
    );
    town.pass(jiff::SignedDuration::from_secs(wait));
    assert_eq!(town.file(&report).await.status, 201);
}
