//! The simulated gateway, as the service's own client meets it.

use reqwest::StatusCode;
use sifra::delivery::{Gateway, LookUp};
use sifra::domain::outgoing::Outcome;

use super::{ACCOUNT, Demo, KARI, TOKEN};

#[tokio::test]
async fn the_gateway_takes_lists_and_finds_messages_like_the_real_one() {
    let demo = Demo::start().await;
    let gateway = demo.sms_gateway();
    let mut sids = Vec::new();
    for count in 0..5 {
        match gateway
            .send(&demo.message(KARI, &format!("nr. {count}")))
            .await
        {
            Outcome::Accepted { gateway_id } => sids.push(gateway_id),
            outcome => panic!("{outcome:?}"),
        }
    }
    let path = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages");
    let mut next = format!("{path}.json?To=%2B4740000001&PageSize=2");
    let mut listed = Vec::new();
    loop {
        let (status, page) = demo.api(&next, TOKEN).await;
        assert_eq!(status, StatusCode::OK);
        for message in page["messages"].as_array().unwrap() {
            listed.push(message["sid"].as_str().unwrap().to_owned());
        }
        match page["next_page_uri"].as_str() {
            Some(uri) => next = uri.to_owned(),
            None => break,
        }
    }
    listed.reverse();
    assert_eq!(listed, sids, "all of them once, newest first");

    let (_, message) = demo.api(&format!("{path}/{}.json", sids[0]), TOKEN).await;
    assert_eq!(message["body"], "nr. 0");
    assert_eq!(message["direction"], "outbound-api");
    let (status, fault) = demo.api(&format!("{path}/SM0.json"), TOKEN).await;
    assert_eq!(
        (status, &fault["code"]),
        (StatusCode::NOT_FOUND, &20404.into())
    );
    let (status, fault) = demo.api(&format!("{path}.json"), "wrong").await;
    assert_eq!(
        (status, &fault["code"]),
        (StatusCode::UNAUTHORIZED, &20003.into())
    );
    let (_, none) = demo
        .api(&format!("{path}.json?DateSent%3C=2020-01-01"), TOKEN)
        .await;
    assert_eq!(none["messages"], serde_json::json!([]));
}

#[tokio::test]
async fn a_sent_message_can_be_looked_up_and_an_unsent_one_is_not_there() {
    let demo = Demo::start().await;
    let gateway = demo.sms_gateway();
    let sent = demo.message(KARI, "sendt én gang");
    let Outcome::Accepted { gateway_id } = gateway.send(&sent).await else {
        panic!("the gateway takes it");
    };
    assert_eq!(
        gateway.look_up(&sent, &[]).await,
        LookUp::Sent { gateway_id }
    );
    let unsent = demo.message(KARI, "aldri sendt");
    assert_eq!(gateway.look_up(&unsent, &[]).await, LookUp::NotSent);
}

#[tokio::test]
async fn the_gateway_refuses_what_the_real_one_refuses() {
    let demo = Demo::start().await;
    let gateway = demo.sms_gateway();
    let long = "a".repeat(1601);
    for (to, body, code) in [
        ("91234567", "hei", "21211"),
        (KARI, "", "21602"),
        (KARI, &long, "21617"),
    ] {
        let outcome = gateway.send(&demo.message(to, body)).await;
        assert_eq!(
            outcome,
            Outcome::Refused {
                reason: code.into()
            }
        );
    }
}
