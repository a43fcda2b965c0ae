//! The cases that are open now.

use jiff::Timestamp;

use super::super::engine::on_engine;
use super::super::error::StoreError;
use super::super::rows::Cell;
use super::{Tx, is_an_answer, is_work, stands};
use crate::domain::case::Owner;

/// A case that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub id: String,
    pub owner: Owner,
    pub opened_at: Timestamp,
    /// Never, while its clock stands: it waits for its reporter.
    pub due_at: Timestamp,
    pub unsure: bool,
    /// A part of another case: somebody's work, but no matter of its own.
    pub is_part: bool,
    /// A person has taken it, written or moved its status.
    pub is_answered: bool,
    /// How often it got another owner.
    pub moves: u32,
}

#[derive(sqlx::FromRow)]
struct StandingRow {
    id: String,
    owner: String,
    opened_at: i64,
    due_at: i64,
    is_paused: bool,
    unsure: bool,
    is_part: bool,
    is_answered: bool,
    moves: i64,
}

impl TryFrom<StandingRow> for Standing {
    type Error = StoreError;

    fn try_from(row: StandingRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "cases",
            row: &row.id,
        };
        Ok(Self {
            owner: cell.parse("owner", &row.owner)?,
            opened_at: cell.instant("opened_at", row.opened_at)?,
            due_at: if row.is_paused {
                Timestamp::MAX
            } else {
                cell.instant("due_at", row.due_at)?
            },
            unsure: row.unsure,
            is_part: row.is_part,
            is_answered: row.is_answered,
            moves: cell.count("moves", row.moves)?,
            id: row.id,
        })
    }
}

const STANDING: &str = concat!(
    "SELECT c.id, c.owner, c.opened_at, c.due_at, ",
    "COALESCE(c.waiting_for, '') = 'reporter' AS is_paused, c.unsure, c.part_of IS NOT NULL AS is_part, ",
    "EXISTS (SELECT 1 FROM history h WHERE h.case_id = c.id AND ",
    is_work!(),
    " AND ",
    is_an_answer!(),
    " AND ",
    stands!(),
    ") AS is_answered, (SELECT COUNT(*) FROM history h WHERE h.case_id = c.id AND ",
    is_work!(),
    " AND h.event = 'owner_changed') AS moves ",
    "FROM cases c WHERE c.is_open = $1 AND ($2 = '' OR c.owner = $2) AND c.merged_into IS NULL"
);

/// All open cases of an owner, or of all, the oldest first; parts of cases
/// among them.
pub async fn standing(tx: &mut Tx, owner: Option<Owner>) -> Result<Vec<Standing>, StoreError> {
    let rows: Vec<StandingRow> = on_engine!(tx, connection => {
        sqlx::query_as(STANDING)
            .bind(true)
            .bind(owner.map_or("", Owner::key))
            .fetch_all(connection)
            .await?
    });
    let cases = rows.into_iter().map(Standing::try_from);
    let mut cases: Vec<Standing> = cases.collect::<Result<_, _>>()?;
    // Here, lest an engine walks all cases ever opened in this order.
    cases.sort_by(|a, b| (a.opened_at, &a.id).cmp(&(b.opened_at, &b.id)));
    Ok(cases)
}
