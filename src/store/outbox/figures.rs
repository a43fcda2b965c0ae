//! How the outbox does.

use std::time::Duration;

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::Cell;
use crate::domain::outgoing::MessageChannel;

const OLDEST_WAITING: &str =
    "SELECT MIN(created_at) FROM messages WHERE state IN ('waiting', 'leased')";

/// When the oldest message that has not reached a gateway was promised.
pub async fn oldest_waiting(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    let (least,): (Option<i64>,) = on_engine!(tx, connection => {
        sqlx::query_as(OLDEST_WAITING).fetch_one(connection).await?
    });
    instant(least, "created_at")
}

const EARLIEST_DUE: &str = "\
SELECT MIN(due_at) FROM messages WHERE state IN ('waiting', 'leased') AND channel = $1";

/// When the next message of the channel is to be tried, or its lease runs out.
pub async fn earliest_due(
    tx: &mut Tx,
    channel: MessageChannel,
) -> Result<Option<Timestamp>, StoreError> {
    let channel: &str = channel.into();
    let (least,): (Option<i64>,) = on_engine!(tx, connection => {
        sqlx::query_as(EARLIEST_DUE).bind(channel).fetch_one(connection).await?
    });
    instant(least, "due_at")
}

fn instant(millis: Option<i64>, column: &'static str) -> Result<Option<Timestamp>, StoreError> {
    let cell = Cell {
        table: "messages",
        row: "the least",
    };
    millis.map(|at| cell.instant(column, at)).transpose()
}

// What staff sent again tells of staff, and a page of nothing at all.
const TIMES_TO_ACKNOWLEDGE: &str = "\
SELECT accepted_at - created_at FROM messages \
WHERE purpose = 'acknowledgement' AND channel <> 'page' AND accepted_at IS NOT NULL \
 AND promise LIKE 'acknowledgement:%' ORDER BY accepted_at DESC LIMIT $1";

/// How long it took from report until the gateway had the acknowledgement, for
/// the last `count` of them, the shortest first.
pub async fn times_to_acknowledge(tx: &mut Tx, count: u32) -> Result<Vec<Duration>, StoreError> {
    let rows: Vec<(i64,)> = on_engine!(tx, connection => {
        sqlx::query_as(TIMES_TO_ACKNOWLEDGE)
            .bind(i64::from(count))
            .fetch_all(connection)
            .await?
    });
    let mut times: Vec<Duration> = rows
        .into_iter()
        .map(|(millis,)| Duration::from_millis(u64::try_from(millis).unwrap_or_default()))
        .collect();
    times.sort_unstable();
    Ok(times)
}
