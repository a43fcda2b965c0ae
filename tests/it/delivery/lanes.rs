//! What a lane lets through: its hands, its rate, its pauses.

use std::time::Duration;

use jiff::SignedDuration;
use sifra::delivery::{LaneSettings, Worker};
use sifra::domain::outgoing::{MessageChannel, MessageState};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::bench::Bench;
use super::mail_server::Reply;
use super::sms_gateway::Act;

super::on_both_engines!(
    a_gateway_that_hangs_on_all_sms_leaves_the_mail_untouched,
    a_recipient_gets_one_message_at_a_time_whichever_worker_sends,
    an_emergency_finds_a_hand_where_all_else_hangs,
    a_storm_drains_at_the_permitted_rate_and_emergencies_go_first,
    two_workers_together_keep_the_rate,
    a_wait_that_the_gateway_asks_for_holds_for_the_whole_lane,
    after_a_few_failures_one_message_at_a_time_is_tried,
    a_full_mailbox_does_not_slow_the_others,
    one_mailbox_with_many_notices_gets_them_all,
);

/// Far more than anything here takes; only a hung test meets it.
const PATIENCE: Duration = Duration::from_secs(60);

fn started(worker: Worker) -> (oneshot::Sender<()>, JoinHandle<()>) {
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(worker.run(async {
        let _ = stopped.await;
    }));
    (stop, running)
}

async fn arrivals(bench: &Bench, count: usize) {
    for _ in 0..count {
        tokio::time::timeout(PATIENCE, bench.sms.arrival())
            .await
            .expect("it arrives");
    }
}

fn phone(number: usize) -> String {
    format!("+47400{number:05}")
}

