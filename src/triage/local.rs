//! A municipality's own words: what people there call things. Read from
//! configuration, so that nobody has to build the program anew.
//!
//! ```toml
//! [category.storage]
//! words = ["kott", "sval*"]
//! ```

use std::collections::BTreeMap;

use serde::Deserialize;

use super::lexicon::Lexicon;
use super::words::Word;
use crate::domain::category::Category;

/// Extra words by category.
#[derive(Debug, Clone, Default)]
pub struct LocalWords {
    lexicon: Lexicon,
}

/// A file of local words that cannot be used; names file and line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {because}")]
pub struct LocalWordsError {
    pub file: String,
    pub line: usize,
    because: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    category: BTreeMap<toml::Spanned<String>, Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: Vec<String>,
}

/// How much more likely a category becomes by one of its local words.
const LIFT: f64 = 20.0;

impl LocalWords {
    /// Reads the TOML text of `file`.
    pub fn parse(toml: &str, file: &str) -> Result<Self, LocalWordsError> {
        let at = |place: usize, because: String| LocalWordsError {
            file: file.to_owned(),
            line: toml.bytes().take(place).filter(|b| *b == b'\n').count() + 1,
            because,
        };
        let table: Table = toml::from_str(toml)
            .map_err(|e| at(e.span().map_or(0, |s| s.start), e.message().to_owned()))?;
        let mut lexicon = Lexicon::default();
        for (name, words) in &table.category {
            let category: Category = name.get_ref().parse().map_err(|_| {
                at(
                    name.span().start,
                    format!("no category is called {}", name.get_ref()),
                )
            })?;
            for word in &words.words {
                lexicon.add(category.key(), &word.to_lowercase().replace(' ', "+"));
            }
        }
        Ok(Self { lexicon })
    }

    /// Makes the categories whose local words stand in the text likelier.
    pub(super) fn lift(&self, words: &[Word], all: &mut [(Category, f64)]) {
        let ideas = self.lexicon.ideas(words);
        if ideas.is_empty() {
            return;
        }
        for (category, chance) in all.iter_mut() {
            if ideas
                .iter()
                .any(|(id, _)| self.lexicon.name(*id) == category.key())
            {
                *chance *= LIFT;
            }
        }
        let sum: f64 = all.iter().map(|(_, chance)| chance).sum();
        if sum > 0.0 {
            all.iter_mut().for_each(|(_, chance)| *chance /= sum);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_category_is_refused_with_file_and_line() {
        let wrong = "[category.storage]\nwords = [\"kott\"]\n[category.boats]\nwords = []\n";
        let error = LocalWords::parse(wrong, "categories.toml").unwrap_err();
        assert_eq!(
            error.to_string(),
            "categories.toml:3: no category is called boats"
        );
    }

    #[test]
    fn a_slip_in_the_file_is_named_by_line() {
        let error =
            LocalWords::parse("[category.storage]\nwrods = []", "categories.toml").unwrap_err();
        assert_eq!(error.line, 2);
    }
}
