//! How the lanes stand: one row for each channel that leaves the house, shared
//! by all processes.
//!
//! Whoever changes a lane locks it first, and before any message: two that take
//! both in different order would wait for each other.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::lane::Lane;
use crate::domain::outgoing::MessageChannel;

#[derive(sqlx::FromRow)]
struct LaneRow {
    used_until: i64,
    paused_until: i64,
    failures: i64,
}

fn lane(row: &LaneRow, channel: &str) -> Result<Lane, StoreError> {
    let cell = Cell {
        table: "lanes",
        row: channel,
    };
    Ok(Lane {
        used_until: row.used_until,
        paused_until: cell.instant("paused_until", row.paused_until)?,
        failures: cell.count("failures", row.failures)?,
    })
}

const READ: &str = "SELECT used_until, paused_until, failures FROM lanes WHERE channel = $1";

/// The lane as it stands; nothing for what is shown on the page.
pub async fn read(tx: &mut Tx, channel: MessageChannel) -> Result<Option<Lane>, StoreError> {
    find(tx, READ, channel).await
}

// Takes the row's lock on PostgreSQL; SQLite has one writer anyway.
const LOCK: &str = "\
UPDATE lanes SET failures = failures WHERE channel = $1 \
RETURNING used_until, paused_until, failures";

/// The lane as it stands, and nobody else's until the transaction ends.
pub async fn lock(tx: &mut Tx, channel: MessageChannel) -> Result<Option<Lane>, StoreError> {
    find(tx, LOCK, channel).await
}

async fn find(
    tx: &mut Tx,
    sql: &'static str,
    channel: MessageChannel,
) -> Result<Option<Lane>, StoreError> {
    let channel: &str = channel.into();
    let row: Option<LaneRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(channel).fetch_optional(connection).await?
    });
    row.map(|row| lane(&row, channel)).transpose()
}

const WRITE: &str = "\
UPDATE lanes SET used_until = $1, paused_until = $2, failures = $3 WHERE channel = $4";

/// Writes a lane that was locked before.
pub async fn write(tx: &mut Tx, channel: MessageChannel, lane: &Lane) -> Result<(), StoreError> {
    let channel: &str = channel.into();
    on_engine!(tx, connection => {
        sqlx::query(WRITE)
            .bind(lane.used_until)
            .bind(millis(lane.paused_until))
            .bind(i64::from(lane.failures))
            .bind(channel)
            .execute(connection)
            .await?;
    });
    Ok(())
}

// Touches no row, and so takes no lock, where all is well.
const RECOVERED: &str = "UPDATE lanes SET failures = 0 WHERE channel = $1 AND failures > 0";

/// The gateway has answered sensibly: what failed before is forgotten.
pub async fn recovered(tx: &mut Tx, channel: MessageChannel) -> Result<(), StoreError> {
    let channel: &str = channel.into();
    on_engine!(tx, connection => {
        sqlx::query(RECOVERED).bind(channel).execute(connection).await?;
    });
    Ok(())
}
