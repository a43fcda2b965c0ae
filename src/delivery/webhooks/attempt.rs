//! One attempt at a call, and writing down what came of it.

use std::time::Duration;

use jiff::Timestamp;

use super::sender::{Answer, Sender};
use super::worker::Shop;
use crate::domain::webhook::{Call, Outcome, after};
use crate::store::StoreError;
use crate::store::webhooks::{self, Attempt, claims};

/// Tries at writing down an outcome, with doubling pauses between them. If all
/// fail the lease runs out, and the call is sent again under the same id.
const SETTLE_TRIES: u32 = 6;
const FIRST_PAUSE: Duration = Duration::from_millis(100);

/// Sends `call`, which this worker has leased, and writes down what came of it.
pub(super) async fn attempt(shop: &Shop, sender: &Sender, call: &Call) -> Answer {
    let started_at = shop.ids.now();
    // The claim may have taken long to be written, or the machine have slept.
    let answer = if started_at >= deadline(shop, call) {
        Answer {
            status: None,
            outcome: Outcome::Failed {
                reason: "too_late".into(),
                retry_after: None,
            },
        }
    } else {
        sender.send(call, started_at).await
    };
    let finished_at = shop.ids.now();
    let outcome = &answer.outcome;
    let (endpoint, key) = (sender.target.name.as_str(), outcome.key());
    metrics::counter!(
        "sifra_webhooks_total", "endpoint" => endpoint.to_owned(), "outcome" => key
    )
    .increment(1);
    tracing::info!(
        call = call.id,
        endpoint,
        number = call.attempts,
        outcome = key,
        reason = outcome.reason(),
        "tried to call a partner"
    );
    let record = Attempt {
        number: call.attempts,
        started_at,
        took: i64::try_from(finished_at.duration_since(started_at).as_millis()).ok(),
        outcome: key.into(),
        status: answer.status,
        reason: outcome.reason().map(str::to_owned),
    };
    let mut pause = FIRST_PAUSE;
    for tries_left in (0..SETTLE_TRIES).rev() {
        match settle(shop, call, outcome, &record, finished_at).await {
            Ok(true) => {
                if *outcome == Outcome::Gone {
                    tracing::error!(
                        endpoint,
                        "a partner's endpoint says that it is gone: nothing more is sent there \
                         until an administrator turns it on again at /staff/webhooks"
                    );
                }
                break;
            }
            Ok(false) => {
                tracing::info!(call = call.id, "somebody else has the call meanwhile");
                break;
            }
            Err(error) if tries_left == 0 => tracing::error!(
                call = call.id,
                error = &error as &dyn std::error::Error,
                "what came of a call cannot be written down: it will be sent again"
            ),
            Err(_) => {
                tokio::time::sleep(pause).await;
                pause *= 2;
            }
        }
    }
    answer
}

async fn settle(
    shop: &Shop,
    call: &Call,
    outcome: &Outcome,
    record: &Attempt,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let next = after(call.tries, outcome, now, shop.ids.fraction());
    let mut tx = shop.db.begin().await?;
    let is_kept = webhooks::settle(&mut tx, call, &shop.name, &next, record, now).await?;
    if *outcome == Outcome::Gone {
        webhooks::turn_off(&mut tx, &call.endpoint, now).await?;
        claims::fail_all(&mut tx, &call.endpoint, "endpoint_off", now).await?;
    }
    tx.commit().await?;
    Ok(is_kept)
}

/// From here on the call is too near to being somebody else's.
fn deadline(shop: &Shop, call: &Call) -> Timestamp {
    let lease_end = call.due_at.unwrap_or(Timestamp::MIN);
    let needed = shop.settings.lease.mul_f64(0.5);
    lease_end.checked_sub(needed).unwrap_or(lease_end)
}
