//! What goes out for a hand-over in one step: by each channel one letter, all
//! with the same link.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::Handing;
use crate::domain::case::Case;
use crate::domain::hand_over::{Channel, HandOver, Send};
use crate::domain::outgoing::{Message, Purpose};
use crate::store::hand_over_links::Link;
use crate::store::{StoreError, Tx, hand_over_links, hand_overs, outbox};
use crate::wording::hand_over::{self, Door, Occasion};

/// What goes out in one step.
#[derive(Debug, Clone, Default)]
pub(super) struct Going {
    pub sends: Vec<Send>,
    pub messages: Vec<Message>,
    /// Where the recipient comes by one.
    pub link: Option<Link>,
}

impl Going {
    /// Promises it. The hand-over must be there.
    pub async fn write(&self, tx: &mut Tx) -> Result<(), StoreError> {
        if let Some(link) = &self.link {
            hand_over_links::insert(tx, link).await?;
        }
        for message in &self.messages {
            outbox::put(tx, message).await?;
        }
        for send in &self.sends {
            hand_overs::add_send(tx, send).await?;
        }
        Ok(())
    }
}

impl Handing {
    /// What goes out for a hand-over by these channels, as its step `step`.
    pub(super) fn going(
        &self,
        given: &HandOver,
        case: &Case,
        step: u32,
        (channels, occasion): (&[Channel], Occasion),
        now: Timestamp,
    ) -> Going {
        let (url, link) = self.way_in(given, case, now);
        let key = given.recipient.as_str();
        let mailbox = self.mailbox(key);
        let mut going = Going {
            link,
            ..Going::default()
        };
        for channel in channels.iter().copied() {
            let message = hand_over::letter(
                &self.inner.catalogue,
                (occasion, self.door(key)),
                (&mailbox, channel),
                case,
                &url,
            )
            .map(|letter| {
                let promise = format!("hand-over:{}:{step}:{channel}", given.id);
                let id = self.inner.ids.id();
                letter.promised(id, promise, Purpose::Notice, Some(case), now)
            });
            going.sends.push(Send {
                hand_over_id: given.id.clone(),
                step,
                channel,
                message_id: message.as_ref().map(|message| message.id.clone()),
                webhook_id: None,
                sent_at: now,
            });
            going.messages.extend(message);
        }
        going
    }

    /// The address by which the recipient comes to the case: the page of staff,
    /// or a link of its own that is kept as a hash alone.
    pub(super) fn way_in(
        &self,
        given: &HandOver,
        case: &Case,
        now: Timestamp,
    ) -> (String, Option<Link>) {
        let base = &self.inner.settings.public_url;
        if self.door(&given.recipient) == Door::Login {
            return (self.page_of(case), None);
        }
        let token = self.inner.ids.token();
        let days = i64::from(self.inner.settings.link_days.0);
        let lasts = SignedDuration::from_hours(24 * days);
        let link = Link {
            token_hash: hex::encode(Sha256::digest(&token)),
            hand_over_id: given.id.clone(),
            made_at: now,
            expires_at: now.checked_add(lasts).unwrap_or(now),
            revoked_at: None,
        };
        (format!("{base}/h/{token}"), Some(link))
    }

    /// The case's page for staff.
    pub(super) fn page_of(&self, case: &Case) -> String {
        let base = &self.inner.settings.public_url;
        format!("{base}/staff/cases/{}", case.reference)
    }
}
