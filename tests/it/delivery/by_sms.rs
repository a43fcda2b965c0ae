//! What becomes of an SMS, whatever the gateway does.

use jiff::SignedDuration;
use sifra::delivery::Gateway;
use sifra::domain::clock::Clock;
use sifra::domain::outgoing::{MessageState, Outcome};

use super::bench::Bench;
use super::sms_gateway::{Act, FROM};

const TEXT: &str = "Vi har fått meldingen din. Referanse SF-7K3M9Q-4";

super::on_both_engines!(
    a_taken_message_is_accepted_under_the_gateways_id,
    a_server_error_after_taking_leads_to_no_second_message,
    a_time_out_after_taking_leads_to_no_second_message,
    a_server_error_without_taking_leads_to_one_message,
    nothing_is_sent_while_the_gateway_cannot_be_asked,
    a_message_is_found_on_a_later_page,
    the_gateways_wait_is_honoured,
    a_refused_message_is_not_tried_again,
    wrong_credentials_keep_the_message_waiting,
    a_gateway_that_is_away_is_tried_again,
    a_callback_before_the_answer_is_not_undone_by_it,
    a_callback_settles_what_nobody_knew,
    what_a_killed_worker_had_sent_is_not_sent_again,
    what_a_killed_worker_had_not_sent_is_sent,
    the_same_words_to_the_same_number_may_be_promised_twice,
);

async fn a_taken_message_is_accepted_under_the_gateways_id(bench: Bench) {
    let promise = bench.promise_sms(TEXT).await;
    let message = bench.send_when_due(&bench.worker(), &promise).await;

    let taken = bench.sms.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(message.state, MessageState::Accepted);
    assert_eq!(message.gateway_id.as_deref(), Some(&*taken[0].sid));
    assert_eq!(taken[0].to, "+4740000001");
    assert_eq!(taken[0].from, FROM);
    assert_eq!(taken[0].body, TEXT);
    assert_eq!(
        taken[0].callback,
        format!("https://sifra.example.no/sms/status?message={}", message.id)
    );
}

async fn a_server_error_after_taking_leads_to_no_second_message(bench: Bench) {
    for status in [500, 502, 504] {
        bench.sms.will([Act::TakeAndAnswer(status)]);
    }
    let worker = bench.worker();
    for count in 1..=3 {
        let promise = bench.promise_sms(&format!("{TEXT} {count}")).await;
        let message = bench.send_when_due(&worker, &promise).await;
        assert_eq!(message.state, MessageState::Waiting);
        assert!(message.look_up_first);

        let message = bench.send_when_due(&worker, &promise).await;
        assert_eq!(message.state, MessageState::Accepted);
        assert_eq!(bench.sms.taken().len(), count);
        assert_eq!(
            message.gateway_id.as_deref(),
            Some(&*bench.sms.taken()[count - 1].sid)
        );
    }
}

async fn a_time_out_after_taking_leads_to_no_second_message(bench: Bench) {
    bench.sms.will([Act::TakeAndHang]);
    let worker = bench.worker();
    let promise = bench.promise_sms(TEXT).await;
    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.failure.as_deref(), Some("time_out"));

    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
    assert_eq!(bench.sms.taken().len(), 1);
}

async fn a_server_error_without_taking_leads_to_one_message(bench: Bench) {
    bench.sms.will([Act::TurnAway {
        status: 500,
        code: 20500,
        retry_after: None,
    }]);
    let worker = bench.worker();
    let promise = bench.promise_sms(TEXT).await;
    bench.send_when_due(&worker, &promise).await;
    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
    assert_eq!(bench.sms.look_ups(), 1);
    assert_eq!(bench.sms.taken().len(), 1);
}

async fn nothing_is_sent_while_the_gateway_cannot_be_asked(bench: Bench) {
    bench.sms.will([Act::TakeAndHang]);
    bench.sms.will_answer_look_ups_with([500, 503, 401]);
    let worker = bench.worker();
    let promise = bench.promise_sms(TEXT).await;
    for _ in 0..4 {
        let message = bench.send_when_due(&worker, &promise).await;
        assert_eq!(message.state, MessageState::Waiting);
        assert!(message.look_up_first);
    }
    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
    assert_eq!(message.attempts, 5);
    assert_eq!(bench.sms.taken().len(), 1);
}

async fn a_message_is_found_on_a_later_page(bench: Bench) {
    bench.sms.lists_so_many_a_page(1);
    bench.sms.will([Act::TakeAndHang]);
    let worker = bench.worker();
    let promise = bench.promise_sms(TEXT).await;
    bench.send_when_due(&worker, &promise).await;
    for count in 0..3 {
        bench.promise_sms(&format!("another text {count}")).await;
    }
    worker.drain_once().await.unwrap();
    assert_eq!(bench.sms.taken().len(), 4);

    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
    assert_eq!(bench.sms.look_ups(), 4);
    assert_eq!(bench.sms.taken().len(), 4);
}

