//! How far each account has followed each case that it has opened.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::millis;

/// What somebody has seen of a case.
pub struct Seen<'a> {
    pub account_id: &'a str,
    pub case_id: &'a str,
    pub looked_at: Timestamp,
    /// The newest line of the history that was on the page: what others add
    /// behind it is news.
    pub until: Timestamp,
}

// Two windows of one reader: the one that saw more counts.
const SEEN: &str = "\
INSERT INTO last_looks (account_id, case_id, looked_at, seen_until) VALUES ($1, $2, $3, $4) \
ON CONFLICT (account_id, case_id) DO UPDATE SET looked_at = excluded.looked_at, \
 seen_until = CASE WHEN excluded.seen_until > last_looks.seen_until \
 THEN excluded.seen_until ELSE last_looks.seen_until END";

/// Writes down that somebody has opened a case.
pub async fn note(tx: &mut Tx, seen: &Seen<'_>) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(SEEN)
            .bind(seen.account_id)
            .bind(seen.case_id)
            .bind(millis(seen.looked_at))
            .bind(millis(seen.until))
            .execute(connection)
            .await?;
    });
    Ok(())
}
