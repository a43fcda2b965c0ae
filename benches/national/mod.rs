//! A made-up address register of the size of Norway's, written in the format
//! of Kartverket's file, and what people would ask it for. The same every
//! time: nothing is drawn but from one seed.

pub mod asked;
pub mod names;
pub mod slips;
mod written;

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};

use fastrand::Rng;
use names::Tongue;

/// Addresses in Norway, about.
pub const ADDRESSES: usize = 2_600_000;
/// Municipalities in Norway, about.
const MUNICIPALITIES: usize = 356;
/// Addresses kept to ask for.
const KEPT: usize = 40_000;
const SEED: u64 = 0x51f2_a000;

/// An address of the register, as the one who asks for it knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub street: String,
    pub number: u32,
    pub letter: Option<char>,
    /// `adresseTekst`.
    pub text: String,
    pub postcode: String,
    pub post_town: String,
    pub municipality: String,
}

/// What was written, told in numbers.
#[derive(Debug, Default)]
pub struct National {
    pub addresses: usize,
    /// Streets, each counted in each municipality that has it.
    pub streets: usize,
    pub street_names: usize,
    /// Some of the addresses, drawn evenly.
    pub some: Vec<Known>,
    /// Names of streets that only one municipality has, among those of `some`.
    pub only_once: HashSet<String>,
}

/// A municipality and its postal places.
struct Municipality {
    number: u16,
    name: String,
    tongue: Tongue,
    addresses: usize,
    /// Postcode and town.
    posts: Vec<(String, String)>,
}

/// Writes the register.
pub fn write(out: &mut impl Write) -> io::Result<National> {
    let mut rng = Rng::with_seed(SEED);
    let mut national = National::default();
    let mut towns_with: HashMap<String, u32> = HashMap::new();
    writeln!(out, "{}", written::HEAD)?;
    for municipality in municipalities(&mut rng) {
        let mut taken: HashSet<String> = HashSet::new();
        let until = national.addresses + municipality.addresses;
        while national.addresses < until {
            let people = if municipality.addresses > 15_000 {
                0.3
            } else {
                0.08
            };
            let street = names::street(&mut rng, municipality.tongue, taken.len(), people);
            if taken.contains(&street) {
                // Another is drawn; a common name that is taken counts as one.
                taken.insert(format!("{street} {}", taken.len()));
                continue;
            }
            let most = until - national.addresses;
            if rng.u8(0..120) == 0 {
                // Farms and cabins have a number of the land register for an address.
                written::property(out, national.addresses, &municipality)?;
                national.addresses += 1;
                continue;
            }
            for known in houses(&mut rng, &municipality, &street, most) {
                written::row(out, national.addresses, municipality.number, &known)?;
                keep(&mut rng, &mut national, known);
            }
            *towns_with.entry(street.clone()).or_default() += 1;
            national.streets += 1;
            taken.insert(street);
        }
    }
    national.street_names = towns_with.len();
    national.only_once = national
        .some
        .iter()
        .filter(|known| towns_with.get(&known.street) == Some(&1))
        .map(|known| known.street.clone())
        .collect();
    Ok(national)
}

/// Few are large, many are small.
fn municipalities(rng: &mut Rng) -> Vec<Municipality> {
    let weight = |nth: usize| 1.0 / (nth as f64 + 8.0);
    let all: f64 = (0..MUNICIPALITIES).map(weight).sum();
    let mut names: HashSet<String> = HashSet::new();
    let mut name = |rng: &mut Rng| loop {
        let name = names::town(rng).to_uppercase();
        if names.insert(name.clone()) {
            return name;
        }
    };
    let mut postcode = 0;
    let mut left = ADDRESSES;
    (0..MUNICIPALITIES)
        .map(|nth| {
            let share = (ADDRESSES as f64 * weight(nth) / all) as usize;
            let addresses = if nth + 1 == MUNICIPALITIES {
                left
            } else {
                share
            };
            left -= addresses;
            let towns: Vec<String> = (0..=addresses / 2_500).map(|_| name(rng)).collect();
            let posts = (0..=addresses / 700)
                .map(|at| {
                    postcode += 1;
                    (format!("{postcode:04}"), towns[at % towns.len()].clone())
                })
                .collect();
            let name = if rng.bool() {
                towns[0].clone()
            } else {
                name(rng)
            };
            Municipality {
                number: 301 + nth as u16 * 15,
                name,
                tongue: if rng.u8(0..10) < 7 {
                    Tongue::Bokmal
                } else {
                    Tongue::Nynorsk
                },
                addresses,
                posts,
            }
        })
        .collect()
}

/// The houses of one street: odd and even numbers with gaps, some of them with
/// letters, some streets in two postal places.
fn houses(rng: &mut Rng, at: &Municipality, street: &str, most: usize) -> Vec<Known> {
    let long = (-rng.f64().max(1e-6).ln() * 15.0) as usize + 2;
    let first = rng.usize(0..at.posts.len());
    let second = if rng.u8(0..8) == 0 {
        (first + 1) % at.posts.len()
    } else {
        first
    };
    let mut found = Vec::with_capacity(long);
    let mut number = 0;
    while found.len() < long.min(most) {
        number += if rng.u8(0..10) == 0 { 3 } else { 1 };
        let letters = if rng.u8(0..9) == 0 { rng.u8(2..7) } else { 1 };
        for letter in 0..letters {
            let letter = (letters > 1).then(|| char::from(b'A' + letter));
            let plain = written::plain(street, number, letter);
            let post = if found.len() * 2 > long {
                second
            } else {
                first
            };
            let (postcode, post_town) = at.posts[post].clone();
            found.push(Known {
                street: street.to_owned(),
                number,
                letter,
                text: match rng.u8(0..100) {
                    0 => format!("{}, {plain}", names::town(rng)),
                    _ => plain,
                },
                postcode,
                post_town,
                municipality: at.name.clone(),
            });
        }
    }
    found.truncate(most);
    found
}

/// Counts an address, and keeps some of them, each as likely as the next.
fn keep(rng: &mut Rng, national: &mut National, known: Known) {
    national.addresses += 1;
    if national.some.len() < KEPT {
        national.some.push(known);
        return;
    }
    let at = rng.usize(0..national.addresses);
    if let Some(place) = national.some.get_mut(at) {
        *place = known;
    }
}
