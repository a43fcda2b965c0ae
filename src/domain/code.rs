//! The code that opens the reporter's own page together with the reference,
//! for who has no link at hand: eight characters of Crockford's base32 in two
//! groups, as `K7M2-9QXT`.
//!
//! It is made from the token of the page, so that nothing more is kept and no
//! further secret is needed: the first eight bytes of HMAC-SHA-256 under the
//! token, five bits of each.

use std::fmt;
use std::str::FromStr;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// What the token is used for here, so that no other use gives the same bytes.
const PURPOSE: &[u8] = b"sifra: code of the reporter's own page";
const LENGTH: usize = 8;

/// A code, as digits from 0 to 31. Compared by [`Code::opens`] alone.
#[derive(Clone)]
pub struct Code([u8; LENGTH]);

/// What was typed is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code has eight letters and digits, as K7M2-9QXT")]
pub struct CodeError;

impl Code {
    /// The code of the page that a token opens.
    ///
    /// # Panics
    /// Never: a key of any length will do.
    pub fn of(status_token: &str) -> Self {
        let mut mac = Hmac::<Sha256>::new_from_slice(status_token.as_bytes())
            .expect("HMAC takes a key of any length");
        mac.update(PURPOSE);
        let bytes = mac.finalize().into_bytes();
        Self(std::array::from_fn(|place| bytes[place] & 31))
    }

    /// Whether somebody who typed this code may see the page whose code is
    /// `other`. Takes the same time wherever they differ.
    pub fn opens(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl FromStr for Code {
    type Err = CodeError;

    /// Takes any case, with or without the hyphen, O for 0, I and L for 1.
    fn from_str(typed: &str) -> Result<Self, CodeError> {
        let mut digits = [0; LENGTH];
        let mut places = digits.iter_mut();
        let meant = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}');
        for character in typed.chars().filter(meant) {
            let upper = match character.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let digit = ALPHABET.iter().position(|c| char::from(*c) == upper);
            let digit = digit.and_then(|digit| u8::try_from(digit).ok());
            *places.next().ok_or(CodeError)? = digit.ok_or(CodeError)?;
        }
        match places.next() {
            Some(_) => Err(CodeError),
            None => Ok(Self(digits)),
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, digit) in self.0.iter().enumerate() {
            if place == LENGTH / 2 {
                f.write_str("-")?;
            }
            let letter = ALPHABET[usize::from(*digit) % ALPHABET.len()];
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "0123456789abcdefghjkmnpqrstvwxyz";

    #[test]
    fn a_code_is_two_groups_of_four_and_belongs_to_its_token() {
        let code = Code::of(TOKEN).to_string();
        assert_eq!(code.len(), 9);
        assert_eq!(&code[4..5], "-");
        assert_eq!(code, Code::of(TOKEN).to_string());
        assert_ne!(code, Code::of("another").to_string());
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        for token in (0..200).map(|n| n.to_string()) {
            let code = Code::of(&token);
            let written = code.to_string();
            let typed = [
                written.clone(),
                written.to_lowercase(),
                written.replace('-', ""),
                format!(" {} ", written.replace('-', " ")),
                written.replace('0', "o").replace('1', "l"),
                written
                    .replace('0', "O")
                    .replace('1', "I")
                    .replace('-', "–"),
            ];
            for typed in typed {
                let read: Code = typed.parse().unwrap();
                assert!(read.opens(&code), "{typed}");
            }
        }
    }

    #[test]
    fn what_is_no_code_is_said_to_be_none() {
        for typed in [
            "",
            "K7M2-9QX",
            "K7M2-9QXTT",
            "K7M2-9QXU",
            "K7M2_9QXT",
            "æøå",
        ] {
            assert_eq!(typed.parse::<Code>().err(), Some(CodeError), "{typed}");
        }
    }

    #[test]
    fn one_wrong_character_opens_nothing() {
        let code = Code::of(TOKEN);
        for place in 0..LENGTH {
            let mut other = code.clone();
            other.0[place] ^= 1;
            assert!(!other.opens(&code));
        }
    }
}
