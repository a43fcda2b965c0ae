//! Addresses as they come, row by row, until they are indexed: a national
//! register is read without ever holding it as a list of rows.

use super::gazetteer::{Gazetteer, composed};
use super::houses::{House, Houses, Writing};
use super::nearby::Nearby;
use super::positions::Position;
use super::posts::{Post, PostId, Posts};
use super::streets::{StreetId, Streets};
use super::texts::{Collecting, count};
use crate::domain::place::{Address, Building};

/// Takes addresses, and becomes a [`Gazetteer`].
#[derive(Debug, Default)]
pub struct Gathering {
    streets: Collecting,
    posts: Vec<Post>,
    post_names: Collecting,
    writings: Collecting,
    houses: Vec<(StreetId, House, Position)>,
    properties: Vec<(Box<str>, PostId, Position)>,
}

impl Gathering {
    /// Takes one address.
    pub fn add(&mut self, address: &Address) {
        let post = self.post(address);
        let position = address.point.as_ref().and_then(Position::of);
        let position = position.unwrap_or(Position::NOWHERE);
        let (Some(number), false) = (address.number, address.street.is_empty()) else {
            let text = address.text.as_str().into();
            self.properties.push((text, post, position));
            return;
        };
        let plain = composed(&address.street, number, address.letter);
        let writing = (address.text != plain).then(|| {
            let before = address
                .text
                .strip_suffix(&plain)
                .and_then(|before| before.strip_suffix(", "));
            match before {
                Some(before) => Writing::After(self.writings.number_of(before)),
                None => Writing::Verbatim(self.writings.number_of(&address.text)),
            }
        });
        let street = self.streets.number_of(&address.street);
        let house = House::new(number, address.letter, post, writing);
        self.houses.push((street, house, position));
    }

    fn post(&mut self, address: &Address) -> PostId {
        let Address {
            postcode,
            post_town,
            municipality,
            ..
        } = address;
        let post = self
            .post_names
            .number_of(&format!("{postcode};{post_town};{municipality}"));
        if self.posts.len() < self.post_names.len() {
            self.posts.push(Post {
                code: postcode.as_str().into(),
                town: post_town.as_str().into(),
                municipality: municipality.as_str().into(),
            });
        }
        post
    }

    /// Indexes what was taken. Buildings need not be among the addresses.
    /// Takes seconds for a national register.
    pub fn index(mut self, buildings: Vec<Building>) -> Gazetteer {
        self.properties.sort_unstable();
        self.houses.sort_unstable();
        let nearby = self.nearby();
        let houses = self.houses.into_iter();
        let houses = houses.map(|(street, house, _)| (street, house)).collect();
        let houses = Houses::build(houses, self.streets.len());
        let streets = Streets::build(self.streets.into_texts());
        Gazetteer::new(
            streets,
            houses,
            Posts::build(self.posts),
            self.writings.into_texts(),
            self.properties,
            nearby,
            buildings,
        )
    }

    /// Where all are: the houses as they are numbered, and after them the
    /// addresses without a street.
    fn nearby(&self) -> Nearby {
        let (houses, properties) = (&self.houses, &self.properties);
        Nearby::build(count(houses.len() + properties.len()), |address| {
            let at = address as usize;
            let position = match houses.get(at) {
                Some((_, _, position)) => *position,
                None => properties.get(at.checked_sub(houses.len())?)?.2,
            };
            (position != Position::NOWHERE).then_some(position)
        })
    }
}
