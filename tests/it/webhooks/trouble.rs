//! Receivers that are slow, hidden or not there, and what is kept how long.

use std::time::Duration;

use sifra::delivery::webhooks::WebhookSettings;
use sifra::domain::webhook::CallState;

use super::bench::{Bench, unhurried};
use super::receiver::Act;
use crate::stage::databases::free_port;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_receiver_that_does_not_answer_leaves_it_unknown_and_gets_the_same_id_again,
    a_private_address_is_not_called_however_it_is_named,
    a_receiver_that_is_not_there_has_not_got_it,
    an_endpoint_that_is_switched_off_fails_at_once,
    a_call_to_an_endpoint_that_nobody_knows_is_given_up_after_a_while,
    calls_are_kept_for_their_time_and_not_longer,
);

async fn a_receiver_that_does_not_answer_leaves_it_unknown_and_gets_the_same_id_again(
    engine: Engine,
) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    bench.receiver.will([Act::Hang]);
    let id = bench.promise("arkiv").await;
    let hurried = WebhookSettings {
        time_out: Duration::from_millis(200),
        ..unhurried()
    };
    let worker = bench.worker_as([bench.target()], hurried);
    assert_eq!(worker.drain_once().await.expect("the store answers"), 1);
    let call = bench.call(&id).await;
    assert_eq!(call.state, CallState::Unknown);
    assert_eq!(call.failure.as_deref(), Some("time_out"));
    bench.pass(7);
    assert_eq!(bench.drain().await, 1);
    assert_eq!(bench.state(&id).await, CallState::Delivered);
    assert_eq!(bench.receiver.ids(), [id.clone(), id]);
}

async fn a_private_address_is_not_called_however_it_is_named(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    let port = bench.receiver.port();
    for host in ["127.0.0.1", "localhost", "[::1]", "2130706433"] {
        let mut target = bench.target();
        target.allow_private = false;
        target.url = format!("http://{host}:{port}/").parse().expect("a URL");
        let id = bench.promise("arkiv").await;
        let worker = bench.worker_of([target]);
        worker.drain_once().await.expect("the store answers");
        let call = bench.call(&id).await;
        assert_eq!(call.failure.as_deref(), Some("private_address"), "{host}");
    }
    assert!(bench.receiver.taken().is_empty());
}

async fn a_receiver_that_is_not_there_has_not_got_it(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    let mut target = bench.target();
    let nobody = format!("http://127.0.0.1:{}/", free_port());
    target.url = nobody.parse().expect("a URL");
    let id = bench.promise("arkiv").await;
    let worker = bench.worker_of([target]);
    worker.drain_once().await.expect("the store answers");
    let call = bench.call(&id).await;
    assert_eq!(call.state, CallState::Waiting);
    assert_eq!(call.failure.as_deref(), Some("no_connection"));
}

async fn an_endpoint_that_is_switched_off_fails_at_once(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    let mut target = bench.target();
    target.enabled = false;
    let id = bench.promise("arkiv").await;
    let worker = bench.worker_of([target]);
    assert_eq!(worker.drain_once().await.expect("the store answers"), 0);
    assert_eq!(bench.state(&id).await, CallState::Failed);
    assert!(bench.receiver.taken().is_empty());
}

async fn a_call_to_an_endpoint_that_nobody_knows_is_given_up_after_a_while(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    let id = bench.promise("gone-from-the-settings").await;
    bench.worker().tidy().await.expect("the store answers");
    assert_eq!(bench.state(&id).await, CallState::Waiting);
    bench.pass(3601);
    bench.worker().tidy().await.expect("the store answers");
    let call = bench.call(&id).await;
    assert_eq!(call.state, CallState::Failed);
    assert_eq!(call.failure.as_deref(), Some("endpoint_unknown"));
}

async fn calls_are_kept_for_their_time_and_not_longer(engine: Engine) {
    let Some(bench) = Bench::on(engine).await else {
        return;
    };
    let old = bench.promise("arkiv").await;
    bench.drain().await;
    bench.pass(20 * 24 * 3600);
    let young = bench.promise("arkiv").await;
    bench.drain().await;
    bench.pass(11 * 24 * 3600);
    assert_eq!(bench.worker().tidy().await.expect("the store answers"), 1);
    let mut tx = bench.db.read().await.expect("a transaction");
    let of_old = sifra::store::webhooks::state_of(&mut tx, &old).await;
    assert_eq!(of_old.expect("the store answers"), None);
    assert!(bench.attempts(&old).await.is_empty());
    assert_eq!(bench.state(&young).await, CallState::Delivered);
}
