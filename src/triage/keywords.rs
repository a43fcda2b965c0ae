//! Texts that are nothing but a word to our machine: STATUS, STOPP, HJELP, a
//! nod or "it is fixed". Said whole, they mean one thing, and no model is asked.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::decision::{Decision, Intent, Priority};

use super::reasons;

const LIST: &str = include_str!("lexicon/keywords.txt");
/// Longer texts are no keyword, in bytes.
const LONGEST: usize = 60;

static KEYWORDS: LazyLock<HashMap<String, Intent>> = LazyLock::new(|| {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| line.split_once(':'));
    entries
        .filter_map(|(intent, texts)| Some((intent.parse().ok()?, texts)))
        .flat_map(|(intent, texts): (Intent, &str)| {
            texts
                .split_whitespace()
                .map(move |text| (text.replace('+', " "), intent))
        })
        .collect()
});

/// Corrects a decision about a text that is a keyword from end to end.
pub(super) fn correct(text: &str, decision: &mut Decision) {
    let Some(intent) = of(text) else {
        return;
    };
    decision.intent = intent;
    decision.priority = decision.priority.min(Priority::Normal);
    decision.danger = None;
    decision.reasons = vec![reasons::intent(intent)];
}

fn of(text: &str) -> Option<Intent> {
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
        ] {
            assert_eq!(of(text), Some(intent), "{text}");
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
    fn every_line_of_the_list_is_an_intent() {
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            if let Some((intent, _)) = line.split_once(':') {
                assert!(intent.parse::<Intent>().is_ok(), "{intent}");
            }
        }
    }
}
