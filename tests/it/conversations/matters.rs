//! One matter or two, and when an old one is taken up again.

use sifra::casework::change::Change;
use sifra::domain::case::Status;
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;

use super::{Phone, reference_in};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    noise_today_and_a_leak_tomorrow_are_two_cases,
    and_now_the_hall_too_is_the_same_case,
    the_same_trouble_at_the_same_place_stays_one_case,
    the_same_trouble_in_another_house_is_a_case_of_its_own,
    an_unclear_text_stays_with_the_open_case_and_asks,
    who_says_new_gets_a_case_of_its_own,
    anger_right_after_a_report_is_more_to_it,
    a_text_that_names_its_case_goes_there,
    still_broken_opens_a_resolved_case_again,
    danger_in_an_open_case_raises_it_and_names_the_number_first,
    a_new_danger_is_never_hidden_in_an_old_case,
    what_is_added_tells_where_it_is,
);

const NOISE: &str = "Bass fra H0402 i Vikveien 24A igjen, klokka er kvart på to";
const LEAK: &str = "Vannlekkasje på badet i Storgata 18, H0203. Det drypper fra taket";

async fn noise_today_and_a_leak_tomorrow_are_two_cases(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let noise = kari.is_told(NOISE).await;
    kari.pass(20);
    let leak = kari
        .is_told("Nå lekker det vann fra røret under vasken på kjøkkenet")
        .await;
    assert_ne!(reference_in(&noise), reference_in(&leak));
    let cases = kari.cases().await;
    assert_eq!(cases.len(), 2);
    assert_eq!(cases[0].category, Category::Noise);
    assert_eq!(cases[1].category, Category::Plumbing);
}

async fn and_now_the_hall_too_is_the_same_case(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told(LEAK).await;
    for text in ["og nå gangen også", "And now the hall too"] {
        kari.pass(1);
        let answer = kari.is_told(text).await;
        assert_eq!(reference_in(&first), reference_in(&answer), "{text}");
        assert!(answer.contains("til saken din"), "{answer}");
        assert!(!answer.contains("NY"), "it is clear: {answer}");
    }
    let case = kari.case().await;
    assert_eq!(kari.reports_of(&case).await, 3);
    assert_eq!(case.category, Category::Plumbing);
}

async fn the_same_trouble_at_the_same_place_stays_one_case(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told(NOISE).await;
    kari.pass(70);
    kari.is_told("De spiller høy musikk i Vikveien 24A i kveld igjen, jeg får ikke sove")
        .await;
    let case = kari.case().await;
    assert_eq!(kari.reports_of(&case).await, 2);
}

async fn the_same_trouble_in_another_house_is_a_case_of_its_own(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Ytterdøra i Storgata 12A går ikke i lås")
        .await;
    kari.is_told("Ytterdøra i Bakkegata 3 går ikke i lås heller")
        .await;
    assert_eq!(kari.cases().await.len(), 2);
}

async fn an_unclear_text_stays_with_the_open_case_and_asks(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told("Maur på kjøkkenet i Storgata 11A").await;
    kari.pass(28);
    let answer = kari.is_told("persienna på stua har ramla ned").await;
    assert_eq!(reference_in(&first), reference_in(&answer));
    assert!(answer.contains("Svar NY"), "{answer}");
    assert_eq!(kari.reports_of(&kari.case().await).await, 2);
}

async fn who_says_new_gets_a_case_of_its_own(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told("Maur på kjøkkenet i Storgata 11A").await;
    kari.pass(28);
    kari.is_told("persienna på stua har ramla ned").await;
    let answer = kari.is_told("Ny").await;
    assert_ne!(reference_in(&first), reference_in(&answer));
    let cases = kari.cases().await;
    assert_eq!(cases.len(), 2);
    for case in &cases {
        assert_eq!(kari.reports_of(case).await, 1);
    }
    assert_eq!(cases[1].reference, reference_in(&answer));
}

async fn anger_right_after_a_report_is_more_to_it(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told(LEAK).await;
    let answer = kari.is_told("Det er helt forferdelig her, kom nå").await;
    assert_eq!(reference_in(&first), reference_in(&answer));
    assert!(!answer.contains("Svar NY"), "{answer}");
}

async fn a_text_that_names_its_case_goes_there(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let noise = reference_in(&kari.is_told(NOISE).await);
    let leak = reference_in(&kari.is_told(LEAK).await);
    assert_ne!(noise, leak);
    let text = format!(
        "Om {}: det er leiligheten over meg, ikke den ved siden av",
        noise.as_str().to_lowercase()
    );
    let answer = kari.is_told(&text).await;
    assert_eq!(reference_in(&answer), noise);
}

async fn still_broken_opens_a_resolved_case_again(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let first = kari.is_told("Ytterdøra i Storgata 18 går ikke i lås").await;
    kari.staff(&kari.case().await, Change::Status(Status::Resolved))
        .await;
    kari.gets().await;
    kari.pass(48);
    let answer = kari.is_told("Døra går fortsatt ikke i lås").await;
    assert_eq!(reference_in(&first), reference_in(&answer));
    assert!(answer.contains("åpnet saken igjen"), "{answer}");
    let case = kari.case().await;
    assert_eq!(case.status, Status::InProgress);
    assert!(case.due_at > kari.town.app.ids.now(), "it has time again");
}

async fn danger_in_an_open_case_raises_it_and_names_the_number_first(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Naboen i Vikveien 24A H0402 roper og banker i veggen hver kveld")
        .await;
    let owed = kari
        .writes("Nå slår han henne, hun skriker om hjelp i Vikveien 24A")
        .await;
    assert_eq!(owed.len(), 1);
    let start: String = owed[0].body.chars().take(12).collect();
    assert!(start.contains("112"), "{}", owed[0].body);
    assert!(owed[0].precedence >= 30, "before all other messages");
    let gravest = kari.cases().await.into_iter().map(|case| case.priority);
    assert_eq!(gravest.max(), Some(Priority::Emergency));
}

async fn a_new_danger_is_never_hidden_in_an_old_case(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Lyset i oppgangen i Storgata 18 er gått")
        .await;
    let answer = kari.is_told("Det brenner i kjelleren nå!").await;
    assert!(answer.starts_with("Ring 110"), "{answer}");
    let cases = kari.cases().await;
    assert_eq!(cases.len(), 2);
    assert_eq!(cases[1].priority, Priority::Emergency);
}

async fn what_is_added_tells_where_it_is(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.is_told("Ytterdøra går ikke i lås").await;
    assert_eq!(kari.case().await.place.address, None);
    kari.is_told("Døra som ikke går i lås er i Storgata 18 altså, ytterdøra mot bakgården der")
        .await;
    let case = kari.case().await;
    assert_eq!(case.place.address.as_deref(), Some("Storgata 18"));
}
