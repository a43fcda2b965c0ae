//! Texts are not kept for ever.

use jiff::SignedDuration;
use sifra::domain::outgoing::MessageState;

use super::bench::Bench;
use super::sms_gateway::Act;

super::on_both_engines!(
    the_text_of_a_settled_message_is_emptied_in_time,
    a_message_that_still_waits_keeps_its_text,
);

async fn the_text_of_a_settled_message_is_emptied_in_time(bench: Bench) {
    bench.sms.will([Act::TurnAway {
        status: 400,
        code: 21614,
        retry_after: None,
    }]);
    let worker = bench.worker();
    let failed = bench.promise_sms("refused").await;
    worker.drain_once().await.unwrap();
    let (sent, reserve) = bench.promise_both("+4740000002", "kari@example.no").await;
    worker.drain_once().await.unwrap();
    bench.clock.advance(SignedDuration::from_hours(30 * 24 - 1));
    assert_eq!(worker.empty_texts().await.unwrap(), 0);
    bench.clock.advance(SignedDuration::from_hours(2));
    assert_eq!(worker.empty_texts().await.unwrap(), 2);
    for promise in [&failed, &sent] {
        let message = bench.message(promise).await;
        assert_eq!((message.subject.as_str(), message.body.as_str()), ("", ""));
    }
    assert_eq!(bench.message(&sent).await.state, MessageState::Accepted);
    assert_eq!(bench.find(&reserve).await, None, "its turn never comes");
    assert_eq!(worker.empty_texts().await.unwrap(), 0);
}

async fn a_message_that_still_waits_keeps_its_text(bench: Bench) {
    let promise = bench.promise_sms("text").await;
    bench.clock.advance(SignedDuration::from_hours(60 * 24));
    assert_eq!(bench.worker().empty_texts().await.unwrap(), 0);
    let message = bench.send_when_due(&bench.worker(), &promise).await;
    assert_eq!(message.body, "text");
    assert_eq!(bench.sms.taken().len(), 1);
}
