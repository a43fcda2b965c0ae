//! What else there is where a case is and from whoever reported it, and who could
//! work it: beside the case itself, and only what the one who looks may see.

use std::collections::BTreeSet;

use super::file::CaseFile;
use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, cases, colleagues, nearby_cases, reports};

/// Most other cases shown.
const MOST: usize = 8;
/// Most looked at for them: some may not be opened by everybody.
const MOST_LOOKED_AT: i64 = 24;

/// What is around a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Around {
    /// Open ones first, then the newest.
    pub cases: Vec<Beside>,
    /// Those who can be given it: of the owner's department, and the one who
    /// looks.
    pub colleagues: Vec<Account>,
}

/// Another case.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    pub case: Case,
    pub why: Why,
}

/// What it has in common with the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    SameAddress,
    SameReporter,
    Both,
}

impl Casework {
    /// What is around an opened case, as far as `who` may see it: what the same
    /// people reported only for who sees how to reach them.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn around(&self, who: &Account, file: &CaseFile) -> Result<Around, StoreError> {
        let mut tx = self.inner.db.read().await?;
        let case = &file.case;
        let here = match &case.place.address {
            Some(address) => nearby_cases::at(&mut tx, address, MOST_LOOKED_AT).await?,
            None => Vec::new(),
        };
        // That two cases have one reporter does not say who that is: for whoever
        // may ask, it is here unasked.
        let theirs = if rights::may_see_contact(who, case) {
            let reports = reports::of_case(&mut tx, &case.id).await?;
            by_reporters(&mut tx, &reports).await?
        } else {
            BTreeSet::new()
        };
        let mut found = Vec::new();
        let elsewhere = theirs.iter().filter(|id| !here.contains(id));
        for id in here.iter().chain(elsewhere).filter(|id| **id != case.id) {
            let why = match (here.contains(id), theirs.contains(id)) {
                (true, true) => Why::Both,
                (true, false) => Why::SameAddress,
                (false, _) => Why::SameReporter,
            };
            if let Some(case) = cases::by_id(&mut tx, id).await?
                && rights::may_open(who, &case)
                && case.merged_into.is_none()
                && !is_of_one(&case, &file.case)
            {
                found.push(Beside { case, why });
            }
        }
        found.sort_by_key(|beside| {
            let case = &beside.case;
            (!case.status.is_open(), std::cmp::Reverse(case.opened_at))
        });
        found.truncate(MOST);
        let mut colleagues = colleagues::of(&mut tx, case.owner, &who.id).await?;
        colleagues.retain(rights::may_change);
        Ok(Around {
            cases: found,
            colleagues,
        })
    }
}

/// Whether both are one case, in parts: that stands on the page already.
fn is_of_one(one: &Case, other: &Case) -> bool {
    let main = |case: &Case| case.part_of.clone().unwrap_or_else(|| case.id.clone());
    main(one) == main(other)
}

/// Cases of the same telephone numbers and mailboxes.
async fn by_reporters(tx: &mut Tx, reports: &[Report]) -> Result<BTreeSet<String>, StoreError> {
    let reporters = reports.iter().map(|report| &report.reporter);
    let phones: BTreeSet<&str> = reporters
        .clone()
        .filter_map(|reporter| reporter.phone.as_ref())
        .map(|phone| phone.reveal())
        .collect();
    let emails: BTreeSet<&str> = reporters
        .filter_map(|reporter| reporter.email.as_ref())
        .map(|email| email.reveal())
        .collect();
    let mut found = BTreeSet::new();
    // Of a case that a whole house reported, the first few.
    for phone in phones.into_iter().take(MOST) {
        found.extend(nearby_cases::of_phone(tx, phone, MOST_LOOKED_AT).await?);
    }
    for email in emails.into_iter().take(MOST) {
        found.extend(nearby_cases::of_email(tx, email, MOST_LOOKED_AT).await?);
    }
    Ok(found)
}
