//! A kill at every point of a message's life.

use sifra::domain::outgoing::MessageState;

use super::gateway::{Act, ListAct, When};
use super::held::Held;
use super::scene::{Filed, Scene, WORKERS, phone_of};
use crate::stage::service::until;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_kill_after_the_report_was_accepted_and_before_its_message_is_claimed,
    a_kill_before_the_gateway_has_read_what_was_sent,
    a_kill_after_which_the_gateway_reads_what_was_sent,
    a_kill_while_the_gateway_has_taken_it_and_not_answered,
    a_kill_while_the_answer_is_not_yet_written_down,
    a_kill_after_the_answer_was_written_down,
    a_kill_between_a_failure_and_the_next_try,
    a_kill_between_an_unknown_outcome_and_the_look_up,
    a_kill_while_the_gateway_is_asked,
    a_kill_again_and_again,
);

/// A worker that waits for its answer longer than it takes to see it wait.
const PATIENT: &[(&str, &str)] = &[
    ("DELIVERY__TIMEOUT_SECONDS", "3"),
    ("DELIVERY__LEASE_SECONDS", "7"),
];

/// More than the hands of two processes.
const MANY: usize = 4;

async fn a_kill_after_the_report_was_accepted_and_before_its_message_is_claimed(engine: Engine) {
    // Hands are held for so long that there are never enough.
    let slow = [
        ("DELIVERY__TIMEOUT_SECONDS", "5"),
        ("DELIVERY__LEASE_SECONDS", "11"),
        ("DELIVERY__SMS_CONCURRENCY", "1"),
    ];
    let Some(mut scene) = Scene::with(engine, &slow).await else {
        return;
    };
    for number in 0..MANY {
        let phone = phone_of(number);
        scene.gateway.will(&phone, [Act::Hang]);
    }
    let filed = futures::future::join_all((0..MANY).map(|number| scene.file(number))).await;
    scene.kill();
    let mut unclaimed = 0;
    for filed in &filed {
        let message = scene.acknowledgement(filed).await;
        unclaimed += usize::from(message.attempts == 0);
    }
    assert!(unclaimed > 0, "somebody was accepted and no more");

    scene.start().await;
    for filed in &filed {
        scene.is_answered_once(filed).await;
    }
}

async fn a_kill_before_the_gateway_has_read_what_was_sent(engine: Engine) {
    let Some(mut scene) = Scene::with(engine, PATIENT).await else {
        return;
    };
    let filed = killed_at_the_door(&mut scene).await;
    scene.gateway.turn_out_and_open();
    scene.start().await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
}

async fn a_kill_after_which_the_gateway_reads_what_was_sent(engine: Engine) {
    let Some(mut scene) = Scene::with(engine, PATIENT).await else {
        return;
    };
    let filed = killed_at_the_door(&mut scene).await;
    scene.gateway.open_door();
    until("the dead worker's message is taken", async || {
        !scene.gateway.taken(&filed.phone).is_empty()
    })
    .await;
    scene.start().await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
}

async fn killed_at_the_door(scene: &mut Scene) -> Filed {
    scene.gateway.shut_door();
    let filed = scene.file(1).await;
    until("a worker stands at the door", async || {
        scene.gateway.at_the_door() == 1
    })
    .await;
    scene.kill();
    let message = scene.acknowledgement(&filed).await;
    assert_eq!(message.state, MessageState::Leased);
    assert_eq!(scene.gateway.sends(&filed.phone), 0);
    filed
}

async fn a_kill_while_the_gateway_has_taken_it_and_not_answered(engine: Engine) {
    let Some(mut scene) = Scene::with(engine, PATIENT).await else {
        return;
    };
    let filed = filed_with(&scene, [Act::TakeAndHang]).await;
    until("it is taken", async || {
        scene.gateway.taken(&filed.phone).len() == 1
    })
    .await;
    scene.kill();
    let message = scene.acknowledgement(&filed).await;
    assert_eq!(message.state, MessageState::Leased);

    scene.start().await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.look_ups(&filed.phone), 1);
}

