//! Accounts as whoever keeps them sees and changes them.

use jiff::Timestamp;

use super::AccountRow;
use crate::domain::account::{Account, Role};
use crate::domain::case::Owner;
use crate::domain::contact::Email;
use crate::store::engine::{Tx, on_engine};
use crate::store::error::StoreError;
use crate::store::rows::{Cell, millis};

/// An account and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub account: Account,
    pub email: Option<Email>,
    /// Nobody gets in.
    pub is_disabled: bool,
    /// Whether a password was chosen; else the invitation is still open.
    pub has_password: bool,
    pub has_factor: bool,
    pub created_at: Timestamp,
    pub last_login_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    #[sqlx(flatten)]
    account: AccountRow,
    email: Option<String>,
    disabled_at: Option<i64>,
    has_password: bool,
    has_factor: bool,
    created_at: i64,
    last_login_at: Option<i64>,
}

impl TryFrom<KeptRow> for Kept {
    type Error = StoreError;

    fn try_from(row: KeptRow) -> Result<Self, StoreError> {
        let account = Account::try_from(row.account)?;
        let cell = Cell {
            table: "accounts",
            row: &account.id,
        };
        Ok(Self {
            email: cell.parse_some("email", row.email.as_deref())?,
            is_disabled: row.disabled_at.is_some(),
            has_password: row.has_password,
            has_factor: row.has_factor,
            created_at: cell.instant("created_at", row.created_at)?,
            last_login_at: row
                .last_login_at
                .map(|at| cell.instant("last_login_at", at))
                .transpose()?,
            account,
        })
    }
}

macro_rules! kept {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, role, department, email, disabled_at, ",
            "password_hash <> '' AS has_password, factor_secret IS NOT NULL AS has_factor, ",
            "created_at, last_login_at FROM accounts ",
            $rest
        )
    };
}

const ALL: &str = kept!("ORDER BY login");
const BY_ID: &str = kept!("WHERE id = $1");

/// Every account, by name.
pub async fn all(tx: &mut Tx) -> Result<Vec<Kept>, StoreError> {
    let rows: Vec<KeptRow> = on_engine!(tx, connection => {
        sqlx::query_as(ALL).fetch_all(connection).await?
    });
    rows.into_iter().map(Kept::try_from).collect()
}

/// The account of an id.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Kept>, StoreError> {
    let row: Option<KeptRow> = on_engine!(tx, connection => {
        sqlx::query_as(BY_ID).bind(id).fetch_optional(connection).await?
    });
    row.map(Kept::try_from).transpose()
}

const HOLD: &str = "UPDATE accounts SET role = role WHERE role = 'administrator'";
const OTHERS: &str = "\
SELECT COUNT(*) FROM accounts WHERE role = 'administrator' AND disabled_at IS NULL \
AND password_hash <> '' AND id <> $1";

/// Keeps everybody else from changing administrators until this transaction is
/// over, so that no two of them put each other out at the same time.
pub async fn hold_administrators(tx: &mut Tx) -> Result<(), StoreError> {
    on_engine!(tx, connection => { sqlx::query(HOLD).execute(connection).await?; });
    Ok(())
}

/// Administrators who can log in, besides the one of this id.
pub async fn other_administrators(tx: &mut Tx, id: &str) -> Result<i64, StoreError> {
    Ok(on_engine!(tx, connection => {
        let (count,): (i64,) = sqlx::query_as(OTHERS).bind(id).fetch_one(connection).await?;
        count
    }))
}

const SET_ROLE: &str = "UPDATE accounts SET role = $1, department = $2 WHERE id = $3";

/// Gives it another role or department.
pub async fn set_role(
    tx: &mut Tx,
    id: &str,
    role: Role,
    department: Option<Owner>,
) -> Result<(), StoreError> {
    let role: &str = role.into();
    on_engine!(tx, connection => {
        sqlx::query(SET_ROLE)
            .bind(role)
            .bind(department.map(Owner::key))
            .bind(id)
            .execute(connection)
            .await?;
    });
    Ok(())
}

const SET_EMAIL: &str = "UPDATE accounts SET email = $1 WHERE id = $2";

/// Gives it another e-mail address, or none.
pub async fn set_email(tx: &mut Tx, id: &str, email: Option<&Email>) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(SET_EMAIL)
            .bind(email.map(Email::reveal))
            .bind(id)
            .execute(connection)
            .await?;
    });
    Ok(())
}

const SET_DISABLED: &str = "UPDATE accounts SET disabled_at = $1 WHERE id = $2";

/// Keeps everybody out of it from an instant on, or lets them in again.
pub async fn set_disabled(
    tx: &mut Tx,
    id: &str,
    since: Option<Timestamp>,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(SET_DISABLED)
            .bind(since.map(millis))
            .bind(id)
            .execute(connection)
            .await?;
    });
    Ok(())
}

const SET_PASSWORD: &str = "\
UPDATE accounts SET password_hash = $1, failures = 0, locked_until = 0 WHERE id = $2";

/// Gives it another password, or none, with which nobody gets in.
pub async fn set_password(tx: &mut Tx, id: &str, hash: Option<&str>) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(SET_PASSWORD)
            .bind(hash.unwrap_or(""))
            .bind(id)
            .execute(connection)
            .await?;
    });
    Ok(())
}
