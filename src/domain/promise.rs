//! A date that the reporters of a case were given after the one in their
//! acknowledgement.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr};

/// As often another date is promised; then it goes to a leader instead.
pub const MOST_PROMISES: usize = 2;

/// How a date came to be given.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Display, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum PromiseKind {
    /// The one before it did not hold.
    Later,
    /// It stood in a preliminary answer.
    Preliminary,
    /// None was given any more: a leader must see to the case.
    Leader,
}

impl PromiseKind {
    /// The key, as `later`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// What was promised, and instead of what.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    pub id: String,
    pub case_id: String,
    pub kind: PromiseKind,
    pub made_at: Timestamp,
    /// The date that did not hold.
    pub instead_of: Timestamp,
    /// The new date; of a case that went to a leader the same again.
    pub promised_at: Timestamp,
}

/// Why a case is not finished, as far as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum Unfinished {
    WaitsForReporter,
    WaitsForParts,
    WaitsForOthers,
    /// Nothing is known but that somebody has it.
    UnderWay,
}