async fn a_kill_while_the_answer_is_not_yet_written_down(engine: Engine) {
    let Some(mut scene) = Scene::with(engine, PATIENT).await else {
        return;
    };
    let filed = filed_with(&scene, [Act::TakeAndHold(When::LetGo)]).await;
    until("it is taken", async || {
        scene.gateway.taken(&filed.phone).len() == 1
    })
    .await;
    let held = Held::on(engine, &scene.database.url).await;
    scene.gateway.let_go();
    let id = scene.acknowledgement(&filed).await.id;
    until("a worker has the answer", async || {
        let tells = |line: &str| line.contains("tried to send") && line.contains(&id);
        (scene.services.iter()).any(|service| service.log().lines().any(tells))
    })
    .await;
    scene.kill();
    held.let_go().await;
    let message = scene.acknowledgement(&filed).await;
    assert_eq!(message.state, MessageState::Leased);

    scene.start().await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
}

async fn a_kill_after_the_answer_was_written_down(engine: Engine) {
    let Some(mut scene) = Scene::on(engine).await else {
        return;
    };
    let filed = filed_with(&scene, []).await;
    until("it is written down", async || {
        scene.acknowledgement(&filed).await.state == MessageState::Accepted
    })
    .await;
    scene.kill();
    scene.start().await;
    // What is filed later is sent, so what was filed earlier has been seen.
    let later = scene.file(2).await;
    scene.is_answered_once(&later).await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.look_ups(&filed.phone), 0);
}

async fn a_kill_between_a_failure_and_the_next_try(engine: Engine) {
    let Some(mut scene) = Scene::on(engine).await else {
        return;
    };
    let filed = filed_with(&scene, [Act::TOO_MANY_FOR_LONG]).await;
    killed_while_it_waits(&mut scene, &filed).await;
    scene.start().await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.look_ups(&filed.phone), 0);
}

async fn a_kill_between_an_unknown_outcome_and_the_look_up(engine: Engine) {
    let long = [("DELIVERY__SETTLING_SECONDS", "5")];
    let Some(mut scene) = Scene::with(engine, &long).await else {
        return;
    };
    let filed = filed_with(&scene, [Act::TakeAndAnswer(500)]).await;
    killed_while_it_waits(&mut scene, &filed).await;
    scene.start().await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
}

async fn killed_while_it_waits(scene: &mut Scene, filed: &Filed) {
    until("the first try has failed", async || {
        let message = scene.acknowledgement(filed).await;
        message.state == MessageState::Waiting && message.attempts == 1
    })
    .await;
    scene.kill();
}

async fn a_kill_while_the_gateway_is_asked(engine: Engine) {
    let Some(mut scene) = Scene::on(engine).await else {
        return;
    };
    let phone = phone_of(1);
    scene.gateway.will_list(&phone, [ListAct::Hang]);
    let filed = filed_with(&scene, [Act::TakeAndHang]).await;
    until("it is looked up", async || {
        scene.gateway.look_ups(&phone) == 1
    })
    .await;
    scene.kill();
    scene.start().await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.look_ups(&phone), 2);
}

async fn a_kill_again_and_again(engine: Engine) {
    let Some(mut scene) = Scene::on(engine).await else {
        return;
    };
    let filed = filed_with(&scene, [Act::Hang, Act::Hang, Act::TakeAndHang]).await;
    for sends in 1..=3 {
        until("the next try comes", async || {
            scene.gateway.sends(&filed.phone) == sends
        })
        .await;
        scene.kill();
        scene.start().await;
    }
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 3);
}

async fn filed_with(scene: &Scene, acts: impl IntoIterator<Item = Act>) -> Filed {
    scene.gateway.will(&phone_of(1), acts);
    scene.file(1).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_killed_process_had_begun_is_finished_by_the_other() {
    let Some(mut scene) = Scene::on(Engine::Postgres).await else {
        return;
    };
    let mut events = scene.gateway.events();
    let filed = filed_with(&scene, [Act::TakeAndHang]).await;
    let event = events.recv().await.expect("something happens");
    let sender = WORKERS.iter().position(|worker| *worker == event.worker);
    until("it is taken", async || {
        scene.gateway.taken(&filed.phone).len() == 1
    })
    .await;
    scene.services[sender.expect("one of the two")].kill();
    scene.quiet().await;
    let message = scene.acknowledgement(&filed).await;
    assert_eq!(message.state, MessageState::Accepted);

    scene.start().await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
}
