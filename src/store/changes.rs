//! What has changed lately, for those who have the staff pages open.
//!
//! An instant is taken before its transaction commits, so a change can become
//! visible after later ones have been read: whoever asks goes back some seconds
//! each time and tells by [`Mark`] what is new.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};

/// A row as it was when it changed. It equals no mark of the same row after
/// another change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mark {
    /// The id of the row.
    pub row: String,
    /// The version of a case or hand-over, or the state of a message.
    pub step: String,
    pub case_id: String,
    pub at: Timestamp,
}

const CASES: &str = "\
SELECT id, CAST(version AS TEXT), id, updated_at FROM cases \
WHERE updated_at >= $1 ORDER BY updated_at DESC, id DESC LIMIT $2";

/// Cases that changed at `since` or later, the latest first.
pub async fn cases(tx: &mut Tx, since: Timestamp, limit: usize) -> Result<Vec<Mark>, StoreError> {
    marks(tx, CASES, since, limit).await
}

// By the index `messages_with_text`: what was settled just now still has one.
const MESSAGES: &str = "\
SELECT id, state, case_id, updated_at FROM messages \
WHERE body <> '' AND state IN ('accepted', 'delivered', 'failed') AND updated_at >= $1 \
AND case_id IS NOT NULL ORDER BY updated_at DESC LIMIT $2";

/// Messages whose sending came to something at `since` or later, the latest
/// first.
pub async fn messages(
    tx: &mut Tx,
    since: Timestamp,
    limit: usize,
) -> Result<Vec<Mark>, StoreError> {
    marks(tx, MESSAGES, since, limit).await
}

// Each of the two by its index.
const HAND_OVERS: &str = "\
SELECT id, CAST(version AS TEXT), case_id, arrival_at FROM hand_overs WHERE arrival_at >= $1 \
UNION \
SELECT id, CAST(version AS TEXT), case_id, ended_at FROM hand_overs WHERE ended_at >= $1 \
ORDER BY 4 DESC LIMIT $2";

/// Hand-overs that came further or ended at `since` or later, the latest first.
pub async fn hand_overs(
    tx: &mut Tx,
    since: Timestamp,
    limit: usize,
) -> Result<Vec<Mark>, StoreError> {
    marks(tx, HAND_OVERS, since, limit).await
}

async fn marks(
    tx: &mut Tx,
    sql: &'static str,
    since: Timestamp,
    limit: usize,
) -> Result<Vec<Mark>, StoreError> {
    let rows: Vec<(String, String, String, i64)> = on_engine!(tx, connection => {
        sqlx::query_as(sql)
            .bind(millis(since))
            .bind(i64::try_from(limit).unwrap_or(i64::MAX))
            .fetch_all(connection)
            .await?
    });
    let marks = rows.into_iter().map(|(row, step, case_id, at)| {
        let cell = Cell {
            table: "cases or messages",
            row: &row,
        };
        let at = cell.instant("updated_at", at)?;
        Ok(Mark {
            row,
            step,
            case_id,
            at,
        })
    });
    marks.collect()
}
