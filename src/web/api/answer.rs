//! What the API answers with.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::case::{Actor, Case, HistoryEntry};
use crate::domain::decision::{Decision, Reason};
use crate::intake::{Accepted, Acknowledgement};

/// A report that was filed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Filed {
    #[schema(example = "SF-7K3M9Q-K")]
    reference: String,
    /// The reporter's own page.
    status_url: String,
    case: CaseAnswer,
    triage: TriageAnswer,
    acknowledgement: AcknowledgementAnswer,
}

/// A report as it stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct Standing {
    reference: String,
    /// `new`, `in_progress`, `waiting`, `resolved` or `closed`.
    status: &'static str,
    status_url: String,
    channel: &'static str,
    language: String,
    #[schema(value_type = String, format = DateTime)]
    received_at: Timestamp,
    case: CaseAnswer,
    triage: TriageAnswer,
    acknowledgement: AcknowledgementAnswer,
    /// Oldest first.
    history: Vec<HistoryAnswer>,
}

#[derive(Debug, Serialize, ToSchema)]
struct CaseAnswer {
    category: &'static str,
    /// `emergency`, `urgent`, `normal` or `low`.
    priority: &'static str,
    /// `byggdrift`, `housing_office` or `police`.
    owner: &'static str,
    also_notify: Vec<String>,
    /// As the register writes it; null where it was not found.
    address: Option<String>,
    unit: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
}

#[derive(Debug, Serialize, ToSchema)]
struct TriageAnswer {
    /// From 0 to 1.
    confidence: f64,
    reasons: Vec<ReasonAnswer>,
}

/// Why triage thinks so.
#[derive(Debug, Serialize, ToSchema)]
struct ReasonAnswer {
    kind: &'static str,
    because: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct AcknowledgementAnswer {
    /// `sms`, `email` or `page`.
    channel: &'static str,
    /// `waiting`, `leased`, `accepted`, `delivered` or `failed`.
    state: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
struct HistoryAnswer {
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    event: &'static str,
    /// `sifra`, `reporter` or `staff`.
    by: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
}

/// The answer to a filed report, as JSON text: kept with an idempotency key.
pub(super) fn filed(accepted: &Accepted, status_url: &str) -> String {
    let filed = Filed {
        reference: accepted.report.reference.to_string(),
        status_url: status_url.to_owned(),
        case: case(&accepted.case),
        triage: triage(&accepted.decision),
        acknowledgement: acknowledgement(accepted.acknowledgement),
    };
    // Strings, numbers and lists: always JSON.
    serde_json::to_string(&filed).unwrap_or_default()
}

/// The answer to a look.
pub(super) fn standing(standing: &crate::intake::Standing, status_url: &str) -> Standing {
    Standing {
        reference: standing.report.reference.to_string(),
        status: standing.case.status.key(),
        status_url: status_url.to_owned(),
        channel: standing.report.channel.key(),
        language: standing.report.language.to_string(),
        received_at: standing.report.received_at,
        case: case(&standing.case),
        triage: triage(&standing.decision),
        acknowledgement: acknowledgement(standing.acknowledgement),
        history: standing.history.iter().map(entry).collect(),
    }
}

fn case(case: &Case) -> CaseAnswer {
    CaseAnswer {
        category: case.category.key(),
        priority: case.priority.key(),
        owner: case.owner.key(),
        also_notify: case.also_notify.clone(),
        address: case.place.address.clone(),
        unit: case.place.unit.as_ref().map(ToString::to_string),
        due_at: case.due_at,
    }
}

fn triage(decision: &Decision) -> TriageAnswer {
    TriageAnswer {
        confidence: decision.confidence,
        reasons: decision.reasons.iter().map(reason).collect(),
    }
}

fn reason(reason: &Reason) -> ReasonAnswer {
    ReasonAnswer {
        kind: reason.kind.into(),
        because: reason.because.clone(),
    }
}

fn acknowledgement(acknowledgement: Acknowledgement) -> AcknowledgementAnswer {
    AcknowledgementAnswer {
        channel: acknowledgement.channel.into(),
        state: acknowledgement.state.key(),
    }
}

/// Staff's reasons and names stay inside.
fn entry(entry: &HistoryEntry) -> HistoryAnswer {
    let by = match entry.actor {
        Actor::Sifra => "sifra",
        Actor::Reporter => "reporter",
        Actor::Staff(_) => "staff",
        Actor::Recipient(_) => "recipient",
    };
    HistoryAnswer {
        at: entry.at,
        event: entry.event.into(),
        by,
        from: entry.from.clone(),
        to: entry.to.clone(),
    }
}