async fn the_gateways_wait_is_honoured(bench: Bench) {
    bench.sms.will(
        [Some("90"), Some("Mon, 23 Nov 2026 10:05:00 GMT")].map(|retry_after| Act::TurnAway {
            status: 429,
            code: 20429,
            retry_after,
        }),
    );
    let worker = bench.worker();
    let start = bench.clock.now();
    let promise = bench.promise_sms(TEXT).await;
    let message = bench.send_when_due(&worker, &promise).await;
    assert!(message.due_at >= start + SignedDuration::from_secs(90));
    assert!(!message.look_up_first, "it was certainly not taken");

    let message = bench.send_when_due(&worker, &promise).await;
    assert!(message.due_at >= start + SignedDuration::from_secs(300));

    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
    assert_eq!(bench.sms.look_ups(), 0);
}

async fn a_refused_message_is_not_tried_again(bench: Bench) {
    bench.sms.will([Act::TurnAway {
        status: 400,
        code: 21614,
        retry_after: None,
    }]);
    let worker = bench.worker();
    let promise = bench.promise_sms(TEXT).await;
    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Failed);
    assert_eq!(message.failure.as_deref(), Some("21614"));

    bench.clock.advance(SignedDuration::from_hours(24));
    assert_eq!(worker.drain_once().await.unwrap(), 0);
    assert_eq!(bench.sms.taken().len(), 0);
}

async fn wrong_credentials_keep_the_message_waiting(bench: Bench) {
    bench.sms.will([Act::TurnAway {
        status: 401,
        code: 20003,
        retry_after: None,
    }]);
    let worker = bench.worker();
    let promise = bench.promise_sms(TEXT).await;
    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Waiting);

    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
}

async fn a_gateway_that_is_away_is_tried_again(bench: Bench) {
    let promise = bench.promise_sms(TEXT).await;
    let nobody = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = nobody.local_addr().unwrap();
    drop(nobody);
    let mut settings = bench.sms_settings();
    settings.base_url = format!("http://{address}");
    let worker = bench.worker_with(settings);
    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Waiting);
    assert_eq!(message.failure.as_deref(), Some("no_connection"));
    assert!(!message.look_up_first, "it certainly never left");

    let message = bench.send_when_due(&bench.worker(), &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
}

async fn a_callback_before_the_answer_is_not_undone_by_it(bench: Bench) {
    bench.sms.will([Act::TakeAndHold]);
    let promise = bench.promise_sms(TEXT).await;
    let worker = bench.worker();
    let sending = async { worker.drain_once().await.unwrap() };
    let calling_back = async {
        bench.sms.arrival().await;
        let id = bench.message(&promise).await.id;
        let sid = bench.sms.taken()[0].sid.clone();
        bench.call_back(&id, &sid, MessageState::Delivered).await;
        bench.sms.let_go();
    };
    tokio::join!(sending, calling_back);

    let message = bench.message(&promise).await;
    assert_eq!(message.state, MessageState::Delivered);
    assert_eq!(worker.drain_once().await.unwrap(), 0);
}

async fn a_callback_settles_what_nobody_knew(bench: Bench) {
    bench.sms.will([Act::TakeAndHang]);
    let worker = bench.worker();
    let promise = bench.promise_sms(TEXT).await;
    let message = bench.send_when_due(&worker, &promise).await;
    assert!(message.look_up_first);

    let sid = bench.sms.taken()[0].sid.clone();
    bench
        .call_back(&message.id, &sid, MessageState::Accepted)
        .await;
    bench.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(worker.drain_once().await.unwrap(), 0);
    assert_eq!(bench.sms.look_ups(), 0);
    assert_eq!(bench.message(&promise).await.gateway_id, Some(sid));
}

async fn what_a_killed_worker_had_sent_is_not_sent_again(bench: Bench) {
    let promise = bench.promise_sms(TEXT).await;
    let claimed = bench.claim_and_die().await;
    let sent = bench.sms_gateway().send(&claimed[0]).await;
    assert!(matches!(sent, Outcome::Accepted { .. }));

    let worker = bench.worker();
    assert_eq!(worker.drain_once().await.unwrap(), 0, "the lease runs");
    let message = bench.send_when_due(&worker, &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
    assert_eq!(bench.sms.taken().len(), 1);
}

async fn what_a_killed_worker_had_not_sent_is_sent(bench: Bench) {
    let promise = bench.promise_sms(TEXT).await;
    bench.claim_and_die().await;
    let message = bench.send_when_due(&bench.worker(), &promise).await;
    assert_eq!(message.state, MessageState::Accepted);
    assert_eq!(bench.sms.look_ups(), 1);
    assert_eq!(bench.sms.taken().len(), 1);
}

async fn the_same_words_to_the_same_number_may_be_promised_twice(bench: Bench) {
    let worker = bench.worker();
    let first = bench.promise_sms(TEXT).await;
    bench.send_when_due(&worker, &first).await;
    bench.clock.advance(SignedDuration::from_mins(30));
    bench.sms.will([Act::TurnAway {
        status: 500,
        code: 20500,
        retry_after: None,
    }]);
    let second = bench.promise_sms(TEXT).await;
    bench.send_when_due(&worker, &second).await;
    bench.send_when_due(&worker, &second).await;
    assert_eq!(
        bench.sms.taken().len(),
        2,
        "the older one is not mistaken for it"
    );
}
