//! A message in reserve goes out where the first never arrives, and only there.

use sifra::domain::outgoing::MessageState;
use sifra::store::outbox;

use super::bench::Bench;
use super::sms_gateway::Act;

super::on_both_engines!(
    a_refused_sms_goes_by_email,
    an_sms_that_the_gateway_says_did_not_arrive_goes_by_email,
    an_sms_that_arrived_sends_its_reserve_home,
    an_sms_that_was_given_up_on_goes_by_email,
    what_is_in_reserve_is_neither_sent_nor_waiting,
    a_callback_for_a_reserve_itself_changes_nothing,
);

const PHONE: &str = "+4740000001";
const EMAIL: &str = "kari@example.no";

async fn call_back(bench: &Bench, sid: &str, state: MessageState) {
    let failure = (state == MessageState::Failed).then_some("30005");
    let mut tx = bench.db.begin().await.unwrap();
    outbox::called_back(&mut tx, sid, state, failure, bench.ids.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn a_refused_sms_goes_by_email(bench: Bench) {
    bench.sms.will([Act::TurnAway {
        status: 400,
        code: 21614,
        retry_after: None,
    }]);
    let (sms, email) = bench.promise_both(PHONE, EMAIL).await;
    bench.worker().drain_once().await.unwrap();
    assert_eq!(bench.message(&sms).await.state, MessageState::Failed);
    bench.worker().drain_once().await.unwrap();
    assert_eq!(bench.message(&email).await.state, MessageState::Accepted);
    assert_eq!(bench.mail.mails().len(), 1);
    assert_eq!(bench.sms.taken().len(), 0);
}

async fn an_sms_that_the_gateway_says_did_not_arrive_goes_by_email(bench: Bench) {
    for by_our_id in [true, false] {
        let (sms, email) = bench.promise_both(PHONE, EMAIL).await;
        bench.worker().drain_once().await.unwrap();
        let first = bench.message(&sms).await;
        assert_eq!(first.state, MessageState::Accepted);
        assert_eq!(bench.message(&email).await.state, MessageState::Reserve);
        let sid = first.gateway_id.unwrap();
        for _ in 0..2 {
            if by_our_id {
                bench.call_back(&first.id, &sid, MessageState::Failed).await;
            } else {
                call_back(&bench, &sid, MessageState::Failed).await;
            }
        }
        bench.worker().drain_once().await.unwrap();
        // Too late to undo: it is final, and the e-mail is out.
        call_back(&bench, &sid, MessageState::Delivered).await;
        bench.worker().drain_once().await.unwrap();
        assert_eq!(bench.message(&email).await.state, MessageState::Accepted);
    }
    assert_eq!(bench.mail.mails().len(), 2);
}

async fn an_sms_that_arrived_sends_its_reserve_home(bench: Bench) {
    let (sms, email) = bench.promise_both(PHONE, EMAIL).await;
    bench.worker().drain_once().await.unwrap();
    let sid = bench.message(&sms).await.gateway_id.unwrap();
    call_back(&bench, &sid, MessageState::Delivered).await;
    assert_eq!(bench.find(&email).await, None);
    call_back(&bench, &sid, MessageState::Failed).await;
    bench.worker().drain_once().await.unwrap();
    assert_eq!(bench.mail.mails().len(), 0);
}

async fn an_sms_that_was_given_up_on_goes_by_email(bench: Bench) {
    let away = Act::TurnAway {
        status: 503,
        code: 0,
        retry_after: None,
    };
    bench.sms.will([away; 2]);
    let worker = bench.worker_as(|settings| settings.policy.max_attempts = 2);
    let (sms, email) = bench.promise_both(PHONE, EMAIL).await;
    for _ in 0..2 {
        assert_eq!(bench.message(&email).await.state, MessageState::Reserve);
        bench.send_when_due(&worker, &sms).await;
    }
    assert_eq!(bench.message(&sms).await.state, MessageState::Failed);
    worker.drain_once().await.unwrap();
    assert_eq!(bench.message(&email).await.state, MessageState::Accepted);
}

async fn what_is_in_reserve_is_neither_sent_nor_waiting(bench: Bench) {
    let (_, email) = bench.promise_both(PHONE, EMAIL).await;
    bench.worker().drain_once().await.unwrap();
    bench.clock.advance(jiff::SignedDuration::from_hours(48));
    assert_eq!(bench.worker().drain_once().await.unwrap(), 0);
    assert_eq!(bench.message(&email).await.state, MessageState::Reserve);
    let mut tx = bench.db.read().await.unwrap();
    assert_eq!(outbox::oldest_waiting(&mut tx).await.unwrap(), None);
}

async fn a_callback_for_a_reserve_itself_changes_nothing(bench: Bench) {
    let (_, email) = bench.promise_both(PHONE, EMAIL).await;
    let reserve = bench.message(&email).await;
    bench
        .call_back(&reserve.id, "SM1", MessageState::Delivered)
        .await;
    assert_eq!(bench.message(&email).await, reserve);
}
