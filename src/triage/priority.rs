//! How soon somebody must act. It follows what happened, never how it is told.

use super::category::Found;
use super::danger::Danger;
use super::judge::Seen;
use super::model::{Model, probabilities};
use crate::domain::decision::{Priority, Reason, ReasonKind};

/// An emergency is called from this chance on: an emergency that is missed costs
/// more than a call that was not needed.
const CALL_ONE_TOO_MANY: f64 = 0.3;

pub(super) fn of(
    model: &Model,
    seen: &Seen,
    _found: &Found,
    danger: Option<&Danger>,
) -> (Priority, Vec<Reason>) {
    let by_words = by_words(model, seen);
    match danger {
        Some(danger) if by_words < Priority::Emergency => (
            Priority::Emergency,
            vec![Reason {
                kind: ReasonKind::Rule,
                because: danger.because.to_owned(),
                span: danger.span,
            }],
        ),
        _ => (by_words, Vec::new()),
    }
}

fn by_words(model: &Model, seen: &Seen) -> Priority {
    let Some(head) = model.head("priority") else {
        return Priority::Normal;
    };
    if seen.vector.values.is_empty() {
        return Priority::Normal;
    }
    let chances = probabilities(&model.scores(head, &seen.vector), head.sharpness);
    let emergency =
        head.classes.iter().zip(&chances).any(|(name, chance)| {
            name == Priority::Emergency.key() && *chance >= CALL_ONE_TOO_MANY
        });
    if emergency {
        return Priority::Emergency;
    }
    head.classes
        .iter()
        .zip(chances)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .and_then(|(name, _)| name.parse().ok())
        .unwrap_or(Priority::Normal)
}
