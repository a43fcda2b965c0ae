//! Reports that are being written, sealed before they come here.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::millis;

const GET: &str = "SELECT sealed FROM drafts WHERE id = $1 AND expires_at > $2";

/// The sealed draft of an id; nothing where it is not there or has expired.
pub async fn get(tx: &mut Tx, id: &str, now: Timestamp) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(GET).bind(id).bind(millis(now)).fetch_optional(connection).await?
    });
    Ok(row.map(|(sealed,)| sealed))
}

const PUT: &str = "\
INSERT INTO drafts (id, sealed, expires_at) VALUES ($1, $2, $3) \
ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at";

/// Keeps a sealed draft in place of what was there.
pub async fn put(
    tx: &mut Tx,
    id: &str,
    sealed: &str,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT)
            .bind(id)
            .bind(sealed)
            .bind(millis(expires_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const DROP_EXPIRED: &str = "DELETE FROM drafts WHERE expires_at <= $1";

/// Drops what has expired; returns how many drafts that were.
pub async fn drop_expired(tx: &mut Tx, now: Timestamp) -> Result<u64, StoreError> {
    let dropped = on_engine!(tx, connection => {
        sqlx::query(DROP_EXPIRED).bind(millis(now)).execute(connection).await?.rows_affected()
    });
    Ok(dropped)
}
