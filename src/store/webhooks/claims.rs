//! Leasing calls that are due to a worker, and writing down what came of them.
//! A lease that runs out leaves an attempt of which nobody knows what came; the
//! call is sent again under the same id.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::hand_overs;
use super::super::rows::millis;
use super::{CallRow, columns};
use crate::domain::webhook::{Call, Next};

/// What a worker has hands for.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'a> {
    pub endpoint: &'a str,
    pub worker: &'a str,
    pub now: Timestamp,
    pub lease_until: Timestamp,
    pub limit: u32,
    /// This call alone.
    pub only: Option<&'a str>,
}

// The guard of the sub-select is repeated in the outer WHERE, so that of two
// workers at the same row the second finds it leased.
const CLAIM: &str = concat!(
    "UPDATE webhook_calls SET worker = $1, due_at = $2, attempts = attempts + 1, tries = tries + 1 ",
    "WHERE due_at <= $3 AND id IN (SELECT id FROM webhook_calls ",
    "WHERE endpoint = $4 AND due_at <= $3 AND ($5 = '' OR id = $5) ",
    "ORDER BY due_at, id LIMIT $6) RETURNING ",
    columns!()
);

/// Leases calls that are due, the longest waiting first. Their count of attempts
/// is already one higher.
pub async fn claim(tx: &mut Tx, claim: &Claim<'_>) -> Result<Vec<Call>, StoreError> {
    give_up_leases(tx, claim).await?;
    let rows: Vec<CallRow> = on_engine!(tx, connection => {
        sqlx::query_as(CLAIM)
            .bind(claim.worker)
            .bind(millis(claim.lease_until))
            .bind(millis(claim.now))
            .bind(claim.endpoint)
            .bind(claim.only.unwrap_or_default())
            .bind(i64::from(claim.limit))
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Call::try_from).collect()
}

const GIVE_UP_LEASES: &str = "\
UPDATE webhook_calls SET worker = NULL, state = 'unknown', failure = 'worker_lost', status = NULL \
WHERE endpoint = $1 AND due_at <= $2 AND worker IS NOT NULL RETURNING id, attempts";

/// Of calls whose worker is lost nobody knows whether it had sent them.
async fn give_up_leases(tx: &mut Tx, claim: &Claim<'_>) -> Result<(), StoreError> {
    let lost: Vec<(String, i64)> = on_engine!(tx, connection => {
        sqlx::query_as(GIVE_UP_LEASES)
            .bind(claim.endpoint)
            .bind(millis(claim.now))
            .fetch_all(connection)
            .await?
    });
    for (id, number) in lost {
        let attempt = Attempt {
            number: u32::try_from(number).unwrap_or(u32::MAX),
            started_at: claim.now,
            took: None,
            outcome: "unknown".into(),
            status: None,
            reason: Some("worker_lost".into()),
        };
        add(tx, &id, &attempt).await?;
    }
    Ok(())
}

const EARLIEST: &str = "\
SELECT MIN(due_at) FROM webhook_calls WHERE endpoint = $1 AND due_at IS NOT NULL";

/// When the next call to an endpoint is due.
pub async fn earliest_due(tx: &mut Tx, endpoint: &str) -> Result<Option<Timestamp>, StoreError> {
    let (at,): (Option<i64>,) = on_engine!(tx, connection => {
        sqlx::query_as(EARLIEST).bind(endpoint).fetch_one(connection).await?
    });
    Ok(at.and_then(|at| Timestamp::from_millisecond(at).ok()))
}

/// One attempt, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub number: u32,
    pub started_at: Timestamp,
    /// Milliseconds; nothing where nobody knows.
    pub took: Option<i64>,
    /// The key of what came of it.
    pub outcome: String,
    pub status: Option<u16>,
    pub reason: Option<String>,
}

const SETTLE: &str = "\
UPDATE webhook_calls SET state = $1, due_at = $2, status = $3, failure = $4, settled_at = $5, \
 worker = NULL WHERE id = $6 AND worker = $7 AND attempts = $8";

/// Writes down what came of an attempt that ended `now`. Returns false where
/// the lease had run out and somebody else has the call.
pub async fn settle(
    tx: &mut Tx,
    call: &Call,
    worker: &str,
    next: &Next,
    attempt: &Attempt,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(SETTLE)
            .bind(next.state.key())
            .bind(next.due_at.map(millis))
            .bind(attempt.status.map(i64::from))
            .bind(&attempt.reason)
            .bind(next.due_at.is_none().then(|| millis(now)))
            .bind(&call.id)
            .bind(worker)
            .bind(i64::from(attempt.number))
            .execute(connection)
            .await?
            .rows_affected()
    });
    add(tx, &call.id, attempt).await?;
    if changed == 1 && call.hand_over_id.is_some() {
        hand_overs::stir_by_webhook(tx, &call.id, now).await?;
    }
    Ok(changed == 1)
}

// Whoever came after a lost worker has written that one's attempt already.
const ADD: &str = "\
INSERT INTO webhook_attempts (call_id, number, started_at, took, outcome, status, reason) \
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (call_id, number) DO UPDATE \
 SET started_at = excluded.started_at, took = excluded.took, outcome = excluded.outcome, \
 status = excluded.status, reason = excluded.reason";

async fn add(tx: &mut Tx, call: &str, attempt: &Attempt) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ADD)
            .bind(call)
            .bind(i64::from(attempt.number))
            .bind(millis(attempt.started_at))
            .bind(attempt.took)
            .bind(&attempt.outcome)
            .bind(attempt.status.map(i64::from))
            .bind(&attempt.reason)
            .execute(connection)
            .await?;
    });
    Ok(())
}

const FAIL_ALL: &str = "\
UPDATE webhook_calls SET state = 'failed', due_at = NULL, status = NULL, failure = $1, \
 settled_at = $2 WHERE endpoint = $3 AND due_at IS NOT NULL AND worker IS NULL";

/// Gives up all calls to an endpoint that no worker has, for `reason`. Returns
/// how many there were.
pub async fn fail_all(
    tx: &mut Tx,
    endpoint: &str,
    reason: &str,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let failed = on_engine!(tx, connection => {
        sqlx::query(FAIL_ALL)
            .bind(reason)
            .bind(millis(now))
            .bind(endpoint)
            .execute(connection)
            .await?
            .rows_affected()
    });
    hand_overs::stir_by_endpoint(tx, endpoint, now).await?;
    Ok(failed)
}

const ENDPOINTS_DUE: &str = "\
SELECT DISTINCT endpoint FROM webhook_calls WHERE due_at <= $1 AND worker IS NULL ORDER BY endpoint";

/// The endpoints with calls that have been due since `before`.
pub async fn endpoints_due(tx: &mut Tx, before: Timestamp) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(ENDPOINTS_DUE).bind(millis(before)).fetch_all(connection).await?
    });
    Ok(rows.into_iter().map(|(endpoint,)| endpoint).collect())
}
