//! What the writer wants of us. A text is a report unless it clearly is
//! something else: a report lost is worse than a case too many.

use super::judge::Seen;
use super::model::{Model, probabilities};
use crate::domain::decision::{Hints, Intent};
use crate::domain::report::Channel;

/// A text is taken for a report when that is at least this likely.
const REPORT_FROM: f64 = 0.25;
/// The form and partners' programs are for reports.
const REPORT_FROM_FORM: f64 = 0.1;

pub(super) fn of(model: &Model, seen: &Seen, hints: &Hints) -> Intent {
    let Some(head) = model.head("intent") else {
        return Intent::Report;
    };
    if seen.vector.values.is_empty() {
        return Intent::Report;
    }
    let chances = probabilities(&model.scores(head, &seen.vector), head.sharpness);
    let named = |name: &str| {
        let at = head.classes.iter().position(|class| class == name);
        at.map_or(0.0, |at| chances[at])
    };
    let bar = match hints.channel {
        Some(Channel::Web | Channel::Api) => REPORT_FROM_FORM,
        _ => REPORT_FROM,
    };
    if named("report") >= bar || hints.category.is_some() {
        return Intent::Report;
    }
    [
        Intent::Status,
        Intent::Stop,
        Intent::Help,
        Intent::Thanks,
        Intent::Cancel,
    ]
    .into_iter()
    .max_by(|a, b| named(a.into()).total_cmp(&named(b.into())))
    .unwrap_or(Intent::Report)
}
