//! What came of a message: by the answer to the attempt, or by the gateway's
//! callback. A message that failed for good calls its reserve up, and one that
//! arrived sends it home, in the transaction that writes that down; a hand-over
//! that it was sent for has something to do then.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::hand_overs;
use super::super::rows::millis;
use super::attempts::{self, Attempt};
use crate::domain::outgoing::{Message, MessageState, NextStep};

const SETTLE: &str = "\
UPDATE messages SET state = $1, due_at = $2, look_up_first = $3, \
 gateway_id = COALESCE($4, gateway_id), failure = $5, worker = NULL, updated_at = $6, \
 accepted_at = COALESCE(accepted_at, $7) \
WHERE id = $8 AND state = 'leased' AND worker = $9 AND attempts = $10";

/// Writes down what came of an attempt. Returns false where the lease had run
/// out and somebody else has the message, or a callback has settled it already.
pub async fn settle(
    tx: &mut Tx,
    message: &Message,
    worker: &str,
    step: &NextStep,
    attempt: &Attempt,
) -> Result<bool, StoreError> {
    let at = millis(attempt.finished_at);
    let is_taken = matches!(step.state, MessageState::Accepted | MessageState::Delivered);
    let changed = on_engine!(tx, connection => {
        sqlx::query(SETTLE)
            .bind(step.state.key())
            .bind(millis(step.due_at))
            .bind(step.look_up_first)
            .bind(&step.gateway_id)
            .bind(&step.failure)
            .bind(at)
            .bind(is_taken.then_some(at))
            .bind(&message.id)
            .bind(worker)
            .bind(i64::from(attempt.number))
            .execute(connection)
            .await?
            .rows_affected()
    });
    attempts::add(tx, &message.id, worker, attempt).await?;
    if changed == 1 {
        let ids = [(message.id.clone(),)];
        reserves_follow(tx, &ids, step.state, attempt.finished_at).await?;
    }
    Ok(changed == 1)
}

// Callbacks come doubled and out of order: a final state is never left, and
// "accepted" never undoes "delivered". Whatever it says, the gateway has had it.
const CALLED_BACK: &str = "\
UPDATE messages SET state = $1, gateway_id = $2, failure = $3, worker = NULL, updated_at = $4, \
 accepted_at = COALESCE(accepted_at, $4) \
WHERE gateway_id = $2 AND state NOT IN ('delivered', 'failed') RETURNING id";

const CALLED_BACK_BY_ID: &str = "\
UPDATE messages SET state = $1, gateway_id = $2, failure = $3, worker = NULL, updated_at = $4, \
 accepted_at = COALESCE(accepted_at, $4) \
WHERE id = $5 AND (gateway_id IS NULL OR gateway_id = $2) \
 AND state NOT IN ('reserve', 'delivered', 'failed') \
 AND NOT EXISTS (SELECT 1 FROM messages other WHERE other.gateway_id = $2 AND other.id <> $5) \
RETURNING id";

/// Takes in what the gateway says of a message it gave an id to. Returns
/// whether a message changed.
pub async fn called_back(
    tx: &mut Tx,
    gateway_id: &str,
    state: MessageState,
    failure: Option<&str>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let ids: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(CALLED_BACK)
            .bind(state.key())
            .bind(gateway_id)
            .bind(failure)
            .bind(millis(now))
            .fetch_all(connection)
            .await?
    });
    reserves_follow(tx, &ids, state, now).await?;
    Ok(!ids.is_empty())
}

/// As [`called_back`], for a callback that carries our own message id: it may
/// come before the answer to the request that sent the message, and so settles
/// an attempt whose outcome nobody knew.
pub async fn called_back_by_id(
    tx: &mut Tx,
    message_id: &str,
    gateway_id: &str,
    state: MessageState,
    failure: Option<&str>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let ids: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(CALLED_BACK_BY_ID)
            .bind(state.key())
            .bind(gateway_id)
            .bind(failure)
            .bind(millis(now))
            .bind(message_id)
            .fetch_all(connection)
            .await?
    });
    reserves_follow(tx, &ids, state, now).await?;
    Ok(!ids.is_empty())
}

const CALL_UP: &str = "\
UPDATE messages SET state = 'waiting', due_at = $2, updated_at = $2 \
WHERE replaces = $1 AND state = 'reserve'";

const SEND_HOME: &str = "DELETE FROM messages WHERE replaces = $1 AND state = 'reserve'";

/// Calls up or sends home the reserves of messages that are now in `state`, and
/// sees to it that whoever gave a case by one of them hears of it.
async fn reserves_follow(
    tx: &mut Tx,
    ids: &[(String,)],
    state: MessageState,
    now: Timestamp,
) -> Result<(), StoreError> {
    for (id,) in ids {
        hand_overs::stir_by_message(tx, id, now).await?;
        match state {
            MessageState::Failed => on_engine!(tx, connection => {
                sqlx::query(CALL_UP).bind(id).bind(millis(now)).execute(connection).await?;
            }),
            MessageState::Delivered => send_home(tx, id).await?,
            MessageState::Reserve
            | MessageState::Waiting
            | MessageState::Leased
            | MessageState::Accepted => {}
        }
    }
    Ok(())
}

/// A reserve that is no longer needed is not kept: it is personal data.
pub(super) async fn send_home(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(SEND_HOME).bind(id).execute(connection).await?;
    });
    Ok(())
}
