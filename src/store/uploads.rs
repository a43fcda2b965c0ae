//! Photos that came before their report. A row is written before its file and
//! goes after it, so that no file is without a row; it counts while it has a
//! place, which it gets when the file is safe and loses before the file goes.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::photo::PhotoState;
use crate::domain::report::Report;
use crate::domain::upload::Upload;

/// What stands as the source of a photo that no gateway had.
const SOURCE: &str = "upload";

#[derive(sqlx::FromRow)]
struct UploadRow {
    id: String,
    owner: String,
    mark: String,
    storage_key: String,
    size: i64,
    width: i64,
    height: i64,
    received_at: i64,
}

impl TryFrom<UploadRow> for Upload {
    type Error = StoreError;

    fn try_from(row: UploadRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "uploads",
            row: &row.id,
        };
        Ok(Self {
            size: cell.count("size", row.size)?.into(),
            width: cell.count("width", row.width)?,
            height: cell.count("height", row.height)?,
            received_at: cell.instant("received_at", row.received_at)?,
            owner: row.owner,
            mark: row.mark,
            storage_key: row.storage_key,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO uploads (id, owner, mark, storage_key, size, width, height, received_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Writes an upload down that has no place yet.
pub async fn insert(tx: &mut Tx, upload: &Upload) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&upload.id)
            .bind(&upload.owner)
            .bind(&upload.mark)
            .bind(&upload.storage_key)
            .bind(i64::try_from(upload.size).unwrap_or(i64::MAX))
            .bind(i64::from(upload.width))
            .bind(i64::from(upload.height))
            .bind(millis(upload.received_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

macro_rules! columns {
    ($before:literal, $after:literal) => {
        concat!(
            $before,
            " id, owner, mark, storage_key, size, width, height, received_at ",
            $after
        )
    };
}

/// The uploads of an owner that have a place, in its order.
pub async fn of_owner(tx: &mut Tx, owner: &str) -> Result<Vec<Upload>, StoreError> {
    const SQL: &str = columns!(
        "SELECT",
        "FROM uploads WHERE owner = $1 AND position IS NOT NULL ORDER BY position"
    );
    let rows: Vec<UploadRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(owner).fetch_all(connection).await?
    });
    rows.into_iter().map(Upload::try_from).collect()
}

const PLACES: &str = "SELECT position FROM uploads WHERE owner = $1 AND position IS NOT NULL";
const PUT: &str = "UPDATE uploads SET position = $1 WHERE id = $2 AND position IS NULL";

/// Gives an upload the place after all others, or where that is beyond `most`
/// the first free one; returns false where there is none.
///
/// # Errors
/// `Duplicate` where somebody else took the place, or the mark, in this moment:
/// to be tried again in a new transaction.
pub async fn place(tx: &mut Tx, upload: &Upload, most: u32) -> Result<bool, StoreError> {
    let taken: Vec<(i64,)> = on_engine!(tx, connection => {
        sqlx::query_as(PLACES).bind(&upload.owner).fetch_all(connection).await?
    });
    let taken: Vec<i64> = taken.into_iter().map(|(position,)| position).collect();
    let after = taken.iter().max().map_or(1, |last| last + 1);
    let position = if after <= i64::from(most) {
        after
    } else {
        let free = (1..=i64::from(most)).find(|place| !taken.contains(place));
        let Some(free) = free else {
            return Ok(false);
        };
        free
    };
    let changed = on_engine!(tx, connection => {
        sqlx::query(PUT).bind(position).bind(&upload.id).execute(connection).await?.rows_affected()
    });
    Ok(changed == 1)
}

const DISPLACE: &str = "\
UPDATE uploads SET position = NULL WHERE owner = $1 AND id = $2 AND position IS NOT NULL \
RETURNING storage_key";

/// Takes an upload out of its place and returns where its file is; nothing where
/// the owner has no such upload.
pub async fn displace(tx: &mut Tx, owner: &str, id: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(DISPLACE).bind(owner).bind(id).fetch_optional(connection).await?
    });
    Ok(row.map(|(key,)| key))
}

const EXPIRE: &str = "\
UPDATE uploads SET position = NULL WHERE received_at < $1 AND position IS NOT NULL AND NOT EXISTS \
 (SELECT 1 FROM drafts WHERE drafts.id = uploads.owner AND drafts.expires_at > $2)";
const LEFT_OVER: &str = "\
SELECT id, storage_key FROM uploads WHERE position IS NULL AND received_at < $1 \
ORDER BY received_at LIMIT $2";

/// Takes all uploads that came before `before` out of their places, save those
/// of a draft that is still kept at `now`.
pub async fn expire(tx: &mut Tx, before: Timestamp, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(EXPIRE).bind(millis(before)).bind(millis(now)).execute(connection).await?;
    });
    Ok(())
}

/// Id and place in the attachments of up to `limit` uploads that came before
/// `before` and have no place: their files are to go.
pub async fn left_over(
    tx: &mut Tx,
    before: Timestamp,
    limit: u32,
) -> Result<Vec<(String, String)>, StoreError> {
    Ok(on_engine!(tx, connection => {
        sqlx::query_as(LEFT_OVER)
            .bind(millis(before))
            .bind(i64::from(limit))
            .fetch_all(connection)
            .await?
    }))
}

const DELETE: &str = "DELETE FROM uploads WHERE id = $1 AND position IS NULL";

/// Forgets an upload whose file is gone.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(DELETE).bind(id).execute(connection).await?;
    });
    Ok(())
}

const CLAIM: &str = columns!(
    "DELETE FROM uploads WHERE owner = $1 AND position IS NOT NULL RETURNING position,",
    ""
);
const LAST: &str = "SELECT COALESCE(MAX(position), 0) FROM photos WHERE report_id = $1";
const INSERT_PHOTO: &str = "\
INSERT INTO photos (id, report_id, case_id, position, source, state, content_type, size, width, \
 height, storage_key, due_at, attempts, received_at, updated_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, $12, $12)";

#[derive(sqlx::FromRow)]
struct ClaimedRow {
    position: i64,
    #[sqlx(flatten)]
    upload: UploadRow,
}

/// Makes the uploads of `owner` photos of a report; their files stay where they
/// are. Returns how many there were.
pub async fn claim(
    tx: &mut Tx,
    owner: &str,
    report: &Report,
    content_type: &str,
    now: Timestamp,
) -> Result<u32, StoreError> {
    let mut claimed: Vec<ClaimedRow> = on_engine!(tx, connection => {
        sqlx::query_as(CLAIM).bind(owner).fetch_all(connection).await?
    });
    if claimed.is_empty() {
        return Ok(0);
    }
    claimed.sort_by_key(|row| row.position);
    let (last,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(LAST).bind(&report.id).fetch_one(connection).await?
    });
    let mut count = 0;
    for (position, ClaimedRow { upload, .. }) in (last + 1..).zip(claimed) {
        on_engine!(tx, connection => {
            sqlx::query(INSERT_PHOTO)
                .bind(format!("{}-{position}", report.id))
                .bind(&report.id)
                .bind(&report.case_id)
                .bind(position)
                .bind(SOURCE)
                .bind(PhotoState::Kept.key())
                .bind(content_type)
                .bind(upload.size)
                .bind(upload.width)
                .bind(upload.height)
                .bind(&upload.storage_key)
                .bind(millis(now))
                .execute(connection)
                .await?;
        });
        count += 1;
    }
    Ok(count)
}
