//! What a link opens for the one who comes: a stranger is asked for a code, and
//! whoever has given it sees the page.
//!
//! Strangers learn nothing: a link that never was, one that has ended and one
//! that was revoked have the same answer after the same work.

use jiff::Timestamp;

use super::codes::{CODE_LIFETIME, before, usable};
use super::links::is_open;
use crate::casework::Casework;
use crate::domain::contact::Mailbox;
use crate::domain::hand_over::HandOver;
use crate::domain::outgoing::MessageChannel;
use crate::domain::recipient::Recipient;
use crate::store::hand_over_links::{self, Link};
use crate::store::{StoreError, Tx, hand_overs, link_codes};

/// What a link opens for the one who comes.
pub enum Door {
    /// Nothing that they may know of.
    Closed,
    /// The page, once they have the code.
    Ask(Asking),
    /// They had the code; the link has ended, and the hand-over still stands.
    Expired(Visit),
    /// They had the code; the hand-over has ended.
    Over(Visit),
    Open(Visit),
}

/// Somebody who had the code of a link.
#[derive(Debug, Clone)]
pub struct Visit {
    pub hand_over: HandOver,
    pub recipient: Recipient,
    pub(super) token_hash: String,
}

/// What is shown to whoever must give the code.
#[derive(Debug, Clone)]
pub struct Asking {
    /// As staff call the recipient.
    pub name: String,
    /// The ways that a code can be sent, each with where to, masked.
    pub ways: Vec<(MessageChannel, String)>,
    /// The code that was sent and can be typed now.
    pub sent: Option<(MessageChannel, Timestamp)>,
}

/// A link and what it is of.
pub(super) struct Found {
    link: Link,
    pub hand_over: HandOver,
    pub recipient: Recipient,
}

impl Found {
    pub fn is_alive(&self, now: Timestamp) -> bool {
        is_open(&self.link, now) && self.hand_over.end.is_none()
    }

    fn visit(self) -> Visit {
        Visit {
            hand_over: self.hand_over,
            recipient: self.recipient,
            token_hash: self.link.token_hash,
        }
    }
}

impl Casework {
    /// What the link of this token opens for a browser with this key. Nothing is
    /// changed by looking.
    pub async fn door(&self, token: &str, key: Option<&str>) -> Result<Door, StoreError> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.read().await?;
        let found = self.found(&mut tx, token).await?;
        let key_hash = hand_over_links::hash(key.unwrap_or_default());
        let token_hash = hand_over_links::hash(token);
        let key = link_codes::key(&mut tx, &key_hash, &token_hash).await?;
        let codes = link_codes::since(&mut tx, &token_hash, before(now, CODE_LIFETIME)).await?;
        let Some(found) = found else {
            return Ok(Door::Closed);
        };
        Ok(match (found.is_alive(now), key) {
            (true, Some(key)) if now < key.expires_at => Door::Open(found.visit()),
            (true, _) => Door::Ask(Asking {
                ways: ways(&found.recipient.mailbox),
                name: found.recipient.name,
                sent: usable(&codes, now).map(|code| (code.channel, code.made_at)),
            }),
            (false, None) => Door::Closed,
            (false, Some(_)) if found.hand_over.end.is_some() => Door::Over(found.visit()),
            (false, Some(_)) if found.link.revoked_at.is_some() => Door::Closed,
            (false, Some(_)) => Door::Expired(found.visit()),
        })
    }

    /// The link of a token with what it is of. A token that never was takes as
    /// many looks as any other.
    pub(super) async fn found(
        &self,
        tx: &mut Tx,
        token: &str,
    ) -> Result<Option<Found>, StoreError> {
        let link = hand_over_links::by_hash(tx, &hand_over_links::hash(token)).await?;
        let id = link.as_ref().map_or("", |link| &link.hand_over_id);
        let hand_over = hand_overs::by_id(tx, id).await?;
        let Some((link, hand_over)) = link.zip(hand_over) else {
            return Ok(None);
        };
        // One that is configured no more has neither name nor address.
        let recipient = self.recipient(&hand_over.recipient).cloned();
        Ok(recipient.map(|recipient| Found {
            link,
            hand_over,
            recipient,
        }))
    }
}

/// Where codes can be sent, masked.
fn ways(mailbox: &Mailbox) -> Vec<(MessageChannel, String)> {
    let phone = mailbox.phone.as_ref().map(ToString::to_string);
    let email = mailbox.email.as_ref().map(ToString::to_string);
    let phone = phone.map(|masked| (MessageChannel::Sms, masked));
    let email = email.map(|masked| (MessageChannel::Email, masked));
    phone.into_iter().chain(email).collect()
}
