//! The reference a reporter keeps: `SF-`, six characters of Crockford's base32
//! and Crockford's check character (number modulo 37).
//!
//! Source: Douglas Crockford, "Base 32", which also gives O as 0 and I, L as 1
//! and hyphens as ignorable. Five of the 37 check characters are symbols
//! (`*~$=U`) that cannot be read aloud, so numbers that would need one are
//! never given out. Modulo 37 notices every single wrong character and every
//! swap of two neighbours.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const NUMBERS: u32 = 1 << 30;

/// A valid reference in its written form, as `SF-7K3M9Q-K`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

/// Why something typed is no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    #[error("a reference is SF- and seven characters, as SF-7K3M9Q-K")]
    Form,
    #[error("the reference is mistyped: its last character does not fit the others")]
    Check,
}

impl Reference {
    /// The reference of a number (only its lowest 30 bits count), or nothing
    /// where its check character could not be read aloud.
    pub fn from_number(number: u32) -> Option<Self> {
        let number = number % NUMBERS;
        let check = ALPHABET.get((number % 37) as usize)?;
        let mut text = String::from("SF-");
        for place in (0..6).rev() {
            let digit = (number >> (5 * place)) & 31;
            text.push(char::from(ALPHABET[digit as usize]));
        }
        text.push('-');
        text.push(char::from(*check));
        Some(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The references that stand in a text, in any case, with spaces for the
    /// hyphens or nothing.
    pub fn all_in(text: &str) -> Vec<Self> {
        let upper = text.to_uppercase();
        let starts = upper.match_indices("SF").map(|(at, _)| at);
        starts
            .filter(|at| !upper[..*at].ends_with(char::is_alphanumeric))
            .filter_map(|at| {
                let characters = upper[at + 2..].chars();
                let bare: String = characters
                    .take(10)
                    .filter(|c| c.is_alphanumeric())
                    .take(7)
                    .collect();
                bare.parse().ok()
            })
            .collect()
    }
}

fn digit(character: char) -> Option<u32> {
    let character = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|c| char::from(*c) == character)?;
    u32::try_from(place).ok()
}

impl FromStr for Reference {
    type Err = ReferenceError;

    /// Takes any case, with or without `SF` and hyphens, O for 0, I and L for 1.
    fn from_str(typed: &str) -> Result<Self, ReferenceError> {
        let bare: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .collect();
        let bare = match bare.get(..2) {
            Some(start) if bare.chars().count() == 9 && start.eq_ignore_ascii_case("SF") => {
                &bare[2..]
            }
            _ => &bare,
        };
        if bare.chars().count() != 7 {
            return Err(ReferenceError::Form);
        }
        let digits: Vec<u32> = bare
            .chars()
            .map(digit)
            .collect::<Option<_>>()
            .ok_or(ReferenceError::Form)?;
        let number = digits[..6].iter().fold(0, |sum, digit| sum * 32 + digit);
        if number % 37 != digits[6] {
            return Err(ReferenceError::Check);
        }
        Self::from_number(number).ok_or(ReferenceError::Check)
    }
}

impl TryFrom<String> for Reference {
    type Error = ReferenceError;
    fn try_from(text: String) -> Result<Self, ReferenceError> {
        text.parse()
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Reference {
        (0..)
            .find_map(|n| Reference::from_number(123_456_789 + n))
            .expect("most numbers have a readable check character")
    }

    #[test]
    fn it_reads_back_in_any_case_and_with_letters_for_digits() {
        let reference = sample();
        let sloppy = reference
            .as_str()
            .to_lowercase()
            .replace('0', "o")
            .replace('1', "l")
            .replace('-', " ");
        assert_eq!(sloppy.parse(), Ok(reference.clone()));
        assert_eq!(reference.as_str()[3..].parse(), Ok(reference));
    }

    #[test]
    fn every_single_mistyped_character_is_noticed() {
        let reference = sample();
        for place in 3..reference.as_str().len() {
            let was = char::from(reference.as_str().as_bytes()[place]);
            for other in ALPHABET.iter().map(|c| char::from(*c)) {
                if was == '-' || was == other {
                    continue;
                }
                let mut typed = reference.as_str().to_owned();
                typed.replace_range(place..=place, &other.to_string());
                assert!(typed.parse::<Reference>().is_err(), "{typed}");
            }
        }
    }

    #[test]
    fn swapped_neighbours_are_noticed() {
        let reference = sample();
        for place in 3..8 {
            let mut typed: Vec<char> = reference.as_str().chars().collect();
            if typed[place] == typed[place + 1] {
                continue;
            }
            typed.swap(place, place + 1);
            let typed: String = typed.into_iter().collect();
            assert!(typed.parse::<Reference>().is_err(), "{typed}");
        }
    }

    #[test]
    fn references_are_found_in_a_text_however_they_are_written() {
        let reference = sample();
        let bare = reference.as_str().replace('-', "");
        for text in [
            format!("Gjelder {reference}, det lekker fortsatt"),
            format!("sak {}: ingen ny", bare.to_lowercase()),
            reference.as_str().replace('-', " "),
        ] {
            assert_eq!(
                Reference::all_in(&text),
                std::slice::from_ref(&reference),
                "{text}"
            );
        }
        for text in ["", "sf", "SF-ÆØ", "sfærisk bråk i natt", "SF 91 og 2"] {
            assert_eq!(Reference::all_in(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_no_reference_says_so() {
        for typed in ["", "SF-", "SF-12345-6", "hei", "SF-ÆØÅÆØÅ-Æ", "SF-UUUUUU-U"] {
            assert_eq!(
                typed.parse::<Reference>(),
                Err(ReferenceError::Form),
                "{typed}"
            );
        }
    }
}
