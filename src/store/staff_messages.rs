//! What staff wrote to the reporters of a case, and who may read it.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::own_page::StaffMessage;

#[derive(sqlx::FromRow)]
struct MessageRow {
    id: String,
    case_id: String,
    account_id: String,
    report_id: Option<String>,
    text: String,
    is_question: bool,
    written_at: i64,
}

impl TryFrom<MessageRow> for StaffMessage {
    type Error = StoreError;

    fn try_from(row: MessageRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "staff_messages",
            row: &row.id,
        };
        Ok(Self {
            written_at: cell.instant("written_at", row.written_at)?,
            case_id: row.case_id,
            account_id: row.account_id,
            to_report: row.report_id,
            text: row.text,
            is_question: row.is_question,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO staff_messages (id, case_id, account_id, report_id, text, is_question, written_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7)";
const LET_READ: &str = "INSERT INTO staff_message_readers (report_id, message_id) VALUES ($1, $2)";

/// Keeps a message; it stands on the pages of these reports alone.
pub async fn insert(
    tx: &mut Tx,
    message: &StaffMessage,
    readers: &[&str],
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&message.id)
            .bind(&message.case_id)
            .bind(&message.account_id)
            .bind(&message.to_report)
            .bind(&message.text)
            .bind(message.is_question)
            .bind(millis(message.written_at))
            .execute(connection)
            .await?;
    });
    for reader in readers {
        on_engine!(tx, connection => {
            sqlx::query(LET_READ).bind(*reader).bind(&message.id).execute(connection).await?;
        });
    }
    Ok(())
}

const OF_CASE: &str = "\
SELECT id, case_id, account_id, report_id, text, is_question, written_at FROM staff_messages \
WHERE case_id = $1 ORDER BY written_at, id";
const FOR_READER: &str = "\
SELECT m.id, m.case_id, m.account_id, m.report_id, m.text, m.is_question, m.written_at \
FROM staff_messages m JOIN staff_message_readers r ON r.message_id = m.id \
WHERE r.report_id = $1 ORDER BY m.written_at, m.id";

async fn all(tx: &mut Tx, sql: &'static str, key: &str) -> Result<Vec<StaffMessage>, StoreError> {
    let rows: Vec<MessageRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).fetch_all(connection).await?
    });
    rows.into_iter().map(StaffMessage::try_from).collect()
}

/// All that was written to the reporters of a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<StaffMessage>, StoreError> {
    all(tx, OF_CASE, case_id).await
}

/// What stands on the page of a report, oldest first.
pub async fn for_reader(tx: &mut Tx, report_id: &str) -> Result<Vec<StaffMessage>, StoreError> {
    all(tx, FOR_READER, report_id).await
}

const PUT_INTO: &str = "\
UPDATE staff_messages SET case_id = $1 WHERE case_id = $2 \
 AND id IN (SELECT message_id FROM staff_message_readers WHERE report_id = $3) \
 AND NOT EXISTS (SELECT 1 FROM staff_message_readers l JOIN reports r ON r.id = l.report_id \
 WHERE l.message_id = staff_messages.id AND r.case_id = $2)";

/// Puts what was written to a report that has left one case into the case that
/// it is in, save what others who stay may read too.
pub async fn put_into(
    tx: &mut Tx,
    report_id: &str,
    from_case: &str,
    to_case: &str,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT_INTO)
            .bind(to_case)
            .bind(from_case)
            .bind(report_id)
            .execute(connection)
            .await?;
    });
    Ok(())
}
