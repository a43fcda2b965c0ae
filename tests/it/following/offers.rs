//! What is offered to follow, and what never is.

use jiff::SignedDuration;
use sifra::domain::case::{Owner, Status};
use sifra::domain::category::Category;
use sifra::domain::decision::Matter;
use sifra::intake::Known;
use strum::IntoEnumIterator;

use super::{LIFT, LIFT_AGAIN, answer, change, of, offered, reported, told};
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_shared_fault_is_offered_with_nothing_but_what_may_be_told,
    complaints_about_people_are_never_offered,
    a_fault_in_somebodys_home_is_never_offered,
    the_letters_of_one_building_are_one_place_and_another_building_is_not,
    what_is_old_closed_or_unsure_is_not_offered_and_never_more_than_three,
);

async fn a_shared_fault_is_offered_with_nothing_but_what_may_be_told(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut first = told(LIFT, "Storgata 18");
    first.unit = Some("H0203".into());
    let case = super::sent(&town, first).await.case;
    assert!(case.place.unit.is_some());
    let known = offered(&town, &told(LIFT_AGAIN, "storgata 18")).await;
    // Every field there is: no words, no unit, no reference, no number.
    let [
        Known {
            handle,
            category,
            address,
            first_reported,
            owner,
            due_at,
        },
    ] = &known[..]
    else {
        panic!("{known:?}");
    };
    assert_eq!(*category, Category::Lift);
    assert_eq!(address, "Storgata 18");
    assert_eq!(*first_reported, case.opened_at);
    assert_eq!((*owner, *due_at), (Owner::Byggdrift, case.due_at));
    for secret in [&case.id, case.reference.as_str(), "H0203"] {
        assert!(!handle.contains(secret), "{handle}");
    }
    assert_eq!(town.get(&format!("/status/{handle}")).await.status, 404);
}

async fn complaints_about_people_are_never_offered(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    for (text, category) in [
        ("Naboen spiller høy musikk hver natt", Category::Noise),
        ("Det er krangling i oppgangen", Category::Disturbance),
        ("Det sover folk i oppgangen", Category::Intruders),
        ("De selger dop i oppgangen", Category::Drugs),
        ("Noen har tagget ned oppgangen", Category::Vandalism),
        ("Hunden til naboen bjeffer hele dagen", Category::Animals),
        ("Det lukter røyk fra naboen", Category::SmokeSmell),
        ("Jeg er bekymret for naboen", Category::NeighbourConcern),
        ("Naboen truer meg", Category::ThreatsViolence),
        ("Det var innbrudd i bodene", Category::BurglaryTheft),
        ("Når blir husleia satt opp?", Category::Tenancy),
    ] {
        let complaint = of(category, told(text, "Storgata 18"));
        super::sent(&town, complaint.clone()).await;
        assert_eq!(offered(&town, &complaint).await, [], "{category}");
        // Nor to somebody who asks for something that all share.
        for asked in Category::iter() {
            let asking = of(asked, told(text, "Storgata 18"));
            assert_eq!(offered(&town, &asking).await, [], "{category} as {asked}");
        }
    }
}

async fn a_fault_in_somebodys_home_is_never_offered(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    for (text, category) in [
        ("Låsen på døra mi er ødelagt", Category::LockDoor),
        ("Låsen er ødelagt", Category::LockDoor),
        ("Vinduet på soverommet kan ikke lukkes", Category::Windows),
        ("Det drypper fra krana på badet", Category::Plumbing),
        ("Ovnen er kald i stua mi", Category::HeatingVentilation),
        ("Komfyren virker ikke", Category::Appliances),
    ] {
        let fault = of(category, told(text, "Storgata 18"));
        super::sent(&town, fault.clone()).await;
        assert_eq!(offered(&town, &fault).await, [], "{text}");
    }
    let left = of(
        Category::Stairwell,
        told("De har satt søppel i trappa", "Storgata 18"),
    );
    let mut left_by = left.clone();
    left_by.unit = Some("H0203".into());
    super::sent(&town, left_by).await;
    assert_eq!(offered(&town, &left).await, []);
    // What the entrance is, the words or an answer tell.
    let entrance = told("Inngangsdøra går ikke i lås", "Storgata 18");
    super::sent(&town, entrance.clone()).await;
    assert_eq!(offered(&town, &entrance).await.len(), 1);
    let mut answered = of(Category::LockDoor, told("Låsen er ødelagt", "Storgata 18"));
    answered.answers = vec![answer("door_which", "entrance")];
    assert_eq!(offered(&town, &answered).await.len(), 1);
    answered.answers = vec![answer("door_which", "own")];
    assert_eq!(offered(&town, &answered).await, []);
}

async fn the_letters_of_one_building_are_one_place_and_another_building_is_not(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    reported(&town, LIFT, "Storgata 18").await;
    for (address, known) in [
        ("Storgata 18", 1),
        ("Storgata 18B", 1),
        ("Storgata 17", 0),
        ("Storgata 1", 0),
        ("Vikveien 18", 0),
        ("et sted i byen", 0),
    ] {
        let found = offered(&town, &told(LIFT_AGAIN, address)).await;
        assert_eq!(found.len(), known, "{address}");
    }
    // The building list says nothing of these.
    reported(&town, LIFT, "Storgata 4A").await;
    assert_eq!(offered(&town, &told(LIFT, "Storgata 4B")).await, []);
}

async fn what_is_old_closed_or_unsure_is_not_offered_and_never_more_than_three(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let asking = told(LIFT_AGAIN, "Storgata 18");
    let mut opened = Vec::new();
    for _ in 0..4 {
        let case = reported(&town, LIFT, "Storgata 18").await;
        opened.push(case);
        town.pass(SignedDuration::from_hours(1));
    }
    let known = offered(&town, &asking).await;
    let newest: Vec<_> = opened.iter().rev().take(3).map(|c| c.opened_at).collect();
    let shown: Vec<_> = known.iter().map(|known| known.first_reported).collect();
    assert_eq!(shown, newest);

    change(&town, &opened[0].id, |case| case.status = Status::Resolved).await;
    change(&town, &opened[1].id, |case| case.status = Status::Closed).await;
    change(&town, &opened[2].id, |case| case.shared = false).await;
    let known = offered(&town, &asking).await;
    assert_eq!(known.len(), 1);
    assert_eq!(known[0].first_reported, opened[3].opened_at);
    town.pass(SignedDuration::from_hours(24 * 60));
    assert_eq!(offered(&town, &asking).await, []);
}

#[tokio::test]
async fn a_case_that_triage_is_unsure_of_is_told_to_nobody_until_staff_have_looked() {
    let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    let decision = {
        let mut decision = town.intake.preview(&told(LIFT, "Storgata 18"));
        decision.confidence = 0.1;
        decision
    };
    assert_eq!(decision.matter, Matter::Repair);
    let rules = sifra::routing::Rules::builtin();
    let now = town.app.ids.now();
    let routing = rules.route(&decision, now);
    let reference = town.app.ids.reference();
    let case = routing.opens("case".into(), reference, &decision, None, now);
    assert!(case.unsure && !case.shared);
}
