//! Changing a case. Each change is one transaction: the case, a line of history
//! that says who, when and why, and the messages that follow from it.
//!
//! A change names the version it was made from. Where a colleague was faster it
//! is refused and nothing is written; the same change sent twice by a double
//! click is done once and both get a yes. What it will tell the reporters can be
//! seen before ([`preview`]), and what told nobody can be taken back ([`undo`]).

mod plan;
pub mod preview;
mod repeated;
pub mod undo;

use jiff::Timestamp;

use super::change::{Change, Impossible};
pub use super::parts::OpenParts;
use super::{Casework, moved, rights};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, Event, HistoryEntry, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::own_page::StaffMessage;
use crate::domain::reference::Reference;
use crate::domain::report::clean_text;
use crate::store::to_leaders::{self, ToLeader};
use crate::store::{StoreError, Tx, cases, history, outbox, promises, reports};
use crate::wording::hand_over::Occasion;
use plan::Plan;
use repeated::repeated;

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

/// What the reporters are told of a change, besides what their pages show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tell<'a> {
    /// Sent no word, where the change allows ([`may_be_silent`]).
    pub silently: bool,
    /// Words of the one who orders, for the pages of all reporters.
    pub words: &'a str,
    pub open_parts: OpenParts,
}

/// Whether a change may be made without word to the reporters: not where they
/// have been promised something else.
pub fn may_be_silent(change: &Change) -> bool {
    match change {
        Change::Owner(_) | Change::ToLeader(_) | Change::KeepOwner(_) => false,
        // They were told that it is done.
        Change::Status(status) => *status != Status::InProgress,
        _ => true,
    }
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
    /// So many characters over [`super::writing::MAX_MESSAGE`].
    #[error("the words to the reporters are {0} characters too long")]
    WordsTooLong(usize),
    /// Not in the department that owns it, or may change nothing.
    #[error("nobody of the owner's department has this account")]
    NoColleague,
    #[error(transparent)]
    Impossible(#[from] Impossible),
    /// A part of the case is open: whoever ends the case should mean it.
    #[error("a part of the case is not done")]
    PartsOpen,
    /// A leader decides whose the case is.
    #[error("a leader decides who gets the case")]
    AwaitsLeader,
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
    /// Gives the case to another owner, to whom it is handed over; the reporters
    /// are told.
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

    /// Makes any change, and tells the reporters of it what they are always told.
    ///
    /// # Errors
    /// Why it was not made; then nothing was written.
    pub async fn change(&self, order: Order<'_>, change: Change) -> Result<Case, ActionError> {
        self.carry_out(order, change, Tell::default()).await
    }

    /// Makes any change, and tells the reporters of it.
    ///
    /// # Errors
    /// Why it was not made; then nothing was written.
    pub async fn carry_out(
        &self,
        order: Order<'_>,
        change: Change,
        tell: Tell<'_>,
    ) -> Result<Case, ActionError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed);
        }
        let mut tx = self.inner.db.begin().await?;
        let case = open_to(&mut tx, order).await?;
        let reason = kept_reason(order.reason, change.wants_reason(&case))?;
        if case.version != order.version {
            return repeated(&mut tx, case, order, &change, reason.as_deref()).await;
        }
        let wanted = change.clone();
        let change = self.settled(&mut tx, order, &case, change).await?;
        let plan = self.plan(&mut tx, &case, order, &change, tell).await?;
        let now = self.inner.ids.now();
        if !cases::update(&mut tx, &plan.outcome.case, now).await? {
            // Another process came between our reading and our writing.
            let case = open_to(&mut tx, order).await?;
            return repeated(&mut tx, case, order, &wanted, reason.as_deref()).await;
        }
        let Plan {
            outcome,
            promise_moved,
            words,
            word,
            put_off,
        } = plan;
        if let Some((from, to)) = promise_moved {
            promises::move_date(&mut tx, &case.id, from, to).await?;
        }
        let was = case;
        let mut case = outcome.case;
        case.version += 1;
        case.updated_at = now;
        let entry = |event, from, to, reason| HistoryEntry {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            at: now,
            actor: Actor::Staff(order.who.id.clone()),
            event,
            from,
            to,
            reason,
        };
        let mut written = Vec::new();
        for line in outcome.lines {
            // What merely follows from the change needs no reason of its own.
            let reason = reason.clone().filter(|_| line.event == change.event());
            written.push(entry(line.event, line.from, line.to, reason));
        }
        if words.is_some() {
            let message = Some("message".to_owned());
            written.push(entry(Event::Wrote, None, message, None));
        }
        for entry in &written {
            history::add(&mut tx, entry).await?;
        }
        if was.status.is_open() && !case.status.is_open() {
            self.end_visits(&mut tx, &case, now).await?;
        }
        let by_leaders = self.leaders_follow(&mut tx, &change, &case, now).await?;
        let mut owed = Vec::new();
        let by_hand_over = self
            .hand_over_follows(&mut tx, order.who, &was, &case)
            .await?;
        let by = Actor::Staff(order.who.id.clone());
        let by_main = self.tell_main(&mut tx, by, &was, &case, now).await?;
        let reports = reports::of_case(&mut tx, &case.id).await?;
        if let Some(text) = words {
            let message = self.message_to_all(order.who, &case, text, now);
            self.put_on_pages(&mut tx, &case, &reports, &message, None)
                .await?;
        }
        if let Some(word) = word {
            let mut words = self.updates(&mut tx, &case, &reports, word, now).await?;
            for word in &mut words {
                word.due_at = put_off.unwrap_or(word.due_at);
            }
            owed.extend(words);
        }
        for message in &owed {
            outbox::put(&mut tx, message).await?;
        }
        let is_told = by_main || by_hand_over || by_leaders || !owed.is_empty();
        let told_nobody = !is_told && written.iter().all(|line| line.event != Event::Wrote);
        if told_nobody && !change.is_of_owner() {
            undo::keep(&mut tx, &was, &case, order.who, &written).await?;
        }
        tx.commit().await?;
        if is_told {
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

    /// Puts a case before the leaders, or takes it from them, as a change of its
    /// owner has it. Gives whether they are told.
    async fn leaders_follow(
        &self,
        tx: &mut Tx,
        change: &Change,
        case: &Case,
        now: Timestamp,
    ) -> Result<bool, ActionError> {
        match *change {
            Change::Owner(_) => {
                // Word of an owner who has it no more.
                outbox::withdraw(tx, &case.id, moved::PROMISE, now).await?;
                to_leaders::drop(tx, &case.id).await?;
                Ok(false)
            }
            Change::ToLeader(wanted) => {
                let both = [case.owner, wanted];
                let handing = &self.inner.handing;
                let is_told = handing
                    .tell_departments(tx, case, &both, Occasion::ToLeader)
                    .await?;
                to_leaders::put(tx, &case.id, ToLeader { wanted, at: now }).await?;
                Ok(is_told)
            }
            Change::KeepOwner(_) => {
                to_leaders::drop(tx, &case.id).await?;
                Ok(false)
            }
            _ => Ok(false),
        }
    }

    /// Words for the pages of all who reported.
    fn message_to_all(
        &self,
        who: &Account,
        case: &Case,
        text: String,
        now: Timestamp,
    ) -> StaffMessage {
        StaffMessage {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            account_id: who.id.clone(),
            to_report: None,
            text,
            is_question: false,
            written_at: now,
        }
    }
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

/// The case of an order, where the one who orders may open it and it goes on.
pub(super) async fn open_to(tx: &mut Tx, order: Order<'_>) -> Result<Case, ActionError> {
    let case = cases::by_reference(tx, order.reference).await?;
    let case = case
        .filter(|case| rights::may_open(order.who, case))
        .ok_or(ActionError::NoSuchCase)?;
    if case.merged_into.is_some() {
        return Err(ActionError::Merged);
    }
    Ok(case)
}
