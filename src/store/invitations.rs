//! Links by which somebody chooses their password, each once. A link is found by
//! the hash of its token.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::millis;

const CLEAR: &str = "DELETE FROM invitations WHERE account_id = $1 OR expires_at <= $2";
const INSERT: &str = "\
INSERT INTO invitations (token_hash, account_id, created_at, expires_at) \
VALUES ($1, $2, $3, $4)";

/// Invites to an account until an instant; links to it before open nothing more.
pub async fn put(
    tx: &mut Tx,
    token_hash: &str,
    account_id: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<(), StoreError> {
    clear(tx, account_id, now).await?;
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(token_hash)
            .bind(account_id)
            .bind(millis(now))
            .bind(millis(until))
            .execute(connection)
            .await?;
    });
    Ok(())
}

/// Ends every invitation to an account, and those that have run out.
pub async fn clear(tx: &mut Tx, account_id: &str, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(CLEAR)
            .bind(account_id)
            .bind(millis(now))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const ACCOUNT: &str = "\
SELECT i.account_id FROM invitations i JOIN accounts a ON a.id = i.account_id \
WHERE i.token_hash = $1 AND i.expires_at > $2 AND a.disabled_at IS NULL";

/// The id of the account that a link invites to, while it does.
pub async fn account(
    tx: &mut Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(ACCOUNT)
            .bind(token_hash)
            .bind(millis(now))
            .fetch_optional(connection)
            .await?
    });
    Ok(row.map(|(id,)| id))
}

const TAKE: &str = "DELETE FROM invitations WHERE token_hash = $1 AND expires_at > $2";

/// Uses a link up; false where it was used before.
pub async fn take(tx: &mut Tx, token_hash: &str, now: Timestamp) -> Result<bool, StoreError> {
    let taken = on_engine!(tx, connection => {
        sqlx::query(TAKE)
            .bind(token_hash)
            .bind(millis(now))
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(taken > 0)
}
