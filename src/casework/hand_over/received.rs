//! Who has a case, as it changes: a department once somebody of it has opened it,
//! and it works the case once somebody has taken it or begun. Who has it no longer is
//! not waited for.

use crate::casework::actions::ActionError;
use crate::casework::visits::{self, VisitError};
use crate::casework::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case};
use crate::domain::hand_over::{Arrival, HandOver};
use crate::handing::By;
use crate::handing::align::{Turn, is_in_hand};
use crate::store::{StoreError, Tx, hand_overs};

impl Casework {
    /// Brings the hand-overs in line with a case that `who` has changed. Returns
    /// whether anything goes out.
    pub(in crate::casework) async fn hand_over_follows(
        &self,
        tx: &mut Tx,
        who: &Account,
        was: &Case,
        case: &Case,
    ) -> Result<bool, ActionError> {
        let had_it = hand_overs::standing(tx, &case.id).await?;
        let turn = Turn::changed(was, case, By::Person(who));
        let mut tells = self.inner.handing.align(tx, turn).await?;
        if case.status.is_open() {
            tells |= self.others_stay_away(tx, who, &had_it, case).await?;
        }
        if is_in_hand(case, who) {
            for standing in hand_overs::standing(tx, &case.id).await? {
                if standing.acts && self.is_of(who, &standing) {
                    self.received(tx, &standing, Arrival::Accepted, who).await?;
                }
            }
        }
        Ok(tells)
    }

    /// Nobody waits at home for those who had the case and have it no longer.
    /// Returns whether a letter is owed.
    async fn others_stay_away(
        &self,
        tx: &mut Tx,
        who: &Account,
        had_it: &[HandOver],
        case: &Case,
    ) -> Result<bool, ActionError> {
        let have_it = hand_overs::standing(tx, &case.id).await?;
        let acts = |one: &&HandOver| one.acts;
        let mut is_owed = false;
        for one in had_it.iter().filter(acts) {
            let mut of_now = have_it.iter().filter(acts);
            if of_now.any(|now| now.recipient == one.recipient) {
                continue;
            }
            is_owed |= self.taken_away(tx, one, who, case).await?;
        }
        Ok(is_owed)
    }

    /// Cancels what the recipient agreed who has a case no longer, since `who` took
    /// it from them. `case` stands as it does now: at what version something was
    /// told says that it was told. Returns whether a letter is owed.
    pub(super) async fn taken_away(
        &self,
        tx: &mut Tx,
        from: &HandOver,
        who: &Account,
        case: &Case,
    ) -> Result<bool, ActionError> {
        let (now, theirs) = (self.inner.ids.now(), (from, visits::By::Account(who)));
        let away = self.recipient_stays_away(tx, theirs, case, now).await;
        away.map_err(|error| match error {
            VisitError::Action(error) => error,
            _ => ActionError::Overtaken,
        })
    }

    /// Notes that somebody has opened the case, for the hand-overs that this is a
    /// receipt of.
    pub(in crate::casework) async fn receipt_by_opening(
        &self,
        tx: &mut Tx,
        who: &Account,
        standing: &[HandOver],
    ) -> Result<(), StoreError> {
        for one in standing {
            if self.is_receipt(who, one) {
                self.received(tx, one, Arrival::Receipt, who).await?;
            }
        }
        Ok(())
    }

    /// Whether that this account opens the case is a receipt of the hand-over.
    pub(in crate::casework) fn is_receipt(&self, who: &Account, standing: &HandOver) -> bool {
        standing.end.is_none()
            && !standing.arrival.is_received()
            && who.department.is_some()
            && rights::may_change(who)
            && self.is_of(who, standing)
    }

    /// Whether the account is of the recipient's people; one of no department is of
    /// all.
    fn is_of(&self, who: &Account, standing: &HandOver) -> bool {
        let handing = &self.inner.handing;
        let answers = handing.answers(&standing.recipient);
        let is_own = who.department.is_none() || who.department == answers;
        handing.has_accounts(&standing.recipient) && is_own
    }

    async fn received(
        &self,
        tx: &mut Tx,
        standing: &HandOver,
        arrival: Arrival,
        who: &Account,
    ) -> Result<(), StoreError> {
        let by = Actor::Staff(who.id.clone());
        let handing = &self.inner.handing;
        handing.arrived(tx, &standing.id, arrival, by).await?;
        Ok(())
    }
}
