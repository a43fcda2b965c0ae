//! Reads the names of streets out of a row of tokens: exactly, in short forms,
//! and in spite of slips where something says that a street is meant.

use std::ops::Range;

use super::house_numbers;
use super::names;
use super::spelling;
use super::street_cues::{dot_follows, is_due_after, lacks_vowel, number_precedes, stands_apart};
use super::streets::{StreetMatch, Streets};
use super::tokens::{Kind, Token};

/// Most words of a street name.
const MOST_WORDS: usize = 5;
/// Most tokens of a street name, with dots, hyphens and numbers.
const MOST_TOKENS: usize = 16;
/// Most words of a name that is sought in spite of slips.
const MOST_WORDS_WITH_SLIPS: usize = 4;
/// Above this, a match is a guess at a slip.
const SURE: f32 = 0.5;

/// Words that name a street.
#[derive(Debug, Clone)]
pub struct StreetSpan {
    /// The tokens.
    pub tokens: Range<usize>,
    /// Streets it may mean, the likeliest first; never empty.
    pub matches: Vec<StreetMatch>,
    /// Ends as only streets do, or is of more than one word: a street even
    /// where no number follows.
    pub certain: bool,
}

impl StreetSpan {
    /// Found in spite of slips only.
    pub fn is_guess(&self) -> bool {
        self.matches.first().is_none_or(|m| m.cost > SURE)
    }

    /// The streets that are as likely as the likeliest.
    pub fn best(&self) -> impl Iterator<Item = StreetMatch> + '_ {
        let least = self.matches.first().map_or(0.0, |m| m.cost);
        self.matches
            .iter()
            .copied()
            .take_while(move |m| m.cost < least + 0.01)
    }
}

/// One way to read words `from..to` as a street's name.
struct Window<'a> {
    from: usize,
    to: usize,
    /// The words as a key.
    key: &'a str,
    /// The words as written, without what stands between.
    typed: &'a str,
    words: usize,
}

/// What number stands after a name.
#[derive(Clone, Copy, PartialEq)]
enum Follows {
    Nothing,
    /// In words, or after a comma.
    Loosely,
    /// In digits, with no comma between.
    Closely,
}

/// A text while it is read.
struct Reader<'a> {
    tokens: &'a [Token],
    streets: &'a Streets,
    /// What stands at each token as the number of a name that ends before it.
    numbers: Vec<Follows>,
    /// Whether a place is due where a name begins with each token.
    due: Vec<bool>,
}

/// All words that name a street, none overlapping.
pub fn streets_in(tokens: &[Token], streets: &Streets) -> Vec<StreetSpan> {
    if streets.is_empty() {
        return Vec::new();
    }
    let numbers = (0..=tokens.len())
        .map(|at| match house_numbers::number_after(tokens, at) {
            None => Follows::Nothing,
            Some(number) if number.spelled || tokens[at].is_mark(",") => Follows::Loosely,
            Some(_) => Follows::Closely,
        })
        .collect();
    let reader = Reader {
        tokens,
        streets,
        numbers,
        due: (0..tokens.len())
            .map(|at| is_due_after(tokens, at))
            .collect(),
    };
    let mut found: Vec<StreetSpan> = Vec::new();
    reader.each_window(|window| found.extend(reader.exact(&window)));
    let mut known = vec![false; tokens.len()];
    for span in &found {
        known[span.tokens.clone()].fill(true);
    }
    reader.each_window(|window| {
        if !known[window.from..window.to].contains(&true) {
            found.extend(reader.near(&window));
        }
    });
    best_apart(found)
}

/// Keeps the best of the spans that overlap: sure ones by length, guesses by
/// likeness.
fn best_apart(mut found: Vec<StreetSpan>) -> Vec<StreetSpan> {
    found.sort_by(|a, b| {
        let cost = |s: &StreetSpan| s.matches.first().map_or(f32::MAX, |m| m.cost);
        a.is_guess()
            .cmp(&b.is_guess())
            .then_with(|| {
                if a.is_guess() {
                    cost(a).total_cmp(&cost(b))
                } else {
                    b.tokens.len().cmp(&a.tokens.len())
                }
            })
            .then_with(|| cost(a).total_cmp(&cost(b)))
            .then(a.tokens.start.cmp(&b.tokens.start))
    });
    let mut kept: Vec<StreetSpan> = Vec::new();
    for span in found {
        if kept
            .iter()
            .all(|k| k.tokens.end <= span.tokens.start || span.tokens.end <= k.tokens.start)
        {
            kept.push(span);
        }
    }
    kept.sort_by_key(|span| span.tokens.start);
    kept
}

