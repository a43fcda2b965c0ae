//! What the writer wants of us. A text is a report unless it clearly is
//! something else: a report lost is worse than a case too many.

use super::judge::Seen;
use super::lexicon::INTENTS;
use super::model::Model;
use crate::domain::decision::{Hints, Intent};

/// As many tell too little for the model alone.
const FEW_WORDS: usize = 5;

/// What a thank-you or a nod is made of.
const NODS: [&str; 4] = ["thanking", "praise", "small_talk", "solved"];

/// Whether any of the turns of phrase is a thank-you or a nod.
pub(super) fn nods(turns: &[(u16, u32)]) -> bool {
    NODS.iter()
        .filter_map(|name| INTENTS.id(name))
        .any(|id| turns.iter().any(|(seen, _)| *seen == id))
}

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
        // Few words that say nothing of the kind only look like a nod.
        .filter(|(name, _)| seen.nods || seen.words.len() > FEW_WORDS || *name != "thanks")
        .and_then(|(name, _)| name.parse().ok())
        .unwrap_or(Intent::Report)
}
