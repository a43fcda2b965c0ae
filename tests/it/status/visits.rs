//! A visit on the reporter's own page: when, a calendar file, and "it does not
//! suit".

use std::str::FromStr;

use axum::http::StatusCode;
use icalendar::{Calendar, Component};
use jiff::SignedDuration;
use jiff::civil::{date, time};
use sifra::casework::visits::{By, VisitOrder, When};
use sifra::domain::case::{Case, Event};
use sifra::domain::outgoing::Purpose;
use sifra::domain::report::Report;
use sifra::domain::visit::{Visit, VisitState};
use sifra::intake::visits::Refused;
use sifra::store::visits;

use super::{LOCK, PHONE, Scene, path};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_visit_stands_on_the_page_with_a_calendar_file_that_follows_it,
    a_visit_that_does_not_suit_is_told_to_whoever_has_the_case_once,
    nobody_refuses_another_cases_visit,
);

const TEN: When = When {
    day: date(2026, 12, 1),
    from: time(10, 0, 0, 0),
    to: time(12, 0, 0, 0),
};

async fn planned(scene: &Scene, report: &Report) -> (Case, Visit) {
    let case = scene.case(report).await;
    let order = order(scene, &case);
    let planned = scene.office.casework.plan_visit(order, TEN).await;
    planned.expect("agreed")
}

fn order<'a>(scene: &'a Scene, case: &'a Case) -> VisitOrder<'a> {
    VisitOrder {
        by: By::Account(&scene.kari),
        reference: &case.reference,
        version: case.version,
        reason: "",
    }
}

async fn calendar(scene: &Scene, report: &Report, visit: &Visit) -> Calendar {
    let file = format!("{}/visits/{}/visit.ics", path(report), visit.id);
    let answer = scene.town().get(&file).await;
    assert_eq!(answer.status, StatusCode::OK);
    let kind = answer.headers.get("content-type").expect("a type");
    assert_eq!(kind, "text/calendar; charset=utf-8");
    assert!(!answer.body.contains("Låsen"), "{}", answer.body);
    Calendar::from_str(&answer.body).expect("a calendar")
}

async fn a_visit_stands_on_the_page_with_a_calendar_file_that_follows_it(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let (case, visit) = planned(&scene, &report).await;
    let page = scene.page(&report).await;
    page.says("Byggdrift (vaktmestrene) kommer tirsdag 1. desember mellom kl. 10.00 og 12.00");
    page.says("Vi avtalte besøk tirsdag 1. desember");
    assert!(page.has_form("visit-no"));
    let first = calendar(&scene, &report, &visit).await;
    let event = first.events().next().expect("an event");
    let uid = event.property_value("UID").expect("a UID").to_owned();
    assert_eq!(event.property_value("DTSTART"), Some("20261201T090000Z"));
    assert_eq!(event.property_value("LOCATION"), Some("Storgata 18"));

    let later = When {
        from: time(13, 0, 0, 0),
        to: time(15, 0, 0, 0),
        ..TEN
    };
    scene.town().pass(SignedDuration::from_mins(5));
    let moved = scene
        .office
        .casework
        .move_visit(order(&scene, &case), &visit.id, later)
        .await;
    let (case, _) = moved.expect("moved");
    let second = calendar(&scene, &report, &visit).await;
    let event = second.events().next().expect("an event");
    for (name, value) in [
        ("UID", uid.as_str()),
        ("SEQUENCE", "1"),
        ("DTSTART", "20261201T120000Z"),
    ] {
        assert_eq!(event.property_value(name), Some(value), "{name}");
    }
    let cancelled = scene
        .office
        .casework
        .cancel_visit(order(&scene, &case), &visit.id)
        .await;
    cancelled.expect("cancelled");
    let third = calendar(&scene, &report, &visit).await;
    assert_eq!(third.property_value("METHOD"), Some("CANCEL"));
    let event = third.events().next().expect("an event");
    assert_eq!(event.property_value("UID"), Some(uid.as_str()));
    let page = scene.page(&report).await;
    page.says("Besøket tirsdag 1. desember mellom kl. 13.00 og 15.00 ble avlyst.");
    assert!(!page.has_form("visit-no"));
}

async fn a_visit_that_does_not_suit_is_told_to_whoever_has_the_case_once(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let (case, visit) = planned(&scene, &report).await;
    scene.town().owed().await;
    let fields = [("visit", visit.id.as_str()), ("text", "Helst etter kl. 16")];
    let page = scene.page(&report).await;
    for _ in 0..2 {
        let answer = scene.send(&page, "visit-no", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
    let mut tx = scene.town().read().await;
    let kept = visits::of_case(&mut tx, &case.id).await.expect("the store");
    drop(tx);
    assert_eq!(kept[0].state, VisitState::DoesNotSuit);
    assert_eq!(kept[0].wish.as_deref(), Some("Helst etter kl. 16"));
    let owed = scene.town().owed().await;
    assert_eq!(owed.len(), 1, "{owed:?}");
    assert_eq!(owed[0].purpose, Purpose::Notice);
    assert!(!owed[0].body.contains("16"), "{}", owed[0].body);
    let history = scene.office.history(&case).await;
    let lines = history
        .iter()
        .filter(|entry| entry.event == Event::VisitRefused);
    assert_eq!(lines.count(), 1);
    let page = scene.page(&report).await;
    page.says("må flyttes");
    page.says("Du sa at besøket tirsdag 1. desember mellom kl. 10.00 og 12.00 ikke passer.");
    // The words are for whoever comes, and stand with none of the reporters.
    page.says_nothing_of("Helst etter");

    // The caretaker sees it, and finds another time, which is told.
    let case = scene.case(&report).await;
    let friday = When {
        day: date(2026, 12, 4),
        ..TEN
    };
    let moved = scene
        .office
        .casework
        .move_visit(order(&scene, &case), &visit.id, friday)
        .await;
    let (_, moved) = moved.expect("moved");
    assert_eq!((moved.state, moved.wish), (VisitState::Moved, None));
    let owed = scene.town().owed().await;
    assert!(owed[0].body.contains("fredag 4. desember"), "{owed:?}");
}

async fn nobody_refuses_another_cases_visit(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let stranger = scene.reported("Vasken lekker", "+4798765432").await;
    let (case, visit) = planned(&scene, &report).await;
    let intake = &scene.town().intake;
    let token = &stranger.status_token;
    let refused = intake.visit_does_not_suit(token, &visit.id, "nei").await;
    assert_eq!(refused.expect("the store"), Some(Refused::Gone));
    let nobody = intake.visit_does_not_suit("nobody", &visit.id, "nei").await;
    assert_eq!(nobody.expect("the store"), None);
    let file = format!("{}/visits/{}/visit.ics", path(&stranger), visit.id);
    assert_eq!(scene.town().get(&file).await.status, StatusCode::NOT_FOUND);
    let mut tx = scene.town().read().await;
    let kept = visits::of_case(&mut tx, &case.id).await.expect("the store");
    assert_eq!(kept[0].state, VisitState::Planned);
    drop(tx);
    // What has been is not refused any more.
    scene.town().pass(SignedDuration::from_hours(24 * 9));
    let token = &report.status_token;
    let late = intake.visit_does_not_suit(token, &visit.id, "").await;
    assert_eq!(late.expect("the store"), Some(Refused::Gone));
}
