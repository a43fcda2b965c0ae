//! How workers share the calls, wake up, and are lost.

use std::collections::HashSet;

use sifra::domain::webhook::CallState;
use tokio::sync::oneshot;

use super::bench::{Bench, PATIENCE, target};
use super::receiver::{Act, Receiver};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    two_workers_send_each_call_once,
    a_call_is_sent_when_it_is_committed,
    a_dead_endpoint_holds_up_nobody_else,
    a_worker_killed_between_sending_and_writing_leaves_the_same_id_to_the_next,
);

async fn two_workers_send_each_call_once(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    for _ in 0..40 {
        bench.promise("arkiv").await;
    }
    let (one, two) = (bench.worker(), bench.worker());
    let (by_one, by_two) = tokio::join!(one.drain_once(), two.drain_once());
    assert_eq!(by_one.expect("the store") + by_two.expect("the store"), 40);
    let ids = bench.receiver.ids();
    assert_eq!(ids.len(), 40);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 40);
}

async fn a_call_is_sent_when_it_is_committed(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(bench.worker().run(async {
        let _ = stopped.await;
    }));
    let id = bench.promise("arkiv").await;
    tokio::time::timeout(PATIENCE, bench.receiver.arrival())
        .await
        .expect("it is woken, though it would look only in an hour");
    drop(stop);
    running.await.expect("it goes home");
    assert_eq!(bench.state(&id).await, CallState::Delivered);
}

async fn a_dead_endpoint_holds_up_nobody_else(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    let other = Receiver::start().await;
    bench.receiver.will([Act::Hold; 4]);
    for _ in 0..20 {
        bench.promise("arkiv").await;
    }
    let id = bench.promise("styret").await;
    let targets = [bench.target(), target("styret", &other)];
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(bench.worker_of(targets).run(async {
        let _ = stopped.await;
    }));
    tokio::time::timeout(PATIENCE, async {
        for _ in 0..4 {
            bench.receiver.arrival().await;
        }
        other.arrival().await;
    })
    .await
    .expect("it arrives while all hands of the first endpoint are held");
    assert_eq!(
        bench.receiver.taken().len(),
        4,
        "no more than there are hands"
    );
    drop(stop);
    for _ in 0..4 {
        bench.receiver.let_go();
    }
    running.await.expect("it goes home");
    assert_eq!(bench.state(&id).await, CallState::Delivered);
}

async fn a_worker_killed_between_sending_and_writing_leaves_the_same_id_to_the_next(
    engine: Engine,
) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    bench.receiver.will([Act::Hold]);
    let id = bench.promise("arkiv").await;
    let lost = tokio::spawn({
        let worker = bench.worker();
        async move { worker.drain_once().await }
    });
    bench.receiver.arrival().await;
    lost.abort();
    let _ = lost.await;
    assert_eq!(bench.drain().await, 0, "it is still leased");
    bench.pass(61);
    assert_eq!(bench.drain().await, 1);
    assert_eq!(bench.receiver.ids(), [id.clone(), id.clone()]);
    assert_eq!(bench.state(&id).await, CallState::Delivered);
    let attempts = bench.attempts(&id).await;
    let came_to: Vec<(u32, &str)> = attempts
        .iter()
        .map(|attempt| (attempt.number, attempt.outcome.as_str()))
        .collect();
    assert_eq!(came_to, [(1, "unknown"), (2, "delivered")]);
}
