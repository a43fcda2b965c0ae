//! Turns of phrase that steer a conversation, read off the word list beside
//! this file.

use std::sync::LazyLock;

use crate::triage::lexicon::Lexicon;
use crate::triage::words::{Word, words};

static PHRASES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("phrases.txt")));

/// A text as a conversation reads it.
pub(super) struct Said {
    words: Vec<Word>,
    /// Idea, and the word that it begins at.
    found: Vec<(&'static str, usize)>,
}

impl Said {
    /// Reads `text`; `used` are the parts that were read as a place.
    pub(super) fn read(text: &str, used: &[(usize, usize)]) -> Self {
        let words: Vec<Word> = words(text, used)
            .into_iter()
            .filter(|word| word.form != "?")
            .collect();
        let mut found = Vec::new();
        PHRASES.each(&words, |one| {
            found.push((PHRASES.name(one.idea), one.word));
        });
        Self { words, found }
    }

    /// Whether there are no words in it.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether the text says so anywhere.
    pub(super) fn says(&self, idea: &str) -> bool {
        self.found.iter().any(|(found, _)| *found == idea)
    }

    /// Whether the text begins with it.
    pub(super) fn opens_with(&self, idea: &str) -> bool {
        self.found.contains(&(idea, 0))
    }

    /// Whether the text begins with a place.
    pub(super) fn opens_with_place(&self) -> bool {
        self.words
            .first()
            .is_some_and(|word| word.form == "<place>")
    }

    /// Words besides the place.
    pub(super) fn length(&self) -> usize {
        self.words
            .iter()
            .filter(|word| word.form != "<place>")
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_idea_that_is_asked_for_is_in_the_list() {
        for idea in [
            "goes_on",
            "another",
            "corrects",
            "points_back",
            "now",
            "lately",
            "in_vain",
            "whereabouts",
            "first",
            "second",
            "third",
            "fourth",
            "still",
            "new_matter",
            "knows_not",
            "no",
            "yes",
            "machine",
            "start_again",
            "does_not_suit",
            "stop_sending",
        ] {
            assert!(PHRASES.id(idea).is_some(), "{idea}");
        }
    }

    #[test]
    fn a_text_that_goes_on_is_known_in_several_languages() {
        for text in [
            "og nå gangen også",
            "And now the hall too",
            "I jeszcze korytarz",
            "І ще коридор",
            "وأيضا الممر",
            "iyo sidoo kale dabaqa",
        ] {
            let said = Said::read(text, &[]);
            assert!(said.opens_with("goes_on"), "{text}");
        }
        assert!(!Said::read("Det lekker og bråker", &[]).opens_with("goes_on"));
    }
}
