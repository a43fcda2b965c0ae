//! The language a text is written in, as an ISO 639-1 code.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An ISO 639-1 code: `nb` bokmål, `nn` nynorsk, `en`, `se` Northern Sámi, ...
/// Which of them we have texts in, `wording` knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language([u8; 2]);

impl Language {
    pub const BOKMAL: Self = Self(*b"nb");
    pub const NYNORSK: Self = Self(*b"nn");
    pub const ENGLISH: Self = Self(*b"en");

    /// Whether it is written from right to left: Arabic, Persian, Hebrew, Urdu,
    /// Pashto, Kurdish in Arabic letters.
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.code(), "ar" | "fa" | "he" | "ur" | "ps" | "ku")
    }

    /// The two-letter code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("nb")
    }
}

/// A code that is not two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a language is an ISO 639-1 code of two letters, as nb, nn or en")]
pub struct LanguageError;

impl FromStr for Language {
    type Err = LanguageError;

    /// Takes `nb`, `NB`, `nb-NO`; `no` is read as bokmål.
    fn from_str(code: &str) -> Result<Self, LanguageError> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_bytes() {
            b"no" => Ok(Self::BOKMAL),
            [a @ b'a'..=b'z', b @ b'a'..=b'z'] => Ok(Self([*a, *b])),
            _ => Err(LanguageError),
        }
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageError;
    fn try_from(code: String) -> Result<Self, LanguageError> {
        code.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.code().to_owned()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
