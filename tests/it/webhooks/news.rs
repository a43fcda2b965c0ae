//! What partners are told when cases change.

use std::sync::Arc;

use serde_json::Value;
use sifra::casework::actions::Order;
use sifra::config::categories::Categories;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner, Status};
use sifra::domain::hand_over::{Arrival, Ending, Giver, HandOver};
use sifra::domain::ids::Ids;
use sifra::domain::webhook::{Call, Kind, News, OfHandOver, payload};
use sifra::routing::Rules;
use sifra::store::webhooks::{self, Filter, NewCall};
use sifra::store::{cases, hand_overs};

use super::bench::partners;
use crate::staff::office::Office;
use crate::stage::clock::{Counted, SetClock};
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    partners_hear_of_a_case_from_the_first_report_to_its_end,
    what_was_rolled_back_is_told_to_nobody,
    of_a_restricted_case_nothing_is_told,
    hand_overs_are_told_and_the_recipients_own_call_alone_has_the_link,
);

/// An office whose partner `arkiv` asks for all there is.
pub async fn office(engine: Engine) -> Option<Office> {
    let mut database = engine.database().await?;
    let ids = Ids::new(Arc::new(SetClock::default()), Arc::new(Counted));
    let all: Vec<Kind> = Kind::to_ask_for().collect();
    let partners = partners(&ids, &["arkiv"], &all);
    database.db = database.db.clone().telling(partners);
    let town = Town::around(database, Rules::builtin(), Categories::default()).await;
    Some(Office::in_town(town))
}

/// All calls, in the order in which they were promised.
async fn calls(office: &Office) -> Vec<Call> {
    let mut tx = office.town.read().await;
    let calls = webhooks::list(&mut tx, &Filter::default(), None, 1000).await;
    let mut calls = calls.expect("the store answers");
    calls.sort_by(|a, b| a.id.cmp(&b.id));
    calls
}

fn kinds(calls: &[Call]) -> Vec<&'static str> {
    calls.iter().map(|call| call.event.key()).collect()
}

fn data(call: &Call) -> Value {
    let body: Value = serde_json::from_str(&call.payload).expect("JSON");
    assert_eq!(body["type"], call.event.key());
    body["data"].clone()
}

async fn partners_hear_of_a_case_from_the_first_report_to_its_end(engine: Engine) {
    let Some(office) = office(engine).await else {
        return;
    };
    let case = office
        .report("Det er bråk fra naboen hver natt", "Storgata 18")
        .await;
    let who = office.account("trine", Role::Triage, None).await;
    let reference = case.reference.clone();
    let changed = office
        .casework
        .change_owner(order_of(&who, &case), Owner::Byggdrift);
    let case = changed.await.expect("changed");
    let changed = office
        .casework
        .change_status(order_of(&who, &case), Status::Resolved);
    changed.await.expect("changed");
    let calls = calls(&office).await;
    let told = kinds(&calls);
    assert_eq!(
        told,
        [
            "report.received",
            "case.routed",
            "hand_over.given",
            "case.owner_changed",
            "hand_over.given",
            "case.status_changed",
            "case.closed",
            "hand_over.answered"
        ]
    );
    let owners: Vec<Value> = calls
        .iter()
        .map(|call| data(call)["owner"].clone())
        .collect();
    assert_eq!(owners[0], "housing_office");
    assert_eq!(owners[3], "byggdrift");
    let versions: Vec<i64> = calls
        .iter()
        .filter_map(|call| data(call)["version"].as_i64())
        .collect();
    assert!(versions.is_sorted(), "{versions:?}");
    assert_eq!(data(&calls[5])["status"], "resolved");
    assert_eq!(data(&calls[5])["reference"], reference.as_str());
    for call in &calls {
        for hidden in ["Storgata", "naboen", "Kari", "912", "viften"] {
            assert!(!call.payload.contains(hidden), "{hidden}: {}", call.payload);
        }
    }
}

