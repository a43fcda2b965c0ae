//! Who runs this, and who is told of cases.

use std::path::PathBuf;

use serde::Deserialize;

use super::values::{colour, email, own_words, phone, web_page};
use crate::domain::colour::Colour;
use crate::domain::contact::{Email, Phone};
use crate::wording::own_words::OwnWords;

/// Who runs this, as the public reads and sees it. What is empty is not shown.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Municipality {
    pub name: String,
    /// Of the housing office, as shown.
    pub phone: String,
    pub email: String,
    /// When that phone is answered: text in bokmål, or a table by language.
    #[serde(deserialize_with = "own_words")]
    pub opening_hours: OwnWords,
    /// Where people can come, as shown.
    pub address: String,
    #[serde(deserialize_with = "web_page")]
    pub website: Option<String>,
    /// The one colour of all pages; where not set, the style sheet's.
    #[serde(deserialize_with = "colour")]
    pub accent: Option<Colour>,
    /// The same on dark pages; where not set, a lighter shade of `accent`.
    #[serde(deserialize_with = "colour")]
    pub accent_dark: Option<Colour>,
    /// An SVG or PNG file, relative to the configuration folder.
    pub logo: Option<PathBuf>,
    /// The data protection officer's; where not set, `email` is given.
    #[serde(deserialize_with = "email")]
    pub privacy_contact: Option<Email>,
    /// The official accessibility statement at uustatus.no.
    #[serde(deserialize_with = "web_page")]
    pub accessibility_url: Option<String>,
}

impl Default for Municipality {
    fn default() -> Self {
        Self {
            name: "Fjordvik kommune".into(),
            phone: "59 44 00 10".into(),
            email: "boligkontoret@fjordvik.example".into(),
            opening_hours: OwnWords::default(),
            address: String::new(),
            website: None,
            accent: None,
            accent_dark: None,
            logo: None,
            privacy_contact: None,
            accessibility_url: None,
        }
    }
}

/// Somebody who is told of cases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Recipient {
    /// As staff read it.
    pub name: String,
    #[serde(deserialize_with = "email")]
    pub email: Option<Email>,
    #[serde(deserialize_with = "phone")]
    pub sms: Option<Phone>,
}
