//! Leasing messages that are due to a worker. A lease that runs out is claimed
//! again by anybody, and then the gateway is asked first whether the lost worker
//! had sent the message.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::millis;
use super::MessageRow;
use crate::domain::outgoing::{Message, MessageChannel};

/// What a worker has hands for.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'a> {
    pub channel: MessageChannel,
    pub worker: &'a str,
    pub now: Timestamp,
    pub lease_until: Timestamp,
    pub limit: u32,
    /// Messages of a lower precedence are left.
    pub least: i64,
}

// The guard of the sub-select is repeated in the outer WHERE. A row that was
// still leased may have been sent by the worker that is gone. A recipient gets
// one message at a time: none where another is leased, and of several that are
// due the first. Both are asked for each candidate by an index of their own,
// so that a claim costs the same whatever waits behind it; written as joins
// they would be computed for all that is due.
const CLAIM: &str = "\
UPDATE messages SET look_up_first = (look_up_first OR state = 'leased'), state = 'leased', \
 worker = $1, due_at = $2, attempts = attempts + 1, updated_at = $3 \
WHERE state IN ('waiting', 'leased') AND due_at <= $3 AND id IN ( \
 SELECT m.id FROM messages m \
 WHERE m.state IN ('waiting', 'leased') AND m.channel = $4 AND m.due_at <= $3 AND m.precedence >= $5 \
 AND m.id = (SELECT o.id FROM messages o \
  WHERE o.state IN ('waiting', 'leased') AND o.channel = m.channel AND o.recipient = m.recipient \
  AND o.due_at <= $3 ORDER BY o.precedence DESC, o.due_at, o.id LIMIT 1) \
 AND (SELECT COUNT(*) FROM messages o WHERE o.state = 'leased' AND o.channel = m.channel \
  AND o.recipient = m.recipient AND o.due_at > $3) = 0 \
 ORDER BY m.precedence DESC, m.due_at, m.id LIMIT $6) \
RETURNING id, promise, case_id, purpose, channel, recipient, subject, body, language, precedence, \
 state, due_at, look_up_first, attempts, gateway_id, failure, replaces, created_at";

/// Leases messages that are due, the gravest first, at most one for each
/// recipient. Their count of attempts is already one higher.
///
/// Two processes that share a PostgreSQL must hold the lane's lock
/// (`lanes::lock`) while they claim, or both could lease to one recipient.
pub async fn claim(tx: &mut Tx, claim: &Claim<'_>) -> Result<Vec<Message>, StoreError> {
    let channel: &str = claim.channel.into();
    let rows: Vec<MessageRow> = on_engine!(tx, connection => {
        sqlx::query_as(CLAIM)
            .bind(claim.worker)
            .bind(millis(claim.lease_until))
            .bind(millis(claim.now))
            .bind(channel)
            .bind(claim.least)
            .bind(i64::from(claim.limit))
            .fetch_all(connection)
            .await?
    });
    let mut messages: Vec<Message> = rows
        .into_iter()
        .map(Message::try_from)
        .collect::<Result<_, _>>()?;
    messages.sort_by_key(|message| (-message.precedence, message.created_at));
    Ok(messages)
}

const IS_ANY_LEASED: &str = "\
SELECT COUNT(*) FROM messages WHERE state = 'leased' \
 AND channel = $1 AND due_at > $2";

/// Whether a worker has a message of the channel right now.
pub async fn is_any_leased(
    tx: &mut Tx,
    channel: MessageChannel,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let channel: &str = channel.into();
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(IS_ANY_LEASED)
            .bind(channel)
            .bind(millis(now))
            .fetch_one(connection)
            .await?
    });
    Ok(count > 0)
}
