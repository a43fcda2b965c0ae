//! Why, in words that a clerk understands, with their place in the text.

use super::category::Found;
use super::judge::Seen;
use super::local::Local;
use super::model::{Head, Model};
use super::words::Word;
use crate::domain::decision::{Intent, Priority, Reason, ReasonKind};

/// The most words named for the category.
const NAMED: usize = 4;
/// And for how soon somebody must act.
const NAMED_FOR_URGENCY: usize = 2;

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
        reasons.push(Reason {
            kind: ReasonKind::Words,
            because: format!("Ordet «{}» peker mot kategorien", said(text, word)),
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
        "under 1\u{a0}%".to_owned()
    } else {
        format!("{percent:.0}\u{a0}%")
    }
}

/// Whether the text alone speaks most for the category that was chosen.
fn agrees(found: &Found) -> bool {
    let chosen = found.all.iter().find(|(one, _)| *one == found.category);
    let rival = found.runner_up.map_or(0.0, |(_, chance)| chance);
    chosen.is_some_and(|(_, chance)| *chance >= rival)
}

/// What the words say of how soon somebody must act, where it is sooner or
/// later than usual. The kind of matter weighs too, so that there may be no
/// word to name.
pub(super) fn urgency(model: &Model, text: &str, seen: &Seen, priority: Priority) -> Vec<Reason> {
    let (head, points) = match priority {
        Priority::Emergency => ("emergency", "mot at liv eller helse er i fare"),
        Priority::Urgent => ("urgent", "mot at det haster"),
        Priority::Normal => return Vec::new(),
        Priority::Low => ("", "mot at det kan vente"),
    };
    let mut words = match model.head(head) {
        Some(head) => weighing(model, seen, head, 0, None),
        None => Vec::new(),
    };
    words.truncate(NAMED_FOR_URGENCY);
    if words.is_empty() {
        return vec![Reason {
            kind: ReasonKind::Words,
            because: format!("Meldingen som helhet peker {points}"),
            span: None,
        }];
    }
    let reasons = words.into_iter().map(|at| {
        let word = &seen.words[at];
        Reason {
            kind: ReasonKind::Words,
            because: format!("Ordet «{}» peker {points}", said(text, word)),
            span: Some((word.start, word.end)),
        }
    });
    reasons.collect()
}

/// The reason with the words it is about.
pub(super) fn quoting(text: &str, mut reason: Reason) -> Reason {
    if let Some(words) = reason.span.and_then(|(start, end)| text.get(start..end)) {
        reason.because = format!("{}: «{words}»", reason.because);
    }
    reason
}

/// A word as it was written.
fn said<'a>(text: &'a str, word: &'a Word) -> &'a str {
    text.get(word.start..word.end).unwrap_or(&word.form)
}

/// The words that speak most for the category against the runner-up, in the
/// order of the text.
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
    let mut words = weighing(model, seen, head, class, rival);
    words.truncate(NAMED);
    words.sort_unstable();
    words
}

/// The words that speak for a class of a head against a rival, weightiest
/// first.
fn weighing(
    model: &Model,
    seen: &Seen,
    head: &Head,
    class: usize,
    rival: Option<usize>,
) -> Vec<usize> {
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
