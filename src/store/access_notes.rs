//! How to get into where cases are.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::access_notes::AccessNotes;

#[derive(sqlx::FromRow)]
struct NotesRow {
    case_id: String,
    opener: String,
    dog: String,
    careful: String,
    words: String,
    account_id: String,
    noted_at: i64,
}

impl TryFrom<NotesRow> for AccessNotes {
    type Error = StoreError;

    fn try_from(row: NotesRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "access_notes",
            row: &row.case_id,
        };
        Ok(Self {
            dog: cell.parse("dog", &row.dog)?,
            careful: cell.parse("careful", &row.careful)?,
            noted_at: cell.instant("noted_at", row.noted_at)?,
            case_id: row.case_id,
            opener: row.opener,
            words: row.words,
            account_id: row.account_id,
        })
    }
}

const PUT: &str = "\
INSERT INTO access_notes (case_id, opener, dog, careful, words, account_id, noted_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7) \
ON CONFLICT (case_id) DO UPDATE SET opener = $2, dog = $3, careful = $4, words = $5, \
 account_id = $6, noted_at = $7";

/// Keeps the notes of a case, in place of those it had.
pub async fn put(tx: &mut Tx, notes: &AccessNotes) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT)
            .bind(&notes.case_id)
            .bind(&notes.opener)
            .bind(notes.dog.key())
            .bind(notes.careful.key())
            .bind(&notes.words)
            .bind(&notes.account_id)
            .bind(millis(notes.noted_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const OF_CASE: &str = "\
SELECT case_id, opener, dog, careful, words, account_id, noted_at FROM access_notes \
WHERE case_id = $1 OR case_id = (SELECT part_of FROM cases WHERE id = $1) \
 OR case_id IN (SELECT id FROM cases WHERE merged_into = $1) \
ORDER BY noted_at DESC, case_id LIMIT 1";

/// The notes of a case, of its main case where it is a part, or of a case that
/// went into it: the newest.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Option<AccessNotes>, StoreError> {
    let row: Option<NotesRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_CASE).bind(case_id).fetch_optional(connection).await?
    });
    row.map(AccessNotes::try_from).transpose()
}
