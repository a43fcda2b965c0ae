//! The streets of a register and the ways they may be written: an exact index
//! of keys, and one that finds them in spite of slips.

use std::collections::HashMap;

use super::names;
use super::slips::{self, Slips};
use super::spelling;

/// The number of a street in its register.
pub type StreetId = u32;

/// A street that what was written may mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StreetMatch {
    pub street: StreetId,
    /// Nothing where it is the very name; about one for a slip.
    pub cost: f32,
}

/// Unique street names and their keys.
#[derive(Debug, Default)]
pub struct Streets {
    names: Vec<Box<str>>,
    /// Sorted; several streets may share a key.
    keys: Vec<Key>,
    exact: HashMap<Box<str>, (u32, u32)>,
    slips: Slips,
}

#[derive(Debug)]
struct Key {
    text: Box<str>,
    street: StreetId,
    cost: f32,
}

impl Key {
    fn has_sign(&self) -> bool {
        self.text.bytes().any(|b| b.is_ascii_uppercase())
    }
}

/// What a short form costs that drops letters.
const SHORT_FORM: f32 = 0.6;

impl Streets {
    /// Indexes names; a street's number is its place among them.
    pub fn build(names: Vec<Box<str>>) -> Self {
        let mut keys: Vec<Key> = Vec::new();
        for (street, name) in names.iter().enumerate() {
            let Ok(street) = u32::try_from(street) else {
                break;
            };
            for (text, cost) in names::keys_of_name(name) {
                let text = text.into_boxed_str();
                keys.push(Key { text, street, cost });
            }
        }
        keys.sort_by(|a, b| a.text.cmp(&b.text).then(a.street.cmp(&b.street)));
        let mut exact: HashMap<Box<str>, (u32, u32)> = HashMap::with_capacity(keys.len());
        for (at, key) in (0u32..).zip(&keys) {
            exact
                .entry(key.text.clone())
                .and_modify(|(_, end)| *end = at + 1)
                .or_insert((at, at + 1));
        }
        let slips = Slips::build(keys.iter().map(|key| &*key.text));
        Self {
            names,
            keys,
            exact,
            slips,
        }
    }

    pub fn name(&self, street: StreetId) -> &str {
        self.names.get(street as usize).map_or("", |name| name)
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Streets with exactly this key. `typed` is what was written, to tell
    /// spellings apart.
    pub fn exact(&self, key: &str, typed: &str) -> Vec<StreetMatch> {
        let Some((from, to)) = self.exact.get(key) else {
            return Vec::new();
        };
        self.keys[*from as usize..*to as usize]
            .iter()
            .map(|key| StreetMatch {
                street: key.street,
                cost: key.cost + spelling::spelling_cost(self.name(key.street), typed),
            })
            .collect()
    }

    /// Streets with a key within `most` slips of this one, the nearest first,
    /// each once.
    pub fn near(&self, key: &str, most: f32) -> Vec<StreetMatch> {
        let mut found: Vec<StreetMatch> = Vec::new();
        for number in self.slips.near(key) {
            let Some(near) = self.keys.get(number as usize) else {
                continue;
            };
            if near.cost >= names::KIND_LEFT_OUT {
                continue;
            }
            let Some(slips) = slips::distance(key, &near.text).filter(|s| *s <= most) else {
                continue;
            };
            let cost = near.cost + slips + 0.1;
            match found.iter_mut().find(|m| m.street == near.street) {
                Some(known) => known.cost = known.cost.min(cost),
                None => found.push(StreetMatch {
                    street: near.street,
                    cost,
                }),
            }
        }
        found.sort_by(|a, b| a.cost.total_cmp(&b.cost).then(a.street.cmp(&b.street)));
        found
    }

    /// Streets that a short form with dropped letters may mean. `sign` is the
    /// kind of street that its end stands for, where it stands for one.
    pub fn shortened(&self, short: &str, sign: Option<char>) -> Vec<StreetMatch> {
        let Some((end, _)) = short.char_indices().nth(4) else {
            return Vec::new();
        };
        let beginning = &short[..end];
        let from = self.keys.partition_point(|k| &*k.text < beginning);
        let mut found: Vec<StreetMatch> = Vec::new();
        for key in self.keys[from..]
            .iter()
            .take_while(|k| k.text.starts_with(beginning))
        {
            let known = found.iter().any(|m| m.street == key.street);
            let fits = !known && !key.has_sign() && spelling::is_short_for(short, &key.text);
            if fits && sign.is_none_or(|sign| self.is_of_kind(key.street, sign)) {
                found.push(StreetMatch {
                    street: key.street,
                    cost: SHORT_FORM,
                });
            }
        }
        found
    }

    fn is_of_kind(&self, street: StreetId, sign: char) -> bool {
        names::keys_of_name(self.name(street))
            .first()
            .is_some_and(|(key, _)| key.ends_with(sign))
    }

    /// Streets with a key that begins like this, in the order of their keys.
    pub fn beginning(&self, key: &str, most: usize) -> Vec<StreetId> {
        let from = self.keys.partition_point(|k| &*k.text < key);
        let mut found = Vec::new();
        for key in self.keys[from..]
            .iter()
            .take_while(|k| k.text.starts_with(key))
        {
            if !found.contains(&key.street) {
                found.push(key.street);
            }
            if found.len() == most {
                break;
            }
        }
        found
    }
}
