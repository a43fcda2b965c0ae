//! Where staff judged otherwise than triage.

use super::super::engine::on_engine;
use super::super::error::StoreError;
use super::{Tx, Window, is_a_matter, is_work, stands};

/// What a member of staff changed of a case, or confirmed: keys of the domain,
/// as the history has them.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Correction {
    pub case_id: String,
    pub event: String,
    pub was: Option<String>,
    pub became: Option<String>,
}

const CORRECTIONS: &str = concat!(
    "SELECT h.case_id, h.event, h.was, h.became FROM cases c JOIN history h ON h.case_id = c.id ",
    "WHERE ",
    is_work!(),
    " AND h.event IN ('category_changed', 'priority_changed', 'owner_changed', 'place_changed') ",
    "AND h.actor = 'staff' AND c.opened_at >= $1 AND c.opened_at < $2 ",
    "AND ($3 = '' OR c.owner = $3) AND ",
    stands!(),
    " AND ",
    is_a_matter!(),
    " ORDER BY h.at, h.id"
);

/// What staff changed of the cases that were opened in the window, the earliest
/// first.
pub async fn corrections(tx: &mut Tx, window: Window) -> Result<Vec<Correction>, StoreError> {
    let (from, until) = window.bounds();
    Ok(on_engine!(tx, connection => {
        sqlx::query_as(CORRECTIONS)
            .bind(from)
            .bind(until)
            .bind(window.owner_key())
            .fetch_all(connection)
            .await?
    }))
}
