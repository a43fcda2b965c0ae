//! Emptying the texts of messages that were settled long ago: what was sent is
//! the reporter's, and we need no copy for ever.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::millis;
use super::outcomes::send_home;

const EMPTY: &str = "\
UPDATE messages SET subject = '', body = '' WHERE id IN ( \
 SELECT id FROM messages WHERE body <> '' AND state IN ('accepted', 'delivered', 'failed') \
 AND updated_at < $1 ORDER BY updated_at LIMIT $2) RETURNING id";

/// Empties up to `limit` messages that were settled before `before`, and sends
/// their reserves home. Returns how many were emptied.
pub async fn empty_texts(tx: &mut Tx, before: Timestamp, limit: u32) -> Result<usize, StoreError> {
    let emptied: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(EMPTY)
            .bind(millis(before))
            .bind(i64::from(limit))
            .fetch_all(connection)
            .await?
    });
    for (id,) in &emptied {
        send_home(tx, id).await?;
    }
    Ok(emptied.len())
}
