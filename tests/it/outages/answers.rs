//! Whatever the gateway answers, or does not, everyone has one message.

use sifra::domain::outgoing::MessageState;

use super::gateway::{Act, ListAct, When};
use super::scene::{Filed, Scene, phone_of};
use crate::stage::service::until;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    an_error_after_it_was_taken_leads_to_no_second_message,
    an_error_before_it_was_taken_leads_to_one_message,
    a_wait_that_is_asked_for_leads_to_one_message,
    silence_after_it_was_taken_leads_to_no_second_message,
    silence_before_it_was_taken_leads_to_one_message,
    a_connection_that_breaks_in_the_answer_leads_to_no_second_message,
    an_answer_that_cannot_be_read_leads_to_one_message,
    a_list_that_cannot_be_read_is_asked_for_until_it_can,
    a_recipient_who_refuses_is_left_alone,
    everything_at_once_leads_to_one_message_each,
);

async fn answered_once_after(engine: Engine, acts: &[Act]) -> Option<(Scene, Filed)> {
    let scene = Scene::alone_on(engine).await?;
    scene.gateway.will(&phone_of(1), acts.iter().copied());
    let filed = scene.file(1).await;
    scene.is_answered_once(&filed).await;
    Some((scene, filed))
}

async fn an_error_after_it_was_taken_leads_to_no_second_message(engine: Engine) {
    let after = answered_once_after(engine, &[Act::TakeAndAnswer(500)]).await;
    if let Some((scene, filed)) = after {
        assert_eq!(scene.gateway.sends(&filed.phone), 1);
    }
}

async fn an_error_before_it_was_taken_leads_to_one_message(engine: Engine) {
    let after = answered_once_after(engine, &[Act::FAIL, Act::FAIL]).await;
    if let Some((scene, filed)) = after {
        assert_eq!(scene.gateway.look_ups(&filed.phone), 2);
    }
}

async fn a_wait_that_is_asked_for_leads_to_one_message(engine: Engine) {
    let after = answered_once_after(engine, &[Act::TOO_MANY, Act::TOO_MANY]).await;
    if let Some((scene, filed)) = after {
        assert_eq!(scene.gateway.sends(&filed.phone), 3);
        assert_eq!(scene.gateway.look_ups(&filed.phone), 0);
    }
}

async fn silence_after_it_was_taken_leads_to_no_second_message(engine: Engine) {
    let after = answered_once_after(engine, &[Act::TakeAndHang]).await;
    if let Some((scene, filed)) = after {
        assert_eq!(scene.gateway.sends(&filed.phone), 1);
    }
}

async fn silence_before_it_was_taken_leads_to_one_message(engine: Engine) {
    let after = answered_once_after(engine, &[Act::Hang, Act::Hang]).await;
    if let Some((scene, filed)) = after {
        assert_eq!(scene.gateway.sends(&filed.phone), 3);
    }
}

async fn a_connection_that_breaks_in_the_answer_leads_to_no_second_message(engine: Engine) {
    let after = answered_once_after(engine, &[Act::TakeAndBreakOff]).await;
    if let Some((scene, filed)) = after {
        assert_eq!(scene.gateway.sends(&filed.phone), 1);
    }
}

async fn an_answer_that_cannot_be_read_leads_to_one_message(engine: Engine) {
    let after = answered_once_after(engine, &[Act::Babble, Act::TakeAndBabble]).await;
    if let Some((scene, filed)) = after {
        assert_eq!(scene.gateway.sends(&filed.phone), 2);
    }
}

async fn a_list_that_cannot_be_read_is_asked_for_until_it_can(engine: Engine) {
    let Some(scene) = Scene::alone_on(engine).await else {
        return;
    };
    let phone = phone_of(1);
    scene.gateway.will(&phone, [Act::TakeAndAnswer(502)]);
    let lists = [ListAct::Answer(500), ListAct::Babble, ListAct::Hang];
    scene.gateway.will_list(&phone, lists);
    let filed = scene.file(1).await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&phone), 1);
    assert_eq!(scene.gateway.look_ups(&phone), 4);
}

async fn a_recipient_who_refuses_is_left_alone(engine: Engine) {
    let Some(mut scene) = Scene::alone_on(engine).await else {
        return;
    };
    scene.gateway.will(&phone_of(1), [Act::Refuse]);
    let filed = scene.file(1).await;
    until("it has failed", async || {
        scene.acknowledgement(&filed).await.state == MessageState::Failed
    })
    .await;
    scene.kill();
    scene.start().await;
    let later = scene.file(2).await;
    scene.is_answered_once(&later).await;
    scene.is_known_to_be_unreachable(&filed, "21610").await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
    assert!(scene.gateway.taken(&filed.phone).is_empty());
}

async fn everything_at_once_leads_to_one_message_each(engine: Engine) {
    let Some(scene) = Scene::alone_on(engine).await else {
        return;
    };
    let acts = [
        Act::Take,
        Act::TakeAndAnswer(500),
        Act::TakeAndBabble,
        Act::TakeAndBreakOff,
        Act::TakeAndHang,
        Act::TakeAndHold(When::LetGo),
        Act::FAIL,
        Act::TOO_MANY,
        Act::Babble,
        Act::Hang,
    ];
    let mut all = Vec::new();
    for (number, act) in (0..).zip(acts) {
        scene.gateway.will(&phone_of(number), [act]);
        all.push(scene.file(number).await);
    }
    scene.gateway.let_go();
    for filed in &all {
        scene.is_answered_once(filed).await;
    }
}
