//! Texts that no webhook brought: the service, the database or the network was
//! down when they came. They are read from the gateway's list and taken in by
//! the same door, [`Intake::sms`], which knows each `MessageSid` once.
//!
//! What keeps a text from being jumped over: the mark follows the dates of the
//! texts themselves (the gateway's clock, not ours), moves only when all before
//! it is kept, and reading starts a good while before it. A text that cannot be
//! kept although the database answers is held by its id and tried again in each
//! round, so that it stops neither the mark nor those after it.
//!
//! The first time there is no mark. Reading then goes back [`FIRST_BACK`] at
//! most, and never to before this installation took in its first report: a
//! fresh database has had none, so it begins now, and last year's texts to the
//! number stay where they are.

use jiff::{SignedDuration, Timestamp};

use super::{Intake, IntakeError};
use crate::store::inbound::{self, InboundSms};
use crate::store::inbound_read::{self as read, Mark};
use crate::store::{StoreError, Tx};

/// How far back the first reading of an installation that has been at work
/// goes. A longer outage than this before the first reading is nobody's plan.
const FIRST_BACK: SignedDuration = SignedDuration::from_hours(72);
/// Read again before the mark, for texts that the gateway lists late.
const OVERLAP: SignedDuration = SignedDuration::from_hours(1);
/// How far the gateway's clock and ours may be apart when reading begins.
const SKEW: SignedDuration = SignedDuration::from_mins(1);

/// What to ask the gateway for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToRead {
    /// Texts from here on.
    pub since: Timestamp,
    /// The ids of texts that could not be kept in an earlier round.
    pub held: Vec<String>,
}

/// What a round came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CaughtUp {
    /// Texts that were new to us.
    pub taken: usize,
    /// Texts that could not be kept.
    pub held: usize,
}

impl Intake {
    /// What to ask the gateway for now. Sets the first mark where there is none.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn to_read(&self) -> Result<ToRead, StoreError> {
        let mut tx = self.inner.db.read().await?;
        let mark = read::mark(&mut tx).await?;
        let held = read::held(&mut tx).await?;
        drop(tx);
        let mark = match mark {
            Some(mark) => mark,
            None => self.first_mark().await?,
        };
        let earliest = back(mark.begun_at, SKEW);
        Ok(ToRead {
            since: back(mark.read_until, OVERLAP).max(earliest),
            held,
        })
    }

    async fn first_mark(&self) -> Result<Mark, StoreError> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.begin().await?;
        let first = read::first_received(&mut tx).await?.unwrap_or(now);
        let begun_at = first.max(back(now, FIRST_BACK));
        read::begin(&mut tx, begun_at).await?;
        let mark = read::mark(&mut tx).await?;
        tx.commit().await?;
        Ok(mark.unwrap_or(Mark {
            begun_at,
            read_until: begun_at,
        }))
    }

    /// Takes in what the gateway listed from [`ToRead::since`] on, newest first
    /// as it lists them, and the held texts it still had; then moves the mark.
    ///
    /// # Errors
    /// A store that is away: what was not reached is listed again next time.
    pub async fn take_missed(&self, listed: Vec<InboundSms>) -> Result<CaughtUp, StoreError> {
        if listed.is_empty() {
            return Ok(CaughtUp::default());
        }
        let now = self.inner.ids.now();
        let read_until = listed.iter().filter_map(|sms| sms.received_at).max();
        let mut caught_up = CaughtUp::default();
        for sms in self.unknown(listed).await? {
            let sid = sms.sid.clone();
            match self.sms_by_itself(sms).await? {
                Taken::Kept => {
                    caught_up.taken += 1;
                    metrics::counter!("sifra_texts_caught_up_total").increment(1);
                }
                Taken::NotNow(cause) => {
                    self.hold(&sid, cause.as_ref(), now).await?;
                    caught_up.held += 1;
                }
            }
        }
        let mut tx = self.inner.db.begin().await?;
        for sid in read::held(&mut tx).await? {
            if inbound::is_known(&mut tx, &sid).await? {
                read::let_go(&mut tx, &sid).await?;
            }
        }
        if let Some(read_until) = read_until {
            // A text from the future would hide those until then.
            read::move_to(&mut tx, read_until.min(now)).await?;
        }
        tx.commit().await?;
        Ok(caught_up)
    }

    /// A held text that the gateway has no longer: nothing is left to try.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn give_up_held(&self, sid: &str) -> Result<(), StoreError> {
        let mut tx = self.inner.db.begin().await?;
        read::let_go(&mut tx, sid).await?;
        tx.commit().await
    }

    /// Those that never came, oldest first.
    async fn unknown(&self, listed: Vec<InboundSms>) -> Result<Vec<InboundSms>, StoreError> {
        let mut tx: Tx = self.inner.db.read().await?;
        let mut unknown = Vec::new();
        for sms in listed.into_iter().rev() {
            if !inbound::is_known(&mut tx, &sms.sid).await? {
                unknown.push(sms);
            }
        }
        unknown.sort_by_key(|sms| sms.received_at);
        Ok(unknown)
    }

    async fn hold(
        &self,
        sid: &str,
        cause: Option<&IntakeError>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = self.inner.db.begin().await?;
        let is_new = read::hold(&mut tx, sid, now).await?;
        tx.commit().await?;
        if is_new {
            tracing::error!(
                sid,
                error = cause.map(|cause| cause as &dyn std::error::Error),
                "a text from the gateway cannot be kept: it is held and tried again each round"
            );
        }
        Ok(())
    }

    /// In a task of its own, so that a text we stumble over does not take the
    /// others with it.
    async fn sms_by_itself(&self, sms: InboundSms) -> Result<Taken, StoreError> {
        let intake = self.clone();
        match tokio::spawn(async move { intake.sms(sms).await }).await {
            Ok(Ok(())) => Ok(Taken::Kept),
            Ok(Err(IntakeError::Store(error))) if error.is_passing() => Err(error),
            Ok(Err(error)) => Ok(Taken::NotNow(Some(error))),
            // It panicked, which has been logged.
            Err(_) => Ok(Taken::NotNow(None)),
        }
    }
}

enum Taken {
    Kept,
    /// The text is the trouble, or so it seems.
    NotNow(Option<IntakeError>),
}

fn back(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_sub(by).unwrap_or(at)
}
