//! What goes out for a hand-over in one step: by each channel one letter, all
//! with the same link.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::Handing;
use crate::domain::case::Case;
use crate::domain::hand_over::{Channel, HandOver, Send};
use crate::domain::outgoing::{Message, Purpose};
use crate::domain::webhook::{Kind, News, OfHandOver, payload};
use crate::store::hand_over_links::Link;
use crate::store::webhooks::NewCall;
use crate::store::{StoreError, Tx, hand_over_links, hand_overs, outbox, webhooks};
use crate::wording::hand_over::{self, Door, Occasion};

/// What goes out in one step.
#[derive(Debug, Clone, Default)]
pub(super) struct Going {
    pub sends: Vec<Send>,
    pub messages: Vec<Message>,
    pub calls: Vec<OwnCall>,
    /// Where the recipient comes by one.
    pub link: Option<Link>,
}

/// A call to the recipient's own system.
#[derive(Debug, Clone)]
pub(super) struct OwnCall {
    id: String,
    endpoint: String,
    payload: String,
    case_id: String,
    hand_over_id: String,
    at: Timestamp,
}

impl Going {
    /// Whether anything leaves the house.
    pub fn tells(&self) -> bool {
        !self.messages.is_empty() || !self.calls.is_empty()
    }

    /// Promises it. The hand-over must be there.
    pub async fn write(&self, tx: &mut Tx) -> Result<(), StoreError> {
        if let Some(link) = &self.link {
            hand_over_links::insert(tx, link).await?;
        }
        for message in &self.messages {
            outbox::put(tx, message).await?;
        }
        for call in &self.calls {
            let promised = NewCall {
                id: call.id.clone(),
                endpoint: &call.endpoint,
                event: Kind::HandOverGiven,
                payload: call.payload.clone(),
                case_id: Some(&call.case_id),
                hand_over_id: Some(&call.hand_over_id),
                at: call.at,
            };
            webhooks::promise(tx, &promised).await?;
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
            let call = (channel == Channel::Webhook)
                .then(|| self.own_call(given, case, &url, now))
                .flatten();
            going.sends.push(Send {
                hand_over_id: given.id.clone(),
                step,
                channel,
                message_id: message.as_ref().map(|message| message.id.clone()),
                webhook_id: call.as_ref().map(|call| call.id.clone()),
                sent_at: now,
            });
            going.messages.extend(message);
            going.calls.extend(call);
        }
        going
    }

    /// The call to the recipient's own system, which alone is told the link.
    fn own_call(
        &self,
        given: &HandOver,
        case: &Case,
        url: &str,
        now: Timestamp,
    ) -> Option<OwnCall> {
        let endpoint = self.recipients().get(&given.recipient)?.webhook.clone()?;
        let of = OfHandOver {
            recipient: given.recipient.clone(),
            answer: None,
            link: Some(url.to_owned()),
        };
        let news = News {
            kind: Kind::HandOverGiven,
            at: now,
            case,
            hand_over: Some(&of),
        };
        Some(OwnCall {
            id: self.inner.ids.id(),
            endpoint,
            payload: payload(news, &self.inner.settings.public_url),
            case_id: case.id.clone(),
            hand_over_id: given.id.clone(),
            at: now,
        })
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
