//! Never a loop: a number gets a few automatic answers in an hour. What is only
//! an answer is then left unsaid; an acknowledgement is owed and waits until
//! there is room. In danger the number to call is told more often than that.
//!
//! The same holds for numbers and e-mail addresses typed into the form, so that
//! nobody can have us pester a stranger. They are counted by themselves: what
//! others type does not hold up the answers to one's own texts.

use jiff::{SignedDuration, Timestamp};

use super::Intake;
use crate::domain::contact::Phone;
use crate::domain::outgoing::{EMERGENCY, Message, MessageChannel, Purpose};
use crate::domain::report::Channel;
use crate::store::recent_answers::{self, Counted};
use crate::store::{StoreError, Tx};

const WINDOW: SignedDuration = SignedDuration::from_hours(1);
/// In danger, so many times as often.
const IN_DANGER: u32 = 3;

impl Intake {
    /// The answer to a text as it may be sent to `phone`: now, later, or not at
    /// all.
    pub(super) async fn paced(
        &self,
        tx: &mut Tx,
        phone: &Phone,
        message: Message,
        in_danger: bool,
        now: Timestamp,
    ) -> Result<Option<Message>, StoreError> {
        let to = (Channel::Sms, phone.reveal());
        self.paced_by(tx, to, message, in_danger, now).await
    }

    /// Anybody can type anybody's number into the form: it gets no more
    /// acknowledgements in an hour than one that texts us.
    pub(super) async fn pace_form(
        &self,
        tx: &mut Tx,
        acknowledgement: &mut Message,
        in_danger: bool,
    ) -> Result<(), StoreError> {
        let owed = acknowledgement.clone();
        let (to, now) = (owed.to.clone(), owed.due_at);
        let to = (Channel::Web, to.as_str());
        // It is owed, and so there always is one.
        if let Some(paced) = self.paced_by(tx, to, owed, in_danger, now).await? {
            *acknowledgement = paced;
        }
        Ok(())
    }

    /// The answer to what came by a channel, to where it goes, as it may be
    /// sent: now, later, or not at all.
    pub(super) async fn paced_by(
        &self,
        tx: &mut Tx,
        (channel, to): (Channel, &str),
        mut message: Message,
        in_danger: bool,
        now: Timestamp,
    ) -> Result<Option<Message>, StoreError> {
        if message.channel == MessageChannel::Page {
            return Ok(Some(message));
        }
        let allowed = self.inner.settings.answers_an_hour.max(1);
        let (allowed, counted) = if in_danger {
            // Nothing but danger stands in the way of danger.
            let sent = Counted {
                channel,
                least: EMERGENCY,
                until: now,
            };
            (allowed.saturating_mul(IN_DANGER), sent)
        } else {
            let all = Counted {
                channel,
                least: i64::MIN,
                until: Timestamp::MAX,
            };
            (allowed, all)
        };
        let earlier = recent_answers::nth_newest(tx, to, message.channel, allowed, counted).await?;
        let Some(earlier) = earlier else {
            return Ok(Some(message));
        };
        let free_at = earlier.checked_add(WINDOW).unwrap_or(earlier);
        if free_at <= now {
            return Ok(Some(message));
        }
        if message.purpose == Purpose::Answer {
            tracing::info!("somebody has had their answers of this hour: one is left unsaid");
            return Ok(None);
        }
        tracing::info!("somebody has had their answers of this hour: one waits");
        message.due_at = free_at;
        Ok(Some(message))
    }
}
