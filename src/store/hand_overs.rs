//! Hand-overs and what went out for them. [`following`] finds those at which
//! something is due, and [`fates`] what came of what went out.

mod fates;
mod following;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::hand_over::{Giver, HandOver, Send};

pub use fates::sent_out;
pub use following::{
    due, not_received, of_recipients, stir, stir_all_of, stir_by_message, stir_by_webhook,
};

#[derive(sqlx::FromRow)]
pub(super) struct HandOverRow {
    id: String,
    case_id: String,
    recipient: String,
    acts: bool,
    rule: Option<String>,
    given_by: Option<String>,
    given_at: i64,
    words: Option<String>,
    arrival: String,
    arrival_at: i64,
    steps: i64,
    next_at: Option<i64>,
    ending: Option<String>,
    ended_at: Option<i64>,
    version: i64,
}

impl TryFrom<HandOverRow> for HandOver {
    type Error = StoreError;

    fn try_from(row: HandOverRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "hand_overs",
            row: &row.id,
        };
        let ending = cell.parse_some("ending", row.ending.as_deref())?;
        let ended_at = row
            .ended_at
            .map(|at| cell.instant("ended_at", at))
            .transpose()?;
        Ok(Self {
            giver: match row.given_by {
                Some(account) => Giver::Account(account),
                None => Giver::Rule(row.rule.unwrap_or_default()),
            },
            given_at: cell.instant("given_at", row.given_at)?,
            arrival: cell.parse("arrival", &row.arrival)?,
            arrival_at: cell.instant("arrival_at", row.arrival_at)?,
            steps: cell.count("steps", row.steps)?,
            next_at: row
                .next_at
                .map(|at| cell.instant("next_at", at))
                .transpose()?,
            end: ending.zip(ended_at),
            case_id: row.case_id,
            recipient: row.recipient,
            acts: row.acts,
            words: row.words,
            version: row.version,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO hand_overs (id, case_id, recipient, acts, rule, given_by, given_at, words, arrival, \
 arrival_at, steps, next_at, ending, ended_at, version) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";

/// Keeps a new hand-over.
pub async fn insert(tx: &mut Tx, given: &HandOver) -> Result<(), StoreError> {
    let (rule, account) = match &given.giver {
        Giver::Rule(rule) => (Some(rule), None),
        Giver::Account(account) => (None, Some(account)),
    };
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&given.id)
            .bind(&given.case_id)
            .bind(&given.recipient)
            .bind(given.acts)
            .bind(rule)
            .bind(account)
            .bind(millis(given.given_at))
            .bind(&given.words)
            .bind(given.arrival.key())
            .bind(millis(given.arrival_at))
            .bind(i64::from(given.steps))
            .bind(given.next_at.map(millis))
            .bind(given.end.map(|(ending, _)| ending.key()))
            .bind(given.end.map(|(_, at)| millis(at)))
            .bind(given.version)
            .execute(connection)
            .await?;
    });
    Ok(())
}

const UPDATE: &str = "\
UPDATE hand_overs SET arrival = $2, arrival_at = $3, steps = $4, next_at = $5, ending = $6, \
 ended_at = $7, version = $8 WHERE id = $1 AND version = $8 - 1";

/// Writes down how a hand-over stands now, where nobody was faster: `changed`
/// has the version after the one that is stored. Returns whether that was so.
pub async fn update(tx: &mut Tx, changed: &HandOver) -> Result<bool, StoreError> {
    Ok(on_engine!(tx, connection => {
        let done = sqlx::query(UPDATE)
            .bind(&changed.id)
            .bind(changed.arrival.key())
            .bind(millis(changed.arrival_at))
            .bind(i64::from(changed.steps))
            .bind(changed.next_at.map(millis))
            .bind(changed.end.map(|(ending, _)| ending.key()))
            .bind(changed.end.map(|(_, at)| millis(at)))
            .bind(changed.version)
            .execute(connection)
            .await?;
        done.rows_affected() == 1
    }))
}

const BY_ID: &str = "\
SELECT id, case_id, recipient, acts, rule, given_by, given_at, words, arrival, arrival_at, steps, \
 next_at, ending, ended_at, version FROM hand_overs WHERE id = $1";

/// One hand-over.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<HandOver>, StoreError> {
    let row: Option<HandOverRow> = on_engine!(tx, connection => {
        sqlx::query_as(BY_ID).bind(id).fetch_optional(connection).await?
    });
    row.map(HandOver::try_from).transpose()
}

const OF_CASE: &str = "\
SELECT id, case_id, recipient, acts, rule, given_by, given_at, words, arrival, arrival_at, steps, \
 next_at, ending, ended_at, version FROM hand_overs WHERE case_id = $1 ORDER BY given_at, id";

/// Those of a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<HandOver>, StoreError> {
    let rows: Vec<HandOverRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_CASE).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(HandOver::try_from).collect()
}

const STANDING: &str = "\
SELECT id, case_id, recipient, acts, rule, given_by, given_at, words, arrival, arrival_at, steps, \
 next_at, ending, ended_at, version FROM hand_overs WHERE case_id = $1 AND ending IS NULL \
ORDER BY given_at, id";

/// Those of a case that stand, oldest first.
pub async fn standing(tx: &mut Tx, case_id: &str) -> Result<Vec<HandOver>, StoreError> {
    let rows: Vec<HandOverRow> = on_engine!(tx, connection => {
        sqlx::query_as(STANDING).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(HandOver::try_from).collect()
}

const ADD_SEND: &str = "\
INSERT INTO hand_over_sends (hand_over_id, step, channel, message_id, webhook_id, sent_at) \
VALUES ($1, $2, $3, $4, $5, $6)";

/// Keeps what went out.
pub async fn add_send(tx: &mut Tx, send: &Send) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ADD_SEND)
            .bind(&send.hand_over_id)
            .bind(i64::from(send.step))
            .bind(send.channel.key())
            .bind(&send.message_id)
            .bind(&send.webhook_id)
            .bind(millis(send.sent_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

#[derive(sqlx::FromRow)]
struct SendRow {
    hand_over_id: String,
    step: i64,
    channel: String,
    message_id: Option<String>,
    webhook_id: Option<String>,
    sent_at: i64,
}

const SENDS: &str = "\
SELECT hand_over_id, step, channel, message_id, webhook_id, sent_at FROM hand_over_sends \
WHERE hand_over_id = $1 ORDER BY step, channel";

/// What went out for a hand-over, in order.
pub async fn sends(tx: &mut Tx, hand_over_id: &str) -> Result<Vec<Send>, StoreError> {
    let rows: Vec<SendRow> = on_engine!(tx, connection => {
        sqlx::query_as(SENDS).bind(hand_over_id).fetch_all(connection).await?
    });
    rows.into_iter()
        .map(|row| {
            let cell = Cell {
                table: "hand_over_sends",
                row: &row.hand_over_id,
            };
            Ok(Send {
                step: cell.count("step", row.step)?,
                channel: cell.parse("channel", &row.channel)?,
                sent_at: cell.instant("sent_at", row.sent_at)?,
                message_id: row.message_id,
                webhook_id: row.webhook_id,
                hand_over_id: row.hand_over_id,
            })
        })
        .collect()
}
