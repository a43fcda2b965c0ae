//! Dwelling units as people write them: `H0203`, `h 203`, `HO203`, `H-0203`,
//! `leil. 203`, and which of them a text is about.

use std::ops::Range;

use crate::domain::place::{Building, Unit};
use crate::register::numerals;
use crate::register::phrase;
use crate::register::tokens::{self, Kind, Token};

/// One place in a text that names a dwelling.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitMention {
    pub tokens: Range<usize>,
    written: Written,
}

#[derive(Debug, Clone, PartialEq)]
enum Written {
    /// A whole dwelling number.
    Whole(Unit),
    /// The digits only: they mean a dwelling where the building has it.
    Digits(String),
}

impl UnitMention {
    /// Where it stands, as bytes of the text.
    pub fn bytes(&self, tokens: &[Token]) -> (usize, usize) {
        (
            tokens[self.tokens.start].start,
            tokens[self.tokens.end - 1].end,
        )
    }

    fn resolve(&self, building: Option<&Building>) -> Option<Unit> {
        match &self.written {
            Written::Whole(unit) => Some(unit.clone()),
            Written::Digits(digits) => of_digits(digits, building?),
        }
    }
}

/// The one dwelling of a building with these digits: `102` for H0102.
fn of_digits(digits: &str, building: &Building) -> Option<Unit> {
    let padded = format!("{digits:0>4}");
    let mut fitting = building.units.iter().filter(|u| u.as_str()[1..] == padded);
    match (fitting.next(), fitting.next()) {
        (Some(unit), None) => Some(unit.clone()),
        // Where a cellar has the same digits, a main floor is meant.
        (Some(_), Some(_)) => format!("H{padded}").parse().ok(),
        _ => None,
    }
}

/// Everything in a text that names a dwelling.
pub fn mentions(tokens: &[Token]) -> Vec<UnitMention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match whole(tokens, at).or_else(|| digits(tokens, at)) {
            Some(mention) => {
                at = mention.tokens.end;
                found.push(mention);
            }
            None => at += 1,
        }
    }
    found
}

/// A letter of a floor's kind, with zeros that were typed as O.
fn floor_letter(word: &str) -> Option<(char, &str)> {
    let mut chars = word.chars();
    let letter = chars.next()?.to_ascii_uppercase();
    let rest = chars.as_str();
    (matches!(letter, 'H' | 'U' | 'K' | 'L') && rest.bytes().all(|b| b == b'o'))
        .then_some((letter, rest))
}

/// `H0203` in all its forms.
fn whole(tokens: &[Token], at: usize) -> Option<UnitMention> {
    let token = tokens.get(at).filter(|t| t.is_word())?;
    let (letter, zeros) = match token.plain.as_str() {
        "hå" => ('H', ""),
        plain => floor_letter(plain)?,
    };
    let mut digits = "0".repeat(zeros.len());
    let mut end = at + 1;
    let mut apart = false;
    let mut spelled = false;
    while digits.len() < 4 {
        let Some(next) = tokens.get(end) else { break };
        match next.kind {
            Kind::Number => {
                apart |= !next.glued;
                digits.push_str(&next.plain);
                end += 1;
            }
            Kind::Word if next.plain.bytes().all(|b| b == b'o') => {
                digits.push_str(&"0".repeat(next.plain.len()));
                end += 1;
            }
            Kind::Word => {
                let digit = match next.plain.as_str() {
                    "null" | "zero" | "oh" => Some(0),
                    _ => numerals::value(&next.folded).filter(|v| *v < 10),
                };
                let Some(digit) = digit else { break };
                spelled = true;
                digits.push_str(&digit.to_string());
                end += 1;
            }
            Kind::Mark
                if matches!(next.plain.as_str(), "-" | "." | "–" | ":")
                    && tokens.get(end + 1).is_some_and(|t| t.kind != Kind::Mark) =>
            {
                end += 1;
            }
            Kind::Mark => break,
        }
    }
    // The end must be the number's: "H02034" and "h 2030 kroner" are none.
    let ends_well = tokens
        .get(end)
        .is_none_or(|t| !t.glued || t.kind == Kind::Mark);
    let long_enough = match (digits.len(), letter) {
        (4, _) => true,
        (3, 'H') => !spelled,
        (3, _) => !apart && !spelled,
        _ => false,
    };
    if !ends_well || !long_enough {
        return None;
    }
    let unit = format!("{letter}{digits:0>4}").parse().ok()?;
    Some(UnitMention {
        tokens: at..end,
        written: Written::Whole(unit),
    })
}

/// `leil 203`, `leilighet nr. 0203`, `2. etg nr 203`.
fn digits(tokens: &[Token], at: usize) -> Option<UnitMention> {
    let token = tokens.get(at).filter(|t| t.is_word())?;
    let word = token.folded.as_str();
    let dwelling = word.starts_with("leil")
        || matches!(
            word,
            "flat"
                | "apartment"
                | "apt"
                | "unit"
                | "bolignr"
                | "bolignummer"
                | "bustadnummer"
                | "bruksenhet"
                | "bruksenhetsnummer"
                | "hnr"
        );
    if !dwelling && !phrase::is_floor(word) {
        return None;
    }
    let mut from = at + 1;
    let mut named = false;
    while let Some(next) = tokens.get(from).filter(|_| from < at + 5) {
        match next.plain.as_str() {
            "." | "," | "(" | ":" => {}
            "nr" | "nummer" | "number" | "no" => named = true,
            _ => break,
        }
        from += 1;
    }
    let number = tokens.get(from).filter(|t| t.kind == Kind::Number)?;
    if !matches!(number.plain.len(), 3 | 4) || !(dwelling || named) {
        return None;
    }
    Some(UnitMention {
        tokens: from..from + 1,
        written: Written::Digits(number.plain.clone()),
    })
}

/// What stood in the unit field.
pub fn typed(typed: &str, building: Option<&Building>) -> Option<Unit> {
    if let Ok(unit) = typed.parse() {
        return Some(unit);
    }
    let tokens = tokens::tokens(typed);
    if let Some(unit) = mentions(&tokens).iter().find_map(|m| m.resolve(building)) {
        return Some(unit);
    }
    match tokens.as_slice() {
        [number] if matches!(number.plain.len(), 3 | 4) && number.kind == Kind::Number => {
            of_digits(&number.plain, building?)
        }
        _ => None,
    }
}

/// The one dwelling a text is about: not the writer's own, where another is
/// named too.
pub fn about(
    tokens: &[Token],
    mentions: &[UnitMention],
    building: Option<&Building>,
) -> Option<(Unit, (usize, usize))> {
    let named: Vec<(Unit, &UnitMention)> = mentions
        .iter()
        .filter_map(|m| Some((m.resolve(building)?, m)))
        .collect();
    let others: Vec<&(Unit, &UnitMention)> = named
        .iter()
        .filter(|(_, m)| !super::choose::is_own(tokens, m.tokens.start))
        .collect();
    let chosen = match others.first() {
        Some(first) => *first,
        None => named.first()?,
    };
    Some((chosen.0.clone(), chosen.1.bytes(tokens)))
}
