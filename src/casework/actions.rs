//! Changing a case. Each change is one transaction: the case, a line of history
//! that says who, when and why, and the messages that follow from it.
//!
//! A change names the version it was made from. Where a colleague was faster it
//! is refused and nothing is written; the same change sent twice by a double
//! click is done once and both get a yes.

use super::change::{Change, Impossible, Told, decide};
use super::letters::Word;
use super::parts::{OpenParts, ask_first, waits};
use super::{Casework, looked, rights};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, HistoryEntry, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::reference::Reference;
use crate::domain::report::clean_text;
use crate::store::{StoreError, Tx, cases, history, outbox, reports};
use crate::wording::news::News;

/// Most characters of a reason.
pub const MAX_REASON: usize = 1000;

/// Who wants what case changed, and why.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    pub who: &'a Account,
    /// Of any report of the case.
    pub reference: &'a Reference,
    /// Of the case as the one who orders saw it.
    pub version: i64,
    /// Left out where the change explains itself.
    pub reason: &'a str,
}

/// Why a case was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    #[error("the account may not change cases")]
    NotAllowed,
    #[error("there is no such case")]
    NoSuchCase,
    #[error("a reason must be given")]
    ReasonMissing,
    /// So many characters over [`MAX_REASON`].
    #[error("the reason is {0} characters too long")]
    ReasonTooLong(usize),
    #[error(transparent)]
    Impossible(#[from] Impossible),
    /// A part of the case is open: whoever ends the case should mean it.
    #[error("a part of the case is not done")]
    PartsOpen,
    /// What is to be done is done in the case that its reports went to.
    #[error("the case was merged with another")]
    Merged,
    /// The case is no longer as the one who ordered saw it.
    #[error("a colleague was faster")]
    Overtaken,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Casework {
    /// Gives the case to another owner, who gets a notice; the reporters are
    /// told.
    pub async fn change_owner(&self, order: Order<'_>, owner: Owner) -> Result<Case, ActionError> {
        self.change(order, Change::Owner(owner)).await
    }

    /// Corrects the category, and with it the due date.
    pub async fn change_category(
        &self,
        order: Order<'_>,
        category: Category,
    ) -> Result<Case, ActionError> {
        self.change(order, Change::Category(category)).await
    }

    /// Corrects the priority, and with it the due date.
    pub async fn change_priority(
        &self,
        order: Order<'_>,
        priority: Priority,
    ) -> Result<Case, ActionError> {
        self.change(order, Change::Priority(priority)).await
    }

    /// Moves the case on, as `Status::may_become` allows.
    pub async fn change_status(
        &self,
        order: Order<'_>,
        status: Status,
    ) -> Result<Case, ActionError> {
        self.change(order, Change::Status(status)).await
    }

    /// The one who orders works the case from now on.
    pub async fn take(&self, order: Order<'_>) -> Result<Case, ActionError> {
        self.change(order, Change::Take).await
    }

    /// The one who orders leaves the case to others.
    pub async fn release(&self, order: Order<'_>) -> Result<Case, ActionError> {
        self.change(order, Change::Release).await
    }

    /// Makes any change.
    ///
    /// # Errors
    /// Why it was not made; then nothing was written.
    pub async fn change(&self, order: Order<'_>, change: Change) -> Result<Case, ActionError> {
        self.changed(order, change, OpenParts::AskFirst).await
    }

    /// Makes any change, also one that ends a case while a part of it is open.
    ///
    /// # Errors
    /// Why it was not made; then nothing was written.
    pub async fn change_with_parts_open(
        &self,
        order: Order<'_>,
        change: Change,
    ) -> Result<Case, ActionError> {
        self.changed(order, change, OpenParts::LetBe).await
    }

    async fn changed(
        &self,
        order: Order<'_>,
        change: Change,
        open_parts: OpenParts,
    ) -> Result<Case, ActionError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed);
        }
        let reason = kept_reason(order.reason, change.wants_reason())?;
        let mut tx = self.inner.db.begin().await?;
        let case = by_reference(&mut tx, order.reference).await?;
        if case.version != order.version {
            return repeated(&mut tx, case, order, change, reason.as_deref()).await;
        }
        ask_first(&mut tx, &case, change, open_parts).await?;
        let told = match change {
            Change::Category(_) => {
                let first = reports::first_decision(&mut tx, &case.id).await?;
                first.as_ref().map(Told::by).unwrap_or_default()
            }
            _ => Told::default(),
        };
        let mut outcome = decide(&case, change, &order.who.id, &self.inner.rules, told)?;
        let told_now =
            looked::told_now(&mut tx, &self.inner.rules, &case, &mut outcome.case).await?;
        let before = case.clone();
        let was = case.status;
        let now = self.inner.ids.now();
        if !cases::update(&mut tx, &outcome.case, now).await? {
            // Another process came between our reading and our writing.
            let case = by_reference(&mut tx, order.reference).await?;
            return repeated(&mut tx, case, order, change, reason.as_deref()).await;
        }
        let mut case = outcome.case;
        case.version += 1;
        case.updated_at = now;
        for line in outcome.lines {
            let entry = HistoryEntry {
                id: self.inner.ids.id(),
                case_id: case.id.clone(),
                at: now,
                actor: Actor::Staff(order.who.id.clone()),
                event: line.event,
                from: line.from,
                to: line.to,
                // What merely follows from the change needs no reason of its own.
                reason: reason.clone().filter(|_| line.event == change.event()),
            };
            history::add(&mut tx, &entry).await?;
        }
        let mut owed = Vec::new();
        if matches!(change, Change::Owner(_)) {
            owed = self.notices(&case, now);
        }
        self.tell_main(&mut tx, order.who, &before, &case, now)
            .await?;
        if let Some(word) = word(change, was)
            && !waits(&mut tx, &case, word).await?
        {
            let reports = reports::of_case(&mut tx, &case.id).await?;
            owed.extend(self.updates(&mut tx, &case, &reports, word, now).await?);
        }
        owed.extend(self.notices_of_look(&case, &told_now, now));
        for message in &owed {
            outbox::put(&mut tx, message).await?;
        }
        tx.commit().await?;
        if !owed.is_empty() {
            self.inner.outbox_filled.notify_one();
        }
        let event: &str = change.event().into();
        tracing::info!(
            account = order.who.id,
            case = case.id,
            event,
            "case changed"
        );
        Ok(case)
    }
}

