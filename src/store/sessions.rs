//! Sessions of staff. A session is found by the hash of its token: who reads
//! the table can open none. One from which something is still asked (the second
//! factor) opens nothing else until that is given.

mod listed;

use jiff::Timestamp;

use super::accounts::AccountRow;
use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::account::Account;

pub use listed::{Listed, delete_of, delete_one, of_account};

/// A login that still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Tells it from others; leads to no token.
    pub id: String,
    pub account: Account,
    /// What every form of this session carries.
    pub csrf: String,
    pub expires_at: Timestamp,
    pub asks: Asks,
}

/// What is still asked of whoever has the password.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, strum::Display, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Asks {
    /// Nothing: they are in.
    #[strum(serialize = "")]
    Nothing,
    /// A code of the second factor.
    Code,
    /// To set up a second factor.
    SetUp,
}

const INSERT: &str = "\
INSERT INTO sessions (token_hash, account_id, csrf, created_at, expires_at, id, device, \
 last_used_at, asks) VALUES ($1, $2, $3, $4, $5, $6, $7, $4, $8)";

/// Opens a session under the hash of its token, from a device in plain words.
pub async fn insert(
    tx: &mut Tx,
    token_hash: &str,
    session: &Session,
    device: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let asks: &str = session.asks.into();
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(token_hash)
            .bind(&session.account.id)
            .bind(&session.csrf)
            .bind(millis(now))
            .bind(millis(session.expires_at))
            .bind(&session.id)
            .bind(device)
            .bind(asks)
            .execute(connection)
            .await?;
    });
    Ok(())
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    #[sqlx(flatten)]
    account: AccountRow,
    session_id: String,
    csrf: String,
    expires_at: i64,
    asks: String,
    last_used_at: i64,
}

const BY_TOKEN_HASH: &str = "\
SELECT a.id, a.name, a.role, a.department, s.id AS session_id, s.csrf, s.expires_at, s.asks, \
 s.last_used_at FROM sessions s JOIN accounts a ON a.id = s.account_id \
WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.disabled_at IS NULL";

/// A session and when it was last used.
pub struct Found {
    pub session: Session,
    pub last_used_at: Timestamp,
}

/// The session of a token's hash, while it lasts and its account is not
/// disabled.
pub async fn by_token_hash(
    tx: &mut Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Found>, StoreError> {
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
        row: &row.session_id,
    };
    Ok(Some(Found {
        last_used_at: cell.instant("last_used_at", row.last_used_at)?,
        session: Session {
            expires_at: cell.instant("expires_at", row.expires_at)?,
            asks: cell.parse("asks", &row.asks)?,
            account: row.account.try_into()?,
            csrf: row.csrf,
            id: row.session_id,
        },
    }))
}

const USED: &str = "UPDATE sessions SET last_used_at = $1 WHERE id = $2 AND last_used_at < $1";

/// Somebody is there.
pub async fn used(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(USED).bind(millis(now)).bind(id).execute(connection).await?;
    });
    Ok(())
}

const RENEW: &str = "\
UPDATE sessions SET token_hash = $1, csrf = $2, expires_at = $3, asks = '', factor_secret = NULL \
WHERE id = $4";

/// Puts the session under the hash of another token; nothing is asked of it any
/// more. Who has the token before has nothing.
pub async fn renew(tx: &mut Tx, token_hash: &str, session: &Session) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(RENEW)
            .bind(token_hash)
            .bind(&session.csrf)
            .bind(millis(session.expires_at))
            .bind(&session.id)
            .execute(connection)
            .await?;
    });
    Ok(())
}

const SET_FACTOR: &str = "UPDATE sessions SET factor_secret = $1 WHERE id = $2";
const FACTOR: &str = "SELECT factor_secret FROM sessions WHERE id = $1";

/// Keeps the sealed secret of a second factor that is being set up.
pub async fn set_factor(tx: &mut Tx, id: &str, sealed: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(SET_FACTOR).bind(sealed).bind(id).execute(connection).await?;
    });
    Ok(())
}

/// The sealed secret of a second factor that is being set up.
pub async fn factor(tx: &mut Tx, id: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(Option<String>,)> = on_engine!(tx, connection => {
        sqlx::query_as(FACTOR).bind(id).fetch_optional(connection).await?
    });
    Ok(row.and_then(|(sealed,)| sealed))
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
