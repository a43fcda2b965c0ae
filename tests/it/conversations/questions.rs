//! What is missing is asked for once, and the answer completes the case.

use sifra::casework::change::Change;
use sifra::domain::case::Owner;

use super::{Phone, reference_in};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    where_it_is_is_asked_and_the_answer_completes_the_case,
    a_street_without_a_number_is_asked_for_the_number,
    several_addresses_are_offered_and_chosen_by_number,
    a_candidate_can_be_named_by_its_letter,
    the_dwelling_is_asked_for_where_the_caretaker_must_ring_a_bell,
    nothing_is_asked_where_all_is_told,
    who_does_not_know_is_not_asked_again,
    a_description_is_kept_where_the_register_knows_no_such_place,
    a_new_report_instead_of_an_answer_is_a_new_case,
    an_answer_two_days_later_still_counts,
    an_answer_routes_the_case_anew_once,
    an_answer_does_not_undo_what_staff_decided,
    a_text_of_signs_is_asked_what_it_is_about,
    a_question_in_danger_comes_after_the_number_to_call,
    more_to_a_newer_matter_is_no_answer_about_an_older_one,
    a_cry_for_help_is_answered_with_the_number_and_asked_what_it_is,
);

async fn where_it_is_is_asked_and_the_answer_completes_the_case(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told("Ytterdøra går ikke i lås").await;
    assert!(first.contains("Hvor er det?"), "{first}");
    let answer = kari.is_told("Storgata 18").await;
    assert_eq!(reference_in(&first), reference_in(&answer));
    assert!(answer.contains("notert Storgata 18"), "{answer}");
    let case = kari.case().await;
    assert_eq!(case.place.address.as_deref(), Some("Storgata 18"));
    assert_eq!(case.place.building_name.as_deref(), Some("Solheim"));
    assert_eq!(kari.reports_of(&case).await, 1);
}

async fn a_street_without_a_number_is_asked_for_the_number(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told("Lyset i oppgangen i Bakkegata er gått").await;
    assert!(first.contains("husnummer i Bakkegata"), "{first}");
    kari.is_told("nr 7 b").await;
    let address = kari.case().await.place.address;
    assert_eq!(address.as_deref(), Some("Bakkegata 7B"));
}

async fn several_addresses_are_offered_and_chosen_by_number(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari
        .is_told("Heisen står i Storgata 12C, ingen kommer opp")
        .await;
    assert!(
        first.contains("1 Storgata 12, 2 Storgata 12A, 3 Storgata 12B"),
        "{first}"
    );
    let answer = kari.is_told("3").await;
    assert!(answer.contains("Storgata 12B"), "{answer}");
    let address = kari.case().await.place.address;
    assert_eq!(address.as_deref(), Some("Storgata 12B"));
}

async fn a_candidate_can_be_named_by_its_letter(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Heisen står i Storgata 12C, ingen kommer opp")
        .await;
    kari.is_told("12 a").await;
    let address = kari.case().await.place.address;
    assert_eq!(address.as_deref(), Some("Storgata 12A"));
}

async fn the_dwelling_is_asked_for_where_the_caretaker_must_ring_a_bell(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari
        .is_told("Det drypper fra røret på badet i Storgata 18")
        .await;
    assert!(first.contains("H0101, H0102, H0201, H0203"), "{first}");
    kari.is_told("203").await;
    let place = kari.case().await.place;
    assert_eq!(place.in_a_line().as_deref(), Some("Storgata 18, H0203"));
}

async fn nothing_is_asked_where_all_is_told(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    for text in [
        "Det drypper fra røret på badet i Storgata 18, H0203",
        "Ytterdøra i Vikveien 24A går ikke i lås",
    ] {
        let answer = kari.is_told(text).await;
        assert!(!answer.contains("Svar med"), "{answer}");
    }
}

