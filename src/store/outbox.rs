//! The outbox: messages that were promised, and every attempt to send them.
//!
//! Claim, send, settle: two short transactions with the gateway between them.
//! [`claims`] leases messages, [`outcomes`] writes down what came of them and
//! lets reserves follow, [`attempts`] keeps every try, [`figures`] tells how the
//! outbox does, and [`texts`] empties what was sent long ago.

mod attempts;
mod claims;
mod figures;
mod outcomes;
mod texts;
mod withdrawals;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::outgoing::{Message, MessageState};

pub use attempts::{Attempt, attempts_of_case};
pub use claims::{Claim, claim, is_any_leased};
pub use figures::{earliest_due, oldest_waiting, times_to_acknowledge};
pub use outcomes::{called_back, called_back_by_id, settle};
pub use texts::empty_texts;
pub use withdrawals::withdraw;

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
    replaces: Option<String>,
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
            replaces: row.replaces,
            id: row.id,
        })
    }
}

const PUT: &str = "\
INSERT INTO messages (id, promise, case_id, purpose, channel, recipient, subject, body, language, \
 precedence, state, due_at, look_up_first, attempts, gateway_id, failure, replaces, created_at, \
 updated_at, accepted_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, $19)";

/// Promises a message.
///
/// # Errors
/// `Duplicate` where the same promise was made before, or the message that it
/// replaces has a stand-in already.
pub async fn put(tx: &mut Tx, message: &Message) -> Result<(), StoreError> {
    let purpose: &str = message.purpose.into();
    let channel: &str = message.channel.into();
    // What is shown on the page has arrived with that.
    let is_there = message.state == MessageState::Delivered;
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
            .bind(&message.replaces)
            .bind(millis(message.created_at))
            .bind(is_there.then(|| millis(message.created_at)))
            .execute(connection)
            .await?;
    });
    Ok(())
}

macro_rules! select_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, promise, case_id, purpose, channel, recipient, subject, body, language, ",
            "precedence, state, due_at, look_up_first, attempts, gateway_id, failure, replaces, created_at ",
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

const OTHERS: &str = "\
SELECT gateway_id FROM messages WHERE channel = $1 AND recipient = $2 AND id <> $3 \
 AND body = $4 AND gateway_id IS NOT NULL";

/// The gateway's ids of other messages that say the same to the same recipient.
pub async fn gateway_ids_of_others(
    tx: &mut Tx,
    message: &Message,
) -> Result<Vec<String>, StoreError> {
    let channel: &str = message.channel.into();
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(OTHERS)
            .bind(channel)
            .bind(&message.to)
            .bind(&message.id)
            .bind(&message.body)
            .fetch_all(connection)
            .await?
    });
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

const RECIPIENT: &str = "SELECT recipient FROM messages WHERE id = $1";

/// To whom a message goes.
pub async fn recipient(tx: &mut Tx, message_id: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(RECIPIENT).bind(message_id).fetch_optional(connection).await?
    });
    Ok(row.map(|(recipient,)| recipient))
}

const LONGEST_CHAIN: usize = 100;

/// The message of a promise, or what went out in its place where it failed.
pub async fn standing_for_promise(
    tx: &mut Tx,
    promise: &str,
) -> Result<Option<Message>, StoreError> {
    const SQL: &str = select_where!("replaces = $1 AND state <> 'reserve'");
    let mut standing = by_promise(tx, promise).await?;
    for _ in 0..LONGEST_CHAIN {
        let Some(failed) = standing
            .as_ref()
            .filter(|message| message.state == MessageState::Failed)
        else {
            break;
        };
        let row: Option<MessageRow> = on_engine!(tx, connection => {
            sqlx::query_as(SQL).bind(&failed.id).fetch_optional(connection).await?
        });
        match row {
            Some(row) => standing = Some(row.try_into()?),
            None => break,
        }
    }
    Ok(standing)
}

/// The message of a promise.
pub async fn by_promise(tx: &mut Tx, promise: &str) -> Result<Option<Message>, StoreError> {
    const SQL: &str = select_where!("promise = $1");
    let row: Option<MessageRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(promise).fetch_optional(connection).await?
    });
    row.map(Message::try_from).transpose()
}

// The promise of a message to a reporter names the report.
const PUT_INTO: &str = "\
UPDATE messages SET case_id = $1 WHERE case_id = $2 AND purpose <> 'notice' \
 AND (promise LIKE $3 OR promise LIKE $4)";
const PUT_STAND_INS_INTO: &str = "\
UPDATE messages SET case_id = $1 WHERE case_id = $2 \
 AND replaces IN (SELECT id FROM messages WHERE case_id = $1)";

/// Puts the messages about a report, and those that went out in their place,
/// from one case into another.
pub async fn put_into(
    tx: &mut Tx,
    report_id: &str,
    from_case: &str,
    to_case: &str,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT_INTO)
            .bind(to_case)
            .bind(from_case)
            .bind(format!("%:{report_id}"))
            .bind(format!("%:{report_id}:%"))
            .execute(connection)
            .await?;
    });
    for _ in 0..LONGEST_CHAIN {
        let moved = on_engine!(tx, connection => {
            sqlx::query(PUT_STAND_INS_INTO)
                .bind(to_case)
                .bind(from_case)
                .execute(connection)
                .await?
                .rows_affected()
        });
        if moved == 0 {
            break;
        }
    }
    Ok(())
}

const PUT_ALL_INTO: &str = "\
UPDATE messages SET case_id = $1 WHERE case_id = $2 AND purpose = 'answer' AND recipient = $3";

/// Puts whatever a number was answered about one case into another.
pub async fn put_answers_into(
    tx: &mut Tx,
    recipient: &str,
    from_case: &str,
    to_case: &str,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT_ALL_INTO)
            .bind(to_case)
            .bind(from_case)
            .bind(recipient)
            .execute(connection)
            .await?;
    });
    Ok(())
}
