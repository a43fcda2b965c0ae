//! What staff ask can be answered by SMS: the case goes on, and the answer stands
//! under its question.

use sifra::casework::actions::Order;
use sifra::casework::writing::Writing;
use sifra::domain::case::{Case, Status};
use sifra::domain::own_page::ActKind;
use sifra::store::{page_acts, staff_messages};

use super::Phone;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_text_answers_what_staff_asked_and_the_case_goes_on,
    a_nod_is_an_answer_and_another_matter_is_none,
);

const LIFT: &str = "Heisen i Storgata 18 står fast mellom andre og tredje etasje";

pub(super) async fn asks(kari: &Phone, case: &Case, text: &str) {
    let who = kari.somebody().await;
    let order = Order {
        who: &who,
        reference: &case.reference,
        version: case.version,
        reason: "",
    };
    let writing = Writing {
        text,
        is_question: true,
        to: None,
    };
    let written = kari.town.app.casework.write(order, writing).await;
    written.expect("it is written");
}

async fn a_text_answers_what_staff_asked_and_the_case_goes_on(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told(LIFT).await;
    asks(&kari, &kari.case().await, "Når passer det at vi kommer?").await;
    let waiting = kari.case().await;
    assert_eq!(waiting.status, Status::Waiting);
    assert!(waiting.waiting_for.is_some());
    kari.gets().await;
    kari.pass(20);
    kari.deliver("Torsdag etter klokka 16").await;
    let case = kari.case().await;
    assert_eq!((case.status, case.waiting_for), (Status::InProgress, None));
    assert_eq!(kari.reports_of(&case).await, 2);

    let mut tx = kari.town.read().await;
    let written = staff_messages::of_case(&mut tx, &case.id).await;
    let question = &written.expect("the store answers")[0];
    let acts = page_acts::of_case(&mut tx, &case.id).await;
    let acts = acts.expect("the store answers");
    assert_eq!(acts.len(), 1);
    assert_eq!(
        (acts[0].kind, acts[0].answers.as_ref()),
        (ActKind::Answer, Some(&question.id))
    );
    drop(tx);
    let owed = kari.town.owed().await;
    let told = owed
        .iter()
        .any(|message| message.subject.starts_with("Svar i sak"));
    assert!(told, "the owner is told: {owed:?}");

    // The question has its answer: what comes now is more to the case.
    kari.deliver("Heisen står fortsatt").await;
    let mut tx = kari.town.read().await;
    let acts = page_acts::of_case(&mut tx, &case.id).await;
    assert_eq!(acts.expect("the store answers").len(), 1);
}

async fn a_nod_is_an_answer_and_another_matter_is_none(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told(LIFT).await;
    let case = kari.case().await;
    asks(&kari, &case, "Passer det torsdag?").await;
    kari.gets().await;
    kari.deliver("Det er rotter i søppelrommet i Vikveien 24A, det kryr av dem")
        .await;
    let cases = kari.cases().await;
    assert_eq!(cases.len(), 2, "a matter of its own");
    assert_eq!(cases[0].status, Status::Waiting);
    kari.deliver("Ja takk").await;
    let cases = kari.cases().await;
    assert_eq!(cases[0].status, Status::InProgress);
}
