//! Claims about what an SMS becomes.

use sifra::domain::outgoing::{Message, MessageChannel, MessageState, Purpose};
use sifra::store::inbound::InboundSms;
use sifra::store::outbox;

use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_text_about_noise_becomes_a_case_and_one_acknowledgement,
    the_same_message_sid_ten_times_at_once_is_one_report,
    a_question_how_it_goes_is_answered_and_opens_no_case,
    stop_is_confirmed_once_and_a_new_report_starts_answers_again,
    an_empty_text_is_answered_with_how_to_report,
    a_text_of_emoji_is_a_case_for_people_to_look_at,
    a_thumbs_up_needs_no_case_and_no_answer,
    a_withheld_number_loses_nothing,
    danger_is_answered_with_the_number_first_whatever_else_is_asked,
    signs_without_words_are_a_case_for_people,
);

fn sms(sid: &str, from: &str, text: &str) -> InboundSms {
    InboundSms {
        sid: sid.into(),
        from: from.into(),
        to: "+4759440000".into(),
        text: text.into(),
        answered: false,
        received_at: None,
        media: Vec::new(),
    }
}

async fn receive(town: &Town, message: InboundSms) {
    town.intake.sms(message).await.expect("it is taken in");
}

/// Takes every message that is owed, as a worker would.
async fn owed(town: &Town) -> Vec<Message> {
    town.owed().await
}

fn answers(owed: &[Message]) -> Vec<&Message> {
    owed.iter()
        .filter(|message| message.channel == MessageChannel::Sms)
        .collect()
}

const NOISE: &str = "Bass fra H0402 i Vikveien 24A igjen, klokka er kvart på to";

async fn a_text_about_noise_becomes_a_case_and_one_acknowledgement(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    receive(&town, sms("SM1", "+4791234567", NOISE)).await;
    let owed = owed(&town).await;
    let answers = answers(&owed);
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0].purpose, Purpose::Acknowledgement);
    assert_eq!(answers[0].to, "+4791234567");
    assert!(answers[0].body.contains("SF-"), "{}", answers[0].body);
    assert!(
        !answers[0].body.contains("Vikveien"),
        "no detail of the case is sent"
    );
    assert!(
        owed.iter()
            .any(|message| message.purpose == Purpose::Notice)
    );
}

async fn the_same_message_sid_ten_times_at_once_is_one_report(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let all = (0..10).map(|_| receive(&town, sms("SM1", "+4791234567", NOISE)));
    futures::future::join_all(all).await;
    receive(&town, sms("SM1", "+4791234567", NOISE)).await;
    assert_eq!(answers(&owed(&town).await).len(), 1);
}

async fn a_question_how_it_goes_is_answered_and_opens_no_case(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let question = "Hei, hvordan går det med saken jeg meldte i går?";
    receive(&town, sms("SM1", "+4791234567", question)).await;
    let first = owed(&town).await;
    assert_eq!(first.len(), 1);
    assert_eq!(first[0].purpose, Purpose::Answer);
    assert!(
        !first[0].body.contains("SF-"),
        "no report is known of this number"
    );

    receive(&town, sms("SM2", "+4791234567", NOISE)).await;
    owed(&town).await;
    receive(&town, sms("SM3", "+4791234567", question)).await;
    let then = owed(&town).await;
    assert_eq!(then.len(), 1);
    assert!(then[0].body.contains("SF-"), "{}", then[0].body);
}

async fn stop_is_confirmed_once_and_a_new_report_starts_answers_again(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    receive(&town, sms("SM1", "+4791234567", "STOPP")).await;
    assert_eq!(owed(&town).await.len(), 1);
    receive(&town, sms("SM2", "+4791234567", "stopp")).await;
    assert!(owed(&town).await.is_empty());
    receive(&town, sms("SM3", "+4791234567", NOISE)).await;
    assert_eq!(answers(&owed(&town).await).len(), 1);
    receive(&town, sms("SM4", "+4791234567", "Stopp")).await;
    assert_eq!(owed(&town).await.len(), 1);
}

async fn an_empty_text_is_answered_with_how_to_report(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    receive(&town, sms("SM1", "+4791234567", " \u{0}\r\n ")).await;
    let owed = owed(&town).await;
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].purpose, Purpose::Answer);
}

async fn a_text_of_emoji_is_a_case_for_people_to_look_at(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    receive(&town, sms("SM1", "+4791234567", "😡🔊😡")).await;
    let owed = owed(&town).await;
    let acknowledgement = answers(&owed)[0];
    let start = acknowledgement.body.find("SF-").expect("a reference");
    let reference = &acknowledgement.body[start..start + "SF-000000-0".len()];
    let standing = town
        .intake
        .by_reference(&reference.parse().expect("a reference"))
        .await
        .expect("the store answers")
        .expect("the report is there");
    assert!(standing.case.unsure);
    assert_eq!(standing.case.owner.key(), "housing_office");
}

async fn a_thumbs_up_needs_no_case_and_no_answer(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    receive(&town, sms("SM1", "+4791234567", "👍🏽 ❤️")).await;
    assert!(owed(&town).await.is_empty());
}

async fn a_withheld_number_loses_nothing(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    receive(&town, sms("SM1", "anonymous", NOISE)).await;
    receive(
        &town,
        sms("SM2", "1960", &"Det lekker fra taket. ".repeat(73)),
    )
    .await;
    let owed = owed(&town).await;
    assert!(answers(&owed).is_empty(), "nobody to answer");
    let notices = owed
        .iter()
        .filter(|message| message.purpose == Purpose::Notice)
        .count();
    assert!(notices >= 2, "the owners are told of both");
    for notice in owed {
        let case = notice.case_id.expect("a notice is about a case");
        let mut tx = town.read().await;
        let sent = outbox::of_case(&mut tx, &case)
            .await
            .expect("the store answers");
        let acknowledgement = sent
            .iter()
            .find(|message| message.purpose == Purpose::Acknowledgement)
            .expect("each report has one");
        assert_eq!(acknowledgement.state, MessageState::Failed, "staff see it");
    }
}

async fn danger_is_answered_with_the_number_first_whatever_else_is_asked(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    for (sid, text) in [
        ("SM1", "Hva skjer? Det lukter gass her"),
        ("SM2", "glem det jeg skrev, det brenner i gangen"),
    ] {
        receive(&town, sms(sid, "+4791234567", text)).await;
        let owed = owed(&town).await;
        let first = answers(&owed)[0];
        assert_eq!(first.purpose, Purpose::Acknowledgement, "{text}");
        let start: String = first.body.chars().take(40).collect();
        assert!(start.contains("110"), "{start}");
    }
}

async fn signs_without_words_are_a_case_for_people(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    receive(&town, sms("SM1", "+4791234567", "!!!")).await;
    let owed = owed(&town).await;
    assert_eq!(answers(&owed)[0].purpose, Purpose::Acknowledgement);
}
