//! SMS that came in, and numbers that said stop.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::millis;
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
    /// When it was texted, where it comes late and that is known; else it is
    /// received now.
    pub received_at: Option<Timestamp>,
}

impl InboundSms {
    /// When it counts as received.
    pub fn received_at(&self, now: Timestamp) -> Timestamp {
        self.received_at.map_or(now, |at| at.min(now))
    }
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
            .bind(millis(sms.received_at(now)))
            .execute(connection)
            .await?;
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

const REPORTED_SINCE: &str = "\
SELECT COUNT(*) FROM inbound_sms WHERE sender = $1 AND intent = 'report' AND received_at > $2";

/// Whether a report was texted from the number after `since`.
pub async fn has_reported_since(
    tx: &mut Tx,
    sender: &str,
    since: Timestamp,
) -> Result<bool, StoreError> {
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(REPORTED_SINCE)
            .bind(sender)
            .bind(millis(since))
            .fetch_one(connection)
            .await?
    });
    Ok(count > 0)
}

const STOP: &str = "\
INSERT INTO stopped_numbers (phone, since) VALUES ($1, $2) ON CONFLICT (phone) DO NOTHING";

/// The number wants no more messages. Returns whether that is new.
pub async fn stop(tx: &mut Tx, phone: &Phone, since: Timestamp) -> Result<bool, StoreError> {
    let added = on_engine!(tx, connection => {
        sqlx::query(STOP)
            .bind(phone.reveal())
            .bind(millis(since))
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(added == 1)
}

const START: &str = "DELETE FROM stopped_numbers WHERE phone = $1 AND since <= $2";

/// The number wrote a new report at `at` and so takes answers again. A report
/// that comes late does not undo a stop that was said after it.
pub async fn start(tx: &mut Tx, phone: &Phone, at: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(START)
            .bind(phone.reveal())
            .bind(millis(at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const HAS_STOPPED: &str = "SELECT COUNT(*) FROM stopped_numbers WHERE phone = $1";

/// Whether the number said stop and has not reported since.
pub async fn has_stopped(tx: &mut Tx, phone: &Phone) -> Result<bool, StoreError> {
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(HAS_STOPPED).bind(phone.reveal()).fetch_one(connection).await?
    });
    Ok(count > 0)
}
