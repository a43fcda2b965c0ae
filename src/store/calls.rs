//! Reports that staff wrote down for others.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::Cell;
use crate::domain::call::Call;
use crate::domain::contact::Phone;

#[derive(sqlx::FromRow)]
struct CallRow {
    report_id: String,
    account_id: String,
    came_by: String,
    may_call: bool,
}

impl TryFrom<CallRow> for Call {
    type Error = StoreError;

    fn try_from(row: CallRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "calls",
            row: &row.report_id,
        };
        Ok(Self {
            came_by: cell.parse("came_by", &row.came_by)?,
            account_id: row.account_id,
            may_call: row.may_call,
        })
    }
}

const INSERT: &str =
    "INSERT INTO calls (report_id, account_id, came_by, may_call) VALUES ($1, $2, $3, $4)";

/// Writes down who took a report, and how.
pub async fn insert(tx: &mut Tx, report_id: &str, call: &Call) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(report_id)
            .bind(&call.account_id)
            .bind(call.came_by.key())
            .bind(call.may_call)
            .execute(connection)
            .await?;
    });
    Ok(())
}

const OF_REPORT: &str =
    "SELECT report_id, account_id, came_by, may_call FROM calls WHERE report_id = $1";

/// Who took a report; nothing where it came without staff.
pub async fn of_report(tx: &mut Tx, report_id: &str) -> Result<Option<Call>, StoreError> {
    let row: Option<CallRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_REPORT).bind(report_id).fetch_optional(connection).await?
    });
    row.map(Call::try_from).transpose()
}

const CASES_OF_PHONE: &str = "\
SELECT DISTINCT case_id FROM reports WHERE reporter_phone = $1 AND case_id IN \
 (SELECT id FROM cases WHERE is_open)";

/// The ids of the open cases that a number has reported in.
pub async fn open_cases_of(tx: &mut Tx, phone: &Phone) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(CASES_OF_PHONE).bind(phone.reveal()).fetch_all(connection).await?
    });
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
