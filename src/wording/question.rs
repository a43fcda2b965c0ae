//! The one question at the end of an acknowledgement by SMS.

use super::catalogue::Catalogue;
use crate::domain::language::Language;
use crate::domain::question::Ask;

/// Dwellings that are named as they are; of more, one stands as the example.
const MOST_DWELLINGS: usize = 6;

/// The question in words; nothing where the words come with something else.
pub fn words(c: &Catalogue, l: Language, ask: &Ask) -> Option<String> {
    Some(match ask {
        Ask::Where => c.text(l, "ask-where", &[]),
        Ask::What => c.text(l, "ask-what", &[]),
        Ask::HouseNumber { street } => c.text(l, "ask-number", &[("street", street)]),
        Ask::Address { candidates } => {
            let numbered: Vec<String> = candidates
                .iter()
                .enumerate()
                .map(|(place, address)| format!("{} {address}", place + 1))
                .collect();
            c.text(l, "ask-address", &[("candidates", &numbered.join(", "))])
        }
        Ask::Dwelling { units, .. } => {
            let shown = if units.len() <= MOST_DWELLINGS {
                units.len()
            } else {
                1
            };
            let units: Vec<&str> = units.iter().take(shown).map(|unit| unit.as_str()).collect();
            c.text(l, "ask-unit", &[("units", &units.join(", "))])
        }
        Ask::OwnMatter => return None,
    })
}
