//! What others than the recipient are told: the sender of what never arrived, and
//! those who have a case of news in it.

use jiff::Timestamp;

use super::Handing;
use crate::domain::case::{Case, Owner};
use crate::domain::hand_over::{Channel, Giver, HandOver};
use crate::domain::letter::Letter;
use crate::domain::outgoing::{Message, Purpose};
use crate::store::{StoreError, Tx, accounts, hand_over_links, hand_overs, outbox};
use crate::wording::hand_over::{self, Occasion};

/// The ways of a letter.
const WRITTEN: [Channel; 2] = [Channel::Email, Channel::Sms];

impl Handing {
    /// To the department of whoever gave it, or the housing office where a rule
    /// did, that it was not received; not by the very mailbox that did not work.
    pub(super) async fn to_sender(
        &self,
        tx: &mut Tx,
        given: &HandOver,
        case: &Case,
        now: Timestamp,
    ) -> Result<Vec<Message>, StoreError> {
        let department = match &given.giver {
            Giver::Account(id) => accounts::by_id(tx, id)
                .await?
                .and_then(|kept| kept.account.department),
            Giver::Rule(_) => None,
        };
        let sender = department.unwrap_or(Owner::HousingOffice);
        if sender.key() == given.recipient || sender == Owner::Police {
            return Ok(Vec::new());
        }
        let mailbox = self.mailbox(sender.key());
        let url = self.page_of(case);
        let name = self.name(&given.recipient);
        let letters = WRITTEN.into_iter().filter_map(|channel| {
            let to = (&mailbox, channel);
            hand_over::not_received(&self.inner.catalogue, name, to, case, &url)
        });
        let promise = format!("hand-over-missed:{}:{}", given.id, given.version);
        Ok(self.promised(letters, &promise, case, now).collect())
    }

    /// To all who have a case that there is news in it: those with whom it stands,
    /// and the owner and those also told where nobody has it. Returns whether
    /// anything goes out.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn tell(
        &self,
        tx: &mut Tx,
        case: &Case,
        occasion: Occasion,
    ) -> Result<bool, StoreError> {
        let standing = hand_overs::standing(tx, &case.id).await?;
        self.tell_all(tx, case, &standing, occasion).await
    }

    /// The same to whoever must act alone.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn tell_acting(
        &self,
        tx: &mut Tx,
        case: &Case,
        occasion: Occasion,
    ) -> Result<bool, StoreError> {
        let mut standing = hand_overs::standing(tx, &case.id).await?;
        if standing.iter().any(|given| given.acts) {
            standing.retain(|given| given.acts);
        }
        let bare = Case {
            also_notify: Vec::new(),
            ..case.clone()
        };
        self.tell_all(tx, &bare, &standing, occasion).await
    }

    /// The same to one recipient alone, as long as they act in the case.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn tell_recipient(
        &self,
        tx: &mut Tx,
        case: &Case,
        recipient: &str,
        occasion: Occasion,
    ) -> Result<bool, StoreError> {
        let mut standing = hand_overs::standing(tx, &case.id).await?;
        standing.retain(|given| given.acts && given.recipient == recipient);
        if standing.is_empty() {
            return Ok(false);
        }
        self.tell_all(tx, case, &standing, occasion).await
    }

    async fn tell_all(
        &self,
        tx: &mut Tx,
        case: &Case,
        standing: &[HandOver],
        occasion: Occasion,
    ) -> Result<bool, StoreError> {
        let now = self.inner.ids.now();
        let mut owed = Vec::new();
        let mut told: Vec<&str> = Vec::new();
        for given in standing {
            let key = given.recipient.as_str();
            if self.is_police(key) || told.contains(&key) {
                continue;
            }
            told.push(key);
            let (url, link) = self.way_in(given, case, now);
            let letters = self.letters(key, case, occasion, &url, now);
            if let Some(link) = link.filter(|_| !letters.is_empty()) {
                hand_over_links::insert(tx, &link).await?;
            }
            owed.extend(letters);
        }
        if standing.iter().all(|given| !given.acts) {
            let also = case.also_notify.iter().map(String::as_str);
            for key in std::iter::once(case.owner.key()).chain(also) {
                // A link is given with a hand-over alone.
                if !self.is_police(key) && self.has_accounts(key) && !told.contains(&key) {
                    told.push(key);
                    owed.extend(self.letters(key, case, occasion, &self.page_of(case), now));
                }
            }
        }
        for message in &owed {
            outbox::put(tx, message).await?;
        }
        Ok(!owed.is_empty())
    }

    /// To departments that are concerned, whoever has the case. Returns whether
    /// anything goes out.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn tell_departments(
        &self,
        tx: &mut Tx,
        case: &Case,
        departments: &[Owner],
        occasion: Occasion,
    ) -> Result<bool, StoreError> {
        let now = self.inner.ids.now();
        let url = self.page_of(case);
        let mut is_told = false;
        for department in departments.iter().filter(|owner| **owner != Owner::Police) {
            for message in self.letters(department.key(), case, occasion, &url, now) {
                outbox::put(tx, &message).await?;
                is_told = true;
            }
        }
        Ok(is_told)
    }

    fn letters(
        &self,
        key: &str,
        case: &Case,
        occasion: Occasion,
        url: &str,
        now: Timestamp,
    ) -> Vec<Message> {
        let mailbox = self.mailbox(key);
        let door = self.door(key);
        let letters = WRITTEN.into_iter().filter_map(|channel| {
            let to = (&mailbox, channel);
            hand_over::letter(&self.inner.catalogue, (occasion, door), to, case, url)
        });
        let promise = format!("notice:{}:{}:{key}", case.id, case.version);
        self.promised(letters, &promise, case, now).collect()
    }

    fn promised(
        &self,
        letters: impl Iterator<Item = Letter>,
        promise: &str,
        case: &Case,
        now: Timestamp,
    ) -> impl Iterator<Item = Message> {
        letters.map(move |letter| {
            let promise = format!("{promise}:{}", letter.channel);
            let id = self.inner.ids.id();
            letter.promised(id, promise, Purpose::Notice, Some(case), now)
        })
    }
}
