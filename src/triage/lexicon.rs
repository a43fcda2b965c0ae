//! Ideas and the words that carry them, in the languages people write. The
//! lists are text files beside this one; a municipality can add words of its
//! own without a rebuild.
//!
//! A line is `idea: pattern pattern ...`. A pattern is a word as
//! [`super::words`] folds it; `vann*` is a beginning, `*dør` an ending,
//! `*lås*` a part, and `får+ikke` words in a row. `#` starts a comment.

mod lists;

use std::sync::LazyLock;

use lists::{Growing, List};

use super::words::Word;

/// The built-in ideas.
pub static BUILT_IN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(IDEAS));

/// Turns of phrase that tell what the writer wants.
pub static INTENTS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(INTENT_WORDS));
/// Words that tell standards and dialects apart.
pub static LANGUAGES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(LANGUAGE_WORDS));
/// How a thing is told, not what happened.
pub static TONE: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(TONE_WORDS));

const IDEAS: &str = include_str!("lexicon/ideas.txt");
const INTENT_WORDS: &str = include_str!("lexicon/intents.txt");
const LANGUAGE_WORDS: &str = include_str!("lexicon/language.txt");
const TONE_WORDS: &str = include_str!("lexicon/tone.txt");

/// The word lists as embedded: what they say is part of what a model is made
/// of.
pub const ALL: [&str; 4] = [IDEAS, INTENT_WORDS, LANGUAGE_WORDS, TONE_WORDS];

/// Words by idea, ready to be looked up.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    names: Vec<String>,
    exact: List<u16>,
    beginnings: List<u16>,
    endings: List<u16>,
    parts: Vec<Part>,
    /// Patterns in a row, by the word that begins them.
    rows: List<(Vec<Pattern>, u16)>,
    /// Patterns in a row that begin with something less than a word.
    open_rows: Vec<(Vec<Pattern>, u16)>,
}

/// A part of a word that carries an idea.
#[derive(Debug, Clone)]
struct Part {
    text: String,
    letters: u32,
    idea: u16,
}

/// Which letters a text has, a bit each: what lacks a letter of a part does
/// not have the part.
fn letters_of(text: &str) -> u32 {
    text.bytes().fold(0, |set, byte| set | 1 << (byte % 32))
}

/// An idea found: its number and the words that carry it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    pub idea: u16,
    pub word: usize,
    pub words: usize,
}

