//! Links to the page of a hand-over: limited in time, revocable, and each use
//! written down. A link opens nothing by itself: see [`super::codes`].

use jiff::{SignedDuration, Timestamp};

use super::codes::{HOUR, MOST_AN_HOUR, ONE_CLICK};
use super::doors::Visit;
use crate::casework::Casework;
use crate::domain::case::{Case, RecipientKey};
use crate::domain::hand_over::{Channel, HandOver};
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::link_use::{LinkUse, Used};
use crate::domain::outgoing::Purpose;
use crate::domain::recipient::Recipient;
use crate::store::hand_over_links::{self, Link};
use crate::store::{StoreError, Tx, cases, hand_overs, link_uses, outbox};
use crate::wording::link_letters;

/// How links are kept here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkSettings {
    /// "It is done" ends the case; else staff confirm it first.
    pub recipients_resolve: bool,
}

impl Default for LinkSettings {
    /// As `config/sifra.toml` has it.
    fn default() -> Self {
        Self {
            recipients_resolve: true,
        }
    }
}

/// What a link is sent for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The one before has ended, or is lost.
    NewLink,
    /// Staff have replied to a question.
    Reply,
}

impl Casework {
    /// Makes a link to a hand-over, and gives its address. For whoever sends it:
    /// it is kept nowhere.
    pub(in crate::casework) async fn link_to(
        &self,
        tx: &mut Tx,
        hand_over_id: &str,
    ) -> Result<(String, Timestamp), StoreError> {
        let ids = &self.inner.ids;
        let settings = &self.inner.settings;
        let now = ids.now();
        let days = i64::from(settings.link_days.0);
        let lasts = SignedDuration::from_hours(24 * days);
        let until = now.checked_add(lasts).unwrap_or(now);
        let token = hand_over_links::make(tx, ids, hand_over_id, until).await?;
        Ok((format!("{}/h/{token}", settings.public_url), until))
    }

    /// Sends a new link to the recipient, by the first of their ways that carries
    /// one. Returns whether there was any.
    pub(super) async fn owe_link(
        &self,
        tx: &mut Tx,
        case: &Case,
        given: &HandOver,
        why: Why,
    ) -> Result<bool, StoreError> {
        let Some(recipient) = self.inner.settings.recipients.get(&given.recipient) else {
            return Ok(false);
        };
        let Some(channel) = way_to(recipient) else {
            return Ok(false);
        };
        let now = self.inner.ids.now();
        let (url, until) = self.link_to(tx, &given.id).await?;
        let facts = link_letters::Facts {
            reference: case.reference.as_str(),
            url: &url,
            until,
            municipality: &self.inner.settings.municipality,
        };
        let c = &self.inner.catalogue;
        let l = Language::BOKMAL;
        let news = match why {
            Why::NewLink => link_letters::News::NewLink,
            Why::Reply => link_letters::News::Reply,
        };
        let mailbox = &recipient.mailbox;
        let letter = match (channel, &mailbox.email, &mailbox.phone) {
            (Channel::Email, Some(email), _) => {
                Letter::email(email, l, link_letters::email(c, l, news, &facts))
            }
            (Channel::Sms, _, Some(phone)) => {
                Letter::sms(phone, l, link_letters::sms(c, l, news, &facts))
            }
            _ => return Ok(false),
        };
        let id = self.inner.ids.id();
        let promise = format!("link:{}:{id}", given.id);
        let message = letter.promised(id, promise, Purpose::Notice, Some(case), now);
        outbox::put(tx, &message).await?;
        self.note_use(tx, &given.id, Used::LinkSent, None).await?;
        Ok(true)
    }

    /// Sends a new link to whoever had the code of one that has ended. Returns
    /// whether it did, or did a short while ago.
    pub async fn renew_link(&self, visit: &Visit) -> Result<bool, StoreError> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.begin().await?;
        hand_over_links::hold(&mut tx, &visit.token_hash).await?;
        let Some(given) = hand_overs::by_id(&mut tx, &visit.hand_over.id).await? else {
            return Ok(false);
        };
        let Some(case) = cases::by_id(&mut tx, &given.case_id).await? else {
            return Ok(false);
        };
        if given.end.is_some() {
            return Ok(false);
        }
        let links = hand_over_links::of_hand_over(&mut tx, &given.id).await?;
        let made = links.iter().map(|link| link.made_at);
        let made = made.filter(|at| now.duration_since(*at) < HOUR);
        let newest = made.clone().max();
        if newest.is_some_and(|newest| now.duration_since(newest) < ONE_CLICK) {
            return Ok(true);
        }
        if made.count() >= MOST_AN_HOUR {
            return Ok(false);
        }
        let is_sent = self.owe_link(&mut tx, &case, &given, Why::NewLink).await?;
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        Ok(is_sent)
    }

    /// Writes down what was done with the links of a hand-over.
    pub(in crate::casework) async fn note_use(
        &self,
        tx: &mut Tx,
        hand_over_id: &str,
        what: Used,
        account_id: Option<&str>,
    ) -> Result<(), StoreError> {
        let used = LinkUse {
            id: self.inner.ids.id(),
            hand_over_id: hand_over_id.to_owned(),
            what,
            account_id: account_id.map(str::to_owned),
            at: self.inner.ids.now(),
        };
        link_uses::add(tx, &used).await
    }

    /// The recipient of a key, as long as it is configured.
    pub(super) fn recipient(&self, key: &RecipientKey) -> Option<&Recipient> {
        self.inner.settings.recipients.get(key)
    }
}

/// Whether the link opens the page at this instant.
pub(super) fn is_open(link: &Link, now: Timestamp) -> bool {
    link.revoked_at.is_none() && now < link.expires_at
}

/// The first of the recipient's ways that carries a link.
pub(super) fn way_to(recipient: &Recipient) -> Option<Channel> {
    let mailbox = &recipient.mailbox;
    let has = |channel: &Channel| match channel {
        Channel::Email => mailbox.email.is_some(),
        Channel::Sms => mailbox.phone.is_some(),
        Channel::Queue | Channel::Webhook => false,
    };
    let chosen = recipient.channels.iter().copied().find(has);
    chosen.or_else(|| [Channel::Email, Channel::Sms].into_iter().find(has))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::Mailbox;

    fn recipient(channels: &[Channel], email: bool, phone: bool) -> Recipient {
        Recipient {
            mailbox: Mailbox {
                email: email.then(|| "drift@solheim.example.no".parse().unwrap()),
                phone: phone.then(|| "91234567".parse().unwrap()),
            },
            channels: channels.to_vec(),
            ..Recipient::default()
        }
    }

    #[test]
    fn a_link_goes_by_the_first_way_that_carries_one() {
        let both = recipient(&[Channel::Queue, Channel::Sms, Channel::Email], true, true);
        assert_eq!(way_to(&both), Some(Channel::Sms));
        let by_webhook = recipient(&[Channel::Webhook], true, false);
        assert_eq!(way_to(&by_webhook), Some(Channel::Email));
        assert_eq!(way_to(&recipient(&[Channel::Queue], false, false)), None);
    }

    #[test]
    fn a_link_is_over_when_it_ends_or_is_revoked() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let link = Link {
            token_hash: String::new(),
            hand_over_id: String::new(),
            made_at: at(0),
            expires_at: at(100),
            revoked_at: None,
        };
        assert!(is_open(&link, at(99)));
        assert!(!is_open(&link, at(100)));
        let revoked = Link {
            revoked_at: Some(at(5)),
            ..link
        };
        assert!(!is_open(&revoked, at(50)));
    }
}
