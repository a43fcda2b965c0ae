//! Visits: whoever comes says when, whoever reported is told, and nobody finds a
//! locked door.

use axum::http::StatusCode;
use jiff::SignedDuration;
use jiff::civil::{date, time};
use sifra::casework::actions::ActionError;
use sifra::casework::visits::{By, Doubt, VisitAct, VisitError, VisitOrder, When};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Actor, Case, Event, Owner};
use sifra::domain::hand_over::{Arrival, Ending, Giver, HandOver};
use sifra::domain::outgoing::{Message, Purpose};
use sifra::domain::visit::{Visit, VisitState, Visitor};
use sifra::store::{hand_overs, visits};

use super::office::Office;
use super::parts::divided;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_visit_is_told_when_it_is_agreed_moved_and_cancelled,
    a_visit_sent_twice_by_a_double_click_is_agreed_once,
    the_visit_of_a_part_is_told_to_the_reporters_of_the_main_case,
    a_recipient_plans_visits_as_long_as_the_case_is_theirs,
    visits_go_along_when_cases_are_merged,
    a_visit_stands_on_the_round_and_on_the_list_of_the_building,
);

pub const LEAK: &str = "Det drypper fra røret under vasken på kjøkkenet. Vi har hund.";

/// On Tuesday 1 December from ten to noon in Norway.
pub const TEN: When = When {
    day: date(2026, 12, 1),
    from: time(10, 0, 0, 0),
    to: time(12, 0, 0, 0),
};
const AFTERNOON: When = When {
    day: date(2026, 12, 2),
    from: time(14, 0, 0, 0),
    to: time(16, 0, 0, 0),
};

pub fn order<'a>(who: &'a Account, case: &'a Case) -> VisitOrder<'a> {
    VisitOrder {
        by: By::Account(who),
        reference: &case.reference,
        version: case.version,
        reason: "",
    }
}

async fn caretaker(office: &Office) -> Account {
    let department = Some(Owner::Byggdrift);
    office.account("Kari", Role::Staff, department).await
}

/// What the reporters were sent of visits, in the order in which it was owed.
async fn told(office: &Office, case: &Case) -> Vec<Message> {
    let mut all = office.messages(case).await;
    all.retain(|message| message.promise.starts_with("visit:"));
    all.sort_by_key(|message| message.created_at);
    all
}

pub async fn kept(office: &Office, case: &Case) -> Vec<Visit> {
    let mut tx = office.town.read().await;
    visits::of_case(&mut tx, &case.id).await.expect("the store")
}

async fn a_visit_is_told_when_it_is_agreed_moved_and_cancelled(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let kari = caretaker(&office).await;
    let case = office.report(LEAK, "Storgata 18").await;
    let casework = &office.casework;
    let planned = casework.plan_visit(order(&kari, &case), TEN).await;
    let (case, visit) = planned.expect("agreed");
    assert_eq!(visit.visitor, Visitor::Account(kari.id.clone()));
    office.town.pass(SignedDuration::from_mins(5));
    let moved = casework
        .move_visit(order(&kari, &case), &visit.id, AFTERNOON)
        .await;
    let (case, moved) = moved.expect("moved");
    office.town.pass(SignedDuration::from_mins(5));
    let cancelled = casework.cancel_visit(order(&kari, &case), &visit.id).await;
    let (case, _) = cancelled.expect("cancelled");

    let sent = told(&office, &case).await;
    let bodies: Vec<&str> = sent.iter().map(|message| message.body.as_str()).collect();
    assert_eq!(bodies.len(), 3, "{bodies:?}");
    for (body, words) in bodies.iter().zip([
        "Byggdrift (vaktmestrene) kommer tirsdag 1. desember mellom kl. 10.00 og 12.00.",
        "Ny tid: Byggdrift (vaktmestrene) kommer onsdag 2. desember mellom kl. 14.00 og 16.00.",
        "onsdag 2. desember mellom kl. 14.00 og 16.00 er avlyst",
    ]) {
        assert!(body.contains(words), "{words}: {body}");
        assert!(body.contains("/status/"), "{body}");
        // Nothing of the case, and no address.
        for secret in ["Storgata", "vasken", "drypper", "Kari"] {
            assert!(!body.contains(secret), "{secret}: {body}");
        }
    }
    assert!(
        sent.iter()
            .all(|message| message.purpose == Purpose::Update)
    );
    let visits = kept(&office, &case).await;
    assert_eq!(
        (visits[0].state, visits[0].sequence, visits.len()),
        (VisitState::Cancelled, 2, 1)
    );
    assert_eq!(moved.made_at, visit.made_at);
    let events: Vec<Event> = office
        .history(&case)
        .await
        .into_iter()
        .filter(|entry| entry.actor == Actor::Staff(kari.id.clone()))
        .map(|entry| entry.event)
        .collect();
    assert_eq!(
        events,
        [
            Event::VisitPlanned,
            Event::VisitMoved,
            Event::VisitCancelled
        ]
    );
    // What is cancelled is over.
    let late = casework
        .move_visit(order(&kari, &case), &visit.id, TEN)
        .await;
    assert!(matches!(late, Err(VisitError::NotStanding)), "{late:?}");
}

