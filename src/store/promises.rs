//! The dates that reporters were given after the first, who has had a
//! preliminary answer, and the cases where one of the two may be due.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::promise::Promise;

#[derive(sqlx::FromRow)]
struct PromiseRow {
    id: String,
    case_id: String,
    kind: String,
    made_at: i64,
    instead_of: i64,
    promised_at: i64,
}

impl TryFrom<PromiseRow> for Promise {
    type Error = StoreError;

    fn try_from(row: PromiseRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "promises",
            row: &row.id,
        };
        Ok(Self {
            kind: cell.parse("kind", &row.kind)?,
            made_at: cell.instant("made_at", row.made_at)?,
            instead_of: cell.instant("instead_of", row.instead_of)?,
            promised_at: cell.instant("promised_at", row.promised_at)?,
            case_id: row.case_id,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO promises (id, case_id, kind, made_at, instead_of, promised_at) \
VALUES ($1, $2, $3, $4, $5, $6)";

/// Keeps a promise. Only in a transaction that holds the case, so that two
/// processes do not promise the same.
pub async fn insert(tx: &mut Tx, promise: &Promise) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&promise.id)
            .bind(&promise.case_id)
            .bind(promise.kind.key())
            .bind(millis(promise.made_at))
            .bind(millis(promise.instead_of))
            .bind(millis(promise.promised_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const OF_CASE: &str = "\
SELECT id, case_id, kind, made_at, instead_of, promised_at FROM promises \
WHERE case_id = $1 ORDER BY made_at, id";

/// What was promised of a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Promise>, StoreError> {
    let rows: Vec<PromiseRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_CASE).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(Promise::try_from).collect()
}

const MOVE: &str = "UPDATE promises SET promised_at = $1 WHERE case_id = $2 AND promised_at = $3";

/// Moves the date that was promised of a case, as where its clock stood.
pub async fn move_date(
    tx: &mut Tx,
    case_id: &str,
    from: Timestamp,
    to: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(MOVE)
            .bind(millis(to))
            .bind(case_id)
            .bind(millis(from))
            .execute(connection)
            .await?;
    });
    Ok(())
}

/// So many at a time.
const PAGE: i64 = 200;

const DUE_UNTIL: &str = "\
SELECT id FROM cases WHERE is_open AND part_of IS NULL AND merged_into IS NULL AND gravity < 3 \
 AND (waiting_for IS NULL OR waiting_for <> 'reporter') AND due_at <= $1 AND id > $2 \
ORDER BY id LIMIT $3";

/// Open cases that are due at an instant, behind the id `after`, by id: of
/// those whose reporters may have to be told, so many at a time.
pub async fn due_until(
    tx: &mut Tx,
    until: Timestamp,
    after: &str,
) -> Result<Vec<String>, StoreError> {
    ids(tx, DUE_UNTIL, until, after).await
}

const UNANSWERED: &str = "\
SELECT DISTINCT c.id FROM cases c JOIN reports r ON r.case_id = c.id \
WHERE c.is_open AND c.part_of IS NULL AND c.merged_into IS NULL AND r.received_at <= $1 \
 AND NOT EXISTS (SELECT 1 FROM preliminary_answers p WHERE p.report_id = r.id) AND c.id > $2 \
ORDER BY c.id LIMIT $3";

/// Open cases with a report received by an instant that has had no preliminary
/// answer, behind the id `after`, by id, so many at a time.
pub async fn unanswered_since(
    tx: &mut Tx,
    received_by: Timestamp,
    after: &str,
) -> Result<Vec<String>, StoreError> {
    ids(tx, UNANSWERED, received_by, after).await
}

async fn ids(
    tx: &mut Tx,
    sql: &'static str,
    at: Timestamp,
    after: &str,
) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(sql)
            .bind(millis(at))
            .bind(after)
            .bind(PAGE)
            .fetch_all(connection)
            .await?
    });
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

const ANSWER: &str = "\
INSERT INTO preliminary_answers (report_id, given_at, expected_at) VALUES ($1, $2, $3)";

/// Notes that the reporter of a report has a preliminary answer.
///
/// # Errors
/// `Duplicate` where they had one before.
pub async fn answer(
    tx: &mut Tx,
    report_id: &str,
    given_at: Timestamp,
    expected_at: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ANSWER)
            .bind(report_id)
            .bind(millis(given_at))
            .bind(millis(expected_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const ANSWERED: &str = "\
SELECT p.report_id FROM preliminary_answers p JOIN reports r ON r.id = p.report_id \
WHERE r.case_id = $1";

/// The ids of the reports of a case that have had a preliminary answer.
pub async fn answered(tx: &mut Tx, case_id: &str) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(ANSWERED).bind(case_id).fetch_all(connection).await?
    });
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
