//! How the calls did, and sending them again.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::{Cell, millis};
use super::{Attempt, CallRow, columns};
use crate::domain::webhook::{Call, CallState};

/// Which calls are meant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub endpoint: Option<String>,
    pub state: Option<CallState>,
}

/// Where a page of the log ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub at: Timestamp,
    pub id: String,
}

const LIST: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM webhook_calls WHERE ($1 = '' OR endpoint = $1) AND ($2 = '' OR state = $2) ",
    "AND (promised_at < $3 OR (promised_at = $3 AND id < $4)) ",
    "ORDER BY promised_at DESC, id DESC LIMIT $5"
);

/// Up to `limit` calls behind `after`, or from the newest on.
pub async fn list(
    tx: &mut Tx,
    filter: &Filter,
    after: Option<&Place>,
    limit: usize,
) -> Result<Vec<Call>, StoreError> {
    let (at, id) = after.map_or((i64::MAX, ""), |place| (millis(place.at), &place.id));
    let rows: Vec<CallRow> = on_engine!(tx, connection => {
        sqlx::query_as(LIST)
            .bind(filter.endpoint.as_deref().unwrap_or_default())
            .bind(filter.state.map_or("", CallState::key))
            .bind(at)
            .bind(id)
            .bind(i64::try_from(limit).unwrap_or(i64::MAX))
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Call::try_from).collect()
}

/// The calls of an endpoint that are in one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub endpoint: String,
    pub state: CallState,
    pub count: u32,
    /// Those that failed so far, and are tried again.
    pub retried: u32,
    /// When the latest of them was settled.
    pub latest: Option<Timestamp>,
}

const FIGURES: &str = "\
SELECT endpoint, state, COUNT(*), \
 SUM(CASE WHEN due_at IS NOT NULL AND failure IS NOT NULL THEN 1 ELSE 0 END), MAX(settled_at) \
FROM webhook_calls GROUP BY endpoint, state";

/// How many calls of each endpoint are in each state.
pub async fn figures(tx: &mut Tx) -> Result<Vec<Figure>, StoreError> {
    let rows: Vec<(String, String, i64, i64, Option<i64>)> = on_engine!(tx, connection => {
        sqlx::query_as(FIGURES).fetch_all(connection).await?
    });
    let figures = rows
        .into_iter()
        .map(|(endpoint, state, count, retried, latest)| {
            let cell = Cell {
                table: "webhook_calls",
                row: &endpoint,
            };
            Ok(Figure {
                state: cell.parse("state", &state)?,
                count: cell.count("count", count)?,
                retried: cell.count("count", retried)?,
                latest: latest
                    .map(|at| cell.instant("settled_at", at))
                    .transpose()?,
                endpoint,
            })
        });
    figures.collect()
}

#[derive(sqlx::FromRow)]
struct AttemptRow {
    number: i64,
    started_at: i64,
    took: Option<i64>,
    outcome: String,
    status: Option<i64>,
    reason: Option<String>,
}

const ATTEMPTS: &str = "\
SELECT number, started_at, took, outcome, status, reason FROM webhook_attempts \
WHERE call_id = $1 ORDER BY number";

/// All attempts at a call, the first one first.
pub async fn attempts(tx: &mut Tx, call: &str) -> Result<Vec<Attempt>, StoreError> {
    let rows: Vec<AttemptRow> = on_engine!(tx, connection => {
        sqlx::query_as(ATTEMPTS).bind(call).fetch_all(connection).await?
    });
    let cell = Cell {
        table: "webhook_attempts",
        row: call,
    };
    let attempts = rows.into_iter().map(|row| {
        Ok(Attempt {
            number: cell.count("number", row.number)?,
            started_at: cell.instant("started_at", row.started_at)?,
            status: row.status.and_then(|status| u16::try_from(status).ok()),
            took: row.took,
            outcome: row.outcome,
            reason: row.reason,
        })
    });
    attempts.collect()
}

const REPLAY: &str = "\
UPDATE webhook_calls SET state = 'waiting', due_at = $1, tries = 0, settled_at = NULL \
WHERE id = $2 AND worker IS NULL";

/// Sends a call again, under its id, whatever came of it before. Returns false
/// where there is no such call, or a worker has it just now.
pub async fn replay(tx: &mut Tx, id: &str, now: Timestamp) -> Result<bool, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(REPLAY)
            .bind(millis(now))
            .bind(id)
            .execute(connection)
            .await?
            .rows_affected()
    });
    tx.heard.has_promised();
    Ok(changed == 1)
}

const REPLAY_FAILED: &str = "\
UPDATE webhook_calls SET state = 'waiting', due_at = $1, tries = 0, settled_at = NULL \
WHERE ($2 = '' OR endpoint = $2) AND promised_at >= $3 AND due_at IS NULL \
 AND state IN ('failed', 'unknown')";

/// Sends again whatever was promised at `since` or later and given up on, to one
/// endpoint or to all. Returns how many calls that is.
pub async fn replay_failed(
    tx: &mut Tx,
    endpoint: Option<&str>,
    since: Timestamp,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(REPLAY_FAILED)
            .bind(millis(now))
            .bind(endpoint.unwrap_or_default())
            .bind(millis(since))
            .execute(connection)
            .await?
            .rows_affected()
    });
    tx.heard.has_promised();
    Ok(changed)
}

const SWEEP_ATTEMPTS: &str = "\
DELETE FROM webhook_attempts WHERE call_id IN \
 (SELECT id FROM webhook_calls WHERE due_at IS NULL AND promised_at < $1)";
const SWEEP_CALLS: &str = "DELETE FROM webhook_calls WHERE due_at IS NULL AND promised_at < $1";

/// Removes settled calls that were promised before an instant. Returns how many
/// there were.
pub async fn sweep(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    Ok(on_engine!(tx, connection => {
        sqlx::query(SWEEP_ATTEMPTS).bind(millis(before)).execute(&mut *connection).await?;
        sqlx::query(SWEEP_CALLS).bind(millis(before)).execute(connection).await?.rows_affected()
    }))
}
