//! A register as tables: streets with their places, and the houses in them.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;

use sifra::domain::place::Address;
use sifra::register::matrikkel;

/// A street in one postal place.
pub struct Street {
    /// "Storgata, 1523 MOSS, MOSS".
    pub line: String,
    pub postcode: String,
}

/// A house, with the place of its street among the streets.
pub struct House {
    pub street: i64,
    pub number: i64,
    /// Empty where there is none.
    pub letter: String,
    pub text: String,
}

/// Reads a register; `house` is given each house as it comes.
pub fn read(path: &Path, mut house: impl FnMut(House)) -> Vec<Street> {
    let file = File::open(path).expect("the register");
    let rows = matrikkel::read(file, "addresses.csv").expect("a register");
    let mut streets = Vec::new();
    let mut known: HashMap<String, i64> = HashMap::new();
    for address in rows.flatten() {
        let Some(number) = address.number else {
            continue;
        };
        let line = line(&address);
        let street = *known.entry(line).or_insert_with_key(|line| {
            streets.push(Street {
                line: line.clone(),
                postcode: address.postcode.clone(),
            });
            i64::try_from(streets.len()).unwrap_or(i64::MAX) - 1
        });
        house(House {
            street,
            number: i64::from(number),
            letter: address.letter.map(String::from).unwrap_or_default(),
            text: address.text,
        });
    }
    streets
}

fn line(address: &Address) -> String {
    format!(
        "{}, {} {}, {}",
        address.street, address.postcode, address.post_town, address.municipality
    )
}
