//! Every place in a text that names an address or a street of the register.

use std::ops::Range;

use super::units::UnitMention;
use crate::register::Gazetteer;
use crate::register::houses::HouseId;
use crate::register::phrase::{self, NumberSpan, StreetSpan};
use crate::register::streets::StreetId;
use crate::register::tokens::{Kind, Token};

/// One place in a text that names a street or an address.
#[derive(Debug, Clone)]
pub struct Mention {
    pub tokens: Range<usize>,
    /// Streets it may mean; the likeliest ones only.
    pub streets: Vec<StreetId>,
    /// Houses it may mean; empty where the number is missing, or lacking in
    /// the register.
    pub houses: Vec<HouseId>,
    /// The number, where one is given.
    pub number: Option<u32>,
}

impl Mention {
    /// Where it stands, as bytes of the text.
    pub fn bytes(&self, tokens: &[Token]) -> (usize, usize) {
        (
            tokens[self.tokens.start].start,
            tokens[self.tokens.end - 1].end,
        )
    }
}

/// Words before a street's name or a house number.
pub const PREPOSITIONS: &[&str] = &[
    "i",
    "på",
    "ved",
    "til",
    "fra",
    "frå",
    "mot",
    "med",
    "av",
    "utenfor",
    "utanfor",
    "utafor",
    "foran",
    "framfor",
    "bak",
    "langs",
    "in",
    "at",
    "on",
    "from",
    "to",
    "near",
    "outside",
    "of",
    "for",
    "mellom",
    "innenfor",
    "bortenfor",
    "hos",
    "hjå",
    "under",
    "over",
    "rundt",
    "around",
];

/// All mentions, in the order of the text.
pub fn mentions(tokens: &[Token], units: &[UnitMention], gazetteer: &Gazetteer) -> Vec<Mention> {
    let spans = phrase::streets_in(tokens, gazetteer.streets());
    let mut found: Vec<Mention> = Vec::new();
    for span in &spans {
        if in_unit(units, span.tokens.start) {
            continue;
        }
        if let Some(mention) = mention(tokens, span, units, gazetteer) {
            found.push(mention);
        }
    }
    let mut more = numbers_alone(tokens, units, &found, gazetteer);
    found.append(&mut more);
    found.sort_by_key(|m| m.tokens.start);
    found
}

fn in_unit(units: &[UnitMention], at: usize) -> bool {
    units.iter().any(|u| u.tokens.contains(&at))
}

/// Reads one street's name with its number.
fn mention(
    tokens: &[Token],
    span: &StreetSpan,
    units: &[UnitMention],
    gazetteer: &Gazetteer,
) -> Option<Mention> {
    let streets: Vec<StreetId> = span.best().map(|m| m.street).collect();
    let after = phrase::number_after(tokens, span.tokens.end)
        .filter(|n| !in_unit(units, n.tokens.start))
        .filter(|n| !n.spelled || n.named || spelled_fits(tokens, n));
    let mut lacking = None;
    if let Some(number) = after {
        let mut number = number;
        if in_unit(units, number.tokens.end - 1) {
            number.letter = None;
            number.tokens.end = number.bare_end;
        }
        let houses = gazetteer.houses_of(span, &number);
        if !houses.is_empty() {
            return Some(Mention {
                tokens: span.tokens.start..number.tokens.end,
                streets,
                houses,
                number: Some(number.number),
            });
        }
        if let Some((houses, end)) = range_end(tokens, span, &number, gazetteer) {
            return Some(Mention {
                tokens: span.tokens.start..end,
                streets,
                houses,
                number: Some(number.number),
            });
        }
        if !number.spelled {
            lacking = Some(number);
        }
    } else if let Some((houses, start)) = number_before(tokens, span, gazetteer) {
        return Some(Mention {
            tokens: start..span.tokens.end,
            streets,
            houses,
            number: None,
        });
    }
    let believed = span.certain
        || !span.is_guess() && (lacking.is_some() || has_place_cue(tokens, span.tokens.start));
    if !believed {
        return None;
    }
    Some(Mention {
        tokens: span.tokens.start..lacking.as_ref().map_or(span.tokens.end, |n| n.tokens.end),
        streets,
        houses: Vec::new(),
        number: lacking.map(|n| n.number),
    })
}

/// `12-14`: where the first is lacking, the second.
fn range_end(
    tokens: &[Token],
    span: &StreetSpan,
    number: &NumberSpan,
    gazetteer: &Gazetteer,
) -> Option<(Vec<HouseId>, usize)> {
    tokens
        .get(number.bare_end)
        .filter(|t| t.is_mark("-") || t.is_mark("/") || t.is_mark("–"))?;
    let second = phrase::number_at(tokens, number.bare_end + 1).filter(|n| !n.spelled)?;
    let houses = gazetteer.houses_of(span, &second);
    (!houses.is_empty()).then_some((houses, second.tokens.end))
}

