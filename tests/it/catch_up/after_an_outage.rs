//! What happens to texts that came while something was down.

use std::sync::Arc;

use sifra::cli::catch_up::CatchUp;
use sifra::cli::system;
use sifra::config::categories::Categories;
use sifra::delivery::signature;
use sifra::intake::{Intake, IntakeSettings};
use sifra::routing::Rules;
use sifra::store::Db;
use tokio::sync::Notify;

use super::letterbox::{ACCOUNT, Letterbox, NUMBER, TOKEN};
use super::{HOUR, KARI, LEAK, NOISE, OLENA, Post, encoded, webhook_form};
use crate::stage::service::{Service, client, until};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    texts_that_came_while_the_service_was_down_are_taken_in_at_its_start,
    a_text_that_a_missing_database_kept_out_is_taken_in_later,
);

async fn texts_that_came_while_the_service_was_down_are_taken_in_at_its_start(engine: Engine) {
    let Some(database) = engine.database().await else {
        return;
    };
    let letterbox = Letterbox::start(3).await;
    let mut service = Service::with(&[
        ("DATABASE__URL", database.url.clone()),
        ("SMS__BASE_URL", letterbox.url.clone()),
        ("SMS__ACCOUNT_SID", ACCOUNT.into()),
        ("SMS__AUTH_TOKEN", TOKEN.into()),
        ("SMS__FROM", NUMBER.into()),
        ("SMS__CATCH_UP_MINUTES", "60".into()),
        ("LOG__LEVEL", "off".into()),
    ]);
    service.start().await;
    until("the service has looked", async || {
        !letterbox.asked().is_empty()
    })
    .await;
    // So that what is texted now is after the first mark, by any clock.
    until("the mark is set", async || {
        let mut tx = database.db.read().await.unwrap();
        sifra::store::inbound_read::mark(&mut tx)
            .await
            .unwrap()
            .is_some()
    })
    .await;
    service.kill();

    let now = system::ids().now();
    letterbox.text("SM1", KARI, LEAK, now);
    letterbox.text("SM2", OLENA, NOISE, now);
    service.start().await;
    for phone in [KARI, OLENA] {
        until("the reporter is answered", async || {
            !letterbox.answers_to(phone).is_empty()
        })
        .await;
    }
    // And the gateway tries its webhook again after all.
    let form = webhook_form("SM1", KARI, LEAK);
    let url = format!("{}/sms/inbound", service.url);
    let answer = client()
        .post(&url)
        .header(signature::HEADER, signature::sign(TOKEN, &url, &form))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(encoded(&form))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(letterbox.answers_to(KARI).len(), 1);
}

async fn a_text_that_a_missing_database_kept_out_is_taken_in_later(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    let away = Db::connect(&post.town.database.url).await.unwrap();
    let cut_off = CatchUp::new(intake_on(&post, away.clone()), post.gateway(), HOUR);
    away.close().await;
    post.text("SM1", KARI, LEAK);
    let status = post.webhook_to(intake_on(&post, away), "SM1", KARI, LEAK);
    assert_eq!(status.await, 503);
    assert!(cut_off.round().await.is_err());
    assert!(!post.is_known("SM1").await);

    // The database is there again.
    assert_eq!(post.round().await, 1);
    assert_eq!(post.owed_to(KARI).await.len(), 1);
}

/// The town's intake, with another connection to its database.
fn intake_on(post: &Post, db: Db) -> Intake {
    let named = Categories::default();
    Intake::new(
        db,
        post.town.app.ids.clone(),
        Arc::new(Rules::builtin()),
        named.local,
        Arc::new(named.catalogue),
        IntakeSettings::default(),
        Arc::new(Notify::new()),
    )
}
