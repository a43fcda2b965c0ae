//! How soon somebody must act. It follows what happened, never how it is told.

use super::category;
use super::danger::Danger;
use super::judge::Seen;
use super::model::{Model, Vector};
use crate::domain::decision::{Priority, Reason, ReasonKind};

/// A text of so few words that does not even tell what it is about is no
/// emergency unless a rule sees danger in it: what it weighs is chance.
const FEW_WORDS: usize = 5;
const TELLS: f64 = 0.6;

/// `likely` is the text with the categories that it is likely to have.
pub(super) fn of(
    model: &Model,
    seen: &Seen,
    likely: &Vector,
    found: &category::Found,
    danger: Option<&Danger>,
) -> (Priority, Option<Reason>) {
    match danger {
        // Said also where the words weigh as much: a rule is plainer.
        Some(danger) => (
            Priority::Emergency,
            Some(Reason {
                kind: ReasonKind::Rule,
                because: danger.because.to_owned(),
                span: danger.span,
            }),
        ),
        None if seen.words.len() <= FEW_WORDS && found.confidence < TELLS => {
            (by_words(model, likely).min(Priority::Urgent), None)
        }
        None => (by_words(model, likely), None),
    }
}

fn by_words(model: &Model, likely: &Vector) -> Priority {
    if likely.values.is_empty() {
        return Priority::Normal;
    }
    for (head, priority) in [
        ("emergency", Priority::Emergency),
        ("urgent", Priority::Urgent),
        ("normal", Priority::Normal),
    ] {
        if model.above_bar(head, likely).unwrap_or(0.0) >= 0.0 {
            return priority;
        }
    }
    Priority::Low
}
