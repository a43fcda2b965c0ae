//! Numbers that stand alone but mean a house in a street named before: "jeg
//! bor i Furuveien 35, det gjelder nr 33".

use super::building_names::Names;
use super::corrections;
use super::mentions::{self, Mention, in_unit};
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

/// Whether such a thing is meant, "postboks" among them.
pub fn is_numbered_thing(word: &str) -> bool {
    NUMBERED_THINGS.contains(&word) || word.ends_with("bod") || word.ends_with("boks")
}

/// All of them that the register has.
pub fn mentions(
    tokens: &[Token],
    units: &[UnitMention],
    known: &[Mention],
    named: &Names,
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
        let base = known.iter().rev().find(|m| m.tokens.start < at).cloned();
        let Some(base) = base.or_else(|| street_of_name(named, at, gazetteer)) else {
            continue;
        };
        let beside = !base.houses.is_empty() && {
            let end = found.last().map_or(0, |m| m.tokens.end);
            is_beside(tokens, end.max(base.tokens.end), at, &number)
        };
        let corrects = corrections::replaces(tokens, base.tokens.end, at);
        let from = if corrects || beside {
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

/// The street of a building named before: "jeg bor på Kolbua, han i 18 E".
fn street_of_name(named: &Names, at: usize, gazetteer: &Gazetteer) -> Option<Mention> {
    let name = named.all().iter().rev().find(|n| n.tokens.end <= at)?;
    let [building] = name.buildings.as_slice() else {
        return None;
    };
    let house = gazetteer.house_of_building(building)?;
    Some(Mention {
        tokens: name.tokens.clone(),
        streets: vec![gazetteer.street_of(house)],
        houses: vec![house],
        number: None,
        certain: true,
        alone: false,
    })
}

/// "Storgata 12 og 14", "31F, 31E": one more house of the street.
fn is_beside(tokens: &[Token], from: usize, at: usize, number: &NumberSpan) -> bool {
    let joined = matches!(
        tokens[from].folded.as_str(),
        "og" | "eller" | "and" | "or" | "&" | "/"
    );
    let listed =
        tokens[from].is_mark(",") && number.letter.is_some() && tokens[number.tokens.end - 1].glued;
    at == from + 1
        && !number.spelled
        && (joined || listed)
        && tokens
            .get(number.tokens.end)
            .is_none_or(|t| !mentions::is_plural(t))
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
    (placed(before) || HOUSES.contains(&word) || open && !is_numbered_thing(word)).then_some(name)
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
