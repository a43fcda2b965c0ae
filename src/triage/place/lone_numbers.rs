//! Numbers that stand alone but mean a house in a street named before: "jeg
//! bor i Furuveien 35, det gjelder nr 33".

use super::corrections;
use super::mentions::{Mention, in_unit};
use super::units::UnitMention;
use crate::register::Gazetteer;
use crate::register::house_numbers::{self, NumberSpan};
use crate::register::tokens::{Kind, Token};

/// Words before a house number that stands without its street.
const BEFORE_NUMBER: &[&str] = &[
    "i", "på", "ved", "til", "te", "fra", "frå", "mot", "med", "av", "utenfor", "utanfor",
    "utafor", "foran", "bak", "in", "at", "from", "near", "outside", "of", "mellom", "innenfor",
    "hos", "hjå", "over",
];

/// Things that have numbers of their own, before "nr".
const NUMBERED_THINGS: &[&str] = &[
    "bod",
    "bu",
    "bua",
    "boden",
    "kjellerbod",
    "loftsbod",
    "leilighet",
    "leil",
    "leilegheit",
    "husvare",
    "maskin",
    "vaskemaskin",
    "plass",
    "parkeringsplass",
    "sak",
    "saks",
    "saken",
    "saka",
    "buss",
    "rute",
    "linje",
    "dor",
    "rom",
    "konto",
    "telefon",
    "tlf",
    "ref",
    "referanse",
    "flat",
    "garasje",
    "hybel",
    "post",
    "unit",
    "apartment",
    "etasje",
    "etg",
    "bil",
    "bus",
    "case",
    "room",
];

/// All of them that the register has.
pub fn mentions(
    tokens: &[Token],
    units: &[UnitMention],
    known: &[Mention],
    gazetteer: &Gazetteer,
) -> Vec<Mention> {
    let taken = |at: usize| known.iter().any(|m| m.tokens.contains(&at)) || in_unit(units, at);
    let mut found: Vec<Mention> = Vec::new();
    for at in 1..tokens.len() {
        if taken(at) || tokens[at].kind != Kind::Number {
            continue;
        }
        let Some(number) = house_numbers::number_at(tokens, at) else {
            continue;
        };
        let Some(base) = known.iter().rev().find(|m| m.tokens.start < at) else {
            continue;
        };
        let corrects = corrections::replaces(tokens, base.tokens.end, at);
        let from = if corrects {
            Some(at)
        } else {
            reference(tokens, at, &number, base.number.is_none())
        };
        let Some(from) = from else {
            continue;
        };
        let Some(street) = base.streets.first() else {
            continue;
        };
        let houses = gazetteer.very_houses(*street, &number);
        // A number that was put right is not the one that was written first.
        if corrects || !houses.is_empty() {
            found.push(Mention {
                tokens: from..number.tokens.end,
                streets: vec![*street],
                houses,
                number: Some(number.number),
                certain: true,
                alone: true,
            });
        }
    }
    found
}

/// Where a lone number begins that the words before it say is a house's: at
/// "nr", or at the number. `open` where the street was named without one.
fn reference(tokens: &[Token], at: usize, number: &NumberSpan, open: bool) -> Option<usize> {
    let mut name = at - 1;
    while name > 0 && tokens[name].is_mark(".") && tokens[name].glued {
        name -= 1;
    }
    let placed = |at: usize| BEFORE_NUMBER.contains(&tokens[at].plain.as_str());
    if !matches!(tokens[name].folded.as_str(), "nr" | "nummer" | "number") {
        return (number.letter.is_some() && number.letter_certain && placed(at - 1)).then_some(at);
    }
    let Some(mut before) = name.checked_sub(1) else {
        return Some(name);
    };
    while before > 0 && tokens[before].kind == Kind::Mark {
        before -= 1;
    }
    let word = tokens[before].folded.as_str();
    let thing = NUMBERED_THINGS.contains(&word) || word.ends_with("bod");
    (placed(before) || HOUSES.contains(&word) || open && !thing).then_some(name)
}

/// Words for a house, before its number, folded.
const HOUSES: &[&str] = &[
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
    "av",
    "mot",
];
