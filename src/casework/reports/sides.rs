//! The two cases between which a report moves, as they will stand.

use jiff::Timestamp;

use super::RegroupError;
use crate::casework::Casework;
use crate::domain::case::{Case, Status};
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, cases, reports};

/// References are drawn; one that is taken is drawn again, so often at most.
const DRAWS: u32 = 5;

/// A case that a report goes to, as it will stand.
pub(super) struct Arrival {
    pub case: Case,
    /// By which rule it was routed, where it is new.
    pub rule: Option<String>,
}

/// A case that a report has left.
pub(super) struct Left {
    pub case: Case,
    /// So many are still in it.
    pub reports: usize,
}

impl Casework {
    /// The case that a report would have opened had it come alone, now.
    pub(super) async fn own_case(
        &self,
        tx: &mut Tx,
        report: &Report,
        from: &Case,
        now: Timestamp,
    ) -> Result<Arrival, RegroupError> {
        let decision = reports::decision(tx, &report.id).await?;
        let decision = decision.ok_or_else(|| StoreError::Corrupt {
            table: "decisions",
            column: "report_id",
            row: report.id.clone(),
        })?;
        let routing = self.inner.rules.route(&decision, now);
        let (id, typed) = (self.inner.ids.id(), report.typed_address.clone());
        let mut case = routing.opens(id, report.reference.clone(), &decision, typed, now);
        // The reference may have led to the old case: a page of that one must
        // not pass for one of this.
        case.version = from.version + 1;
        Ok(Arrival {
            case,
            rule: Some(routing.rule),
        })
    }

    /// The case that `report` leaves: named after its oldest report, or closed
    /// and named anew where none is left.
    pub(super) async fn left_behind(
        &self,
        tx: &mut Tx,
        from: &Case,
        report: &Report,
    ) -> Result<Left, RegroupError> {
        let mut staying = reports::of_case(tx, &from.id).await?;
        staying.retain(|other| other.id != report.id);
        let mut case = from.clone();
        match staying.first() {
            None => {
                case.reference = self.free_reference(tx).await?;
                case.enter(Status::Closed);
            }
            Some(oldest) if case.reference == report.reference => {
                case.reference = oldest.reference.clone();
            }
            Some(_) => {}
        }
        Ok(Left {
            case,
            reports: staying.len(),
        })
    }

    async fn free_reference(&self, tx: &mut Tx) -> Result<Reference, StoreError> {
        for _ in 0..DRAWS {
            let reference = self.inner.ids.reference();
            if cases::by_reference(tx, &reference).await?.is_none() {
                return Ok(reference);
            }
        }
        Err(StoreError::Exhausted)
    }
}

/// The case that a report is to join.
pub(super) async fn joined(
    tx: &mut Tx,
    target: &Reference,
    from: &Case,
) -> Result<Arrival, RegroupError> {
    let mut case = cases::by_reference(tx, target)
        .await?
        .ok_or(RegroupError::NoSuchTarget)?;
    if case.id == from.id {
        return Err(RegroupError::SameCase);
    }
    if !case.status.is_open() {
        return Err(RegroupError::TargetNotOpen);
    }
    // Beyond both: a page of either as it was must not pass for this one.
    case.version = case.version.max(from.version) + 1;
    Ok(Arrival { case, rule: None })
}
