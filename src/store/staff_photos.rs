//! Photos that staff and recipients took of their work. A row is written before its file, so that no file is
//! without a row; it counts once the file is safe.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::case::Actor;
use crate::domain::staff_photo::StaffPhoto;

#[derive(sqlx::FromRow)]
struct StaffPhotoRow {
    id: String,
    case_id: String,
    account_id: Option<String>,
    recipient: Option<String>,
    mark: String,
    storage_key: String,
    width: i64,
    height: i64,
    taken_at: i64,
}

impl TryFrom<StaffPhotoRow> for StaffPhoto {
    type Error = StoreError;

    fn try_from(row: StaffPhotoRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "staff_photos",
            row: &row.id,
        };
        let taken_by = match (row.account_id, row.recipient) {
            (Some(account), None) => Actor::Staff(account),
            (None, Some(recipient)) => Actor::Recipient(recipient),
            _ => {
                return Err(StoreError::Corrupt {
                    table: "staff_photos",
                    column: "account_id",
                    row: row.id,
                });
            }
        };
        Ok(Self {
            taken_by,
            width: cell.count("width", row.width)?,
            height: cell.count("height", row.height)?,
            taken_at: cell.instant("taken_at", row.taken_at)?,
            case_id: row.case_id,
            mark: row.mark,
            storage_key: row.storage_key,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO staff_photos (id, case_id, account_id, recipient, mark, storage_key, is_kept, width, \
 height, taken_at) VALUES ($1, $2, $3, $4, $5, $6, FALSE, $7, $8, $9)";

/// Writes a photo down whose file is not safe yet.
///
/// # Errors
/// `Duplicate` where the case has a photo of this mark.
pub async fn insert(tx: &mut Tx, photo: &StaffPhoto) -> Result<(), StoreError> {
    let (account, recipient) = match &photo.taken_by {
        Actor::Staff(account) => (Some(account), None),
        Actor::Recipient(recipient) => (None, Some(recipient)),
        Actor::Sifra | Actor::Reporter => (None, None),
    };
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&photo.id)
            .bind(&photo.case_id)
            .bind(account)
            .bind(recipient)
            .bind(&photo.mark)
            .bind(&photo.storage_key)
            .bind(i64::from(photo.width))
            .bind(i64::from(photo.height))
            .bind(millis(photo.taken_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const KEPT: &str = "UPDATE staff_photos SET is_kept = TRUE WHERE id = $1";

/// The file of a photo is safe.
pub async fn kept(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(KEPT).bind(id).execute(connection).await?;
    });
    Ok(())
}

const DELETE: &str = "DELETE FROM staff_photos WHERE id = $1 AND NOT is_kept";

/// Forgets a photo that never got a file.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(DELETE).bind(id).execute(connection).await?;
    });
    Ok(())
}

macro_rules! select_where {
    ($rest:literal) => {
        concat!(
            "SELECT id, case_id, account_id, recipient, mark, storage_key, width, height, ",
            "taken_at FROM staff_photos WHERE is_kept AND ",
            $rest
        )
    };
}

/// All photos of a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<StaffPhoto>, StoreError> {
    const SQL: &str = select_where!("case_id = $1 ORDER BY taken_at, id");
    let rows: Vec<StaffPhotoRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(StaffPhoto::try_from).collect()
}

/// The photo of an id.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<StaffPhoto>, StoreError> {
    const SQL: &str = select_where!("id = $1");
    let row: Option<StaffPhotoRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(id).fetch_optional(connection).await?
    });
    row.map(StaffPhoto::try_from).transpose()
}

/// The photo of a case that came with a mark.
pub async fn by_mark(
    tx: &mut Tx,
    case_id: &str,
    mark: &str,
) -> Result<Option<StaffPhoto>, StoreError> {
    const SQL: &str = select_where!("case_id = $1 AND mark = $2");
    let row: Option<StaffPhotoRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(case_id).bind(mark).fetch_optional(connection).await?
    });
    row.map(StaffPhoto::try_from).transpose()
}
