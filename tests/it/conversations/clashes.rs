//! What staff, others and accidents do meanwhile loses no text and tells nobody
//! what is not theirs.

use serde_json::json;
use sifra::casework::change::Change;
use sifra::casework::reports::Destination;
use sifra::domain::case::{Owner, Status};

use super::{KARI, Phone, reference_in};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_case_that_staff_gave_to_somebody_also_told_can_still_get_graver,
    new_after_staff_have_parted_the_report_is_kept,
    a_short_report_while_a_question_is_open_is_a_report,
    a_question_of_a_closed_case_is_not_answered_by_a_new_report,
    staff_keep_their_category_when_the_reporter_tells_what_it_is,
    what_others_file_with_a_number_holds_its_danger_back_for_nobody,
    help_in_another_language_than_the_report_is_readable,
    a_raised_case_is_not_due_before_it_was_raised,
);

async fn a_case_that_staff_gave_to_somebody_also_told_can_still_get_graver(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Det er innbrudd i boden min i Storgata 18, døra er brutt opp")
        .await;
    for owner in [Owner::HousingOffice, Owner::Byggdrift, Owner::Police] {
        let case = kari.case().await;
        if case.owner != owner {
            kari.staff(&case, Change::Owner(owner)).await;
        }
        let case = kari.case().await;
        assert!(!case.also_notify.contains(&owner.key().to_owned()));
    }
    kari.gets().await;
    kari.staff(&kari.case().await, Change::Status(Status::Resolved))
        .await;
    kari.gets().await;
    let answer = kari
        .is_told("De har brutt seg inn i boden igjen, døra er brutt opp på nytt")
        .await;
    assert!(answer.contains("åpnet saken igjen"), "{answer}");
}

async fn new_after_staff_have_parted_the_report_is_kept(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Maur på kjøkkenet i Storgata 11A").await;
    kari.pass(28);
    kari.is_told("persienna på stua har ramla ned").await;
    let case = kari.case().await;
    let newest = kari.newest_report().await;
    kari.staff_regroup(&case, &newest.reference, Destination::OwnCase)
        .await;
    kari.gets().await;
    kari.writes("NY").await;
    assert_eq!(kari.cases().await.len(), 2, "it was parted once");
}

async fn a_short_report_while_a_question_is_open_is_a_report(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told("Det lekker fra røret på badet").await;
    kari.pass(90);
    let second = kari.is_told("Bråk i Storgata 14").await;
    assert_ne!(reference_in(&first), reference_in(&second));
    assert_eq!(kari.cases().await[0].place.address, None);
}

async fn a_question_of_a_closed_case_is_not_answered_by_a_new_report(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("😡🔊😡").await;
    kari.staff(&kari.case().await, Change::Status(Status::Closed))
        .await;
    kari.gets().await;
    kari.pass(72);
    kari.is_told("Det lekker fra taket på badet i Storgata 18 H0203")
        .await;
    let cases = kari.cases().await;
    assert_eq!(cases.len(), 2);
    assert!(cases[1].status.is_open(), "somebody works it");
}

async fn staff_keep_their_category_when_the_reporter_tells_what_it_is(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("!!!").await;
    let lift = sifra::domain::category::Category::Lift;
    kari.staff(&kari.case().await, Change::Category(lift)).await;
    kari.gets().await;
    kari.is_told("Høy musikk fra Vikveien 24A H0402 hele natta")
        .await;
    assert_eq!(kari.case().await.category, lift);
}

async fn what_others_file_with_a_number_holds_its_danger_back_for_nobody(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    for number in 0..20 {
        let body = json!({
            "text": format!("Ytterdøra i Bakkegata {} går ikke i lås, {number}", 1 + number % 15),
            "reporter": {"phone": KARI},
        });
        assert_eq!(kari.town.file(&body).await.status, 201);
    }
    kari.gets().await;
    let answer = kari.is_told("Det brenner i Storgata 18!").await;
    assert!(answer.starts_with("Ring 110"), "{answer}");
}

async fn help_in_another_language_than_the_report_is_readable(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Ytterdøra i Storgata 18 går ikke i lås").await;
    let answer = kari
        .is_told("Як мені повідомити про проблему в будинку? Куди писати?")
        .await;
    assert!(!answer.contains("???"), "{answer}");
}

async fn a_raised_case_is_not_due_before_it_was_raised(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Det drypper litt fra krana på badet").await;
    let before = kari.case().await.priority;
    kari.pass(60);
    kari.is_told(
        "Nå fosser vannet ut fra krana på badet i Storgata 18 H0203, det renner ned til naboen",
    )
    .await;
    let case = kari.cases().await.remove(0);
    if case.priority > before {
        assert!(case.due_at > kari.town.app.ids.now(), "{:?}", case.due_at);
    }
}
