//! Danger to life or health, found by readable rules before anything else: the
//! words of `lexicon/danger.txt` and the municipality's own, unless what they
//! tell of is denied or past.

use std::sync::LazyLock;

use super::judge::Seen;
use super::lexicon::{Lexicon, Match};
use super::words::Word;
use crate::domain::category::Category;
use crate::domain::decision::{
    Danger as Kind, Decision, Hints, Matter, Priority, Reason, ReasonKind,
};

/// As embedded; the format is that of the other ideas.
const WORDS: &str = include_str!("lexicon/danger.txt");

static DANGERS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(WORDS));

/// So many words before a danger can deny it or put it in the past.
const BEFORE: usize = 5;
/// So many words after it can.
const AFTER: usize = 5;

/// A danger that a rule saw.
#[derive(Debug, Clone)]
pub(super) struct Danger {
    pub kind: Kind,
    /// Why, in words a clerk understands.
    pub because: &'static str,
    pub span: Option<(usize, usize)>,
}

/// `own` are the municipality's words for danger, by kind.
pub(super) fn of(seen: &Seen, own: &Lexicon) -> Option<Danger> {
    let (built_in, own) = (
        (&*DANGERS, DANGERS.firsts(&seen.words)),
        (own, own.firsts(&seen.words)),
    );
    [
        ("fire", Kind::Fire, "Ordene tyder på at det brenner nå"),
        (
            "crime",
            Kind::Crime,
            "Ordene tyder på vold eller innbrudd nå",
        ),
        (
            "health",
            Kind::Health,
            "Ordene tyder på at liv eller helse er i fare nå",
        ),
    ]
    .into_iter()
    .find_map(|(idea, kind, because)| {
        let now = [&built_in, &own]
            .into_iter()
            .filter_map(|(lexicon, firsts)| {
                let id = lexicon.id(idea)?;
                firsts.iter().find(|found| found.idea == id).copied()
            })
            .find(|found| !is_denied_or_past(&seen.words, *found))?;
        Some(Danger {
            kind,
            because,
            span: now.span(&seen.words),
        })
    })
}

/// Whether words around the danger, in the same sentence, deny it or put it in
/// the past.
fn is_denied_or_past(words: &[Word], found_at: Match) -> bool {
    let at = found_at.word;
    let start = (at.saturating_sub(BEFORE)..=at)
        .rev()
        .find(|place| words.get(*place).is_some_and(|word| word.opens))
        .unwrap_or(at.saturating_sub(BEFORE));
    let end = (at + 1..words.len().min(at + AFTER))
        .find(|place| words[*place].opens)
        .unwrap_or(words.len().min(at + AFTER));
    let around = words.get(start..end).unwrap_or_default();
    let found = DANGERS.ideas(around);
    // "puster ikke" is itself a denial: only what denies from outside counts.
    let itself = words.get(at..(at + 2).min(words.len())).unwrap_or_default();
    let is = |name: &str, ideas: &[(u16, u32)]| {
        DANGERS
            .id(name)
            .is_some_and(|id| ideas.iter().any(|(seen, _)| *seen == id))
    };
    let inside = words.get(at..at + found_at.words).unwrap_or_default();
    let denies_itself = is("not", &DANGERS.ideas(inside))
        || (is("not", &DANGERS.ideas(itself)) && is("health", &found));
    is("past", &found) || (is("not", &found) && !denies_itself)
}

/// Takes the sender's own word that somebody is in danger now.
pub(super) fn as_told(hints: &Hints, decision: &mut Decision) {
    if !hints.in_danger {
        return;
    }
    if decision.priority < Priority::Emergency {
        decision.priority = Priority::Emergency;
        decision.danger = Some(kind(None, decision.category, decision.matter));
    }
    decision.reasons.push(Reason {
        kind: ReasonKind::Hint,
        because: "Melderen svarte at noen er i fare nå".into(),
        span: None,
    });
}

/// Whom to ring first: what the rule saw, else what the category suggests.
pub(super) fn kind(danger: Option<&Danger>, category: Category, matter: Matter) -> Kind {
    if let Some(danger) = danger {
        return danger.kind;
    }
    match (category, matter) {
        (Category::ThreatsViolence | Category::Intruders | Category::BurglaryTheft, _) => {
            Kind::Crime
        }
        (Category::FireSafety | Category::Electrical | Category::SmokeSmell, _) => Kind::Fire,
        (Category::NeighbourConcern | Category::Lift, _) => Kind::Health,
        (_, Matter::Crime) => Kind::Crime,
        _ => Kind::Health,
    }
}
