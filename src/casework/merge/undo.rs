//! Taking a merge back: the reports that came by it go back, with what has come
//! of them since, and the case that ended stands as it did.

use super::{MergeError, opened, outcome};
use crate::casework::actions::{ActionError, Order, kept_reason};
use crate::casework::letters::Word;
use crate::casework::reports::{Arrival, Crossing, Log};
use crate::casework::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, Event};
use crate::domain::merge::Merge;
use crate::domain::report::Report;
use crate::handing::By;
use crate::handing::align::Turn;
use crate::store::{StoreError, Tx, cases, history, merges, outbox, page_acts, reports};
use crate::wording::news::News;

/// The reports of a merge, as they are now.
struct Parting {
    back: Vec<Report>,
    staying: Vec<Report>,
}

impl Casework {
    /// Takes a merge into the case of `order` back. Gives the case that stands
    /// again. Sent twice, it is done once and both get a yes.
    ///
    /// # Errors
    /// Why it was not done; then nothing was written.
    pub async fn unmerge(&self, order: Order<'_>, merge_id: &str) -> Result<Case, MergeError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let reason = kept_reason(order.reason, false)?;
        let mut tx = self.inner.db.begin().await?;
        let merge = merges::by_id(&mut tx, merge_id).await?;
        let merge = merge.ok_or(ActionError::NoSuchCase)?;
        let into = by_id(&mut tx, order.who, &merge.into_case).await?;
        let from = by_id(&mut tx, order.who, &merge.from_case).await?;
        let (Some(into), Some(from)) = (into, from) else {
            return Err(ActionError::NoSuchCase.into());
        };
        if merge.undone_at.is_some() {
            return Ok(from);
        }
        let named = opened(&mut tx, order.who, order.reference).await?;
        if named.is_none_or(|named| named.id != into.id) {
            return Err(MergeError::NotPossible);
        }
        if into.version != order.version {
            return Err(ActionError::Overtaken.into());
        }
        let Some(parting) = parting(&mut tx, &merge, &into, &from).await? else {
            return Err(MergeError::NotPossible);
        };
        let now = self.inner.ids.now();
        let names = (
            outcome::named(&into.reference, &parting.staying),
            outcome::named(&merge.from_was.reference, &parting.back),
        );
        let (Some(staying), Some(back)) = names else {
            return Err(MergeError::NotPossible);
        };
        for part in &merge.took.parts {
            cases::hold(&mut tx, part).await?;
        }
        let mut arrival = Arrival::standing(from.clone());
        arrival.case = outcome::restored(&from, &merge, back);
        let mut crossing = Crossing {
            from: &into,
            left: outcome::shrunk(&into, &merge, &staying),
            arrival,
            reports: &parting.back,
        };
        if !crossing.make(&mut tx, now).await? {
            return Err(ActionError::Overtaken.into());
        }
        let (left, case) = (crossing.left, crossing.arrival.case);
        merges::put_into(&mut tx, &merge.took, &into.id, &from.id).await?;
        merges::undo(&mut tx, &merge.id, now).await?;
        let log = Log {
            ids: &self.inner.ids,
            by: Actor::Staff(order.who.id.clone()),
            at: now,
            reason,
        };
        let (is, meanwhile) = (case.reference.as_str(), from.reference.as_str());
        let mut lines = vec![
            log.line(&left, Event::MergeUndone, is, meanwhile),
            log.line(&case, Event::MergedBack, left.reference.as_str(), is),
        ];
        lines.extend(log.priority(&left, into.priority));
        lines.extend(log.worked(&left, &into));
        for entry in &lines {
            history::add(&mut tx, entry).await?;
        }
        let who = By::Person(order.who);
        for turn in [
            Turn::changed(&into, &left, who),
            Turn::changed(&from, &case, who),
        ] {
            self.inner.handing.align(&mut tx, turn).await?;
        }
        self.owe_of_undo(&mut tx, &left, &case, &parting.back)
            .await?;
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        tracing::info!(
            account = order.who.id,
            from = left.id,
            to = case.id,
            "merge taken back"
        );
        Ok(case)
    }

    /// Word to the reporters where somebody else has their matter now, or where it
    /// is open again.
    async fn owe_of_undo(
        &self,
        tx: &mut Tx,
        left: &Case,
        case: &Case,
        back: &[Report],
    ) -> Result<(), StoreError> {
        let now = case.updated_at;
        let is_open = case.status.is_open();
        let mut owed = Vec::new();
        let word = if is_open && !left.status.is_open() {
            Some(Word::News(News::Reopened))
        } else {
            (is_open && case.owner != left.owner).then_some(Word::Moved)
        };
        if let Some(word) = word {
            owed.extend(self.updates(tx, case, back, word, now).await?);
        }
        for message in &owed {
            outbox::put(tx, message).await?;
        }
        Ok(())
    }
}

/// The merges into a case that can be taken back, newest first.
pub(in crate::casework) async fn undoable(
    tx: &mut Tx,
    who: &Account,
    into: &Case,
) -> Result<Vec<Merge>, StoreError> {
    let mut found = Vec::new();
    for merge in merges::into_case(tx, &into.id).await? {
        if merge.undone_at.is_some() {
            continue;
        }
        let Some(from) = by_id(tx, who, &merge.from_case).await? else {
            continue;
        };
        if parting(tx, &merge, into, &from).await?.is_some() {
            found.push(merge);
        }
    }
    found.reverse();
    Ok(found)
}

async fn by_id(tx: &mut Tx, who: &Account, id: &str) -> Result<Option<Case>, StoreError> {
    let case = cases::by_id(tx, id).await?;
    Ok(case.filter(|case| rights::may_open(who, case)))
}

/// Which reports go back and which stay; nothing where the merge cannot be taken
/// back any more, because one side would have none.
async fn parting(
    tx: &mut Tx,
    merge: &Merge,
    into: &Case,
    from: &Case,
) -> Result<Option<Parting>, StoreError> {
    if from.merged_into.as_ref() != Some(&into.id) || into.merged_into.is_some() {
        return Ok(None);
    }
    let all = reports::of_case(tx, &into.id).await?;
    let acts = page_acts::of_case(tx, &into.id).await?;
    let back = outcome::going_back(merge, &all, &acts);
    let stays = |report: &Report| back.iter().all(|gone| gone.id != report.id);
    let staying: Vec<Report> = all.iter().filter(|report| stays(report)).cloned().collect();
    Ok((!back.is_empty() && !staying.is_empty()).then_some(Parting { back, staying }))
}
