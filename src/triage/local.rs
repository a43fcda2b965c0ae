//! What a municipality has said of its own: what people there call things,
//! which words mean danger, how soon a category must be seen to, and what it
//! calls the categories. Comes from configuration, so that nobody has to build
//! the program anew.

use std::collections::BTreeMap;

use strum::IntoEnumIterator;

use super::bounds::Bounds;
use super::lexicon::Lexicon;
use super::words::{Word, words};
use crate::domain::category::Category;
use crate::domain::decision::{Danger, Reason, ReasonKind};

/// A municipality's own words and wishes; none by default.
#[derive(Debug, Clone, Default)]
pub struct Local {
    words: Lexicon,
    dangers: Lexicon,
    bounds: BTreeMap<Category, Bounds>,
    /// In bokmål, as the reasons of a decision name them.
    names: BTreeMap<Category, String>,
    edition: String,
}

/// A word that cannot be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordFault {
    #[error("has no letter or digit")]
    Empty,
    #[error("needs three letters at least beside a `*`, or it stands in nearly every text")]
    TooOpen,
    #[error("reads as a street's name, and those weigh nothing")]
    Street,
    #[error("has a `*` inside: one may only stand first or last in a word")]
    InnerStar,
}

/// How much more likely a category becomes by one of its local words.
const LIFT: f64 = 400.0;

impl Local {
    /// Adds a word, or words in a row, that speak for a category. `sval*` is
    /// a beginning, `*bod` an ending, `*sval*` a part.
    pub fn add_word(&mut self, category: Category, phrase: &str) -> Result<(), WordFault> {
        self.words.add(category.key(), &pattern(phrase)?);
        Ok(())
    }

    /// Adds a word, or words in a row, that mean danger unless denied or past.
    pub fn add_danger(&mut self, danger: Danger, phrase: &str) -> Result<(), WordFault> {
        self.dangers.add(danger.into(), &pattern(phrase)?);
        Ok(())
    }

    /// Keeps the priority of a category within bounds.
    pub fn set_bounds(&mut self, category: Category, bounds: Bounds) {
        self.bounds.insert(category, bounds);
    }

    /// What reasons call a category.
    pub fn set_name(&mut self, category: Category, name: String) {
        self.names.insert(category, name);
    }

    /// Names the rules in use, so that decisions can be compared over time.
    pub fn set_edition(&mut self, edition: String) {
        self.edition = edition;
    }

    /// What reasons call a category: its key where nobody gave a name.
    pub(super) fn name(&self, category: Category) -> &str {
        self.names
            .get(&category)
            .map_or_else(|| category.key(), String::as_str)
    }

    pub(super) fn bounds(&self, category: Category) -> Bounds {
        self.bounds.get(&category).copied().unwrap_or_default()
    }

    pub(super) fn dangers(&self) -> &Lexicon {
        &self.dangers
    }

    /// The version of a decision by a model and rules of these versions.
    pub(super) fn version(&self, model: u64, rules: u32) -> String {
        let dot = if self.edition.is_empty() { "" } else { "." };
        format!("{model:016x}.{rules}{dot}{}", self.edition)
    }

    /// Makes the categories whose local words stand in the text likelier.
    pub(super) fn lift(&self, words: &[Word], all: &mut Vec<(Category, f64)>) {
        let ideas = self.words.ideas(words);
        if ideas.is_empty() {
            return;
        }
        let spoken_for = |category: Category| {
            ideas
                .iter()
                .any(|(id, _)| self.words.name(*id) == category.key())
        };
        // Words that the model has never seen leave it without a view: then
        // the local words have only equals to stand out from.
        if all.iter().all(|(_, chance)| *chance <= 0.0) {
            *all = Category::iter().map(|category| (category, 1.0)).collect();
        }
        for (category, chance) in all.iter_mut() {
            if spoken_for(*category) {
                *chance *= LIFT;
            } else if *category == Category::Other {
                // "None of these" is what the town's word denies.
                *chance /= LIFT;
            }
        }
        let sum: f64 = all.iter().map(|(_, chance)| chance).sum();
        if sum > 0.0 {
            all.iter_mut().for_each(|(_, chance)| *chance /= sum);
        }
    }

    /// The local words in the text that spoke for its category.
    pub(super) fn reasons(&self, text: &str, words: &[Word], category: Category) -> Vec<Reason> {
        let Some(own) = self.words.id(category.key()) else {
            return Vec::new();
        };
        let mut reasons: Vec<Reason> = Vec::new();
        self.words.each(words, |found| {
            if found.idea != own {
                return;
            }
            let Some(span) = found.span(words) else {
                return;
            };
            if reasons.iter().any(|reason| reason.span == Some(span)) {
                return;
            }
            let said = text.get(span.0..span.1).unwrap_or_default();
            reasons.push(Reason {
                kind: ReasonKind::Words,
                because: format!(
                    "«{said}» står i kommunens ordliste for {}",
                    self.name(category)
                ),
                span: Some(span),
            });
        });
        reasons
    }
}

/// A phrase as the lexicon looks for it, folded as texts are.
fn pattern(phrase: &str) -> Result<String, WordFault> {
    let mut row: Vec<String> = Vec::new();
    for part in phrase.split_whitespace() {
        let (start, end) = (part.starts_with('*'), part.ends_with('*'));
        let bare = part.trim_matches('*');
        if bare.contains('*') {
            return Err(WordFault::InnerStar);
        }
        let mut forms: Vec<String> = words(bare, &[])
            .into_iter()
            .map(|word| word.form)
            .filter(|form| form != "?")
            .collect();
        if forms.iter().any(|form| form.starts_with('<')) {
            return Err(WordFault::Street);
        }
        let too_open = |form: Option<&String>| form.is_none_or(|f| f.chars().count() < 3);
        if start && too_open(forms.first()) || end && too_open(forms.last()) {
            return Err(WordFault::TooOpen);
        }
        if let (true, Some(first)) = (start, forms.first_mut()) {
            first.insert(0, '*');
        }
        if let (true, Some(last)) = (end, forms.last_mut()) {
            last.push('*');
        }
        row.append(&mut forms);
    }
    if row.is_empty() {
        return Err(WordFault::Empty);
    }
    Ok(row.join("+"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_folded_as_texts_are() {
        for (phrase, folded) in [
            ("Sval*", "sval*"),
            ("*baatnaust", "*båtnaust"),
            ("Wi-Fi i boden", "wi+fi+i+boden"),
            ("nøkkelskåp 12", "nøkkelskåp+00"),
        ] {
            assert_eq!(pattern(phrase).as_deref(), Ok(folded), "{phrase}");
        }
    }

    #[test]
    fn a_word_that_would_stand_in_every_text_or_in_none_is_refused() {
        for (phrase, fault) in [
            ("", WordFault::Empty),
            ("!?", WordFault::Empty),
            ("*", WordFault::TooOpen),
            ("er*", WordFault::TooOpen),
            ("Fjellveien", WordFault::Street),
            ("sv*al", WordFault::InnerStar),
        ] {
            assert_eq!(pattern(phrase), Err(fault), "{phrase}");
        }
    }

    #[test]
    fn words_that_the_model_never_saw_still_place_a_text() {
        let mut local = Local::default();
        assert_eq!(local.add_word(Category::Storage, "svala"), Ok(()));
        let mut all = vec![(Category::Other, 0.0)];
        local.lift(&words("svala", &[]), &mut all);
        let (best, chance) = all
            .into_iter()
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .unwrap_or((Category::Other, 0.0));
        assert_eq!(best, Category::Storage);
        assert!(chance > 0.3, "{chance}");
    }
}
