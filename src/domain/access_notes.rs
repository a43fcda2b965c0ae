//! What whoever comes to a dwelling must know to get in, and to be safe there.
//! Asked for and written down by staff, never guessed.

use jiff::Timestamp;
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// Whether something is so.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Display, EnumIter, EnumString, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Known {
    Yes,
    No,
    /// Nobody has asked, or they did not say.
    #[default]
    Unknown,
}

impl Known {
    /// The key, as `unknown`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// How to get into where a case is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessNotes {
    pub case_id: String,
    /// Who opens, and how: "Sønnen, etter kl. 15". May be empty.
    pub opener: String,
    pub dog: Known,
    /// Whether somebody there is afraid, or whoever comes should take care.
    pub careful: Known,
    /// What about. May be empty.
    pub words: String,
    /// The account that wrote it down.
    pub account_id: String,
    pub noted_at: Timestamp,
}

/// Words for a dog, in the languages that are written here: lower case, and what
/// they may end with after it is left out.
const DOGS: [&str; 10] = [
    "hund",
    "hunden",
    "hunder",
    "bikkje",
    "bikkja",
    "dog",
    "pies",
    "psa",
    "пес",
    "собака",
];

/// Whether a text speaks of a dog: a reason to ask, and no more than that.
pub fn speaks_of_a_dog(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|word| DOGS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_a_dog_in_it_is_a_reason_to_ask() {
        for text in [
            "Vi har hund.",
            "Bank på, hunden er snill",
            "There is a DOG inside",
        ] {
            assert!(speaks_of_a_dog(text), "{text}");
        }
        for text in ["Hundre liter vann", "Vasken lekker", "dogme"] {
            assert!(!speaks_of_a_dog(text), "{text}");
        }
    }
}
