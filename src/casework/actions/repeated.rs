//! The case has moved on since an order was made: if by this very order, sent
//! twice, it is done; else somebody was faster.

use super::{ActionError, Order};
use crate::casework::change::Change;
use crate::domain::case::{Actor, Case, Event};
use crate::store::{Tx, history};

/// Whether a line tells of such a change; of a wish for another owner it may
/// tell what came of it.
fn is_of(event: Event, change: &Change) -> bool {
    let settled = matches!(event, Event::ToLeader | Event::OwnerKept);
    event == change.event() || settled && change.is_of_owner()
}

pub(super) async fn repeated(
    tx: &mut Tx,
    case: Case,
    order: Order<'_>,
    change: &Change,
    reason: Option<&str>,
) -> Result<Case, ActionError> {
    let history = history::of_case(tx, &case.id).await?;
    // What follows by itself may have come since.
    let mut acts = history
        .iter()
        .rev()
        .filter(|entry| entry.event != Event::HandOverNews);
    let newest = acts.next().map(|entry| entry.at);
    let actor = Actor::Staff(order.who.id.clone());
    let to = change.to(&order.who.id);
    let is_done = case.version == order.version + 1
        && history.iter().any(|entry| {
            Some(entry.at) == newest
                && entry.actor == actor
                && is_of(entry.event, change)
                && entry.to == to
                && entry.reason.as_deref() == reason
        });
    if is_done {
        Ok(case)
    } else {
        Err(ActionError::Overtaken)
    }
}
