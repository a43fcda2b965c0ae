//! What a member of staff tells the caller once a report is filed: its reference,
//! who has it and by when. Of any department, for whoever took the call. Each look
//! is written to the access log before anything is shown.

use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::call::Call;
use crate::domain::case::Case;
use crate::domain::decision::Danger;
use crate::domain::outgoing::{Message, acknowledgement_promise};
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::store::access_log::{self, Action, Look};
use crate::store::{StoreError, calls, cases, outbox, reports};

/// A report that staff took, and what came of it.
pub struct Receipt {
    pub report: Report,
    pub case: Case,
    pub call: Call,
    /// In danger, what the caller must be told.
    pub danger: Option<Danger>,
    pub acknowledgement: Option<Message>,
    /// Whether the one who asks may open the case.
    pub may_open: bool,
}

impl Casework {
    /// The receipt of a report that staff took; nothing where it is none, or is
    /// none of `who`'s business.
    ///
    /// # Errors
    /// A store that failed; then nothing is shown.
    pub async fn receipt(
        &self,
        who: &Account,
        reference: &Reference,
    ) -> Result<Option<Receipt>, StoreError> {
        let mut tx = self.inner.db.read().await?;
        let Some(report) = reports::by_reference(&mut tx, reference).await? else {
            return Ok(None);
        };
        let call = calls::of_report(&mut tx, &report.id).await?;
        let case = cases::by_id(&mut tx, &report.case_id).await?;
        let (Some(call), Some(case)) = (call, case) else {
            return Ok(None);
        };
        let may_open = rights::may_open(who, &case);
        if !may_open && call.account_id != who.id {
            return Ok(None);
        }
        let decision = reports::decision(&mut tx, &report.id).await?;
        let promise = acknowledgement_promise(&report.id);
        let acknowledgement = outbox::standing_for_promise(&mut tx, &promise).await?;
        drop(tx);
        let look = Look {
            id: self.inner.ids.id(),
            account_id: who.id.clone(),
            case_id: case.id.clone(),
            action: Action::SawMasked,
            at: self.inner.ids.now(),
        };
        let mut tx = self.inner.db.begin().await?;
        access_log::add(&mut tx, &look).await?;
        tx.commit().await?;
        Ok(Some(Receipt {
            danger: decision.and_then(|decision| decision.danger),
            report,
            case,
            call,
            acknowledgement,
            may_open,
        }))
    }
}
