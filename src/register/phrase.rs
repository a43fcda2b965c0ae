//! Reads addresses as people write them out of a row of tokens: which words
//! name a street, and which number belongs to it.

use std::ops::Range;

use super::numerals;
use super::spelling;
use super::streets::{StreetMatch, Streets};
use super::tokens::{Kind, Token};

/// Most words of a street name.
const MOST_WORDS: usize = 5;
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
struct Window {
    from: usize,
    to: usize,
    key: String,
    typed: String,
    words: usize,
    /// The words in full, for short forms.
    full: String,
}

/// All words that name a street, none overlapping.
pub fn streets_in(tokens: &[Token], streets: &Streets) -> Vec<StreetSpan> {
    if streets.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<StreetSpan> = Vec::new();
    let mut unknown: Vec<Window> = Vec::new();
    for from in 0..tokens.len() {
        for window in windows(tokens, from) {
            match exact(tokens, &window, streets) {
                Some(span) => found.push(span),
                None => unknown.push(window),
            }
        }
    }
    let known: Vec<Range<usize>> = found.iter().map(|s| s.tokens.clone()).collect();
    for window in unknown {
        let overlaps = known
            .iter()
            .any(|k| k.start < window.to && window.from < k.end);
        if !overlaps && let Some(span) = near(tokens, &window, streets) {
            found.push(span);
        }
    }
    best_apart(found)
}

