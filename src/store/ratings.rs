//! How it went, in the reporters' eyes.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::own_page::Rating;

#[derive(sqlx::FromRow)]
struct RatingRow {
    report_id: String,
    verdict: String,
    words: String,
    rated_at: i64,
}

impl TryFrom<RatingRow> for Rating {
    type Error = StoreError;

    fn try_from(row: RatingRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "ratings",
            row: &row.report_id,
        };
        Ok(Self {
            verdict: cell.parse("verdict", &row.verdict)?,
            rated_at: cell.instant("rated_at", row.rated_at)?,
            words: row.words,
            report_id: row.report_id,
        })
    }
}

const PUT: &str = "\
INSERT INTO ratings (report_id, verdict, words, rated_at) VALUES ($1, $2, $3, $4) \
ON CONFLICT (report_id) DO NOTHING";
const CHANGE: &str = "\
UPDATE ratings SET verdict = $1, rated_at = $2 WHERE report_id = $3 AND verdict <> $1";
const SAY: &str = "UPDATE ratings SET words = $1 WHERE report_id = $2";

/// Keeps a reporter's answer, in place of the one they gave before. Returns
/// whether the verdict is news; of two that say the same at once, one is.
pub async fn put(tx: &mut Tx, rating: &Rating) -> Result<bool, StoreError> {
    let is_first = on_engine!(tx, connection => {
        sqlx::query(PUT)
            .bind(&rating.report_id)
            .bind(rating.verdict.key())
            .bind(&rating.words)
            .bind(millis(rating.rated_at))
            .execute(connection)
            .await?
            .rows_affected()
    });
    if is_first == 1 {
        return Ok(true);
    }
    let is_changed = on_engine!(tx, connection => {
        sqlx::query(CHANGE)
            .bind(rating.verdict.key())
            .bind(millis(rating.rated_at))
            .bind(&rating.report_id)
            .execute(connection)
            .await?
            .rows_affected()
    });
    on_engine!(tx, connection => {
        sqlx::query(SAY).bind(&rating.words).bind(&rating.report_id).execute(connection).await?;
    });
    Ok(is_changed == 1)
}

const OF_REPORT: &str =
    "SELECT report_id, verdict, words, rated_at FROM ratings WHERE report_id = $1";
const OF_CASE: &str = "\
SELECT g.report_id, g.verdict, g.words, g.rated_at FROM ratings g \
JOIN reports r ON r.id = g.report_id WHERE r.case_id = $1 ORDER BY g.rated_at, g.report_id";

async fn all(tx: &mut Tx, sql: &'static str, key: &str) -> Result<Vec<Rating>, StoreError> {
    let rows: Vec<RatingRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).fetch_all(connection).await?
    });
    rows.into_iter().map(Rating::try_from).collect()
}

/// The answer of a report's reporter, if they gave one.
pub async fn of_report(tx: &mut Tx, report_id: &str) -> Result<Option<Rating>, StoreError> {
    Ok(all(tx, OF_REPORT, report_id).await?.pop())
}

/// The answers of all reporters of a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Rating>, StoreError> {
    all(tx, OF_CASE, case_id).await
}