async fn a_gateway_that_hangs_on_all_sms_leaves_the_mail_untouched(bench: Bench) {
    bench.sms.will([Act::TakeAndHold; 40]);
    for number in 0..40 {
        bench
            .promise(MessageChannel::Sms, &phone(number), "text")
            .await;
    }
    let mail = bench
        .promise(MessageChannel::Email, "kari@example.no", "text")
        .await;
    let (stop, running) = started(bench.worker_as(|settings| {
        settings.poll = Duration::from_millis(5);
    }));
    tokio::time::timeout(PATIENCE, async {
        while bench.message(&mail).await.state != MessageState::Accepted {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await
    .expect("the mail goes out while no SMS is answered");
    for _ in 0..40 {
        bench.sms.let_go();
    }
    drop(stop);
    running.await.unwrap();
}

async fn a_recipient_gets_one_message_at_a_time_whichever_worker_sends(bench: Bench) {
    bench.sms.will([Act::TakeAndHold]);
    let first = bench.promise_sms("first").await;
    for text in ["second", "third"] {
        bench.promise_sms(text).await;
    }
    let (worker, other) = (bench.worker(), bench.worker());
    let sending = tokio::spawn(async move { worker.drain_once().await });
    arrivals(&bench, 1).await;
    assert_eq!(
        other.drain_once().await.unwrap(),
        0,
        "the others wait their turn"
    );
    bench.sms.let_go();
    assert_eq!(sending.await.unwrap().unwrap(), 3);
    let texts: Vec<String> = bench.sms.taken().into_iter().map(|t| t.body).collect();
    assert_eq!(texts, ["first", "second", "third"]);
    assert_eq!(bench.message(&first).await.state, MessageState::Accepted);
}

async fn an_emergency_finds_a_hand_where_all_else_hangs(bench: Bench) {
    bench.sms.will([Act::TakeAndHold; 6]);
    for number in 0..20 {
        bench
            .promise(MessageChannel::Sms, &phone(number), "no emergency")
            .await;
    }
    let (stop, running) = started(bench.worker_as(|settings| settings.sms.concurrency = 8));
    arrivals(&bench, 6).await;
    bench
        .promise_grave(MessageChannel::Sms, &phone(99), "emergency")
        .await;
    bench.wake.notify_one();
    arrivals(&bench, 1).await;
    let texts: Vec<String> = bench.sms.taken().into_iter().map(|t| t.body).collect();
    assert_eq!(texts.len(), 7);
    assert_eq!(texts[6], "emergency");
    drop(stop);
    for _ in 0..6 {
        bench.sms.let_go();
    }
    running.await.unwrap();
}

fn ten_a_second(bench: &Bench) -> Worker {
    bench.worker_as(|settings| {
        settings.sms = LaneSettings {
            per_second: 10,
            ..LaneSettings::default()
        };
    })
}

/// Messages in a storm; the long one by `STORM=long`.
fn storm() -> usize {
    if std::env::var("STORM").is_ok_and(|storm| storm == "long") {
        5_000
    } else {
        300
    }
}

async fn a_storm_drains_at_the_permitted_rate_and_emergencies_go_first(bench: Bench) {
    const A_SECOND: usize = 100;
    for number in 0..storm() {
        bench
            .promise(MessageChannel::Sms, &phone(number), "text")
            .await;
    }
    let worker = bench.worker_as(|settings| {
        settings.sms = LaneSettings {
            per_second: u32::try_from(A_SECOND).unwrap(),
            ..LaneSettings::default()
        };
    });
    assert_eq!(worker.drain_once().await.unwrap(), A_SECOND);
    for number in 0..10 {
        let to = phone(storm() + number);
        bench
            .promise_grave(MessageChannel::Sms, &to, "danger")
            .await;
    }
    let mut left = storm() + 10 - A_SECOND;
    let mut seconds = 0;
    while left > 0 {
        bench.clock.advance(SignedDuration::from_secs(1));
        let before = bench.sms.taken().len();
        assert_eq!(worker.drain_once().await.unwrap(), left.min(A_SECOND));
        let taken = bench.sms.taken();
        let dangers = taken[before..].iter().filter(|sms| sms.body == "danger");
        assert_eq!(dangers.count(), if seconds == 0 { 10 } else { 0 });
        left -= left.min(A_SECOND);
        seconds += 1;
    }
    let taken = bench.sms.taken();
    assert_eq!(taken.len(), storm() + 10, "each once");
}

async fn two_workers_together_keep_the_rate(bench: Bench) {
    for number in 0..60 {
        bench
            .promise(MessageChannel::Sms, &phone(number), "text")
            .await;
    }
    let (one, two) = (ten_a_second(&bench), ten_a_second(&bench));
    for second in 0..3 {
        let (by_one, by_two) = tokio::join!(one.drain_once(), two.drain_once());
        let sent = by_one.unwrap() + by_two.unwrap();
        assert_eq!(sent, 10, "in second {second}");
        bench.clock.advance(SignedDuration::from_secs(1));
    }
    bench.clock.advance(SignedDuration::from_secs(3600));
    let (by_one, by_two) = tokio::join!(one.drain_once(), two.drain_once());
    assert_eq!(
        by_one.unwrap() + by_two.unwrap(),
        10,
        "an hour of rest saves up no more than a second's worth"
    );
    assert_eq!(bench.sms.taken().len(), 40);
}

async fn a_wait_that_the_gateway_asks_for_holds_for_the_whole_lane(bench: Bench) {
    bench.sms.will([Act::TurnAway {
        status: 503,
        code: 0,
        retry_after: Some("120"),
    }]);
    bench.promise_sms("turned away").await;
    let worker = bench.worker();
    assert_eq!(worker.drain_once().await.unwrap(), 1);
    let other = bench
        .promise(MessageChannel::Sms, &phone(2), "another")
        .await;
    let mail = bench
        .promise(MessageChannel::Email, "kari@example.no", "mail")
        .await;
    bench.clock.advance(SignedDuration::from_secs(119));
    assert_eq!(bench.worker().drain_once().await.unwrap(), 1, "the mail");
    assert_eq!(bench.message(&mail).await.state, MessageState::Accepted);
    assert_eq!(bench.message(&other).await.attempts, 0);
    bench.clock.advance(SignedDuration::from_secs(1));
    worker.drain_once().await.unwrap();
    assert_eq!(bench.message(&other).await.state, MessageState::Accepted);
}

async fn after_a_few_failures_one_message_at_a_time_is_tried(bench: Bench) {
    let away = Act::TurnAway {
        status: 503,
        code: 0,
        retry_after: None,
    };
    bench.sms.will([away; 7]);
    for number in 0..30 {
        bench
            .promise(MessageChannel::Sms, &phone(number), "text")
            .await;
    }
    let worker = bench.worker_as(|settings| settings.sms.concurrency = 6);
    assert_eq!(
        worker.drain_once().await.unwrap(),
        5,
        "all that has a hand, and then it rests"
    );
    for _ in 0..2 {
        bench.clock.advance(SignedDuration::from_secs(2));
        assert_eq!(worker.drain_once().await.unwrap(), 1, "one is tried");
    }
    bench.clock.advance(SignedDuration::from_secs(2));
    worker.drain_once().await.unwrap();
    assert!(
        bench.sms.taken().len() >= 23,
        "the first that succeeds opens the lane for all that is due"
    );
}

async fn a_full_mailbox_does_not_slow_the_others(bench: Bench) {
    for _ in 0..8 {
        bench.mail.will("RCPT", Reply::Say("452 full"));
    }
    for number in 0..20 {
        let to = format!("mailbox{number}@example.no");
        bench.promise(MessageChannel::Email, &to, "text").await;
    }
    let sent = bench.worker().drain_once().await.unwrap();
    assert_eq!(sent, 20, "all are tried, though eight in a row were full");
    assert_eq!(bench.mail.mails().len(), 12);
}

async fn one_mailbox_with_many_notices_gets_them_all(bench: Bench) {
    for number in 0..120 {
        let text = format!("notice {number}");
        bench
            .promise(MessageChannel::Email, "byggdrift@example.no", &text)
            .await;
    }
    assert_eq!(bench.worker().drain_once().await.unwrap(), 120);
    assert_eq!(bench.mail.mails().len(), 120);
}
