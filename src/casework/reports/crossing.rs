//! The one road by which reports go from case to case: moved, split off, merged
//! and taken back all go along it.

use jiff::Timestamp;

use crate::domain::case::Case;
use crate::domain::report::Report;
use crate::store::baggage::take_along;
use crate::store::{StoreError, Tx, cases};

/// Reports on their way, and how both cases will stand.
pub(in crate::casework) struct Crossing<'a> {
    /// As it was read.
    pub from: &'a Case,
    pub left: Case,
    pub arrival: Arrival,
    pub reports: &'a [Report],
}

/// A case that reports go to, as it will stand.
#[derive(Debug, Clone)]
pub(in crate::casework) struct Arrival {
    pub case: Case,
    /// As it was read; nothing where it is new.
    pub was: Option<Case>,
    /// By which rule it was routed, where it is new.
    pub rule: Option<String>,
}

impl Arrival {
    /// A case that stands.
    pub fn standing(case: Case) -> Self {
        Self {
            was: Some(case.clone()),
            case,
            rule: None,
        }
    }
}

impl Crossing<'_> {
    /// Writes both cases and takes the reports along, with whatever hangs on
    /// them. Afterwards both are at their new versions. Nothing was written, and
    /// the transaction must be dropped, where somebody was faster on either.
    pub async fn make(&mut self, tx: &mut Tx, now: Timestamp) -> Result<bool, StoreError> {
        // Beyond both: a page of either as it was must not pass for the other,
        // since a reference may lead to it now.
        let was = self.arrival.was.as_ref();
        let newest = was.map_or(0, |was| was.version).max(self.from.version);
        self.left.version = newest;
        self.arrival.case.version = newest;
        if !hold(tx, self.from, was, newest, now).await? {
            return Ok(false);
        }
        // The new case may take the reference that the old one leaves.
        for (is, was) in [
            (&self.left, Some(self.from)),
            (&self.arrival.case, self.arrival.was.as_ref()),
        ] {
            if was.is_some_and(|was| was.reference != is.reference) {
                cases::rename(tx, is).await?;
            }
        }
        if !cases::update(tx, &self.left, now).await? {
            return Ok(false);
        }
        let is_new = self.arrival.was.is_none();
        if !is_new && !cases::update(tx, &self.arrival.case, now).await? {
            return Ok(false);
        }
        for case in [&mut self.left, &mut self.arrival.case] {
            case.version += 1;
            case.updated_at = now;
        }
        if is_new {
            cases::insert(tx, &self.arrival.case).await?;
        }
        for report in self.reports {
            take_along(tx, report, self.from, &self.arrival.case).await?;
        }
        Ok(true)
    }
}

/// Holds both cases if nobody was faster. Always in the same order, so that two
/// who move reports to and fro do not wait for each other for ever.
async fn hold(
    tx: &mut Tx,
    from: &Case,
    to: Option<&Case>,
    version: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let mut both: Vec<&Case> = std::iter::once(from).chain(to).collect();
    both.sort_by(|one, other| one.id.cmp(&other.id));
    for case in both {
        if !cases::go_on(tx, case, version, now).await? {
            return Ok(false);
        }
    }
    Ok(true)
}
