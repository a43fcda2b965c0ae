//! Nobody can have us pester a stranger by typing their number into the form.

use jiff::SignedDuration;
use sifra::domain::outgoing::Purpose;
use sifra::domain::report::Reporter;

use super::{BROKEN_LOCK, by_phone, form, sent};
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_number_on_many_forms_is_texted_no_oftener_than_one_that_texts_us,
    in_danger_the_number_to_call_is_sent_at_once,
);

/// Acknowledgements that go out now.
async fn answered(town: &Town) -> usize {
    let owed = town.owed().await;
    let answers = owed
        .iter()
        .filter(|m| m.purpose == Purpose::Acknowledgement);
    answers.count()
}

async fn a_number_on_many_forms_is_texted_no_oftener_than_one_that_texts_us(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let by_email = Reporter {
        email: "kari@fjordvik.example.no".parse().ok(),
        ..Reporter::default()
    };
    for reporter in [by_phone(), by_email] {
        for _ in 0..8 {
            sent(&town, form(BROKEN_LOCK, reporter.clone(), None)).await;
        }
        // `sms.answers_an_hour`
        assert_eq!(answered(&town).await, 5);
    }
    // Others are not held up, nor those who leave no contact.
    let other = Reporter {
        phone: "922 34 567".parse().ok(),
        ..Reporter::default()
    };
    sent(&town, form(BROKEN_LOCK, other, None)).await;
    assert_eq!(answered(&town).await, 1);
    for _ in 0..8 {
        let nobody = form(BROKEN_LOCK, Reporter::default(), None);
        let accepted = sent(&town, nobody).await;
        assert_eq!(accepted.acknowledgement.state.key(), "delivered");
    }
    // What is owed comes when there is room again.
    town.pass(SignedDuration::from_mins(61));
    assert_eq!(answered(&town).await, 6);
    town.pass(SignedDuration::from_mins(61));
    assert_eq!(answered(&town).await, 0);
}

async fn in_danger_the_number_to_call_is_sent_at_once(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    for _ in 0..6 {
        sent(&town, form(BROKEN_LOCK, by_phone(), None)).await;
    }
    assert_eq!(answered(&town).await, 5);
    let text = "Det brenner i kjelleren nå, masse røyk i oppgangen!";
    sent(&town, form(text, by_phone(), None)).await;
    assert_eq!(answered(&town).await, 1);
}
