//! Where something is: addresses as Kartverket's register writes them,
//! dwelling units, and buildings as the municipality lists them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One row of the address register ("Matrikkelen - Adresse").
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Address {
    /// Kartverket's id of the address (`lokalid`).
    pub id: String,
    /// `adressenavn`; empty for a `matrikkeladresse`.
    pub street: String,
    /// `nummer`; nothing for a `matrikkeladresse`.
    pub number: Option<u32>,
    /// `bokstav`, upper case.
    pub letter: Option<char>,
    /// `adresseTekst`, unique within a municipality, as "Storgata 12B".
    pub text: String,
    /// `postnummer`: four digits as text.
    pub postcode: String,
    /// `poststed`.
    pub post_town: String,
    /// `kommunenavn`; empty where the file does not say.
    #[serde(default)]
    pub municipality: String,
    /// The representation point, where the row has one.
    pub point: Option<Point>,
}

/// A point in a projection named by its EPSG code; metres (or degrees for
/// 4258 and 4326).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub epsg: u32,
    pub north: f64,
    pub east: f64,
}

/// A dwelling number, `bruksenhetsnummer`: `^[HUKL]\d{4}$`, floor kind, two
/// digits of floor, two of the dwelling. Source: Kartverket, "bruksenhetsnummer".
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Unit(String);

/// A dwelling number of the wrong form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a dwelling number is H, U, K or L and four digits, as H0203")]
pub struct UnitError;

/// The floor that a dwelling number names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Floor {
    /// A main floor (`H`), from 1: the one of the main entrance or above it.
    Main(u8),
    /// Below the main floors, with windows (`U`), from 1 downwards.
    Lower(u8),
    /// A cellar (`K`), from 1 downwards.
    Cellar(u8),
    /// A loft (`L`), from 1 upwards.
    Loft(u8),
}

impl Unit {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The floor. Source: Kartverket, "bruksenhetsnummer".
    pub fn floor(&self) -> Option<Floor> {
        let number = self.0.get(1..3)?.parse().ok()?;
        Some(match self.0.chars().next()? {
            'H' => Floor::Main(number),
            'U' => Floor::Lower(number),
            'K' => Floor::Cellar(number),
            'L' => Floor::Loft(number),
            _ => return None,
        })
    }
}

impl FromStr for Unit {
    type Err = UnitError;

    /// Takes `h0203`, `H 0203`, `H-0203`, and the letter O for zero.
    fn from_str(typed: &str) -> Result<Self, UnitError> {
        let mut bare = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.'));
        let floor = bare.next().map(|c| c.to_ascii_uppercase());
        let digits: String = bare
            .map(|c| if matches!(c, 'o' | 'O') { '0' } else { c })
            .collect();
        match floor {
            Some(floor @ ('H' | 'U' | 'K' | 'L'))
                if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) =>
            {
                Ok(Self(format!("{floor}{digits}")))
            }
            _ => Err(UnitError),
        }
    }
}

impl TryFrom<String> for Unit {
    type Error = UnitError;
    fn try_from(text: String) -> Result<Self, UnitError> {
        text.parse()
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.0
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One row of the building list: what the municipality knows of a building it
/// owns, lets or answers for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Building {
    /// `adresse`, as the register's `adresseTekst`.
    pub address: String,
    /// `postnummer`.
    pub postcode: String,
    /// `eier`: `kommune`, `stiftelse`, `borettslag` or another word that
    /// routing knows.
    pub owner: String,
    /// `forvalter`: who runs it.
    pub manager: String,
    /// `omrade`.
    pub area: String,
    /// `bruksenheter`.
    pub units: Vec<Unit>,
    /// `navn`: what people call it; may be empty.
    pub name: String,
}

/// What triage made of the place: at most one address, never a guess.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlaceFinding {
    /// The register's `adresseTekst`, where exactly one fits.
    pub address: Option<String>,
    /// Its postcode.
    pub postcode: Option<String>,
    /// The register's street name, where a street is given without a usable
    /// number. Nothing where `address` is set.
    pub street: Option<String>,
    pub unit: Option<Unit>,
    /// Addresses that fit equally well, where several do: `address` is then
    /// nothing.
    #[serde(default)]
    pub candidates: Vec<String>,
    /// The building at `address`, where the building list has it.
    #[serde(default)]
    pub building: Option<Building>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dwelling_number_names_its_floor() {
        for (unit, floor) in [
            ("H0203", Floor::Main(2)),
            ("U0101", Floor::Lower(1)),
            ("K0102", Floor::Cellar(1)),
            ("L0501", Floor::Loft(5)),
        ] {
            assert_eq!(unit.parse::<Unit>().unwrap().floor(), Some(floor), "{unit}");
        }
    }
}
