//! One attempt: look up what an earlier one may have left, send, settle.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::gateway::{Gateway, LookUp};
use super::lane;
use super::worker::{Shop, WorkerSettings};
use crate::domain::outgoing::{Message, MessageState, Outcome, next_step};
use crate::store::StoreError;
use crate::store::outbox::{self, Attempt};

/// Tries at writing down an outcome, with doubling pauses between them. If all
/// fail the lease runs out, and the next attempt looks the message up.
const SETTLE_TRIES: u32 = 6;
const FIRST_PAUSE: Duration = Duration::from_millis(100);

/// Sends `message`, which this worker has leased, and writes down the outcome.
pub(super) async fn attempt(shop: &Shop, message: &Message) {
    let started_at = shop.ids.now();
    let outcome = outcome_of(shop, message).await;
    let finished_at = shop.ids.now();
    let key = key_of(&outcome);
    let channel: &'static str = message.channel.into();
    metrics::counter!("sifra_messages_total", "channel" => channel, "outcome" => key).increment(1);
    let reason = reason_of(&outcome);
    tracing::info!(
        message = message.id,
        channel,
        number = message.attempts,
        outcome = key,
        reason,
        "tried to send a message"
    );
    let mut step = next_step(
        message.attempts,
        &outcome,
        &shop.settings.policy,
        finished_at,
        shop.ids.fraction(),
    );
    if step.look_up_first && step.state == MessageState::Waiting {
        step.due_at = step.due_at.max(later(finished_at, shop.settings.settling));
    }
    // Once in doubt, always in doubt: a gateway that is slow may take the first
    // send after it was looked up in vain.
    step.look_up_first |= message.look_up_first;
    let record = Attempt {
        number: message.attempts,
        started_at,
        finished_at,
        outcome: key.into(),
        detail: reason.map(str::to_owned),
    };
    let mut pause = FIRST_PAUSE;
    for tries_left in (0..SETTLE_TRIES).rev() {
        let settled = async {
            let mut tx = shop.db.begin().await?;
            // The lane first: who claims takes them in this order too.
            let policy = &shop.settings.policy;
            lane::note(&mut tx, message.channel, &outcome, policy, finished_at).await?;
            let kept = outbox::settle(&mut tx, message, &shop.name, &step, &record).await?;
            tx.commit().await?;
            Ok::<bool, StoreError>(kept)
        };
        match settled.await {
            Ok(true) => return,
            Ok(false) => {
                tracing::info!(
                    message = message.id,
                    "somebody else has settled the message meanwhile"
                );
                return;
            }
            Err(error) if tries_left == 0 => {
                tracing::error!(
                    message = message.id,
                    error = &error as &dyn std::error::Error,
                    "the outcome cannot be written down: the message will be looked up"
                );
            }
            Err(_) => {
                tokio::time::sleep(pause).await;
                pause *= 2;
            }
        }
    }
}

/// Until when this worker may talk about `message`: for three quarters of its
/// lease. What is said in the last moment can then settle at the gateway before
/// anybody else looks it up.
fn deadline(shop: &Shop, message: &Message) -> Timestamp {
    let WorkerSettings {
        lease, settling, ..
    } = &shop.settings;
    let before = *settling + lease.mul_f64(0.25);
    message.due_at.checked_sub(before).unwrap_or(message.due_at)
}

/// The outcome of looking up and sending: nobody else may have the message
/// while we still talk about it.
async fn outcome_of(shop: &Shop, message: &Message) -> Outcome {
    let Some(gateway) = shop.gateways.of(message.channel) else {
        return Outcome::Refused {
            reason: "no_gateway".into(),
        };
    };
    let deadline = deadline(shop, message);
    let left = deadline.duration_since(shop.ids.now());
    let limit = Duration::try_from(left).unwrap_or_default();
    let time_out = || Outcome::Unknown {
        reason: "time_out".into(),
    };
    let sending = look_up_and_send(shop, gateway, message, deadline);
    tokio::time::timeout(limit, sending)
        .await
        .unwrap_or_else(|_| time_out())
}

async fn look_up_and_send(
    shop: &Shop,
    gateway: &dyn Gateway,
    message: &Message,
    deadline: Timestamp,
) -> Outcome {
    if message.look_up_first {
        let Ok(others) = others(shop, message).await else {
            return Outcome::Unknown {
                reason: "store_away".into(),
            };
        };
        match gateway.look_up(message, &others).await {
            LookUp::Sent { gateway_id } => return Outcome::Accepted { gateway_id },
            LookUp::CannotTell { reason } => return Outcome::Unknown { reason },
            LookUp::NotSent | LookUp::Repeatable => {}
        }
    }
    // The claim may have taken long to be written, or the machine have slept.
    if shop.ids.now() >= deadline {
        return Outcome::Unknown {
            reason: "too_late".into(),
        };
    }
    gateway.send(message).await
}

/// The gateway's ids of other messages to the same recipient.
async fn others(shop: &Shop, message: &Message) -> Result<Vec<String>, StoreError> {
    let mut tx = shop.db.read().await?;
    outbox::gateway_ids_of_others(&mut tx, message).await
}

fn later(at: Timestamp, wait: SignedDuration) -> Timestamp {
    at.checked_add(wait).unwrap_or(at)
}

fn key_of(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Accepted { .. } => "accepted",
        Outcome::Refused { .. } => "refused",
        Outcome::Later { .. } => "later",
        Outcome::Unknown { .. } => "unknown",
    }
}

fn reason_of(outcome: &Outcome) -> Option<&str> {
    match outcome {
        Outcome::Accepted { .. } => None,
        Outcome::Refused { reason }
        | Outcome::Later { reason, .. }
        | Outcome::Unknown { reason } => Some(reason),
    }
}
