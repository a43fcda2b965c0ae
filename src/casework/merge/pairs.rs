//! What is known of two cases besides: that they are not the same matter, and
//! where one went that was merged.

use super::{MergeError, opened};
use crate::casework::actions::ActionError;
use crate::casework::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::reference::Reference;
use crate::store::{StoreError, Tx, cases, merges};

impl Casework {
    /// Notes that two cases are not the same matter, so that neither is proposed
    /// for the other again.
    ///
    /// # Errors
    /// `NotAllowed` or `NoSuchCase`, also where the account may not open one of
    /// them; or a store that failed.
    pub async fn say_not_alike(
        &self,
        who: &Account,
        reference: &Reference,
        other: &Reference,
    ) -> Result<Case, MergeError> {
        if !rights::may_change(who) {
            return Err(ActionError::NotAllowed.into());
        }
        let mut tx = self.inner.db.begin().await?;
        let this = opened(&mut tx, who, reference).await?;
        let this = this.ok_or(ActionError::NoSuchCase)?;
        let other = opened(&mut tx, who, other).await?;
        let other = other.ok_or(MergeError::NoSuchCase)?;
        if this.id == other.id {
            return Err(MergeError::SameCase);
        }
        let now = self.inner.ids.now();
        merges::say_not_alike(&mut tx, (&this.id, &other.id), &who.id, now).await?;
        tx.commit().await?;
        Ok(this)
    }
}

/// More merges in a row than anybody makes.
const LONGEST_CHAIN: usize = 50;

/// The case that goes on where this one was merged with another, and that one
/// perhaps with a third; nothing where this one goes on itself, or the account
/// may not open what does.
pub(in crate::casework) async fn living(
    tx: &mut Tx,
    who: &Account,
    case: &Case,
) -> Result<Option<Case>, StoreError> {
    let mut found: Option<Case> = None;
    for _ in 0..LONGEST_CHAIN {
        let at = found.as_ref().unwrap_or(case);
        let Some(next) = &at.merged_into else { break };
        let Some(next) = cases::by_id(tx, next).await? else {
            break;
        };
        found = Some(next);
    }
    Ok(found.filter(|found| rights::may_open(who, found)))
}
