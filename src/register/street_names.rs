//! Reads the names of streets out of a row of tokens: exactly, in short forms,
//! and in spite of slips where something says that a street is meant.

use std::ops::Range;

use super::house_numbers;
use super::names;
use super::short_forms;
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
/// Fewest letters of a name that is sought definite for indefinite.
const LEAST_OTHER_FORM: usize = 7;
/// Letters of one that tells by itself that it is a name: "solsiden" does not.
const LONG_ALONE: usize = 8;
/// What that costs.
const OTHER_FORM: f32 = 0.3;
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
            if self.is_shortened(window) {
                let matches = short_forms::endings(window.key)
                    .flat_map(|key| self.streets.exact(&key, window.typed))
                    .collect();
                if let Some(span) = self.span(window, matches, true) {
                    return Some(span);
                }
            }
            self.other_form(window)
        })
    }

    /// Reads a long name that is definite where the register's is not, or the
    /// other way: "haresletta".
    fn other_form(&self, window: &Window) -> Option<StreetSpan> {
        if window.key.len() < LEAST_OTHER_FORM || window.words > MOST_WORDS_WITH_SLIPS {
            return None;
        }
        let told = self.numbers[window.to] == Follows::Closely
            || window.words == 1 && window.key.len() > LONG_ALONE
            || window.words > 1 && self.tokens[window.from].capital;
        if !told {
            return None;
        }
        let matches = short_forms::other_forms(window.key)
            .into_iter()
            .flat_map(|key| self.streets.exact(&key, window.typed))
            .filter(|m| m.cost < OTHER_FORM)
            .map(|m| StreetMatch {
                cost: m.cost + OTHER_FORM,
                ..m
            })
            .collect();
        self.span(window, matches, window.words > 1)
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
        if window.words > MOST_WORDS_WITH_SLIPS || self.begins_small(window) {
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
            let sign = short_forms::endings(window.key)
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

    /// Whether a window of several words begins with one that joins or points
    /// and is no part of a name: "og ingen" is not Øvre Ringen with slips.
    fn begins_small(&self, window: &Window) -> bool {
        window.words > 1
            && matches!(
                self.tokens[window.from].plain.as_str(),
                "og" | "i"
                    | "på"
                    | "er"
                    | "det"
                    | "som"
                    | "at"
                    | "å"
                    | "men"
                    | "så"
                    | "har"
                    | "and"
            )
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
            && let Some(shortened) = short_forms::endings(window.key).next()
            && let Some(most) = most_slips(&shortened, true, true)
        {
            matches = self.streets.near(&shortened, most);
        }
        if matches.is_empty() && self.numbers[window.to] == Follows::Closely {
            matches = self.with_letters_lost(window.key);
        }
        matches
    }

    /// A short name that only lacks a letter or two, where no other street is
    /// near: "beksvingen" for Bekkesvingen.
    fn with_letters_lost(&self, key: &str) -> Vec<StreetMatch> {
        if spelling::stem_length(key) < 3 || !spelling::has_ending(key) {
            return Vec::new();
        }
        let near = self.streets.near(key, 2.0);
        let [only] = near.as_slice() else {
            return Vec::new();
        };
        let name = names::main_key(self.streets.name(only.street));
        if is_within(key, &name) {
            near
        } else {
            Vec::new()
        }
    }
}

/// Whether a name has all letters of a key in their order, and begins as it.
fn is_within(key: &str, name: &str) -> bool {
    let mut letters = name.chars();
    key.chars().next() == name.chars().next() && key.chars().all(|c| letters.any(|n| n == c))
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
