//! Taking back what told nobody. The case is put back as it was, and the history
//! gets lines that say so: nothing is taken out of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ActionError, Order, open_to};
use crate::casework::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::{
    Actor, Case, CasePlace, Event, HistoryEntry, RecipientKey, Status, WaitingFor,
};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::store::undoables::{self, Undoable};
use crate::store::{StoreError, Tx, cases, history, promises};

/// What of a case an act can change that tells nobody.
#[derive(Debug, Serialize, Deserialize)]
struct Before {
    category: Category,
    priority: Priority,
    status: Status,
    waiting_for: Option<WaitingFor>,
    also_notify: Vec<RecipientKey>,
    assignee: Option<String>,
    place: CasePlace,
    unsure: bool,
    shared: bool,
    restricted: bool,
    due_at: Timestamp,
}

impl Before {
    fn of(case: &Case) -> Self {
        Self {
            category: case.category,
            priority: case.priority,
            status: case.status,
            waiting_for: case.waiting_for,
            also_notify: case.also_notify.clone(),
            assignee: case.assignee.clone(),
            place: case.place.clone(),
            unsure: case.unsure,
            shared: case.shared,
            restricted: case.restricted,
            due_at: case.due_at,
        }
    }

    fn put_back(self, case: &Case) -> Case {
        let mut next = Case {
            category: self.category,
            priority: self.priority,
            also_notify: self.also_notify,
            assignee: self.assignee,
            place: self.place,
            unsure: self.unsure,
            shared: self.shared,
            restricted: self.restricted,
            due_at: self.due_at,
            ..case.clone()
        };
        next.enter(self.status);
        if let (Status::Waiting, Some(whom)) = (self.status, self.waiting_for) {
            next.wait_for(whom);
        }
        next
    }
}

/// Remembers what an act changed, in place of what was remembered before.
pub(super) async fn keep(
    tx: &mut Tx,
    was: &Case,
    is: &Case,
    who: &Account,
    lines: &[HistoryEntry],
) -> Result<(), StoreError> {
    let undoable = Undoable {
        case_id: is.id.clone(),
        version: is.version,
        account_id: who.id.clone(),
        before: serde_json::to_string(&Before::of(was)).unwrap_or_default(),
        lines: lines.iter().map(|line| line.id.clone()).collect(),
    };
    undoables::put(tx, &undoable).await
}

impl Casework {
    /// Whether `who` can take back what was done last to the case.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn can_undo(&self, who: &Account, case: &Case) -> Result<bool, StoreError> {
        let mut tx = self.inner.db.read().await?;
        let kept = undoables::of_case(&mut tx, &case.id).await?;
        Ok(kept.is_some_and(|kept| kept.is_of(&who.id, case.version)))
    }

    /// Takes back what the one who orders did last to the case, if nothing has
    /// happened since. Sent twice, it is done once and both get a yes.
    ///
    /// # Errors
    /// `Overtaken` where something has happened since, or it cannot be taken back.
    pub async fn undo(&self, order: Order<'_>) -> Result<Case, ActionError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed);
        }
        let mut tx = self.inner.db.begin().await?;
        let case = open_to(&mut tx, order).await?;
        let kept = undoables::of_case(&mut tx, &case.id).await?;
        let kept = kept.filter(|kept| kept.is_of(&order.who.id, order.version));
        let before = kept
            .as_ref()
            .filter(|_| case.version == order.version)
            .and_then(|kept| serde_json::from_str::<Before>(&kept.before).ok());
        let (Some(kept), Some(before)) = (kept, before) else {
            return undone_already(&mut tx, case, order).await;
        };
        let mut next = before.put_back(&case);
        let now = self.inner.ids.now();
        if !cases::update(&mut tx, &next, now).await? {
            let case = open_to(&mut tx, order).await?;
            return undone_already(&mut tx, case, order).await;
        }
        next.version += 1;
        next.updated_at = now;
        let lines = history::of_case(&mut tx, &case.id).await?;
        for line in lines.iter().filter(|line| kept.lines.contains(&line.id)) {
            let event: &str = line.event.into();
            let entry = HistoryEntry {
                id: self.inner.ids.id(),
                case_id: case.id.clone(),
                at: now,
                actor: Actor::Staff(order.who.id.clone()),
                event: Event::Undone,
                from: Some(line.id.clone()),
                to: Some(event.to_owned()),
                reason: None,
            };
            history::add(&mut tx, &entry).await?;
            put_promise_back(&mut tx, line).await?;
        }
        // Of a part its main case was told.
        self.tell_main(
            &mut tx,
            Actor::Staff(order.who.id.clone()),
            &case,
            &next,
            now,
        )
        .await?;
        let tells = self
            .hand_over_follows(&mut tx, order.who, &case, &next)
            .await?;
        undoables::drop(&mut tx, &case.id).await?;
        tx.commit().await?;
        if tells {
            self.inner.outbox_filled.notify_one();
        }
        tracing::info!(account = order.who.id, case = case.id, "act taken back");
        Ok(next)
    }
}

/// What was promised stands as before the line that moved it.
async fn put_promise_back(tx: &mut Tx, line: &HistoryEntry) -> Result<(), StoreError> {
    let instant = |kept: &Option<String>| kept.as_ref()?.parse::<Timestamp>().ok();
    match (line.event, instant(&line.from), instant(&line.to)) {
        (Event::PromiseMoved, Some(from), Some(to)) => {
            promises::move_date(tx, &line.case_id, to, from).await
        }
        _ => Ok(()),
    }
}

/// The same sent twice is done; else something has happened since.
async fn undone_already(tx: &mut Tx, case: Case, order: Order<'_>) -> Result<Case, ActionError> {
    let history = history::of_case(tx, &case.id).await?;
    let actor = Actor::Staff(order.who.id.clone());
    let is_done = case.version == order.version + 1
        && history
            .last()
            .is_some_and(|entry| entry.event == Event::Undone && entry.actor == actor);
    if is_done {
        Ok(case)
    } else {
        Err(ActionError::Overtaken)
    }
}
