//! House numbers as people write them: in digits or words, with "nr" before
//! or a letter after, and told from numbers that count or measure something.

use std::ops::Range;

use super::measures;
use super::numerals;
use super::tokens::{Kind, Token};

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
    let colon = tokens[at..number].iter().any(|t| t.is_mark(":"));
    (named || !colon || !counts(tokens, &span)).then_some(span)
}

/// Whether a number after a colon counts what is told of: "Kaia: 2 brukte
/// kjøleskap". An address would end there, or go on with its dwelling.
fn counts(tokens: &[Token], number: &NumberSpan) -> bool {
    number.letter.is_none()
        && tokens.get(number.tokens.end).is_some_and(|next| {
            let dwelling = next.letter().is_some()
                || next.folded.starts_with("leil")
                || next.folded.starts_with("etg")
                || next.folded.starts_with("etasj");
            next.is_word() && !next.new_line && !dwelling
        })
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
    if number == 0 || measures::follows(tokens, end, spelled) {
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
    if tokens
        .get(at)
        .is_some_and(|t| t.is_mark("-") || t.is_mark("/"))
    {
        at += 1;
        certain = true;
    } else {
        let comma = tokens
            .get(at)
            .is_some_and(|t| t.is_mark(",") || t.is_mark("("));
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
            if tokens.get(word).is_some_and(is_entrance) {
                return Some((letter, word + 1, true));
            }
            if comma {
                return None;
            }
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
        "oppgang"
            | "oppg"
            | "oppgangen"
            | "inngang"
            | "inng"
            | "inngangen"
            | "trapp"
            | "bokstav"
            | "entrance"
            | "stairwell"
            | "oppgong"
            | "letter"
    )
}
