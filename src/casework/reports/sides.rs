//! The two cases between which reports move, as they will stand.

use jiff::Timestamp;

use super::RegroupError;
use super::crossing::Arrival;
use crate::casework::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::decision::{Decision, Priority};
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, cases, reports};

/// References are drawn; one that is taken is drawn again, so often at most.
const DRAWS: u32 = 5;

impl Casework {
    /// The case that these reports would have opened had they come alone, now:
    /// judged by the oldest, and as grave as the gravest.
    pub(super) async fn own_case(
        &self,
        tx: &mut Tx,
        moved: &[Report],
        now: Timestamp,
    ) -> Result<Arrival, RegroupError> {
        let mut judged = Vec::new();
        for report in moved {
            judged.push(judged_of(tx, report).await?);
        }
        let (Some(oldest), Some(first)) = (moved.first(), judged.first()) else {
            return Err(RegroupError::NoReport);
        };
        let decision = Decision {
            priority: gravest(&judged, first.priority),
            ..first.clone()
        };
        let routing = self.inner.rules.route(&decision, now);
        let (id, typed) = (self.inner.ids.id(), oldest.typed_address.clone());
        let case = routing.opens(id, oldest.reference.clone(), &decision, typed, now);
        Ok(Arrival {
            case,
            was: None,
            rule: Some(routing.rule),
        })
    }

    /// The case that some of its reports leave: named after its oldest one that
    /// stays.
    pub(super) async fn left_behind(
        &self,
        tx: &mut Tx,
        from: &Case,
        moved: &[Report],
    ) -> Result<Option<Case>, StoreError> {
        let mut staying = reports::of_case(tx, &from.id).await?;
        staying.retain(|other| moved.iter().all(|moved| moved.id != other.id));
        let Some(oldest) = staying.first() else {
            return Ok(None);
        };
        let mut case = from.clone();
        if moved.iter().any(|moved| moved.reference == case.reference) {
            case.reference = oldest.reference.clone();
        }
        Ok(Some(case))
    }

    /// A reference that nothing has.
    pub(in crate::casework) async fn free_reference(
        &self,
        tx: &mut Tx,
    ) -> Result<Reference, StoreError> {
        for _ in 0..DRAWS {
            let reference = self.inner.ids.reference();
            if cases::by_reference(tx, &reference).await?.is_none() {
                return Ok(reference);
            }
        }
        Err(StoreError::Exhausted)
    }

    /// An emergency stays one wherever it is moved: the case that it comes to is
    /// as grave as it, and due as soon.
    pub(super) async fn raised(
        &self,
        tx: &mut Tx,
        case: &mut Case,
        moved: &[Report],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut judged = Vec::new();
        for report in moved {
            judged.extend(reports::decision(tx, &report.id).await?);
        }
        let brought = gravest(&judged, case.priority);
        if brought > case.priority {
            case.priority = brought;
            let due_at = self.inner.rules.due_again(case.category, brought, now);
            case.due_at = case.due_at.min(due_at);
        }
        Ok(())
    }
}

fn gravest(judged: &[Decision], least: Priority) -> Priority {
    let priorities = judged.iter().map(|judged| judged.priority);
    priorities.fold(least, Priority::max)
}

async fn judged_of(tx: &mut Tx, report: &Report) -> Result<Decision, StoreError> {
    let decision = reports::decision(tx, &report.id).await?;
    decision.ok_or_else(|| StoreError::Corrupt {
        table: "decisions",
        column: "report_id",
        row: report.id.clone(),
    })
}

/// The case that reports of `from` are to join.
pub(super) async fn joined(
    tx: &mut Tx,
    who: &Account,
    target: &Reference,
    from: &Case,
) -> Result<Case, RegroupError> {
    let case = cases::by_reference(tx, target).await?;
    let case = case.filter(|case| rights::may_open(who, case));
    let case = case.ok_or(RegroupError::NoSuchTarget)?;
    if case.id == from.id {
        return Err(RegroupError::SameCase);
    }
    if case.part_of.is_some() {
        return Err(RegroupError::Part);
    }
    if !case.status.is_open() {
        return Err(RegroupError::TargetNotOpen);
    }
    Ok(case)
}
