//! Who runs this, and who is told of cases.

use std::path::PathBuf;

use serde::Deserialize;

use super::values::{colour, email, own_words, phone, web_page};
use crate::domain::case::Owner;
use crate::domain::colour::Colour;
use crate::domain::contact::{Email, Phone};
use crate::domain::hand_over::Channel;
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
    /// The key of the webhook endpoint that is theirs.
    pub webhook: Option<String>,
    /// The owner that answers for them; an owner answers for itself.
    pub acts_for: Option<Owner>,
    /// The ways to them, in the order in which they are tried; see
    /// [`Recipient::channels`].
    pub channels: Vec<Channel>,
}

impl Recipient {
    /// The ways to them: as they are set, else those that there are, the quiet
    /// ones first.
    pub fn channels(&self) -> Vec<Channel> {
        if !self.channels.is_empty() {
            return self.channels.clone();
        }
        let known = [
            (Channel::Webhook, self.webhook.is_some()),
            (Channel::Email, self.email.is_some()),
            (Channel::Sms, self.sms.is_some()),
        ];
        let ways = known.into_iter().filter(|(_, is_known)| *is_known);
        ways.map(|(channel, _)| channel).collect()
    }
}
