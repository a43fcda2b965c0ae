//! How workers share the outbox, wake up and go home.

use std::collections::HashSet;
use std::time::Duration;

use sifra::domain::outgoing::{MessageChannel, MessageState};
use tokio::sync::oneshot;

use super::bench::Bench;
use super::mail_server::Reply;
use super::sms_gateway::Act;

super::on_both_engines!(
    two_workers_send_each_message_once,
    a_stuck_recipient_does_not_hold_up_the_others,
    a_message_is_sent_when_the_worker_is_woken,
    a_message_is_sent_without_a_wake_up_too,
    a_worker_that_goes_home_finishes_what_is_in_flight,
    a_failing_mail_server_does_not_touch_the_sms,
);

/// Far more than anything here takes; only a hung test meets it.
const PATIENCE: Duration = Duration::from_secs(60);

async fn two_workers_send_each_message_once(bench: Bench) {
    for count in 0..60 {
        bench.promise_sms(&format!("text {count}")).await;
    }
    let (one, two) = (bench.worker(), bench.worker());
    let (by_one, by_two) = tokio::join!(one.drain_once(), two.drain_once());
    assert_eq!(by_one.unwrap() + by_two.unwrap(), 60);
    let texts: Vec<String> = bench.sms.taken().into_iter().map(|t| t.body).collect();
    assert_eq!(texts.len(), 60);
    assert_eq!(texts.iter().collect::<HashSet<_>>().len(), 60);
}

async fn a_stuck_recipient_does_not_hold_up_the_others(bench: Bench) {
    bench.sms.will([Act::TakeAndHold]);
    let stuck = bench.promise_sms("stuck").await;
    let other = bench.promise(MessageChannel::Sms, "+4740000002", "x").await;
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(bench.worker().run(async {
        let _ = stopped.await;
    }));
    tokio::time::timeout(PATIENCE, async {
        bench.sms.arrival().await;
        bench.sms.arrival().await;
    })
    .await
    .expect("both arrive while the first is not answered");
    bench.sms.let_go();
    drop(stop);
    running.await.unwrap();
    for promise in [stuck, other] {
        assert_eq!(bench.message(&promise).await.state, MessageState::Accepted);
    }
}

async fn a_message_is_sent_when_the_worker_is_woken(bench: Bench) {
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(bench.worker().run(async {
        let _ = stopped.await;
    }));
    let promise = bench.promise_sms("text").await;
    bench.wake.notify_one();
    tokio::time::timeout(PATIENCE, bench.sms.arrival())
        .await
        .expect("it is woken, though it would look only in an hour");
    drop(stop);
    running.await.unwrap();
    assert_eq!(bench.message(&promise).await.state, MessageState::Accepted);
}

async fn a_message_is_sent_without_a_wake_up_too(bench: Bench) {
    let (stop, stopped) = oneshot::channel::<()>();
    let worker = bench.worker_polling_every(Duration::from_millis(5));
    let running = tokio::spawn(worker.run(async {
        let _ = stopped.await;
    }));
    bench.promise_sms("text").await;
    tokio::time::timeout(PATIENCE, bench.sms.arrival())
        .await
        .expect("it looks by itself");
    drop(stop);
    running.await.unwrap();
}

async fn a_worker_that_goes_home_finishes_what_is_in_flight(bench: Bench) {
    bench.sms.will([Act::TakeAndHold]);
    let promise = bench.promise_sms("text").await;
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(bench.worker_with_one_hand().run(async {
        let _ = stopped.await;
    }));
    bench.sms.arrival().await;
    drop(stop);
    bench.sms.let_go();
    running.await.unwrap();
    assert_eq!(bench.message(&promise).await.state, MessageState::Accepted);
}

async fn a_failing_mail_server_does_not_touch_the_sms(bench: Bench) {
    for _ in 0..3 {
        bench.mail.will("EHLO", Reply::HangUp);
    }
    let mut mails = Vec::new();
    for _ in 0..3 {
        mails.push(
            bench
                .promise(MessageChannel::Email, "kari@example.no", "x")
                .await,
        );
    }
    let sms = bench.promise_sms("text").await;
    assert_eq!(bench.worker().drain_once().await.unwrap(), 4);
    assert_eq!(bench.message(&sms).await.state, MessageState::Accepted);
    for promise in mails {
        let mail = bench.message(&promise).await;
        assert_eq!(mail.state, MessageState::Waiting);
        assert_eq!(mail.failure.as_deref(), Some("no_connection"));
    }
}
