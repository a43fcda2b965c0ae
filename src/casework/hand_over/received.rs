//! A department has a case once somebody of it has opened it, and works it once
//! somebody has taken it or begun.

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
    ) -> Result<bool, StoreError> {
        let turn = Turn::changed(was, case, By::Person(who));
        let tells = self.inner.handing.align(tx, turn).await?;
        if is_in_hand(case, who) {
            for standing in hand_overs::standing(tx, &case.id).await? {
                if standing.acts && self.is_of(who, &standing) {
                    self.received(tx, &standing, Arrival::Accepted, who).await?;
                }
            }
        }
        Ok(tells)
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