impl Match {
    /// Where it stands in the text that `words` are of, as byte offsets.
    pub fn span(&self, words: &[Word]) -> Option<(usize, usize)> {
        let last = self.word + self.words.checked_sub(1)?;
        Some((words.get(self.word)?.start, words.get(last)?.end))
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Pattern {
    text: String,
    letters: u32,
    open_start: bool,
    open_end: bool,
}

impl Pattern {
    fn read(text: &str) -> Self {
        let bare = text.trim_matches('*');
        Self {
            open_start: text.starts_with('*'),
            open_end: text.ends_with('*'),
            text: bare.to_owned(),
            letters: letters_of(bare),
        }
    }
    fn fits(&self, form: &str) -> bool {
        match (self.open_start, self.open_end) {
            (false, false) => form == self.text,
            (false, true) => form.starts_with(&self.text),
            (true, false) => form.ends_with(&self.text),
            (true, true) => form.contains(&self.text),
        }
    }
}

/// Longest beginning or ending looked up, in characters.
const LONGEST: usize = 14;

impl Lexicon {
    /// Reads the format above; lines without a colon are passed over.
    pub fn read(text: &str) -> Self {
        let mut lexicon = Self::default();
        for line in text.lines() {
            let line = line.split('#').next().unwrap_or_default();
            if let Some((idea, patterns)) = line.split_once(':') {
                for pattern in patterns.split_whitespace() {
                    lexicon.add(idea.trim(), pattern);
                }
            }
        }
        lexicon
    }

    /// Adds one pattern to an idea.
    pub fn add(&mut self, idea: &str, pattern: &str) {
        let id = self.id_or_new(idea);
        if pattern.contains('+') {
            let row: Vec<Pattern> = pattern
                .split('+')
                .filter(|part| !part.is_empty())
                .map(Pattern::read)
                .collect();
            match row.first() {
                Some(first) if !first.open_start && !first.open_end => {
                    let first = first.text.clone();
                    self.rows.add(&first, Growing::of(&first), (row, id));
                }
                _ => self.open_rows.push((row, id)),
            }
            return;
        }
        let pattern = Pattern::read(pattern);
        let text = &pattern.text;
        match (pattern.open_start, pattern.open_end) {
            (false, false) => self.exact.add(text, Growing::of(text), id),
            (false, true) => self.beginnings.add(text, Growing::of(text), id),
            (true, false) => self.endings.add(text, Growing::backwards(text), id),
            (true, true) => self.parts.push(Part {
                letters: pattern.letters,
                text: pattern.text,
                idea: id,
            }),
        }
    }

    fn id_or_new(&mut self, idea: &str) -> u16 {
        if let Some(at) = self.names.iter().position(|name| name == idea) {
            return at as u16;
        }
        self.names.push(idea.to_owned());
        (self.names.len() - 1) as u16
    }

    /// The number of the idea called `name`.
    pub fn id(&self, name: &str) -> Option<u16> {
        self.names
            .iter()
            .position(|n| n == name)
            .map(|at| at as u16)
    }

    /// The name of an idea.
    pub fn name(&self, id: u16) -> &str {
        self.names.get(usize::from(id)).map_or("", String::as_str)
    }

    /// The ideas in the words, each once, with the word it first stood in.
    pub fn ideas(&self, words: &[Word]) -> Vec<(u16, u32)> {
        let firsts = self.firsts(words).into_iter();
        firsts.map(|one| (one.idea, one.word as u32)).collect()
    }

    /// Where each idea first stands among the words.
    pub fn firsts(&self, words: &[Word]) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        self.each(words, |one| {
            if !found.iter().any(|known| known.idea == one.idea) {
                found.push(one);
            }
        });
        found
    }

    /// Calls `put` with every idea at every word.
    pub fn each(&self, words: &[Word], mut put: impl FnMut(Match)) {
        // A municipality need not have words of its own.
        if self.names.is_empty() {
            return;
        }
        for (word, Word { form, .. }) in words.iter().enumerate() {
            let letters = letters_of(form);
            let whole = Growing::of(form);
            self.of_word(form, whole, letters, |idea| {
                put(Match {
                    idea,
                    word,
                    words: 1,
                });
            });
            let rows = self.rows.get(form, whole).iter();
            let open_rows = self.open_rows.iter().filter(|(row, _)| {
                row.first()
                    .is_some_and(|first| first.letters & !letters == 0)
            });
            for (row, idea) in rows.chain(open_rows) {
                let fits = row.iter().enumerate().all(|(nth, pattern)| {
                    words.get(word + nth).is_some_and(|w| pattern.fits(&w.form))
                });
                if fits && !row.is_empty() {
                    put(Match {
                        idea: *idea,
                        word,
                        words: row.len(),
                    });
                }
            }
        }
    }

    fn of_word(&self, form: &str, whole: Growing, letters: u32, mut put: impl FnMut(u16)) {
        let mut all = |ids: &[u16]| ids.iter().for_each(|id| put(*id));
        all(self.exact.get(form, whole));
        if self.beginnings.may_begin(form) {
            let mut grown = Growing::START;
            for (at, c) in form.char_indices().take(LONGEST) {
                let end = at + c.len_utf8();
                grown = grown.with(form[at..end].bytes());
                all(self.beginnings.get(&form[..end], grown));
            }
        }
        if !self.endings.is_empty() {
            let mut grown = Growing::START;
            for (at, c) in form.char_indices().rev().take(LONGEST) {
                grown = grown.with(form[at..at + c.len_utf8()].bytes().rev());
                all(self.endings.get(&form[at..], grown));
            }
        }
        for part in &self.parts {
            if part.letters & !letters == 0 && form.contains(&part.text) {
                put(part.idea);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::triage::words::words;

    fn ideas(lexicon: &Lexicon, text: &str) -> Vec<String> {
        lexicon
            .ideas(&words(text, &[]))
            .into_iter()
            .map(|(id, _)| lexicon.name(id).to_owned())
            .collect()
    }

    #[test]
    fn a_pattern_is_a_word_a_beginning_an_ending_or_a_row() {
        let lexicon = Lexicon::read("door: dør *dør\nwater: vann*\nstuck: står+fast # comment");
        assert_eq!(ideas(&lexicon, "Kjellerdør"), ["door"]);
        assert_eq!(ideas(&lexicon, "vannet STÅR fast"), ["water", "stuck"]);
        assert!(ideas(&lexicon, "dørene står").is_empty());
    }
}