/// What the reporters are told of a change. That somebody has begun stands on
/// their pages alone.
fn word(change: Change, was: Status) -> Option<Word> {
    Some(match change {
        Change::Owner(_) => Word::Moved,
        Change::Status(Status::Waiting) => Word::News(News::Waiting),
        Change::Status(Status::Resolved) => Word::News(News::Resolved),
        Change::Status(Status::Closed) => Word::News(News::Closed),
        Change::Status(Status::InProgress) if !was.is_open() => Word::News(News::Reopened),
        _ => return None,
    })
}

/// The reason as it is kept: without stray control characters, and there where
/// it must be.
pub(super) fn kept_reason(typed: &str, is_wanted: bool) -> Result<Option<String>, ActionError> {
    let reason = clean_text(typed);
    let length = reason.chars().count();
    if length > MAX_REASON {
        return Err(ActionError::ReasonTooLong(length - MAX_REASON));
    }
    if reason.is_empty() && is_wanted {
        return Err(ActionError::ReasonMissing);
    }
    Ok(Some(reason).filter(|reason| !reason.is_empty()))
}

pub(super) async fn by_reference(tx: &mut Tx, reference: &Reference) -> Result<Case, ActionError> {
    let case = cases::by_reference(tx, reference).await?;
    let case = case.ok_or(ActionError::NoSuchCase)?;
    if case.merged_into.is_some() {
        return Err(ActionError::Merged);
    }
    Ok(case)
}

/// The case has moved on since the order was made: if by this very order, sent
/// twice, it is done; else somebody was faster.
async fn repeated(
    tx: &mut Tx,
    case: Case,
    order: Order<'_>,
    change: Change,
    reason: Option<&str>,
) -> Result<Case, ActionError> {
    let history = history::of_case(tx, &case.id).await?;
    let newest = history.last().map(|entry| entry.at);
    let actor = Actor::Staff(order.who.id.clone());
    let to = match change {
        Change::Owner(owner) => Some(owner.key()),
        Change::Category(category) => Some(category.key()),
        Change::Priority(priority) => Some(priority.key()),
        Change::Status(status) => Some(status.key()),
        Change::Take => Some(order.who.id.as_str()),
        Change::Release => None,
    };
    let is_done = case.version == order.version + 1
        && history.iter().any(|entry| {
            Some(entry.at) == newest
                && entry.actor == actor
                && entry.event == change.event()
                && entry.to.as_deref() == to
                && entry.reason.as_deref() == reason
        });
    if is_done {
        Ok(case)
    } else {
        Err(ActionError::Overtaken)
    }
}
