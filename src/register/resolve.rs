//! What a short text means that holds one address, as an address field does.

use super::gazetteer::{Gazetteer, Hit};
use super::house_numbers;
use super::houses::HouseId;
use super::spelling;
use super::street_names;
use super::streets::StreetId;
use super::tokens::{self, Token};

/// Most addresses named where several fit.
pub(super) const MOST_SEVERAL: usize = 20;

/// What an address field meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    One(Hit),
    /// Several addresses fit, or a street without a number.
    Several(Vec<Hit>),
    None,
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
    /// What stood in an address field.
    pub fn resolve(&self, typed: &str) -> Resolved {
        if let Some(hit) = self.property(typed.trim()) {
            return Resolved::One(hit);
        }
        let read = self.read(typed);
        let houses: Vec<HouseId> = match (read.houses.as_slice(), read.street) {
            ([], Some(street)) if !read.lacking => self.houses().of_street(street).collect(),
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
        let spans = street_names::streets_in(&tokens, self.streets());
        let mut read = Read::default();
        for span in &spans {
            if let Some(number) = house_numbers::number_after(&tokens, span.tokens.end) {
                let houses = self.houses_of(span, &number);
                if !houses.is_empty() {
                    read.houses = self.in_town(houses, &tokens);
                    return read;
                }
            }
        }
        if let Some(span) = spans.first() {
            read.street = span.matches.first().map(|m| m.street);
            if let (Some(street), Some(number)) = (
                read.street,
                house_numbers::number_after(&tokens, span.tokens.end),
            ) {
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

    /// Of houses that fit, those in a town or postcode that the text names;
    /// all where it names none of theirs.
    pub(super) fn in_town(&self, houses: Vec<HouseId>, tokens: &[Token]) -> Vec<HouseId> {
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
}
