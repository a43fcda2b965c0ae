//! Blacking out: which words of a text are black, and what is left of it. Words
//! are counted from 0 and told apart by the white space between them, so that
//! what is black can be kept without keeping the words. Pure.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::domain::report::Reporter;

/// A run of so many digits is somebody's number.
const FEWEST_DIGITS: usize = 8;
/// Shorter parts of names stand in too many words.
const SHORTEST_NAME: usize = 2;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// In bytes of the text.
    pub range: Range<usize>,
    /// Of the sentence that it is in, counted from 0.
    pub sentence: usize,
}

/// A piece of a text, as the sheet tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    Open(String),
    /// Words that are not told, however many.
    Black,
}

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut sentence = 0;
    let mut start = None;
    let mut is_over = false;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, c) in ends {
        if !c.is_whitespace() {
            if start.is_none() {
                start = Some(at);
                sentence += usize::from(is_over);
                is_over = false;
            }
            continue;
        }
        if let Some(from) = start.take() {
            let word = text.get(from..at).unwrap_or_default();
            is_over = word.ends_with(['.', '!', '?', '…']);
            words.push(Word {
                range: from..at,
                sentence,
            });
        }
        is_over = is_over || (c == '\n' && !words.is_empty());
    }
    words
}

/// The text without the words that are black. Of what stands between two of
/// them nothing is left either.
pub fn blacked(text: &str, black: &BTreeSet<usize>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut told = 0;
    let open = |from: usize, to: usize, passages: &mut Vec<Passage>| {
        if let Some(words) = text.get(from..to).filter(|words| !words.is_empty()) {
            passages.push(Passage::Open(words.to_owned()));
        }
    };
    for (nth, word) in words(text).into_iter().enumerate() {
        if !black.contains(&nth) {
            continue;
        }
        let between = text.get(told..word.range.start).unwrap_or_default();
        let goes_on = passages.last() == Some(&Passage::Black) && between.trim().is_empty();
        if !goes_on {
            open(told, word.range.start, &mut passages);
            passages.push(Passage::Black);
        }
        told = word.range.end;
    }
    open(told, text.len(), &mut passages);
    passages
}

/// The words that are, or have in them, one of the words named: in any case,
/// however its accents are written, with an s behind.
pub fn naming(text: &str, named: &str) -> BTreeSet<usize> {
    let named: BTreeSet<String> = bare_words(named)
        .into_iter()
        .filter(|word| word.chars().count() >= SHORTEST_NAME)
        .collect();
    matching(text, |word| {
        let stem = word.strip_suffix('s');
        named.contains(word) || stem.is_some_and(|stem| named.contains(stem))
    })
}

/// The words by which the reporter is known: name, number, address.
pub fn identifying(text: &str, reporter: &Reporter) -> BTreeSet<usize> {
    let mut black = reporter
        .name
        .as_deref()
        .map_or_else(BTreeSet::new, |name| naming(text, name));
    if let Some(phone) = &reporter.phone {
        let all: String = digits(phone.reveal()).collect();
        let ending = &all[all.len().saturating_sub(FEWEST_DIGITS)..];
        for (run, range) in digit_runs(text) {
            if run.contains(ending) {
                black.extend(within(text, &range));
            }
        }
    }
    if let Some(email) = &reporter.email {
        let address = folded(email.reveal());
        let all = words(text).into_iter().enumerate();
        let its = all.filter(|(_, word)| folded(&text[word.range.clone()]).contains(&address));
        black.extend(its.map(|(nth, _)| nth));
    }
    black
}

/// The words that look like somebody's number or address: telephone numbers,
/// national identity numbers, accounts, e-mail addresses.
pub fn suspicious(text: &str) -> BTreeSet<usize> {
    let mut black = BTreeSet::new();
    for (run, range) in digit_runs(text) {
        if run.len() >= FEWEST_DIGITS {
            black.extend(within(text, &range));
        }
    }
    let all = words(text).into_iter().enumerate();
    let addresses = all.filter(|(_, word)| {
        let word = &text[word.range.clone()];
        word.split_once('@')
            .is_some_and(|(box_name, host)| !box_name.is_empty() && host.contains('.'))
    });
    black.extend(addresses.map(|(nth, _)| nth));
    black
}

/// Whether a text tells who the reporter is, for certain: the whole name, the
/// number, or the address.
pub fn tells_of(text: &str, reporter: &Reporter) -> bool {
    let nameless = Reporter {
        name: None,
        ..reporter.clone()
    };
    if !identifying(text, &nameless).is_empty() {
        return true;
    }
    let Some(name) = &reporter.name else {
        return false;
    };
    let (told, named) = (bare_words(text), bare_words(name));
    let is_name = |told: &[String]| {
        let mut pairs = told.iter().zip(&named);
        pairs.all(|(told, part)| told == part || told.strip_suffix('s') == Some(part))
    };
    !named.is_empty() && told.windows(named.len()).any(is_name)
}

/// The words of which any part that has letters or digits alone fits.
fn matching(text: &str, fits: impl Fn(&str) -> bool) -> BTreeSet<usize> {
    let all = words(text).into_iter().enumerate();
    let found = all.filter(|(_, word)| {
        let parts = bare_words(&text[word.range.clone()]);
        parts.iter().any(|part| fits(part))
    });
    found.map(|(nth, _)| nth).collect()
}

/// The runs of letters and digits, in small letters.
fn bare_words(text: &str) -> Vec<String> {
    let folded = folded(text);
    let parts = folded.split(|c: char| !c.is_alphanumeric());
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// In small letters, each accent with its letter; without what is not seen.
fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !matches!(
                c,
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
            )
        })
        .flat_map(char::to_lowercase)
        .nfkc()
        .collect()
}

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_digit)
}

/// Digits with nothing but spaces, dots, dashes and the like between them, and
/// where they stand.
fn digit_runs(text: &str) -> Vec<(String, Range<usize>)> {
    let mut runs = Vec::new();
    let mut run = String::new();
    let mut range = 0..0;
    for (at, c) in text.char_indices() {
        // Also of other scripts, and of full width.
        let digit = c.nfkc().next().and_then(|c| c.to_digit(10));
        if let Some(digit) = digit {
            if run.is_empty() {
                range.start = at;
            }
            range.end = at + c.len_utf8();
            run.extend(char::from_digit(digit, 10));
        } else if !run.is_empty() && !matches!(c, ' ' | '.' | '-' | '(' | ')' | '\u{a0}') {
            runs.push((std::mem::take(&mut run), range.clone()));
        }
    }
    if !run.is_empty() {
        runs.push((run, range));
    }
    runs
}

/// The words that a range touches.
fn within(text: &str, range: &Range<usize>) -> BTreeSet<usize> {
    let all = words(text).into_iter().enumerate();
    let touched =
        all.filter(|(_, word)| word.range.start < range.end && range.start < word.range.end);
    touched.map(|(nth, _)| nth).collect()
}

#[cfg(test)]
mod tests;
