//! Reading who looked at what. Reading it is a look like any other, and is noted
//! before anything is shown.

use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::reference::Reference;
use crate::store::access_log::{self, Filter, Line, Place};
use crate::store::{StoreError, cases};

/// Lines on one page.
pub const PAGE: usize = 100;
/// Most lines of one file.
pub const MOST_OF_FILE: usize = 50_000;

/// Why the log is not shown.
#[derive(Debug, thiserror::Error)]
pub enum AccessError {
    #[error("the account does not read the access log")]
    NotAllowed,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What of the log is asked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    pub filter: Filter,
    /// Of a case, by any of its references, instead of the filter's id.
    pub reference: Option<Reference>,
}

/// A page of the log.
pub struct AccessPage {
    /// Newest first.
    pub lines: Vec<Line>,
    /// Where the next page starts, if there is one.
    pub next: Option<Place>,
    /// No case has the reference that was asked for.
    pub is_unknown_case: bool,
}

impl Casework {
    /// Up to `limit` lines behind `after`, or from the newest on.
    ///
    /// # Errors
    /// `NotAllowed`, or a store that failed; then nothing is shown.
    pub async fn access_log(
        &self,
        who: &Account,
        asked: &Asked,
        after: Option<&Place>,
        limit: usize,
    ) -> Result<AccessPage, AccessError> {
        if !rights::reads_access_log(who) {
            return Err(AccessError::NotAllowed);
        }
        let ids = &self.inner.ids;
        let mut tx = self.inner.db.begin().await?;
        access_log::add_reading(&mut tx, &ids.id(), &who.id, ids.now()).await?;
        tx.commit().await?;
        let mut tx = self.inner.db.read().await?;
        let mut filter = asked.filter.clone();
        if let Some(reference) = &asked.reference {
            let Some(case) = cases::by_reference(&mut tx, reference).await? else {
                return Ok(AccessPage {
                    lines: Vec::new(),
                    next: None,
                    is_unknown_case: true,
                });
            };
            filter.case_id = Some(case.id);
        }
        let mut lines = access_log::page(&mut tx, &filter, after, limit + 1).await?;
        let has_more = lines.len() > limit;
        lines.truncate(limit);
        let next = lines.last().filter(|_| has_more).map(|last| Place {
            at: last.at,
            id: last.id.clone(),
        });
        Ok(AccessPage {
            lines,
            next,
            is_unknown_case: false,
        })
    }
}
