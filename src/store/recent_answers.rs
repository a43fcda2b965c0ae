//! How often a number was answered lately: the measure of the loop guard.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::contact::Phone;

/// Which answers to a number count.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    /// Those of no lesser precedence.
    pub least: i64,
    /// Those that were due by then.
    pub until: Timestamp,
}

// Answers to what came by SMS alone: what others file with a number is no loop
// of that number's. The report's id stands behind "acknowledgement:".
const NTH_NEWEST: &str = "\
SELECT m.due_at FROM messages m WHERE m.recipient = $1 AND m.channel = 'sms' \
 AND m.purpose IN ('acknowledgement', 'answer') AND m.precedence >= $3 AND m.due_at <= $4 \
 AND (m.purpose = 'answer' OR (m.purpose = 'acknowledgement' AND EXISTS ( \
  SELECT 1 FROM reports r WHERE r.id = SUBSTR(m.promise, 17) AND r.channel = 'sms'))) \
ORDER BY m.due_at DESC LIMIT 1 OFFSET $2";

/// When the `nth` newest answer to a number (from 1) was sent or is to be sent;
/// nothing where there were not so many.
pub async fn nth_newest(
    tx: &mut Tx,
    phone: &Phone,
    nth: u32,
    counted: Counted,
) -> Result<Option<Timestamp>, StoreError> {
    let row: Option<(i64,)> = on_engine!(tx, connection => {
        sqlx::query_as(NTH_NEWEST)
            .bind(phone.reveal())
            .bind(i64::from(nth.saturating_sub(1)))
            .bind(counted.least)
            .bind(millis(counted.until))
            .fetch_optional(connection)
            .await?
    });
    let cell = Cell {
        table: "messages",
        row: "an answer",
    };
    row.map(|(at,)| cell.instant("due_at", at)).transpose()
}