/// `24 Storgata`, `nr 24 i Storgata`.
fn number_before(
    tokens: &[Token],
    span: &StreetSpan,
    gazetteer: &Gazetteer,
) -> Option<(Vec<HouseId>, usize)> {
    let mut at = span.tokens.start.checked_sub(1)?;
    if matches!(tokens[at].folded.as_str(), "i" | "in" | "pa") {
        at = at.checked_sub(1)?;
        let mut name = at.checked_sub(1)?;
        if tokens[at].letter().is_some() {
            name = name.checked_sub(1)?;
        }
        if !matches!(
            tokens[name].folded.as_str(),
            "nr" | "nummer" | "number" | "." | "no"
        ) {
            return None;
        }
    }
    let from = if tokens[at].letter().is_some() {
        at.checked_sub(1)?
    } else {
        at
    };
    let number =
        phrase::number_at(tokens, from).filter(|n| !n.spelled && n.tokens.end == at + 1)?;
    let houses = gazetteer.houses_of(span, &number);
    (!houses.is_empty()).then_some((houses, from))
}

/// Whether a number in words is one: "storgata tolv", not "storgata to menn".
fn spelled_fits(tokens: &[Token], number: &NumberSpan) -> bool {
    if number.number > 12 {
        return true;
    }
    let Some(next) = tokens.get(number.tokens.end) else {
        return true;
    };
    number.letter.is_some()
        || next.kind == Kind::Mark
        || next.new_line
        || matches!(
            next.plain.as_str(),
            "er" | "har" | "i" | "på" | "og" | "som" | "h" | "leil" | "går" | "is" | "has" | "the"
        )
}

/// A preposition before a name, or a capital where none is due.
fn has_place_cue(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|b| &tokens[b]) else {
        return false;
    };
    let starts_sentence =
        matches!(before.plain.as_str(), "." | "!" | "?" | ":") || tokens[at].new_line;
    PREPOSITIONS.contains(&before.plain.as_str()) || tokens[at].capital && !starts_sentence
}

/// Numbers that stand alone but mean a house in a street named elsewhere:
/// "jeg bor i Furuveien 35, det gjelder nr 33".
fn numbers_alone(
    tokens: &[Token],
    units: &[UnitMention],
    known: &[Mention],
    gazetteer: &Gazetteer,
) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let taken = |at: usize| known.iter().any(|m| m.tokens.contains(&at)) || in_unit(units, at);
    for at in 1..tokens.len() {
        if taken(at) || tokens[at].kind != Kind::Number {
            continue;
        }
        let Some(number) = phrase::number_at(tokens, at) else {
            continue;
        };
        let mut name = at - 1;
        while name > 0 && tokens[name].is_mark(".") {
            name -= 1;
        }
        let named = matches!(tokens[name].folded.as_str(), "nr" | "nummer" | "number");
        let before = if named {
            name.checked_sub(1)
        } else {
            Some(at - 1)
        };
        let fits = before.is_none_or(|b| {
            let word = tokens[b].plain.as_str();
            let place = PREPOSITIONS.contains(&word);
            if named {
                place || tokens[b].kind == Kind::Mark || is_house_word(&tokens[b].folded)
            } else {
                place && number.letter.is_some() && number.letter_certain
            }
        });
        if !fits {
            continue;
        }
        let base = known
            .iter()
            .rev()
            .find(|m| m.tokens.start < at)
            .or_else(|| known.first());
        let Some(street) = base.and_then(|m| m.streets.first()) else {
            continue;
        };
        let houses = gazetteer.very_houses(*street, &number);
        if houses.is_empty() {
            continue;
        }
        found.push(Mention {
            tokens: at..number.tokens.end,
            streets: vec![*street],
            houses,
            number: Some(number.number),
        });
    }
    found
}

/// Words for a house, before its number.
fn is_house_word(word: &str) -> bool {
    const HOUSE: &[&str] = &[
        "hus",
        "huset",
        "nabohus",
        "nabohuset",
        "naboen",
        "grannen",
        "blokk",
        "blokka",
        "sin",
        "sitt",
        "og",
        "eller",
        "oppgang",
        "oppgangen",
        "and",
        "house",
        "garden",
        "nabogarden",
        "bygget",
        "bygning",
        "bygningen",
        "bygg",
    ];
    HOUSE.contains(&word)
}
