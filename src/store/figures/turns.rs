//! When cases were finished and taken up again.

use jiff::Timestamp;

use super::super::engine::on_engine;
use super::super::error::StoreError;
use super::super::rows::Cell;
use super::{Tx, Window, became_done, is_a_matter, stands, was_open};
use crate::domain::case::Owner;
use crate::domain::decision::Priority;

/// A step of a case from open to done, or back.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    pub case_id: String,
    pub at: Timestamp,
    /// From done to open; else from open to done.
    pub is_reopening: bool,
    pub owner: Owner,
    pub priority: Priority,
    pub opened_at: Timestamp,
    pub due_at: Timestamp,
    /// Whether the case is open now.
    pub is_open: bool,
}

#[derive(sqlx::FromRow)]
struct TurnRow {
    case_id: String,
    at: i64,
    is_reopening: bool,
    owner: String,
    priority: String,
    opened_at: i64,
    due_at: i64,
    is_open: bool,
}

impl TryFrom<TurnRow> for Turn {
    type Error = StoreError;

    fn try_from(row: TurnRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "cases",
            row: &row.case_id,
        };
        Ok(Self {
            at: cell.instant("at", row.at)?,
            is_reopening: row.is_reopening,
            owner: cell.parse("owner", &row.owner)?,
            priority: cell.parse("priority", &row.priority)?,
            opened_at: cell.instant("opened_at", row.opened_at)?,
            due_at: cell.instant("due_at", row.due_at)?,
            is_open: row.is_open,
            case_id: row.case_id,
        })
    }
}

const TURNS: &str = concat!(
    "SELECT h.case_id, h.at, h.was IN ('resolved', 'closed') AS is_reopening, c.owner, ",
    "c.priority, c.opened_at, c.due_at, c.is_open ",
    "FROM history h JOIN cases c ON c.id = h.case_id ",
    "WHERE h.event = 'status_changed' AND h.at >= $1 AND h.at < $2 AND ((",
    was_open!(),
    " AND ",
    became_done!(),
    ") OR (h.was IN ('resolved', 'closed') AND h.became IN ('new', 'in_progress', 'waiting'))) ",
    "AND ",
    stands!(),
    " AND ($3 = '' OR c.owner = $3) AND ",
    is_a_matter!(),
    " ORDER BY h.at, h.id"
);

/// The steps in the window, the earliest first.
pub async fn turns(tx: &mut Tx, window: Window) -> Result<Vec<Turn>, StoreError> {
    let (from, until) = window.bounds();
    let rows: Vec<TurnRow> = on_engine!(tx, connection => {
        sqlx::query_as(TURNS)
            .bind(from)
            .bind(until)
            .bind(window.owner_key())
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Turn::try_from).collect()
}
