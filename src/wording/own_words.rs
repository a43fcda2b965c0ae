//! What the municipality says in its own words: in bokmål, or in several
//! languages.

use std::collections::BTreeMap;

use crate::domain::language::Language;

/// One thing said in the languages that the municipality gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnWords(BTreeMap<Language, String>);

impl OwnWords {
    /// Words without any letter are left out.
    pub fn new(words: impl IntoIterator<Item = (Language, String)>) -> Self {
        let words = words
            .into_iter()
            .map(|(language, words)| (language, words.trim().to_owned()))
            .filter(|(_, words)| !words.is_empty());
        Self(words.collect())
    }

    /// In the reader's language, else in bokmål, else in any; with the
    /// language they are in. Nothing where nothing was said.
    pub fn nearest(&self, reader: Language) -> Option<(Language, &str)> {
        [reader, Language::BOKMAL]
            .iter()
            .find_map(|language| self.0.get_key_value(language))
            .or_else(|| self.0.first_key_value())
            .map(|(language, words)| (*language, words.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_get_their_own_language_or_bokmal_and_know_which() {
        let hours = OwnWords::new([
            (Language::BOKMAL, " Hverdager 9 til 15 ".to_owned()),
            (Language::ENGLISH, "Weekdays 9 to 15".to_owned()),
            (Language::NYNORSK, "  ".to_owned()),
        ]);
        let bokmal = Some((Language::BOKMAL, "Hverdager 9 til 15"));
        assert_eq!(
            hours.nearest(Language::ENGLISH),
            Some((Language::ENGLISH, "Weekdays 9 to 15"))
        );
        assert_eq!(hours.nearest(Language::NYNORSK), bokmal);
        assert_eq!(OwnWords::default().nearest(Language::BOKMAL), None);
    }
}
