//! The index of a municipality's streets, addresses and buildings: what is
//! searched while somebody types, and what triage looks words up in. Built
//! once, never changed; small enough to hold the national register.

use rustc_hash::FxHashMap;

use super::gathering::Gathering;
use super::house_numbers::{self, NumberSpan};
use super::houses::{HouseId, Houses, Writing};
use super::nearby::Nearby;
use super::positions::Position;
use super::posts::{Post, PostId, Posts};
use super::spelling;
use super::street_names::{self, StreetSpan};
use super::streets::{StreetId, Streets};
use super::texts::{Texts, count};
use super::tokens::{self, Kind, Token};
use crate::domain::place::{Address, Building};

pub use super::resolve::Resolved;

/// An address as shown to somebody who searches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The register's `adresseTekst`.
    pub text: String,
    pub postcode: String,
    pub post_town: String,
    /// What people call the building, where the building list says so.
    pub building_name: Option<String>,
}

/// The addresses of a register and the buildings among them.
#[derive(Debug, Default)]
pub struct Gazetteer {
    streets: Streets,
    houses: Houses,
    posts: Posts,
    /// What is in an `adresseTekst` besides street and number.
    writings: Texts,
    /// Texts of addresses without a street, sorted.
    properties: Texts,
    /// Where each of those is.
    property_posts: Vec<PostId>,
    nearby: Nearby,
    buildings: Vec<Building>,
    building_at: FxHashMap<Box<str>, u32>,
    buildings_named: FxHashMap<Box<str>, Vec<u32>>,
}

impl Gazetteer {
    /// Indexes a register. Buildings need not be among the addresses.
    pub fn build(
        addresses: impl IntoIterator<Item = Address>,
        buildings: impl IntoIterator<Item = Building>,
    ) -> Self {
        let mut gathering = Gathering::default();
        for address in addresses {
            gathering.add(&address);
        }
        gathering.index(buildings.into_iter().collect())
    }

    /// Puts the parts together; `properties` are sorted.
    pub(super) fn new(
        streets: Streets,
        houses: Houses,
        posts: Posts,
        writings: Texts,
        properties: Vec<(Box<str>, PostId, Position)>,
        nearby: Nearby,
        buildings: Vec<Building>,
    ) -> Self {
        let mut gazetteer = Self {
            streets,
            houses,
            posts,
            writings,
            nearby,
            ..Self::default()
        };
        for (text, post, _) in properties {
            gazetteer.properties.push(&text);
            gazetteer.property_posts.push(post);
        }
        gazetteer.take_buildings(buildings);
        gazetteer
    }

    fn take_buildings(&mut self, buildings: Vec<Building>) {
        for (at, building) in buildings.iter().enumerate() {
            let at = count(at);
            let address = building.address.as_str();
            let bare = address.rsplit_once(", ").map_or(address, |(_, bare)| bare);
            for address in [address, bare] {
                self.building_at.entry(address.into()).or_insert(at);
            }
            let name = name_key(&building.name);
            if !name.is_empty() {
                self.buildings_named
                    .entry(name.into())
                    .or_default()
                    .push(at);
            }
        }
        self.buildings = buildings;
    }

    /// How many addresses are indexed.
    pub fn address_count(&self) -> usize {
        self.houses.count() + self.properties.len()
    }

    /// How many buildings are known.
    pub fn building_count(&self) -> usize {
        self.buildings.len()
    }

    /// The building at an address, by its `adresseTekst`. A farm's name before
    /// the street is not needed.
    pub fn building(&self, address: &str) -> Option<&Building> {
        let at = self.building_at.get(address).or_else(|| {
            let (_, bare) = address.rsplit_once(", ")?;
            self.building_at.get(bare)
        })?;
        self.buildings.get(*at as usize)
    }

    /// The houses a street and a number may mean: the very ones, or where the
    /// number only exists with letters, all of those.
    pub(crate) fn houses_of(&self, span: &StreetSpan, number: &NumberSpan) -> Vec<HouseId> {
        let mut least = f32::MAX;
        let mut found: Vec<HouseId> = Vec::new();
        for candidate in &span.matches {
            if candidate.cost > least + 0.01 {
                break;
            }
            let houses = self.very_houses(candidate.street, number);
            if !houses.is_empty() {
                least = candidate.cost;
                found.extend(houses);
            }
            // A number that the named street lacks is not sought elsewhere.
            if !span.is_guess() {
                least = least.min(candidate.cost);
            }
        }
        found
    }

    /// The house with this number and letter in a street.
    pub(crate) fn very_houses(&self, street: StreetId, number: &NumberSpan) -> Vec<HouseId> {
        if let Some(letter) = number.letter {
            let houses = self.houses.exact(street, number.number, Some(letter));
            if !houses.is_empty() || number.letter_certain {
                return houses;
            }
        }
        self.houses.exact(street, number.number, None)
    }

    /// All houses with a number, with whatever letters.
    pub(crate) fn numbered(&self, street: StreetId, number: u32) -> Vec<HouseId> {
        self.houses.numbered(street, number).collect()
    }

