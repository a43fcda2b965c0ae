//! The outbox: messages that were promised, and every attempt to send them.
//!
//! Claim, send, settle: two short transactions with the gateway between them.
//! A claim is a lease; one that runs out is claimed again by anybody, and then
//! the gateway is asked first whether the lost worker had sent it.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::outgoing::{Message, MessageState, NextStep};

#[derive(sqlx::FromRow)]
struct MessageRow {
    id: String,
    promise: String,
    case_id: Option<String>,
    purpose: String,
    channel: String,
    recipient: String,
    subject: String,
    body: String,
    language: String,
    precedence: i64,
    state: String,
    due_at: i64,
    look_up_first: bool,
    attempts: i64,
    gateway_id: Option<String>,
    failure: Option<String>,
    created_at: i64,
}

impl TryFrom<MessageRow> for Message {
    type Error = StoreError;

    fn try_from(row: MessageRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "messages",
            row: &row.id,
        };
        Ok(Self {
            purpose: cell.parse("purpose", &row.purpose)?,
            channel: cell.parse("channel", &row.channel)?,
            language: cell.parse("language", &row.language)?,
            state: cell.parse("state", &row.state)?,
            due_at: cell.instant("due_at", row.due_at)?,
            attempts: cell.count("attempts", row.attempts)?,
            created_at: cell.instant("created_at", row.created_at)?,
            promise: row.promise,
            case_id: row.case_id,
            to: row.recipient,
            subject: row.subject,
            body: row.body,
            precedence: row.precedence,
            look_up_first: row.look_up_first,
            gateway_id: row.gateway_id,
            failure: row.failure,
            id: row.id,
        })
    }
}

const PUT: &str = "\
INSERT INTO messages (id, promise, case_id, purpose, channel, recipient, subject, body, language, \
 precedence, state, due_at, look_up_first, attempts, gateway_id, failure, created_at, updated_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)";

