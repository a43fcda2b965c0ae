//! Texts that are nothing but a word to our machine: STATUS, STOPP, HJELP, a
//! nod or "it is fixed". Said whole, they mean one thing, and no model is asked.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::reasons;
use crate::domain::category::Category;
use crate::domain::decision::{Danger, Decision, Intent, Matter, Priority, Reason, ReasonKind};

const LIST: &str = include_str!("lexicon/keywords.txt");
/// Longer texts are no keyword, in bytes.
const LONGEST: usize = 60;

/// What a whole text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Wish(Intent),
    /// A cry for help without a word of what or where.
    Cry,
}

static KEYWORDS: LazyLock<HashMap<String, Meaning>> = LazyLock::new(|| {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| line.split_once(':'));
    entries
        .filter_map(|(means, texts)| match means {
            "cry" => Some((Meaning::Cry, texts)),
            intent => Some((Meaning::Wish(intent.parse().ok()?), texts)),
        })
        .flat_map(|(means, texts)| {
            texts
                .split_whitespace()
                .map(move |text| (text.replace('+', " "), means))
        })
        .collect()
});

/// Corrects a decision about a text that is a keyword from end to end.
pub(super) fn correct(text: &str, decision: &mut Decision) {
    match of(text) {
        Some(Meaning::Wish(intent)) => {
            decision.intent = intent;
            decision.priority = decision.priority.min(Priority::Normal);
            decision.danger = None;
            decision.reasons = vec![reasons::intent(intent)];
        }
        Some(Meaning::Cry) => {
            decision.intent = Intent::Report;
            decision.category = Category::Other;
            decision.confidence = 0.0;
            decision.runner_up = None;
            decision.matter = Matter::Crime;
            decision.priority = Priority::Emergency;
            decision.danger = Some(Danger::Crime);
            decision.reasons = vec![Reason {
                kind: ReasonKind::Rule,
                because: "Meldingen er et rop om hjelp".into(),
                span: None,
            }];
        }
        None => {}
    }
}

fn of(text: &str) -> Option<Meaning> {
    if text.len() > LONGEST {
        return None;
    }
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    KEYWORDS.get(&words.join(" ")).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_is_known_however_it_is_shouted() {
        for (text, intent) in [
            ("STATUS", Intent::Status),
            (" Status? ", Intent::Status),
            ("STOPP!!!", Intent::Stop),
            ("stop all", Intent::Stop),
            ("HJELP", Intent::Help),
            ("Tusen takk :)", Intent::Thanks),
            ("vet ikke", Intent::Thanks),
            ("Det ordnet seg.", Intent::Cancel),
            ("не знаю", Intent::Thanks),
            ("Hei!", Intent::Help),
        ] {
            assert_eq!(of(text), Some(Meaning::Wish(intent)), "{text}");
        }
        for text in [
            "",
            "stopp bråket",
            "status på heisen: står",
            "hjelp det brenner",
            "12",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn a_bare_cry_for_help_is_no_question_how_this_works() {
        for text in ["Hjelp meg!!", "HELP ME", "redd oss", "допоможіть"] {
            assert_eq!(of(text), Some(Meaning::Cry), "{text}");
        }
    }

    #[test]
    fn every_line_of_the_list_is_an_intent() {
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            if let Some((intent, _)) = line.split_once(':') {
                assert!(
                    intent == "cry" || intent.parse::<Intent>().is_ok(),
                    "{intent}"
                );
            }
        }
    }
}
