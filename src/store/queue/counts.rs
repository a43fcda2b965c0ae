//! How many cases there are in each view of the queue.

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::Cell;
use crate::domain::case::{Owner, Status};

/// How many open cases of one owner stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub owner: Owner,
    pub status: Status,
    pub cases: u32,
}

#[derive(sqlx::FromRow)]
struct CountRow {
    owner: String,
    status: String,
    cases: i64,
}

const COUNTS: &str = "\
SELECT owner, status, COUNT(*) AS cases FROM cases WHERE is_open = $1 GROUP BY owner, status";

/// The open cases, counted by owner and status.
pub async fn counts(tx: &mut Tx) -> Result<Vec<Count>, StoreError> {
    count(tx, COUNTS).await
}

const COUNTS_NOT_REACHED: &str = concat!(
    "SELECT owner, status, COUNT(*) AS cases FROM cases WHERE is_open = $1 AND ",
    not_reached!(),
    " GROUP BY owner, status"
);

/// As [`counts`], of the cases alone whose reporter was not reached.
pub async fn counts_not_reached(tx: &mut Tx) -> Result<Vec<Count>, StoreError> {
    count(tx, COUNTS_NOT_REACHED).await
}

async fn count(tx: &mut Tx, sql: &'static str) -> Result<Vec<Count>, StoreError> {
    let rows: Vec<CountRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(true).fetch_all(connection).await?
    });
    let cell = Cell {
        table: "cases",
        row: "the counts",
    };
    rows.iter()
        .map(|row| {
            Ok(Count {
                owner: cell.parse("owner", &row.owner)?,
                status: cell.parse("status", &row.status)?,
                cases: cell.count("cases", row.cases)?,
            })
        })
        .collect()
}
