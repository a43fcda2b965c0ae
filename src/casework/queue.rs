//! The queue: which case wants somebody first. Severity and time decide the
//! order, not who shouts or writes most.

use super::Casework;
use crate::domain::case::{Owner, Status};
use crate::store::StoreError;
use crate::store::queue::{self, Count, Filter, Place, Queued};

/// Cases on one page.
pub const PAGE: usize = 50;

/// One page of the queue.
pub struct QueuePage {
    pub cases: Vec<Queued>,
    /// Where the next page starts, if there is one.
    pub next: Option<Place>,
    pub counts: Counts,
    /// Of the cases alone whose reporter was not reached.
    pub not_reached: Counts,
}

/// Open cases, by department and status.
#[derive(Debug, Clone, Default)]
pub struct Counts(Vec<Count>);

impl Counts {
    /// Open cases of a department (of all, where nothing is given) that stand
    /// so (anywhere, where nothing is given).
    pub fn of(&self, owner: Option<Owner>, status: Option<Status>) -> u32 {
        self.0
            .iter()
            .filter(|count| owner.is_none_or(|owner| owner == count.owner))
            .filter(|count| status.is_none_or(|status| status == count.status))
            .map(|count| count.cases)
            .sum()
    }
}

impl Casework {
    /// The page of the queue behind `after`, or the first.
    pub async fn queue(
        &self,
        filter: Filter,
        after: Option<&Place>,
    ) -> Result<QueuePage, StoreError> {
        let mut tx = self.inner.db.read().await?;
        let mut cases = queue::page(&mut tx, filter, after, PAGE + 1).await?;
        let counts = Counts(queue::counts(&mut tx).await?);
        let not_reached = Counts(queue::counts_not_reached(&mut tx).await?);
        let more = cases.len() > PAGE;
        cases.truncate(PAGE);
        let next = cases.last().filter(|_| more).map(|last| last.place.clone());
        Ok(QueuePage {
            cases,
            next,
            counts,
            not_reached,
        })
    }
}
