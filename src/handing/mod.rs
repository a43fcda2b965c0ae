//! Handing cases over: a case belongs to whoever must act next, and they must
//! know it.
//!
//! [`given`] makes a hand-over and all that goes out for it, [`align`] keeps those
//! of a case in line with who has it, [`news`] moves them on as they arrive or
//! end, and [`chain`] says what happens while nobody answers. [`follower`] does
//! that when it is due. All but the follower work within the transaction of whoever
//! calls: what is given, and what is promised for it, is committed together.
//!
//! Intake gives what comes in, casework what staff decide, and recipients answer
//! on the page of their link: all by what is here, so that there is one way.

pub mod align;
pub mod chain;
pub mod follower;
pub mod given;
mod going;
pub mod news;
mod sender;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::case::{Owner, RecipientKey};
use crate::domain::contact::Mailbox;
use crate::domain::hand_over::Channel;
use crate::domain::ids::Ids;
use crate::domain::recipient::Recipient;
use crate::routing::Rules;
use crate::wording::Catalogue;
use crate::wording::hand_over::Door;

pub use follower::Follower;
pub use given::{By, Gift, Given};

/// What handing over needs to know of this installation.
#[derive(Debug, Clone)]
pub struct HandingSettings {
    /// Base of the links we send, without a slash at the end.
    pub public_url: String,
    pub recipients: BTreeMap<RecipientKey, Recipient>,
    pub link_days: LinkDays,
}

/// For how many days a link to a hand-over can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkDays(pub u32);

impl Default for LinkDays {
    fn default() -> Self {
        Self(14)
    }
}

/// Gives cases to recipients. Cheap to clone.
#[derive(Clone)]
pub struct Handing {
    inner: Arc<Inner>,
}

struct Inner {
    ids: Ids,
    rules: Arc<Rules>,
    catalogue: Arc<Catalogue>,
    settings: HandingSettings,
}

impl Handing {
    pub fn new(
        ids: Ids,
        rules: Arc<Rules>,
        catalogue: Arc<Catalogue>,
        settings: HandingSettings,
    ) -> Self {
        Self {
            inner: Arc::new(Inner {
                ids,
                rules,
                catalogue,
                settings,
            }),
        }
    }

    /// All recipients of the configuration.
    pub fn recipients(&self) -> &BTreeMap<RecipientKey, Recipient> {
        &self.inner.settings.recipients
    }

    /// The owner that answers for what a recipient does: itself, where it is one.
    pub fn answers(&self, key: &str) -> Option<Owner> {
        let own = key.parse().ok();
        own.or_else(|| self.recipients().get(key)?.acts_for)
    }

    /// Whether people of the recipient log in: then the link of its letters is
    /// that of the case's page, and to open it is a receipt.
    pub fn has_accounts(&self, key: &str) -> bool {
        let is_department = key.parse::<Owner>().is_ok();
        is_department
            || self
                .channels(key)
                .is_some_and(|all| all.contains(&Channel::Queue))
    }

    /// Nothing goes to the police by itself.
    pub fn is_police(&self, key: &str) -> bool {
        self.answers(key) == Some(Owner::Police)
    }

    /// The ways to a recipient that can be used, in the order in which they are
    /// tried; nothing where there is no such recipient. Of a department without a
    /// mailbox there is the queue.
    pub fn channels(&self, key: &str) -> Option<Vec<Channel>> {
        let is_department = key.parse::<Owner>().is_ok();
        let Some(known) = self.recipients().get(key) else {
            return is_department.then(|| vec![Channel::Queue]);
        };
        let can_be_used = |channel: &Channel| match channel {
            Channel::Queue => true,
            Channel::Email => known.mailbox.email.is_some(),
            Channel::Sms => known.mailbox.phone.is_some(),
            Channel::Webhook => known.webhook.is_some(),
        };
        let mut channels: Vec<Channel> = Vec::new();
        for channel in known.channels.iter().copied().filter(can_be_used) {
            if !channels.contains(&channel) {
                channels.push(channel);
            }
        }
        if channels.is_empty() && is_department {
            channels.push(Channel::Queue);
        }
        Some(channels)
    }

    /// What a recipient is called: by its key where it is no more.
    pub fn name<'a>(&'a self, key: &'a str) -> &'a str {
        let known = self.recipients().get(key);
        known
            .map(|known| known.name.as_str())
            .filter(|name| !name.is_empty())
            .unwrap_or(key)
    }

    fn mailbox(&self, key: &str) -> Mailbox {
        let known = self.recipients().get(key);
        known.map_or_else(Mailbox::default, |known| known.mailbox.clone())
    }

    fn door(&self, key: &str) -> Door {
        if self.has_accounts(key) {
            Door::Login
        } else {
            Door::Link
        }
    }
}
