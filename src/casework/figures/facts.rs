//! What the figures are computed from.

use jiff::Timestamp;
use rustc_hash::FxHashSet;

use super::period::Period;
use crate::domain::case::Owner;
use crate::store::figures::{Acknowledged, Correction, Heard, Opened, Standing, Turn, Unreached};

/// Everything that the store counted, as it was read in one moment.
#[derive(Debug, Clone)]
pub struct Facts {
    pub now: Timestamp,
    pub period: Period,
    /// Of which department alone, if not of all.
    pub owner: Option<Owner>,
    /// Whether there were cases before the time that the period is compared
    /// with began: without, nothing can be compared.
    pub reach_back: bool,
    /// Open now, the oldest first, parts of cases among them.
    pub standing: Vec<Standing>,
    /// Opened in the period or the time before.
    pub opened: Vec<Opened>,
    /// From the time before until now, the earliest first.
    pub turns: Vec<Turn>,
    /// Of cases that were opened in the period, the earliest first.
    pub corrections: Vec<Correction>,
    pub heard: Vec<Heard>,
    pub heard_before: Vec<Heard>,
    /// In the period, the quickest first.
    pub acknowledged: Vec<Acknowledged>,
    /// In the period or the time before, or of a case that is open now.
    pub unreached: Vec<Unreached>,
}

/// A case that was open at some instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenThen {
    pub owner: Owner,
    pub opened_at: Timestamp,
    pub due_at: Timestamp,
}

impl Facts {
    /// Opened in the period.
    pub fn of_period(&self) -> impl Iterator<Item = &Opened> {
        self.opened
            .iter()
            .filter(|case| self.period.has(case.opened_at))
    }

    /// Opened in the time before.
    pub fn of_before(&self) -> impl Iterator<Item = &Opened> {
        self.opened
            .iter()
            .filter(|case| self.period.had(case.opened_at))
    }

    /// What it was before, where that can be said.
    pub fn before<T>(&self, value: T) -> Option<T> {
        self.reach_back.then_some(value)
    }

    /// The matters that were open at an instant in the period or the time
    /// before: the first step after it tells where a case stood, and without
    /// one it stands there still.
    pub fn open_at(&self, instant: Timestamp) -> Vec<OpenThen> {
        let mut open = Vec::new();
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        for turn in &self.turns {
            if turn.at < instant || turn.opened_at >= instant || !seen.insert(&turn.case_id) {
                continue;
            }
            if !turn.is_reopening {
                open.push(OpenThen {
                    owner: turn.owner,
                    opened_at: turn.opened_at,
                    due_at: turn.due_at,
                });
            }
        }
        let still = self.standing.iter().filter(|case| {
            !case.is_part && case.opened_at < instant && !seen.contains(case.id.as_str())
        });
        open.extend(still.map(|case| OpenThen {
            owner: case.owner,
            opened_at: case.opened_at,
            due_at: case.due_at,
        }));
        open
    }
}
