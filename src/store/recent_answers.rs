//! How often a number or an e-mail address was answered lately: the measure of
//! the loop guard.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::outgoing::MessageChannel;
use crate::domain::report::Channel;

/// Which answers to a number count.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    /// Those to what came by it.
    pub channel: Channel,
    /// Those of no lesser precedence.
    pub least: i64,
    /// Those that were due by then.
    pub until: Timestamp,
}

// Each channel by itself: what others file with a number is no loop of that
// number's. The report's id stands behind "acknowledgement:", and only texts
// are answered besides.
const NTH_NEWEST: &str = "\
SELECT m.due_at FROM messages m WHERE m.recipient = $1 AND m.channel = $2 \
 AND m.purpose IN ('acknowledgement', 'answer') AND m.precedence >= $4 AND m.due_at <= $5 \
 AND ((m.purpose = 'answer' AND $6 = 'sms') OR (m.purpose = 'acknowledgement' AND EXISTS ( \
  SELECT 1 FROM reports r WHERE r.id = SUBSTR(m.promise, 17) AND r.channel = $6))) \
ORDER BY m.due_at DESC LIMIT 1 OFFSET $3";

/// When the `nth` newest answer (from 1) to a number or an e-mail address was
/// sent or is to be sent; nothing where there were not so many.
pub async fn nth_newest(
    tx: &mut Tx,
    to: &str,
    via: MessageChannel,
    nth: u32,
    counted: Counted,
) -> Result<Option<Timestamp>, StoreError> {
    let via: &str = via.into();
    let row: Option<(i64,)> = on_engine!(tx, connection => {
        sqlx::query_as(NTH_NEWEST)
            .bind(to)
            .bind(via)
            .bind(i64::from(nth.saturating_sub(1)))
            .bind(counted.least)
            .bind(millis(counted.until))
            .bind(counted.channel.key())
            .fetch_optional(connection)
            .await?
    });
    let cell = Cell {
        table: "messages",
        row: "an answer",
    };
    row.map(|(at,)| cell.instant("due_at", at)).transpose()
}
