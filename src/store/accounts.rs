//! Staff accounts, and what the lock against guessing counts. The password
//! hash leaves this room only together with a counted try.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::account::Account;
use crate::domain::report::clean_line;

/// An account as the tables hold it. `super::sessions` reads the same columns.
#[derive(sqlx::FromRow)]
pub(super) struct AccountRow {
    id: String,
    name: String,
    role: String,
    department: Option<String>,
}

impl TryFrom<AccountRow> for Account {
    type Error = StoreError;

    fn try_from(row: AccountRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "accounts",
            row: &row.id,
        };
        Ok(Self {
            role: cell.parse("role", &row.role)?,
            department: cell.parse_some("department", row.department.as_deref())?,
            name: row.name,
            id: row.id,
        })
    }
}

/// The name as it is logged in by: case, stray spaces and control characters
/// do not matter.
fn login(name: &str) -> String {
    clean_line(name).unwrap_or_default().to_lowercase()
}

const INSERT: &str = "\
INSERT INTO accounts (id, name, login, role, department, password_hash, created_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Writes a new account.
///
/// # Errors
/// `Duplicate` where the name is taken, in whatever case.
pub async fn insert(
    tx: &mut Tx,
    account: &Account,
    password_hash: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let role: &str = account.role.into();
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&account.id)
            .bind(&account.name)
            .bind(login(&account.name))
            .bind(role)
            .bind(account.department.map(|department| department.key()))
            .bind(password_hash)
            .bind(millis(now))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const NAMES: &str = "SELECT id, name FROM accounts";

/// Every account's name by its id.
pub async fn names(tx: &mut Tx) -> Result<BTreeMap<String, String>, StoreError> {
    let rows: Vec<(String, String)> = on_engine!(tx, connection => {
        sqlx::query_as(NAMES).fetch_all(connection).await?
    });
    Ok(rows.into_iter().collect())
}

/// A try to log in that has been counted.
pub struct Try {
    pub account: Account,
    pub password_hash: String,
    /// Tries since the last that succeeded, this one among them.
    pub number: u32,
}

#[derive(sqlx::FromRow)]
struct TryRow {
    #[sqlx(flatten)]
    account: AccountRow,
    password_hash: String,
    failures: i64,
}

const COUNT_TRY: &str = "\
UPDATE accounts SET failures = failures + 1 WHERE login = $1 AND locked_until <= $2 \
RETURNING id, name, role, department, password_hash, failures";

/// Counts a try as failed before the password is looked at, so that guesses
/// sent all at once are counted one by one too. Nothing where nobody has the
/// name or the account is locked.
pub async fn count_try(tx: &mut Tx, name: &str, now: Timestamp) -> Result<Option<Try>, StoreError> {
    let row: Option<TryRow> = on_engine!(tx, connection => {
        sqlx::query_as(COUNT_TRY)
            .bind(login(name))
            .bind(millis(now))
            .fetch_optional(connection)
            .await?
    });
    let Some(row) = row else { return Ok(None) };
    let cell = Cell {
        table: "accounts",
        row: &row.account.id,
    };
    let number = cell.count("failures", row.failures)?;
    Ok(Some(Try {
        account: row.account.try_into()?,
        password_hash: row.password_hash,
        number,
    }))
}

const LOCK: &str = "UPDATE accounts SET locked_until = $1 WHERE id = $2";

/// Takes no further try before `until`.
pub async fn lock(tx: &mut Tx, account_id: &str, until: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(LOCK).bind(millis(until)).bind(account_id).execute(connection).await?;
    });
    Ok(())
}

const FORGIVE: &str = "UPDATE accounts SET failures = 0, locked_until = 0 WHERE id = $1";

/// The password was right: earlier tries count no more.
pub async fn forgive(tx: &mut Tx, account_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(FORGIVE).bind(account_id).execute(connection).await?;
    });
    Ok(())
}
