//! Which report belongs to which case: one that tells of something else becomes
//! a case of its own, and one that tells of what another case is about goes
//! there. One transaction takes the report along with whatever hangs on it.
//!
//! A case is never left without a report and open: who moves the last one closes
//! the case with the same reason. It keeps its history under a reference of its
//! own, since the one it had is the report's.

mod log;
mod sides;

use jiff::Timestamp;

use super::actions::{ActionError, Order, kept_reason};
use super::letters::Word;
use super::{Casework, rights};
use crate::domain::case::{Actor, Case, Event};
use crate::domain::outgoing::Message;
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::store::baggage::take_along;
use crate::store::{StoreError, Tx, cases, history, outbox, reports};
use log::Log;
use sides::{Arrival, Left, joined};

/// Where a report is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination<'a> {
    /// A case of its own.
    OwnCase,
    /// The case of this reference.
    Case(&'a Reference),
}

/// Why a report stayed where it was.
#[derive(Debug, thiserror::Error)]
pub enum RegroupError {
    #[error(transparent)]
    Action(#[from] ActionError),
    #[error("it is the only report of its case")]
    OnlyReport,
    #[error("there is no case of this reference to move it to")]
    NoSuchTarget,
    #[error("it is in this case already")]
    SameCase,
    /// The reporter would be told that all is done.
    #[error("the case to move it to is not open")]
    TargetNotOpen,
}

impl From<StoreError> for RegroupError {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl Casework {
    /// Takes a report out of the case of `order`: into a case of its own, judged
    /// as triage judged the report and routed by the rules as they are now, or
    /// into another open case. Gives the case that it is in afterwards.
    ///
    /// # Errors
    /// Why it stayed where it was; then nothing was written.
    pub async fn regroup(
        &self,
        order: Order<'_>,
        report: &Reference,
        to: Destination<'_>,
    ) -> Result<Case, RegroupError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let reason = kept_reason(order.reason, true)?;
        let mut tx = self.inner.db.begin().await?;
        // The report last: if the same order comes between the two readings, it
        // is seen where that has put it.
        let from = cases::by_reference(&mut tx, order.reference)
            .await?
            .ok_or(ActionError::NoSuchCase)?;
        let moved = moved(&mut tx, report).await?;
        if from.version != order.version || moved.case_id != from.id {
            return repeated(&mut tx, order, &moved, to, reason.as_deref()).await;
        }
        let now = self.inner.ids.now();
        let arrival = match to {
            Destination::OwnCase => self.own_case(&mut tx, &moved, &from, now).await?,
            Destination::Case(target) => joined(&mut tx, target, &from).await?,
        };
        if !rights::may_open(order.who, &arrival.case) {
            // Nobody learns from a wrong turn that it is there.
            return Err(RegroupError::NoSuchTarget);
        }
        if !hold(&mut tx, &from, &arrival, now).await? {
            // Another process came between our reading and our writing.
            drop(tx);
            let mut tx = self.inner.db.begin().await?;
            let moved = self::moved(&mut tx, report).await?;
            return repeated(&mut tx, order, &moved, to, reason.as_deref()).await;
        }
        let left = self.left_behind(&mut tx, &from, &moved).await?;
        if left.reports == 0 && to == Destination::OwnCase {
            return Err(RegroupError::OnlyReport);
        }
        // Before the new case takes the reference.
        cases::left(&mut tx, &left.case).await?;
        let Arrival { mut case, rule } = arrival;
        case.updated_at = now;
        if rule.is_some() {
            cases::insert(&mut tx, &case).await?;
        }
        take_along(&mut tx, &moved, &from, &case).await?;
        let was = case.priority;
        if rule.is_none()
            && self
                .raised(&mut tx, &mut case, &moved, &from, &left, now)
                .await?
        {
            cases::update(&mut tx, &case, now).await?;
            case.version += 1;
        }
        let log = Log {
            ids: &self.inner.ids,
            by: Actor::Staff(order.who.id.clone()),
            at: now,
            reason,
        };
        if case.priority != was {
            history::add(&mut tx, &log.raised(&case, was)).await?;
        }
        for entry in log.lines(&from, &left.case, &case, &moved, rule.as_deref()) {
            history::add(&mut tx, &entry).await?;
        }
        let owed = self
            .owed(&mut tx, &from, &case, moved, rule.is_some(), now)
            .await?;
        for message in &owed {
            outbox::put(&mut tx, message).await?;
        }
        tx.commit().await?;
        if !owed.is_empty() {
            self.inner.outbox_filled.notify_one();
        }
        tracing::info!(
            account = order.who.id,
            from = from.id,
            to = case.id,
            "report moved"
        );
        Ok(case)
    }

