//! Addresses as they come, row by row, until they are indexed: a national
//! register is read without ever holding it as a list of rows.

use super::gazetteer::{Gazetteer, composed};
use super::houses::{House, Houses, Writing};
use super::posts::{Post, PostId, Posts};
use super::streets::{StreetId, Streets};
use super::texts::Collecting;
use crate::domain::place::{Address, Building};

/// Takes addresses, and becomes a [`Gazetteer`].
#[derive(Debug, Default)]
pub struct Gathering {
    streets: Collecting,
    posts: Vec<Post>,
    post_names: Collecting,
    writings: Collecting,
    pairs: Vec<(StreetId, House)>,
    properties: Vec<(Box<str>, PostId)>,
}

impl Gathering {
    /// Takes one address.
    pub fn add(&mut self, address: &Address) {
        let post = self.post(address);
        let (Some(number), false) = (address.number, address.street.is_empty()) else {
            self.properties.push((address.text.as_str().into(), post));
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
        self.pairs.push((street, house));
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
        let houses = Houses::build(self.pairs, self.streets.len());
        let streets = Streets::build(self.streets.into_texts());
        Gazetteer::new(
            streets,
            houses,
            Posts::build(self.posts),
            self.writings.into_texts(),
            self.properties,
            buildings,
        )
    }
}
