//! What happened with a recipient's link: what and when, and nothing of the
//! device or the network.

use jiff::Timestamp;
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// One use of the links of a hand-over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkUse {
    pub id: String,
    pub hand_over_id: String,
    pub what: Used,
    /// Who of the staff it was, where it was one of them.
    pub account_id: Option<String>,
    pub at: Timestamp,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Used {
    /// A new link was sent to the recipient.
    LinkSent,
    /// A code was sent to the number or address on record.
    CodeSent,
    CodeRight,
    CodeWrong,
    /// No more tries of a code, or no more codes for now.
    Refused,
    /// The page was looked at.
    Opened,
    SawPhoto,
    /// Something was answered there.
    Answered,
    /// No link to it opens any more.
    Revoked,
}

impl Used {
    /// The key, as `code_right`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}