/// Keeps the best of the spans that overlap: sure ones by length, guesses by
/// likeness.
fn best_apart(mut found: Vec<StreetSpan>) -> Vec<StreetSpan> {
    found.sort_by(|a, b| {
        let cost = |s: &StreetSpan| s.matches.first().map_or(f32::MAX, |m| m.cost);
        a.is_guess()
            .cmp(&b.is_guess())
            .then_with(|| match a.is_guess() {
                false => b.tokens.len().cmp(&a.tokens.len()),
                true => cost(a).total_cmp(&cost(b)),
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

/// The windows of one to five words that begin at a token.
fn windows(tokens: &[Token], from: usize) -> Vec<Window> {
    let mut found = Vec::new();
    let (mut key, mut typed, mut full, mut words) =
        (String::new(), String::new(), String::new(), 0);
    let mut at = from;
    while let Some(token) = tokens.get(at) {
        match token.kind {
            Kind::Word => {
                words += 1;
                if words > MOST_WORDS {
                    break;
                }
                key.push_str(token.key.as_deref().unwrap_or(&token.folded));
                typed.push_str(&token.plain);
                full.push_str(&spelling::in_full(&token.folded));
                found.push(Window {
                    from,
                    to: at + 1,
                    key: key.clone(),
                    typed: typed.clone(),
                    full: full.clone(),
                    words,
                });
            }
            // "Haakon 7s gate", "17. mai-plassen"
            Kind::Number if token.plain.len() < 3 => {
                key.push_str(&token.plain);
                typed.push_str(&token.plain);
                full.push_str(&token.plain);
            }
            Kind::Mark if at > from && joins(tokens, at) => {}
            _ => break,
        }
        at += 1;
    }
    found
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

/// Whether a number follows a street's name.
fn number_follows(tokens: &[Token], at: usize) -> bool {
    number_at(tokens, skip_to_number(tokens, at).0).is_some()
}

fn exact(tokens: &[Token], window: &Window, streets: &Streets) -> Option<StreetSpan> {
    // "Dronning Mauds 28", but not "Nansens" before "plass".
    let kind_named = number_follows(tokens, window.to);
    let span = |mut matches: Vec<StreetMatch>, certain: bool| {
        matches.retain(|m| {
            // "Nansens" before "plass" is not the street called Nansens gate.
            parts_fit(tokens, window, streets.name(m.street))
                && (kind_named || m.cost < spelling::KIND_LEFT_OUT)
        });
        (!matches.is_empty()).then(|| {
            matches.sort_by(|a, b| a.cost.total_cmp(&b.cost).then(a.street.cmp(&b.street)));
            StreetSpan {
                tokens: window.from..window.to,
                matches,
                certain,
            }
        })
    };
    let certain = spelling::is_street_kind(&window.key) || window.words > 1;
    let mut matches = streets.exact(&window.key, &window.typed);
    if matches.is_empty() && spelling::stem_length(&window.key) == 0 {
        matches = streets.exact(&spelling::fold(&window.typed), &window.typed);
    }
    if let Some(found) = span(matches, certain) {
        return Some(found);
    }
    // One letter for the ending is only believed where a dot or a number
    // follows, or a place is due: "Vikv. 24", "Strandg 3", "bor i Grenseg".
    let last = &tokens[window.to - 1];
    let apart = window.words > 2 && last.letter().is_some();
    let placed = is_placed(tokens, window) && window.key.chars().count() > 4;
    if !apart && !placed && !dot_follows(tokens, window.to) && !number_follows(tokens, window.to) {
        return None;
    }
    short_endings(&window.key)
        .find_map(|shortened| span(streets.exact(&shortened, &window.typed), true))
}

fn dot_follows(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.is_mark(".") && t.glued)
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
    SHORTEST
        .iter()
        .filter_map(|(short, sign)| Some(format!("{}{sign}", key.strip_suffix(short)?)))
        .filter(|shortened| spelling::stem_length(shortened) > 1)
}

/// Reads a window in spite of slips, where something says that it is a street:
/// its ending, or a number beside it.
fn near(tokens: &[Token], window: &Window, streets: &Streets) -> Option<StreetSpan> {
    if window.words > 4 {
        return None;
    }
    let kind = spelling::is_street_kind(&window.key);
    let numbered = if kind {
        number_follows(tokens, window.to)
    } else {
        // Words that are no street's by themselves need a number in digits,
        // with no comma between.
        digits_follow(tokens, window.to)
    } || number_precedes(tokens, window.from);
    let mut matches = Vec::new();
    let long = if numbered { 5 } else { 7 };
    if !kind
        && (numbered || lacks_vowel(&window.full))
        && window.full.chars().count() >= long
    {
        let sign = short_endings(&window.key)
            .find(|key| spelling::is_street_kind(key))
            .and_then(|key| key.chars().last());
        matches = streets.shortened(&window.full, sign);
    }
    let certain = kind || !matches.is_empty() && !numbered;
    if matches.is_empty() {
        let most = most_slips(&window.key, kind, numbered).or_else(|| {
            let placed = is_placed(tokens, window);
            most_slips_unnumbered(&window.full).filter(|_| placed)
        })?;
        matches = streets.near(&window.key, most);
        if matches.is_empty() && kind {
            matches = streets.near(&window.full, most);
        }
        if matches.is_empty()
            && numbered
            && let Some(shortened) = short_endings(&window.key).next()
            && let Some(most) = most_slips(&shortened, true, true)
        {
            matches = streets.near(&shortened, most);
        }
    }
    matches.retain(|m| parts_fit(tokens, window, streets.name(m.street)));
    (!matches.is_empty()).then(|| StreetSpan {
        tokens: window.from..window.to,
        matches,
        certain,
    })
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
        || !before_last.iter().any(small) && (!small(last) || matches!(last.plain.as_str(), "v" | "g" | "vn" | "gt"))
}

/// How many slips are forgiven in a key that ends as streets do (`kind`) or
/// has a number beside it.
fn most_slips(key: &str, kind: bool, numbered: bool) -> Option<f32> {
    if !kind && !numbered {
        return None;
    }
    // Other endings than vei and gate are long enough to tell something.
    let ending = !kind && spelling::has_ending(key);
    Some(match (spelling::stem_length(key) + usize::from(ending), kind, numbered) {
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
    })
}

/// How many slips are forgiven in a long name where a place is due.
fn most_slips_unnumbered(full: &str) -> Option<f32> {
    match full.chars().count() {
        0..8 => None,
        8..11 => Some(1.0),
        _ => Some(1.5),
    }
}

/// Words before a street's name.
const BEFORE_STREET: &[&str] = &[
    "i", "på", "ved", "til", "fra", "frå", "mot", "langs", "utenfor", "utanfor", "utafor", "bak",
    "in", "at", "on", "from", "near", "outside", "nederst", "øverst", "øvst", "nedst", "rundt",
];

/// Whether a place is due where a window stands: after "i" or "på", or as a
/// sentence of its own, or at the very end.
fn is_placed(tokens: &[Token], window: &Window) -> bool {
    let letters: usize = window.typed.chars().count();
    is_due(tokens, &(window.from..window.to)) || letters > 4 && window.to == tokens.len()
}

/// Whether a preposition of place stands before some words, or they stand
/// between marks.
pub fn is_due(tokens: &[Token], words: &Range<usize>) -> bool {
    let before = words.start.checked_sub(1).map(|before| &tokens[before]);
    let opens = before.is_none_or(|b| b.kind == Kind::Mark) || tokens[words.start].new_line;
    let closes = tokens
        .get(words.end)
        .is_none_or(|t| t.kind == Kind::Mark || t.new_line);
    opens && closes || before.is_some_and(|b| BEFORE_STREET.contains(&b.plain.as_str()))
}

/// Whether a house number in digits stands right after a name.
fn digits_follow(tokens: &[Token], at: usize) -> bool {
    !tokens.get(at).is_some_and(|t| t.is_mark(","))
        && number_after(tokens, at).is_some_and(|number| !number.spelled)
}

/// Whether a word ends as only short forms do: `møllebk`, `steinbkn`.
fn lacks_vowel(word: &str) -> bool {
    word.ends_with("bk") || word.ends_with("bkn")
}

/// Whether a house number stands right before a name: "38a torgallmenningen".
fn number_precedes(tokens: &[Token], at: usize) -> bool {
    let Some(mut before) = at.checked_sub(1) else {
        return false;
    };
    if tokens[before].letter().is_some() && tokens[before].glued && before > 0 {
        before -= 1;
    }
    let token = &tokens[before];
    token.kind == Kind::Number && token.plain.len() < 4 && !token.glued
}

/// A house number as written.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberSpan {
    /// The tokens, with the letter's.
    pub tokens: Range<usize>,
    pub number: u32,
    /// The letter, where one stands there that may belong to the number.
    pub letter: Option<char>,
    /// The letter cannot be a word of its own.
    pub letter_certain: bool,
    /// The tokens without the letter's.
    pub bare_end: usize,
    /// Written as a word ("tolv").
    pub spelled: bool,
    /// "nr" stands before it.
    pub named: bool,
}

/// Steps over what may stand between a street and its number; says whether
/// "nr" was among it.
fn skip_to_number(tokens: &[Token], mut at: usize) -> (usize, bool) {
    let mut named = false;
    let mut steps = 0;
    while let Some(token) = tokens.get(at) {
        let skip = match token.plain.as_str() {
            "." | "," | "(" | ":" | "#" => true,
            "nr" | "nummer" | "no" | "num" | "number" | "husnr" | "husnummer" => {
                named = true;
                true
            }
            "sin" | "sitt" => true,
            _ => false,
        };
        steps += 1;
        if !skip || steps > 4 {
            break;
        }
        at += 1;
    }
    (at, named)
}

/// The house number after a street's name that ends before `at`.
pub fn number_after(tokens: &[Token], at: usize) -> Option<NumberSpan> {
    let (number, named) = skip_to_number(tokens, at);
    let mut span = number_at(tokens, number)?;
    span.named = named;
    Some(span)
}

/// A house number that begins at a token.
pub fn number_at(tokens: &[Token], at: usize) -> Option<NumberSpan> {
    let token = tokens.get(at)?;
    let (number, used, spelled) = match token.kind {
        Kind::Number => (token.value().filter(|_| token.plain.len() < 5)?, 1, false),
        Kind::Word => {
            let (value, used) = numerals::read(tokens, at)?;
            (value, used, true)
        }
        Kind::Mark => return None,
    };
    let end = at + used;
    if number == 0 || is_other_quantity(tokens, end, spelled) {
        return None;
    }
    let mut span = NumberSpan {
        tokens: at..end,
        number,
        letter: None,
        letter_certain: false,
        bare_end: end,
        spelled,
        named: false,
    };
    if let Some((letter, to, certain)) = letter_after(tokens, end) {
        span.letter = Some(letter);
        span.letter_certain = certain;
        span.tokens.end = to;
    }
    Some(span)
}

/// The letter of a house number: `12B`, `12 b`, `12-b`, `12, oppgang B`.
fn letter_after(tokens: &[Token], end: usize) -> Option<(char, usize, bool)> {
    let mut at = end;
    let mut certain = false;
    if tokens.get(at).is_some_and(|t| t.is_mark("-") || t.is_mark("/")) {
        at += 1;
        certain = true;
    } else {
        let comma = tokens.get(at).is_some_and(|t| t.is_mark(",") || t.is_mark("("));
        let entrance = at + usize::from(comma);
        if tokens.get(entrance).is_some_and(is_entrance) {
            at = entrance + 1;
            if tokens.get(at).is_some_and(|t| t.is_mark(".")) {
                at += 1;
            }
            certain = true;
        } else if let Some(letter) = tokens
            .get(entrance)
            .filter(|_| comma || tokens.get(entrance + 1).is_some_and(|t| t.is_mark("-")))
            .and_then(Token::letter)
            .filter(char::is_ascii_uppercase)
        {
            // "51 (A-oppgangen)", "51, B oppgang"
            let hyphen = tokens.get(entrance + 1).is_some_and(|t| t.is_mark("-"));
            let word = entrance + 1 + usize::from(hyphen);
            return tokens
                .get(word)
                .is_some_and(is_entrance)
                .then_some((letter, word + 1, true));
        }
    }
    let token = tokens.get(at)?;
    let letter = token.letter().filter(char::is_ascii_uppercase)?;
    // "h0203" after the number is a dwelling, "b-oppgang" is fine.
    let next = tokens.get(at + 1);
    if next.is_some_and(|t| t.kind == Kind::Number && matches!(letter, 'H' | 'U' | 'K' | 'L')) {
        return None;
    }
    let shouting = next.is_some_and(|t| t.upper);
    certain |= token.glued || token.capital && !shouting;
    // Most letters are no words of their own, in no dialect.
    certain |= matches!(letter, 'B' | 'C' | 'F' | 'G' | 'J'..='N' | 'P'..='T');
    // A lone "i" is a word before it is a letter.
    if !token.glued && letter == 'I' {
        return None;
    }
    Some((letter, at + 1, certain))
}

/// Words that name an entrance, which has the house number's letter.
pub fn is_entrance(token: &Token) -> bool {
    matches!(
        token.folded.as_str(),
        "oppgang" | "oppg" | "oppgangen" | "inngang" | "inng" | "inngangen" | "trapp" | "bokstav"
            | "entrance" | "stairwell" | "oppgong" | "letter"
    )
}

/// Whether what follows a number says that it counts or measures something.
fn is_other_quantity(tokens: &[Token], end: usize, spelled: bool) -> bool {
    let Some(next) = tokens.get(end) else {
        return false;
    };
    let after = tokens.get(end + 1);
    match next.kind {
        Kind::Mark => match next.plain.as_str() {
            "%" | "°" | "½" => true,
            // 22:30, and 22.30
            ":" | "." if next.glued => after.is_some_and(|t| {
                t.glued && t.kind == Kind::Number
                    || next.plain == "." && (is_floor(&t.folded) || is_month(&t.folded))
            }),
            "," if next.glued => {
                after.is_some_and(|t| t.glued && t.kind == Kind::Number && t.plain.len() < 3)
            }
            _ => false,
        },
        Kind::Word => {
            is_floor(&next.folded)
                || is_month(&next.folded)
                || is_counted(&next.folded)
                || (next.glued && !spelled && next.plain.chars().count() > 1)
        }
        Kind::Number => false,
    }
}

/// Words for a floor, folded.
pub fn is_floor(word: &str) -> bool {
    word.starts_with("etg")
        || word.starts_with("etasj")
        || matches!(
            word,
            "et" | "hogda" | "hogd" | "hogdi" | "floor" | "th" | "nd" | "rd" | "dje" | "floors"
        )
}

/// Months, folded, in the three languages.
fn is_month(word: &str) -> bool {
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "sept", "okt", "oct",
        "nov", "des", "dec",
    ];
    const LONG: &[&str] = &[
        "januar", "februar", "mars", "march", "april", "juni", "june", "juli", "july", "august",
        "september", "oktober", "october", "november", "desember", "december", "january",
        "february",
    ];
    MONTHS.contains(&word) || LONG.contains(&word)
}

/// Words for what is counted, folded: time, money, people, measures.
fn is_counted(word: &str) -> bool {
    const COUNTED: &[&str] = &[
        "ganger", "gonger", "gang", "gong", "dager", "dagar", "dag", "uker", "veker", "uke", "veke",
        "timer", "timar", "time", "min", "minutter", "minutt", "ar", "aring", "arige", "maneder",
        "manader", "mnd", "kr", "kroner", "krone", "nok", "meter", "m", "cm", "km", "kvm", "m2",
        "grader", "kuldegrader", "varmegrader", "stk", "stykker", "stykk", "personer", "mann",
        "menn", "menneske", "mennesker", "folk", "unger", "ungar", "barn", "born", "gutter",
        "gutar", "jenter", "ungdommer", "ungdommar", "leiligheter", "prosent", "pst", "x", "days",
        "day", "weeks", "week", "hours", "hour", "minutes", "months", "years", "times", "people",
        "men", "kids", "degrees", "kg", "liter", "l", "tonn", "netter", "kvelder", "kveldar",
    ];
    COUNTED.contains(&word)
}
