//! What reporters answered to the questions that followed.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use crate::domain::follow_up::KeptAnswer;

const INSERT: &str = "\
INSERT INTO report_answers (report_id, position, question, answer, asked, answered) \
VALUES ($1, $2, $3, $4, $5, $6)";

/// Keeps the answers of a report, in their order.
pub async fn insert(
    tx: &mut Tx,
    report_id: &str,
    answers: &[KeptAnswer],
) -> Result<(), StoreError> {
    for (position, kept) in (1_i64..).zip(answers) {
        on_engine!(tx, connection => {
            sqlx::query(INSERT)
                .bind(report_id)
                .bind(position)
                .bind(&kept.question)
                .bind(&kept.answer)
                .bind(&kept.asked)
                .bind(&kept.answered)
                .execute(connection)
                .await?;
        });
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    question: String,
    answer: String,
    asked: String,
    answered: String,
}

const OF_REPORT: &str = "\
SELECT question, answer, asked, answered FROM report_answers WHERE report_id = $1 \
ORDER BY position";

/// The answers of a report, as they were asked.
pub async fn of_report(tx: &mut Tx, report_id: &str) -> Result<Vec<KeptAnswer>, StoreError> {
    let rows: Vec<AnswerRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_REPORT).bind(report_id).fetch_all(connection).await?
    });
    let kept = rows.into_iter().map(|row| KeptAnswer {
        question: row.question,
        answer: row.answer,
        asked: row.asked,
        answered: row.answered,
    });
    Ok(kept.collect())
}
