//! A case that has changed its owner as often as it may goes to a leader instead
//! of round again. Its owner keeps it, and its promise to the reporter, until a
//! leader or the triage desk has decided, with a reason.

use super::actions::{ActionError, Order};
use super::change::Change;
use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::undone::holding;
use crate::store::to_leaders::{self, ToLeader};
use crate::store::{StoreError, Tx, history};

/// How a case stands with the leaders, for whoever opened it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BeforeLeader {
    /// What one is to decide; nothing where there is nothing.
    pub asked: Option<ToLeader>,
    /// How often people have given it to another owner.
    pub changes: usize,
    /// The next who would give it away puts it before a leader.
    pub is_next: bool,
    /// Whoever opened it may decide.
    pub may_decide: bool,
}

/// How often people have given a case to another owner. What Sifra routes anew
/// before anybody has looked is no such change.
pub fn owner_changes(history: &[HistoryEntry]) -> usize {
    let by_people =
        |entry: &&HistoryEntry| entry.event == Event::OwnerChanged && entry.actor != Actor::Sifra;
    holding(history).filter(by_people).count()
}

/// What a wish for another owner comes to.
fn settled(
    who: &Account,
    case: &Case,
    change: Change,
    asked: Option<ToLeader>,
    is_often: bool,
) -> Result<Change, ActionError> {
    let Change::Owner(owner) = change else {
        return Ok(change);
    };
    if rights::may_settle_owner(who) {
        let keeps = asked.is_some() && owner == case.owner;
        return Ok(if keeps {
            Change::KeepOwner(owner)
        } else {
            Change::Owner(owner)
        });
    }
    if asked.is_some() {
        return Err(ActionError::AwaitsLeader);
    }
    // What changes nothing is said to change nothing.
    Ok(if is_often && owner != case.owner {
        Change::ToLeader(owner)
    } else {
        Change::Owner(owner)
    })
}

impl Casework {
    /// What is done of a change that somebody wants: one that would send a case
    /// round again goes to a leader.
    pub(super) async fn settled(
        &self,
        tx: &mut Tx,
        order: Order<'_>,
        case: &Case,
        change: Change,
    ) -> Result<Change, ActionError> {
        if !matches!(change, Change::Owner(_)) {
            return Ok(change);
        }
        let asked = to_leaders::of_case(tx, &case.id).await?;
        let is_often = self.is_often(&history::of_case(tx, &case.id).await?);
        settled(order.who, case, change, asked, is_often)
    }

    fn is_often(&self, history: &[HistoryEntry]) -> bool {
        owner_changes(history) >= self.inner.rules.max_owner_changes() as usize
    }

    /// How a case stands with the leaders, for whoever opened it.
    pub(super) async fn before_leader(
        &self,
        tx: &mut Tx,
        who: &Account,
        case: &Case,
        history: &[HistoryEntry],
    ) -> Result<BeforeLeader, StoreError> {
        let may_decide = rights::may_settle_owner(who);
        Ok(BeforeLeader {
            asked: to_leaders::of_case(tx, &case.id).await?,
            changes: owner_changes(history),
            is_next: !may_decide && self.is_often(history),
            may_decide,
        })
    }
}

#[cfg(test)]
mod tests;