/// Promises a message.
///
/// # Errors
/// `Duplicate` where the same promise was made before.
pub async fn put(tx: &mut Tx, message: &Message) -> Result<(), StoreError> {
    let purpose: &str = message.purpose.into();
    let channel: &str = message.channel.into();
    on_engine!(tx, connection => {
        sqlx::query(PUT)
            .bind(&message.id)
            .bind(&message.promise)
            .bind(&message.case_id)
            .bind(purpose)
            .bind(channel)
            .bind(&message.to)
            .bind(&message.subject)
            .bind(&message.body)
            .bind(message.language.code())
            .bind(message.precedence)
            .bind(message.state.key())
            .bind(millis(message.due_at))
            .bind(message.look_up_first)
            .bind(i64::from(message.attempts))
            .bind(&message.gateway_id)
            .bind(&message.failure)
            .bind(millis(message.created_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

// One statement on both engines: the guard of the sub-select is repeated in the
// outer WHERE, so that two workers who pick the same row do not both get it.
// A row that was still leased may have been sent by the worker that is gone.
const CLAIM: &str = "\
UPDATE messages SET look_up_first = (look_up_first OR state = 'leased'), state = 'leased', \
 worker = $1, due_at = $2, attempts = attempts + 1, updated_at = $3 \
WHERE state IN ('waiting', 'leased') AND due_at <= $3 AND id IN ( \
 SELECT id FROM messages WHERE state IN ('waiting', 'leased') AND due_at <= $3 \
 ORDER BY precedence DESC, due_at LIMIT $4) \
RETURNING id, promise, case_id, purpose, channel, recipient, subject, body, language, precedence, \
 state, due_at, look_up_first, attempts, gateway_id, failure, created_at";

/// Leases up to `limit` messages that are due to `worker`, the gravest first.
/// Their count of attempts is already one higher.
pub async fn claim(
    tx: &mut Tx,
    worker: &str,
    now: Timestamp,
    lease_until: Timestamp,
    limit: u32,
) -> Result<Vec<Message>, StoreError> {
    let rows: Vec<MessageRow> = on_engine!(tx, connection => {
        sqlx::query_as(CLAIM)
            .bind(worker)
            .bind(millis(lease_until))
            .bind(millis(now))
            .bind(i64::from(limit))
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

/// One attempt to send, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// From 1.
    pub number: u32,
    pub started_at: Timestamp,
    pub finished_at: Timestamp,
    /// `accepted`, `refused`, `later` or `unknown`.
    pub outcome: String,
    /// A status code or the kind of fault; nothing personal.
    pub detail: Option<String>,
}

const ATTEMPT: &str = "\
INSERT INTO attempts (message_id, number, worker, started_at, finished_at, outcome, detail) \
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (message_id, number) DO NOTHING";

#[derive(sqlx::FromRow)]
struct AttemptRow {
    message_id: String,
    number: i64,
    started_at: i64,
    finished_at: i64,
    outcome: String,
    detail: Option<String>,
}

const ATTEMPTS_OF_CASE: &str = "\
SELECT t.message_id, t.number, t.started_at, t.finished_at, t.outcome, t.detail \
FROM attempts t JOIN messages m ON m.id = t.message_id \
WHERE m.case_id = $1 ORDER BY t.message_id, t.number";

/// Every attempt to send the messages of a case, each with its message's id.
pub async fn attempts_of_case(
    tx: &mut Tx,
    case_id: &str,
) -> Result<Vec<(String, Attempt)>, StoreError> {
    let rows: Vec<AttemptRow> = on_engine!(tx, connection => {
        sqlx::query_as(ATTEMPTS_OF_CASE).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter()
        .map(|row| {
            let cell = Cell {
                table: "attempts",
                row: &row.message_id,
            };
            let attempt = Attempt {
                number: cell.count("number", row.number)?,
                started_at: cell.instant("started_at", row.started_at)?,
                finished_at: cell.instant("finished_at", row.finished_at)?,
                outcome: row.outcome,
                detail: row.detail,
            };
            Ok((row.message_id, attempt))
        })
        .collect()
}

const SETTLE: &str = "\
UPDATE messages SET state = $1, due_at = $2, look_up_first = $3, \
 gateway_id = COALESCE($4, gateway_id), failure = $5, worker = NULL, updated_at = $6 \
WHERE id = $7 AND state = 'leased' AND worker = $8 AND attempts = $9";

/// Writes down what came of an attempt. Returns false where the lease had run
/// out and somebody else has the message, or a callback has settled it already.
pub async fn settle(
    tx: &mut Tx,
    message: &Message,
    worker: &str,
    step: &NextStep,
    attempt: &Attempt,
) -> Result<bool, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(SETTLE)
            .bind(step.state.key())
            .bind(millis(step.due_at))
            .bind(step.look_up_first)
            .bind(&step.gateway_id)
            .bind(&step.failure)
            .bind(millis(attempt.finished_at))
            .bind(&message.id)
            .bind(worker)
            .bind(i64::from(attempt.number))
            .execute(connection)
            .await?
            .rows_affected()
    });
    on_engine!(tx, connection => {
        sqlx::query(ATTEMPT)
            .bind(&message.id)
            .bind(i64::from(attempt.number))
            .bind(worker)
            .bind(millis(attempt.started_at))
            .bind(millis(attempt.finished_at))
            .bind(&attempt.outcome)
            .bind(&attempt.detail)
            .execute(connection)
            .await?;
    });
    Ok(changed == 1)
}

// Callbacks come doubled and out of order: a final state is never left, and
// "accepted" never undoes "delivered".
const CALLED_BACK: &str = "\
UPDATE messages SET state = $1, gateway_id = $2, failure = $3, worker = NULL, updated_at = $4 \
WHERE gateway_id = $2 AND state NOT IN ('delivered', 'failed')";

const CALLED_BACK_BY_ID: &str = "\
UPDATE messages SET state = $1, gateway_id = $2, failure = $3, worker = NULL, updated_at = $4 \
WHERE id = $5 AND (gateway_id IS NULL OR gateway_id = $2) AND state NOT IN ('delivered', 'failed') \
 AND NOT EXISTS (SELECT 1 FROM messages other WHERE other.gateway_id = $2 AND other.id <> $5)";

/// Takes in what the gateway says of a message it gave an id to. Returns
/// whether a message changed.
pub async fn called_back(
    tx: &mut Tx,
    gateway_id: &str,
    state: MessageState,
    failure: Option<&str>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(CALLED_BACK)
            .bind(state.key())
            .bind(gateway_id)
            .bind(failure)
            .bind(millis(now))
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(changed > 0)
}

/// As [`called_back`], for a callback that carries our own message id: it may
/// come before the answer to the request that sent the message, and so settles
/// an attempt whose outcome nobody knew. One with the gateway's id of another
/// message is a mistake, and changes nothing.
pub async fn called_back_by_id(
    tx: &mut Tx,
    message_id: &str,
    gateway_id: &str,
    state: MessageState,
    failure: Option<&str>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(CALLED_BACK_BY_ID)
            .bind(state.key())
            .bind(gateway_id)
            .bind(failure)
            .bind(millis(now))
            .bind(message_id)
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(changed > 0)
}

const RECIPIENT: &str = "SELECT recipient FROM messages WHERE id = $1";

/// To whom a message goes.
pub async fn recipient(tx: &mut Tx, message_id: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(RECIPIENT).bind(message_id).fetch_optional(connection).await?
    });
    Ok(row.map(|(recipient,)| recipient))
}

const OLDEST_WAITING: &str =
    "SELECT MIN(created_at) FROM messages WHERE state IN ('waiting', 'leased')";

/// When the oldest message that has not reached a gateway was promised.
pub async fn oldest_waiting(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    least(tx, OLDEST_WAITING, "created_at").await
}

const EARLIEST_DUE: &str = "SELECT MIN(due_at) FROM messages WHERE state IN ('waiting', 'leased')";

/// When the next message is to be tried, or its lease runs out.
pub async fn earliest_due(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    least(tx, EARLIEST_DUE, "due_at").await
}

async fn least(
    tx: &mut Tx,
    sql: &'static str,
    column: &'static str,
) -> Result<Option<Timestamp>, StoreError> {
    let (least,): (Option<i64>,) = on_engine!(tx, connection => {
        sqlx::query_as(sql).fetch_one(connection).await?
    });
    let cell = Cell {
        table: "messages",
        row: "the least",
    };
    least.map(|at| cell.instant(column, at)).transpose()
}

macro_rules! select_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, promise, case_id, purpose, channel, recipient, subject, body, language, ",
            "precedence, state, due_at, look_up_first, attempts, gateway_id, failure, created_at ",
            "FROM messages WHERE ",
            $condition
        )
    };
}

/// All messages of a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Message>, StoreError> {
    const SQL: &str = select_where!("case_id = $1 ORDER BY created_at, id");
    let rows: Vec<MessageRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(Message::try_from).collect()
}

/// The message of a promise.
pub async fn by_promise(tx: &mut Tx, promise: &str) -> Result<Option<Message>, StoreError> {
    const SQL: &str = select_where!("promise = $1");
    let row: Option<MessageRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(promise).fetch_optional(connection).await?
    });
    row.map(Message::try_from).transpose()
}

const PUT_INTO: &str = "\
UPDATE messages SET case_id = $1 WHERE case_id = $2 AND (promise = $3 OR promise LIKE $4)";

/// Puts the messages of a promise, and of those whose keys go on from it behind
/// a colon, from one case into another.
pub async fn put_into(
    tx: &mut Tx,
    promise: &str,
    from_case: &str,
    to_case: &str,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT_INTO)
            .bind(to_case)
            .bind(from_case)
            .bind(promise)
            .bind(format!("{promise}:%"))
            .execute(connection)
            .await?;
    });
    Ok(())
}
