//! The streets of a register and the ways they may be written: an exact index
//! of keys, and one that finds them in spite of slips.

use hashbrown::HashTable;

use super::distance::distance;
use super::names;
use super::slips::Slips;
use super::spelling;
use super::texts::{Texts, count, hash};

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
    names: Texts,
    keys: Keys,
    /// The first of each run of keys with one text, by the text's hash.
    exact: HashTable<u32>,
    slips: Slips,
}

/// All keys of all streets, sorted by text; several streets may share one.
#[derive(Debug, Default)]
struct Keys {
    texts: Texts,
    streets: Vec<StreetId>,
    costs: Vec<f32>,
}

impl Keys {
    fn build(names: &Texts) -> Self {
        let mut unsorted = Self::default();
        for (street, name) in (0u32..).zip(names.iter()) {
            for (text, cost) in names::keys_of_name(name) {
                unsorted.push(&text, street, cost);
            }
        }
        let mut order: Vec<u32> = (0..count(unsorted.streets.len())).collect();
        order.sort_by_key(|at| (unsorted.texts.get(*at), unsorted.streets[*at as usize]));
        let mut keys = Self::default();
        for at in order {
            let (street, cost) = unsorted.of(at);
            keys.push(unsorted.texts.get(at), street, cost);
        }
        keys.texts.shrink();
        keys.streets.shrink_to_fit();
        keys.costs.shrink_to_fit();
        keys
    }

    fn push(&mut self, text: &str, street: StreetId, cost: f32) {
        self.texts.push(text);
        self.streets.push(street);
        self.costs.push(cost);
    }

    /// The street of a key, and what the key costs.
    fn of(&self, at: u32) -> (StreetId, f32) {
        (self.streets[at as usize], self.costs[at as usize])
    }

    /// Keys from one on that `hold`, by their place.
    fn run<'a>(
        &'a self,
        from: u32,
        holds: impl Fn(&str) -> bool + 'a,
    ) -> impl Iterator<Item = u32> + 'a {
        (from..count(self.streets.len())).take_while(move |at| holds(self.texts.get(*at)))
    }
}

fn has_sign(key: &str) -> bool {
    key.bytes().any(|b| b.is_ascii_uppercase())
}

/// What a short form costs that drops letters.
const SHORT_FORM: f32 = 0.6;

impl Streets {
    /// Indexes names, each once; a street's number is its place among them.
    pub fn build(names: Texts) -> Self {
        let keys = Keys::build(&names);
        let mut exact = HashTable::new();
        let hash_of = |at: &u32| hash(keys.texts.get(*at));
        for at in 0..count(keys.streets.len()) {
            let text = keys.texts.get(at);
            if at == 0 || keys.texts.get(at - 1) != text {
                exact.insert_unique(hash(text), at, hash_of);
            }
        }
        exact.shrink_to_fit(hash_of);
        let slips = Slips::build(keys.texts.iter());
        Self {
            names,
            keys,
            exact,
            slips,
        }
    }

    pub fn name(&self, street: StreetId) -> &str {
        self.names.get(street)
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
        let first = self
            .exact
            .find(hash(key), |at| self.keys.texts.get(*at) == key);
        let Some(first) = first else {
            return Vec::new();
        };
        self.keys
            .run(*first, |text| text == key)
            .map(|at| {
                let (street, cost) = self.keys.of(at);
                StreetMatch {
                    street,
                    cost: cost + spelling::spelling_cost(self.name(street), typed),
                }
            })
            .collect()
    }

    /// Streets with a key within `most` slips of this one, the nearest first,
    /// each once.
    pub fn near(&self, key: &str, most: f32) -> Vec<StreetMatch> {
        let mut found: Vec<StreetMatch> = Vec::new();
        for at in self.slips.near(key, most) {
            let (street, key_cost) = self.keys.of(at);
            if key_cost >= names::KIND_LEFT_OUT {
                continue;
            }
            if let Some(slips) = distance(key, self.keys.texts.get(at), most) {
                let cost = key_cost + slips + 0.1;
                found.push(StreetMatch { street, cost });
            }
        }
        found.sort_unstable_by(|a, b| a.street.cmp(&b.street).then(a.cost.total_cmp(&b.cost)));
        found.dedup_by_key(|m| m.street);
        found.sort_unstable_by(|a, b| a.cost.total_cmp(&b.cost).then(a.street.cmp(&b.street)));
        found
    }

    /// Streets that a short form with dropped letters may mean. `sign` is the
    /// kind of street that its end stands for, where it stands for one.
    pub fn shortened(&self, short: &str, sign: Option<char>) -> Vec<StreetMatch> {
        let Some((end, _)) = short.char_indices().nth(4) else {
            return Vec::new();
        };
        let beginning = &short[..end];
        let mut found: Vec<StreetMatch> = Vec::new();
        for at in self.beginning_with(beginning) {
            let text = self.keys.texts.get(at);
            let (street, _) = self.keys.of(at);
            let fits = !has_sign(text)
                && spelling::is_short_for(short, text)
                && !found.iter().any(|m| m.street == street);
            if fits && sign.is_none_or(|sign| self.is_of_kind(street, sign)) {
                found.push(StreetMatch {
                    street,
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

    /// Keys that begin like this, by their place.
    fn beginning_with<'a>(&'a self, beginning: &'a str) -> impl Iterator<Item = u32> + 'a {
        let from = self.keys.texts.before(beginning);
        self.keys.run(from, move |text| text.starts_with(beginning))
    }

    /// Streets with a key that begins like this, in the order of their keys.
    pub fn beginning(&self, key: &str, most: usize) -> Vec<StreetId> {
        let mut found = Vec::new();
        for at in self.beginning_with(key) {
            let (street, _) = self.keys.of(at);
            if !found.contains(&street) {
                found.push(street);
            }
            if found.len() == most {
                break;
            }
        }
        found
    }
}
