//! What was done to accounts, and by whom. Only ever added to.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};

/// What was done to an account.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, strum::Display, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Event {
    /// `became` is the role.
    Made,
    /// With a link to choose a password by.
    Invited,
    RoleChanged,
    DepartmentChanged,
    EmailChanged,
    Disabled,
    Enabled,
    /// The password was taken away, and a link given to choose another.
    PasswordReset,
    /// By the one whose it is.
    PasswordChosen,
    FactorSet,
    FactorReset,
    /// A code from the list stood in for the second factor.
    RecoveryCodeUsed,
    SessionsEnded,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    pub account_id: String,
    /// Nothing where it was done on the command line.
    pub by: Option<String>,
    pub event: Event,
    pub was: Option<String>,
    pub became: Option<String>,
    pub at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: String,
    account_id: String,
    by_account: Option<String>,
    event: String,
    was: Option<String>,
    became: Option<String>,
    at: i64,
}

impl TryFrom<EntryRow> for Entry {
    type Error = StoreError;

    fn try_from(row: EntryRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "account_log",
            row: &row.id,
        };
        Ok(Self {
            event: cell.parse("event", &row.event)?,
            at: cell.instant("at", row.at)?,
            account_id: row.account_id,
            by: row.by_account,
            was: row.was,
            became: row.became,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO account_log (id, account_id, by_account, event, was, became, at) \
VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Writes it down.
pub async fn add(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    let event: &str = entry.event.into();
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&entry.id)
            .bind(&entry.account_id)
            .bind(&entry.by)
            .bind(event)
            .bind(&entry.was)
            .bind(&entry.became)
            .bind(millis(entry.at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const NEWEST: &str = "\
SELECT id, account_id, by_account, event, was, became, at FROM account_log \
WHERE ($1 = '' OR account_id = $1) ORDER BY at DESC, id DESC LIMIT $2";

/// The newest things done, to one account or to any, newest first.
pub async fn newest(
    tx: &mut Tx,
    account_id: Option<&str>,
    limit: i64,
) -> Result<Vec<Entry>, StoreError> {
    let rows: Vec<EntryRow> = on_engine!(tx, connection => {
        sqlx::query_as(NEWEST)
            .bind(account_id.unwrap_or(""))
            .bind(limit)
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Entry::try_from).collect()
}
