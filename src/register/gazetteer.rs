//! The index of a municipality's streets, addresses and buildings: what is
//! searched while somebody types, and what triage looks words up in. Built
//! once, never changed; small enough to hold the national register.

use std::collections::HashMap;

use super::houses::{House, HouseId, Houses};
use super::phrase::{self, NumberSpan, StreetSpan};
use super::spelling;
use super::streets::{StreetId, Streets};
use super::tokens::{self, Kind, Token};
use crate::domain::place::{Address, Building};

/// Most addresses named where several fit.
const MOST_SEVERAL: usize = 20;

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

/// What an address field meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    One(Hit),
    /// Several addresses fit, or a street without a number.
    Several(Vec<Hit>),
    None,
}

/// The addresses of a register and the buildings among them.
#[derive(Debug, Default)]
pub struct Gazetteer {
    streets: Streets,
    houses: Houses,
    /// Postcodes with their towns.
    posts: Vec<(Box<str>, Box<str>)>,
    /// Ways of writing that are not just street and number.
    writings: Vec<Writing>,
    /// Addresses without a street, sorted by their text.
    properties: Vec<(Box<str>, u32)>,
    buildings: Vec<Building>,
    building_at: HashMap<Box<str>, u32>,
    buildings_named: HashMap<Box<str>, Vec<u32>>,
}

/// How an `adresseTekst` differs from street and number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Writing {
    /// A farm or estate before it: "Haugen, Storgata 2B".
    After(Box<str>),
    /// Quite otherwise.
    Verbatim(Box<str>),
}

/// What a text says of an address, before anybody chooses.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Read {
    /// Houses that fit.
    pub houses: Vec<HouseId>,
    /// The street, where the number is missing or not in the register.
    pub street: Option<StreetId>,
    /// A number was given, and the register lacks it.
    pub lacking: bool,
}