async fn who_does_not_know_is_not_asked_again(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Ytterdøra går ikke i lås").await;
    let answer = kari.is_told("vet ikke").await;
    assert!(answer.contains("finner vi ut av"), "{answer}");
    let case = kari.case().await;
    assert_eq!(kari.reports_of(&case).await, 1);
}

async fn a_description_is_kept_where_the_register_knows_no_such_place(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Det ligger brukte sprøyter på bakken").await;
    kari.is_told("bak kiosken ved kaia").await;
    let place = kari.case().await.place;
    assert_eq!(place.typed.as_deref(), Some("bak kiosken ved kaia"));
    assert_eq!(place.address, None);
}

async fn a_new_report_instead_of_an_answer_is_a_new_case(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Ytterdøra går ikke i lås").await;
    kari.is_told("Det er rotter i søppelrommet i Bakkegata 4, jeg så tre stykker i dag tidlig")
        .await;
    let cases = kari.cases().await;
    assert_eq!(cases.len(), 2);
    assert_eq!(cases[0].place.address, None);
}

async fn an_answer_two_days_later_still_counts(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Ytterdøra går ikke i lås").await;
    kari.pass(47);
    kari.is_told("Det er i Storgata 18").await;
    let case = kari.case().await;
    assert_eq!(case.place.address.as_deref(), Some("Storgata 18"));
}

async fn an_answer_routes_the_case_anew_once(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Ytterdøra går ikke i lås").await;
    kari.is_told("Storgata 18").await;
    // Another address is more to the case, and does not move it again.
    kari.writes("eller Bakkegata 3, jeg er ikke sikker").await;
    let cases = kari.cases().await;
    let history = kari.history_of(&cases[0]).await;
    let told = history.iter().filter(|line| line.starts_with("place_told"));
    assert_eq!(told.count(), 1, "{history:?}");
    let asked = history.iter().filter(|line| *line == "asked>where");
    assert_eq!(asked.count(), 1, "{history:?}");
}

async fn an_answer_does_not_undo_what_staff_decided(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Ytterdøra går ikke i lås").await;
    kari.staff(&kari.case().await, Change::Owner(Owner::Police))
        .await;
    kari.gets().await;
    kari.is_told("Storgata 18").await;
    let case = kari.case().await;
    assert_eq!(case.owner, Owner::Police);
    assert_eq!(case.place.address.as_deref(), Some("Storgata 18"));
}

async fn a_text_of_signs_is_asked_what_it_is_about(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told("😡🔊😡").await;
    assert!(first.contains("Hva gjelder det"), "{first}");
    kari.is_told("Høy musikk fra Vikveien 24A H0402 hele natta")
        .await;
    let case = kari.case().await;
    assert_eq!(case.category.key(), "noise");
    assert_eq!(case.place.address.as_deref(), Some("Vikveien 24A"));
    assert!(!case.unsure);
}

async fn more_to_a_newer_matter_is_no_answer_about_an_older_one(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Ytterdøra går ikke i lås").await;
    kari.is_told("Det drypper fra taket på badet i Storgata 18 H0203")
        .await;
    kari.is_told("og nå gangen også").await;
    let cases = kari.cases().await;
    assert_eq!(cases.len(), 2);
    assert_eq!(cases[0].place.in_a_line(), None);
    assert_eq!(kari.reports_of(&cases[1]).await, 2);
}

async fn a_cry_for_help_is_answered_with_the_number_and_asked_what_it_is(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let answer = kari.is_told("hjelp meg").await;
    assert!(answer.starts_with("Ring 112"), "{answer}");
    assert!(answer.contains("Hva gjelder det"), "{answer}");
    assert_eq!(kari.case().await.priority.key(), "emergency");
}

async fn a_question_in_danger_comes_after_the_number_to_call(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told("Det brenner i kjelleren!").await;
    assert!(first.starts_with("Ring 110"), "{first}");
    assert!(first.ends_with("Svar med gate og husnummer."), "{first}");
}
