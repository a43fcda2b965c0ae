//! Two cases that are the same matter become one. All that belongs to the
//! reporters of either goes on in the one; the other is closed and says where it
//! went. Nothing that was promised gets later, and nobody is acknowledged twice:
//! reporters are told only where somebody else has their matter now.
//!
//! The merge keeps how both cases stood, so that it can be taken back ([`undo`]).

mod outcome;
mod pairs;
mod undo;

use jiff::Timestamp;

use super::actions::{ActionError, Order, kept_reason};
use super::letters::Word;
use super::reports::{Arrival, Crossing, Log};
use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, Event, Status};
use crate::domain::merge::{Merge, Stood};
use crate::domain::outgoing::Message;
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::handing::By;
use crate::handing::align::Turn;
use crate::store::{StoreError, Tx, cases, history, merges, outbox, reports};
use crate::wording::hand_over::Occasion;
use crate::wording::news::News;
pub use outcome::{Keep, keeper};
pub(super) use pairs::living;
pub(super) use undo::undoable;

/// What somebody wants merged with the case of their order.
#[derive(Debug, Clone, Copy)]
pub struct Merging<'a> {
    /// Of any report of the other case.
    pub other: &'a Reference,
    /// Of the other case, as the one who orders saw it.
    pub other_version: i64,
    pub keep: Keep,
}

/// Two cases that were merged.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// That goes on.
    pub case: Case,
    pub merge: Merge,
}

/// Why cases were not merged, or a merge was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    #[error(transparent)]
    Action(#[from] ActionError),
    /// Or the account may not open it.
    #[error("there is no other case of this reference")]
    NoSuchCase,
    #[error("it is the same case already")]
    SameCase,
    /// A colleague was faster on the other case.
    #[error("the other case has changed since it was looked at")]
    OtherChanged,
    /// The reporters of the open one would be told that all is done.
    #[error("the case that is to go on is done, the other is not")]
    KeptNotOpen,
    /// It has no reports of its own.
    #[error("one of the cases is a part of another")]
    Part,
    /// Nothing is left to merge, or to take back.
    #[error("the cases have changed too much since")]
    NotPossible,
}

impl From<StoreError> for MergeError {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

/// Two cases as they were read.
pub(super) struct Pair {
    pub from: Case,
    pub into: Case,
}

impl Casework {
    /// Merges the case of `order` with another one. Sent twice, as by a double
    /// click, it is done once and both get a yes.
    ///
    /// # Errors
    /// Why it was not done; then nothing was written.
    pub async fn merge(
        &self,
        order: Order<'_>,
        merging: Merging<'_>,
    ) -> Result<Merged, MergeError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let reason = kept_reason(order.reason, true)?;
        let mut tx = self.inner.db.begin().await?;
        let this = opened(&mut tx, order.who, order.reference).await?;
        let this = this.ok_or(ActionError::NoSuchCase)?;
        let other = opened(&mut tx, order.who, merging.other).await?;
        let other = other.ok_or(MergeError::NoSuchCase)?;
        if this.id == other.id {
            return repeated(&mut tx, order, merging, this).await;
        }
        if this.version != order.version {
            return Err(ActionError::Overtaken.into());
        }
        if other.version != merging.other_version {
            return Err(MergeError::OtherChanged);
        }
        let (this_reference, other_reference) = (order.reference, merging.other);
        let pair = match merging.keep {
            Keep::This => Pair {
                from: other,
                into: this,
            },
            Keep::Other => Pair {
                from: this,
                into: other,
            },
        };
        match self
            .merge_pair(tx, order.who, pair, reason.as_deref())
            .await?
        {
            Some(merged) => Ok(merged),
            // Another process came between our reading and our writing.
            None => {
                let mut tx = self.inner.db.begin().await?;
                let this = opened(&mut tx, order.who, this_reference).await?;
                let other = opened(&mut tx, order.who, other_reference).await?;
                match (this, other) {
                    (Some(this), Some(other)) if this.id == other.id => {
                        repeated(&mut tx, order, merging, this).await
                    }
                    _ => Err(ActionError::Overtaken.into()),
                }
            }
        }
    }

    /// The case as it would go on: its clock stands no longer.
    async fn counted_on(
        &self,
        tx: &mut Tx,
        from: &Case,
        now: Timestamp,
    ) -> Result<Case, StoreError> {
        let mut next = from.clone();
        if from.is_paused() {
            let history = history::of_case(tx, &from.id).await?;
            next.enter(Status::InProgress);
            let pause = self.inner.rules.pause_over(from, &next, &history, now);
            next.due_at = pause.map_or(from.due_at, |pause| pause.moves(from.due_at));
        }
        Ok(next)
    }