async fn what_was_rolled_back_is_told_to_nobody(engine: Engine) {
    let Some(office) = office(engine).await else {
        return;
    };
    let case = office
        .report("Låsen i inngangsdøra er ødelagt", "Storgata 18")
        .await;
    let before = calls(&office).await.len();
    let who = office.account("trine", Role::Triage, None).await;
    let stale = Order {
        version: case.version - 1,
        ..order_of(&who, &case)
    };
    let refused = office.casework.change_status(stale, Status::Resolved).await;
    assert!(refused.is_err());
    assert_eq!(calls(&office).await.len(), before);
}

async fn of_a_restricted_case_nothing_is_told(engine: Engine) {
    let Some(office) = office(engine).await else {
        return;
    };
    let case = office
        .report("Det er bråk fra naboen hver natt", "Storgata 18")
        .await;
    let before = calls(&office).await.len();
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    let mut secret = case.clone();
    secret.restricted = true;
    let now = office.town.app.ids.now();
    assert!(cases::update(&mut tx, &secret, now).await.expect("written"));
    tx.commit().await.expect("committed");
    let who = office.account("trine", Role::Triage, None).await;
    let order = Order {
        version: case.version + 1,
        ..order_of(&who, &case)
    };
    let moved = office
        .casework
        .change_status(order, Status::InProgress)
        .await;
    moved.expect("changed");
    assert_eq!(calls(&office).await.len(), before);
}

async fn hand_overs_are_told_and_the_recipients_own_call_alone_has_the_link(engine: Engine) {
    let Some(office) = office(engine).await else {
        return;
    };
    let case = office
        .report("Låsen i inngangsdøra er ødelagt", "Storgata 18")
        .await;
    let before = calls(&office).await.len();
    let ids = &office.town.app.ids;
    let given = |recipient: &str| HandOver {
        id: ids.id(),
        case_id: case.id.clone(),
        recipient: recipient.into(),
        acts: false,
        giver: Giver::Rule("locks".into()),
        given_at: ids.now(),
        words: Some("Nøkkelen ligger hos Kari".into()),
        arrival: Arrival::Sent,
        arrival_at: ids.now(),
        steps: 1,
        next_at: None,
        end: None,
        version: 1,
    };
    // The endpoint is one recipient's own, and hears of the other's too.
    let (own, others) = (given("arkivet"), given("vaktmester"));
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    hand_overs::insert(&mut tx, &own).await.expect("kept");
    hand_overs::insert(&mut tx, &others).await.expect("kept");
    let of = OfHandOver {
        recipient: own.recipient.clone(),
        answer: None,
        link: Some("https://sifra.fjordvik.example/h/token".into()),
    };
    let news = News {
        kind: Kind::HandOverGiven,
        at: ids.now(),
        case: &case,
        hand_over: Some(&of),
    };
    let call = NewCall {
        id: ids.id(),
        endpoint: "arkiv",
        event: Kind::HandOverGiven,
        payload: payload(news, "https://sifra.fjordvik.example"),
        case_id: Some(&case.id),
        hand_over_id: Some(&own.id),
        at: ids.now(),
    };
    webhooks::promise(&mut tx, &call).await.expect("promised");
    tx.commit().await.expect("committed");
    let mut answered = others.clone();
    answered.arrival = Arrival::Accepted;
    answered.end = Some((Ending::Done, ids.now()));
    answered.version += 1;
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    assert!(
        hand_overs::update(&mut tx, &answered)
            .await
            .expect("written")
    );
    tx.commit().await.expect("committed");

    let mut told = calls(&office).await.split_off(before);
    told.sort_by_key(|call| call.event.key());
    assert_eq!(
        kinds(&told),
        ["hand_over.answered", "hand_over.given", "hand_over.given"]
    );
    assert_eq!(data(&told[0])["answer"], "done");
    let with_link: Vec<&Call> = told
        .iter()
        .filter(|call| call.payload.contains("/h/"))
        .collect();
    assert_eq!(with_link.len(), 1);
    assert_eq!(data(with_link[0])["recipient"], "arkivet");
    assert!(told.iter().all(|call| !call.payload.contains("Kari")));
}

fn order_of<'a>(who: &'a sifra::domain::account::Account, case: &'a Case) -> Order<'a> {
    Order {
        who,
        reference: &case.reference,
        version: case.version,
        reason: "Det er viften som bråker",
    }
}
