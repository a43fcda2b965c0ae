//! Phones that cannot do all that a mobile can.

use reqwest::StatusCode;
use sifra::domain::outgoing::MessageState;

use super::{Demo, LEAK};

const LANDLINE: &str = "+4722000001";
const SWITCHED_OFF: &str = "+4740000005";
const ANSWERS_ITSELF: &str = "+4740000006";

/// A demo with a phone of a kind on the table.
async fn with(kind: &str) -> Demo {
    let demo = Demo::start().await;
    let (status, there) = demo.submit("/simulator/phones", &[("kind", kind)]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(demo.page(&there).await.contains("aria-current=\"true\""));
    demo
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_landline_reports_and_cannot_be_answered() {
    let demo = with("landline").await;
    demo.type_on(LANDLINE, LEAK).await;
    let message = demo.settle(LANDLINE).await;
    assert_eq!(message.state, MessageState::Failed);
    assert_eq!(message.failure.as_deref(), Some("21614"));
    let page = demo.talk(LANDLINE).await;
    assert!(page.contains("Ikke levert: nummeret kan ikke ta imot SMS (21614)"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_phone_that_is_off_gets_nothing_and_the_service_is_told() {
    let demo = with("switched_off").await;
    demo.type_on(SWITCHED_OFF, LEAK).await;
    let message = demo.settle(SWITCHED_OFF).await;
    assert_eq!(message.state, MessageState::Failed);
    assert_eq!(message.failure.as_deref(), Some("30003"));
    let page = demo.talk(SWITCHED_OFF).await;
    assert!(page.contains("telefonen er slått av eller uten dekning (30003)"));
    let path = format!("/2010-04-01/Accounts/{}/Messages.json", super::ACCOUNT);
    let (_, list) = demo.api(&path, super::TOKEN).await;
    assert_eq!(list["messages"][0]["status"], "undelivered");
    assert_eq!(list["messages"][0]["error_code"], 30003);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_phone_that_answers_by_itself_starts_no_loop() {
    let demo = with("answers_itself").await;
    demo.type_on(ANSWERS_ITSELF, LEAK).await;
    demo.settle(ANSWERS_ITSELF).await;
    demo.sees(ANSWERS_ITSELF, "Automatisk svar").await;
    demo.worker.drain_once().await.unwrap();
    assert_eq!(demo.received(ANSWERS_ITSELF).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_withholds_the_number_is_heard_and_not_answered() {
    for (kind, number) in [("withheld", "anonymous"), ("short_code", "26000")] {
        let demo = with(kind).await;
        demo.type_on(number, LEAK).await;
        demo.worker.drain_once().await.unwrap();
        assert!(demo.talk(number).await.contains("Mottatt av Sifra"));
        assert_eq!(demo.received(number).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_foreign_phone_is_answered() {
    let demo = with("foreign").await;
    demo.type_on("+46701740605", LEAK).await;
    let message = demo.settle("+46701740605").await;
    assert_eq!(message.state, MessageState::Delivered);
}
