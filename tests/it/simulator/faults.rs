//! Each fault of the gateway ends in exactly one text on the phone, or in one
//! that failed.

use std::time::Duration;

use reqwest::StatusCode;
use sifra::domain::outgoing::{Message, MessageState};

use super::{Demo, KARI, LEAK};

/// Short, so that a silent gateway is given up on soon.
const IMPATIENT: Duration = Duration::from_millis(400);

/// Kari reports while the next message meets `fault`; what became of the
/// acknowledgement.
async fn reported_under(fault: &str) -> (Demo, Message) {
    let demo = Demo::with_patience(IMPATIENT).await;
    demo.switch_on(fault, "1").await;
    demo.type_on(KARI, LEAK).await;
    let message = demo.settle(KARI).await;
    (demo, message)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_the_gateway_answers_the_phone_gets_one_text() {
    for (fault, told) in [
        ("broken", "svarte 500 og tok ikke meldingen"),
        ("busy", "har det travelt (429)"),
        ("silent", "Leverandøren svarer ikke"),
        ("taken_late", "drøyer med svaret"),
    ] {
        let (demo, message) = reported_under(fault).await;
        assert_eq!(message.state, MessageState::Delivered, "{fault}");
        let page = demo.talk(KARI).await;
        assert!(page.contains(told), "{fault}: {page}");
        assert_eq!(demo.received(KARI).await, 1, "{fault}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_answer_leads_to_a_look_and_not_to_a_second_text() {
    for fault in ["taken_silent", "taken_broken"] {
        let (demo, message) = reported_under(fault).await;
        assert_eq!(message.state, MessageState::Delivered, "{fault}");
        let page = demo.talk(KARI).await;
        assert!(page.contains("Meldingen var tatt"), "{fault}: {page}");
        assert_eq!(demo.received(KARI).await, 1, "{fault}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_gateway_that_is_broken_for_long_delays_the_text_and_no_more() {
    let demo = Demo::start().await;
    demo.switch_on("broken", "5").await;
    demo.type_on(KARI, LEAK).await;
    let message = demo.settle(KARI).await;
    assert_eq!(message.state, MessageState::Delivered);
    assert!(message.attempts > 5, "{}", message.attempts);
    assert_eq!(demo.received(KARI).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_for_good_is_a_failed_text_with_its_reason() {
    let (demo, message) = reported_under("stopped").await;
    assert_eq!(message.state, MessageState::Failed);
    assert_eq!(message.failure.as_deref(), Some("21610"));
    let page = demo.talk(KARI).await;
    assert!(page.contains("Ikke levert: mottakeren har sagt stopp hos leverandøren (21610)"));
    assert_eq!(demo.received(KARI).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_callbacks_neither_undo_nor_double_anything() {
    for (fault, told) in [
        ("twice", "Hver kvittering kom to ganger"),
        ("backwards", "Kvitteringene kom i feil rekkefølge"),
        ("early", "Kvitteringene kom før svaret"),
        ("forged", "Sifra svarte 403"),
    ] {
        let (demo, message) = reported_under(fault).await;
        assert_eq!(message.state, MessageState::Delivered, "{fault}");
        assert_eq!(message.failure, None, "{fault}");
        demo.sees(KARI, told).await;
        assert_eq!(demo.received(KARI).await, 1, "{fault}");
    }
}

#[tokio::test]
async fn what_is_switched_on_is_listed_and_can_be_switched_off() {
    let demo = Demo::start().await;
    let nothing_on = "aria-pressed=\"true\"";
    assert!(!demo.page("/simulator").await.contains(nothing_on));
    demo.switch_on("broken", "5").await;
    demo.switch_on("twice", "off").await;
    let page = demo.page("/simulator").await;
    assert!(page.contains("Slått på nå"));
    assert!(page.contains("<b>svare 500</b>, 5 meldinger til"), "{page}");
    assert!(page.contains("<b>komme to ganger</b>, til du slår av"));

    demo.switch_on("twice", "off").await;
    assert!(
        !demo
            .page("/simulator")
            .await
            .contains("komme to ganger</b>, til")
    );
    let (status, there) = demo
        .submit("/simulator/faults/off", &[("phone", KARI)])
        .await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let page = demo.page(&there).await;
    assert!(!page.contains(nothing_on) && !page.contains("Slått på nå"));

    demo.switch_on("nonsense", "1").await;
    assert!(!demo.page("/simulator").await.contains("Slått på nå"));
}
