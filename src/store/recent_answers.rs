//! How often a number was answered lately: the measure of the loop guard.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::Cell;
use crate::domain::contact::Phone;

const NTH_NEWEST: &str = "\
SELECT due_at FROM messages WHERE recipient = $1 AND channel = 'sms' \
 AND purpose IN ('acknowledgement', 'answer') \
ORDER BY due_at DESC LIMIT 1 OFFSET $2";

/// When the `nth` newest answer to a number (from 1) was sent or is to be sent;
/// nothing where there were not so many.
pub async fn nth_newest(
    tx: &mut Tx,
    phone: &Phone,
    nth: u32,
) -> Result<Option<Timestamp>, StoreError> {
    let row: Option<(i64,)> = on_engine!(tx, connection => {
        sqlx::query_as(NTH_NEWEST)
            .bind(phone.reveal())
            .bind(i64::from(nth.saturating_sub(1)))
            .fetch_optional(connection)
            .await?
    });
    let cell = Cell {
        table: "messages",
        row: "an answer",
    };
    row.map(|(at,)| cell.instant("due_at", at)).transpose()
}
