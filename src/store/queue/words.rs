//! The words by which a case is found, in the one form that both what was
//! written and what is looked for are brought to: lower case, without marks,
//! `aa` and `å` alike, letters and digits alone.
//!
//! Words hold only `0`-`9` and `a`-`z` (letters of other scripts stand as their
//! numbers), since databases sort everything else each in their way: so all
//! words that begin alike stand between [`Prefix::from`] and [`Prefix::to`].

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::register::spelling::fold;

/// Longest word kept, in characters of its kept form.
const LONGEST: usize = 40;
/// Most different words kept of one text.
const MOST_OF_TEXT: usize = 256;
/// Most words of a search that are looked at.
const MOST_OF_SEARCH: usize = 6;

/// Words that stand in every text and tell cases apart in none, folded.
const FILLERS: &[&str] = &[
    "alle", "and", "at", "av", "da", "de", "den", "det", "dette", "du", "dykk", "eg", "ein", "eit",
    "ei", "en", "er", "et", "for", "fra", "fra", "ha", "han", "har", "hei", "hun", "i", "ikke",
    "ikkje", "is", "it", "jeg", "kan", "med", "meg", "men", "min", "mye", "na", "nar", "noe", "no",
    "of", "og", "om", "pa", "sa", "seg", "som", "the", "til", "to", "var", "vi", "vil",
];

/// The words of a text that its case can be found by.
pub fn of_text(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut before: Option<String> = None;
    for raw in raw_words(text) {
        if words.len() >= MOST_OF_TEXT {
            break;
        }
        // "12 B" is found as "12B" is.
        if let Some(number) = before.take()
            && is_house_letter(&raw)
        {
            words.insert(format!("{number}{raw}"));
        }
        if is_number(&raw) {
            before = Some(raw.clone());
        }
        for part in number_parts(&raw) {
            words.insert(part.to_owned());
        }
        if is_worth_it(&raw) {
            words.insert(raw);
        }
    }
    words
}

/// All words that begin like one that is not written to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefix(String);

impl Prefix {
    /// The first word that can begin so.
    pub fn from(&self) -> &str {
        &self.0
    }

    /// Behind the last.
    pub fn to(&self) -> String {
        format!("{}{}", self.0, "z".repeat(LONGEST))
    }
}

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    Whole(String),
    Begins(Prefix),
}

/// The words that are looked for: all of them must be there. The last may be
/// the beginning of one.
pub fn of_search(typed: &str) -> Vec<Term> {
    let mut words: Vec<String> = Vec::new();
    for raw in raw_words(typed) {
        match words.last_mut() {
            Some(number) if is_number(number) && is_house_letter(&raw) && raw != "i" => {
                number.push_str(&raw);
            }
            _ => words.push(raw),
        }
    }
    words.retain(|word| is_worth_it(word));
    words.truncate(MOST_OF_SEARCH);
    let last = words.pop();
    let mut terms: Vec<Term> = words.into_iter().map(Term::Whole).collect();
    if let Some(last) = last {
        // Whoever types a number types it to its end.
        let is_whole = last.chars().any(|c| c.is_ascii_digit());
        terms.push(if is_whole {
            Term::Whole(last)
        } else {
            Term::Begins(Prefix(last))
        });
    }
    let mut seen = Vec::new();
    terms.retain(|term| {
        let is_new = !seen.contains(term);
        seen.push(term.clone());
        is_new
    });
    terms
}

fn raw_words(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let mut words = Vec::new();
    let mut word = String::new();
    for c in folded.chars().chain([' ']) {
        match c {
            '0'..='9' | 'a'..='z' => word.push(c),
            _ if c.is_alphanumeric() => {
                // Writing into a text does not fail.
                let _ = write!(word, "{:x}", u32::from(c));
            }
            _ => {
                word.truncate(LONGEST);
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
        }
    }
    words.into_iter()
}

/// The numbers in a word that has letters too: the house in "12b", the
/// dwelling unit in "h0203".
fn number_parts(word: &str) -> impl Iterator<Item = &str> {
    let is_mixed = word.len() <= 8 && !is_number(word);
    word.split(|c: char| !c.is_ascii_digit())
        .filter(move |part| is_mixed && !part.is_empty())
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_house_letter(word: &str) -> bool {
    word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_worth_it(word: &str) -> bool {
    (word.len() > 1 || is_number(word)) && !FILLERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Vec<String> {
        of_text(text).into_iter().collect()
    }

    fn whole(word: &str) -> Term {
        Term::Whole(word.to_owned())
    }

    fn begins(word: &str) -> Term {
        Term::Begins(Prefix(word.to_owned()))
    }

    #[test]
    fn a_word_is_the_same_however_it_is_spelt() {
        assert_eq!(kept("Låsen"), kept("LAASEN"));
        assert_eq!(kept("Bjørkealléen"), kept("bjoerkealleen"));
        assert_eq!(kept("Låsen er ødelagt!"), ["lasen", "odelagt"]);
    }

    #[test]
    fn a_house_is_found_by_its_number_with_and_without_the_letter() {
        for text in ["Storgata 12B", "storgata 12 b"] {
            let kept = of_text(text);
            for word in ["storgata", "12", "12b"] {
                assert!(kept.contains(word), "{text}: {word}");
            }
        }
        assert_eq!(of_search("12 B"), [whole("12b")]);
        assert_eq!(of_search("storgata 12"), [whole("storgata"), whole("12")]);
        assert!(of_text("H0203").contains("0203"));
    }

    #[test]
    fn the_last_word_may_be_begun_and_fillers_do_not_count() {
        assert_eq!(
            of_search("det er vann i kjell"),
            [whole("vann"), begins("kjell")]
        );
        assert_eq!(of_search("er det"), []);
        assert_eq!(of_search("vann vann"), [whole("vann"), begins("vann")]);
        assert_eq!(of_search("  "), []);
    }

    #[test]
    fn every_word_that_begins_so_lies_within_the_bounds() {
        let Some(Term::Begins(prefix)) = of_search("lås").pop() else {
            panic!("a beginning");
        };
        for word in ["las", "lasen", "laszzz", "las9"] {
            assert!(prefix.from() <= word && *word <= *prefix.to(), "{word}");
        }
        assert!(*"lat" > *prefix.to() && "laa" < prefix.from());
    }

    #[test]
    fn other_scripts_are_found_and_nothing_is_too_long() {
        let arabic = of_text("المصعد لا يعمل");
        assert_eq!(arabic.len(), 3);
        assert_eq!(of_search("المصعد"), {
            let word = arabic.iter().find(|word| word.len() == 18);
            [Term::Whole(word.cloned().unwrap_or_default())]
        });
        assert!(kept(&"å".repeat(5_000)).iter().all(|word| word.len() <= 40));
        let many: Vec<String> = (0..3_000).map(|n| format!("ord{n}")).collect();
        assert!(of_text(&many.join(" ")).len() <= MOST_OF_TEXT + 2);
    }
}
