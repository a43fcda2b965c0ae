//! An approved sheet goes out as a link that tells nothing, or on paper; it can
//! be taken back, and added to.

use std::sync::Arc;

use axum::http::StatusCode;
use sha2::{Digest, Sha256};
use sifra::casework::police::PoliceError;
use sifra::casework::police::approve::Seen;
use sifra::casework::{Casework, CaseworkSettings};
use sifra::domain::case::{Case, Event};
use sifra::domain::hand_over::{Arrival, Ending, HandOver};
use sifra::domain::outgoing::Message;
use sifra::domain::police_sheet::{Chosen, Field, SheetState};
use sifra::routing::Rules;
use sifra::store::{hand_over_links, hand_overs, outbox};
use tokio::sync::Notify;

use super::{approve, approver, kept, maker, sheet, threat};
use crate::hand_over::phone::Phone;
use crate::hand_over::scene::{code_in, token_in};
use crate::staff::browser::Browser;
use crate::staff::office::{Office, PASSWORD};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    the_letter_carries_the_link_and_nothing_of_the_case,
    a_sheet_that_is_taken_back_is_behind_a_dead_link_and_keeps_its_number,
    the_link_shows_the_police_the_sheet_and_nothing_else_of_the_case,
    without_a_way_it_goes_on_paper_and_that_is_noted,
    a_sheet_that_adds_names_the_first,
    staff_do_not_read_the_link_in_what_was_sent,
);

async fn letters(office: &Office, case: &Case) -> Vec<Message> {
    let all = outbox::of_case(&mut office.town.read().await, &case.id).await;
    let mut all = all.expect("the store answers");
    all.retain(|message| message.promise.starts_with("police_sheet:"));
    all
}

async fn given(office: &Office, case: &Case) -> Vec<HandOver> {
    let all = hand_overs::of_case(&mut office.town.read().await, &case.id).await;
    let mut all = all.expect("the store answers");
    all.retain(|given| given.recipient == "police");
    all
}

fn with_place() -> Chosen {
    Chosen {
        fields: [Field::Category, Field::Place].into(),
        ..Chosen::default()
    }
}

async fn the_letter_carries_the_link_and_nothing_of_the_case(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let id = sheet(&office, &maker, &case, with_place()).await;
    assert!(
        letters(&office, &case).await.is_empty(),
        "a draft goes nowhere"
    );
    let approved = approve(&office, &approver, &case, &id)
        .await
        .expect("approved");
    let letters = letters(&office, &case).await;
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert_eq!(letter.to, "police@fjordvik.example.no");
    for detail in [
        "Storgata", "H0203", "trussel", "Trusler", "kniv", "Kari", "Ola",
    ] {
        let told = format!("{}\n{}", letter.subject, letter.body);
        assert!(!told.contains(detail), "{detail}: {told}");
    }
    let (_, token) = letter.body.split_once("/h/").expect("a link");
    let token = token.split_whitespace().next().expect("a token");
    let hash = hex::encode(Sha256::digest(token));
    let mut tx = office.town.read().await;
    let link = hand_over_links::by_hash(&mut tx, &hash).await;
    let link = link.expect("the store answers").expect("the link is known");
    assert!(link.revoked_at.is_none() && link.expires_at > link.made_at);

    let given = given(&office, &case).await.pop().expect("handed over");
    assert_eq!(given.id, link.hand_over_id);
    assert!(given.arrival == Arrival::Sent && given.end.is_none());
    let sends = hand_overs::sends(&mut tx, &given.id).await.expect("sends");
    assert_eq!(sends[0].message_id.as_ref(), Some(&letter.id));
    let behind = office.casework.police_sheet_of(&given.id).await;
    assert_eq!(behind.expect("the store answers"), Some(approved));
}

async fn the_link_shows_the_police_the_sheet_and_nothing_else_of_the_case(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let id = sheet(&office, &maker, &case, with_place()).await;
    approve(&office, &approver, &case, &id)
        .await
        .expect("approved");
    let token = token_in(&letters(&office, &case).await.remove(0));
    let path = format!("/h/{token}");
    let mut phone = Phone::of(&office);
    phone.get(&path).await;
    // What was sent before is of no interest here.
    office.town.owed().await;
    phone
        .press(&format!("{path}/send"), &[("channel", "email")])
        .await;
    let owed = office.town.owed().await;
    let code = code_in(&owed.last().expect("a code is owed").body);
    phone
        .press(&format!("{path}/code"), &[("code", &code)])
        .await;
    let page = phone.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    let frozen = kept(&office, &id).await.frozen.expect("frozen");
    assert!(page.body.contains(&frozen.html), "{}", page.body);
    for detail in ["kniv", "Kari", "91234567", "912 34 567"] {
        assert!(!page.body.contains(detail), "{detail}: {}", page.body);
    }
    let done = phone.get(&format!("{path}/photos/1")).await;
    assert_eq!(done.status, StatusCode::NOT_FOUND, "it has no photo");
}

