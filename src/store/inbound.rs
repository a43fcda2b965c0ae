//! SMS that came in, and numbers that said stop.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::contact::Phone;
use crate::domain::report::Report;

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
    /// Photos and other files that came with it (MMS), still at the gateway.
    pub media: Vec<InboundMedia>,
}

/// A file that came with an SMS.
#[derive(Clone, PartialEq, Eq)]
pub struct InboundMedia {
    /// Where the gateway has it.
    pub url: String,
    /// As the gateway says; the bytes may say otherwise.
    pub content_type: String,
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

const IS_KNOWN: &str = "SELECT COUNT(*) FROM inbound_sms WHERE sid = $1";

/// Whether a `MessageSid` came before.
pub async fn is_known(tx: &mut Tx, sid: &str) -> Result<bool, StoreError> {
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(IS_KNOWN).bind(sid).fetch_one(connection).await?
    });
    Ok(count > 0)
}

/// An SMS as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSms {
    pub text: String,
    /// What we took it for: an `Intent` by its key.
    pub intent: String,
    pub received_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    sid: String,
    text: String,
    intent: String,
    received_at: i64,
}

const OF_CASE: &str = "\
SELECT sid, text, intent, received_at FROM inbound_sms WHERE case_id = $1 \
ORDER BY received_at, sid";

/// Every SMS that belongs to a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<KeptSms>, StoreError> {
    let rows: Vec<KeptRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_CASE).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter()
        .map(|row| {
            let cell = Cell {
                table: "inbound_sms",
                row: &row.sid,
            };
            Ok(KeptSms {
                received_at: cell.instant("received_at", row.received_at)?,
                text: row.text,
                intent: row.intent,
            })
        })
        .collect()
}

const PUT_OPENING_INTO: &str = "\
UPDATE inbound_sms SET case_id = $1 WHERE case_id = $2 AND received_at = $3 AND text = $4";
const PUT_ALL_INTO: &str = "\
UPDATE inbound_sms SET case_id = $1 WHERE case_id = $2 AND sender = $3";

/// Puts the SMS that a report came by into the case that the report goes to.
pub async fn put_into(tx: &mut Tx, report: &Report, to_case: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT_OPENING_INTO)
            .bind(to_case)
            .bind(&report.case_id)
            .bind(millis(report.received_at))
            .bind(&report.text)
            .execute(connection)
            .await?;
    });
    Ok(())
}

/// Puts whatever a number has written about one case into another.
pub async fn put_all_into(
    tx: &mut Tx,
    phone: &Phone,
    from_case: &str,
    to_case: &str,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT_ALL_INTO)
            .bind(to_case)
            .bind(from_case)
            .bind(phone.reveal())
            .execute(connection)
            .await?;
    });
    Ok(())
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

const HAS_STOPPED: &str = "SELECT COUNT(*) FROM stopped_numbers WHERE phone = $1";

/// Whether the number said stop and has not reported since.
pub async fn has_stopped(tx: &mut Tx, phone: &Phone) -> Result<bool, StoreError> {
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(HAS_STOPPED).bind(phone.reveal()).fetch_one(connection).await?
    });
    Ok(count > 0)
}
