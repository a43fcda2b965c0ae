//! Visits of a recipient without an account: agreed as they take the case, moved as
//! they name another time, and cancelled where they come no more.

use jiff::Timestamp;

use super::outcome::outcome;
use super::{By, Keeping, VisitAct, VisitError, VisitOrder, When};
use crate::casework::Casework;
use crate::casework::hand_over::doors;
use crate::domain::case::Case;
use crate::domain::hand_over::HandOver;
use crate::domain::link_use::Used;
use crate::domain::visit::Visit;
use crate::store::{StoreError, Tx, cases, visits};

impl Casework {
    /// Agrees when the recipient of a hand-over comes, or moves the visit of theirs
    /// that stands. Gives whether a letter is owed.
    ///
    /// # Errors
    /// Why they cannot come then.
    pub(in crate::casework) async fn recipient_comes(
        &self,
        tx: &mut Tx,
        given: &HandOver,
        case: &Case,
        when: When,
        now: Timestamp,
    ) -> Result<bool, VisitError> {
        let known = visits::of_case(tx, &case.id).await?;
        let act = match own(&known, given).find(|visit| visit.state.stands()) {
            Some(visit) => VisitAct::Move(&visit.id, when),
            None => VisitAct::Plan(when),
        };
        match self.by_recipient(tx, given, case, act, &known, now).await {
            Err(VisitError::IsSoAlready) => Ok(false),
            done => done,
        }
    }

    /// Cancels what the recipient of a hand-over agreed and is still to come. Gives
    /// whether a letter is owed.
    ///
    /// # Errors
    /// A store that failed.
    pub(in crate::casework) async fn recipient_stays_away(
        &self,
        tx: &mut Tx,
        given: &HandOver,
        case: &Case,
        now: Timestamp,
    ) -> Result<bool, VisitError> {
        let known = visits::of_case(tx, &case.id).await?;
        let mut is_owed = false;
        for visit in own(&known, given).filter(|visit| visit.state.stands()) {
            let act = VisitAct::Cancel(&visit.id);
            is_owed |= self.by_recipient(tx, given, case, act, &known, now).await?;
        }
        Ok(is_owed)
    }

    /// Cancels one visit, as its visitor wants on the page of their link.
    ///
    /// # Errors
    /// Why it was not cancelled; then nothing was written.
    pub async fn cancel_visit_by_link(
        &self,
        door: &doors::Visit,
        id: &str,
        version: i64,
    ) -> Result<(), VisitError> {
        let given = &door.hand_over;
        let case = {
            let mut tx = self.inner.db.read().await?;
            let known = visits::of_case(&mut tx, &given.case_id).await?;
            if !own(&known, given).any(|visit| visit.id == id) {
                return Err(VisitError::NoSuchVisit);
            }
            cases::by_id(&mut tx, &given.case_id).await?
        };
        let case = case.ok_or(VisitError::NotTheirs)?;
        let order = VisitOrder {
            by: By::HandOver(given),
            reference: &case.reference,
            version,
            reason: "",
        };
        self.cancel_visit(order, id).await?;
        let mut tx = self.inner.db.begin().await?;
        self.note_use(&mut tx, &given.id, Used::Answered, None)
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// The visits of the recipient, in the order in which they come.
    pub(in crate::casework) async fn visits_of_recipient(
        &self,
        tx: &mut Tx,
        given: &HandOver,
    ) -> Result<Vec<Visit>, StoreError> {
        let known = visits::of_case(tx, &given.case_id).await?;
        Ok(own(&known, given).cloned().collect())
    }

    async fn by_recipient(
        &self,
        tx: &mut Tx,
        given: &HandOver,
        case: &Case,
        act: VisitAct<'_>,
        known: &[Visit],
        now: Timestamp,
    ) -> Result<bool, VisitError> {
        let by = By::HandOver(given);
        let id = || self.inner.ids.id();
        let outcome = outcome(act, case, known, &by.visitor(), now, id)?;
        let keeping = Keeping {
            case,
            by: by.actor(),
            reason: None,
            now,
        };
        let (_, is_owed) = self.keep_visit(tx, keeping, outcome).await?;
        Ok(is_owed)
    }
}

/// What the recipient of a hand-over agreed.
fn own<'a>(known: &'a [Visit], given: &HandOver) -> impl Iterator<Item = &'a Visit> {
    let visitor = By::HandOver(given).visitor();
    known.iter().filter(move |visit| visit.visitor == visitor)
}
