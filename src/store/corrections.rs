//! Which cases staff have judged otherwise than triage, or confirmed.

use super::engine::{Tx, on_engine};
use super::error::StoreError;

const CORRECTED: &str = "\
SELECT c.id FROM cases c WHERE EXISTS (SELECT 1 FROM history h WHERE h.case_id = c.id \
 AND h.actor = 'staff' \
 AND h.event IN ('category_changed', 'owner_changed', 'priority_changed', 'place_changed') \
 AND NOT EXISTS (SELECT 1 FROM history u WHERE u.case_id = h.case_id AND u.event = 'undone' \
 AND u.was = h.id)) \
ORDER BY c.opened_at, c.id";

/// The cases whose category, owner, priority or place staff have changed (or
/// whose unsure category they have confirmed), oldest first, by id. What they
/// took back counts for nothing.
pub async fn corrected(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(CORRECTED).fetch_all(connection).await?
    });
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
