//! Calls to the police, and what they answered.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::police_word::{PoliceAnswer, PoliceCall};

#[derive(sqlx::FromRow)]
struct CallRow {
    id: String,
    case_id: String,
    account_id: String,
    called_at: i64,
    number: String,
    spoke_to: String,
    log_number: Option<String>,
    noted_at: i64,
}

impl TryFrom<CallRow> for PoliceCall {
    type Error = StoreError;

    fn try_from(row: CallRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "police_calls",
            row: &row.id,
        };
        Ok(Self {
            called_at: cell.instant("called_at", row.called_at)?,
            noted_at: cell.instant("noted_at", row.noted_at)?,
            case_id: row.case_id,
            account_id: row.account_id,
            number: row.number,
            spoke_to: row.spoke_to,
            log_number: row.log_number,
            id: row.id,
        })
    }
}

const ADD_CALL: &str = "\
INSERT INTO police_calls (id, case_id, account_id, called_at, number, spoke_to, log_number, \
 noted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Keeps a call.
///
/// # Errors
/// `Duplicate` where it is there already.
pub async fn add_call(tx: &mut Tx, call: &PoliceCall) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ADD_CALL)
            .bind(&call.id)
            .bind(&call.case_id)
            .bind(&call.account_id)
            .bind(millis(call.called_at))
            .bind(&call.number)
            .bind(&call.spoke_to)
            .bind(&call.log_number)
            .bind(millis(call.noted_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const CALLS: &str = "\
SELECT id, case_id, account_id, called_at, number, spoke_to, log_number, noted_at \
FROM police_calls WHERE case_id = $1 \
 OR case_id IN (SELECT id FROM cases WHERE merged_into = $1) ORDER BY called_at, id";

/// The calls about a case, and about those merged into it, oldest first.
pub async fn calls(tx: &mut Tx, case_id: &str) -> Result<Vec<PoliceCall>, StoreError> {
    let rows: Vec<CallRow> = on_engine!(tx, connection => {
        sqlx::query_as(CALLS).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(PoliceCall::try_from).collect()
}

const PUT_LOG_NUMBER: &str = "\
UPDATE police_calls SET log_number = $3 WHERE id = $1 AND case_id = $2 AND log_number IS NULL";

/// Adds the log number of a call that has none. Returns whether that was so.
pub async fn put_log_number(
    tx: &mut Tx,
    (call_id, case_id): (&str, &str),
    log_number: &str,
) -> Result<bool, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(PUT_LOG_NUMBER).bind(call_id).bind(case_id).bind(log_number)
            .execute(connection).await?.rows_affected()
    });
    Ok(changed == 1)
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    id: String,
    case_id: String,
    account_id: String,
    kind: String,
    log_number: Option<String>,
    words: String,
    noted_at: i64,
}

impl TryFrom<AnswerRow> for PoliceAnswer {
    type Error = StoreError;

    fn try_from(row: AnswerRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "police_answers",
            row: &row.id,
        };
        Ok(Self {
            kind: cell.parse("kind", &row.kind)?,
            noted_at: cell.instant("noted_at", row.noted_at)?,
            case_id: row.case_id,
            account_id: row.account_id,
            log_number: row.log_number,
            words: row.words,
            id: row.id,
        })
    }
}

const ADD_ANSWER: &str = "\
INSERT INTO police_answers (id, case_id, account_id, kind, log_number, words, noted_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Keeps an answer.
///
/// # Errors
/// `Duplicate` where it is there already.
pub async fn add_answer(tx: &mut Tx, answer: &PoliceAnswer) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ADD_ANSWER)
            .bind(&answer.id)
            .bind(&answer.case_id)
            .bind(&answer.account_id)
            .bind(answer.kind.key())
            .bind(&answer.log_number)
            .bind(&answer.words)
            .bind(millis(answer.noted_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const ANSWERS: &str = "\
SELECT id, case_id, account_id, kind, log_number, words, noted_at FROM police_answers \
WHERE case_id = $1 OR case_id IN (SELECT id FROM cases WHERE merged_into = $1) \
ORDER BY noted_at, id";

/// What the police answered about a case, and about those merged into it, oldest
/// first.
pub async fn answers(tx: &mut Tx, case_id: &str) -> Result<Vec<PoliceAnswer>, StoreError> {
    let rows: Vec<AnswerRow> = on_engine!(tx, connection => {
        sqlx::query_as(ANSWERS).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(PoliceAnswer::try_from).collect()
}
