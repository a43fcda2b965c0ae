//! SMS that came in, and numbers that said stop.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::queue::{self, words};
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

/// A file that came with an SMS.
#[derive(Clone, PartialEq, Eq)]
pub struct InboundMedia {
    /// Where the gateway has it.
    pub url: String,
    /// As the gateway says; the bytes may say otherwise.
    pub content_type: String,
}

const INSERT: &str = "\
INSERT INTO inbound_sms (sid, sender, receiver, text, intent, case_id, report_id, received_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// What we took an SMS for.
#[derive(Debug, Clone, Copy)]
pub struct TakenFor<'a> {
    /// An `Intent` by its key, or what it was in a conversation: `reply`,
    /// `repeated`, `start`, `machine`.
    pub intent: &'static str,
    /// The case that it is about.
    pub case_id: Option<&'a str>,
    /// The report that it was.
    pub report_id: Option<&'a str>,
}

/// Keeps an SMS, what we took it for and the case it belongs to.
///
/// # Errors
/// `Duplicate` where the same `MessageSid` came before.
pub async fn insert(
    tx: &mut Tx,
    sms: &InboundSms,
    taken_for: TakenFor<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&sms.sid)
            .bind(&sms.from)
            .bind(&sms.to)
            .bind(&sms.text)
            .bind(taken_for.intent)
            .bind(taken_for.case_id)
            .bind(taken_for.report_id)
            .bind(millis(sms.received_at(now)))
            .execute(connection)
            .await?;
    });
    match taken_for {
        // A report's words are kept with the report.
        TakenFor {
            case_id: Some(case_id),
            report_id: None,
            ..
        } => queue::keep(tx, case_id, &sms.sid, &words::of_text(&sms.text)).await,
        _ => Ok(()),
    }
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

/// An SMS as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSms {
    pub text: String,
    /// As [`TakenFor::intent`].
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
SELECT sid, text, intent, received_at FROM inbound_sms \
WHERE case_id = $1 AND report_id IS NULL ORDER BY received_at, sid";

/// Every SMS that is about a case and was no report of its own, oldest first.
pub async fn asides_of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<KeptSms>, StoreError> {
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
UPDATE inbound_sms SET case_id = $1 WHERE report_id = $2";
const PUT_ALL_INTO: &str = "\
UPDATE inbound_sms SET case_id = $1 WHERE case_id = $2 AND sender = $3";

/// Puts the SMS that a report came by into the case that the report goes to.
pub async fn put_into(tx: &mut Tx, report: &Report, to_case: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PUT_OPENING_INTO)
            .bind(to_case)
            .bind(&report.id)
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
    queue::move_asides(tx, phone.reveal(), from_case, to_case).await?;
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

const STOPPED_AFTER: &str = "\
SELECT COUNT(*) FROM stopped_numbers WHERE phone = $1 AND (since >= \
 COALESCE((SELECT received_at FROM inbound_sms WHERE report_id = $2), $3) \
 OR EXISTS (SELECT 1 FROM calls WHERE report_id = $2))";

/// Whether the number said stop after it sent this report, by when the report
/// was texted where it came by SMS. What staff wrote down starts nothing again:
/// then it has said stop whenever it did.
pub async fn has_stopped_after(
    tx: &mut Tx,
    phone: &Phone,
    report: &Report,
) -> Result<bool, StoreError> {
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(STOPPED_AFTER)
            .bind(phone.reveal())
            .bind(&report.id)
            .bind(millis(report.received_at))
            .fetch_one(connection)
            .await?
    });
    Ok(count > 0)
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
