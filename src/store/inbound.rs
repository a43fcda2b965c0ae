//! SMS that came in, and numbers that said stop.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::contact::Phone;

/// An SMS as the gateway brought it. The sender is text, not a [`Phone`]:
/// numbers can be withheld or be short codes.
#[derive(Clone, PartialEq, Eq)]
pub struct InboundSms {
    /// The gateway's `MessageSid`.
    pub sid: String,
    pub from: String,
    pub to: String,
    pub text: String,
    /// The gateway has answered it itself, as it does STOP and HELP where the
    /// account says so: it must not be answered twice.
    pub answered: bool,
}

const INSERT: &str = "\
INSERT INTO inbound_sms (sid, sender, receiver, text, intent, case_id, received_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Keeps an SMS, what we took it for and the case it belongs to.
///
/// # Errors
/// `Duplicate` where the same `MessageSid` came before.
pub async fn insert(
    tx: &mut Tx,
    sms: &InboundSms,
    intent: &'static str,
    case_id: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&sms.sid)
            .bind(&sms.from)
            .bind(&sms.to)
            .bind(&sms.text)
            .bind(intent)
            .bind(case_id)
            .bind(millis(now))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const HOLD: &str = "\
INSERT INTO senders (sender, texted_at) VALUES ($1, $2) \
ON CONFLICT (sender) DO UPDATE SET texted_at = excluded.texted_at";

/// Holds a sender's texts to this transaction until its end: another text of
/// theirs waits, and then finds what this one led to.
pub async fn hold(tx: &mut Tx, sender: &str, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(HOLD).bind(sender).bind(millis(now)).execute(connection).await?;
    });
    Ok(())
}

const IS_KNOWN: &str = "SELECT COUNT(*) FROM inbound_sms WHERE sid = $1";

/// Whether a `MessageSid` came before.
pub async fn is_known(tx: &mut Tx, sid: &str) -> Result<bool, StoreError> {
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(IS_KNOWN).bind(sid).fetch_one(connection).await?
    });
    Ok(count > 0)
}

const STOP: &str = "\
INSERT INTO stopped_numbers (phone, since) VALUES ($1, $2) ON CONFLICT (phone) DO NOTHING";

/// The number wants no more messages. Returns whether that is new.
pub async fn stop(tx: &mut Tx, phone: &Phone, now: Timestamp) -> Result<bool, StoreError> {
    let added = on_engine!(tx, connection => {
        sqlx::query(STOP)
            .bind(phone.reveal())
            .bind(millis(now))
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(added == 1)
}

const START: &str = "DELETE FROM stopped_numbers WHERE phone = $1";

/// The number writes a new report and so takes answers again.
pub async fn start(tx: &mut Tx, phone: &Phone) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(START).bind(phone.reveal()).execute(connection).await?;
    });
    Ok(())
}

const STOPPED_SINCE: &str = "SELECT since FROM stopped_numbers WHERE phone = $1";

/// When the number said stop, if it did and has not reported by SMS since. It
/// ends messages about what was reported before, by whatever road.
pub async fn stopped_since(tx: &mut Tx, phone: &Phone) -> Result<Option<Timestamp>, StoreError> {
    let row: Option<(i64,)> = on_engine!(tx, connection => {
        sqlx::query_as(STOPPED_SINCE).bind(phone.reveal()).fetch_optional(connection).await?
    });
    let cell = Cell {
        table: "stopped_numbers",
        row: "a number",
    };
    row.map(|(since,)| cell.instant("since", since)).transpose()
}
