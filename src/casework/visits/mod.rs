//! Visits: somebody says when they come, and those who reported are told in their
//! language, with a way to say that it does not suit. Moved and cancelled visits
//! are told as well. [`mod@outcome`] decides what an act comes to, [`telling`] whom it
//! must be told and how that reads before it is sent. [`by_recipient`] is what a
//! recipient without an account agrees as they answer.
//!
//! Whoever comes is an account, or a recipient to whom the case was handed over.

mod by_recipient;
mod order;
mod outcome;
mod suggest;
mod telling;

use jiff::Timestamp;

use super::Casework;
use super::actions::{ActionError, kept_reason};
use crate::domain::case::{Actor, Case, HistoryEntry};
use crate::domain::visit::{Visit, VisitState, Visitor, WindowFault};
use crate::store::{StoreError, Tx, cases, history, outbox, visits};
use crate::wording::hand_over::Occasion;
use order::held;
pub use order::{By, VisitOrder, When};
pub use outcome::VisitAct;
use outcome::{Outcome, outcome};
pub use telling::{Doubt, VisitPreview};

/// Why nothing was done about a visit.
#[derive(Debug, thiserror::Error)]
pub enum VisitError {
    #[error(transparent)]
    Action(#[from] ActionError),
    #[error(transparent)]
    Window(#[from] WindowFault),
    /// The hand-over has ended, or gives no say.
    #[error("the case is not with this recipient")]
    NotTheirs,
    #[error("the case is done")]
    NotOpen,
    #[error("there is no such visit")]
    NoSuchVisit,
    #[error("the visit is done or cancelled")]
    NotStanding,
    #[error("the visit is at that time already")]
    IsSoAlready,
    #[error("the visit has not begun")]
    NotBegun,
}

impl From<StoreError> for VisitError {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl Casework {
    /// Agrees a visit, and tells those who reported. Sent twice, as by a double
    /// click, it is agreed once and both get a yes.
    ///
    /// # Errors
    /// Why it was not agreed; then nothing was written.
    pub async fn plan_visit(
        &self,
        order: VisitOrder<'_>,
        when: When,
    ) -> Result<(Case, Visit), VisitError> {
        self.do_visit(order, VisitAct::Plan(when)).await
    }

    /// Moves a visit to another time, and tells those who reported.
    ///
    /// # Errors
    /// Why it was not moved; then nothing was written.
    pub async fn move_visit(
        &self,
        order: VisitOrder<'_>,
        id: &str,
        when: When,
    ) -> Result<(Case, Visit), VisitError> {
        self.do_visit(order, VisitAct::Move(id, when)).await
    }

    /// Cancels a visit, and tells those who reported where it was still to come.
    ///
    /// # Errors
    /// Why it was not cancelled; then nothing was written.
    pub async fn cancel_visit(
        &self,
        order: VisitOrder<'_>,
        id: &str,
    ) -> Result<(Case, Visit), VisitError> {
        self.do_visit(order, VisitAct::Cancel(id)).await
    }

    /// Any of these, or that somebody was there, which nobody is told.
    ///
    /// # Errors
    /// Why it was not done; then nothing was written.
    pub async fn do_visit(
        &self,
        order: VisitOrder<'_>,
        act: VisitAct<'_>,
    ) -> Result<(Case, Visit), VisitError> {
        let reason = kept_reason(order.reason, false)?;
        let mut tx = self.inner.db.begin().await?;
        let case = held(&mut tx, order).await?;
        let known = visits::of_case(&mut tx, &case.id).await?;
        let now = self.inner.ids.now();
        if case.version != order.version {
            return repeated(case, &known, order, act);
        }
        let visitor = order.by.visitor();
        let outcome = outcome(act, &case, &known, &visitor, now, || self.inner.ids.id())?;
        if !cases::go_on(&mut tx, &case, case.version + 1, now).await? {
            return Err(ActionError::Overtaken.into());
        }
        let case = Case {
            version: case.version + 1,
            updated_at: now,
            ..case
        };
        let keeping = Keeping {
            case: &case,
            by: order.by.actor(),
            reason,
            now,
        };
        let (visit, mut is_told) = self.keep_visit(&mut tx, keeping, outcome).await?;
        if let (By::Account(_), Visitor::Recipient(recipient)) = (order.by, &visit.visitor) {
            let handing = &self.inner.handing;
            is_told |= handing
                .tell_recipient(&mut tx, &case, recipient, Occasion::VisitChanged)
                .await?;
        }
        tx.commit().await?;
        if is_told {
            self.inner.outbox_filled.notify_one();
        }
        let state = visit.state.key();
        tracing::info!(case = case.id, visit = visit.id, state, "visit changed");
        Ok((case, visit))
    }

    /// Writes what an act about a visit came to: the visit, a line in the histories
    /// of its case and of the main case, and the letters to those who reported.
    /// Gives the visit, and whether a letter is owed.
    async fn keep_visit(
        &self,
        tx: &mut Tx,
        keeping: Keeping<'_>,
        outcome: Outcome,
    ) -> Result<(Visit, bool), VisitError> {
        let Keeping {
            case,
            by,
            reason,
            now,
        } = keeping;
        let mut visit = outcome.visit;
        if outcome.is_new {
            visits::insert(tx, &visit).await?;
        } else if visits::update(tx, &visit).await? {
            visit.version += 1;
        } else {
            return Err(ActionError::Overtaken.into());
        }
        let main = self.main_of(tx, case, now).await?;
        for told in std::iter::once(case).chain(&main) {
            let line = HistoryEntry {
                id: self.inner.ids.id(),
                case_id: told.id.clone(),
                at: now,
                actor: by.clone(),
                event: outcome.event,
                from: outcome.from.map(|window| window.key()),
                to: outcome.to.map(|window| window.key()),
                reason: reason.clone(),
            };
            history::add(tx, &line).await?;
        }
        let Some(news) = outcome.news else {
            return Ok((visit, false));
        };
        let speaker = main.as_ref().unwrap_or(case);
        let letters = self
            .letters_of_visit(tx, case, speaker, &visit, news, now)
            .await?;
        for letter in &letters {
            outbox::put(tx, letter).await?;
        }
        Ok((visit, !letters.is_empty()))
    }

    /// The main case of a part, held and set to its next version; nothing of a
    /// case that is none.
    async fn main_of(
        &self,
        tx: &mut Tx,
        case: &Case,
        now: Timestamp,
    ) -> Result<Option<Case>, StoreError> {
        let Some(id) = &case.part_of else {
            return Ok(None);
        };
        cases::hold(tx, id).await?;
        let Some(main) = cases::by_id(tx, id).await? else {
            return Ok(None);
        };
        cases::go_on(tx, &main, main.version + 1, now).await?;
        Ok(Some(Case {
            version: main.version + 1,
            ..main
        }))
    }

    /// The visits that have begun are done with the case that they were for.
    pub(in crate::casework) async fn end_visits(
        &self,
        tx: &mut Tx,
        case: &Case,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        for visit in visits::of_case(tx, &case.id).await? {
            if visit.state.is_agreed() && visit.window.start <= now {
                let done = Visit {
                    state: VisitState::Done,
                    changed_at: now,
                    ..visit
                };
                visits::update(tx, &done).await?;
            }
        }
        Ok(())
    }
}

/// Of what case a visit is, and who did something about it.
struct Keeping<'a> {
    case: &'a Case,
    by: Actor,
    /// For colleagues.
    reason: Option<String>,
    now: Timestamp,
}

/// The case has moved on since the order was made: if by this very order, sent
/// twice, it is done; else somebody was faster.
fn repeated(
    case: Case,
    known: &[Visit],
    order: VisitOrder<'_>,
    act: VisitAct<'_>,
) -> Result<(Case, Visit), VisitError> {
    let is_next = case.version == order.version + 1;
    let visitor = order.by.visitor();
    let found = known
        .iter()
        .find(|visit| visit.changed_at == case.updated_at && outcome::is_of(act, visit, &visitor));
    match found.filter(|_| is_next) {
        Some(visit) => Ok((case, visit.clone())),
        None => Err(ActionError::Overtaken.into()),
    }
}