async fn a_sheet_that_is_taken_back_is_behind_a_dead_link_and_keeps_its_number(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let id = sheet(&office, &maker, &case, with_place()).await;
    approve(&office, &approver, &case, &id)
        .await
        .expect("approved");
    let of = (&case.reference, id.as_str());
    let desk = &office.casework;
    let unsaid = desk.withdraw_sheet(&maker, of, "  ").await;
    assert!(matches!(unsaid, Err(PoliceError::Empty)));
    desk.withdraw_sheet(&maker, of, "Feil adresse")
        .await
        .expect("taken back");
    desk.withdraw_sheet(&maker, of, "Feil adresse")
        .await
        .expect("sent twice");
    let sheet_now = kept(&office, &id).await;
    assert_eq!(sheet_now.state, SheetState::Withdrawn);
    let number = sheet_now.frozen.expect("frozen").number.to_string();
    assert_eq!(number, "2026-0001");
    let given = given(&office, &case).await.pop().expect("handed over");
    assert_eq!(given.end.map(|(end, _)| end), Some(Ending::Withdrawn));
    let letters = letters(&office, &case).await;
    let (_, token) = letters[0].body.split_once("/h/").expect("a link");
    let token = token.split_whitespace().next().expect("a token");
    let hash = hex::encode(Sha256::digest(token));
    let link = hand_over_links::by_hash(&mut office.town.read().await, &hash).await;
    assert!(
        link.expect("the store answers")
            .expect("kept")
            .revoked_at
            .is_some()
    );

    let next = sheet(&office, &maker, &case, with_place()).await;
    let next = approve(&office, &approver, &case, &next)
        .await
        .expect("approved");
    assert_eq!(next.frozen.expect("frozen").number.to_string(), "2026-0002");
}

async fn without_a_way_it_goes_on_paper_and_that_is_noted(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let desk = Casework::new(
        office.town.app.db.clone(),
        office.town.app.ids.clone(),
        Arc::new(Rules::builtin()),
        office.town.app.catalogue.clone(),
        CaseworkSettings::default(),
        Arc::new(Notify::new()),
    );
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let id = sheet(&office, &maker, &case, with_place()).await;
    let looked = desk.look_at_sheet(&approver, &case.reference, &id).await;
    let looked = looked.expect("a preview");
    assert!(!looked.has_channel);
    let of = (&case.reference, id.as_str());
    let seen = Seen {
        version: looked.sheet.version,
        fingerprint: &looked.preview.fingerprint,
        basis: &looked.preview.basis,
    };
    let approved = desk
        .approve_sheet(&approver, of, seen)
        .await
        .expect("approved");
    assert_eq!(approved.frozen.expect("frozen").hand_over_id, None);
    assert!(letters(&office, &case).await.is_empty());

    let now = office.town.app.ids.now();
    let to = "Vakthavende ved lensmannskontoret";
    desk.hand_over_on_paper(&maker, of, (to, now))
        .await
        .expect("noted");
    let sheet_now = kept(&office, &id).await;
    let (done, told) = sheet_now.paper.expect("on paper");
    assert_eq!((done.by, told.as_str()), (maker.id, to));
    let given = given(&office, &case).await.pop().expect("handed over");
    assert_eq!(given.arrival, Arrival::Receipt);
    let history = office.history(&case).await;
    let line = history.last().expect("a line");
    assert_eq!(line.event, Event::PoliceSheet);
    assert_eq!(line.from.as_deref(), Some("on_paper"));
    assert_eq!(line.reason.as_deref(), Some(to));
}

async fn a_sheet_that_adds_names_the_first(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let first = sheet(&office, &maker, &case, with_place()).await;
    let desk = &office.casework;
    let early = desk
        .begin_sheet(&maker, &case.reference, Some(&first))
        .await;
    assert!(early.is_err(), "a draft is nothing to add to");
    approve(&office, &approver, &case, &first)
        .await
        .expect("approved");
    let more = desk
        .begin_sheet(&maker, &case.reference, Some(&first))
        .await;
    let more = more.expect("begun");
    let approved = approve(&office, &approver, &case, &more)
        .await
        .expect("approved");
    let frozen = approved.frozen.expect("frozen");
    assert!(
        frozen.html.contains("tillegg til ark 2026-0001"),
        "{}",
        frozen.html
    );
    assert_eq!(frozen.number.to_string(), "2026-0002");
}

async fn staff_do_not_read_the_link_in_what_was_sent(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let id = sheet(&office, &maker, &case, with_place()).await;
    approve(&office, &approver, &case, &id)
        .await
        .expect("approved");
    let mut browser = Browser::of(&office);
    browser.log_in("pernille", PASSWORD).await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("/h/…"), "{}", page.body);
    let letters = letters(&office, &case).await;
    let (_, token) = letters[0].body.split_once("/h/").expect("a link");
    let token = token.split_whitespace().next().expect("a token");
    assert!(!page.body.contains(token));
}
