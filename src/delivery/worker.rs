//! Empties the outbox: each channel is a [lane](super::lane) with a loop and
//! hands of its own.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use super::gateway::Gateways;
use super::lane::Lane;
use super::texts;
use crate::domain::ids::Ids;
use crate::domain::outgoing::{MessageChannel, RetryPolicy};
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
    /// How long a gateway may take until its list shows what it took, or until
    /// it takes what it has not answered in time: a message whose outcome is
    /// not known is not looked up before.
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
            settling: SignedDuration::from_secs(15),
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
    lanes: [Arc<Lane>; 2],
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
            (MessageChannel::Sms, settings.sms),
            (MessageChannel::Email, settings.email),
        ]
        .map(|(channel, settings)| Arc::new(Lane::new(channel, settings)));
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
        let (stop, stopped) = watch::channel(());
        let mut rounds = JoinSet::new();
        for lane in &self.lanes {
            let (shop, lane) = (Arc::clone(&self.shop), Arc::clone(lane));
            rounds.spawn(lane.rounds(shop, stopped.clone()));
        }
        let mut tidying = JoinSet::new();
        tidying.spawn(texts::empty_now_and_then(Arc::clone(&self.shop)));
        loop {
            tokio::select! {
                biased;
                () = &mut shutdown => break,
                () = self.wake.notified() => {}
            }
            for lane in &self.lanes {
                lane.wake.notify_one();
            }
        }
        drop(stop);
        while rounds.join_next().await.is_some() {}
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
                lane.start(&self.shop, claimed, &mut in_flight);
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
}
