//! What recipients answered on the pages of their links, and what staff replied.

use jiff::civil::Date;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::hand_over_answer::Answer;

#[derive(sqlx::FromRow)]
struct AnswerRow {
    id: String,
    hand_over_id: String,
    case_id: String,
    mark: String,
    kind: String,
    words: String,
    day: Option<String>,
    replies_to: Option<String>,
    account_id: Option<String>,
    waits: bool,
    at: i64,
}

impl TryFrom<AnswerRow> for Answer {
    type Error = StoreError;

    fn try_from(row: AnswerRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "hand_over_answers",
            row: &row.id,
        };
        Ok(Self {
            kind: cell.parse("kind", &row.kind)?,
            day: cell.parse_some::<Date>("day", row.day.as_deref())?,
            at: cell.instant("at", row.at)?,
            hand_over_id: row.hand_over_id,
            case_id: row.case_id,
            mark: row.mark,
            words: row.words,
            replies_to: row.replies_to,
            account_id: row.account_id,
            waits: row.waits,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO hand_over_answers (id, hand_over_id, case_id, mark, kind, words, day, replies_to, \
 account_id, waits, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

/// Keeps an answer.
///
/// # Errors
/// `Duplicate` where the hand-over has one of this mark.
pub async fn insert(tx: &mut Tx, answer: &Answer) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&answer.id)
            .bind(&answer.hand_over_id)
            .bind(&answer.case_id)
            .bind(&answer.mark)
            .bind(answer.kind.key())
            .bind(&answer.words)
            .bind(answer.day.map(|day| day.to_string()))
            .bind(&answer.replies_to)
            .bind(&answer.account_id)
            .bind(answer.waits)
            .bind(millis(answer.at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

macro_rules! select_where {
    ($rest:literal) => {
        concat!(
            "SELECT id, hand_over_id, case_id, mark, kind, words, day, replies_to, account_id, ",
            "waits, at FROM hand_over_answers WHERE ",
            $rest
        )
    };
}

/// Those of a case, oldest first, of all its hand-overs.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Answer>, StoreError> {
    const SQL: &str = select_where!("case_id = $1 ORDER BY at, id");
    let rows: Vec<AnswerRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(Answer::try_from).collect()
}

/// Those of a hand-over, oldest first.
pub async fn of_hand_over(tx: &mut Tx, hand_over_id: &str) -> Result<Vec<Answer>, StoreError> {
    const SQL: &str = select_where!("hand_over_id = $1 ORDER BY at, id");
    let rows: Vec<AnswerRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(hand_over_id).fetch_all(connection).await?
    });
    rows.into_iter().map(Answer::try_from).collect()
}

const SEEN: &str = "UPDATE hand_over_answers SET waits = FALSE WHERE id = $1 AND waits";

/// Staff have looked at it. Returns whether it waited for that.
pub async fn seen(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    Ok(on_engine!(tx, connection => {
        sqlx::query(SEEN).bind(id).execute(connection).await?.rows_affected() == 1
    }))
}