    pub(super) fn post(&self, house: HouseId) -> Option<&Post> {
        self.posts.get(self.houses.get(house)?.post)
    }

    pub(super) fn posts(&self) -> &Posts {
        &self.posts
    }

    /// The street a house is in.
    pub(crate) fn street_of(&self, house: HouseId) -> StreetId {
        self.houses.street_of(house)
    }

    pub(super) fn nearby(&self) -> &Nearby {
        &self.nearby
    }

    pub(super) fn houses(&self) -> &Houses {
        &self.houses
    }

    /// Addresses without a street whose text begins like this.
    pub(super) fn properties_beginning<'a>(
        &'a self,
        typed: &'a str,
    ) -> impl Iterator<Item = Hit> + 'a {
        let from = self.properties.before(typed);
        (from..count(self.properties.len()))
            .take_while(move |at| self.properties.get(*at).starts_with(typed))
            .filter_map(|at| self.property_at(at))
    }

    pub(crate) fn streets(&self) -> &Streets {
        &self.streets
    }

    /// Street, number and letter of a house, without the farm or estate that
    /// `adresseTekst` may begin with.
    pub(crate) fn plain_text(&self, id: HouseId) -> Option<String> {
        let house = self.houses.get(id)?;
        let street = self.streets.name(self.houses.street_of(id));
        Some(composed(street, house.number, house.letter()))
    }

    /// The register's `adresseTekst` of a house.
    pub(crate) fn text(&self, id: HouseId) -> Option<String> {
        let house = self.houses.get(id)?;
        let plain = self.plain_text(id)?;
        Some(match house.writing() {
            None => plain,
            Some(Writing::After(before)) => format!("{}, {plain}", self.writings.get(before)),
            Some(Writing::Verbatim(text)) => self.writings.get(text).to_owned(),
        })
    }

    /// A house as shown to somebody who searches.
    pub(crate) fn hit(&self, house: HouseId) -> Option<Hit> {
        let text = self.text(house)?;
        let post = self.post(house)?;
        let building_name = self.building_name(&text);
        Some(Hit {
            building_name,
            text,
            postcode: post.code.to_string(),
            post_town: post.town.to_string(),
        })
    }

    fn building_name(&self, address: &str) -> Option<String> {
        let name = &self.building(address)?.name;
        (!name.is_empty()).then(|| name.clone())
    }

    /// An address without a street, by its text.
    pub(super) fn property(&self, text: &str) -> Option<Hit> {
        let at = self.properties.before(text);
        (self.properties.get(at) == text).then(|| self.property_at(at))?
    }

    pub(super) fn property_at(&self, at: u32) -> Option<Hit> {
        let post = self.posts.get(*self.property_posts.get(at as usize)?)?;
        Some(Hit {
            text: self.properties.get(at).to_owned(),
            postcode: post.code.to_string(),
            post_town: post.town.to_string(),
            building_name: None,
        })
    }

    /// The house that a building of the list stands at.
    pub(crate) fn house_of_building(&self, building: &Building) -> Option<HouseId> {
        let tokens = tokens::tokens(&building.address);
        let spans = street_names::streets_in(&tokens, &self.streets);
        spans.iter().find_map(|span| {
            let number = house_numbers::number_after(&tokens, span.tokens.end)?;
            self.houses_of(span, &number).first().copied()
        })
    }

    /// Names of buildings in a text: where they stand among the tokens, and
    /// the buildings so called.
    pub(crate) fn buildings_in(
        &self,
        tokens: &[Token],
    ) -> Vec<(std::ops::Range<usize>, Vec<&Building>)> {
        let mut found = Vec::new();
        if self.buildings_named.is_empty() {
            return found;
        }
        let mut key = String::new();
        let mut from = 0;
        while from < tokens.len() {
            key.clear();
            let mut longest = None;
            for (to, token) in tokens.iter().enumerate().skip(from).take(7) {
                // "bo- og servicesenter"
                if to > from && (token.is_mark("-") || token.is_mark(".")) {
                    continue;
                }
                if token.kind == Kind::Mark {
                    break;
                }
                key.push_str(&token.folded);
                if let Some(named) = self.buildings_named.get(key.as_str()) {
                    longest = Some((to + 1, named));
                }
            }
            match longest {
                Some((to, named)) => {
                    let buildings = named
                        .iter()
                        .filter_map(|at| self.buildings.get(*at as usize))
                        .collect();
                    found.push((from..to, buildings));
                    from = to;
                }
                None => from += 1,
            }
        }
        found
    }
}

/// `adresseTekst` of a plain street address.
pub(super) fn composed(street: &str, number: u32, letter: Option<char>) -> String {
    match letter {
        Some(letter) => format!("{street} {number}{letter}"),
        None => format!("{street} {number}"),
    }
}

/// The key of a building's name: folded, letters and digits only.
fn name_key(name: &str) -> String {
    let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    spelling::fold(&name)
}

#[cfg(test)]
mod tests;
