//! The houses of each street, packed: sixteen bytes each, sorted by street,
//! number and letter, so that a number is found by halving.

use std::ops::Range;

use super::posts::PostId;
use super::streets::StreetId;

/// One house: an address of a street.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct House {
    pub number: u32,
    /// A space where there is no letter.
    letter: char,
    pub post: PostId,
    /// How `adresseTekst` is written: nothing is `u32::MAX`, else the number of
    /// a text, doubled, and one more where it stands before the street.
    writing: u32,
}

/// How an `adresseTekst` differs from street and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// A farm or estate before it: "Haugen, Storgata 2B". The text's number.
    After(u32),
    /// Quite otherwise. The text's number.
    Verbatim(u32),
}

/// The number of a house in its register.
pub type HouseId = u32;

impl House {
    pub fn new(number: u32, letter: Option<char>, post: PostId, writing: Option<Writing>) -> Self {
        Self {
            number,
            letter: letter.unwrap_or(' '),
            post,
            writing: match writing {
                None => u32::MAX,
                Some(Writing::After(text)) => text.saturating_mul(2).saturating_add(1),
                Some(Writing::Verbatim(text)) => text.saturating_mul(2),
            },
        }
    }

    pub fn letter(&self) -> Option<char> {
        (self.letter != ' ').then_some(self.letter)
    }

    pub fn writing(&self) -> Option<Writing> {
        match self.writing {
            u32::MAX => None,
            after if after % 2 == 1 => Some(Writing::After(after / 2)),
            verbatim => Some(Writing::Verbatim(verbatim / 2)),
        }
    }
}

/// All houses, street by street.
#[derive(Debug, Default)]
pub struct Houses {
    houses: Vec<House>,
    /// Where each street's houses end.
    ends: Vec<u32>,
}

impl Houses {
    /// Packs houses of `streets` streets.
    pub fn build(mut pairs: Vec<(StreetId, House)>, streets: usize) -> Self {
        pairs.sort_unstable();
        let mut ends = vec![0u32; streets];
        for (street, _) in &pairs {
            if let Some(end) = ends.get_mut(*street as usize) {
                *end += 1;
            }
        }
        let mut total = 0;
        for end in &mut ends {
            total += *end;
            *end = total;
        }
        Self {
            houses: pairs.into_iter().map(|(_, house)| house).collect(),
            ends,
        }
    }

    pub fn count(&self) -> usize {
        self.houses.len()
    }

    pub fn get(&self, house: HouseId) -> Option<&House> {
        self.houses.get(house as usize)
    }

    /// The street a house is in.
    pub fn street_of(&self, house: HouseId) -> StreetId {
        u32::try_from(self.ends.partition_point(|end| *end <= house)).unwrap_or(u32::MAX)
    }

    fn range(&self, street: StreetId) -> Range<usize> {
        let street = street as usize;
        let end = self.ends.get(street).copied().unwrap_or(0) as usize;
        let start = match street.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or(0) as usize,
            None => 0,
        };
        start.min(end)..end
    }

    /// All houses of a street, by number and letter.
    pub fn of_street(&self, street: StreetId) -> Range<HouseId> {
        let range = self.range(street);
        range.start as u32..range.end as u32
    }

    /// All houses with a number, whatever their letter.
    pub fn numbered(&self, street: StreetId, number: u32) -> Range<HouseId> {
        self.between(street, number, number)
    }

    /// All houses with a number from `low` to `high`, whatever their letter.
    pub fn between(&self, street: StreetId, low: u32, high: u32) -> Range<HouseId> {
        let range = self.range(street);
        let houses = &self.houses[range.clone()];
        let from = houses.partition_point(|h| h.number < low);
        let to = houses.partition_point(|h| h.number <= high);
        (range.start + from) as u32..(range.start + to) as u32
    }

    /// The houses with this very number and letter; more than one only where
    /// the register holds several municipalities.
    pub fn exact(&self, street: StreetId, number: u32, letter: Option<char>) -> Vec<HouseId> {
        self.numbered(street, number)
            .filter(|id| self.get(*id).is_some_and(|h| h.letter() == letter))
            .collect()
    }
}
