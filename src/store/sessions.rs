//! Sessions of staff. A session is found by the hash of its token: who reads
//! the table can open none.

use jiff::Timestamp;

use super::accounts::AccountRow;
use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::account::Account;

/// A login that still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub account: Account,
    /// What every form of this session carries.
    pub csrf: String,
    pub expires_at: Timestamp,
}

const INSERT: &str = "\
INSERT INTO sessions (token_hash, account_id, csrf, created_at, expires_at) \
VALUES ($1, $2, $3, $4, $5)";

/// Opens a session under the hash of its token.
pub async fn insert(
    tx: &mut Tx,
    token_hash: &str,
    session: &Session,
    now: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(token_hash)
            .bind(&session.account.id)
            .bind(&session.csrf)
            .bind(millis(now))
            .bind(millis(session.expires_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    #[sqlx(flatten)]
    account: AccountRow,
    csrf: String,
    expires_at: i64,
}

const BY_TOKEN_HASH: &str = "\
SELECT a.id, a.name, a.role, a.department, s.csrf, s.expires_at \
FROM sessions s JOIN accounts a ON a.id = s.account_id \
WHERE s.token_hash = $1 AND s.expires_at > $2";

/// The session of a token's hash, while it lasts.
pub async fn by_token_hash(
    tx: &mut Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Session>, StoreError> {
    let row: Option<SessionRow> = on_engine!(tx, connection => {
        sqlx::query_as(BY_TOKEN_HASH)
            .bind(token_hash)
            .bind(millis(now))
            .fetch_optional(connection)
            .await?
    });
    let Some(row) = row else { return Ok(None) };
    let cell = Cell {
        table: "sessions",
        row: "a session",
    };
    Ok(Some(Session {
        expires_at: cell.instant("expires_at", row.expires_at)?,
        account: row.account.try_into()?,
        csrf: row.csrf,
    }))
}

const DELETE: &str = "DELETE FROM sessions WHERE token_hash = $1";

/// Ends a session.
pub async fn delete(tx: &mut Tx, token_hash: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(DELETE).bind(token_hash).execute(connection).await?;
    });
    Ok(())
}

const DELETE_EXPIRED: &str = "DELETE FROM sessions WHERE expires_at <= $1";

/// Clears away sessions that have run out.
pub async fn delete_expired(tx: &mut Tx, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(DELETE_EXPIRED).bind(millis(now)).execute(connection).await?;
    });
    Ok(())
}
