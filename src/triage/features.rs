//! Turns words into features for the linear models: single words and pairs,
//! groups of characters inside words, and the ideas of the lexicon. A feature
//! is a 32-bit fingerprint and remembers the word it came from.

use super::lexicon::Lexicon;
use super::words::Word;

/// The kinds of feature; each kind is weighted and normalised by itself.
pub const KINDS: usize = 6;
/// How much each kind counts beside the others; found by holding out writers.
pub const KIND_WEIGHT: [f32; KINDS] = [1.0, 1.0, 0.5, 0.6, 1.0, 0.7];

/// Single words and pairs of words.
const WORDS: u8 = 0;
/// Groups of characters inside words.
const GRAMS: u8 = 1;
/// Ideas of the lexicon, and pairs of them.
const IDEAS: u8 = 2;
/// Turns of phrase, and cues of a language.
const TURNS: u8 = 3;
/// Words and ideas beside what the text is likely about.
const BESIDE: u8 = 4;
/// Three words in a row, and two with any one between them.
const PHRASES: u8 = 5;

/// One occurrence of a feature.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    pub print: u32,
    pub kind: u8,
    /// Index of the word that it came from.
    pub word: u32,
    /// Texts that must have it before it is learned.
    pub least: u8,
    /// It stands in the first sentence.
    pub early: bool,
}

/// FNV-1a, 32 bits: fixed for ever, since models are stored by it.
#[derive(Clone, Copy)]
struct Print(u32);

impl Print {
    fn new(tag: u8) -> Self {
        Self(0x811c_9dc5).with(tag)
    }
    fn with(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }
    fn number(self, number: u16) -> Self {
        self.with(number as u8).with((number >> 8) as u8)
    }
    fn text(self, text: &str) -> Self {
        text.bytes().fold(self, Self::with)
    }
}

/// Collects features.
#[derive(Default)]
struct Features {
    all: Vec<Feature>,
    /// How many words are of the first sentence.
    early: usize,
}

impl Features {
    fn push(&mut self, kind: u8, least: u8, word: usize, print: Print) {
        self.all.push(Feature {
            print: print.0,
            kind,
            word: word as u32,
            least,
            early: word < self.early,
        });
    }

    /// Phrases of three, the start and the end of the text counted as words.
    fn push_phrases(&mut self, words: &[Word]) {
        let mut forms = Vec::with_capacity(words.len() + 2);
        forms.push("^");
        forms.extend(words.iter().map(|word| word.form.as_str()));
        forms.push("$");
        for (middle, phrase) in forms.windows(3).enumerate() {
            let &[first, second, third] = phrase else {
                continue;
            };
            let begun = Print::new(b'p').text(first).with(b' ');
            let whole = begun.text(second).with(b' ').text(third);
            self.push(PHRASES, 3, middle, whole);
            let around = Print::new(b's').text(first).with(b' ').text(third);
            self.push(PHRASES, 3, middle, around);
        }
    }

    /// Each of `ideas` alone, and all pairs of them.
    fn push_pairs(&mut self, kind: u8, tag: u8, ideas: &mut [(u16, u32)]) {
        ideas.sort_unstable();
        for (nth, (idea, word)) in ideas.iter().enumerate() {
            let alone = Print::new(tag).number(*idea);
            self.push(kind, 2, *word as usize, alone);
            for (other, _) in &ideas[nth + 1..] {
                self.push(kind, 2, *word as usize, alone.number(*other));
            }
        }
    }
}

/// How many words the first sentence has, with a greeting before it.
fn first_sentence(words: &[Word]) -> usize {
    const GREETING: usize = 2;
    let next = words.iter().skip(GREETING + 1).position(|word| word.opens);
    next.map_or(words.len(), |at| at + GREETING + 1)
}