    /// An emergency stays one wherever it is moved: the case that it comes to is
    /// as grave as it, and due as soon. Returns whether that changes the case.
    async fn raised(
        &self,
        tx: &mut Tx,
        case: &mut Case,
        report: &Report,
        from: &Case,
        left: &Left,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let brought = if left.reports == 0 {
            from.priority
        } else {
            let judged = reports::decision(tx, &report.id).await?;
            judged.map_or(case.priority, |judged| judged.priority)
        };
        if brought <= case.priority {
            return Ok(false);
        }
        case.priority = brought;
        let due_at = self.inner.rules.due_again(case.category, brought, now);
        case.due_at = case.due_at.min(due_at);
        Ok(true)
    }

    /// A notice to whoever has more to do now, and word to the reporter where
    /// somebody else has the report.
    async fn owed(
        &self,
        tx: &mut Tx,
        from: &Case,
        case: &Case,
        report: Report,
        is_new: bool,
        now: Timestamp,
    ) -> Result<Vec<Message>, StoreError> {
        let mut owed = if is_new {
            self.notices_of_new(case, now)
        } else {
            self.notices_of_report(case, now)
        };
        if case.owner != from.owner {
            owed.extend(self.updates(tx, case, &[report], Word::Moved, now).await?);
        }
        Ok(owed)
    }
}

async fn moved(tx: &mut Tx, report: &Reference) -> Result<Report, RegroupError> {
    let report = reports::by_reference(tx, report).await?;
    Ok(report.ok_or(ActionError::NoSuchCase)?)
}

/// Sets both cases to their next versions, if nobody was faster. Always in the
/// same order, so that two who move reports to and fro do not wait for each
/// other for ever.
async fn hold(
    tx: &mut Tx,
    from: &Case,
    arrival: &Arrival,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let mut steps = vec![(from.clone(), from.version + 1)];
    if arrival.rule.is_none() {
        let Some(target) = cases::by_id(tx, &arrival.case.id).await? else {
            return Ok(false);
        };
        steps.push((target, arrival.case.version));
    }
    steps.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
    for (case, next) in steps {
        if !cases::go_on(tx, &case, next, now).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The report or its case has moved on since the order was made: if by this very
/// order, sent twice, it is done; else somebody was faster.
async fn repeated(
    tx: &mut Tx,
    order: Order<'_>,
    moved: &Report,
    to: Destination<'_>,
    reason: Option<&str>,
) -> Result<Case, RegroupError> {
    let here = cases::by_id(tx, &moved.case_id).await?;
    let here = here.ok_or(ActionError::NoSuchCase)?;
    let is_there = match to {
        Destination::OwnCase => here.reference == moved.reference,
        Destination::Case(target) => cases::by_reference(tx, target)
            .await?
            .is_some_and(|case| case.id == here.id),
    };
    let history = history::of_case(tx, &here.id).await?;
    let newest = history.last().map(|entry| entry.at);
    let actor = Actor::Staff(order.who.id.clone());
    let is_done = is_there
        && here.version > order.version
        && history.iter().any(|entry| {
            Some(entry.at) == newest
                && entry.actor == actor
                && entry.event == Event::ReportJoined
                && entry.to.as_deref() == Some(moved.reference.as_str())
                && entry.reason.as_deref() == reason
        });
    if is_done {
        Ok(here)
    } else {
        Err(ActionError::Overtaken.into())
    }
}
