//! Reports and the decisions made of them; and which request was which report,
//! so that the same request again gets the same answer.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::queue::{self, words};
use super::rows::{Cell, json, millis};
use crate::domain::case::Owner;
use crate::domain::contact::{Email, Phone};
use crate::domain::decision::Decision;
use crate::domain::reference::Reference;
use crate::domain::report::{Report, Reporter};

#[derive(sqlx::FromRow)]
struct ReportRow {
    id: String,
    case_id: String,
    reference: String,
    channel: String,
    text: String,
    typed_address: Option<String>,
    typed_unit: Option<String>,
    language: String,
    reporter_name: Option<String>,
    reporter_phone: Option<String>,
    reporter_email: Option<String>,
    status_token: String,
    received_at: i64,
}

impl TryFrom<ReportRow> for Report {
    type Error = StoreError;

    fn try_from(row: ReportRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "reports",
            row: &row.id,
        };
        Ok(Self {
            reference: cell.parse("reference", &row.reference)?,
            channel: cell.parse("channel", &row.channel)?,
            language: cell.parse("language", &row.language)?,
            received_at: cell.instant("received_at", row.received_at)?,
            reporter: Reporter {
                phone: cell.parse_some("reporter_phone", row.reporter_phone.as_deref())?,
                email: cell.parse_some("reporter_email", row.reporter_email.as_deref())?,
                name: row.reporter_name,
            },
            case_id: row.case_id,
            text: row.text,
            typed_address: row.typed_address,
            typed_unit: row.typed_unit,
            status_token: row.status_token,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO reports (id, case_id, reference, channel, text, typed_address, typed_unit, language, \
 reporter_name, reporter_phone, reporter_email, status_token, received_at) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

/// Writes a report.
///
/// # Errors
/// `Duplicate` where the reference is taken.
pub async fn insert(tx: &mut Tx, report: &Report) -> Result<(), StoreError> {
    let reporter = &report.reporter;
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&report.id)
            .bind(&report.case_id)
            .bind(report.reference.as_str())
            .bind(report.channel.key())
            .bind(&report.text)
            .bind(&report.typed_address)
            .bind(&report.typed_unit)
            .bind(report.language.code())
            .bind(&reporter.name)
            .bind(reporter.phone.as_ref().map(Phone::reveal))
            .bind(reporter.email.as_ref().map(Email::reveal))
            .bind(&report.status_token)
            .bind(millis(report.received_at))
            .execute(connection)
            .await?;
    });
    queue::keep(
        tx,
        &report.case_id,
        &report.id,
        &words::of_text(&report.text),
    )
    .await
}

macro_rules! select_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, case_id, reference, channel, text, typed_address, typed_unit, language, ",
            "reporter_name, reporter_phone, reporter_email, status_token, received_at ",
            "FROM reports WHERE ",
            $condition
        )
    };
}

async fn one(tx: &mut Tx, sql: &'static str, key: &str) -> Result<Option<Report>, StoreError> {
    let row: Option<ReportRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).fetch_optional(connection).await?
    });
    row.map(Report::try_from).transpose()
}

/// The report of an id.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Report>, StoreError> {
    one(tx, select_where!("id = $1"), id).await
}

/// The report that the reporter's own page shows.
pub async fn by_status_token(tx: &mut Tx, token: &str) -> Result<Option<Report>, StoreError> {
    one(tx, select_where!("status_token = $1"), token).await
}

/// The report of a reference.
pub async fn by_reference(
    tx: &mut Tx,
    reference: &Reference,
) -> Result<Option<Report>, StoreError> {
    one(tx, select_where!("reference = $1"), reference.as_str()).await
}

/// The newest reports from a phone number since an instant, newest first.
pub async fn latest_by_phone(
    tx: &mut Tx,
    phone: &Phone,
    since: Timestamp,
) -> Result<Vec<Report>, StoreError> {
    const SQL: &str = select_where!(
        "reporter_phone = $1 AND received_at >= $2 ORDER BY received_at DESC, id DESC LIMIT 50"
    );
    let rows: Vec<ReportRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL)
            .bind(phone.reveal())
            .bind(millis(since))
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Report::try_from).collect()
}

