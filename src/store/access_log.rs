//! Who looked at what. Only ever added to. [`read`] is how it is read.

mod read;

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};

pub use read::{Filter, Kind, Line, Place, page};

/// One look at a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub id: String,
    pub account_id: String,
    pub case_id: String,
    pub action: Action,
    pub at: Timestamp,
}

/// What somebody saw.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, strum::Display, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Action {
    /// The case, with how to reach the reporter.
    SawAll,
    /// The case, with the reporter's contact masked.
    SawMasked,
    /// One of the case's photos.
    SawPhoto,
    /// Asked who reported, and how to reach them.
    AskedWho,
    /// Wanted to open a restricted case, and was not let in.
    Refused,
    /// Read this log.
    ReadLog,
    /// A sheet for the police, as they get it.
    SawSheet,
    /// Such a sheet, which names who reported.
    SawSheetWho,
    /// Approved such a sheet.
    ApprovedSheet,
}

impl Action {
    /// The key, as `saw_masked`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

#[derive(sqlx::FromRow)]
struct LookRow {
    id: String,
    account_id: String,
    case_id: String,
    action: String,
    at: i64,
}

impl TryFrom<LookRow> for Look {
    type Error = StoreError;

    fn try_from(row: LookRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "access_log",
            row: &row.id,
        };
        Ok(Self {
            action: cell.parse("action", &row.action)?,
            at: cell.instant("at", row.at)?,
            account_id: row.account_id,
            case_id: row.case_id,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO access_log (id, account_id, case_id, action, at) VALUES ($1, $2, $3, $4, $5)";

/// Writes a look down.
pub async fn add(tx: &mut Tx, look: &Look) -> Result<(), StoreError> {
    let action: &str = look.action.into();
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&look.id)
            .bind(&look.account_id)
            .bind(&look.case_id)
            .bind(action)
            .bind(millis(look.at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const INSERT_OF_REPORT: &str = "\
INSERT INTO access_log (id, account_id, case_id, action, at, report_id) \
VALUES ($1, $2, $3, $4, $5, $6)";

/// Writes down a look at one report of the case.
pub async fn add_of_report(tx: &mut Tx, look: &Look, report_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT_OF_REPORT)
            .bind(&look.id)
            .bind(&look.account_id)
            .bind(&look.case_id)
            .bind(look.action.key())
            .bind(millis(look.at))
            .bind(report_id)
            .execute(connection)
            .await?;
    });
    Ok(())
}

/// Writes down a look at this log itself.
pub async fn add_reading(
    tx: &mut Tx,
    id: &str,
    account_id: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(id)
            .bind(account_id)
            .bind(None::<String>)
            .bind(Action::ReadLog.key())
            .bind(millis(at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const OF_CASE: &str = "\
SELECT id, account_id, case_id, action, at FROM access_log WHERE case_id = $1 ORDER BY at, id";

/// Every look at a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Look>, StoreError> {
    let rows: Vec<LookRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_CASE).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(Look::try_from).collect()
}
