//! What the machine's keeper is told.

use jiff::SignedDuration;
use serde_json::json;

use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    the_time_from_report_to_acknowledgement_is_told,
    a_message_in_reserve_is_not_one_that_waits,
);

async fn the_time_from_report_to_acknowledgement_is_told(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let before = town.get("/health/ready").await.json();
    assert_eq!(before["acknowledgement_ms"], json!(null));
    for (number, wait) in [20, 40, 4_000].into_iter().enumerate() {
        let phone = format!("9123456{number}");
        let body = json!({"text": "Låsen er knust", "reporter": {"phone": phone}});
        assert_eq!(town.file(&body).await.status, 201);
        town.pass(SignedDuration::from_millis(wait));
        town.owed().await;
    }
    // Shown on the page at once: it would flatter the figure.
    assert_eq!(
        town.file(&json!({"text": "Mus i kjelleren"})).await.status,
        201
    );
    let ready = town.get("/health/ready").await.json();
    assert_eq!(
        ready["acknowledgement_ms"],
        json!({"median": 40, "p95": 4_000, "p99": 4_000})
    );
}

async fn a_message_in_reserve_is_not_one_that_waits(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let reporter = json!({"phone": "91234567", "email": "kari@example.no"});
    let body = json!({"text": "Låsen er knust", "reporter": reporter});
    assert_eq!(town.file(&body).await.status, 201);
    town.pass(SignedDuration::from_secs(400));
    assert_eq!(town.get("/health/ready").await.json()["delivery"], "late");
    let owed = town.owed().await;
    let to_reporter = owed.iter().filter(|message| message.to.contains("kari"));
    assert_eq!(to_reporter.count(), 0, "one acknowledgement is enough");
    let ready = town.get("/health/ready").await.json();
    assert_eq!(ready["oldest_waiting_seconds"], 0);
}
