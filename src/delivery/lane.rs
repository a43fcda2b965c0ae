//! One channel's lane: its loop, and what it may send now by its rate, its
//! pauses and its free hands. Lanes share nothing, so that a dead mail server
//! leaves the SMS alone.
//!
//! Messages are sent beside one another, so that one slow recipient does not
//! hold up the rest. The loop sleeps until it is woken, until a hand is free,
//! until the next message is due, or until it is time to look anyway:
//! correctness never depends on the wake-up.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use super::attempt::attempt;
use super::hands::Hands;
use super::worker::{LaneSettings, Shop};
use crate::domain::lane::{Lane as State, Opening};
use crate::domain::outgoing::{Blamed, EMERGENCY, Message, MessageChannel, Outcome, RetryPolicy};
use crate::store::outbox::{self, Claim};
use crate::store::{StoreError, Tx, lanes};

/// The lane of a channel, as this process works it.
pub(super) struct Lane {
    pub channel: MessageChannel,
    pub settings: LaneSettings,
    hands: Hands,
    /// Rung when a message may have been committed. Remembers one ring, so that
    /// none is missed between a look and the sleep.
    pub wake: Notify,
}

impl Lane {
    pub fn new(channel: MessageChannel, settings: LaneSettings) -> Self {
        Self {
            hands: Hands::new(settings.concurrency),
            wake: Notify::new(),
            channel,
            settings,
        }
    }

    /// Works until `stopped` is closed, and then finishes what is in flight.
    pub async fn rounds(self: Arc<Self>, shop: Arc<Shop>, mut stopped: watch::Receiver<()>) {
        let channel: &'static str = self.channel.into();
        let mut in_flight = JoinSet::new();
        let mut in_trouble = false;
        while stopped.has_changed().is_ok() {
            while in_flight.try_join_next().is_some() {}
            let pause = match self.look(&shop, &mut in_flight).await {
                Ok(pause) => {
                    if std::mem::take(&mut in_trouble) {
                        tracing::info!(channel, "the outbox can be reached again");
                    }
                    pause
                }
                Err(error) => {
                    if !std::mem::replace(&mut in_trouble, true) {
                        tracing::error!(
                            channel,
                            error = &error as &dyn std::error::Error,
                            "the outbox cannot be reached: messages wait"
                        );
                    }
                    shop.settings.poll
                }
            };
            tokio::select! {
                biased;
                _ = stopped.changed() => {}
                Some(_) = in_flight.join_next(), if !in_flight.is_empty() => {}
                () = self.wake.notified() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
        while in_flight.join_next().await.is_some() {}
    }

    /// Starts to send messages that were claimed.
    pub fn start(&self, shop: &Arc<Shop>, claimed: Vec<Message>, in_flight: &mut JoinSet<()>) {
        for message in claimed {
            let shop = Arc::clone(shop);
            let held = self.hands.hold(&message);
            in_flight.spawn(async move {
                attempt(&shop, &message).await;
                drop(held);
            });
        }
    }

    /// Starts what is due, where the lane is open, and says how long to wait.
    /// Reads first: most looks find nothing to do, and need no lock for that.
    async fn look(
        &self,
        shop: &Arc<Shop>,
        in_flight: &mut JoinSet<()>,
    ) -> Result<Duration, StoreError> {
        let poll = shop.settings.poll;
        let (earliest, lane) = {
            let mut tx = shop.db.read().await?;
            let earliest = outbox::earliest_due(&mut tx, self.channel).await?;
            (earliest, lanes::read(&mut tx, self.channel).await?)
        };
        let (Some(earliest), Some(lane)) = (earliest, lane) else {
            return Ok(poll);
        };
        let now = shop.ids.now();
        if earliest > now {
            return Ok(until(earliest, now).min(poll));
        }
        if let Opening::Shut(from) = lane.opening(now, self.settings.per_second) {
            return Ok(until(from, now).min(poll));
        }
        if self.hands.free() == 0 {
            return Ok(poll);
        }
        let claimed = self.claim(shop).await?;
        if claimed.is_empty() {
            // Another process was quicker, or all that is due waits its turn.
            return Ok(poll);
        }
        self.start(shop, claimed, in_flight);
        Ok(Duration::ZERO)
    }

    /// Leases as much as the lane lets through and there are hands for; what
    /// it takes of the allowance is written down in the same transaction.
    pub async fn claim(&self, shop: &Shop) -> Result<Vec<Message>, StoreError> {
        let mut tx = shop.db.begin().await?;
        let Some(lane) = lanes::lock(&mut tx, self.channel).await? else {
            return Ok(Vec::new());
        };
        let now = shop.ids.now();
        let allowed = match lane.opening(now, self.settings.per_second) {
            Opening::Open(count) => count,
            Opening::Half if outbox::is_any_leased(&mut tx, self.channel, now).await? => 0,
            Opening::Half => 1,
            Opening::Shut(_) => 0,
        };
        let claimed = self.lease(shop, &mut tx, now, allowed).await?;
        if claimed.is_empty() {
            return Ok(claimed);
        }
        let lane = lane.used_for(claimed.len(), now, self.settings.per_second);
        lanes::write(&mut tx, self.channel, &lane).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    /// Fills the hands that take anything, and then, with emergencies alone,
    /// those that are kept for them.
    async fn lease(
        &self,
        shop: &Shop,
        tx: &mut Tx,
        now: Timestamp,
        allowed: u32,
    ) -> Result<Vec<Message>, StoreError> {
        let mut claim = Claim {
            channel: self.channel,
            worker: &shop.name,
            now,
            // Whoever comes after a lost worker looks the message up, and the
            // gateway needs its time for that too.
            lease_until: now
                .checked_add(shop.settings.lease + shop.settings.settling)
                .unwrap_or(now),
            limit: self.hands.free_for_all().min(allowed),
            least: i64::MIN,
        };
        let mut claimed = Vec::new();
        if claim.limit > 0 {
            claimed = outbox::claim(tx, &claim).await?;
        }
        let got = u32::try_from(claimed.len()).unwrap_or(u32::MAX);
        let left = self.hands.free().min(allowed).saturating_sub(got);
        if got == claim.limit && left > 0 {
            claim.limit = left;
            claim.least = EMERGENCY;
            claimed.extend(outbox::claim(tx, &claim).await?);
        }
        Ok(claimed)
    }
}

/// Writes down what an attempt tells of the gateway itself.
pub(super) async fn note(
    tx: &mut Tx,
    channel: MessageChannel,
    outcome: &Outcome,
    policy: &RetryPolicy,
    now: Timestamp,
) -> Result<(), StoreError> {
    if outcome.blamed() != Some(Blamed::Gateway) {
        return lanes::recovered(tx, channel).await;
    }
    let Some(lane) = lanes::lock(tx, channel).await? else {
        return Ok(());
    };
    let mut lane: State = lane.failed(now);
    if let Outcome::Later {
        retry_after: Some(wait),
        ..
    } = outcome
    {
        lane = lane.paused(now, (*wait).min(policy.longest_retry_after));
    }
    lanes::write(tx, channel, &lane).await
}

fn until(at: Timestamp, now: Timestamp) -> Duration {
    Duration::try_from(at.duration_since(now)).unwrap_or_default()
}
