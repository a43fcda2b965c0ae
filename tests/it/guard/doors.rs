//! The guard before the form, as robots, stairwells and frightened people meet
//! it.

use axum::http::header;
use jiff::SignedDuration;
use sifra::domain::case::{Event, Owner};
use sifra::intake::Standing;
use sifra::web::guard::GuardSettings;

use super::BROKEN_LOCK;
use crate::stage::html::tags;
use crate::stage::{Engine, Town, Visitor, on_both_engines};

on_both_engines!(
    thirty_households_behind_one_router_report_the_same_lift_and_all_pass,
    a_robot_gets_an_answer_and_a_second_look,
    an_extreme_flood_is_asked_to_wait_and_loses_nothing,
    danger_passes_through_any_flood,
    what_a_stranger_says_of_where_they_are_is_not_believed,
);

const ROUTER: &str = "198.51.100.20";

/// Two forms an hour pass, two more are looked at, and that is that.
fn narrow() -> GuardSettings {
    GuardSettings {
        trusted_proxies: vec!["127.0.0.1/32".parse().unwrap()],
        forms_a_network: 2,
        flood: 4,
        ..GuardSettings::default()
    }
}

async fn guarded(engine: Engine, settings: GuardSettings) -> Option<Town> {
    let mut town = Town::on(engine).await?;
    town.guarded_by(settings);
    Some(town)
}

/// Fills in everything up to the check page.
async fn fill_in(visitor: &mut Visitor<'_>, danger: &str, text: &str) {
    visitor.press(danger).await;
    if danger == "yes" {
        visitor.press("next").await;
    }
    visitor.fill("text", text).press("next").await;
    visitor.past_numbers().await;
    visitor.fill("address", "Storgata 18").press("next").await;
    visitor.fill("unit", "H0203").press("next").await;
    visitor.past_questions().await;
    if visitor.at.ends_with("/known") {
        visitor.fill("follows", "-").press("next").await;
    }
    visitor.press("next").await;
    visitor.fill("reach", "none").press("next").await;
    assert!(visitor.at.ends_with("/check"), "{}", visitor.at);
}

async fn send_from<'a>(town: &'a Town, peer: &str, forwarded: Option<&str>) -> Visitor<'a> {
    let mut visitor = Visitor::from(town, peer, forwarded).await;
    fill_in(&mut visitor, "no", BROKEN_LOCK).await;
    visitor.press("send").await;
    visitor
}

/// How the report stands that led to the page somebody sees.
async fn standing(town: &Town, visitor: &Visitor<'_>) -> Standing {
    let all = tags(&visitor.page.body);
    let shown = all.iter().find(|tag| tag.get("class") == Some("reference"));
    let reference = shown.expect("a reference").text.parse().unwrap();
    let standing = town.intake.by_reference(&reference).await;
    standing.unwrap().expect("the report is there")
}

fn why(standing: &Standing) -> Option<&str> {
    let noted = standing.history.iter().find(|l| l.event == Event::Noted)?;
    noted.reason.as_deref()
}

async fn thirty_households_behind_one_router_report_the_same_lift_and_all_pass(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    for _ in 0..30 {
        let visitor = send_from(&town, ROUTER, None).await;
        let standing = standing(&town, &visitor).await;
        assert_eq!(why(&standing), None);
        assert_eq!(standing.case.owner, Owner::Byggdrift);
    }
}

async fn a_robot_gets_an_answer_and_a_second_look(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    // It fills in whatever it finds.
    let mut robot = Visitor::from(&town, ROUTER, None).await;
    robot.press("no").await;
    robot.fill("homepage", "https://pills.example");
    robot.fill("text", BROKEN_LOCK).press("next").await;
    robot.fill("address", "Storgata 18").press("next").await;
    robot.press("next").await;
    robot.past_questions().await;
    robot.press("next").await;
    robot.fill("reach", "none").press("next").await;
    robot.press("send").await;
    assert_eq!(robot.heading(), "Vi har fått meldingen din");
    let looked = standing(&town, &robot).await;
    assert!(why(&looked).unwrap().contains("skjulte felt"));
    assert_eq!(looked.case.owner, Owner::HousingOffice);
    assert!(looked.case.unsure);
    assert!(
        !robot.page.body.contains("robot"),
        "that is not for it to know"
    );

    // Or it is through before anybody could have read the first page.
    let mut quick = Visitor::from(&town, "203.0.113.1", None).await;
    quick.hurries();
    fill_in(&mut quick, "no", BROKEN_LOCK).await;
    quick.press("send").await;
    let looked = standing(&town, &quick).await;
    assert!(why(&looked).unwrap().contains("fortere enn"));
}