impl Reader<'_> {
    /// Shows all windows of one to five words.
    fn each_window(&self, mut show: impl FnMut(Window<'_>)) {
        let (mut key, mut typed) = (String::new(), String::new());
        for from in 0..self.tokens.len() {
            key.clear();
            typed.clear();
            let mut words = 0;
            let mut at = from;
            while let Some(token) = self.tokens.get(at).filter(|_| at < from + MOST_TOKENS) {
                match token.kind {
                    Kind::Word if words < MOST_WORDS => {
                        words += 1;
                        key.push_str(token.key.as_deref().unwrap_or(&token.folded));
                        typed.push_str(&token.plain);
                        show(Window {
                            from,
                            to: at + 1,
                            key: &key,
                            typed: &typed,
                            words,
                        });
                    }
                    // "Haakon 7s gate", "17. mai-plassen"
                    Kind::Number if token.plain.len() < 3 => {
                        key.push_str(&token.plain);
                        typed.push_str(&token.plain);
                    }
                    Kind::Mark if at > from && joins(self.tokens, at) => {}
                    _ => break,
                }
                at += 1;
            }
        }
    }

    /// Reads a window as a name that is spelled right, or short in a way that
    /// everybody knows.
    fn exact(&self, window: &Window) -> Option<StreetSpan> {
        let certain = spelling::is_street_kind(window.key) || window.words > 1;
        let mut matches = self.streets.exact(window.key, window.typed);
        if matches.is_empty() && window.key.chars().all(char::is_uppercase) {
            matches = self
                .streets
                .exact(&spelling::fold(window.typed), window.typed);
        }
        // "Dronning Mauds 28", but not "Nansens" before "plass".
        let numbered = self.numbers[window.to] != Follows::Nothing;
        matches.retain(|m| numbered || m.cost < names::KIND_LEFT_OUT);
        self.span(window, matches, certain).or_else(|| {
            short_endings(window.key)
                .filter(|_| self.is_shortened(window))
                .find_map(|key| {
                    let matches = self.streets.exact(&key, window.typed);
                    self.span(window, matches, true)
                })
        })
    }

    fn span(
        &self,
        window: &Window,
        mut matches: Vec<StreetMatch>,
        certain: bool,
    ) -> Option<StreetSpan> {
        matches.retain(|m| parts_fit(self.tokens, window, self.streets.name(m.street)));
        matches.sort_by(|a, b| a.cost.total_cmp(&b.cost).then(a.street.cmp(&b.street)));
        (!matches.is_empty()).then_some(StreetSpan {
            tokens: window.from..window.to,
            matches,
            certain,
        })
    }

    /// Whether one letter for the ending is to be believed: a dot or a number
    /// follows, or a place is due. "Vikv. 24", "Strandg 3", "bor i Grenseg".
    fn is_shortened(&self, window: &Window) -> bool {
        let last = &self.tokens[window.to - 1];
        window.words > 2 && last.letter().is_some()
            || self.is_placed(window) && window.key.chars().count() > 4
            || dot_follows(self.tokens, window.to)
            || self.numbers[window.to] != Follows::Nothing
    }

    /// Whether a place is due where a window stands: after "i" or "på", as a
    /// sentence of its own, or at the very end.
    fn is_placed(&self, window: &Window) -> bool {
        self.due[window.from]
            || stands_apart(self.tokens, &(window.from..window.to))
            || window.to == self.tokens.len() && window.typed.chars().count() > 4
    }

    /// Reads a window in spite of slips, where something says that it is a
    /// street: its ending, a number beside it, or that a place is due.
    fn near(&self, window: &Window) -> Option<StreetSpan> {
        if window.words > MOST_WORDS_WITH_SLIPS {
            return None;
        }
        let kind = spelling::is_street_kind(window.key);
        let numbered = match self.numbers[window.to] {
            Follows::Closely => true,
            Follows::Loosely => kind,
            Follows::Nothing => false,
        } || number_precedes(self.tokens, window.from);
        // Six letters have as many bytes at least.
        let long = || window.typed.len() > 6 && window.typed.chars().count() > 6;
        let sought = kind || numbered || long() && self.is_placed(window);
        if !sought && !lacks_vowel(window.key) {
            return None;
        }
        let full: String = self.tokens[window.from..window.to]
            .iter()
            .filter(|t| t.kind != Kind::Mark)
            .map(|t| spelling::in_full(&t.folded))
            .collect();
        let mut matches = Vec::new();
        let long = if numbered { 5 } else { 7 };
        if !kind && (numbered || lacks_vowel(&full)) && full.chars().count() >= long {
            let sign = short_endings(window.key)
                .find(|key| spelling::is_street_kind(key))
                .and_then(|key| key.chars().last());
            matches = self.streets.shortened(&full, sign);
        }
        let certain = kind || !matches.is_empty() && !numbered;
        if matches.is_empty() {
            matches = self.with_slips(window, &full, numbered);
        }
        self.span(window, matches, certain)
    }

    fn with_slips(&self, window: &Window, full: &str, numbered: bool) -> Vec<StreetMatch> {
        let kind = spelling::is_street_kind(window.key);
        let most = match most_slips(window.key, kind, numbered) {
            Some(most) => Some(most),
            None if self.is_placed(window) => most_slips_unnumbered(full),
            None => None,
        };
        let Some(most) = most else {
            return Vec::new();
        };
        let mut matches = self.streets.near(window.key, most);
        if matches.is_empty() && kind {
            matches = self.streets.near(full, most);
        }
        if matches.is_empty()
            && numbered
            && let Some(shortened) = short_endings(window.key).next()
            && let Some(most) = most_slips(&shortened, true, true)
        {
            matches = self.streets.near(&shortened, most);
        }
        matches
    }
}