    /// Merges two cases as they were read; nothing where somebody was faster.
    pub(super) async fn merge_pair(
        &self,
        mut tx: Tx,
        who: &Account,
        Pair { from, into }: Pair,
        reason: Option<&str>,
    ) -> Result<Option<Merged>, MergeError> {
        if from.part_of.is_some() || into.part_of.is_some() {
            return Err(MergeError::Part);
        }
        if from.status.is_open() && !into.status.is_open() {
            return Err(MergeError::KeptNotOpen);
        }
        let moved = reports::of_case(&mut tx, &from.id).await?;
        if moved.is_empty() || into.merged_into.is_some() {
            return Err(MergeError::NotPossible);
        }
        let now = self.inner.ids.now();
        let took = merges::belongings(&mut tx, &from.id).await?;
        // Before their main cases, as whoever changes a part does.
        for part in &took.parts {
            cases::hold(&mut tx, part).await?;
        }
        let reference = self.free_reference(&mut tx).await?;
        let mut arrival = Arrival::standing(into.clone());
        let counted = self.counted_on(&mut tx, &from, now).await?;
        arrival.case = outcome::grown(&into, &counted);
        let mut crossing = Crossing {
            from: &from,
            left: outcome::ended(&from, &into, reference),
            arrival,
            reports: &moved,
        };
        if !crossing.make(&mut tx, now).await? {
            return Ok(None);
        }
        let (left, case) = (crossing.left, crossing.arrival.case);
        merges::put_into(&mut tx, &took, &from.id, &into.id).await?;
        let merge = Merge {
            id: self.inner.ids.id(),
            into_case: into.id.clone(),
            from_case: from.id.clone(),
            account_id: who.id.clone(),
            merged_at: now,
            from_was: Stood::of(&from),
            into_was: Stood::of(&into),
            into_became: Stood::of(&case),
            took,
            undone_at: None,
        };
        merges::insert(&mut tx, &merge).await?;
        let log = Log {
            ids: &self.inner.ids,
            by: Actor::Staff(who.id.clone()),
            at: now,
            reason: reason.map(str::to_owned),
        };
        let (was, is) = (from.reference.as_str(), left.reference.as_str());
        let mut lines = log.moved(&left, &case, &moved);
        lines.push(log.line(&left, Event::MergedInto, was, case.reference.as_str()));
        lines.push(log.line(&case, Event::Merged, is, was));
        lines.extend(log.priority(&case, into.priority));
        lines.extend(log.worked(&case, &into));
        for entry in &lines {
            history::add(&mut tx, entry).await?;
        }
        self.hand_over_of_merge(&mut tx, who, (&from, &left), (&into, &case))
            .await?;
        let owed = self.owed_of_merge(&mut tx, &from, &case, &moved).await?;
        for message in &owed {
            outbox::put(&mut tx, message).await?;
        }
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        tracing::info!(
            account = who.id,
            from = from.id,
            into = case.id,
            reports = moved.len(),
            "cases merged"
        );
        Ok(Some(Merged { case, merge }))
    }

    /// Those who had the one have it no longer, and hear who has; those who have
    /// the other hear of it as far as it is news to them.
    async fn hand_over_of_merge(
        &self,
        tx: &mut Tx,
        who: &Account,
        (from, left): (&Case, &Case),
        (into, case): (&Case, &Case),
    ) -> Result<(), StoreError> {
        let handing = &self.inner.handing;
        let by = By::Person(who);
        handing.align(tx, Turn::changed(from, left, by)).await?;
        let turn = Turn {
            told: Occasion::Merged,
            ..Turn::changed(into, case, by)
        };
        // Before those who are told now have it.
        if from.owner != case.owner || case.priority > into.priority {
            handing.tell_acting(tx, case, Occasion::Report).await?;
        }
        handing.align(tx, turn).await?;
        Ok(())
    }

    /// Word to the reporters whose matter somebody else has now, or which is open
    /// again.
    async fn owed_of_merge(
        &self,
        tx: &mut Tx,
        from: &Case,
        case: &Case,
        moved: &[Report],
    ) -> Result<Vec<Message>, StoreError> {
        let now = case.updated_at;
        let mut owed = Vec::new();
        let word = if !from.status.is_open() && case.status.is_open() {
            Some(Word::News(News::Reopened))
        } else {
            (from.owner != case.owner).then_some(Word::Moved)
        };
        if let Some(word) = word {
            owed.extend(self.updates(tx, case, moved, word, now).await?);
        }
        Ok(owed)
    }
}

/// The case of a reference, if there is one that the account may open.
pub(super) async fn opened(
    tx: &mut Tx,
    who: &Account,
    reference: &Reference,
) -> Result<Option<Case>, StoreError> {
    let case = cases::by_reference(tx, reference).await?;
    Ok(case.filter(|case| rights::may_open(who, case)))
}

/// Both references lead to one case: if by this very order, sent twice, it is
/// done.
async fn repeated(
    tx: &mut Tx,
    order: Order<'_>,
    merging: Merging<'_>,
    case: Case,
) -> Result<Merged, MergeError> {
    let newest = merges::into_case(tx, &case.id).await?.pop();
    let merge = newest.filter(|merge| {
        let was = &merge.from_was.reference;
        merge.undone_at.is_none()
            && merge.account_id == order.who.id
            && merge.merged_at == case.updated_at
            && case.version > order.version.max(merging.other_version)
            && (was == order.reference || was == merging.other)
    });
    match merge {
        Some(merge) => Ok(Merged { case, merge }),
        None => Err(MergeError::SameCase),
    }
}
