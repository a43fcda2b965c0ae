//! What came in: one contact from one reporter. Never changed after
//! acceptance, save by erasure.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr};

use super::contact::{Email, Phone};
use super::language::Language;
use super::reference::Reference;

/// The way a report came.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Channel {
    /// The public form.
    Web,
    Sms,
    /// A partner's program, with a key.
    Api,
    /// Told by telephone, written down by staff or a partner.
    Phone,
    /// Sent by e-mail, passed on by a partner.
    Email,
}

impl Channel {
    /// The key, as `sms`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// Who reported, as far as they told; all empty for an anonymous reporter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reporter {
    pub name: Option<String>,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
}

impl Reporter {
    pub fn is_anonymous(&self) -> bool {
        self.phone.is_none() && self.email.is_none()
    }
}

/// A report as accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub id: String,
    pub reference: Reference,
    pub case_id: String,
    pub channel: Channel,
    pub text: String,
    /// The address as typed, kept beside what the register made of it.
    pub typed_address: Option<String>,
    pub typed_unit: Option<String>,
    /// The language of our answers.
    pub language: Language,
    pub reporter: Reporter,
    /// Opens the reporter's own page, `/status/{token}`.
    pub status_token: String,
    pub received_at: Timestamp,
}

/// Longest report text taken, in characters.
pub const MAX_TEXT: usize = 10_000;
