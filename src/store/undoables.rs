//! The last act on a case that can be taken back.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, json};

/// An act that told nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    pub case_id: String,
    /// Of the case after the act.
    pub version: i64,
    /// Whose act it was.
    pub account_id: String,
    /// What it changed, as it was before (JSON).
    pub before: String,
    /// The ids of its lines of history.
    pub lines: Vec<String>,
}

impl Undoable {
    /// Whether it is the act by which this account brought the case to this
    /// version.
    pub fn is_of(&self, account_id: &str, version: i64) -> bool {
        self.account_id == account_id && self.version == version
    }
}

#[derive(sqlx::FromRow)]
struct UndoableRow {
    case_id: String,
    version: i64,
    account_id: String,
    was: String,
    lines: String,
}

impl TryFrom<UndoableRow> for Undoable {
    type Error = StoreError;

    fn try_from(row: UndoableRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "undoables",
            row: &row.case_id,
        };
        Ok(Self {
            lines: cell.json("lines", &row.lines)?,
            version: row.version,
            account_id: row.account_id,
            before: row.was,
            case_id: row.case_id,
        })
    }
}

const PUT: &str = "\
INSERT INTO undoables (case_id, version, account_id, was, lines) VALUES ($1, $2, $3, $4, $5) \
ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, \
 account_id = excluded.account_id, was = excluded.was, lines = excluded.lines";

/// Keeps an act in place of the one before it.
pub async fn put(tx: &mut Tx, undoable: &Undoable) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT)
            .bind(&undoable.case_id)
            .bind(undoable.version)
            .bind(&undoable.account_id)
            .bind(&undoable.before)
            .bind(json(&undoable.lines))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const OF_CASE: &str =
    "SELECT case_id, version, account_id, was, lines FROM undoables WHERE case_id = $1";

/// The last act on a case that could be taken back when it was done.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Option<Undoable>, StoreError> {
    let row: Option<UndoableRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_CASE).bind(case_id).fetch_optional(connection).await?
    });
    row.map(Undoable::try_from).transpose()
}

const DROP: &str = "DELETE FROM undoables WHERE case_id = $1";

/// Forgets it.
pub async fn drop(tx: &mut Tx, case_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(DROP).bind(case_id).execute(connection).await?;
    });
    Ok(())
}
