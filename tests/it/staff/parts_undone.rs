//! What was done to a part is taken back, and its main case hears of it.

use sifra::casework::actions::{ActionError, OpenParts, Tell};
use sifra::casework::change::Change;
use sifra::domain::account::Role;
use sifra::domain::case::{Event, Status};
use sifra::domain::part::PartNews;

use super::office::Office;
use super::parts::{divided, order};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    the_main_case_hears_that_a_part_goes_on_after_all,
    a_part_whose_end_was_told_to_the_reporters_is_not_taken_back,
);

async fn the_main_case_hears_that_a_part_goes_on_after_all(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (main, part) = divided(&office, &who).await;
    let done = Change::Status(Status::Resolved);
    let done = office.casework.change(order(&who, &part), done).await;
    let done = done.expect("done");
    let back = office.casework.undo(order(&who, &done)).await;
    assert_eq!(back.expect("taken back").status, part.status);
    let history = office.history(&main).await;
    let heard = history
        .iter()
        .rfind(|entry| entry.event == Event::PartChanged);
    let heard = heard.and_then(|entry| entry.to.as_deref());
    let heard: PartNews = heard.expect("a line").parse().expect("news");
    assert_eq!(heard.status, part.status);
}

async fn a_part_whose_end_was_told_to_the_reporters_is_not_taken_back(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (main, part) = divided(&office, &who).await;
    let done = Change::Status(Status::Resolved);
    let anyway = Tell {
        open_parts: OpenParts::LetBe,
        ..Tell::default()
    };
    let ended = office
        .casework
        .carry_out(order(&who, &main), done.clone(), anyway);
    ended.await.expect("done all the same");
    // The last of it: now the reporters are told.
    let part = office.casework.change(order(&who, &part), done).await;
    let part = part.expect("done");
    let refused = office.casework.undo(order(&who, &part)).await;
    assert!(
        matches!(refused, Err(ActionError::Overtaken)),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_part_offers_no_words_to_reporters_who_are_not_its_own() {
    let office = Office::on_sqlite().await;
    let who = office.account("leder", Role::Triage, None).await;
    let (main, part) = divided(&office, &who).await;
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let page = async |reference: &str, browser: &mut super::browser::Browser<'_>| {
        browser.get(&format!("/staff/cases/{reference}")).await.body
    };
    let words = "Ord til melderne";
    assert!(
        page(main.reference.as_str(), &mut trine)
            .await
            .contains(words)
    );
    assert!(
        !page(part.reference.as_str(), &mut trine)
            .await
            .contains(words)
    );
}