async fn a_visit_sent_twice_by_a_double_click_is_agreed_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let kari = caretaker(&office).await;
    let case = office.report(LEAK, "Storgata 18").await;
    let (one, two) = tokio::join!(
        office.casework.plan_visit(order(&kari, &case), TEN),
        office.casework.plan_visit(order(&kari, &case), TEN)
    );
    assert_eq!(one.expect("agreed").1, two.expect("agreed").1);
    assert_eq!(told(&office, &case).await.len(), 1);
    // Another time from the same page is another thing, and somebody was faster.
    let late = office
        .casework
        .plan_visit(order(&kari, &case), AFTERNOON)
        .await;
    assert!(
        matches!(late, Err(VisitError::Action(ActionError::Overtaken))),
        "{late:?}"
    );
}

async fn the_visit_of_a_part_is_told_to_the_reporters_of_the_main_case(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let kari = caretaker(&office).await;
    let trine = office.account("trine", Role::Triage, None).await;
    let (main, part) = divided(&office, &trine).await;
    let planned = office.casework.plan_visit(order(&kari, &part), TEN).await;
    planned.expect("agreed");
    let sent = told(&office, &main).await;
    assert_eq!(sent.len(), 1, "{sent:?}");
    assert!(sent[0].body.contains("Byggdrift"), "{}", sent[0].body);
    assert!(told_line(&office, &main).await && told_line(&office, &part).await);
    // Whoever has the main case open must see it.
    assert!(office.case(&main).await.version > main.version);
}

async fn told_line(office: &Office, case: &Case) -> bool {
    let history = office.history(case).await;
    history
        .iter()
        .any(|entry| entry.event == Event::VisitPlanned)
}

/// A case given to the caretaker of a foundation.
async fn given(office: &Office, case: &Case) -> HandOver {
    let now = office.town.app.ids.now();
    let given = HandOver {
        id: office.town.app.ids.id(),
        case_id: case.id.clone(),
        recipient: "solheim".into(),
        acts: true,
        giver: Giver::Rule("stiftelsens vaktmester".into()),
        given_at: now,
        words: None,
        arrival: Arrival::Accepted,
        arrival_at: now,
        steps: 1,
        next_at: None,
        end: None,
        version: 1,
    };
    let mut tx = office.town.app.db.begin().await.expect("the store");
    let kept = hand_overs::insert(&mut tx, &given).await;
    kept.expect("kept");
    tx.commit().await.expect("kept");
    given
}

async fn a_recipient_plans_visits_as_long_as_the_case_is_theirs(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LEAK, "Storgata 18").await;
    let other = office.report("Heisen står", "Vikveien 3").await;
    let given = given(&office, &case).await;
    let by = |case| VisitOrder {
        by: By::HandOver(&given),
        ..order_of(case)
    };
    let theirs = office.casework.plan_visit(by(&other), TEN).await;
    assert!(matches!(theirs, Err(VisitError::NotTheirs)), "{theirs:?}");
    let planned = office.casework.plan_visit(by(&case), TEN).await;
    let (case, visit) = planned.expect("agreed");
    assert_eq!(visit.visitor, Visitor::Recipient("solheim".into()));
    assert_eq!(told(&office, &case).await.len(), 1);
    let history = office.history(&case).await;
    assert!(history.iter().any(|entry| {
        entry.event == Event::VisitPlanned && entry.actor == Actor::Recipient("solheim".into())
    }));

    let ended = HandOver {
        end: Some((Ending::Withdrawn, office.town.app.ids.now())),
        version: given.version + 1,
        ..given.clone()
    };
    let mut tx = office.town.app.db.begin().await.expect("the store");
    assert!(
        hand_overs::update(&mut tx, &ended)
            .await
            .expect("the store")
    );
    tx.commit().await.expect("kept");
    let late = office.casework.cancel_visit(by(&case), &visit.id).await;
    assert!(matches!(late, Err(VisitError::NotTheirs)), "{late:?}");
}

