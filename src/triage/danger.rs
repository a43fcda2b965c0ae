//! Danger to life or health, found by readable rules before anything else: the
//! words of `lexicon/danger.txt` and the municipality's own, unless what they
//! tell of is denied or past, or is a fire that is only thought of.

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
        (&*DANGERS, everywhere(&DANGERS, &seen.words)),
        (own, everywhere(own, &seen.words)),
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
            .flat_map(|(lexicon, places)| {
                let id = lexicon.id(idea);
                places.iter().filter(move |found| Some(found.idea) == id)
            })
            .find(|found| {
                let thought_of = kind == Kind::Fire && is_thought_of(&seen.words, found.word);
                !thought_of && !is_denied_or_past(&seen.words, **found)
            })?;
        Some(Danger {
            kind,
            because,
            span: now.span(&seen.words),
        })
    })
    .or_else(|| farewell(&seen.words, &built_in.1))
}

/// All places where a danger is named: what is denied in one may be so in
/// another.
fn everywhere(lexicon: &Lexicon, words: &[Word]) -> Vec<Match> {
    let mut places = Vec::new();
    lexicon.each(words, |found| places.push(found));
    places
}

/// Somebody who says that they can do no more, and thanks for all or bids
/// goodbye, may be taking leave of life. Each alone is everyday talk.
fn farewell(words: &[Word], places: &[Match]) -> Option<Danger> {
    let found = |idea| {
        let id = DANGERS.id(idea)?;
        places.iter().find(|found| found.idea == id)
    };
    found("farewell")?;
    Some(Danger {
        kind: Kind::Health,
        because: "Ordene kan være et farvel fra noen som ikke orker mer",
        span: found("despair")?.span(words),
    })
}

/// The first of the words before one that can say something of it: those of the
/// same sentence, near it.
fn start_before(words: &[Word], at: usize) -> usize {
    let farthest = at.saturating_sub(BEFORE);
    (farthest..=at)
        .rev()
        .find(|place| words.get(*place).is_some_and(|word| word.opens))
        .unwrap_or(farthest)
}

/// Whether the words before say what would be if it came to it.
fn is_thought_of(words: &[Word], at: usize) -> bool {
    let before = words.get(start_before(words, at)..=at).unwrap_or_default();
    DANGERS
        .id("if")
        .is_some_and(|id| DANGERS.ideas(before).iter().any(|(seen, _)| *seen == id))
}

/// Whether words around the danger, in the same sentence, deny it or put it in
/// the past.
fn is_denied_or_past(words: &[Word], found_at: Match) -> bool {
    let at = found_at.word;
    let start = start_before(words, at);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::triage::tone;
    use crate::triage::words::words;

    fn kind_in(text: &str) -> Option<Kind> {
        let seen = Seen {
            words: tone::calm(&words(text, &[])),
            ..Seen::default()
        };
        of(&seen, &Lexicon::default()).map(|danger| danger.kind)
    }

    #[test]
    fn a_fire_that_is_denied_past_or_only_thought_of_is_none() {
        for text in [
            "Det brenner ikke",
            "Det var brann i kjelleren i fjor",
            "Stigen er vår eneste vei ut hvis det brenner",
            "How do we get out if there is a fire?",
            "De synger My Heart Will Go On fire ganger hver lørdag",
            "باب مخرج الطوارئ مقفل ولا نستطيع الخروج إذا حدث حريق",
        ] {
            assert_eq!(kind_in(text), None, "{text}");
        }
        for text in [
            "Det brenner",
            "Hvem ringer jeg hvis det brenner? Det brenner her",
            "Det brenner ikke i kjelleren. Det brenner på loftet",
            "Det brenner og jeg vet ikke om noen er inne",
            "The bin by the door is on fire",
            "stairwell on fire",
        ] {
            assert_eq!(kind_in(text), Some(Kind::Fire), "{text}");
        }
    }

    #[test]
    fn a_threat_of_what_will_be_is_a_danger_now() {
        let text = "Hvis jeg åpner døra, vil han drepe meg";
        assert_eq!(kind_in(text), Some(Kind::Crime));
    }

    #[test]
    fn a_farewell_from_somebody_who_can_do_no_more_is_a_danger() {
        for text in [
            "Tusen takk for alt, nå orker jeg ikke mer. Ha det bra",
            "takk for at dere prøvde. orker ikke leve sånn lenger",
            "Thank you for everything. I can't go on anymore. Goodbye",
            "Dette er siste gang dere hører fra meg. Si til barna at jeg er glad i dem",
        ] {
            assert_eq!(kind_in(text), Some(Kind::Health), "{text}");
        }
        for text in [
            "Orker ikke mer av musikken over meg",
            "Takk for alt dere har gjort med heisen! Ha det bra",
        ] {
            assert_eq!(kind_in(text), None, "{text}");
        }
    }

    #[test]
    fn a_plea_to_help_with_something_is_no_danger() {
        assert_eq!(kind_in("Допоможіть, будь ласка, з ключем"), None);
        assert_eq!(kind_in("Рятуйте!"), Some(Kind::Health));
    }
}
