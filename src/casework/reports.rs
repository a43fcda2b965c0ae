//! Which report belongs to which case: those that tell of something else become
//! a case of their own, and those that tell of what another case is about go
//! there. One transaction takes the reports along with whatever hangs on them.
//!
//! A case is never left without a report and open: who moves all of them merges
//! the case with the other one ([`super::merge`]).

mod crossing;
mod log;
mod sides;

use jiff::Timestamp;

use super::actions::{ActionError, Order, kept_reason};
use super::letters::Word;
use super::merge::{MergeError, Pair};
use super::{Casework, rights};
use crate::domain::case::{Actor, Case, Event};
use crate::domain::outgoing::Message;
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::handing::By;
use crate::handing::align::Turn;
use crate::store::{StoreError, Tx, cases, history, outbox, reports};
use crate::wording::hand_over::Occasion;
pub(super) use crossing::{Arrival, Crossing};
pub(super) use log::Log;
use sides::joined;

/// Where reports are to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination<'a> {
    /// A case of their own.
    OwnCase,
    /// The case of this reference.
    Case(&'a Reference),
}

/// Why reports stayed where they were.
#[derive(Debug, thiserror::Error)]
pub enum RegroupError {
    #[error(transparent)]
    Action(#[from] ActionError),
    #[error("no report was chosen")]
    NoReport,
    #[error("there are no other reports in the case")]
    OnlyReport,
    #[error("there is no case of this reference to move them to")]
    NoSuchTarget,
    #[error("they are in this case already")]
    SameCase,
    /// The reporters would be told that all is done.
    #[error("the case to move them to is not open")]
    TargetNotOpen,
    /// Its reporters belong to the case that it is a part of.
    #[error("the case to move them to is a part of another")]
    Part,
}

impl From<StoreError> for RegroupError {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl From<MergeError> for RegroupError {
    fn from(error: MergeError) -> Self {
        match error {
            MergeError::Action(error) => Self::Action(error),
            MergeError::NoSuchCase => Self::NoSuchTarget,
            MergeError::SameCase => Self::SameCase,
            MergeError::KeptNotOpen => Self::TargetNotOpen,
            MergeError::Part => Self::Part,
            MergeError::NotPossible | MergeError::OtherChanged => {
                Self::Action(ActionError::Overtaken)
            }
        }
    }
}

/// The same order came before, or another was faster.
enum Missed {
    Overtaken,
    Refused(RegroupError),
}

impl From<RegroupError> for Missed {
    fn from(error: RegroupError) -> Self {
        Self::Refused(error)
    }
}

impl From<ActionError> for Missed {
    fn from(error: ActionError) -> Self {
        Self::Refused(error.into())
    }
}

impl From<StoreError> for Missed {
    fn from(error: StoreError) -> Self {
        Self::Refused(error.into())
    }
}

impl Casework {
    /// Takes reports out of the case of `order`: into a case of their own, judged
    /// as triage judged the oldest of them and routed by the rules as they are
    /// now, or into another open case. Gives the case that they are in
    /// afterwards.
    ///
    /// # Errors
    /// Why they stayed where they were; then nothing was written.
    pub async fn regroup(
        &self,
        order: Order<'_>,
        moved: &[Reference],
        to: Destination<'_>,
    ) -> Result<Case, RegroupError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let reason = kept_reason(order.reason, true)?;
        if moved.is_empty() {
            return Err(RegroupError::NoReport);
        }
        match self.regrouped(order, moved, to, reason.as_deref()).await {
            Ok(case) => Ok(case),
            Err(Missed::Refused(error)) => Err(error),
            Err(Missed::Overtaken) => {
                let mut tx = self.inner.db.begin().await?;
                repeated(&mut tx, order, moved, to, reason.as_deref()).await
            }
        }
    }

