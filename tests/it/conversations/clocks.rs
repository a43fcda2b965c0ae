//! The clock of a case stands until its reporter has answered.

use jiff::SignedDuration;
use sifra::domain::case::{Event, Status};
use sifra::domain::clock::oslo;

use super::Phone;
use super::answers::asks;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(an_answer_by_text_starts_the_clock_where_it_stood);

async fn an_answer_by_text_starts_the_clock_where_it_stood(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Naboen i Storgata 18 H0203 bråker hver natt")
        .await;
    let case = kari.case().await;
    asks(&kari, &case, "Hvilke netter er det?").await;
    kari.gets().await;
    let days = 7;
    kari.pass(24 * days);
    kari.deliver("Hver fredag og lørdag").await;
    let now = kari.case().await;
    assert_eq!(now.status, Status::InProgress);
    // A whole week later the same is left, at the same time of day.
    let week = SignedDuration::from_hours(24 * days);
    let shifted = (case.due_at + week).to_zoned(oslo());
    assert_eq!(now.due_at.to_zoned(oslo()), shifted);
    let moves = kari.history_of(&now).await;
    let event: &str = Event::DueMoved.into();
    assert!(moves.iter().any(|line| line.contains(event)), "{moves:?}");
}
