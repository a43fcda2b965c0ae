//! What is counted for the leader's page: compact rows, bounded by a period,
//! that `casework::figures` judges. What became of a case is read off its
//! history, so that it holds for the past too.
//!
//! A matter counts once: cases whose reports all went to another (merged or
//! moved) and parts of cases are left out. Cases belong to who owns them now.

mod heard;
mod opened;
mod sorted;
mod standing;
mod turns;

use jiff::Timestamp;

use super::engine::Tx;
use super::rows::millis;
use crate::domain::case::Owner;

pub use heard::{Acknowledged, Heard, Unreached, acknowledged, heard, unreached};
pub use opened::{Opened, first_opening, opened};
pub use sorted::{Correction, corrections};
pub use standing::{Standing, standing};
pub use turns::{Turn, turns};

/// Which cases, and from when until before when something happened to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// All departments where nothing is given.
    pub owner: Option<Owner>,
    pub from: Timestamp,
    pub until: Timestamp,
}

impl Window {
    fn owner_key(&self) -> &'static str {
        self.owner.map_or("", Owner::key)
    }

    fn bounds(&self) -> (i64, i64) {
        (millis(self.from), millis(self.until))
    }
}

/// A case `c` that is a matter of its own: no part, and not all its reports
/// have gone to another.
macro_rules! is_a_matter {
    () => {
        "c.merged_into IS NULL AND c.part_of IS NULL AND c.id NOT IN (SELECT l.case_id FROM history l \
         WHERE l.event = 'report_left' AND NOT EXISTS (SELECT 1 FROM reports r WHERE r.case_id = l.case_id))"
    };
}

/// A line `h` that says that a person answered: took the case, wrote to the
/// reporters or moved the status. Sorting it and passing it on is no answer.
macro_rules! is_an_answer {
    () => {
        "h.actor = 'staff' AND (h.event IN ('status_changed', 'wrote') \
         OR (h.event = 'assignee_changed' AND h.became IS NOT NULL))"
    };
}

/// What the index `history_of_work` holds, in its words, so that it is used.
macro_rules! is_work {
    () => {
        "h.event NOT IN ('reported', 'judged', 'routed')"
    };
}

/// A line `h` that was not taken back.
macro_rules! stands {
    () => {
        "h.id NOT IN (SELECT u.was FROM history u WHERE u.event = 'undone' AND u.was IS NOT NULL)"
    };
}

macro_rules! was_open {
    () => {
        "h.was IN ('new', 'in_progress', 'waiting')"
    };
}

macro_rules! became_done {
    () => {
        "h.became IN ('resolved', 'closed')"
    };
}

use {became_done, is_a_matter, is_an_answer, is_work, stands, was_open};
