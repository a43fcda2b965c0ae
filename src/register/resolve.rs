//! What a short text means that holds one address, as an address field does.

use super::gazetteer::{Gazetteer, Hit};
use super::house_numbers::{self, NumberSpan};
use super::houses::HouseId;
use super::posts::Named;
use super::street_names::{self, StreetSpan};
use super::streets::StreetId;
use super::tokens;

/// Most addresses named where several fit.
pub(super) const MOST_SEVERAL: usize = 20;

/// The most of what somebody typed that is read, in bytes; no address is
/// nearly as long.
pub(super) const MOST_TYPED: usize = 1_000;

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
        let tokens = tokens::tokens(tokens::start_of(typed, MOST_TYPED));
        let spans = street_names::streets_in(&tokens, self.streets());
        let mut read = Read::default();
        for span in &spans {
            if let Some(number) = house_numbers::number_after(&tokens, span.tokens.end) {
                let address = span.tokens.start..number.tokens.end;
                let named = self.posts().named_beside(&tokens, &address);
                let houses = named
                    .narrow_and_wide()
                    .iter()
                    .map(|named| self.houses_in(span, &number, named))
                    .find(|houses| !houses.is_empty())
                    .unwrap_or_else(|| self.houses_of(span, &number));
                if !houses.is_empty() {
                    read.houses = houses;
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

    /// The houses that a street and a number may mean in the places that the
    /// text names: where the same street is in many towns, the town tells.
    fn houses_in(&self, span: &StreetSpan, number: &NumberSpan, named: &Named) -> Vec<HouseId> {
        let mut least = f32::MAX;
        let mut found: Vec<(f32, HouseId)> = Vec::new();
        for candidate in span.matches.iter().filter(|_| !named.is_empty()) {
            for house in self.very_houses(candidate.street, number) {
                let by = self.houses().get(house).and_then(|h| named.how(h.post));
                if let Some(by) = by {
                    let cost = candidate.cost + by.cost();
                    least = least.min(cost);
                    found.push((cost, house));
                }
            }
        }
        found.retain(|(cost, _)| *cost < least + 0.01);
        found.into_iter().map(|(_, house)| house).collect()
    }
}
