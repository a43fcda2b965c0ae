//! Questions that acknowledgements asked, and their answers.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, json, millis};
use crate::domain::contact::Phone;
use crate::domain::question::Question;

#[derive(sqlx::FromRow)]
struct QuestionRow {
    id: String,
    report_id: String,
    case_id: String,
    ask: String,
    asked_at: i64,
}

impl TryFrom<QuestionRow> for Question {
    type Error = StoreError;

    fn try_from(row: QuestionRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "questions",
            row: &row.id,
        };
        Ok(Self {
            ask: cell.json("ask", &row.ask)?,
            asked_at: cell.instant("asked_at", row.asked_at)?,
            report_id: row.report_id,
            case_id: row.case_id,
            id: row.id,
        })
    }
}

const ASK: &str = "\
INSERT INTO questions (id, report_id, phone, ask, asked_at) VALUES ($1, $2, $3, $4, $5)";

/// Keeps a question that the acknowledgement of a report asks of a number.
pub async fn ask(tx: &mut Tx, phone: &Phone, question: &Question) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ASK)
            .bind(&question.id)
            .bind(&question.report_id)
            .bind(phone.reveal())
            .bind(json(&question.ask))
            .bind(millis(question.asked_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const NEWEST_OPEN: &str = "\
SELECT q.id, q.report_id, r.case_id, q.ask, q.asked_at \
FROM questions q JOIN reports r ON r.id = q.report_id \
WHERE q.phone = $1 AND q.answered_at IS NULL ORDER BY q.asked_at DESC, q.id DESC LIMIT 1";

/// The newest question of a number that has no answer.
pub async fn newest_open(tx: &mut Tx, phone: &Phone) -> Result<Option<Question>, StoreError> {
    let row: Option<QuestionRow> = on_engine!(tx, connection => {
        sqlx::query_as(NEWEST_OPEN).bind(phone.reveal()).fetch_optional(connection).await?
    });
    row.map(Question::try_from).transpose()
}

const SETTLE: &str = "UPDATE questions SET answered_at = $1 WHERE id = $2 AND answered_at IS NULL";

/// The question has its answer: it is not asked again.
pub async fn settle(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(SETTLE).bind(millis(now)).bind(id).execute(connection).await?;
    });
    Ok(())
}
