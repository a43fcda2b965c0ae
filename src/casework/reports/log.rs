//! What the history of both cases says of reports that went from one to the
//! other.

use jiff::Timestamp;

use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::decision::Priority;
use crate::domain::ids::Ids;
use crate::domain::report::Report;

/// The lines of history that moving reports leaves.
pub(in crate::casework) struct Log<'a> {
    pub ids: &'a Ids,
    /// Who moved them, when and why.
    pub by: Actor,
    pub at: Timestamp,
    pub reason: Option<String>,
}

impl Log<'_> {
    /// Of each report: in the case that it left, and in the one that it is in
    /// now.
    pub fn moved(&self, left: &Case, to: &Case, reports: &[Report]) -> Vec<HistoryEntry> {
        let (old, new) = (left.reference.as_str(), to.reference.as_str());
        let of_each = reports.iter().flat_map(|report| {
            let report = report.reference.as_str();
            [
                self.line(left, Event::ReportLeft, report, new),
                self.line(to, Event::ReportJoined, old, report),
            ]
        });
        of_each.collect()
    }

    /// By which rule a new case was routed.
    pub fn routed(&self, case: &Case, rule: &str) -> [HistoryEntry; 2] {
        [
            self.by_sifra(case, Event::Judged, case.category.key(), None),
            self.by_sifra(case, Event::Routed, case.owner.key(), Some(rule)),
        ]
    }

    /// That the case is graver by what came, if it is.
    pub fn priority(&self, case: &Case, was: Priority) -> Option<HistoryEntry> {
        let is = case.priority;
        (is != was).then(|| self.line(case, Event::PriorityChanged, was.key(), is.key()))
    }

    /// Who works the case now and how it stands, as far as that is new.
    pub fn worked(&self, case: &Case, was: &Case) -> Vec<HistoryEntry> {
        let mut lines = Vec::new();
        if case.assignee != was.assignee {
            lines.push(HistoryEntry {
                from: was.assignee.clone(),
                to: case.assignee.clone(),
                ..self.line(case, Event::AssigneeChanged, "", "")
            });
        }
        if case.status != was.status {
            let (was, is) = (was.status.key(), case.status.key());
            lines.push(self.line(case, Event::StatusChanged, was, is));
        }
        lines
    }

    pub fn line(&self, case: &Case, event: Event, from: &str, to: &str) -> HistoryEntry {
        HistoryEntry {
            id: self.ids.id(),
            case_id: case.id.clone(),
            at: self.at,
            actor: self.by.clone(),
            event,
            from: Some(from.to_owned()),
            to: Some(to.to_owned()),
            reason: self.reason.clone(),
        }
    }

    fn by_sifra(&self, case: &Case, event: Event, to: &str, reason: Option<&str>) -> HistoryEntry {
        HistoryEntry {
            actor: Actor::Sifra,
            from: None,
            reason: reason.map(str::to_owned),
            ..self.line(case, event, "", to)
        }
    }
}
