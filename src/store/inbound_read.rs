//! How far the gateway's list of incoming texts has been read, and which of
//! them could not be kept yet.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};

/// How far the list has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Nothing that was texted before is taken in.
    pub begun_at: Timestamp,
    /// All that was texted up to here is kept or held. By the gateway's clock.
    pub read_until: Timestamp,
}

const MARK: &str = "SELECT begun_at, read_until FROM inbound_read WHERE id = 1";

/// The mark, once reading has begun.
pub async fn mark(tx: &mut Tx) -> Result<Option<Mark>, StoreError> {
    let row: Option<(i64, i64)> = on_engine!(tx, connection => {
        sqlx::query_as(MARK).fetch_optional(connection).await?
    });
    let cell = Cell {
        table: "inbound_read",
        row: "1",
    };
    row.map(|(begun_at, read_until)| {
        Ok(Mark {
            begun_at: cell.instant("begun_at", begun_at)?,
            read_until: cell.instant("read_until", read_until)?,
        })
    })
    .transpose()
}

const BEGIN: &str = "\
INSERT INTO inbound_read (id, begun_at, read_until) VALUES (1, $1, $1) \
ON CONFLICT (id) DO NOTHING";

/// Sets the first mark. Another process may have been faster: then its mark
/// stays.
pub async fn begin(tx: &mut Tx, at: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(BEGIN).bind(millis(at)).execute(connection).await?;
    });
    Ok(())
}

const MOVE: &str = "UPDATE inbound_read SET read_until = $1 WHERE id = 1 AND read_until < $1";

/// Moves the mark forward; never back.
pub async fn move_to(tx: &mut Tx, read_until: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(MOVE).bind(millis(read_until)).execute(connection).await?;
    });
    Ok(())
}

const FIRST_RECEIVED: &str = "\
SELECT MIN(received_at) FROM \
 (SELECT received_at FROM reports UNION ALL SELECT received_at FROM inbound_sms) AS received";

/// When this installation took in the first report or text that it still has.
pub async fn first_received(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    let (first,): (Option<i64>,) = on_engine!(tx, connection => {
        sqlx::query_as(FIRST_RECEIVED).fetch_one(connection).await?
    });
    let cell = Cell {
        table: "reports",
        row: "the first",
    };
    first.map(|at| cell.instant("received_at", at)).transpose()
}

const HOLD: &str = "\
INSERT INTO inbound_held (sid, held_at) VALUES ($1, $2) ON CONFLICT (sid) DO NOTHING";

/// Remembers a text that cannot be kept now. Returns whether that is new.
pub async fn hold(tx: &mut Tx, sid: &str, now: Timestamp) -> Result<bool, StoreError> {
    let added = on_engine!(tx, connection => {
        sqlx::query(HOLD)
            .bind(sid)
            .bind(millis(now))
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(added == 1)
}

const HELD: &str = "SELECT sid FROM inbound_held ORDER BY held_at, sid";

/// The texts to fetch again, the one held longest first.
pub async fn held(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(HELD).fetch_all(connection).await?
    });
    Ok(rows.into_iter().map(|(sid,)| sid).collect())
}

const LET_GO: &str = "DELETE FROM inbound_held WHERE sid = $1";

/// A held text is kept now, or nowhere to be had.
pub async fn let_go(tx: &mut Tx, sid: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(LET_GO).bind(sid).execute(connection).await?;
    });
    Ok(())
}
