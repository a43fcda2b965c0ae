//! The loop that empties the outbox.
//!
//! Each channel is a [lane](super::lane) with hands of its own; messages are
//! sent beside one another, so that one slow recipient does not hold up the
//! rest. Sleeps until it is woken, until a hand is free, until the next message
//! is due, or until it is time to look anyway: correctness never depends on the
//! wake-up.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::Notify;
use tokio::task::JoinSet;

use super::attempt::attempt;
use super::gateway::Gateways;
use super::lane::{Lane, Looked};
use super::texts;
use crate::domain::ids::Ids;
use crate::domain::outgoing::{Message, MessageChannel, RetryPolicy};
use crate::store::{Db, StoreError};

/// How a worker works.
#[derive(Debug, Clone)]
pub struct WorkerSettings {
    pub policy: RetryPolicy,
    /// How long a claimed message is nobody else's. Must be well over what the
    /// gateways' own time-outs add up to.
    pub lease: SignedDuration,
    pub sms: LaneSettings,
    pub email: LaneSettings,
    /// How often to look without being woken.
    pub poll: Duration,
    /// How long a gateway may take until its list shows what it took: a
    /// message with an unknown outcome is not looked up before.
    pub settling: SignedDuration,
    /// How long the text of a message is kept after it was settled.
    pub keep_texts: SignedDuration,
}

/// How much goes by one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneSettings {
    /// Messages that this process sends at one time.
    pub concurrency: u32,
    /// Messages that all processes together send in a second.
    pub per_second: u32,
}

impl Default for LaneSettings {
    fn default() -> Self {
        Self {
            concurrency: 16,
            per_second: 1_000,
        }
    }
}

impl Default for WorkerSettings {
    fn default() -> Self {
        Self {
            policy: RetryPolicy::default(),
            lease: SignedDuration::from_secs(60),
            sms: LaneSettings::default(),
            email: LaneSettings::default(),
            poll: Duration::from_secs(1),
            settling: SignedDuration::from_secs(5),
            keep_texts: SignedDuration::from_hours(30 * 24),
        }
    }
}

/// What all attempts of a worker share.
pub(super) struct Shop {
    pub(super) db: Db,
    pub(super) ids: Ids,
    pub(super) gateways: Gateways,
    pub(super) settings: WorkerSettings,
    /// Who holds the leases. New with every start.
    pub(super) name: String,
}

/// Empties the outbox. One for each process; processes that share a database
/// share the work.
pub struct Worker {
    shop: Arc<Shop>,
    lanes: [Lane; 2],
    wake: Arc<Notify>,
}

impl Worker {
    /// `wake` is notified by whoever commits a message.
    pub fn new(
        db: Db,
        ids: Ids,
        gateways: Gateways,
        wake: Arc<Notify>,
        settings: WorkerSettings,
    ) -> Self {
        let name = ids.id();
        let lanes = [
            Lane::new(MessageChannel::Sms, settings.sms),
            Lane::new(MessageChannel::Email, settings.email),
        ];
        let shop = Arc::new(Shop {
            db,
            ids,
            gateways,
            settings,
            name,
        });
        Self { shop, lanes, wake }
    }

    /// Works until `shutdown` completes, and then finishes what is in flight.
    /// A database that is away is logged once, and waited for.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        tokio::pin!(shutdown);
        let mut tidying = JoinSet::new();
        tidying.spawn(texts::empty_now_and_then(Arc::clone(&self.shop)));
        let mut in_flight = JoinSet::new();
        let mut in_trouble = false;
        loop {
            // Registered before looking, so that a message committed between
            // the look and the sleep is not slept over.
            let woken = self.wake.notified();
            tokio::pin!(woken);
            woken.as_mut().enable();
            while in_flight.try_join_next().is_some() {}
            tokio::select! {
                biased;
                () = &mut shutdown => break,
                () = std::future::ready(()) => {}
            }
            let pause = match self.look(&mut in_flight).await {
                Ok(pause) => {
                    if std::mem::take(&mut in_trouble) {
                        tracing::info!("the outbox can be reached again");
                    }
                    pause
                }
                Err(error) => {
                    if !std::mem::replace(&mut in_trouble, true) {
                        tracing::error!(
                            error = &error as &dyn std::error::Error,
                            "the outbox cannot be reached: messages wait"
                        );
                    }
                    self.shop.settings.poll
                }
            };
            tokio::select! {
                biased;
                () = &mut shutdown => break,
                Some(_) = in_flight.join_next(), if !in_flight.is_empty() => {}
                () = &mut woken => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
        while in_flight.join_next().await.is_some() {}
    }

    /// Sends everything that is due now and that the lanes let through, and
    /// returns how many attempts that took.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn drain_once(&self) -> Result<usize, StoreError> {
        let mut attempts = 0;
        loop {
            let mut in_flight = JoinSet::new();
            for lane in &self.lanes {
                let claimed = lane.claim(&self.shop).await?;
                attempts += claimed.len();
                self.start(lane, claimed, &mut in_flight);
            }
            if in_flight.is_empty() {
                return Ok(attempts);
            }
            while in_flight.join_next().await.is_some() {}
        }
    }

    /// Empties the texts of messages that were settled long ago, and returns
    /// how many there were.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn empty_texts(&self) -> Result<usize, StoreError> {
        texts::empty_old(&self.shop).await
    }

    /// Looks at each lane, starts what it finds, and says how long to wait.
    async fn look(&self, in_flight: &mut JoinSet<()>) -> Result<Duration, StoreError> {
        let mut pause = self.shop.settings.poll;
        for lane in &self.lanes {
            pause = pause.min(match lane.look(&self.shop).await? {
                Looked::Quiet(wait) => wait,
                Looked::HandsFull => self.shop.settings.poll,
                Looked::Claimed(claimed) => {
                    self.start(lane, claimed, in_flight);
                    Duration::ZERO
                }
            });
        }
        Ok(pause)
    }

    fn start(&self, lane: &Lane, claimed: Vec<Message>, in_flight: &mut JoinSet<()>) {
        for message in claimed {
            let shop = Arc::clone(&self.shop);
            let held = lane.hands.hold(&message);
            in_flight.spawn(async move {
                attempt(&shop, &message).await;
                drop(held);
            });
        }
    }
}
