//! Where it is urgent the page says whom to ring, and keeps who did.

use axum::http::StatusCode;
use sifra::casework::actions::Order;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Event, Owner};
use sifra::domain::decision::Priority;
use sifra::store::police_words;

use super::threat;
use crate::staff::browser::{Browser, field, sent_to};
use crate::staff::office::{Office, PASSWORD};
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    an_emergency_says_whom_to_ring_before_all_else_and_keeps_who_did,
    a_call_is_written_down_once_and_its_log_number_comes_later,
    an_answer_of_the_police_is_in_the_history,
);

async fn grave(office: &Office, priority: Priority) -> Case {
    let case = threat(office).await;
    if case.priority == priority {
        return case;
    }
    let who = office.account("hasteverk", Role::Triage, None).await;
    let order = Order {
        who: &who,
        reference: &case.reference,
        version: office.case(&case).await.version,
        reason: "Det skjer nå",
    };
    let changed = office.casework.change_priority(order, priority).await;
    changed.expect("as urgent as that")
}

fn place_of(page: &Answer, words: &str) -> usize {
    let place = page.body.find(words);
    place.unwrap_or_else(|| panic!("{words}: {}", page.body))
}

async fn an_emergency_says_whom_to_ring_before_all_else_and_keeps_who_did(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = grave(&office, Priority::Emergency).await;
    let mut browser = office
        .logged_in("pernille", Role::Staff, Some(Owner::Police))
        .await;
    let address = format!("/staff/cases/{}", case.reference);
    let page = browser.get(&address).await;
    assert!(place_of(&page, "href=\"tel:112\"") < place_of(&page, "<h1>"));

    let unsaid = call(&mut browser, &page, &case, "  ").await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.body.contains("hvilken rolle"), "{}", unsaid.body);
    let noted = call(&mut browser, &page, &case, "Operasjonssentralen").await;
    let page = browser.get(sent_to(&noted)).await;
    for told in [
        "Ringt <strong>112</strong>",
        "Operasjonssentralen",
        "pernille",
    ] {
        place_of(&page, told);
    }
    assert!(!page.body.contains("Ring politiet nå"), "somebody has");
    let last = office.history(&case).await.pop().expect("a line");
    assert_eq!(last.event, Event::PoliceCalled);
    assert_eq!(last.to.as_deref(), Some("112"));
    assert_eq!(last.reason.as_deref(), Some("Operasjonssentralen"));

    // Of a leak nobody need ring.
    let leak = office.report("Det lekker fra taket", "Storgata 12").await;
    let mut triage = office.logged_in("trine", Role::Triage, None).await;
    let page = triage
        .get(&format!("/staff/cases/{}", leak.reference))
        .await;
    assert!(!page.body.contains("tel:112"), "{}", page.body);
}

async fn call(browser: &mut Browser<'_>, page: &Answer, case: &Case, to: &str) -> Answer {
    let mark = field(page, "mark");
    let path = format!("/staff/cases/{}/police/called", case.reference);
    let fields = [("mark", mark.as_str()), ("number", "112"), ("spoke_to", to)];
    browser.send_from(page, &path, &fields).await
}

async fn a_call_is_written_down_once_and_its_log_number_comes_later(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = grave(&office, Priority::Emergency).await;
    let mut browser = office
        .logged_in("pernille", Role::Staff, Some(Owner::Police))
        .await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    for _ in 0..2 {
        call(&mut browser, &page, &case, "Vakthavende").await;
    }
    let calls = police_words::calls(&mut office.town.read().await, &case.id).await;
    let calls = calls.expect("the store answers");
    assert_eq!((calls.len(), calls[0].log_number.as_deref()), (1, None));
    let path = format!("/staff/cases/{}/police/log-number", case.reference);
    let fields = [("call", calls[0].id.as_str()), ("log_number", "2026/4711")];
    let added = browser.send_from(&page, &path, &fields).await;
    assert!(sent_to(&added).ends_with("done=log"));
    let calls = police_words::calls(&mut office.town.read().await, &case.id).await;
    let calls = calls.expect("the store answers");
    assert_eq!(calls[0].log_number.as_deref(), Some("2026/4711"));
    let other = [("call", calls[0].id.as_str()), ("log_number", "1")];
    let late = browser.send_from(&page, &path, &other).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

async fn an_answer_of_the_police_is_in_the_history(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    office
        .account("pernille", Role::Staff, Some(Owner::Police))
        .await;
    let mut browser = Browser::of(&office);
    browser.log_in("pernille", PASSWORD).await;
    let desk = format!("/staff/cases/{}/police", case.reference);
    let page = browser.get(&desk).await;
    let path = format!("{desk}/answered");
    let unsaid = [("kind", "wants_more"), ("words", "")];
    let unsaid = browser.send_from(&page, &path, &unsaid).await;
    assert!(unsaid.body.contains("Skriv hva politiet svarte"));
    let answer = [
        ("kind", "dropped"),
        ("log_number", "15612345"),
        ("words", "Bevisets stilling"),
    ];
    browser.send_from(&page, &path, &answer).await;
    let page = browser.get(&desk).await;
    for told in ["Har henlagt saken", "15612345", "Bevisets stilling"] {
        place_of(&page, told);
    }
    let last = office.history(&case).await.pop().expect("a line");
    assert_eq!(last.event, Event::PoliceAnswered);
    assert_eq!(last.from.as_deref(), Some("15612345"));
}
