//! Dwelling units as people write them: `H0203`, `h 203`, `HO203`, `H-0203`,
//! `leil. 203`, and which of them a text is about.

use std::ops::Range;

use super::{sentences, writer};
use crate::domain::place::{Building, Unit};
use crate::register::measures;
use crate::register::numerals;
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
    /// The digits only. Where nothing names them as a dwelling's, they are one
    /// only where the building has it.
    Digits { digits: String, named: bool },
}

impl UnitMention {
    /// Where it stands, as bytes of the text.
    pub fn bytes(&self, tokens: &[Token]) -> (usize, usize) {
        (
            tokens[self.tokens.start].start,
            tokens[self.tokens.end - 1].end,
        )
    }

    /// Whether a building has such a dwelling.
    pub fn is_in(&self, building: &Building) -> bool {
        self.resolve(Some(building))
            .is_some_and(|unit| building.units.contains(&unit))
    }

    fn resolve(&self, building: Option<&Building>) -> Option<Unit> {
        match &self.written {
            Written::Whole(unit) => Some(unit.clone()),
            Written::Digits { digits, named } => match building {
                Some(building) => of_digits(digits, building),
                None if *named => format!("H{digits:0>4}").parse().ok(),
                None => None,
            },
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
    // "ho 102 år" is no dwelling; "HO102" is.
    if !zeros.is_empty() && !tokens.get(end).is_some_and(|t| t.glued) {
        return None;
    }
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
            Kind::Word if matches!(next.plain.as_str(), "nr" | "nummer") && digits.is_empty() => {
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
        // "l 2024" is a year, if anything.
        (4, 'H') => true,
        (4, _) => !apart || digits.starts_with('0'),
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

/// `leil 203`, `leilighet nr. 0203`, `2. etg nr 203`, `han i 0203`.
fn digits(tokens: &[Token], at: usize) -> Option<UnitMention> {
    let token = tokens.get(at)?;
    if !token.is_word() {
        return lone_digits(tokens, at);
    }
    let word = token.folded.as_str();
    let dwelling = word.starts_with("leil")
        || matches!(
            word,
            "bolig"
                | "bustad"
                | "flat"
                | "apartment"
                | "apt"
                | "unit"
                | "bolignr"
                | "bolignummer"
                | "bustadnummer"
                | "bruksenhet"
                | "bruksenhetsnummer"
                | "hnr"
                | "husvare"
        );
    if !dwelling && !measures::is_floor(word) {
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
        written: Written::Digits {
            digits: number.plain.clone(),
            named: true,
        },
    })
}

/// `0203` with nothing said of what it is, or `han i 401`.
fn lone_digits(tokens: &[Token], at: usize) -> Option<UnitMention> {
    let token = &tokens[at];
    let before = at.checked_sub(1).map_or("", |b| tokens[b].folded.as_str());
    let inside = matches!(before, "i" | "hos" | "hja" | "in");
    let padded = token.plain.len() == 4 && token.plain.starts_with('0') && !is_clock(before);
    let apart = !token.glued
        && tokens
            .get(at + 1)
            .is_none_or(|t| !t.glued || t.kind == Kind::Mark);
    let fits = token.kind == Kind::Number
        && apart
        && (padded || inside && matches!(token.plain.len(), 3 | 4));
    fits.then(|| UnitMention {
        tokens: at..at + 1,
        written: Written::Digits {
            digits: token.plain.clone(),
            named: padded && inside,
        },
    })
}

/// "ringer hos 0201 i stedet": a bell that rings at the wrong dwelling is about
/// the right one.
fn rings_instead(tokens: &[Token], unit: &Range<usize>) -> bool {
    let before = &tokens[unit.start.saturating_sub(3)..unit.start];
    let after = &tokens[unit.end..tokens.len().min(unit.end + 3)];
    before
        .iter()
        .any(|t| t.folded.starts_with("ring") || t.folded == "rings")
        && after.iter().any(|t| {
            let word = t.folded.as_str();
            word.starts_with("isted") || matches!(word, "stedet" | "staden" | "istaden" | "instead")
        })
}

fn is_clock(word: &str) -> bool {
    matches!(
        word,
        "kl" | "klokka" | "klokken" | "." | ":" | "opp" | "til" | "fra" | "for" | "ca" | "rundt"
    )
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

/// Which dwelling a text is about.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// One, and where it stands.
    One(Unit, (usize, usize)),
    /// Several in one breath; nothing tells which.
    Several(Vec<Unit>),
    Nothing,
}

/// The dwelling a text is about: not the writer's own, where another is named
/// too.
pub fn about(tokens: &[Token], mentions: &[UnitMention], building: Option<&Building>) -> About {
    let mut from = 0;
    let mut named: Vec<(Unit, &UnitMention, bool)> = Vec::new();
    for mention in mentions {
        if let Some(unit) = mention.resolve(building) {
            let own = writer::is_own(tokens, from, mention.tokens.start)
                || rings_instead(tokens, &mention.tokens);
            named.push((unit, mention, own));
            from = mention.tokens.end;
        }
    }
    let mut others: Vec<&(Unit, &UnitMention, bool)> =
        named.iter().filter(|(_, _, own)| !own).collect();
    if others.is_empty() {
        others.extend(&named);
    }
    let Some((unit, mention, _)) = others.first() else {
        return About::Nothing;
    };
    let beside = others.iter().skip(1).find(|(other, at, _)| {
        other != unit && sentences::in_one_sentence(tokens, mention.tokens.end, at.tokens.start)
    });
    if let Some((other, _, _)) = beside {
        return About::Several(vec![unit.clone(), other.clone()]);
    }
    if named.len() == 1 && writer::is_aside(tokens, mention.tokens.start) {
        return About::Nothing;
    }
    About::One(unit.clone(), mention.bytes(tokens))
}
