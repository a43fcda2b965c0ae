//! How soon somebody must act. It follows what happened, never how it is told.

use super::category;
use super::danger::Danger;
use super::judge::Seen;
use super::model::{Model, Vector};
use crate::domain::category::Category;
use crate::domain::decision::{Priority, Reason, ReasonKind};

/// A text of so few words that does not even tell what it is about, or tells
/// nothing, is no emergency unless a rule sees danger in it: what it weighs is
/// chance.
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
        None if seen.words.len() <= FEW_WORDS && tells_nothing(found) => {
            (by_words(model, likely).min(Priority::Urgent), None)
        }
        None => (by_words(model, likely), None),
    }
}

fn tells_nothing(found: &category::Found) -> bool {
    found.confidence < TELLS || found.category == Category::Other
}

fn by_words(model: &Model, likely: &Vector) -> Priority {
    if likely.values.is_empty() {
        return Priority::Normal;
    }
    let is_above = |head| model.above_bar(head, likely).unwrap_or(0.0) >= 0.0;
    match () {
        // What cannot wait for a minute cannot wait for a day either: two
        // heads that agree are right more often than one.
        () if is_above("urgent") && is_above("emergency") => Priority::Emergency,
        () if is_above("urgent") => Priority::Urgent,
        () if is_above("normal") => Priority::Normal,
        () => Priority::Low,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decision::{Hints, Intent};
    use crate::register::Gazetteer;
    use crate::triage::{Local, decide};

    fn judged(text: &str) -> (Intent, Priority) {
        let none = (&Hints::default(), &Gazetteer::default(), &Local::default());
        let decision = decide(text, none.0, none.1, none.2);
        (decision.intent, decision.priority)
    }

    #[test]
    fn a_call_for_help_in_two_words_is_an_emergency_in_many_tongues() {
        for text in [
            "SOS",
            "Ring politiet",
            "de dreper meg",
            "han prøver å drepe meg",
            "they are breaking in",
            "Ktoś się włamuje",
            "pomocy",
            "допоможіть",
            "ساعدني",
            "jeg tar livet mitt",
            "jeg har falt og kommer meg ikke opp",
        ] {
            assert_eq!(
                judged(text),
                (Intent::Report, Priority::Emergency),
                "{text}"
            );
        }
    }

    #[test]
    fn two_words_that_tell_nothing_are_no_emergency() {
        assert!(judged("Og her").1 < Priority::Emergency);
    }

    #[test]
    fn few_words_without_thanks_in_them_are_no_thanks() {
        for text in ["jeg er redd", "I am scared", "caawi"] {
            assert_eq!(judged(text).0, Intent::Report, "{text}");
        }
        assert_eq!(judged("Takk, da vet jeg det").0, Intent::Thanks);
    }

    #[test]
    fn a_nod_or_a_laugh_is_no_report() {
        for text in ["Da er det mottatt", "noted", "god natt", "😂😂"] {
            assert_eq!(judged(text).0, Intent::Thanks, "{text}");
        }
    }
}