/// Features of what a text says: for category, priority and matter. `ideas` are
/// those of the lexicon, with the word that each first stood in.
pub fn of_content(words: &[Word], ideas: &[(u16, u32)]) -> Vec<Feature> {
    let mut found = Features {
        all: Vec::with_capacity(words.len() * 16),
        early: first_sentence(words),
    };
    for (at, word) in words.iter().enumerate() {
        found.push(WORDS, 1, at, Print::new(b'w').text(&word.form));
        if let Some(next) = words.get(at + 1) {
            let pair = Print::new(b'b')
                .text(&word.form)
                .with(b' ')
                .text(&next.form);
            found.push(WORDS, 2, at, pair);
        }
        if !word.form.starts_with('<') {
            for_each_gram(&word.form, 4, |gram| found.push(GRAMS, 2, at, gram));
        }
    }
    found.push_phrases(words);
    found.push_pairs(IDEAS, b'i', &mut ideas.to_vec());
    found.all
}

/// Features of what the writer wants: turns of phrase, questions, length.
/// `turns` are those of the lexicon, with the word that each first stood in.
pub fn of_turns(words: &[Word], turns: &[(u16, u32)]) -> Vec<Feature> {
    /// Beyond the lexicon's own numbers.
    const LENGTH: u16 = 1000;
    const ASKS: u16 = 1100;
    const ENDS_ASKING: u16 = 1101;

    let mut found = Features::default();
    let mut turns = turns.to_vec();
    turns.push((LENGTH + (words.len() / 4).min(8) as u16, 0));
    if words.iter().any(|word| word.form == "?") {
        turns.push((ASKS, 0));
    }
    if words.last().is_some_and(|word| word.form == "?") {
        turns.push((ENDS_ASKING, 0));
    }
    found.push_pairs(TURNS, b't', &mut turns);
    if let Some(first) = words.first() {
        found.push(TURNS, 2, 0, Print::new(b'f').text(&first.form));
    }
    found.all
}

/// A feature that is not in the text but was concluded from it, as the
/// category that a report is likely to have.
pub fn concluded(what: &str) -> u32 {
    Print::new(b'x').text(what).0
}

/// Words and ideas beside the likely category: the same word can be grave in
/// one matter and everyday in another.
pub fn beside(category: &str, words: &[Word], ideas: &[(u16, u32)]) -> Vec<Feature> {
    let mut found = Features {
        all: Vec::with_capacity(words.len() * 2),
        early: 0,
    };
    let word_in = Print::new(b'y').text(category);
    for (at, word) in words.iter().enumerate() {
        found.push(BESIDE, 2, at, word_in.with(b' ').text(&word.form));
    }
    let idea_in = Print::new(b'j').text(category);
    for (idea, word) in ideas {
        found.push(BESIDE, 2, *word as usize, idea_in.number(*idea));
    }
    found.all
}

/// Features of how a text is written: for its language. Spelling is kept.
pub fn of_spelling(text: &str, words: &[Word], lexicon: &Lexicon) -> Vec<Feature> {
    let text = super::words::judged(text);
    let mut found = Features {
        all: Vec::with_capacity(text.len() * 2),
        early: 0,
    };
    let raw = text
        .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '\u{2019}')
        .filter(|raw| !raw.is_empty());
    for (at, raw) in raw.enumerate() {
        let word = raw.to_lowercase();
        found.push(WORDS, 1, at, Print::new(b'w').text(&word));
        for_each_gram(&word, 2, |gram| found.push(GRAMS, 2, at, gram));
    }
    lexicon.each(words, |cue| {
        found.push(TURNS, 2, cue.word, Print::new(b'n').number(cue.idea));
    });
    found.all
}

/// Calls `each` with the print of all groups of so many characters of the word
/// between two spaces; at most forty characters of it.
fn for_each_gram(word: &str, many: usize, mut each: impl FnMut(Print)) {
    const LONGEST: usize = 39;
    let mut letters = [' '; LONGEST];
    let mut long = 0;
    let spaced = std::iter::once(' ').chain(word.chars()).chain([' ']);
    for (place, letter) in letters.iter_mut().zip(spaced) {
        *place = letter;
        long += 1;
    }
    let mut bytes = [0; 4];
    for group in letters[..long].windows(many) {
        each(group.iter().fold(Print::new(b'c'), |print, letter| {
            print.text(letter.encode_utf8(&mut bytes))
        }));
    }
}