fn order_of(case: &Case) -> VisitOrder<'_> {
    // Replaced by whoever orders.
    static NOBODY: std::sync::LazyLock<Account> = std::sync::LazyLock::new(|| Account {
        id: String::new(),
        name: String::new(),
        role: Role::Reader,
        department: None,
    });
    order(&NOBODY, case)
}

async fn visits_go_along_when_cases_are_merged(engine: Engine) {
    use sifra::casework::actions::Order;
    use sifra::casework::merge::{Keep, Merging};

    let Some(office) = Office::on(engine).await else {
        return;
    };
    let kari = caretaker(&office).await;
    let case = office.report(LEAK, "Storgata 18").await;
    let other = office
        .report("Det drypper under vasken", "Storgata 18")
        .await;
    let planned = office.casework.plan_visit(order(&kari, &case), TEN).await;
    let (case, visit) = planned.expect("agreed");
    let merging = Merging {
        other: &other.reference,
        other_version: other.version,
        keep: Keep::Other,
    };
    let merge = Order {
        who: &kari,
        reference: &case.reference,
        version: case.version,
        reason: "Samme lekkasje",
    };
    let merged = office.casework.merge(merge, merging).await.expect("merged");
    let living = office.case(&merged.case).await;
    assert_eq!(kept(&office, &living).await.len(), 1);
    let moved = office
        .casework
        .move_visit(order(&kari, &living), &visit.id, AFTERNOON)
        .await;
    moved.expect("moved from the case that goes on");
    // Both reporters share a number, and so it is told once.
    assert_eq!(
        told(&office, &living).await.last().map(|m| &m.to),
        Some(&"+4791234567".into())
    );
}

async fn a_visit_stands_on_the_round_and_on_the_list_of_the_building(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let leak = office.report(LEAK, "Storgata 18").await;
    let drawer = office
        .report("En skuff på kjøkkenet henger skjevt", "Storgata 18")
        .await;
    let mut browser = office
        .logged_in("vakt", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let id = office.account_named("vakt").await;
    let vakt = Account {
        id,
        name: "vakt".into(),
        role: Role::Staff,
        department: Some(Owner::Byggdrift),
    };
    let today = When {
        day: date(2026, 11, 23),
        ..AFTERNOON
    };
    let planned = office
        .casework
        .plan_visit(order(&vakt, &drawer), today)
        .await;
    planned.expect("agreed");
    let round = browser.get("/staff/round").await;
    for words in ["14.00–16.00", drawer.reference.as_str(), "Arbeidsliste"] {
        assert!(round.body.contains(words), "{words}: {}", round.body);
    }
    let list = browser.get("/staff/round/list?at=Storgata+18").await;
    assert_eq!(list.status, StatusCode::OK);
    let places = [&drawer, &leak].map(|case| list.body.find(case.reference.as_str()));
    assert!(
        places[0].is_some() && places[0] < places[1],
        "{}",
        list.body
    );
    let empty = browser.get("/staff/round/list?at=Vikveien+3").await;
    assert!(
        empty.body.contains("Ingenting er åpent her"),
        "{}",
        empty.body
    );
}

#[tokio::test]
async fn a_visit_on_a_day_off_or_when_one_is_elsewhere_is_doubted_and_not_forbidden() {
    let office = Office::on_sqlite().await;
    let kari = caretaker(&office).await;
    let case = office.report(LEAK, "Storgata 18").await;
    let other = office
        .report("Vinduet lar seg ikke lukke", "Vikveien 3")
        .await;
    let sunday = When {
        day: date(2026, 12, 6),
        ..TEN
    };
    let planned = office
        .casework
        .plan_visit(order(&kari, &other), sunday)
        .await;
    planned.expect("agreed");
    let act = VisitAct::Plan(sunday);
    let preview = office
        .casework
        .preview_visit(order(&kari, &case), act)
        .await;
    let doubts = preview.expect("a preview").doubts;
    assert!(doubts.contains(&Doubt::DayOff(sunday.day)), "{doubts:?}");
    let elsewhere = doubts.iter().any(
        |doubt| matches!(doubt, Doubt::Elsewhere(_, Some(reference)) if *reference == other.reference),
    );
    assert!(elsewhere, "{doubts:?}");
    assert!(
        kept(&office, &case).await.is_empty(),
        "a look writes nothing"
    );
    let planned = office
        .casework
        .plan_visit(order(&kari, &case), sunday)
        .await;
    planned.expect("agreed all the same");
}
