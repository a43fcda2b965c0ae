//! Cases by when they were opened, each with what became of it.

use jiff::Timestamp;

use super::super::engine::on_engine;
use super::super::error::StoreError;
use super::super::rows::Cell;
use super::{Tx, Window, became_done, is_a_matter, is_an_answer, is_work, stands, was_open};
use crate::domain::case::Owner;
use crate::domain::category::Category;
use crate::domain::decision::Priority;

/// A case and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    pub id: String,
    pub opened_at: Timestamp,
    pub owner: Owner,
    pub priority: Priority,
    pub category: Category,
    /// Of the building; nothing where it is not known or must not be named.
    pub address: Option<String>,
    pub restricted: bool,
    pub due_at: Timestamp,
    /// When a person first took it, wrote or moved its status.
    pub answered_at: Option<Timestamp>,
    /// When it was finished for good; nothing while it is open.
    pub finished_at: Option<Timestamp>,
    pub was_reopened: bool,
    /// How often it got another owner.
    pub moves: u32,
}

#[derive(sqlx::FromRow)]
struct OpenedRow {
    id: String,
    opened_at: i64,
    owner: String,
    priority: String,
    category: String,
    address: Option<String>,
    restricted: bool,
    due_at: i64,
    is_open: bool,
    answered_at: Option<i64>,
    finished_at: Option<i64>,
    reopenings: i64,
    moves: i64,
}

impl TryFrom<OpenedRow> for Opened {
    type Error = StoreError;

    fn try_from(row: OpenedRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "cases",
            row: &row.id,
        };
        let some = |column, at: Option<i64>| at.map(|at| cell.instant(column, at)).transpose();
        Ok(Self {
            opened_at: cell.instant("opened_at", row.opened_at)?,
            owner: cell.parse("owner", &row.owner)?,
            priority: cell.parse("priority", &row.priority)?,
            category: cell.parse("category", &row.category)?,
            address: row.address.filter(|_| !row.restricted),
            restricted: row.restricted,
            due_at: cell.instant("due_at", row.due_at)?,
            answered_at: some("answered_at", row.answered_at)?,
            finished_at: some("finished_at", row.finished_at.filter(|_| !row.is_open))?,
            was_reopened: row.reopenings > 0,
            moves: cell.count("moves", row.moves)?,
            id: row.id,
        })
    }
}

// What was done is summed up before it is joined, in narrow rows. Once a case is
// done, it was the last step from open to done that finished it.
const OPENED: &str = concat!(
    "SELECT c.id, c.opened_at, c.owner, c.priority, c.category, c.address, c.restricted, c.due_at, ",
    "c.is_open, w.answered_at, w.finished_at, COALESCE(w.reopenings, 0) AS reopenings, ",
    "COALESCE(w.moves, 0) AS moves FROM cases c LEFT JOIN (SELECT h.case_id, MIN(CASE WHEN ",
    is_an_answer!(),
    " THEN h.at END) AS answered_at, MAX(CASE WHEN h.event = 'status_changed' AND ",
    was_open!(),
    " AND ",
    became_done!(),
    " THEN h.at END) AS finished_at, ",
    "COUNT(CASE WHEN h.event = 'status_changed' AND h.was IN ('resolved', 'closed') ",
    "AND h.became IN ('new', 'in_progress', 'waiting') THEN 1 END) AS reopenings, ",
    "COUNT(CASE WHEN h.event = 'owner_changed' THEN 1 END) AS moves ",
    "FROM cases k JOIN history h ON h.case_id = k.id ",
    "WHERE k.opened_at >= $1 AND k.opened_at < $2 AND ($3 = '' OR k.owner = $3) AND ",
    is_work!(),
    " AND ",
    stands!(),
    " GROUP BY h.case_id) w ON w.case_id = c.id ",
    "WHERE c.opened_at >= $1 AND c.opened_at < $2 AND ($3 = '' OR c.owner = $3) AND ",
    is_a_matter!()
);

/// The cases that were opened in the window.
pub async fn opened(tx: &mut Tx, window: Window) -> Result<Vec<Opened>, StoreError> {
    let (from, until) = window.bounds();
    let rows: Vec<OpenedRow> = on_engine!(tx, connection => {
        sqlx::query_as(OPENED)
            .bind(from)
            .bind(until)
            .bind(window.owner_key())
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Opened::try_from).collect()
}

const FIRST_OPENING: &str = "SELECT MIN(opened_at) FROM cases";

/// When the first case of all was opened, if there is any.
pub async fn first_opening(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    let (first,): (Option<i64>,) = on_engine!(tx, connection => {
        sqlx::query_as(FIRST_OPENING).fetch_one(connection).await?
    });
    let cell = Cell {
        table: "cases",
        row: "the first",
    };
    first.map(|at| cell.instant("opened_at", at)).transpose()
}
