//! The sessions of an account, as the one whose they are sees and ends them.

use jiff::Timestamp;

use crate::store::engine::{Tx, on_engine};
use crate::store::error::StoreError;
use crate::store::rows::{Cell, millis};

/// A session as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub id: String,
    /// What it was opened with, in plain words; empty where nobody knows.
    pub device: String,
    pub begun_at: Timestamp,
    pub last_used_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    id: String,
    device: String,
    created_at: i64,
    last_used_at: i64,
}

const OF_ACCOUNT: &str = "\
SELECT id, device, created_at, last_used_at FROM sessions \
WHERE account_id = $1 AND expires_at > $2 AND asks = '' ORDER BY last_used_at DESC, id";

/// The sessions of an account that hold, the one used last first.
pub async fn of_account(
    tx: &mut Tx,
    account_id: &str,
    now: Timestamp,
) -> Result<Vec<Listed>, StoreError> {
    let rows: Vec<ListedRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_ACCOUNT)
            .bind(account_id)
            .bind(millis(now))
            .fetch_all(connection)
            .await?
    });
    rows.into_iter()
        .map(|row| {
            let cell = Cell {
                table: "sessions",
                row: &row.id,
            };
            Ok(Listed {
                begun_at: cell.instant("created_at", row.created_at)?,
                last_used_at: cell.instant("last_used_at", row.last_used_at)?,
                device: row.device,
                id: row.id,
            })
        })
        .collect()
}

const DELETE_ONE: &str = "DELETE FROM sessions WHERE account_id = $1 AND id = $2";

/// Ends one session of an account.
pub async fn delete_one(tx: &mut Tx, account_id: &str, id: &str) -> Result<bool, StoreError> {
    let ended = on_engine!(tx, connection => {
        sqlx::query(DELETE_ONE)
            .bind(account_id)
            .bind(id)
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(ended > 0)
}

const DELETE_OF: &str = "DELETE FROM sessions WHERE account_id = $1 AND id <> $2";

/// Ends every session of an account, save one if one is named; gives how many.
pub async fn delete_of(
    tx: &mut Tx,
    account_id: &str,
    save: Option<&str>,
) -> Result<u64, StoreError> {
    Ok(on_engine!(tx, connection => {
        sqlx::query(DELETE_OF)
            .bind(account_id)
            .bind(save.unwrap_or(""))
            .execute(connection)
            .await?
            .rows_affected()
    }))
}
