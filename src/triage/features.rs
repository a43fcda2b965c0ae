//! Turns words into features for the linear models: single words and pairs,
//! groups of characters inside words, and the ideas of the lexicon. A feature
//! is a 32-bit fingerprint and remembers the word it came from.

use super::lexicon::Lexicon;
use super::words::Word;

/// The kinds of feature; each kind is weighted and normalised by itself.
pub const KINDS: usize = 3;
/// How much each kind counts beside the others.
pub const KIND_WEIGHT: [f32; KINDS] = [1.0, 1.0, 1.0];

/// One occurrence of a feature.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    pub print: u32,
    pub kind: u8,
    /// Index of the word that it came from.
    pub word: u32,
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
    fn text(self, text: &str) -> Self {
        text.bytes().fold(self, Self::with)
    }
}

/// Features of what a text says: for category, intent, priority and matter.
pub fn of_content(words: &[Word], lexicon: &Lexicon) -> Vec<Feature> {
    let mut found = Vec::with_capacity(words.len() * 30);
    for (at, word) in words.iter().enumerate() {
        let index = at as u32;
        let mut push = |kind: u8, print: Print| {
            found.push(Feature {
                print: print.0,
                kind,
                word: index,
            });
        };
        push(0, Print::new(b'w').text(&word.form));
        if let Some(next) = words.get(at + 1) {
            push(
                0,
                Print::new(b'b')
                    .text(&word.form)
                    .with(b' ')
                    .text(&next.form),
            );
        }
        if word.form.starts_with('<') {
            continue;
        }
        for_each_gram(&word.form, 2, 5, |gram| {
            push(1, Print::new(b'c').text(gram));
        });
    }
    let ideas = lexicon.ideas(words);
    for (nth, (idea, word)) in ideas.iter().enumerate() {
        found.push(Feature {
            print: Print::new(b'i')
                .with(*idea as u8)
                .with((*idea >> 8) as u8)
                .0,
            kind: 2,
            word: *word,
        });
        for (other, _) in &ideas[nth + 1..] {
            let (a, b) = (idea.min(other), idea.max(other));
            if a != b {
                let print = Print::new(b'p')
                    .with(*a as u8)
                    .with((*a >> 8) as u8)
                    .with(*b as u8)
                    .with((*b >> 8) as u8);
                found.push(Feature {
                    print: print.0,
                    kind: 2,
                    word: *word,
                });
            }
        }
    }
    found
}

/// Features of how a text is written: for its language. Spelling is kept.
pub fn of_spelling(text: &str) -> Vec<Feature> {
    let text = super::words::judged(text);
    let mut found = Vec::with_capacity(text.len() * 4);
    let mut index = 0;
    let mut previous: Option<Print> = None;
    for raw in text.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '\u{2019}') {
        if raw.is_empty() {
            continue;
        }
        let word = raw.to_lowercase();
        let mut push = |kind: u8, print: Print| {
            found.push(Feature {
                print: print.0,
                kind,
                word: index,
            });
        };
        let print = Print::new(b'w').text(&word);
        push(0, print);
        if let Some(before) = previous {
            push(0, before.with(b' ').text(&word));
        }
        previous = Some(print);
        for_each_gram(&word, 1, 4, |gram| push(1, Print::new(b'c').text(gram)));
        index += 1;
    }
    found
}

/// Calls `each` with all groups of `least` to `most` characters of the word
/// between two spaces.
fn for_each_gram(word: &str, least: usize, most: usize, mut each: impl FnMut(&str)) {
    let mut padded = String::with_capacity(word.len() + 2);
    padded.push(' ');
    padded.push_str(word);
    padded.push(' ');
    let bounds: Vec<usize> = padded
        .char_indices()
        .map(|(at, _)| at)
        .chain([padded.len()])
        .take(40)
        .collect();
    for start in 0..bounds.len() {
        for long in least..=most {
            if let Some(&end) = bounds.get(start + long) {
                each(&padded[bounds[start]..end]);
            }
        }
    }
}
