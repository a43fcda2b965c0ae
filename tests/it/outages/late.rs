//! What comes late: a gateway that takes long after it was given up on, and a
//! worker that acts long after its lease has run out.

use jiff::SignedDuration;
use sifra::cli::system::SystemClock;
use sifra::domain::clock::Clock;
use sifra::domain::outgoing::MessageState;
use sifra::store::outbox;
use sqlx::{Connection, Executor};

use super::gateway::{Act, When};
use super::scene::{LEASE, SETTLING, Scene, phone_of};
use crate::stage::service::until;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    what_is_taken_after_the_time_out_and_within_the_settling_is_found,
    what_is_taken_after_a_kill_and_within_the_settling_is_found,
    what_is_taken_after_the_look_up_is_found_before_a_third_try,
);

/// Longer than this test takes to see that a time-out is over.
const LONG_SETTLING: &[(&str, &str)] = &[("DELIVERY__SETTLING_SECONDS", "6")];

async fn what_is_taken_after_the_time_out_and_within_the_settling_is_found(engine: Engine) {
    let Some(scene) = Scene::with(engine, LONG_SETTLING).await else {
        return;
    };
    let late = [Act::TakeLate(When::LetGo)];
    scene.gateway.will(&phone_of(1), late);
    let filed = scene.file(1).await;
    until("the worker has given up on the answer", async || {
        scene.acknowledgement(&filed).await.look_up_first
    })
    .await;
    assert!(scene.gateway.taken(&filed.phone).is_empty());
    assert_eq!(scene.gateway.look_ups(&filed.phone), 0);
    scene.gateway.let_go();
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
}

async fn what_is_taken_after_a_kill_and_within_the_settling_is_found(engine: Engine) {
    let Some(mut scene) = Scene::with(engine, LONG_SETTLING).await else {
        return;
    };
    let late = [Act::TakeLate(When::LetGo)];
    scene.gateway.will(&phone_of(1), late);
    let filed = scene.file(1).await;
    until("it has come", async || {
        scene.gateway.sends(&filed.phone) == 1
    })
    .await;
    let lease = scene.acknowledgement(&filed).await;
    assert_eq!(lease.state, MessageState::Leased);
    scene.kill();
    scene.start().await;
    scene.gateway.let_go();
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
}

async fn what_is_taken_after_the_look_up_is_found_before_a_third_try(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let acts = [Act::TakeLate(When::LetGo), Act::TOO_MANY_FOR_LONG];
    scene.gateway.will(&phone_of(1), acts);
    let filed = scene.file(1).await;
    until(
        "it was not found, and the gateway asks for a wait",
        async || {
            let message = scene.acknowledgement(&filed).await;
            message.state == MessageState::Waiting && message.attempts == 2
        },
    )
    .await;
    // Only now: the gateway has had it all the time.
    scene.gateway.let_go();
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 2);
}

/// Stands for a database that takes long to write a claim down.
const SLOW_CLAIM: [&str; 2] = [
    "CREATE FUNCTION be_slow() RETURNS trigger LANGUAGE plpgsql AS \
     'BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN NULL; END'",
    "CREATE CONSTRAINT TRIGGER slow AFTER UPDATE ON messages DEFERRABLE INITIALLY DEFERRED \
     FOR EACH ROW WHEN (NEW.state = 'leased' AND NEW.channel = 'sms' AND NEW.attempts = 1) \
     EXECUTE FUNCTION be_slow()",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_claim_that_was_written_down_too_late_is_not_acted_on() {
    let Some(scene) = Scene::on(Engine::Postgres).await else {
        return;
    };
    let mut other = sqlx::PgConnection::connect(&scene.database.url)
        .await
        .unwrap();
    for sql in SLOW_CLAIM {
        other.execute(sql).await.unwrap();
    }
    other.execute("SELECT pg_advisory_lock(1)").await.unwrap();
    let filed = scene.file(1).await;
    let over = SystemClock.now() + SignedDuration::from_secs(i64::from(LEASE + SETTLING));
    until(
        "the lease is over before the claim is written",
        async || SystemClock.now() > over,
    )
    .await;
    assert_eq!(scene.gateway.sends(&filed.phone), 0);
    other.execute("SELECT pg_advisory_unlock(1)").await.unwrap();

    scene.is_answered_once(&filed).await;
    let message = scene.acknowledgement(&filed).await;
    let mut tx = scene.database.db.read().await.unwrap();
    let attempts = outbox::attempts_of_case(&mut tx, &message.case_id.unwrap())
        .await
        .unwrap();
    let (_, first) = attempts
        .iter()
        .find(|(id, attempt)| *id == message.id && attempt.number == 1)
        .expect("the first try is noted");
    assert_eq!(first.detail.as_deref(), Some("too_late"));
}
