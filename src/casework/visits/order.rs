//! Who wants something done about the visits of what case, and whether they may.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::VisitError;
use crate::casework::actions::{ActionError, Order, open_to};
use crate::casework::rights;
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case};
use crate::domain::hand_over::HandOver;
use crate::domain::reference::Reference;
use crate::domain::visit::{Visitor, Window};
use crate::store::{Tx, cases, hand_overs};

/// On whose behalf something is done about a visit.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    Account(&'a Account),
    /// The recipient of a hand-over that acts, and still stands.
    HandOver(&'a HandOver),
}

/// Who wants something done about the visits of what case.
#[derive(Debug, Clone, Copy)]
pub struct VisitOrder<'a> {
    pub by: By<'a>,
    /// Of any report of the case.
    pub reference: &'a Reference,
    /// Of the case as the one who orders saw it.
    pub version: i64,
    /// For colleagues, in the history. May be empty.
    pub reason: &'a str,
}

/// When somebody would come, as they say it: a day, and two times of it in Oslo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    pub day: Date,
    pub from: Time,
    pub to: Time,
}

impl When {
    pub(super) fn window(self, now: Timestamp) -> Result<Window, VisitError> {
        Ok(Window::agreed(self.day, self.from, self.to, now)?)
    }
}

impl By<'_> {
    pub(super) fn visitor(self) -> Visitor {
        match self {
            Self::Account(account) => Visitor::Account(account.id.clone()),
            Self::HandOver(given) => Visitor::Recipient(given.recipient.clone()),
        }
    }

    pub(super) fn actor(self) -> Actor {
        match self {
            Self::Account(account) => Actor::Staff(account.id.clone()),
            Self::HandOver(given) => Actor::Recipient(given.recipient.clone()),
        }
    }
}

/// The case of an order, which nobody else changes until the transaction ends: who
/// sends the same order twice finds the second time what the first has done.
pub(super) async fn held(tx: &mut Tx, order: VisitOrder<'_>) -> Result<Case, VisitError> {
    let case = visited(tx, order).await?;
    cases::hold(tx, &case.id).await?;
    visited(tx, order).await
}

/// The case of an order, where whoever orders may change it and it goes on.
pub(super) async fn visited(tx: &mut Tx, order: VisitOrder<'_>) -> Result<Case, VisitError> {
    let given = match order.by {
        By::Account(who) => {
            if !rights::may_change(who) {
                return Err(ActionError::NotAllowed.into());
            }
            let order = Order {
                who,
                reference: order.reference,
                version: order.version,
                reason: order.reason,
            };
            return Ok(open_to(tx, order).await?);
        }
        By::HandOver(given) => given,
    };
    let given = hand_overs::by_id(tx, &given.id).await?;
    let given = given.filter(|given| given.acts && given.end.is_none());
    let given = given.ok_or(VisitError::NotTheirs)?;
    let case = cases::by_reference(tx, order.reference).await?;
    let case = case.ok_or(ActionError::NoSuchCase)?;
    if case.id != given.case_id {
        return Err(VisitError::NotTheirs);
    }
    if case.merged_into.is_some() {
        return Err(ActionError::Merged.into());
    }
    Ok(case)
}
