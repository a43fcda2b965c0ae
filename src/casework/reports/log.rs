//! What the history of both cases says of a report that was moved.

use jiff::Timestamp;

use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::decision::Priority;
use crate::domain::ids::Ids;
use crate::domain::report::Report;

/// The lines of history that moving a report leaves.
pub(super) struct Log<'a> {
    pub ids: &'a Ids,
    /// Who moved it, when and why.
    pub by: Actor,
    pub at: Timestamp,
    pub reason: Option<String>,
}

impl Log<'_> {
    /// In the case that it left (as it was and as it is), and in the one that it
    /// is in now, with the rule that routed it where that one is new.
    pub fn lines(
        &self,
        before: &Case,
        left: &Case,
        to: &Case,
        report: &Report,
        rule: Option<&str>,
    ) -> Vec<HistoryEntry> {
        let (report, old, new) = (
            report.reference.as_str(),
            left.reference.as_str(),
            to.reference.as_str(),
        );
        let mut lines = vec![self.line(left, Event::ReportLeft, report, new)];
        if left.status != before.status {
            let (was, is) = (before.status.key(), left.status.key());
            lines.push(self.line(left, Event::StatusChanged, was, is));
        }
        lines.push(self.line(to, Event::ReportJoined, old, report));
        if let Some(rule) = rule {
            lines.push(self.by_sifra(to, Event::Judged, to.category.key(), None));
            lines.push(self.by_sifra(to, Event::Routed, to.owner.key(), Some(rule)));
        }
        lines
    }

    /// That the case is graver by what came.
    pub fn raised(&self, case: &Case, was: Priority) -> HistoryEntry {
        let (was, is) = (was.key(), case.priority.key());
        self.line(case, Event::PriorityChanged, was, is)
    }

    fn line(&self, case: &Case, event: Event, from: &str, to: &str) -> HistoryEntry {
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
