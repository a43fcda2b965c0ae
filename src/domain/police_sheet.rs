//! What the police get of a case: a sheet with fields ticked one by one. Off is
//! the rule; who reported is off unless there is a legal ground for it.

mod chosen;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

pub use chosen::{
    Blacked, Chosen, Field, Flaw, Ground, Identity, MOST_LINE, MOST_WORDS, Purpose, Telling,
};

/// The number of an approved sheet: of its year, without gaps. As `2026-0007`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetNumber {
    pub year: i16,
    pub nth: u32,
}

impl fmt::Display for SheetNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}", self.year, self.nth)
    }
}

/// Where a sheet stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum SheetState {
    Draft,
    /// Thrown away before it was a sheet.
    Dropped,
    Approved,
    /// Taken back: its link is dead, its number stays.
    Withdrawn,
}

impl SheetState {
    /// The key, as `approved`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// What happened to a sheet, as the history of its case keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Step {
    Made,
    /// Somebody was asked to approve it.
    Asked,
    Approved,
    Withdrawn,
    /// Handed over on paper.
    OnPaper,
    /// Thrown away.
    Dropped,
}

impl Step {
    /// The key, as `on_paper`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// A sheet, from its first draft on.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    pub id: String,
    pub case_id: String,
    /// The id of the sheet that this one adds to.
    pub follows: Option<String>,
    /// The account that made it, and when.
    pub made: Done,
    /// The latest draft.
    pub changed: Done,
    pub chosen: Chosen,
    /// The case as the draft was made from it.
    pub basis: Basis,
    /// Counts changes, against lost updates.
    pub version: i64,
    pub state: SheetState,
    /// Since when it waits for another person's approval.
    pub asked_at: Option<Timestamp>,
    pub frozen: Option<Frozen>,
    pub withdrawn: Option<Done>,
    /// Handed over on paper, and to whom.
    pub paper: Option<(Done, String)>,
}

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The id of the account.
    pub by: String,
    pub at: Timestamp,
}

/// What was approved. Nothing of it ever changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    pub number: SheetNumber,
    /// A fragment of HTML without a link to anything.
    pub html: String,
    /// SHA-256 of `html`, in hex.
    pub fingerprint: String,
    /// The photos that belong to it, in the order in which it names them.
    pub photos: Vec<SheetPhoto>,
    pub approved: Done,
    /// By which it went out; nothing where it goes on paper.
    pub hand_over_id: Option<String>,
}

/// A photo that goes with a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetPhoto {
    pub id: String,
    /// Where it is kept in the attachments.
    pub storage_key: String,
    pub width: u32,
    pub height: u32,
}

/// How much of a fingerprint people compare.
const SHORT: usize = 12;

/// A fingerprint as people compare it, in groups of four.
pub fn short_fingerprint(fingerprint: &str) -> String {
    let start: Vec<char> = fingerprint.chars().take(SHORT).collect();
    let groups = start
        .chunks(4)
        .map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

/// An aspect of a case on which a sheet rests.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Aspect {
    Category,
    Place,
    /// Which reports there are.
    Reports,
    /// What they and the part say, and what was told since.
    Words,
    Restricted,
    /// It was merged with another, or that was taken back.
    Merged,
}

/// A case as a sheet was made from it: a hash of each aspect.
pub type Basis = BTreeMap<Aspect, String>;

/// The aspects in which two differ.
pub fn changed(was: &Basis, is: &Basis) -> Vec<Aspect> {
    let all: BTreeSet<Aspect> = was.keys().chain(is.keys()).copied().collect();
    let differs = |aspect: &Aspect| was.get(aspect) != is.get(aspect);
    all.into_iter().filter(differs).collect()
}

#[cfg(test)]
mod tests;
