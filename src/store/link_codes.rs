//! Codes that tie a link to its recipient, and keys of the browsers in which a
//! right one was given. Neither is kept but as a hash.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::outgoing::MessageChannel;

/// A code as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkCode {
    pub id: String,
    pub token_hash: String,
    /// Over the link's token and the code, in hex.
    pub code_hash: String,
    /// By which it was sent.
    pub channel: MessageChannel,
    pub made_at: Timestamp,
    pub expires_at: Timestamp,
    pub tries: u32,
    pub used_at: Option<Timestamp>,
}

/// A browser in which the right code was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkKey {
    /// SHA-256 of the key, in hex.
    pub key_hash: String,
    pub token_hash: String,
    pub made_at: Timestamp,
    pub expires_at: Timestamp,
}

const INSERT: &str = "\
INSERT INTO link_codes (id, token_hash, code_hash, channel, made_at, expires_at, tries, used_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Keeps a new code.
pub async fn insert(tx: &mut Tx, code: &LinkCode) -> Result<(), StoreError> {
    let channel: &str = code.channel.into();
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&code.id)
            .bind(&code.token_hash)
            .bind(&code.code_hash)
            .bind(channel)
            .bind(millis(code.made_at))
            .bind(millis(code.expires_at))
            .bind(i64::from(code.tries))
            .bind(code.used_at.map(millis))
            .execute(connection)
            .await?;
    });
    Ok(())
}

#[derive(sqlx::FromRow)]
struct CodeRow {
    id: String,
    token_hash: String,
    code_hash: String,
    channel: String,
    made_at: i64,
    expires_at: i64,
    tries: i64,
    used_at: Option<i64>,
}

impl TryFrom<CodeRow> for LinkCode {
    type Error = StoreError;

    fn try_from(row: CodeRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "link_codes",
            row: &row.id,
        };
        Ok(Self {
            channel: cell.parse("channel", &row.channel)?,
            made_at: cell.instant("made_at", row.made_at)?,
            expires_at: cell.instant("expires_at", row.expires_at)?,
            tries: cell.count("tries", row.tries)?,
            used_at: row
                .used_at
                .map(|at| cell.instant("used_at", at))
                .transpose()?,
            token_hash: row.token_hash,
            code_hash: row.code_hash,
            id: row.id,
        })
    }
}

const SINCE: &str = "\
SELECT id, token_hash, code_hash, channel, made_at, expires_at, tries, used_at FROM link_codes \
WHERE token_hash = $1 AND made_at > $2 ORDER BY made_at, id";

/// The codes of a link made after an instant, oldest first.
pub async fn since(
    tx: &mut Tx,
    token_hash: &str,
    after: Timestamp,
) -> Result<Vec<LinkCode>, StoreError> {
    let rows: Vec<CodeRow> = on_engine!(tx, connection => {
        sqlx::query_as(SINCE)
            .bind(token_hash)
            .bind(millis(after))
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(LinkCode::try_from).collect()
}

const TRY: &str = "\
UPDATE link_codes SET tries = tries + 1 WHERE id = $1 AND tries < $2 AND used_at IS NULL";

/// Counts a try, where the code has had fewer than `most`. Returns whether it had.
pub async fn count_try(tx: &mut Tx, id: &str, most: u32) -> Result<bool, StoreError> {
    Ok(on_engine!(tx, connection => {
        let done = sqlx::query(TRY).bind(id).bind(i64::from(most)).execute(connection).await?;
        done.rows_affected() == 1
    }))
}

const USE: &str = "UPDATE link_codes SET used_at = $2 WHERE id = $1 AND used_at IS NULL";

/// The code was given, and opens nothing more. Returns whether it was the first
/// time.
pub async fn use_up(tx: &mut Tx, id: &str, now: Timestamp) -> Result<bool, StoreError> {
    Ok(on_engine!(tx, connection => {
        let done = sqlx::query(USE).bind(id).bind(millis(now)).execute(connection).await?;
        done.rows_affected() == 1
    }))
}

const ADD_KEY: &str = "\
INSERT INTO link_keys (key_hash, token_hash, made_at, expires_at) VALUES ($1, $2, $3, $4)";

/// Keeps a key.
pub async fn add_key(tx: &mut Tx, key: &LinkKey) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ADD_KEY)
            .bind(&key.key_hash)
            .bind(&key.token_hash)
            .bind(millis(key.made_at))
            .bind(millis(key.expires_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

#[derive(sqlx::FromRow)]
struct KeyRow {
    key_hash: String,
    token_hash: String,
    made_at: i64,
    expires_at: i64,
}

const KEY: &str = "\
SELECT key_hash, token_hash, made_at, expires_at FROM link_keys \
WHERE key_hash = $1 AND token_hash = $2";

/// The key of this hash, where it is of this link; also one that has expired.
pub async fn key(
    tx: &mut Tx,
    key_hash: &str,
    token_hash: &str,
) -> Result<Option<LinkKey>, StoreError> {
    let row: Option<KeyRow> = on_engine!(tx, connection => {
        sqlx::query_as(KEY).bind(key_hash).bind(token_hash).fetch_optional(connection).await?
    });
    row.map(|row| {
        let cell = Cell {
            table: "link_keys",
            row: "of a link",
        };
        Ok(LinkKey {
            made_at: cell.instant("made_at", row.made_at)?,
            expires_at: cell.instant("expires_at", row.expires_at)?,
            key_hash: row.key_hash,
            token_hash: row.token_hash,
        })
    })
    .transpose()
}
