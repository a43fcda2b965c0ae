//! The hand-overs of a case as whoever opens it sees them.

use jiff::Timestamp;

use crate::casework::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::arrival::SentOut;
use crate::domain::case::{Case, Owner, RecipientKey};
use crate::domain::hand_over::{Arrival, HandOver};
use crate::handing::chain::Next;
use crate::store::{StoreError, Tx, hand_overs};

use super::give::Candidate;

/// A hand-over, and what is known of it.
#[derive(Debug, Clone)]
pub struct FiledHandOver {
    pub hand_over: HandOver,
    /// The recipient's name; its key where it is no longer configured.
    pub name: String,
    /// The recipient is no longer configured.
    pub is_gone: bool,
    /// People of theirs log in.
    pub has_accounts: bool,
    /// What went out, in order.
    pub sent: Vec<SentOut>,
    /// What happens next as long as nobody answers, and when.
    pub next: Option<(Timestamp, Next)>,
    pub can_withdraw: bool,
    pub can_send_again: bool,
}

/// All hand-overs of a case.
#[derive(Debug, Clone, Default)]
pub struct HandOvers {
    /// Oldest first.
    pub all: Vec<FiledHandOver>,
    /// To whom whoever opened the case may give it.
    pub candidates: Vec<Candidate>,
    /// The police own it and have got nothing: somebody must prepare a sheet.
    pub needs_sheet: bool,
}

impl Casework {
    /// What all recipients are called, by key.
    pub(in crate::casework) fn names_of_recipients(
        &self,
    ) -> impl Iterator<Item = (RecipientKey, String)> {
        let handing = &self.inner.handing;
        let keys = handing.recipients().keys();
        keys.map(|key| (key.clone(), handing.name(key).to_owned()))
    }

    pub(in crate::casework) async fn hand_overs_of(
        &self,
        tx: &mut Tx,
        who: &Account,
        case: &Case,
        now: Timestamp,
    ) -> Result<HandOvers, StoreError> {
        let is_open = case.status.is_open() && case.merged_into.is_none();
        let may_change = rights::may_change(who) && is_open;
        let handing = &self.inner.handing;
        let mut all = Vec::new();
        for mut hand_over in hand_overs::of_case(tx, &case.id).await? {
            let sent = hand_overs::sent_out(tx, &hand_over.id).await?;
            if self.is_receipt(who, &hand_over) {
                // This very look is.
                hand_over.arrival = Arrival::Receipt;
                hand_over.arrival_at = now;
                hand_over.next_at = None;
            }
            let key = hand_over.recipient.as_str();
            let stands = may_change && hand_over.end.is_none();
            all.push(FiledHandOver {
                name: handing.name(key).to_owned(),
                is_gone: handing.channels(key).is_none(),
                has_accounts: handing.has_accounts(key),
                next: handing.foreseen(&hand_over, case, &sent, now),
                can_withdraw: stands && self.can_withdraw(&hand_over),
                can_send_again: stands && self.can_send_again(&hand_over),
                sent,
                hand_over,
            });
        }
        let stands = |filed: &FiledHandOver| filed.hand_over.acts && filed.hand_over.end.is_none();
        Ok(HandOvers {
            needs_sheet: is_open && case.owner == Owner::Police && !all.iter().any(stands),
            candidates: if may_change {
                self.candidates(case)
            } else {
                Vec::new()
            },
            all,
        })
    }
}
