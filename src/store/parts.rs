//! Parts of cases: their words, their photos, and what was written from them.

use super::cases::CaseRow;
use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::case::Case;
use crate::domain::part::PartNote;

const INSERT: &str = "\
INSERT INTO parts (case_id, words, account_id, made_at) VALUES ($1, $2, $3, $4)";
const SHOW_PHOTO: &str = "INSERT INTO part_photos (case_id, photo_id) VALUES ($1, $2)";

/// Keeps what a part is about, and which photos its owner sees.
pub async fn insert(tx: &mut Tx, note: &PartNote, photos: &[&str]) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&note.case_id)
            .bind(&note.words)
            .bind(&note.account_id)
            .bind(millis(note.made_at))
            .execute(connection)
            .await?;
    });
    for photo in photos {
        on_engine!(tx, connection => {
            sqlx::query(SHOW_PHOTO).bind(&note.case_id).bind(*photo).execute(connection).await?;
        });
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct NoteRow {
    case_id: String,
    words: String,
    account_id: String,
    made_at: i64,
}

const NOTE: &str = "SELECT case_id, words, account_id, made_at FROM parts WHERE case_id = $1";

/// What a part is about; nothing of a case that is none.
pub async fn note(tx: &mut Tx, case_id: &str) -> Result<Option<PartNote>, StoreError> {
    let row: Option<NoteRow> = on_engine!(tx, connection => {
        sqlx::query_as(NOTE).bind(case_id).fetch_optional(connection).await?
    });
    row.map(|row| {
        let cell = Cell {
            table: "parts",
            row: &row.case_id,
        };
        Ok(PartNote {
            made_at: cell.instant("made_at", row.made_at)?,
            case_id: row.case_id,
            words: row.words,
            account_id: row.account_id,
        })
    })
    .transpose()
}

const OF_MAIN: &str = "\
SELECT id, reference, category, priority, status, owner, also_notify, assignee, address, \
 postcode, street, unit, typed_address, building_name, area, unsure, due_at, version, opened_at, \
 updated_at, shared, restricted, waiting_for, part_of, merged_into FROM cases \
WHERE part_of = $1 AND merged_into IS NULL ORDER BY opened_at, id";

/// The parts of a case, oldest first; none that was made whole again.
pub async fn of_main(tx: &mut Tx, case_id: &str) -> Result<Vec<Case>, StoreError> {
    let rows: Vec<CaseRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_MAIN).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(Case::try_from).collect()
}

const PHOTOS: &str = "SELECT photo_id FROM part_photos WHERE case_id = $1 ORDER BY photo_id";

/// The ids of the photos that the owner of a part sees.
pub async fn photos(tx: &mut Tx, case_id: &str) -> Result<Vec<String>, StoreError> {
    ids(tx, PHOTOS, case_id).await
}

const ADD_MESSAGE: &str = "INSERT INTO part_messages (message_id, case_id) VALUES ($1, $2)";

/// Notes that a message to the reporters of the main case came from a part.
pub async fn add_message(tx: &mut Tx, message_id: &str, case_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ADD_MESSAGE).bind(message_id).bind(case_id).execute(connection).await?;
    });
    Ok(())
}

const MESSAGES: &str = "SELECT message_id FROM part_messages WHERE case_id = $1";

/// The ids of the messages that came from a part.
pub async fn messages(tx: &mut Tx, case_id: &str) -> Result<Vec<String>, StoreError> {
    ids(tx, MESSAGES, case_id).await
}

const ASKER: &str = "SELECT case_id FROM part_messages WHERE message_id = $1";

/// The id of the part that a message came from, if it came from one.
pub async fn asker(tx: &mut Tx, message_id: &str) -> Result<Option<String>, StoreError> {
    Ok(ids(tx, ASKER, message_id).await?.pop())
}

async fn ids(tx: &mut Tx, sql: &'static str, key: &str) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).fetch_all(connection).await?
    });
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
