//! An approved sheet goes to the police as a link: by e-mail or SMS, which tell
//! nothing of the case. Where there is no such way it goes on paper.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::{Casework, PROMISE, PoliceError};
use crate::domain::account::Account;
use crate::domain::case::{Case, Owner};
use crate::domain::contact::Mailbox;
use crate::domain::hand_over::{Arrival, Channel, Giver, HandOver, Send};
use crate::domain::outgoing::Purpose;
use crate::domain::police_sheet::Sheet;
use crate::store::hand_over_links::{self, Link};
use crate::store::{Tx, hand_overs, outbox};
use crate::wording::hand_over::{self, Door, Occasion};

/// How long the link opens the sheet.
const LINK_LASTS: SignedDuration = SignedDuration::from_hours(14 * 24);

/// What came of sending.
pub(super) struct Sent {
    /// Nothing where there is no way but paper.
    pub hand_over_id: Option<String>,
    /// Messages wait in the outbox.
    pub is_owed: bool,
}

impl Casework {
    /// Whether the police can be sent a link.
    pub(super) fn has_way_to_police(&self) -> bool {
        let mailbox = self.mailbox_of_police();
        mailbox.email.is_some() || mailbox.phone.is_some()
    }

    /// The ways to the police that are both known and to be used.
    fn mailbox_of_police(&self) -> Mailbox {
        let known = self.inner.settings.recipients.get(Owner::Police.key());
        known.map_or_else(Mailbox::default, |police| {
            let uses = |channel| police.channels.contains(&channel);
            let mailbox = &police.mailbox;
            Mailbox {
                email: mailbox.email.clone().filter(|_| uses(Channel::Email)),
                phone: mailbox.phone.clone().filter(|_| uses(Channel::Sms)),
            }
        })
    }

    /// Hands an approved sheet over to the police, within the transaction that
    /// approves it.
    pub(super) async fn send_sheet(
        &self,
        tx: &mut Tx,
        who: &Account,
        case: &Case,
        sheet: &Sheet,
        now: Timestamp,
    ) -> Result<Sent, PoliceError> {
        let mailbox = self.mailbox_of_police();
        if !self.has_way_to_police() {
            return Ok(Sent {
                hand_over_id: None,
                is_owed: false,
            });
        }
        let given = self.given_to_police(tx, who, case, now).await?;
        hand_overs::insert(tx, &given).await?;
        let token = self.inner.ids.token();
        let link = Link {
            token_hash: hex::encode(Sha256::digest(&token)),
            hand_over_id: given.id.clone(),
            made_at: now,
            expires_at: now.checked_add(LINK_LASTS).unwrap_or(now),
            revoked_at: None,
        };
        hand_over_links::insert(tx, &link).await?;
        let url = format!("{}/h/{token}", self.inner.settings.public_url);
        let occasion = (Occasion::Sheet, Door::Link);
        for way in [Channel::Email, Channel::Sms] {
            let to = (&mailbox, way);
            let letter = hand_over::letter(&self.inner.catalogue, occasion, to, case, &url);
            let Some(letter) = letter else {
                continue;
            };
            let channel = letter.channel;
            let promise = format!("{PROMISE}{}:{channel}", sheet.id);
            let id = self.inner.ids.id();
            let message = letter.promised(id, promise, Purpose::Notice, Some(case), now);
            outbox::put(tx, &message).await?;
            let send = Send {
                hand_over_id: given.id.clone(),
                step: 1,
                channel: way,
                message_id: Some(message.id),
                webhook_id: None,
                sent_at: now,
            };
            hand_overs::add_send(tx, &send).await?;
        }
        Ok(Sent {
            hand_over_id: Some(given.id),
            is_owed: true,
        })
    }

    /// The case in the hands of the police, who act where it is theirs and nobody
    /// acts in it.
    pub(super) async fn given_to_police(
        &self,
        tx: &mut Tx,
        who: &Account,
        case: &Case,
        now: Timestamp,
    ) -> Result<HandOver, PoliceError> {
        let standing = hand_overs::of_case(tx, &case.id).await?;
        let mut standing = standing.iter().filter(|given| given.end.is_none());
        let nobody_acts = !standing.any(|given| given.acts);
        Ok(HandOver {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            recipient: Owner::Police.key().to_owned(),
            acts: case.owner == Owner::Police && nobody_acts,
            giver: Giver::Account(who.id.clone()),
            given_at: now,
            words: None,
            arrival: Arrival::Sent,
            arrival_at: now,
            steps: 1,
            // The follower sees to it from now on.
            next_at: Some(now),
            end: None,
            version: 1,
        })
    }
}