async fn an_extreme_flood_is_asked_to_wait_and_loses_nothing(engine: Engine) {
    let Some(town) = guarded(engine, narrow()).await else {
        return;
    };
    for nth in 0..4 {
        let visitor = send_from(&town, ROUTER, None).await;
        let looked_at = why(&standing(&town, &visitor).await).is_some();
        assert_eq!(looked_at, nth >= 2, "{nth}");
    }
    let mut late = send_from(&town, ROUTER, None).await;
    assert_eq!(late.page.status, 429);
    let wait: i64 = late.page.headers[header::RETRY_AFTER]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!((1..3600).contains(&wait), "{wait}");
    let words = late.words();
    assert!(words.contains("er ikke borte"), "{words}");
    assert!(words.contains(BROKEN_LOCK) && words.contains("Storgata 18"));
    // Neighbours on other networks never notice.
    let other = send_from(&town, "203.0.113.1", None).await;
    assert_eq!(why(&standing(&town, &other).await), None);
    // The same page, sent again in time.
    town.pass(SignedDuration::from_secs(wait));
    late.press("send").await;
    assert_eq!(late.heading(), "Vi har fått meldingen din");
}

async fn danger_passes_through_any_flood(engine: Engine) {
    let Some(town) = guarded(engine, narrow()).await else {
        return;
    };
    for _ in 0..4 {
        send_from(&town, ROUTER, None).await;
    }
    assert_eq!(send_from(&town, ROUTER, None).await.page.status, 429);
    let smoke = "Det brenner i kjelleren nå, masse røyk i oppgangen!";
    for (danger, text) in [("yes", BROKEN_LOCK), ("no", smoke)] {
        let mut visitor = Visitor::from(&town, ROUTER, None).await;
        fill_in(&mut visitor, danger, text).await;
        visitor.press("send").await;
        assert_eq!(visitor.heading(), "Vi har fått meldingen din", "{danger}");
    }
}

async fn what_a_stranger_says_of_where_they_are_is_not_believed(engine: Engine) {
    let Some(town) = guarded(engine, narrow()).await else {
        return;
    };
    for nth in 0..4 {
        let lie = format!("203.0.113.{nth}");
        send_from(&town, ROUTER, Some(&lie)).await;
    }
    let lie = send_from(&town, ROUTER, Some("203.0.113.99")).await;
    assert_eq!(lie.page.status, 429);
    // What our own proxy says is believed: of the flood, and of others.
    let told = format!("203.0.113.99, {ROUTER}");
    let flood = send_from(&town, "127.0.0.1", Some(&told)).await;
    assert_eq!(flood.page.status, 429);
    let other = send_from(&town, "127.0.0.1", Some("203.0.113.7")).await;
    assert_eq!(other.heading(), "Vi har fått meldingen din");
}

#[tokio::test]
async fn who_begins_forms_by_the_thousand_is_asked_to_wait_and_danger_is_not() {
    let few = GuardSettings {
        forms_a_network: 1,
        flood: 1,
        ..GuardSettings::default()
    };
    let town = guarded(Engine::Sqlite, few)
        .await
        .expect("SQLite is built in");
    for _ in 0..4 {
        let mut visitor = Visitor::from(&town, ROUTER, None).await;
        visitor.press("no").await;
        assert_eq!(visitor.heading(), "Hva har skjedd?");
    }
    let mut refused = Visitor::from(&town, ROUTER, None).await;
    refused.press("no").await;
    assert_eq!(refused.page.status, 429);
    assert!(refused.page.headers.contains_key(header::RETRY_AFTER));
    refused.press("yes").await;
    assert_eq!(refused.page.status, 200);
}
