//! The loop that empties the outbox.
//!
//! Claims as many due messages as it has free hands for and sends them beside
//! one another, so that one slow recipient does not hold up the rest. Sleeps
//! until it is woken, until the next message is due, or until it is time to look
//! anyway: correctness never depends on the wake-up.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::Notify;
use tokio::task::JoinSet;

use super::attempt::attempt;
use super::gateway::Gateways;
use crate::domain::ids::Ids;
use crate::domain::outgoing::{Message, RetryPolicy};
use crate::store::{Db, StoreError, outbox};

/// How a worker works.
#[derive(Debug, Clone)]
pub struct WorkerSettings {
    pub policy: RetryPolicy,
    /// How long a claimed message is nobody else's. Must be well over what the
    /// gateways' own time-outs add up to.
    pub lease: SignedDuration,
    /// Messages sent at one time.
    pub concurrency: u32,
    /// How often to look without being woken.
    pub poll: Duration,
    /// How long a gateway may take until its list shows what it took, or until
    /// it takes what it has not answered in time: a message whose outcome is
    /// not known is not looked up before.
    pub settling: SignedDuration,
}

impl Default for WorkerSettings {
    fn default() -> Self {
        Self {
            policy: RetryPolicy::default(),
            lease: SignedDuration::from_secs(60),
            concurrency: 16,
            poll: Duration::from_secs(1),
            settling: SignedDuration::from_secs(15),
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
    wake: Arc<Notify>,
}

/// What a look at the outbox led to.
enum Looked {
    /// As many messages as there were free hands, or more work may be there.
    MoreMayBeDue,
    /// Nothing is due before this long.
    Quiet(Duration),
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
        let shop = Arc::new(Shop {
            db,
            ids,
            gateways,
            settings,
            name,
        });
        Self { shop, wake }
    }

    /// Works until `shutdown` completes, and then finishes what is in flight.
    /// A database that is away is logged once, and waited for.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        tokio::pin!(shutdown);
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
                Ok(looked) => {
                    if std::mem::take(&mut in_trouble) {
                        tracing::info!("the outbox can be reached again");
                    }
                    match looked {
                        Looked::MoreMayBeDue if self.has_free_hands(&in_flight) => Duration::ZERO,
                        Looked::MoreMayBeDue => self.shop.settings.poll,
                        Looked::Quiet(pause) => pause,
                    }
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

    /// Sends everything that is due now, and returns how many attempts that
    /// took.
    pub async fn drain_once(&self) -> Result<usize, StoreError> {
        let mut attempts = 0;
        loop {
            let claimed = self.claim(self.shop.settings.concurrency).await?;
            if claimed.is_empty() {
                return Ok(attempts);
            }
            attempts += claimed.len();
            let mut in_flight = JoinSet::new();
            self.start(claimed, &mut in_flight);
            while in_flight.join_next().await.is_some() {}
        }
    }

    async fn look(&self, in_flight: &mut JoinSet<()>) -> Result<Looked, StoreError> {
        let shop = &self.shop;
        let mut tx = shop.db.read().await?;
        let earliest = outbox::earliest_due(&mut tx).await?;
        drop(tx);
        let now = shop.ids.now();
        let Some(earliest) = earliest else {
            return Ok(Looked::Quiet(shop.settings.poll));
        };
        if earliest > now {
            let wait = Duration::try_from(earliest.duration_since(now)).unwrap_or_default();
            return Ok(Looked::Quiet(wait.min(shop.settings.poll)));
        }
        let free = self.free_hands(in_flight);
        if free == 0 {
            return Ok(Looked::MoreMayBeDue);
        }
        let claimed = self.claim(free).await?;
        if claimed.is_empty() {
            // Another worker was quicker.
            return Ok(Looked::Quiet(shop.settings.poll));
        }
        self.start(claimed, in_flight);
        Ok(Looked::MoreMayBeDue)
    }

    fn free_hands(&self, in_flight: &JoinSet<()>) -> u32 {
        let busy = u32::try_from(in_flight.len()).unwrap_or(u32::MAX);
        self.shop.settings.concurrency.saturating_sub(busy)
    }

    fn has_free_hands(&self, in_flight: &JoinSet<()>) -> bool {
        self.free_hands(in_flight) > 0
    }

    async fn claim(&self, limit: u32) -> Result<Vec<Message>, StoreError> {
        let shop = &self.shop;
        let mut tx = shop.db.begin().await?;
        let now = shop.ids.now();
        // Whoever comes after a lost worker looks the message up, and the
        // gateway needs its time for that too.
        let WorkerSettings {
            lease, settling, ..
        } = &shop.settings;
        let until = now.checked_add(*lease + *settling).unwrap_or(now);
        let claimed = outbox::claim(&mut tx, &shop.name, now, until, limit).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    fn start(&self, claimed: Vec<Message>, in_flight: &mut JoinSet<()>) {
        for message in claimed {
            let shop = Arc::clone(&self.shop);
            in_flight.spawn(async move { attempt(&shop, &message).await });
        }
    }
}
