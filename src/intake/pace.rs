//! Never a loop: a number gets a few automatic answers in an hour. What is only
//! an answer is then left unsaid; an acknowledgement is owed and waits until
//! there is room. In danger the number to call is told more often than that.

use jiff::{SignedDuration, Timestamp};

use super::Intake;
use crate::domain::contact::Phone;
use crate::domain::outgoing::{EMERGENCY, Message, Purpose};
use crate::store::recent_answers::{self, Counted};
use crate::store::{StoreError, Tx};

const WINDOW: SignedDuration = SignedDuration::from_hours(1);
/// In danger, so many times as often.
const IN_DANGER: u32 = 3;

impl Intake {
    /// The message as it may be sent to `phone`: now, later, or not at all.
    pub(super) async fn paced(
        &self,
        tx: &mut Tx,
        phone: &Phone,
        mut message: Message,
        in_danger: bool,
        now: Timestamp,
    ) -> Result<Option<Message>, StoreError> {
        let allowed = self.inner.settings.answers_an_hour.max(1);
        let (allowed, counted) = if in_danger {
            // Nothing but danger stands in the way of danger.
            let sent = Counted {
                least: EMERGENCY,
                until: now,
            };
            (allowed.saturating_mul(IN_DANGER), sent)
        } else {
            let all = Counted {
                least: i64::MIN,
                until: Timestamp::MAX,
            };
            (allowed, all)
        };
        let earlier = recent_answers::nth_newest(tx, phone, allowed, counted).await?;
        let Some(earlier) = earlier else {
            return Ok(Some(message));
        };
        let free_at = earlier.checked_add(WINDOW).unwrap_or(earlier);
        if free_at <= now {
            return Ok(Some(message));
        }
        if message.purpose == Purpose::Answer {
            tracing::info!("a number has had its answers of this hour: one is left unsaid");
            return Ok(None);
        }
        tracing::info!("a number has had its answers of this hour: one waits");
        message.due_at = free_at;
        Ok(Some(message))
    }
}
