//! What never arrived becomes work: it is found in the queue, and sent again.

use axum::http::StatusCode;
use regex::Regex;
use sifra::domain::account::Role;
use sifra::domain::case::{Actor, Case, Event};
use sifra::domain::outgoing::{Message, MessageChannel, MessageState, Purpose};
use sifra::domain::report::Reporter;
use sifra::store::{inbound, outbox};

use super::browser::{Browser, field, sent_to};
use super::office::{Office, reporter};
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_reporter_who_was_not_reached_is_found_in_the_queue,
    a_failed_sms_whose_email_got_through_is_reached,
    a_message_is_sent_again_by_the_same_road,
    a_message_is_sent_again_by_the_other_contact,
    a_double_click_sends_once,
    what_need_not_be_sent_again_is_refused_kindly,
);

const TEXT: &str = "Låsen i ytterdøra er knust";

async fn settle(office: &Office, message: &Message, state: MessageState) {
    let failure = (state == MessageState::Failed).then_some("30005");
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    let (id, now) = (&message.id, office.town.app.ids.now());
    outbox::called_back_by_id(&mut tx, id, id, state, failure, now)
        .await
        .expect("the store answers");
    tx.commit().await.expect("the store answers");
}

async fn to_reporter(office: &Office, case: &Case) -> Vec<Message> {
    let mut messages = office.messages(case).await;
    messages.retain(|message| message.purpose == Purpose::Acknowledgement);
    messages
}

fn both_ways() -> Reporter {
    Reporter {
        email: "kari@example.no".parse().ok(),
        ..reporter("912 34 567")
    }
}

/// A case whose every message to the reporter failed; gives the last of them.
async fn not_reached(office: &Office, who: Reporter) -> (Case, Message) {
    let case = office.report_from(TEXT, "Storgata 18", who).await;
    for message in to_reporter(office, &case).await {
        settle(office, &message, MessageState::Failed).await;
    }
    let last = to_reporter(office, &case).await.pop().expect("a message");
    assert_eq!(last.state, MessageState::Failed);
    (case, last)
}

async fn resend(browser: &mut Browser<'_>, case: &Case, message: &str, road: &str) -> Answer {
    let path = format!("/staff/cases/{}", case.reference);
    let page = browser.get(&path).await;
    let csrf = field(&page, "csrf");
    let fields = [
        ("csrf", csrf.as_str()),
        ("message", message),
        ("road", road),
    ];
    browser.post(&format!("{path}/resend"), &fields).await
}

fn count_not_reached(page: &Answer) -> String {
    let chip = Regex::new(r#"data-view="not_reached">(\d+)<"#).expect("a pattern");
    let found = chip.captures(&page.body).expect("the view is offered");
    found[1].to_owned()
}

async fn a_reporter_who_was_not_reached_is_found_in_the_queue(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, last) = not_reached(&office, reporter("912 34 567")).await;
    let fine = office.report("Det er mus i kjelleren", "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let all = browser.get("/staff?department=all").await;
    assert_eq!(count_not_reached(&all), "1");
    let page = browser.get("/staff?department=all&reached=not").await;
    assert!(page.body.contains(case.reference.as_str()));
    assert!(!page.body.contains(fine.reference.as_str()));
    let department = case.owner.key();
    let page = browser
        .get(&format!("/staff?department={department}&reached=not"))
        .await;
    assert!(page.body.contains(case.reference.as_str()));

    sent_to(&resend(&mut browser, &case, &last.id, "sms").await);
    let page = browser.get("/staff?department=all&reached=not").await;
    assert_eq!(count_not_reached(&page), "0", "another is on its way");
    assert!(page.body.contains("Alle meldere er nådd"), "{}", page.body);
}

async fn a_failed_sms_whose_email_got_through_is_reached(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report_from(TEXT, "Storgata 18", both_ways()).await;
    let messages = to_reporter(&office, &case).await;
    assert_eq!(
        messages
            .iter()
            .map(|m| (m.channel, m.state))
            .collect::<Vec<_>>(),
        [
            (MessageChannel::Sms, MessageState::Waiting),
            (MessageChannel::Email, MessageState::Reserve)
        ],
        "one acknowledgement, and one in reserve"
    );
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    settle(&office, &messages[0], MessageState::Failed).await;
    let page = browser.get("/staff?department=all").await;
    assert!(page.body.contains("På vei"), "{}", page.body);
    settle(&office, &messages[1], MessageState::Delivered).await;
    let page = browser.get("/staff?department=all").await;
    assert!(page.body.contains(">Nådd<"), "{}", page.body);
    assert_eq!(count_not_reached(&page), "0");
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert!(page.body.contains("En annen melding er sendt i stedet"));
    let standing = office
        .town
        .get(&format!("/api/v1/reports/{}", case.reference))
        .await
        .json();
    assert_eq!(standing["acknowledgement"]["channel"], "email");
    assert_eq!(standing["acknowledgement"]["state"], "delivered");
}

async fn a_message_is_sent_again_by_the_same_road(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, last) = not_reached(&office, reporter("912 34 567")).await;
    let mut browser = office.logged_in("Trine Dal", Role::Triage, None).await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    for told in ["Melderen er ikke nådd", "Send på nytt på SMS til"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let answer = resend(&mut browser, &case, &last.id, "sms").await;
    let page = browser.get(sent_to(&answer)).await;
    for told in [
        "Meldingen sendes på nytt",
        "sendt på nytt på SMS",
        "Trine Dal",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let again = to_reporter(&office, &case).await.pop().expect("a message");
    assert_eq!(again.replaces, Some(last.id));
    assert_eq!(
        (again.channel, again.to, again.body, again.state),
        (last.channel, last.to, last.body, MessageState::Waiting)
    );
    let history = office.history(&case).await;
    let entry = history.iter().find(|entry| entry.event == Event::Resent);
    assert!(matches!(
        entry.expect("a line of history").actor,
        Actor::Staff(_)
    ));
}

async fn a_message_is_sent_again_by_the_other_contact(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, last) = not_reached(&office, both_ways()).await;
    assert_eq!(last.channel, MessageChannel::Email);
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    for told in ["Send på nytt på e-post til", "Send på SMS til"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    sent_to(&resend(&mut browser, &case, &last.id, "sms").await);
    let messages = to_reporter(&office, &case).await;
    let again = messages.last().expect("a message");
    assert_eq!(
        (again.channel, again.to.as_str()),
        (MessageChannel::Sms, "+4791234567")
    );
    assert_eq!(again.body, messages[0].body, "in the words of an SMS");
}

async fn a_double_click_sends_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, last) = not_reached(&office, reporter("912 34 567")).await;
    let who = office.account("trine", Role::Triage, None).await;
    let again = || {
        let sms = MessageChannel::Sms;
        office.casework.resend(&who, &case.reference, &last.id, sms)
    };
    let (first, second) = tokio::join!(again(), again());
    first.expect("done");
    second.expect("done");
    again().await.expect("done, a moment ago");
    assert_eq!(to_reporter(&office, &case).await.len(), 2);
    let history = office.history(&case).await;
    let lines = history.iter().filter(|entry| entry.event == Event::Resent);
    assert_eq!(lines.count(), 1);
}

