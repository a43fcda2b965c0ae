//! Names of buildings in a text. People write them in lower case, and many are
//! everyday words too: "på stasjonen" need not be the house called Stasjonen.

use std::cell::OnceCell;
use std::ops::Range;

use super::everyday;
use super::units::UnitMention;
use super::writer;
use crate::domain::place::Building;
use crate::register::Gazetteer;
use crate::register::houses::HouseId;
use crate::register::spelling;
use crate::register::street_cues;
use crate::register::tokens::{Kind, Token};

/// A building's name that is believed to be one.
#[derive(Debug, Clone)]
pub struct Named<'a> {
    pub tokens: Range<usize>,
    /// As the building list has it.
    pub name: &'a str,
    /// All that are so called.
    pub buildings: Vec<&'a Building>,
    /// The writer's own.
    pub own: bool,
}

/// The names of buildings in a text, sought only where somebody asks: most
/// texts give a street.
pub struct Names<'a> {
    tokens: &'a [Token],
    units: &'a [UnitMention],
    gazetteer: &'a Gazetteer,
    found: OnceCell<Vec<Named<'a>>>,
}

impl<'a> Names<'a> {
    pub fn new(tokens: &'a [Token], units: &'a [UnitMention], gazetteer: &'a Gazetteer) -> Self {
        Self {
            tokens,
            units,
            gazetteer,
            found: OnceCell::new(),
        }
    }

    /// All of them, in the order of the text.
    pub fn all(&self) -> &[Named<'a>] {
        self.found
            .get_or_init(|| named(self.tokens, self.units, self.gazetteer))
    }
}

impl Named<'_> {
    /// Where the buildings so called stand. Looked up only where it is asked
    /// for: many a building has the same name.
    pub fn houses(&self, gazetteer: &Gazetteer) -> Vec<HouseId> {
        let mut houses: Vec<HouseId> = Vec::new();
        for building in &self.buildings {
            let house = gazetteer.house_of_building(building);
            houses.extend(house.filter(|house| !houses.contains(house)));
        }
        houses
    }
}

/// Letters that a name and its street have in common, at least, to be no
/// everyday word: Wesselgården in Peder Wessel-Holms gate.
const IN_COMMON: usize = 4;

fn named<'a>(tokens: &[Token], units: &[UnitMention], gazetteer: &'a Gazetteer) -> Vec<Named<'a>> {
    let mut from = 0;
    let mut found = Vec::new();
    for (at, buildings) in gazetteer.buildings_in(tokens) {
        if !is_believed(tokens, &at, &buildings, units) {
            continue;
        }
        let Some(name) = buildings.first().map(|b| b.name.as_str()) else {
            continue;
        };
        let own = writer::is_own(tokens, from, at.start);
        from = at.end;
        found.push(Named {
            tokens: at,
            name,
            buildings,
            own,
        });
    }
    found
}

fn is_believed(
    tokens: &[Token],
    at: &Range<usize>,
    buildings: &[&Building],
    units: &[UnitMention],
) -> bool {
    let first = &tokens[at.start];
    if everyday::is_named(tokens, at.start) || heads(tokens, at) {
        return true;
    }
    // One that the municipality itself writes small is meant either way.
    if buildings
        .iter()
        .any(|b| b.name.starts_with(char::is_lowercase))
    {
        return true;
    }
    if buildings
        .iter()
        .any(|b| dwelling_follows(tokens, at.end, b, units))
    {
        return true;
    }
    let whole: String = tokens[at.clone()].iter().map(|t| &*t.folded).collect();
    if everyday::is_building_word(&whole) {
        return false;
    }
    if first.capital {
        return true;
    }
    let opens = at.start == 0 || tokens[at.start].new_line;
    opens && is_building_kind(&whole)
        || street_cues::is_due(tokens, at)
            && (is_building_kind(&whole) || buildings.iter().any(|b| is_of_street(&whole, b)))
}

/// Whether a name stands before what is told of it: "wesselgården: heisen ...".
fn heads(tokens: &[Token], at: &Range<usize>) -> bool {
    let opens = at.start == 0 || tokens[at.start].new_line;
    opens
        && tokens
            .get(at.end)
            .is_some_and(|t| t.is_mark(":") || t.new_line)
}

/// Whether one of the building's own dwellings is named right after it.
fn dwelling_follows(
    tokens: &[Token],
    end: usize,
    building: &Building,
    units: &[UnitMention],
) -> bool {
    units.iter().any(|unit| {
        let between = unit.tokens.start.checked_sub(end).filter(|n| *n < 4);
        between.is_some()
            && tokens[end..unit.tokens.start].iter().all(|t| {
                t.kind == Kind::Mark && !t.is_mark(".")
                    || t.folded.starts_with("leil")
                    || matches!(t.folded.as_str(), "nr" | "bolig" | "bustad" | "i")
            })
            && unit.is_in(building)
    })
}

/// Whether a name begins as a word of its street does.
fn is_of_street(name: &str, building: &Building) -> bool {
    building
        .address
        .split(|c: char| !c.is_alphabetic())
        .map(spelling::fold)
        .any(|word| {
            let same = name.chars().zip(word.chars()).take_while(|(a, b)| a == b);
            same.count() >= IN_COMMON
        })
}

/// Whether a name ends as houses' names do, and not as what any house has.
fn is_building_kind(name: &str) -> bool {
    const KINDS: &[&str] = &["garden", "blokka", "blokken", "hjemmet", "heimen", "loftet"];
    const ANY: &[&str] = &[
        "bak", "skole", "skule", "kirke", "kyrkje", "bonde", "bolig", "hoy", "hog", "lav", "nabo",
        "syke", "sjuke", "alders", "pleie", "gamle", "bygge", "barne", "inner",
    ];
    KINDS.iter().any(|kind| {
        name.strip_suffix(kind)
            .is_some_and(|stem| stem.len() > 2 && !ANY.contains(&stem))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_any_house_may_have_is_no_name() {
        assert!(is_building_kind("wesselgarden"));
        assert!(!is_building_kind("bakgarden"));
        assert!(!is_building_kind("boligblokka"));
    }
}
