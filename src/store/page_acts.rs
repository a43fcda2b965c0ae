//! What reporters did on their own pages.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::own_page::PageAct;

#[derive(sqlx::FromRow)]
struct ActRow {
    id: String,
    report_id: String,
    kind: String,
    became: Option<String>,
    answers: Option<String>,
    at: i64,
}

impl TryFrom<ActRow> for PageAct {
    type Error = StoreError;

    fn try_from(row: ActRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "page_acts",
            row: &row.id,
        };
        Ok(Self {
            kind: cell.parse("kind", &row.kind)?,
            at: cell.instant("at", row.at)?,
            report_id: row.report_id,
            became: row.became,
            answers: row.answers,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO page_acts (id, report_id, kind, became, answers, at) VALUES ($1, $2, $3, $4, $5, $6)";

/// Keeps an act.
///
/// # Errors
/// `Duplicate` where the same was sent before.
pub async fn insert(tx: &mut Tx, act: &PageAct) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&act.id)
            .bind(&act.report_id)
            .bind(act.kind.key())
            .bind(&act.became)
            .bind(&act.answers)
            .bind(millis(act.at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const OF_PAGE: &str = "\
SELECT id, report_id, kind, became, answers, at FROM page_acts WHERE report_id = $1 \
ORDER BY at, id";
const OF_CASE: &str = "\
SELECT a.id, a.report_id, a.kind, a.became, a.answers, a.at FROM page_acts a \
JOIN reports r ON r.id = a.became WHERE r.case_id = $1 ORDER BY a.at, a.id";

async fn all(tx: &mut Tx, sql: &'static str, key: &str) -> Result<Vec<PageAct>, StoreError> {
    let rows: Vec<ActRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).fetch_all(connection).await?
    });
    rows.into_iter().map(PageAct::try_from).collect()
}

/// What was done on the page of a report, oldest first.
pub async fn of_page(tx: &mut Tx, report_id: &str) -> Result<Vec<PageAct>, StoreError> {
    all(tx, OF_PAGE, report_id).await
}

/// The acts whose words are reports of a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<PageAct>, StoreError> {
    all(tx, OF_CASE, case_id).await
}
