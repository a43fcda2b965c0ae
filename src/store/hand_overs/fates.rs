//! What came of what went out for a hand-over.

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::Cell;
use crate::domain::arrival::{Fate, SentOut};
use crate::domain::outgoing::MessageState;

#[derive(sqlx::FromRow)]
struct FateRow {
    step: i64,
    channel: String,
    sent_at: i64,
    message_id: Option<String>,
    state: Option<String>,
    look_up_first: Option<bool>,
    updated_at: Option<i64>,
    failure: Option<String>,
}

const SENT_OUT: &str = "\
SELECT s.step, s.channel, s.sent_at, s.message_id, m.state, m.look_up_first, m.updated_at, m.failure \
FROM hand_over_sends s LEFT JOIN messages m ON m.id = s.message_id \
WHERE s.hand_over_id = $1 ORDER BY s.step, s.channel";

/// What went out for a hand-over, in order, and what came of it.
pub async fn sent_out(tx: &mut Tx, hand_over_id: &str) -> Result<Vec<SentOut>, StoreError> {
    let rows: Vec<FateRow> = on_engine!(tx, connection => {
        sqlx::query_as(SENT_OUT).bind(hand_over_id).fetch_all(connection).await?
    });
    rows.into_iter()
        .map(|row| {
            let cell = Cell {
                table: "hand_over_sends",
                row: hand_over_id,
            };
            let state: Option<MessageState> = cell.parse_some("state", row.state.as_deref())?;
            let is_in_doubt = row.look_up_first.unwrap_or_default();
            Ok(SentOut {
                step: cell.count("step", row.step)?,
                channel: cell.parse("channel", &row.channel)?,
                sent_at: cell.instant("sent_at", row.sent_at)?,
                fate: fate(state, is_in_doubt, row.message_id.is_some()),
                fate_at: row
                    .updated_at
                    .map(|at| cell.instant("updated_at", at))
                    .transpose()?,
                failure: row.failure,
            })
        })
        .collect()
}

/// What is shown in the queue is there from the beginning.
fn fate(state: Option<MessageState>, is_in_doubt: bool, is_message: bool) -> Fate {
    match state {
        Some(MessageState::Accepted) => Fate::AtGateway,
        Some(MessageState::Delivered) => Fate::Arrived,
        Some(MessageState::Failed) => Fate::Failed,
        Some(MessageState::Waiting | MessageState::Leased | MessageState::Reserve)
            if is_in_doubt =>
        {
            Fate::Unknown
        }
        Some(_) => Fate::Underway,
        None if is_message => Fate::Unknown,
        None => Fate::AtGateway,
    }
}
