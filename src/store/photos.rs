//! Photos: where they are at the gateway, who is fetching them, and where they
//! are kept. Leased like messages, so that two processes do not both fetch one.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::inbound::InboundMedia;
use super::rows::{Cell, millis};
use crate::domain::photo::{Photo, PhotoFault, PhotoState};
use crate::domain::report::Report;

#[derive(sqlx::FromRow)]
struct PhotoRow {
    id: String,
    report_id: String,
    case_id: String,
    position: i64,
    source: String,
    state: String,
    content_type: String,
    width: Option<i64>,
    height: Option<i64>,
    reason: Option<String>,
    storage_key: Option<String>,
    attempts: i64,
    received_at: i64,
}

impl TryFrom<PhotoRow> for Photo {
    type Error = StoreError;

    fn try_from(row: PhotoRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "photos",
            row: &row.id,
        };
        let state: PhotoState = cell.parse("state", &row.state)?;
        // Until it is refused, the reason is what came of the last try.
        let reason = row.reason.filter(|_| state == PhotoState::Refused);
        let size = match (row.width, row.height) {
            (Some(width), Some(height)) => {
                Some((cell.count("width", width)?, cell.count("height", height)?))
            }
            _ => None,
        };
        Ok(Self {
            position: cell.count("position", row.position)?,
            fault: cell.parse_some("reason", reason.as_deref())?,
            attempts: cell.count("attempts", row.attempts)?,
            received_at: cell.instant("received_at", row.received_at)?,
            state,
            size,
            report_id: row.report_id,
            case_id: row.case_id,
            source: row.source,
            content_type: row.content_type,
            storage_key: row.storage_key,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO photos (id, report_id, case_id, position, source, state, content_type, due_at, \
 attempts, received_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $8, $8)";

const LAST: &str = "SELECT COALESCE(MAX(position), 0) FROM photos WHERE report_id = $1";

/// Writes down what came with a report's SMS, or with the answer to a question
/// about it, to be fetched.
pub async fn insert(
    tx: &mut Tx,
    report: &Report,
    media: &[InboundMedia],
) -> Result<(), StoreError> {
    if media.is_empty() {
        return Ok(());
    }
    let (last,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(LAST).bind(&report.id).fetch_one(connection).await?
    });
    for (position, media) in (last + 1..).zip(media) {
        on_engine!(tx, connection => {
            sqlx::query(INSERT)
                .bind(format!("{}-{position}", report.id))
                .bind(&report.id)
                .bind(&report.case_id)
                .bind(position)
                .bind(&media.url)
                .bind(PhotoState::ToFetch.key())
                .bind(&media.content_type)
                .bind(millis(report.received_at))
                .execute(connection)
                .await?;
        });
    }
    Ok(())
}

macro_rules! columns {
    ($before:literal, $after:literal) => {
        concat!(
            $before,
            " id, report_id, case_id, position, source, state, content_type, width, height, ",
            "reason, storage_key, attempts, received_at ",
            $after
        )
    };
}

// The guard of the sub-select is repeated outside, as for messages.
const CLAIM: &str = columns!(
    "UPDATE photos SET worker = $1, due_at = $2, attempts = attempts + 1, updated_at = $3 \
     WHERE state = 'to_fetch' AND due_at <= $3 AND id IN ( \
     SELECT id FROM photos WHERE state = 'to_fetch' AND due_at <= $3 ORDER BY due_at LIMIT $4) \
     RETURNING",
    ""
);

/// Leases up to `limit` photos that are due to `worker`. Their count of attempts
/// is already one higher.
pub async fn claim(
    tx: &mut Tx,
    worker: &str,
    now: Timestamp,
    lease_until: Timestamp,
    limit: u32,
) -> Result<Vec<Photo>, StoreError> {
    let rows: Vec<PhotoRow> = on_engine!(tx, connection => {
        sqlx::query_as(CLAIM)
            .bind(worker)
            .bind(millis(lease_until))
            .bind(millis(now))
            .bind(i64::from(limit))
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Photo::try_from).collect()
}

/// What came of a try to fetch a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fetched {
    Kept {
        storage_key: String,
        content_type: &'static str,
        bytes: u64,
        width: u32,
        height: u32,
    },
    Refused(PhotoFault),
    /// To be tried again.
    Later {
        due_at: Timestamp,
        /// A status or the kind of fault; nothing personal.
        reason: String,
    },
}

const SETTLE: &str = "\
UPDATE photos SET state = $1, content_type = COALESCE($2, content_type), size = $3, width = $4, \
 height = $5, reason = $6, storage_key = $7, due_at = $8, worker = NULL, updated_at = $9 \
WHERE id = $10 AND state = 'to_fetch' AND worker = $11 AND attempts = $12";

/// Writes down what came of a try. Returns false where the lease had run out
/// and somebody else has the photo.
pub async fn settle(
    tx: &mut Tx,
    photo: &Photo,
    worker: &str,
    fetched: &Fetched,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let (mut content_type, mut storage_key, mut reason) = (None, None, None);
    let (mut size, mut measures, mut due_at) = (None, None, now);
    let state = match fetched {
        Fetched::Kept {
            storage_key: key,
            content_type: kind,
            bytes,
            width,
            height,
        } => {
            (content_type, storage_key) = (Some(*kind), Some(key.as_str()));
            size = i64::try_from(*bytes).ok();
            measures = Some((i64::from(*width), i64::from(*height)));
            PhotoState::Kept
        }
        Fetched::Refused(fault) => {
            reason = Some(fault.key());
            PhotoState::Refused
        }
        Fetched::Later {
            due_at: next,
            reason: why,
        } => {
            (due_at, reason) = (*next, Some(why.as_str()));
            PhotoState::ToFetch
        }
    };
    let changed = on_engine!(tx, connection => {
        sqlx::query(SETTLE)
            .bind(state.key())
            .bind(content_type)
            .bind(size)
            .bind(measures.map(|(width, _)| width))
            .bind(measures.map(|(_, height)| height))
            .bind(reason)
            .bind(storage_key)
            .bind(millis(due_at))
            .bind(millis(now))
            .bind(&photo.id)
            .bind(worker)
            .bind(i64::from(photo.attempts))
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(changed == 1)
}

const EARLIEST_DUE: &str = "SELECT MIN(due_at) FROM photos WHERE state = 'to_fetch'";

/// When the next photo is to be tried, or its lease runs out.
pub async fn earliest_due(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    let (least,): (Option<i64>,) = on_engine!(tx, connection => {
        sqlx::query_as(EARLIEST_DUE).fetch_one(connection).await?
    });
    let cell = Cell {
        table: "photos",
        row: "the least",
    };
    least.map(|at| cell.instant("due_at", at)).transpose()
}

/// All photos of a case, in the order in which they came.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Photo>, StoreError> {
    const SQL: &str = columns!(
        "SELECT",
        "FROM photos WHERE case_id = $1 ORDER BY received_at, report_id, position"
    );
    let rows: Vec<PhotoRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(Photo::try_from).collect()
}

/// The photo of an id.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Photo>, StoreError> {
    const SQL: &str = columns!("SELECT", "FROM photos WHERE id = $1");
    let row: Option<PhotoRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(id).fetch_optional(connection).await?
    });
    row.map(Photo::try_from).transpose()
}

const PUT_INTO: &str = "UPDATE photos SET case_id = $1 WHERE report_id = $2";

/// Puts the photos of a report into the case that the report goes to.
pub async fn put_into(tx: &mut Tx, report_id: &str, case_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT_INTO).bind(case_id).bind(report_id).execute(connection).await?;
    });
    Ok(())
}