/// A mark that may stand within a name: the dot of a short form, a hyphen.
fn joins(tokens: &[Token], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else {
        return false;
    };
    let before = &tokens[at - 1];
    match tokens[at].plain.as_str() {
        "." => next.is_word() && (before.plain.chars().count() < 6 || before.kind == Kind::Number),
        "-" => tokens[at].glued && next.glued && next.is_word(),
        _ => false,
    }
}

/// A key that ends in the shortest form of an ending, with its sign; more
/// than one where the form is short for several.
fn short_endings(key: &str) -> impl Iterator<Item = String> {
    const SHORTEST: &[(&str, char)] = &[
        ("v", 'V'),
        ("g", 'G'),
        ("ter", 'T'),
        ("pl", 'P'),
        ("all", 'A'),
        ("bk", 'B'),
        ("bkn", 'B'),
        ("sv", 'W'),
        ("str", 'E'),
    ];
    let last = key.as_bytes().last();
    SHORTEST
        .iter()
        .filter(move |(short, _)| short.as_bytes().last() == last)
        .filter_map(|(short, sign)| Some(format!("{}{sign}", key.strip_suffix(short)?)))
        .filter(|shortened| spelling::stem_length(shortened) > 1)
}

/// Whether the words of a window may be the parts of a name. Small words do
/// not make up a name of one word: "er det" is not Eidet. A lone letter is
/// short for a word only where a dot or a capital says so: "i bakken" is not
/// Indre Bakken.
fn parts_fit(tokens: &[Token], window: &Window, name: &str) -> bool {
    if window.words < 2 {
        return true;
    }
    let first = &tokens[window.from];
    if first.letter().is_some() && !first.capital && !dot_follows(tokens, window.from + 1) {
        return false;
    }
    let one_word = !name.contains([' ', '-', '.']);
    let small = |token: &Token| token.is_word() && token.plain.chars().count() < 3;
    let before_last = &tokens[window.from..window.to - 1];
    let last = &tokens[window.to - 1];
    !one_word
        || !before_last.iter().any(small)
            && (!small(last) || matches!(last.plain.as_str(), "v" | "g" | "vn" | "gt"))
}

/// How many slips are forgiven in a key that ends as streets do (`kind`) or
/// has a number beside it.
fn most_slips(key: &str, kind: bool, numbered: bool) -> Option<f32> {
    if !kind && !numbered {
        return None;
    }
    // Other endings than vei and gate are long enough to tell something.
    let ending = !kind && spelling::has_ending(key);
    Some(
        match (
            spelling::stem_length(key) + usize::from(ending),
            kind,
            numbered,
        ) {
            (0..=2, _, _) => return None,
            (3..=4, true, true) => 1.0,
            (3..=4, false, true) if ending => 0.75,
            (3..=4, false, true) => 0.5,
            (5, _, true) => 1.0,
            (6..=7, _, true) => 1.5,
            (_, _, true) => 2.0,
            (3..=4, true, false) => 0.75,
            (5..=7, true, false) => 1.0,
            (_, _, false) => 1.75,
        },
    )
}

/// How many slips are forgiven in a long name where a place is due.
fn most_slips_unnumbered(full: &str) -> Option<f32> {
    match full.chars().count() {
        0..8 => None,
        8..11 => Some(1.0),
        _ => Some(1.5),
    }
}
