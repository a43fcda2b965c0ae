//! Cases that wait for a leader to say whose they are.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::case::Owner;

/// What a leader is to decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToLeader {
    /// The owner that somebody wanted.
    pub wanted: Owner,
    pub at: Timestamp,
}

const PUT: &str = "\
INSERT INTO to_leaders (case_id, wanted, at) VALUES ($1, $2, $3) \
ON CONFLICT (case_id) DO UPDATE SET wanted = excluded.wanted, at = excluded.at";

/// Puts a case before a leader.
pub async fn put(tx: &mut Tx, case_id: &str, asked: ToLeader) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT)
            .bind(case_id)
            .bind(asked.wanted.key())
            .bind(millis(asked.at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const OF_CASE: &str = "SELECT wanted, at FROM to_leaders WHERE case_id = $1";

/// What a leader is to decide of a case; nothing where there is nothing.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Option<ToLeader>, StoreError> {
    let row: Option<(String, i64)> = on_engine!(tx, connection => {
        sqlx::query_as(OF_CASE).bind(case_id).fetch_optional(connection).await?
    });
    let cell = Cell {
        table: "to_leaders",
        row: case_id,
    };
    row.map(|(wanted, at)| {
        Ok(ToLeader {
            wanted: cell.parse("wanted", &wanted)?,
            at: cell.instant("at", at)?,
        })
    })
    .transpose()
}

const DROP: &str = "DELETE FROM to_leaders WHERE case_id = $1";

/// It is decided.
pub async fn drop(tx: &mut Tx, case_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(DROP).bind(case_id).execute(connection).await?;
    });
    Ok(())
}
