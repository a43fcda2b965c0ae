//! What is typed on the phones, and what comes back.

use reqwest::StatusCode;
use sifra::domain::outgoing::{MessageChannel, MessageState};

use super::{Demo, KARI, LEAK, PATIENCE};
use crate::stage::town::PUBLIC_URL;

/// The reference that a page shows.
fn reference_on(page: &str) -> String {
    let start = page.find("SF-").expect("a reference on the page");
    page[start..start + 11].to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_text_from_the_phone_is_acknowledged_on_the_phone_and_noticed_by_mail() {
    let demo = Demo::start().await;
    let (status, there) = demo.type_on(KARI, LEAK).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let page = demo.page(&there).await;
    assert!(page.contains("Mottatt av Sifra"), "{page}");
    assert!(page.contains(LEAK));

    demo.worker.drain_once().await.unwrap();
    let page = demo.page(&there).await;
    let reference = reference_on(&page);
    let link = format!("<a href=\"{PUBLIC_URL}/status/");
    assert!(page.contains(&link), "the link can be clicked: {page}");

    let messages = demo.town.messages(&reference).await;
    let mails = messages
        .iter()
        .filter(|message| message.channel == MessageChannel::Email);
    assert!(mails.clone().count() > 0);
    for mail in mails {
        assert_eq!(mail.state, MessageState::Accepted);
        assert!(page.contains(&mail.to), "the mailbox shows {page}");
        assert!(page.contains(&mail.subject));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_service_is_told_that_its_text_was_delivered() {
    let demo = Demo::start().await;
    let (_, there) = demo.type_on(KARI, LEAK).await;
    demo.worker.drain_once().await.unwrap();
    let reference = reference_on(&demo.page(&there).await);
    let delivered = async {
        loop {
            let messages = demo.town.messages(&reference).await;
            let sms = messages.iter().find(|m| m.channel == MessageChannel::Sms);
            if sms.expect("an acknowledgement").state == MessageState::Delivered {
                return;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, delivered)
        .await
        .expect("the callback arrives and is believed");
    assert!(demo.page(&there).await.contains("Levert"));
}

#[tokio::test]
async fn what_is_typed_is_shown_and_never_run() {
    let demo = Demo::start().await;
    let (_, there) = demo
        .type_on(KARI, "<script>alert(1)</script> & \"så\"")
        .await;
    let page = demo.page(&there).await;
    assert!(!page.contains("<script>alert"));
    assert!(page.contains("alert(1)"));
}

#[tokio::test]
async fn a_service_that_does_not_answer_is_told_on_the_phone() {
    let demo = Demo::start().await;
    demo.town.database.db.close().await;
    let (_, there) = demo.type_on(KARI, LEAK).await;
    assert!(demo.page(&there).await.contains("Ikke mottatt (svar 503)"));
}

#[tokio::test]
async fn several_phones_lie_on_the_table_and_each_has_its_own_talk() {
    let demo = Demo::start().await;
    let (status, there) = demo
        .submit("/simulator/phones", &[("number", "912 34 567")])
        .await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    demo.type_on("+4791234567", "STATUS").await;
    assert!(demo.page(&there).await.contains("Mottatt av Sifra"));
    let of_kari = demo.page("/simulator").await;
    assert!(!of_kari.contains("Mottatt av Sifra"));
    assert!(of_kari.contains("912 34 567"));
}

#[tokio::test]
async fn wrong_input_is_explained_and_what_was_typed_is_kept() {
    let demo = Demo::start().await;
    let (status, page) = demo
        .submit("/simulator/phones", &[("number", "ring meg")])
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Det er ikke et telefonnummer"));

    let long = "æ".repeat(1601);
    let (status, page) = demo.type_on(KARI, &long).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("høyst 1600 tegn"));
    assert!(page.contains(&long));
}
