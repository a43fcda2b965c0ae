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
    /// that is still to come. Gives whether a letter is owed.
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
        let by = By::HandOver(given);
        let theirs = Theirs { by, case, now };
        let known = visits::of_case(tx, &case.id).await?;
        let mut act = VisitAct::Plan(when);
        for visit in own(&known, given).filter(|visit| visit.state.stands()) {
            if visit.is_pending(now) {
                act = VisitAct::Move(&visit.id, when);
            } else {
                // They were there, and come once more.
                self.of_theirs(tx, theirs, VisitAct::Done(&visit.id), &known)
                    .await?;
            }
        }
        match self.of_theirs(tx, theirs, act, &known).await {
            Err(VisitError::IsSoAlready) => Ok(false),
            done => done,
        }
    }

    /// The recipient of a hand-over is done: they were there where a visit of theirs
    /// has begun, and come to no other. Gives whether a letter is owed.
    ///
    /// # Errors
    /// A store that failed.
    pub(in crate::casework) async fn recipient_has_been(
        &self,
        tx: &mut Tx,
        given: &HandOver,
        case: &Case,
        now: Timestamp,
    ) -> Result<bool, VisitError> {
        let by = By::HandOver(given);
        let theirs = Theirs { by, case, now };
        let known = visits::of_case(tx, &case.id).await?;
        for visit in own(&known, given) {
            if visit.state.is_agreed() && visit.window.start <= now {
                self.of_theirs(tx, theirs, VisitAct::Done(&visit.id), &known)
                    .await?;
            }
        }
        self.recipient_stays_away(tx, (given, theirs.by), case, now)
            .await
    }

    /// Cancels what the recipient of a hand-over agreed and is still to come, on
    /// behalf of them or of whoever takes the case from them. Gives whether a letter
    /// is owed.
    ///
    /// # Errors
    /// A store that failed.
    pub(in crate::casework) async fn recipient_stays_away(
        &self,
        tx: &mut Tx,
        (given, by): (&HandOver, By<'_>),
        case: &Case,
        now: Timestamp,
    ) -> Result<bool, VisitError> {
        let theirs = Theirs { by, case, now };
        let known = visits::of_case(tx, &case.id).await?;
        let mut is_owed = false;
        for visit in own(&known, given).filter(|visit| visit.is_pending(now)) {
            let act = VisitAct::Cancel(&visit.id);
            is_owed |= self.of_theirs(tx, theirs, act, &known).await?;
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
        if let Err(error) = self.note_answer(given).await {
            // Cancelled it is, and told: no error of theirs.
            tracing::error!(%error, case = case.id, "the use of a link was not noted");
        }
        Ok(())
    }

    async fn note_answer(&self, given: &HandOver) -> Result<(), StoreError> {
        let mut tx = self.inner.db.begin().await?;
        self.note_use(&mut tx, &given.id, Used::Answered, None)
            .await?;
        tx.commit().await
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

    async fn of_theirs(
        &self,
        tx: &mut Tx,
        theirs: Theirs<'_>,
        act: VisitAct<'_>,
        known: &[Visit],
    ) -> Result<bool, VisitError> {
        let Theirs { by, case, now } = theirs;
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

/// On whose behalf something is done about the visits of what case.
#[derive(Clone, Copy)]
struct Theirs<'a> {
    by: By<'a>,
    case: &'a Case,
    now: Timestamp,
}

/// What the recipient of a hand-over agreed.
fn own<'a>(known: &'a [Visit], given: &HandOver) -> impl Iterator<Item = &'a Visit> {
    let visitor = By::HandOver(given).visitor();
    known.iter().filter(move |visit| visit.visitor == visitor)
}