impl Gazetteer {
    /// Indexes a register. Buildings need not be among the addresses.
    pub fn build(
        addresses: impl IntoIterator<Item = Address>,
        buildings: impl IntoIterator<Item = Building>,
    ) -> Self {
        let mut names: Vec<Box<str>> = Vec::new();
        let mut name_ids: HashMap<Box<str>, StreetId> = HashMap::new();
        let mut posts: Vec<(Box<str>, Box<str>)> = Vec::new();
        let mut post_ids: HashMap<(Box<str>, Box<str>), u32> = HashMap::new();
        let mut writings: Vec<Writing> = Vec::new();
        let mut writing_ids: HashMap<Writing, u32> = HashMap::new();
        let mut pairs: Vec<(StreetId, House)> = Vec::new();
        let mut properties = Vec::new();
        for address in addresses {
            let post = (
                address.postcode.into_boxed_str(),
                address.post_town.into_boxed_str(),
            );
            let post = *post_ids.entry(post).or_insert_with_key(|post| {
                posts.push(post.clone());
                count(posts.len() - 1)
            });
            let (Some(number), false) = (address.number, address.street.is_empty()) else {
                properties.push((address.text.into_boxed_str(), post));
                continue;
            };
            let plain = composed(&address.street, number, address.letter);
            let writing = if address.text == plain {
                None
            } else {
                let writing = match address
                    .text
                    .strip_suffix(&plain)
                    .and_then(|before| before.strip_suffix(", "))
                {
                    Some(before) => Writing::After(before.into()),
                    None => Writing::Verbatim(address.text.into()),
                };
                Some(*writing_ids.entry(writing).or_insert_with_key(|writing| {
                    writings.push(writing.clone());
                    count(writings.len() - 1)
                }))
            };
            let street = address.street.into_boxed_str();
            let street = *name_ids.entry(street).or_insert_with_key(|name| {
                names.push(name.clone());
                count(names.len() - 1)
            });
            pairs.push((street, House::new(number, address.letter, post, writing)));
        }
        properties.sort_unstable();
        let houses = Houses::build(pairs, names.len());
        let mut gazetteer = Self {
            streets: Streets::build(names),
            houses,
            posts,
            writings,
            properties,
            ..Self::default()
        };
        gazetteer.take_buildings(buildings.into_iter().collect());
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
        self.houses.len() + self.properties.len()
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

    /// What stood in an address field.
    pub fn resolve(&self, typed: &str) -> Resolved {
        if let Some(hit) = self.property(typed.trim()) {
            return Resolved::One(hit);
        }
        let read = self.read(typed);
        let houses: Vec<HouseId> = match (read.houses.as_slice(), read.street) {
            ([], Some(street)) if !read.lacking => self.houses.of_street(street).collect(),
            (houses, _) => houses.to_vec(),
        };
        let mut hits: Vec<Hit> = houses
            .into_iter()
            .take(MOST_SEVERAL)
            .filter_map(|house| self.hit(house))
            .collect();
        match (hits.len(), read.street) {
            (0, _) => Resolved::None,
            (1, None) => Resolved::One(hits.remove(0)),
            _ => Resolved::Several(hits),
        }
    }

    /// Reads the first address of a short text.
    pub(crate) fn read(&self, typed: &str) -> Read {
        let tokens = tokens::tokens(typed);
        let spans = phrase::streets_in(&tokens, &self.streets);
        let mut read = Read::default();
        for span in &spans {
            if let Some(number) = phrase::number_after(&tokens, span.tokens.end) {
                let houses = self.houses_of(span, &number);
                if !houses.is_empty() {
                    read.houses = self.in_town(houses, &tokens);
                    return read;
                }
            }
        }
        if let Some(span) = spans.first() {
            read.street = span.matches.first().map(|m| m.street);
            if let (Some(street), Some(number)) =
                (read.street, phrase::number_after(&tokens, span.tokens.end))
            {
                read.lacking = true;
                read.houses = self.numbered(street, number.number);
            }
            return read;
        }
        let named: Vec<HouseId> = self
            .buildings_in(&tokens)
            .into_iter()
            .flat_map(|(_, buildings)| buildings)
            .filter_map(|building| self.house_of_building(building))
            .collect();
        read.houses = named;
        read
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

    /// Of houses that fit, those in a town or postcode that the text names;
    /// all where it names none of theirs.
    fn in_town(&self, houses: Vec<HouseId>, tokens: &[Token]) -> Vec<HouseId> {
        if houses.len() < 2 {
            return houses;
        }
        let named: Vec<HouseId> = houses
            .iter()
            .copied()
            .filter(|house| {
                self.post(*house).is_some_and(|(code, town)| {
                    let town = spelling::fold(town);
                    tokens
                        .iter()
                        .any(|t| t.plain == **code || t.is_word() && t.folded == town)
                })
            })
            .collect();
        if named.is_empty() { houses } else { named }
    }

    fn post(&self, house: HouseId) -> Option<&(Box<str>, Box<str>)> {
        self.posts.get(self.houses.get(house)?.post as usize)
    }

    /// The street a house is in.
    pub(crate) fn street_of(&self, house: HouseId) -> StreetId {
        self.houses.street_of(house)
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
        let writing = house.writing().and_then(|w| self.writings.get(w as usize));
        Some(match writing {
            None => plain,
            Some(Writing::After(before)) => format!("{before}, {plain}"),
            Some(Writing::Verbatim(text)) => text.to_string(),
        })
    }

    /// A house as shown to somebody who searches.
    pub(crate) fn hit(&self, house: HouseId) -> Option<Hit> {
        let text = self.text(house)?;
        let (postcode, post_town) = self.post(house)?;
        let building_name = self.building_name(&text);
        Some(Hit {
            building_name,
            text,
            postcode: postcode.to_string(),
            post_town: post_town.to_string(),
        })
    }

    fn building_name(&self, address: &str) -> Option<String> {
        let name = &self.building(address)?.name;
        (!name.is_empty()).then(|| name.clone())
    }

    /// An address without a street, by its text.
    fn property(&self, text: &str) -> Option<Hit> {
        let at = self
            .properties
            .binary_search_by(|(known, _)| (**known).cmp(text))
            .ok()?;
        let (text, post) = &self.properties[at];
        let (postcode, post_town) = self.posts.get(*post as usize)?;
        Some(Hit {
            text: text.to_string(),
            postcode: postcode.to_string(),
            post_town: post_town.to_string(),
            building_name: None,
        })
    }

    /// The house that a building of the list stands at.
    pub(crate) fn house_of_building(&self, building: &Building) -> Option<HouseId> {
        let tokens = tokens::tokens(&building.address);
        let spans = phrase::streets_in(&tokens, &self.streets);
        spans.iter().find_map(|span| {
            let number = phrase::number_after(&tokens, span.tokens.end)?;
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
        let mut from = 0;
        while from < tokens.len() {
            let mut key = String::new();
            let mut longest = None;
            for (to, token) in tokens.iter().enumerate().skip(from).take(5) {
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

    /// Addresses for what has been typed so far, the best first; in spite of
    /// slips and short forms.
    pub fn search(&self, typed: &str, limit: usize) -> Vec<Hit> {
        let tokens = tokens::tokens(typed);
        let mut houses: Vec<HouseId> = Vec::new();
        let number_at = tokens
            .iter()
            .skip(1)
            .position(|t| t.kind == Kind::Number)
            .map(|at| at + 1);
        let street_tokens = &tokens[..number_at.unwrap_or(tokens.len())];
        let number = number_at.and_then(|at| phrase::number_at(&tokens, at));
        let streets = self.streets_typed(street_tokens);
        match number {
            Some(number) => {
                for street in &streets {
                    houses.extend(self.very_houses(*street, &number));
                    houses.extend(self.numbered(*street, number.number));
                    if houses.len() < limit {
                        houses.extend(self.numbers_beginning(*street, number.number, limit));
                    }
                    if houses.len() > limit * 4 {
                        break;
                    }
                }
                houses = self.in_town(houses, &tokens);
            }
            None => {
                let each = (limit / streets.len().max(1)).max(1);
                for street in &streets {
                    houses.extend(self.houses.of_street(*street).take(each));
                }
                for street in &streets {
                    houses.extend(self.houses.of_street(*street).skip(each).take(limit));
                }
            }
        }
        let mut named: Vec<HouseId> = self
            .buildings_in(&tokens)
            .into_iter()
            .flat_map(|(_, buildings)| buildings)
            .filter_map(|building| self.house_of_building(building))
            .collect();
        if streets.is_empty() {
            houses = named;
        } else {
            houses.append(&mut named);
        }
        let mut seen = std::collections::HashSet::new();
        let mut hits: Vec<Hit> = houses
            .into_iter()
            .filter(|house| seen.insert(*house))
            .take(limit)
            .filter_map(|house| self.hit(house))
            .collect();
        if hits.len() < limit {
            let typed = typed.trim();
            let from = self.properties.partition_point(|(text, _)| &**text < typed);
            hits.extend(
                self.properties[from..]
                    .iter()
                    .take_while(|(text, _)| !typed.is_empty() && text.starts_with(typed))
                    .take(limit - hits.len())
                    .filter_map(|(text, _)| self.property(text)),
            );
        }
        hits
    }

    /// Streets that a beginning of a name may mean, the best first.
    fn streets_typed(&self, tokens: &[Token]) -> Vec<StreetId> {
        let mut found: Vec<StreetId> = Vec::new();
        let mut add = |street: StreetId| {
            if !found.contains(&street) {
                found.push(street);
            }
        };
        for span in phrase::streets_in(tokens, &self.streets) {
            span.matches.iter().for_each(|m| add(m.street));
        }
        let folded: String = tokens
            .iter()
            .filter(|t| t.kind != Kind::Mark)
            .map(|t| t.folded.as_str())
            .collect();
        if !folded.is_empty() {
            for street in self.streets.beginning(&folded, 20) {
                add(street);
            }
        }
        let key: String = tokens
            .iter()
            .filter(|t| t.kind != Kind::Mark)
            .map(|t| t.key.as_deref().unwrap_or(&t.folded))
            .collect();
        for key in [key, folded] {
            for near in self.streets.near(&key, 2.0) {
                add(near.street);
            }
        }
        found
    }

    /// Houses whose number begins with these digits: 1, 10, 11, ... 100, ...
    fn numbers_beginning(&self, street: StreetId, number: u32, most: usize) -> Vec<HouseId> {
        let mut found = Vec::new();
        let (mut low, mut high) = (number, number);
        while let (Some(l), Some(h)) = (
            low.checked_mul(10),
            high.checked_mul(10).and_then(|h| h.checked_add(9)),
        ) {
            if l == 0 || l > 100_000 {
                break;
            }
            (low, high) = (l, h);
            found.extend(
                self.houses
                    .of_street(street)
                    .filter(|id| {
                        self.houses
                            .get(*id)
                            .is_some_and(|h| (low..=high).contains(&h.number))
                    })
                    .take(most),
            );
        }
        found
    }
}

/// `adresseTekst` of a plain street address.
fn composed(street: &str, number: u32, letter: Option<char>) -> String {
    match letter {
        Some(letter) => format!("{street} {number}{letter}"),
        None => format!("{street} {number}"),
    }
}

/// The key of a building's name: folded, letters and digits only.
fn name_key(name: &str) -> String {
    let name: String = name
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    spelling::fold(&name)
}

/// A count as an index of four bytes; there are far fewer addresses on Earth
/// in one register than it can hold.
fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(street: &str, number: u32, letter: Option<char>, before: &str) -> Address {
        let plain = composed(street, number, letter);
        Address {
            id: plain.clone(),
            street: street.to_owned(),
            number: Some(number),
            letter,
            text: if before.is_empty() {
                plain
            } else {
                format!("{before}, {plain}")
            },
            postcode: if number < 100 { "9995" } else { "9996" }.to_owned(),
            post_town: if number < 100 { "FJORDVIK" } else { "SOLVIKA" }.to_owned(),
            point: None,
        }
    }

    fn building(address: &str, name: &str) -> Building {
        Building {
            address: address.to_owned(),
            postcode: "9995".to_owned(),
            owner: "kommune".to_owned(),
            manager: "Byggdrift".to_owned(),
            area: "Nord".to_owned(),
            units: vec!["H0101".parse().unwrap()],
            name: name.to_owned(),
        }
    }

    fn small() -> Gazetteer {
        let mut addresses: Vec<Address> = (1..=120)
            .map(|number| address("Storgata", number, None, ""))
            .collect();
        addresses.extend([
            address("Bjørkeveien", 18, None, ""),
            address("Bjørkeveien", 18, Some('B'), ""),
            address("Strandveien", 14, None, "Lund"),
            address("Møllegata", 5, Some('A'), ""),
            address("Møllegata", 5, Some('C'), ""),
            address("Møllegata", 51, None, ""),
            address("St. Hans vei", 2, None, ""),
            Address {
                street: String::new(),
                number: None,
                text: "123/4-2".to_owned(),
                ..address("", 1, None, "")
            },
        ]);
        Gazetteer::build(
            addresses,
            [
                building("Bjørkeveien 18B", "Gamle skole"),
                building("Møllegata 51", "Solheim"),
                building("Storgata 2", "Solheim"),
            ],
        )
    }

    fn found(typed: &str) -> Vec<String> {
        let hits = small().search(typed, 5);
        hits.into_iter().map(|hit| hit.text).collect()
    }

    #[test]
    fn the_very_address_comes_first_in_a_search() {
        for typed in [
            "Bjørkeveien 18B",
            "bjørkevn 18 b",
            "bjorkevegen 18b",
            "bjerkeveien 18b",
            "björkevei 18b",
        ] {
            assert_eq!(found(typed).first().unwrap(), "Bjørkeveien 18B", "{typed}");
        }
        assert_eq!(found("storg 12").first().unwrap(), "Storgata 12");
        assert_eq!(found("lund, strandveien 14"), ["Lund, Strandveien 14"]);
    }

    #[test]
    fn a_beginning_is_enough_to_search_for() {
        assert_eq!(found("bjø"), ["Bjørkeveien 18", "Bjørkeveien 18B"]);
        assert_eq!(
            found("storgata 1"),
            ["Storgata 1", "Storgata 10", "Storgata 11", "Storgata 12", "Storgata 13"]
        );
        assert_eq!(found("st hans v 2"), ["St. Hans vei 2"]);
        assert_eq!(found("gamle skole"), ["Bjørkeveien 18B"]);
        assert_eq!(found("123/"), ["123/4-2"]);
        assert_eq!(found(""), [""; 0]);
    }

    #[test]
    fn a_search_gives_no_more_than_asked_for() {
        assert_eq!(small().search("storgata", 3).len(), 3);
        assert!(small().search("storgata", 0).is_empty());
    }

    #[test]
    fn a_hit_names_place_and_building() {
        let hits = small().search("bjørkeveien 18b", 1);
        assert_eq!(hits[0].postcode, "9995");
        assert_eq!(hits[0].post_town, "FJORDVIK");
        assert_eq!(hits[0].building_name.as_deref(), Some("Gamle skole"));
    }

    #[test]
    fn a_field_resolves_to_one_address_in_any_spelling() {
        for typed in ["Strandvn. 14", "Lund, Strandveien 14", "strandvegen fjorten, 9995 Fjordvik"] {
            let Resolved::One(hit) = small().resolve(typed) else {
                panic!("{typed} is one address");
            };
            assert_eq!(hit.text, "Lund, Strandveien 14");
        }
        assert!(matches!(small().resolve("gamle skole"), Resolved::One(_)));
        assert!(matches!(small().resolve("123/4-2"), Resolved::One(_)));
    }

    #[test]
    fn a_field_that_fits_several_names_them() {
        let texts = |typed: &str| match small().resolve(typed) {
            Resolved::Several(hits) => hits.into_iter().map(|h| h.text).collect(),
            other => panic!("{typed}: {other:?}"),
        };
        let lettered: Vec<String> = texts("møllegata 5");
        assert_eq!(lettered, ["Møllegata 5A", "Møllegata 5C"]);
        let named: Vec<String> = texts("solheim");
        assert_eq!(named.len(), 2);
        assert_eq!(texts("storgata").len(), MOST_SEVERAL);
    }

    #[test]
    fn what_the_register_lacks_is_not_resolved() {
        assert_eq!(small().resolve("Kongens gate 3"), Resolved::None);
        assert_eq!(small().resolve("Storgata 999"), Resolved::None);
        assert_eq!(small().resolve(""), Resolved::None);
        assert_eq!(Gazetteer::default().resolve("Storgata 1"), Resolved::None);
    }

    #[test]
    fn a_building_is_known_with_and_without_the_farm_before_it() {
        let gazetteer = small();
        assert_eq!(gazetteer.address_count(), 128);
        assert_eq!(gazetteer.building_count(), 3);
        assert!(gazetteer.building("Bjørkeveien 18B").is_some());
        assert!(gazetteer.building("Lund, Bjørkeveien 18B").is_some());
        assert!(gazetteer.building("Bjørkeveien 18").is_none());
    }

    proptest::proptest! {
        #[test]
        fn nothing_typed_makes_a_search_panic(typed: String, limit in 0usize..30) {
            let gazetteer = small();
            assert!(gazetteer.search(&typed, limit).len() <= limit);
            gazetteer.resolve(&typed);
        }

        #[test]
        fn no_jumble_of_address_parts_makes_a_search_panic(
            parts in proptest::collection::vec("(storgata|bjørkevn|mølle|st\\.|hans|gt|v|nr|,|\\.|-|[0-9]{1,12}|[a-h]|tjue|to|hundre|og| |Ã¸)", 0..12)
        ) {
            let typed = parts.concat();
            let gazetteer = small();
            gazetteer.search(&typed, 5);
            gazetteer.resolve(&parts.join(" "));
        }
    }
}
