//! Staff accounts, and what the lock against guessing counts. The password
//! hash leaves this room only together with a counted try. [`kept`] is what
//! whoever keeps the accounts sees and changes.

mod kept;

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::account::Account;
use crate::domain::contact::Email;
use crate::domain::report::clean_line;

pub use kept::{
    Kept, all, by_id, hold_administrators, other_administrators, set_disabled, set_email,
    set_password, set_role,
};

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
INSERT INTO accounts (id, name, login, role, department, password_hash, email, created_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Writes a new account. One without a password hash lets nobody in yet.
///
/// # Errors
/// `Duplicate` where the name is taken, in whatever case.
pub async fn insert(
    tx: &mut Tx,
    account: &Account,
    password_hash: Option<&str>,
    email: Option<&Email>,
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
            .bind(password_hash.unwrap_or(""))
            .bind(email.map(Email::reveal))
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

/// A try to get in that has been counted.
pub struct Try {
    pub account: Account,
    /// Nothing where no password was chosen yet.
    pub password_hash: Option<String>,
    /// The second factor's sealed secret, where there is one.
    pub factor_secret: Option<String>,
    /// Tries since the last that succeeded, this one among them.
    pub number: u32,
}

#[derive(sqlx::FromRow)]
struct TryRow {
    #[sqlx(flatten)]
    account: AccountRow,
    password_hash: String,
    factor_secret: Option<String>,
    failures: i64,
}

impl TryFrom<TryRow> for Try {
    type Error = StoreError;

    fn try_from(row: TryRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "accounts",
            row: &row.account.id,
        };
        Ok(Self {
            number: cell.count("failures", row.failures)?,
            account: row.account.try_into()?,
            password_hash: Some(row.password_hash).filter(|hash| !hash.is_empty()),
            factor_secret: row.factor_secret,
        })
    }
}

macro_rules! count_try_where {
    ($condition:literal) => {
        concat!(
            "UPDATE accounts SET failures = failures + 1 WHERE ",
            $condition,
            " AND locked_until <= $2 AND disabled_at IS NULL RETURNING id, name, role, department, ",
            "password_hash, factor_secret, failures"
        )
    };
}

const COUNT_TRY: &str = count_try_where!("login = $1");
const COUNT_TRY_OF: &str = count_try_where!("id = $1");

/// Counts a try as failed before the password is looked at, so that guesses
/// sent all at once are counted one by one too. Nothing where nobody has the
/// name, or the account is locked or disabled.
pub async fn count_try(tx: &mut Tx, name: &str, now: Timestamp) -> Result<Option<Try>, StoreError> {
    counted(tx, COUNT_TRY, &login(name), now).await
}

/// As [`count_try`], of an account that is known already.
pub async fn count_try_of(
    tx: &mut Tx,
    account_id: &str,
    now: Timestamp,
) -> Result<Option<Try>, StoreError> {
    counted(tx, COUNT_TRY_OF, account_id, now).await
}

async fn counted(
    tx: &mut Tx,
    sql: &'static str,
    who: &str,
    now: Timestamp,
) -> Result<Option<Try>, StoreError> {
    let row: Option<TryRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(who).bind(millis(now)).fetch_optional(connection).await?
    });
    row.map(Try::try_from).transpose()
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

/// The try was right: earlier ones count no more.
pub async fn forgive(tx: &mut Tx, account_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(FORGIVE).bind(account_id).execute(connection).await?;
    });
    Ok(())
}

const CAME_IN: &str = "UPDATE accounts SET last_login_at = $1 WHERE id = $2";

/// Somebody logged in.
pub async fn came_in(tx: &mut Tx, account_id: &str, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(CAME_IN).bind(millis(now)).bind(account_id).execute(connection).await?;
    });
    Ok(())
}
