//! Hand-overs at which something is due, by the clock or because there is news.
//! Whoever writes down what came of a message stirs its hand-over in the same
//! transaction: it is looked at then at once, by whatever process looks first.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::{Cell, millis};
use crate::domain::case::RecipientKey;

const DUE: &str = "\
SELECT id FROM hand_overs WHERE next_at IS NOT NULL AND next_at <= $1 ORDER BY next_at, id LIMIT $2";

/// The ids of those at which something is due, the longest due first.
pub async fn due(tx: &mut Tx, now: Timestamp, limit: u32) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(DUE)
            .bind(millis(now))
            .bind(i64::from(limit))
            .fetch_all(connection)
            .await?
    });
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

// Whoever has answered is not asked again, so nothing more is due there.
const STIR_BY_MESSAGE: &str = "\
UPDATE hand_overs SET next_at = $2, version = version + 1 \
WHERE ending IS NULL AND arrival NOT IN ('receipt', 'accepted', 'not_received') \
AND id IN (SELECT s.hand_over_id FROM hand_over_sends s WHERE s.message_id = $1)";

/// Makes what there is to do for the hand-over of a message due now.
pub async fn stir_by_message(
    tx: &mut Tx,
    message_id: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(STIR_BY_MESSAGE)
            .bind(message_id)
            .bind(millis(now))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const STIR_BY_WEBHOOK: &str = "\
UPDATE hand_overs SET next_at = $2, version = version + 1 \
WHERE ending IS NULL AND arrival NOT IN ('receipt', 'accepted', 'not_received') \
AND id IN (SELECT s.hand_over_id FROM hand_over_sends s WHERE s.webhook_id = $1)";

/// The same for the webhook call of this id.
pub async fn stir_by_webhook(
    tx: &mut Tx,
    webhook_id: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(STIR_BY_WEBHOOK)
            .bind(webhook_id)
            .bind(millis(now))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const STIR: &str = "\
UPDATE hand_overs SET next_at = $2, version = version + 1 \
WHERE case_id = $1 AND ending IS NULL AND arrival NOT IN ('receipt', 'accepted', 'not_received')";

/// The same for all of a case: it is more urgent than it was.
pub async fn stir(tx: &mut Tx, case_id: &str, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(STIR).bind(case_id).bind(millis(now)).execute(connection).await?;
    });
    Ok(())
}

const STIR_ALL_OF: &str = "\
UPDATE hand_overs SET next_at = $2, version = version + 1 \
WHERE recipient = $1 AND ending IS NULL AND arrival <> 'not_received'";

/// The same for all that stand with a recipient, received or not: it is no more.
pub async fn stir_all_of(tx: &mut Tx, recipient: &str, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(STIR_ALL_OF).bind(recipient).bind(millis(now)).execute(connection).await?;
    });
    Ok(())
}

const OF_RECIPIENTS: &str = "\
SELECT recipient, COUNT(DISTINCT case_id) FROM hand_overs WHERE ending IS NULL \
GROUP BY recipient ORDER BY recipient";

/// All with whom a hand-over stands, and in how many cases.
pub async fn of_recipients(tx: &mut Tx) -> Result<Vec<(RecipientKey, u32)>, StoreError> {
    let rows: Vec<(String, i64)> = on_engine!(tx, connection => {
        sqlx::query_as(OF_RECIPIENTS).fetch_all(connection).await?
    });
    rows.into_iter()
        .map(|(recipient, cases)| {
            let cell = Cell {
                table: "hand_overs",
                row: &recipient,
            };
            let cases = cell.count("case_id", cases)?;
            Ok((recipient, cases))
        })
        .collect()
}

const NOT_RECEIVED: &str = "\
SELECT recipient FROM hand_overs WHERE case_id = $1 AND arrival = 'not_received' \
AND ending IS NULL ORDER BY given_at, id";

/// With whom a case never arrived, of those that stand.
pub async fn not_received(tx: &mut Tx, case_id: &str) -> Result<Vec<RecipientKey>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(NOT_RECEIVED).bind(case_id).fetch_all(connection).await?
    });
    Ok(rows.into_iter().map(|(recipient,)| recipient).collect())
}
