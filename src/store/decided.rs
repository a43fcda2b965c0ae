//! What was decided of cases when they came, in the order in which they were
//! opened: for trying other rules on them. Some at a time, so that it does not
//! matter how many there are. No words of anybody's.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::case::{Event, RecipientKey};
use crate::domain::decision::Decision;

/// A case as triage and the rules decided on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    pub case_id: String,
    pub opened_at: Timestamp,
    /// What happened to it, oldest first.
    pub steps: Vec<Step>,
    /// Of its reports, oldest first; of one that has left it, where it opened it.
    pub decisions: Vec<OfReport>,
    /// To whom a rule gave it, oldest first.
    pub given: Vec<Given>,
}

/// A line of its history, without the words of those who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub at: Timestamp,
    pub by_staff: bool,
    pub event: Event,
    pub to: Option<String>,
    /// Of the rules' own lines.
    pub rule: Option<String>,
}

/// What triage concluded of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct OfReport {
    pub reference: String,
    pub at: Timestamp,
    pub decision: Decision,
}

/// A hand-over to whoever was to act, by a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    pub recipient: RecipientKey,
    pub rule: String,
    pub at: Timestamp,
}

const CASES: &str = "\
SELECT id, opened_at FROM cases WHERE id > $1 AND opened_at >= $2 AND part_of IS NULL \
ORDER BY id LIMIT $3";

const STEPS: &str = "\
SELECT case_id, at, actor, event, became, \
 CASE WHEN actor = 'sifra' AND event IN ('routed', 'owner_changed') THEN reason END AS rule \
FROM history WHERE case_id >= $1 AND case_id <= $2 ORDER BY case_id, at, id";

// CROSS JOIN: from the cases to what is theirs. SQLite would else walk through
// all there are, each time, where it thinks that there are few.
const DECISIONS: &str = "\
SELECT d.case_id, r.reference, d.decided_at, d.decision \
FROM cases c CROSS JOIN decisions d CROSS JOIN reports r \
WHERE c.id >= $1 AND c.id <= $2 AND d.case_id = c.id AND r.id = d.report_id \
ORDER BY d.decided_at, d.report_id";

const GIVEN: &str = "\
SELECT h.case_id, h.recipient, h.rule, h.given_at FROM cases c CROSS JOIN hand_overs h \
WHERE c.id >= $1 AND c.id <= $2 AND h.case_id = c.id AND h.acts AND h.rule IS NOT NULL \
ORDER BY h.given_at, h.id";

type StepRow = (String, i64, String, String, Option<String>, Option<String>);
type DecisionRow = (String, String, i64, String);
type GivenRow = (String, String, String, i64);

/// At most `most` cases opened at `since` or later, after the one of the id
/// `after`, in order of their ids.
pub async fn some(
    tx: &mut Tx,
    after: &str,
    since: Timestamp,
    most: u32,
) -> Result<Vec<Decided>, StoreError> {
    let rows: Vec<(String, i64)> = on_engine!(tx, connection => {
        sqlx::query_as(CASES)
            .bind(after)
            .bind(millis(since))
            .bind(i64::from(most))
            .fetch_all(connection)
            .await?
    });
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Ok(Vec::new());
    };
    let range = (first.0.clone(), last.0.clone());
    let range = (range.0.as_str(), range.1.as_str());
    let mut found = Vec::new();
    for (case_id, opened_at) in rows {
        found.push(Decided {
            opened_at: of_cases(&case_id).instant("opened_at", opened_at)?,
            case_id,
            steps: Vec::new(),
            decisions: Vec::new(),
            given: Vec::new(),
        });
    }
    {
        let by_id = found.iter_mut();
        let mut by_id: ById = by_id.map(|d| (d.case_id.clone(), d)).collect();
        steps(tx, range, &mut by_id).await?;
        decisions(tx, range, &mut by_id).await?;
        given(tx, range, &mut by_id).await?;
    }
    for decided in &mut found {
        opening(tx, decided).await?;
    }
    Ok(found)
}

type ById<'a> = BTreeMap<String, &'a mut Decided>;

fn of_cases(id: &str) -> Cell<'_> {
    Cell {
        table: "cases",
        row: id,
    }
}

async fn steps(
    tx: &mut Tx,
    (first, last): (&str, &str),
    found: &mut ById<'_>,
) -> Result<(), StoreError> {
    let rows: Vec<StepRow> = on_engine!(tx, connection => {
        sqlx::query_as(STEPS).bind(first).bind(last).fetch_all(connection).await?
    });
    for (case_id, at, actor, event, to, rule) in rows {
        let Some(decided) = found.get_mut(&case_id) else {
            continue;
        };
        let cell = Cell {
            table: "history",
            row: &case_id,
        };
        decided.steps.push(Step {
            at: cell.instant("at", at)?,
            by_staff: actor == "staff",
            event: cell.parse("event", &event)?,
            to,
            rule,
        });
    }
    Ok(())
}

async fn decisions(
    tx: &mut Tx,
    (first, last): (&str, &str),
    found: &mut ById<'_>,
) -> Result<(), StoreError> {
    let rows: Vec<DecisionRow> = on_engine!(tx, connection => {
        sqlx::query_as(DECISIONS).bind(first).bind(last).fetch_all(connection).await?
    });
    for row in rows {
        if let Some(decided) = found.get_mut(&row.0) {
            decided.decisions.push(of_report(row)?);
        }
    }
    Ok(())
}

fn of_report((_, reference, at, decision): DecisionRow) -> Result<OfReport, StoreError> {
    let cell = Cell {
        table: "decisions",
        row: &reference,
    };
    Ok(OfReport {
        at: cell.instant("decided_at", at)?,
        decision: cell.json("decision", &decision)?,
        reference,
    })
}

async fn given(
    tx: &mut Tx,
    (first, last): (&str, &str),
    found: &mut ById<'_>,
) -> Result<(), StoreError> {
    let rows: Vec<GivenRow> = on_engine!(tx, connection => {
        sqlx::query_as(GIVEN).bind(first).bind(last).fetch_all(connection).await?
    });
    for (case_id, recipient, rule, at) in rows {
        let cell = Cell {
            table: "hand_overs",
            row: &case_id,
        };
        let at = cell.instant("given_at", at)?;
        if let Some(decided) = found.get_mut(&case_id) {
            decided.given.push(Given {
                recipient,
                rule,
                at,
            });
        }
    }
    Ok(())
}

const BY_REFERENCE: &str = "\
SELECT d.case_id, r.reference, d.decided_at, d.decision \
FROM decisions d JOIN reports r ON r.id = d.report_id WHERE r.reference = $1";

/// The report that opened the case may have gone to another since.
async fn opening(tx: &mut Tx, decided: &mut Decided) -> Result<(), StoreError> {
    let Some(opener) = decided.opener() else {
        return Ok(());
    };
    if decided.decisions.iter().any(|d| d.reference == opener) {
        return Ok(());
    }
    let row: Option<DecisionRow> = on_engine!(tx, connection => {
        sqlx::query_as(BY_REFERENCE).bind(opener).fetch_optional(connection).await?
    });
    if let Some(row) = row {
        decided.decisions.insert(0, of_report(row)?);
    }
    Ok(())
}

impl Decided {
    /// The reference of the report that opened the case.
    pub fn opener(&self) -> Option<&str> {
        let came = |step: &&Step| matches!(step.event, Event::Reported | Event::ReportJoined);
        self.steps.iter().find(came)?.to.as_deref()
    }
}