async fn what_need_not_be_sent_again_is_refused_kindly(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report_from(TEXT, "Storgata 18", both_ways()).await;
    let first = to_reporter(&office, &case).await.remove(0);
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    for (message, road) in [
        (first.id.as_str(), "sms"),
        (first.id.as_str(), "page"),
        (first.id.as_str(), "pigeon"),
        ("no such message", "sms"),
        ("\0", ""),
    ] {
        let answer = resend(&mut browser, &case, message, road).await;
        let page = browser.get(sent_to(&answer)).await;
        assert!(page.body.contains("ble ikke sendt på nytt"), "{road}");
    }
    settle(&office, &first, MessageState::Failed).await;
    let answer = resend(&mut browser, &case, &first.id, "sms").await;
    assert!(sent_to(&answer).ends_with("not_resent"), "the e-mail goes");
    assert_eq!(to_reporter(&office, &case).await.len(), 2);
}

#[tokio::test]
async fn a_number_that_said_stop_and_a_text_that_is_gone_are_not_offered() {
    let office = Office::on_sqlite().await;
    let (stopped, last) = not_reached(&office, reporter("912 34 567")).await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    let phone = "91234567".parse().expect("a phone number");
    inbound::stop(&mut tx, &phone, office.town.app.ids.now())
        .await
        .expect("the store answers");
    tx.commit().await.expect("the store answers");
    let page = browser
        .get(&format!("/staff/cases/{}", stopped.reference))
        .await;
    assert!(!page.body.contains("Send på nytt på SMS"));
    let answer = resend(&mut browser, &stopped, &last.id, "sms").await;
    assert!(sent_to(&answer).ends_with("not_resent"));

    let (emptied, _) = not_reached(&office, reporter("912 34 568")).await;
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    let later = office.town.app.ids.now() + jiff::SignedDuration::from_hours(1);
    outbox::empty_texts(&mut tx, later, 100)
        .await
        .expect("the store answers");
    tx.commit().await.expect("the store answers");
    browser.ask_who(emptied.reference.as_str()).await;
    let page = browser
        .get(&format!("/staff/cases/{}", emptied.reference))
        .await;
    assert!(page.body.contains("(teksten er slettet)"));
    assert!(!page.body.contains("Send på nytt på SMS"));
}

#[tokio::test]
async fn who_may_not_change_cases_or_has_no_token_sends_nothing_again() {
    let office = Office::on_sqlite().await;
    let (case, last) = not_reached(&office, reporter("912 34 567")).await;
    let mut reader = office.logged_in("lese", Role::Reader, None).await;
    let page = reader
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert!(!page.body.contains("Send på nytt"));
    let answer = resend(&mut reader, &case, &last.id, "sms").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let path = format!("/staff/cases/{}/resend", case.reference);
    let fields = [
        ("csrf", "wrong"),
        ("message", last.id.as_str()),
        ("road", "sms"),
    ];
    assert_eq!(
        browser.post(&path, &fields).await.status,
        StatusCode::FORBIDDEN
    );
    let mut stranger = Browser::of(&office);
    let answer = stranger.post(&path, &fields).await;
    assert!(sent_to(&answer).starts_with("/staff/login"));
    assert_eq!(to_reporter(&office, &case).await.len(), 1);
}

#[tokio::test]
async fn an_update_has_an_email_in_reserve_too() {
    let office = Office::on_sqlite().await;
    let case = office.report_from(TEXT, "Storgata 18", both_ways()).await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let to = if case.owner.key() == "police" {
        "byggdrift"
    } else {
        "police"
    };
    sent_to(
        &browser
            .act(case.reference.as_str(), "owner", to, "Feil avdeling")
            .await,
    );
    let updates: Vec<(MessageChannel, MessageState)> = office
        .messages(&case)
        .await
        .into_iter()
        .filter(|message| message.purpose == Purpose::Update)
        .map(|message| (message.channel, message.state))
        .collect();
    assert_eq!(
        updates,
        [
            (MessageChannel::Sms, MessageState::Waiting),
            (MessageChannel::Email, MessageState::Reserve)
        ]
    );
}