    async fn regrouped(
        &self,
        order: Order<'_>,
        moved: &[Reference],
        to: Destination<'_>,
        reason: Option<&str>,
    ) -> Result<Case, Missed> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.begin().await?;
        // The reports last: if the same order comes between the two readings,
        // they are seen where that has put them.
        let from = cases::by_reference(&mut tx, order.reference).await?;
        let from = from.filter(|from| rights::may_open(order.who, from));
        let from = from.ok_or(ActionError::NoSuchCase)?;
        let moved = found(&mut tx, moved).await?;
        if from.version != order.version || moved.iter().any(|moved| moved.case_id != from.id) {
            return Err(Missed::Overtaken);
        }
        let left = self.left_behind(&mut tx, &from, &moved).await?;
        let mut arrival = match to {
            Destination::OwnCase if left.is_none() => return Err(RegroupError::OnlyReport.into()),
            Destination::OwnCase => self.own_case(&mut tx, &moved, now).await?,
            Destination::Case(target) => {
                Arrival::standing(joined(&mut tx, order.who, target, &from).await?)
            }
        };
        // What was kept from others stays so wherever it goes.
        arrival.case.restricted |= from.restricted;
        let Some(left) = left else {
            let pair = Pair {
                from,
                into: arrival.case,
            };
            let merged = self.merge_pair(tx, order.who, pair, reason).await;
            let merged = merged.map_err(RegroupError::from)?;
            return merged.map(|merged| merged.case).ok_or(Missed::Overtaken);
        };
        let was = arrival.case.priority;
        if arrival.was.is_some() {
            self.raised(&mut tx, &mut arrival.case, &moved, now).await?;
        }
        let mut crossing = Crossing {
            from: &from,
            left,
            arrival,
            reports: &moved,
        };
        if !crossing.make(&mut tx, now).await? {
            // Another process came between our reading and our writing.
            return Err(Missed::Overtaken);
        }
        let log = Log {
            ids: &self.inner.ids,
            by: Actor::Staff(order.who.id.clone()),
            at: now,
            reason: reason.map(str::to_owned),
        };
        let Crossing { left, arrival, .. } = crossing;
        let Arrival {
            case,
            rule,
            was: was_there,
        } = arrival;
        let mut lines: Vec<_> = log.priority(&case, was).into_iter().collect();
        lines.extend(log.moved(&left, &case, &moved));
        lines.extend(rule.iter().flat_map(|rule| log.routed(&case, rule)));
        for entry in lines {
            history::add(&mut tx, &entry).await?;
        }
        let by = By::Person(order.who);
        let handing = &self.inner.handing;
        let mut tells = handing
            .align(&mut tx, Turn::changed(&from, &left, by))
            .await?;
        if let Some(rule) = &rule {
            let turn = Turn::opened(&case, By::Rule(rule));
            tells |= handing.align(&mut tx, turn).await?;
        } else {
            tells |= handing
                .tell_acting(&mut tx, &case, Occasion::Report)
                .await?;
            if let Some(was) = &was_there {
                tells |= handing
                    .align(&mut tx, Turn::changed(was, &case, by))
                    .await?;
            }
        }
        let owed = self.owed(&mut tx, &from, &case, &moved, now).await?;
        for message in &owed {
            outbox::put(&mut tx, message).await?;
        }
        tx.commit().await?;
        if tells || !owed.is_empty() {
            self.inner.outbox_filled.notify_one();
        }
        tracing::info!(
            account = order.who.id,
            from = from.id,
            to = case.id,
            reports = moved.len(),
            "reports moved"
        );
        Ok(case)
    }

    /// Word to the reporters where somebody else has their reports.
    async fn owed(
        &self,
        tx: &mut Tx,
        from: &Case,
        case: &Case,
        moved: &[Report],
        now: Timestamp,
    ) -> Result<Vec<Message>, StoreError> {
        let mut owed = Vec::new();
        if case.owner != from.owner {
            owed.extend(self.updates(tx, case, moved, Word::Moved, now).await?);
        }
        Ok(owed)
    }
}

/// The reports of these references, oldest first, each once.
async fn found(tx: &mut Tx, references: &[Reference]) -> Result<Vec<Report>, RegroupError> {
    let mut found: Vec<Report> = Vec::new();
    for reference in references {
        let report = reports::by_reference(tx, reference).await?;
        let report = report.ok_or(ActionError::NoSuchCase)?;
        if found.iter().all(|known| known.id != report.id) {
            found.push(report);
        }
    }
    found.sort_by(|one, other| {
        let by_age = one.received_at.cmp(&other.received_at);
        by_age.then_with(|| one.id.cmp(&other.id))
    });
    Ok(found)
}

/// The reports or their case have moved on since the order was made: if by this
/// very order, sent twice, it is done; else somebody was faster.
async fn repeated(
    tx: &mut Tx,
    order: Order<'_>,
    moved: &[Reference],
    to: Destination<'_>,
    reason: Option<&str>,
) -> Result<Case, RegroupError> {
    let moved = found(tx, moved).await?;
    let first = moved.first().ok_or(RegroupError::NoReport)?;
    let here = cases::by_id(tx, &first.case_id).await?;
    let here = here.ok_or(ActionError::NoSuchCase)?;
    let is_there = match to {
        Destination::OwnCase => here.reference == first.reference,
        Destination::Case(target) => cases::by_reference(tx, target)
            .await?
            .is_some_and(|case| case.id == here.id),
    };
    let history = history::of_case(tx, &here.id).await?;
    let newest: Option<Timestamp> = history.last().map(|entry| entry.at);
    let actor = Actor::Staff(order.who.id.clone());
    let is_moved = |report: &Report| {
        history.iter().any(|entry| {
            Some(entry.at) == newest
                && entry.actor == actor
                && entry.event == Event::ReportJoined
                && entry.to.as_deref() == Some(report.reference.as_str())
                && entry.reason.as_deref() == reason
        })
    };
    if is_there && here.version > order.version && moved.iter().all(is_moved) {
        Ok(here)
    } else {
        Err(ActionError::Overtaken.into())
    }
}
