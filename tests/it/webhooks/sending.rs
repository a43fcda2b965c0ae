//! What a receiver gets, and what its answers come to.

use jiff::SignedDuration;
use sifra::cli::system;
use sifra::delivery::webhooks::WebhookWorker;
use sifra::domain::clock::Clock;
use sifra::domain::webhook::CallState;
use standardwebhooks::Webhook;

use super::bench::{Bench, OLD_SECRET, SECRET, unhurried};
use super::receiver::Act;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_call_is_genuine_to_the_published_library_by_either_secret,
    each_answer_is_what_the_scheme_says,
    a_redirect_is_told_and_not_followed,
    a_receiver_that_asks_for_time_gets_it,
    after_ten_attempts_a_call_is_given_up_and_can_be_replayed,
    whoever_is_gone_gets_nothing_more_until_it_is_turned_on_again,
    a_receiver_that_has_it_already_counts_as_reached,
);

async fn a_call_is_genuine_to_the_published_library_by_either_secret(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    let id = bench.promise("arkiv").await;
    // The library holds the time-stamp against the machine's clock.
    let (db, targets) = (bench.db.clone(), vec![bench.target()]);
    let worker = WebhookWorker::new(db, system::ids(), targets, unhurried()).expect("a worker");
    assert_eq!(worker.drain_once().await.expect("the store answers"), 1);
    let taken = &bench.receiver.taken()[0];
    for secret in [SECRET, OLD_SECRET] {
        let webhook = Webhook::new(secret).expect("a secret");
        webhook
            .verify(&taken.body, &taken.headers)
            .expect("genuine");
        let mut forged = taken.body.clone();
        forged.push(b' ');
        assert!(webhook.verify(&forged, &taken.headers).is_err());
    }
    let stranger = Webhook::new("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").expect("a secret");
    assert!(stranger.verify(&taken.body, &taken.headers).is_err());
    assert_eq!(taken.id(), id);
    assert_eq!(taken.header("content-type"), "application/json");
    assert_eq!(taken.path, "/hook?token=secret");
    assert_eq!(taken.json()["type"], "webhook.test");
    assert_eq!(bench.state(&id).await, CallState::Delivered);
}

async fn each_answer_is_what_the_scheme_says(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    for (act, state, failure) in [
        (Act::Answer(204, ""), CallState::Delivered, None),
        (Act::Answer(409, ""), CallState::HadIt, None),
        (Act::Megabyte, CallState::Delivered, None),
        (Act::Answer(400, ""), CallState::Waiting, Some("400")),
        (Act::Answer(500, ""), CallState::Waiting, Some("500")),
        (Act::HangUp, CallState::Unknown, Some("connection_lost")),
    ] {
        bench.receiver.will([act]);
        let id = bench.promise("arkiv").await;
        assert_eq!(bench.drain().await, 1, "{act:?}");
        let call = bench.call(&id).await;
        assert_eq!(call.state, state, "{act:?}");
        assert_eq!(call.failure.as_deref(), failure, "{act:?}");
        assert_eq!(call.due_at.is_none(), call.state.has_arrived(), "{act:?}");
    }
}

async fn a_redirect_is_told_and_not_followed(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    bench.receiver.will([Act::Answer(
        301,
        "location: /moved?token=another-secret\r\n",
    )]);
    let id = bench.promise("arkiv").await;
    assert_eq!(bench.drain().await, 1);
    let taken = bench.receiver.taken();
    assert_eq!(taken.len(), 1);
    let attempts = bench.attempts(&id).await;
    let told = attempts[0].reason.as_deref().expect("a reason");
    let there = format!("301 to http://127.0.0.1:{}/moved", bench.receiver.port());
    assert_eq!((attempts[0].status, told), (Some(301), there.as_str()));
}