/// All reports of a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Report>, StoreError> {
    const SQL: &str = select_where!("case_id = $1 ORDER BY received_at, id");
    let rows: Vec<ReportRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(Report::try_from).collect()
}

const INSERT_DECISION: &str = "\
INSERT INTO decisions (report_id, case_id, decision, owner, rule, decided_at) \
VALUES ($1, $2, $3, $4, $5, $6)";

/// Keeps what triage concluded of a report, which owner it led to and by which
/// routing rule.
pub async fn insert_decision(
    tx: &mut Tx,
    report: &Report,
    decision: &Decision,
    owner: Owner,
    rule: &str,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT_DECISION)
            .bind(&report.id)
            .bind(&report.case_id)
            .bind(json(decision))
            .bind(owner.key())
            .bind(rule)
            .bind(millis(report.received_at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const MOVE: &str = "UPDATE reports SET case_id = $1 WHERE id = $2";
const MOVE_DECISION: &str = "UPDATE decisions SET case_id = $1 WHERE report_id = $2";

/// Puts a report, and what triage concluded of it, into another case.
pub async fn put_into(tx: &mut Tx, report_id: &str, case_id: &str) -> Result<(), StoreError> {
    queue::move_report(tx, report_id, case_id).await?;
    for sql in [MOVE, MOVE_DECISION] {
        on_engine!(tx, connection => {
            sqlx::query(sql).bind(case_id).bind(report_id).execute(connection).await?;
        });
    }
    Ok(())
}

const DECISION: &str = "SELECT decision FROM decisions WHERE report_id = $1";

/// What triage concluded of a report, when it came.
pub async fn decision(tx: &mut Tx, report_id: &str) -> Result<Option<Decision>, StoreError> {
    let row: Option<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(DECISION).bind(report_id).fetch_optional(connection).await?
    });
    let cell = Cell {
        table: "decisions",
        row: report_id,
    };
    row.map(|(text,)| cell.json("decision", &text)).transpose()
}

const FIRST_DECISION: &str = "\
SELECT d.report_id, d.decision FROM decisions d JOIN reports r ON r.id = d.report_id \
WHERE d.case_id = $1 ORDER BY r.received_at, r.id LIMIT 1";

/// What triage concluded of the first report of a case.
pub async fn first_decision(tx: &mut Tx, case_id: &str) -> Result<Option<Decision>, StoreError> {
    let row: Option<(String, String)> = on_engine!(tx, connection => {
        sqlx::query_as(FIRST_DECISION).bind(case_id).fetch_optional(connection).await?
    });
    row.map(|(report_id, text)| {
        let cell = Cell {
            table: "decisions",
            row: &report_id,
        };
        cell.json("decision", &text)
    })
    .transpose()
}

/// Which report a repeated request belongs to.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Earlier {
    pub report_id: String,
    /// Of the body then: the same key with another body is a mistake.
    pub fingerprint: String,
    /// What was answered, where the answer must be the same again.
    pub answer: Option<String>,
}

/// A request that came with a key.
pub struct Keyed<'a> {
    /// Who gives the keys.
    pub scope: &'a str,
    pub key: &'a str,
    pub fingerprint: &'a str,
    pub report_id: &'a str,
    pub answer: Option<&'a str>,
}

const EARLIER: &str =
    "SELECT report_id, fingerprint, answer FROM repeats WHERE scope = $1 AND key = $2";

/// The report that came earlier under the same key, if any.
pub async fn earlier(tx: &mut Tx, scope: &str, key: &str) -> Result<Option<Earlier>, StoreError> {
    Ok(on_engine!(tx, connection => {
        sqlx::query_as(EARLIER).bind(scope).bind(key).fetch_optional(connection).await?
    }))
}

const REMEMBER: &str = "\
INSERT INTO repeats (scope, key, fingerprint, report_id, answer, at) \
VALUES ($1, $2, $3, $4, $5, $6)";

/// Remembers the key under which a report came.
///
/// # Errors
/// `Duplicate` where another request with the key was faster.
pub async fn remember(tx: &mut Tx, request: &Keyed<'_>, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(REMEMBER)
            .bind(request.scope)
            .bind(request.key)
            .bind(request.fingerprint)
            .bind(request.report_id)
            .bind(request.answer)
            .bind(millis(now))
            .execute(connection)
            .await?;
    });
    Ok(())
}
