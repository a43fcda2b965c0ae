//! Never a loop: machines are not answered, and nobody is answered for ever.

use jiff::SignedDuration;

use super::{KARI, Phone};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    an_automatic_reply_is_kept_and_not_answered,
    the_same_words_again_are_kept_and_not_answered,
    a_number_gets_a_few_answers_in_an_hour_and_what_is_owed_later,
    danger_is_answered_at_once_however_much_was_written,
);

async fn an_automatic_reply_is_kept_and_not_answered(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    for text in [
        "Automatisk svar: Jeg er på ferie til 12. august.",
        "Autosvar: jeg kjører bil og svarer senere",
        "I'm driving right now. Sent automatically, auto-reply",
    ] {
        assert!(kari.writes(text).await.is_empty(), "{text}");
    }
    assert!(kari.cases().await.is_empty());
}

async fn the_same_words_again_are_kept_and_not_answered(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let text = "Ytterdøra i Storgata 18 går ikke i lås";
    kari.is_told(text).await;
    kari.pass(2);
    assert!(
        kari.writes("Ytterdøra i Storgata 18  går ikke i LÅS")
            .await
            .is_empty()
    );
    let case = kari.case().await;
    assert_eq!(kari.reports_of(&case).await, 1);
}

async fn a_number_gets_a_few_answers_in_an_hour_and_what_is_owed_later(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    let mut at_once = 0;
    for number in 1..=12 {
        let text = format!("Ytterdøra i Bakkegata {number} går ikke i lås, oppgang {number}");
        at_once += kari.writes(&text).await.len();
        kari.town.pass(SignedDuration::from_secs(20));
    }
    assert_eq!(at_once, 5, "{KARI} gets a few answers");
    assert!(kari.writes("STATUS").await.is_empty(), "one left unsaid");
    let mut later = Vec::new();
    for _ in 0..4 {
        kari.town.pass(SignedDuration::from_mins(60));
        let now = kari.gets().await.len();
        assert!(now <= 5, "{now} in an hour");
        later.push(now);
    }
    assert_eq!(
        later.iter().sum::<usize>(),
        7,
        "all that is owed: {later:?}"
    );
}

async fn danger_is_answered_at_once_however_much_was_written(engine: Engine) {
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    for number in 1..=8 {
        kari.writes(&format!("Ytterdøra i Bakkegata {number} går ikke i lås"))
            .await;
    }
    let answer = kari.is_told("Det brenner i Storgata 18!").await;
    assert!(answer.starts_with("Ring 110"), "{answer}");
}
