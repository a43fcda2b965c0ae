//! After a person's look at a report that nobody else was told of: those who
//! would have been told from the beginning are told now.

use crate::domain::case::{Case, Event};
use crate::domain::decision::Decision;
use crate::routing::{Rules, SECOND_LOOK};
use crate::store::{StoreError, Tx, history, reports};

/// Adds to `next` those also told of it; nobody where this is no look at a case
/// that waited for one.
pub(super) async fn tell(
    tx: &mut Tx,
    rules: &Rules,
    case: &Case,
    next: &mut Case,
) -> Result<(), StoreError> {
    let is_look = case.unsure && !next.unsure;
    if !is_look || !waited(tx, case).await? {
        return Ok(());
    }
    let Some(first) = reports::first_decision(tx, &case.id).await? else {
        return Ok(());
    };
    // From now on neighbours may follow it.
    next.shared |= next.category == first.category && first.is_shared();
    let decision = Decision {
        category: next.category,
        priority: next.priority,
        ..first
    };
    let mut told = rules.also_told(&decision, next.owner);
    told.retain(|key| !next.also_notify.contains(key));
    next.also_notify.extend(told);
    Ok(())
}

async fn waited(tx: &mut Tx, case: &Case) -> Result<bool, StoreError> {
    let history = history::of_case(tx, &case.id).await?;
    Ok(history
        .iter()
        .any(|entry| entry.event == Event::Routed && entry.reason.as_deref() == Some(SECOND_LOOK)))
}
