//! Status callbacks: doubled, out of order, too early, forged and mistaken.

use sifra::domain::outgoing::{Message, MessageState};

use super::gateway::{Act, TOKEN, Taken, When};
use super::scene::{Filed, Scene, Webhook, phone_of};
use crate::stage::service::until;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_doubled_callback_changes_nothing,
    callbacks_out_of_order_end_with_the_final_one,
    a_callback_before_the_answer_is_enough,
    a_callback_settles_what_a_killed_worker_left_open,
    a_forged_callback_changes_nothing,
    a_callback_of_another_message_sends_nobody_away,
    a_callback_of_another_recipients_message_sends_nobody_away,
    a_message_that_did_not_arrive_is_not_sent_again,
);

async fn filed_with(engine: Engine, acts: &[Act]) -> Option<(Scene, Filed)> {
    let scene = Scene::alone_on(engine).await?;
    scene.gateway.will(&phone_of(1), acts.iter().copied());
    let filed = scene.file(1).await;
    Some((scene, filed))
}

impl Scene {
    async fn once_taken(&self, filed: &Filed) -> Taken {
        until("it is taken", async || {
            self.gateway.taken(&filed.phone).len() == 1
        })
        .await;
        self.gateway.taken(&filed.phone).remove(0)
    }

    async fn once_accepted(&self, filed: &Filed) -> Message {
        until("the gateway's yes is written down", async || {
            self.acknowledgement(filed).await.state == MessageState::Accepted
        })
        .await;
        self.acknowledgement(filed).await
    }

    async fn call_back(&self, taken: &Taken, status: &str) {
        let webhook = Webhook::status(taken.message_id(), &taken.sid, &taken.to, status);
        assert_eq!(self.send(&webhook, TOKEN).await, 204);
    }

    async fn send(&self, webhook: &Webhook, token: &str) -> u16 {
        let answer = webhook.send(&self.http, &self.services[0].url, token);
        answer.await.expect("an answer")
    }
}

async fn a_doubled_callback_changes_nothing(engine: Engine) {
    let Some((scene, filed)) = filed_with(engine, &[]).await else {
        return;
    };
    let taken = scene.once_taken(&filed).await;
    for status in ["sent", "sent", "delivered", "delivered"] {
        scene.call_back(&taken, status).await;
    }
    scene.is_answered_once(&filed).await;
    let message = scene.acknowledgement(&filed).await;
    assert_eq!(message.state, MessageState::Delivered);
}

async fn callbacks_out_of_order_end_with_the_final_one(engine: Engine) {
    let Some((scene, filed)) = filed_with(engine, &[]).await else {
        return;
    };
    let taken = scene.once_taken(&filed).await;
    for status in ["delivered", "sent", "queued", "undelivered"] {
        scene.call_back(&taken, status).await;
    }
    scene.is_answered_once(&filed).await;
    let message = scene.acknowledgement(&filed).await;
    assert_eq!(message.state, MessageState::Delivered);
}

async fn a_callback_before_the_answer_is_enough(engine: Engine) {
    // So that the answer is still waited for when the callback comes.
    let patient = [
        ("DELIVERY__TIMEOUT_SECONDS", "5"),
        ("DELIVERY__LEASE_SECONDS", "11"),
    ];
    let Some(mut scene) = Scene::with(engine, &patient).await else {
        return;
    };
    let held = [Act::TakeAndHold(When::LetGo)];
    scene.gateway.will(&phone_of(1), held);
    let filed = scene.file(1).await;
    let taken = scene.once_taken(&filed).await;
    scene.call_back(&taken, "delivered").await;
    scene.kill();
    scene.start().await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.look_ups(&filed.phone), 0);
    let message = scene.acknowledgement(&filed).await;
    assert_eq!(message.state, MessageState::Delivered);
}

async fn a_callback_settles_what_a_killed_worker_left_open(engine: Engine) {
    let Some((mut scene, filed)) = filed_with(engine, &[Act::TakeAndHang]).await else {
        return;
    };
    let taken = scene.once_taken(&filed).await;
    scene.kill();
    scene.start().await;
    scene.call_back(&taken, "sent").await;
    scene.is_answered_once(&filed).await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
}

async fn a_forged_callback_changes_nothing(engine: Engine) {
    let Some((scene, filed)) = filed_with(engine, &[]).await else {
        return;
    };
    let taken = scene.once_taken(&filed).await;
    let before = scene.once_accepted(&filed).await;
    for status in ["failed", "delivered"] {
        let forged = Webhook::status(taken.message_id(), &taken.sid, &taken.to, status);
        assert_eq!(scene.send(&forged, "another token").await, 403);
    }
    assert_eq!(scene.acknowledgement(&filed).await, before);

    // Nor does it keep anybody from being answered.
    scene.gateway.will(&phone_of(2), [Act::TOO_MANY_FOR_LONG]);
    let waiting = scene.file(2).await;
    let id = scene.acknowledgement(&waiting).await.id;
    let forged = Webhook::status(&id, "SM00", &waiting.phone, "delivered");
    assert_eq!(scene.send(&forged, "another token").await, 403);
    scene.is_answered_once(&waiting).await;
    scene.is_answered_once(&filed).await;
}

/// One message is accepted; another waits, since the gateway has told it to.
async fn one_accepted_and_one_waiting(engine: Engine) -> Option<(Scene, Taken, Filed)> {
    let (scene, accepted) = filed_with(engine, &[]).await?;
    scene.once_accepted(&accepted).await;
    let taken = scene.once_taken(&accepted).await;
    scene.gateway.will(&phone_of(2), [Act::TOO_MANY_FOR_LONG]);
    let waiting = scene.file(2).await;
    Some((scene, taken, waiting))
}

async fn a_callback_of_another_message_sends_nobody_away(engine: Engine) {
    let Some((scene, taken, waiting)) = one_accepted_and_one_waiting(engine).await else {
        return;
    };
    let id = scene.acknowledgement(&waiting).await.id;
    // As if it were of the waiting message in all but its sid.
    let mistaken = Webhook::status(&id, &taken.sid, &waiting.phone, "delivered");
    assert_eq!(scene.send(&mistaken, TOKEN).await, 204);
    scene.is_answered_once(&waiting).await;
}

async fn a_callback_of_another_recipients_message_sends_nobody_away(engine: Engine) {
    let Some((scene, taken, waiting)) = one_accepted_and_one_waiting(engine).await else {
        return;
    };
    let id = scene.acknowledgement(&waiting).await.id;
    // A sid that we have not been told of yet.
    let sid = "SMffffffffffffffffffffffffffffffff";
    let mistaken = Webhook::status(&id, sid, &taken.to, "delivered");
    assert_eq!(scene.send(&mistaken, TOKEN).await, 204);
    scene.is_answered_once(&waiting).await;
}

async fn a_message_that_did_not_arrive_is_not_sent_again(engine: Engine) {
    let Some((mut scene, filed)) = filed_with(engine, &[]).await else {
        return;
    };
    let taken = scene.once_taken(&filed).await;
    scene.call_back(&taken, "undelivered").await;
    scene.kill();
    scene.start().await;
    scene.call_back(&taken, "sent").await;
    scene
        .is_known_to_be_unreachable(&filed, "undelivered")
        .await;
    assert_eq!(scene.gateway.sends(&filed.phone), 1);
}
