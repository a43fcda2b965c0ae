//! Why, in words that a clerk understands, with their place in the text.

use super::category::Found;
use super::judge::Seen;
use super::model::Model;
use crate::domain::decision::{Intent, Reason, ReasonKind};

/// The most words named.
const NAMED: usize = 4;

/// The words that weighed most for the category, and how sure we are.
pub(super) fn category(model: &Model, seen: &Seen, found: &Found) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if found.hinted {
        reasons.push(Reason {
            kind: ReasonKind::Hint,
            because: "Avsenderen valgte kategorien selv".to_owned(),
            span: None,
        });
    }
    for word in weighty(model, seen, found) {
        let word = &seen.words[word];
        reasons.push(Reason {
            kind: ReasonKind::Words,
            because: format!("Ordet «{}» peker mot kategorien", word.form),
            span: Some((word.start, word.end)),
        });
    }
    // A runner-up that was hardly in the running tells nobody anything.
    if let Some((other, chance)) = found.runner_up.filter(|(_, chance)| *chance >= 0.05) {
        reasons.push(Reason {
            kind: ReasonKind::Confidence,
            because: format!(
                "{:.0} % sikker; kunne også vært {} ({:.0} %)",
                found.confidence * 100.0,
                other.key(),
                chance * 100.0
            ),
            span: None,
        });
    }
    reasons
}

/// The words that speak most for the category against the runner-up.
fn weighty(model: &Model, seen: &Seen, found: &Found) -> Vec<usize> {
    let Some(head) = model.head("category") else {
        return Vec::new();
    };
    let class_of = |key: &str| head.classes.iter().position(|name| name == key);
    let Some(class) = class_of(found.category.key()) else {
        return Vec::new();
    };
    let rival = found
        .runner_up
        .and_then(|(category, _)| class_of(category.key()));
    let mut weights = vec![0f32; seen.words.len()];
    let mut values = seen.vector.values.iter().peekable();
    for (row, share, word) in &seen.vector.origins {
        while values.next_if(|(at, _)| at < row).is_some() {}
        let Some((_, value)) = values.peek() else {
            break;
        };
        let against = rival.map_or(0.0, |rival| model.weight(head, *row, rival));
        let gain = value * share * (model.weight(head, *row, class) - 0.5 * against);
        if let Some(sum) = weights.get_mut(*word as usize) {
            *sum += gain;
        }
    }
    let mut order: Vec<usize> = (0..weights.len())
        .filter(|at| weights[*at] > 0.02 && seen.words[*at].form.chars().count() > 2)
        .filter(|at| !seen.words[*at].form.starts_with('<'))
        .collect();
    order.sort_by(|a, b| weights[*b].total_cmp(&weights[*a]));
    order.truncate(NAMED);
    order.sort_unstable();
    order
}

/// Why a text opens no case.
pub(super) fn intent(intent: Intent) -> Reason {
    let because = match intent {
        Intent::Report => "Teksten melder om noe",
        Intent::Status => "Teksten spør hvordan det går med en melding",
        Intent::Stop => "Avsenderen vil ikke ha flere meldinger",
        Intent::Help => "Teksten spør hvordan tjenesten virker",
        Intent::Thanks => "Teksten er en takk eller prat som ikke trenger en sak",
        Intent::Cancel => "Avsenderen sier at saken er løst",
    };
    Reason {
        kind: ReasonKind::Words,
        because: because.to_owned(),
        span: None,
    }
}
