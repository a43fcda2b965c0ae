//! Every attempt to send: only ever added to.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::{Cell, millis};

/// One attempt to send, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// From 1.
    pub number: u32,
    pub started_at: Timestamp,
    pub finished_at: Timestamp,
    /// `accepted`, `refused`, `later` or `unknown`.
    pub outcome: String,
    /// A status code or the kind of fault; nothing personal.
    pub detail: Option<String>,
}

const ATTEMPT: &str = "\
INSERT INTO attempts (message_id, number, worker, started_at, finished_at, outcome, detail) \
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (message_id, number) DO NOTHING";

#[derive(sqlx::FromRow)]
struct AttemptRow {
    message_id: String,
    number: i64,
    started_at: i64,
    finished_at: i64,
    outcome: String,
    detail: Option<String>,
}

const ATTEMPTS_OF_CASE: &str = "\
SELECT t.message_id, t.number, t.started_at, t.finished_at, t.outcome, t.detail \
FROM attempts t JOIN messages m ON m.id = t.message_id \
WHERE m.case_id = $1 ORDER BY t.message_id, t.number";

/// Every attempt to send the messages of a case, each with its message's id.
pub async fn attempts_of_case(
    tx: &mut Tx,
    case_id: &str,
) -> Result<Vec<(String, Attempt)>, StoreError> {
    let rows: Vec<AttemptRow> = on_engine!(tx, connection => {
        sqlx::query_as(ATTEMPTS_OF_CASE).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter()
        .map(|row| {
            let cell = Cell {
                table: "attempts",
                row: &row.message_id,
            };
            let attempt = Attempt {
                number: cell.count("number", row.number)?,
                started_at: cell.instant("started_at", row.started_at)?,
                finished_at: cell.instant("finished_at", row.finished_at)?,
                outcome: row.outcome,
                detail: row.detail,
            };
            Ok((row.message_id, attempt))
        })
        .collect()
}

/// Adds an attempt; one that is there stays as it is.
pub(super) async fn add(
    tx: &mut Tx,
    message_id: &str,
    worker: &str,
    attempt: &Attempt,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ATTEMPT)
            .bind(message_id)
            .bind(i64::from(attempt.number))
            .bind(worker)
            .bind(millis(attempt.started_at))
            .bind(millis(attempt.finished_at))
            .bind(&attempt.outcome)
            .bind(&attempt.detail)
            .execute(connection)
            .await?;
    });
    Ok(())
}