async fn a_receiver_that_asks_for_time_gets_it(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    bench
        .receiver
        .will([Act::Answer(429, "retry-after: 600\r\n")]);
    let id = bench.promise("arkiv").await;
    bench.drain().await;
    let due = bench.call(&id).await.due_at.expect("it waits");
    let wait = due.duration_since(bench.clock.now());
    assert!(wait >= SignedDuration::from_secs(600), "{wait:?}");
    bench.pass(599);
    assert_eq!(bench.drain().await, 0);
    bench.pass(122);
    assert_eq!(bench.drain().await, 1);
    assert_eq!(bench.state(&id).await, CallState::Delivered);
}

async fn after_ten_attempts_a_call_is_given_up_and_can_be_replayed(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    bench.receiver.will([Act::Answer(500, ""); 10]);
    let id = bench.promise("arkiv").await;
    for _ in 0..10 {
        assert_eq!(bench.drain().await, 1);
        // Longer than any wait, jitter and all.
        bench.pass(30 * 3600);
    }
    assert_eq!(bench.drain().await, 0);
    assert_eq!(bench.state(&id).await, CallState::Failed);
    let early = bench.clock.now();
    let mut tx = bench.db.begin().await.expect("a transaction");
    let since = early - SignedDuration::from_hours(1);
    let none = sifra::store::webhooks::replay_failed(&mut tx, None, since, early).await;
    assert_eq!(none.expect("the store answers"), 0, "it is older");
    let all = sifra::store::webhooks::replay_failed(
        &mut tx,
        Some("arkiv"),
        jiff::Timestamp::UNIX_EPOCH,
        early,
    );
    assert_eq!(all.await.expect("the store answers"), 1);
    tx.commit().await.expect("committed");
    assert_eq!(bench.state(&id).await, CallState::Waiting);
    assert_eq!(bench.drain().await, 1);
    assert_eq!(bench.state(&id).await, CallState::Delivered);
    let attempts = bench.attempts(&id).await;
    let numbers: Vec<u32> = attempts.iter().map(|attempt| attempt.number).collect();
    assert_eq!(numbers, (1..=11).collect::<Vec<u32>>());
    assert!(bench.receiver.ids().iter().all(|seen| *seen == id));
    let bodies: Vec<Vec<u8>> = bench.receiver.taken().into_iter().map(|t| t.body).collect();
    assert!(bodies.iter().all(|body| *body == bodies[0]));
}

async fn whoever_is_gone_gets_nothing_more_until_it_is_turned_on_again(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    bench.receiver.will([Act::Answer(500, "")]);
    let waiting = bench.promise("arkiv").await;
    bench.drain().await;
    bench.receiver.will([Act::Answer(410, "")]);
    let gone = bench.promise("arkiv").await;
    bench.drain().await;
    let after = bench.promise("arkiv").await;
    assert_eq!(bench.drain().await, 0);
    for id in [&waiting, &gone, &after] {
        assert_eq!(bench.state(id).await, CallState::Failed);
    }
    assert_eq!(
        bench.call(&after).await.failure.as_deref(),
        Some("endpoint_off")
    );
    assert_eq!(bench.receiver.taken().len(), 2);

    let mut tx = bench.db.begin().await.expect("a transaction");
    let off = sifra::store::webhooks::off(&mut tx).await.expect("a list");
    assert_eq!(off, [("arkiv".to_owned(), bench.clock.now())]);
    let was_off = sifra::store::webhooks::turn_on(&mut tx, "arkiv").await;
    assert!(was_off.expect("the store answers"));
    let now = bench.clock.now();
    let replayed = sifra::store::webhooks::replay(&mut tx, &after, now).await;
    assert!(replayed.expect("the store answers"));
    tx.commit().await.expect("committed");
    assert_eq!(bench.drain().await, 1);
    assert_eq!(bench.state(&after).await, CallState::Delivered);
}

async fn a_receiver_that_has_it_already_counts_as_reached(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    bench.receiver.will([Act::HangUp, Act::Answer(409, "")]);
    let id = bench.promise("arkiv").await;
    bench.drain().await;
    assert_eq!(bench.state(&id).await, CallState::Unknown);
    bench.pass(7);
    bench.drain().await;
    assert_eq!(bench.state(&id).await, CallState::HadIt);
    assert_eq!(bench.receiver.ids(), [id.clone(), id]);
}
