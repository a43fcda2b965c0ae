//! A report that somebody told to staff, who wrote it down.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::report::Channel;

/// How somebody reached a member of staff.
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
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CameBy {
    Phone,
    /// They stood there.
    Counter,
    /// They wrote to somebody's mailbox.
    Email,
}

impl CameBy {
    /// The key, as `counter`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// The channel that the report is counted under: what is told is told, on
    /// the telephone or across a counter.
    pub fn channel(self) -> Channel {
        match self {
            Self::Phone | Self::Counter => Channel::Phone,
            Self::Email => Channel::Email,
        }
    }
}

/// That staff took a report, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Who wrote it down.
    pub account_id: String,
    pub came_by: CameBy,
    /// Whether whoever told it may be called back.
    pub may_call: bool,
}
