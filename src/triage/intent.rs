//! What the writer wants of us. A text is a report unless it clearly is
//! something else: a report lost is worse than a case too many.

use super::judge::Seen;
use super::model::Model;
use crate::domain::decision::{Hints, Intent};

pub(super) fn of(model: &Model, seen: &Seen, hints: &Hints) -> Intent {
    if seen.asked.values.is_empty() || hints.category.is_some() {
        return Intent::Report;
    }
    let above = model
        .lead_above_bar("intent", "report", &seen.asked)
        .unwrap_or(1.0);
    if above >= 0.0 {
        return Intent::Report;
    }
    let Some(head) = model.head("intent") else {
        return Intent::Report;
    };
    head.classes
        .iter()
        .zip(model.scores(head, &seen.asked))
        .filter(|(name, _)| *name != "report")
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .and_then(|(name, _)| name.parse().ok())
        .unwrap_or(Intent::Report)
}
