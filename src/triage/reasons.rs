//! Why, in words that a clerk understands, with their place in the text.

use super::category::Found;
use super::judge::Seen;
use super::local::Local;
use super::model::Model;
use crate::domain::decision::{Intent, Reason, ReasonKind};

/// The most words named.
const NAMED: usize = 4;

/// The words that weighed most for the category, and how sure we are.
pub(super) fn category(
    model: &Model,
    text: &str,
    seen: &Seen,
    found: &Found,
    local: &Local,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if found.hinted {
        reasons.push(Reason {
            kind: ReasonKind::Hint,
            because: "Avsenderen valgte kategorien selv".to_owned(),
            span: None,
        });
    }
    reasons.extend(local.reasons(text, &seen.words, found.category));
    for word in weighty(model, seen, found) {
        let word = &seen.words[word];
        let span = (word.start, word.end);
        let mut named = reasons.iter().filter_map(|reason| reason.span);
        if named.any(|(from, to)| from <= span.0 && span.1 <= to) {
            continue;
        }
        let said = text.get(word.start..word.end).unwrap_or(&word.form);
        reasons.push(Reason {
            kind: ReasonKind::Words,
            because: format!("Ordet «{said}» peker mot kategorien"),
            span: Some(span),
        });
    }
    reasons.push(Reason {
        kind: ReasonKind::Confidence,
        because: certainty(found, local),
        span: None,
    });
    reasons
}

/// How sure we are, and what else it could be.
fn certainty(found: &Found, local: &Local) -> String {
    let sure = percent(found.confidence);
    let rival = found.runner_up;
    let rival = rival.map(|(other, chance)| (local.name(other), percent(chance)));
    match (found.hinted, rival) {
        (true, Some((other, chance))) if !agrees(found) => {
            format!("Teksten alene tyder heller på {other} ({chance})")
        }
        (true, _) => "Teksten tyder ikke på noe annet".to_owned(),
        (false, Some((other, chance))) => {
            format!("{sure} sikker; nest mest sannsynlig er {other} ({chance})")
        }
        (false, None) => format!("{sure} sikker"),
    }
}

/// A chance for a person to read, who knows that nothing is ever quite sure.
pub fn percent(chance: f64) -> String {
    let percent = (chance * 100.0).round().clamp(0.0, 99.0);
    if percent < 1.0 {
        "under 1 %".to_owned()
    } else {
        format!("{percent:.0} %")
    }
}

/// Whether the text alone speaks most for the category that was chosen.
fn agrees(found: &Found) -> bool {
    let chosen = found.all.iter().find(|(one, _)| *one == found.category);
    let rival = found.runner_up.map_or(0.0, |(_, chance)| chance);
    chosen.is_some_and(|(_, chance)| *chance >= rival)
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
