//! Sends the calls that were promised. Each endpoint has a loop and hands of its
//! own, so that one that is dead or slow never holds up others; processes that
//! share a database share the work.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::attempt::attempt;
use super::sender::{Answer, Sender, SenderError, Target};
use crate::domain::ids::Ids;
use crate::domain::webhook::Call;
use crate::store::webhooks::{self, Claim, claims};
use crate::store::{Db, StoreError};

/// How the worker goes about it.
#[derive(Debug, Clone)]
pub struct WebhookSettings {
    /// How long a claimed call is nobody else's: more than twice `time_out`.
    pub lease: SignedDuration,
    /// What a receiver has for its whole answer.
    pub time_out: Duration,
    /// Calls to one endpoint at one time, by this process.
    pub concurrency: u32,
    /// How often to look without being woken.
    pub poll: Duration,
    /// How long calls are kept, from when they were promised.
    pub keep: SignedDuration,
}

impl Default for WebhookSettings {
    fn default() -> Self {
        Self {
            lease: SignedDuration::from_secs(60),
            time_out: Duration::from_secs(15),
            concurrency: 4,
            poll: Duration::from_secs(1),
            keep: SignedDuration::from_hours(30 * 24),
        }
    }
}

/// Calls to an endpoint that nobody has configured wait so long for a process
/// that has.
const PATIENCE: SignedDuration = SignedDuration::from_hours(1);
const TIDY_EVERY: Duration = Duration::from_secs(3600);

/// What all attempts share.
pub(super) struct Shop {
    pub(super) db: Db,
    pub(super) ids: Ids,
    pub(super) settings: WebhookSettings,
    /// Who holds the leases. New with every start.
    pub(super) name: String,
}

/// Sends the calls. One for each process.
pub struct WebhookWorker {
    shop: Arc<Shop>,
    senders: Vec<Arc<Sender>>,
}

impl WebhookWorker {
    /// # Errors
    /// Where TLS cannot be set up.
    pub fn new(
        db: Db,
        ids: Ids,
        targets: Vec<Target>,
        settings: WebhookSettings,
    ) -> Result<Self, SenderError> {
        let senders = targets.into_iter().map(|target| {
            let sender = Sender::new(target, settings.time_out)?;
            Ok(Arc::new(sender))
        });
        Ok(Self {
            senders: senders.collect::<Result<_, SenderError>>()?,
            shop: Arc::new(Shop {
                name: ids.id(),
                db,
                ids,
                settings,
            }),
        })
    }

    /// Works until `shutdown` completes, and then finishes what is in flight.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        let (stop, stopped) = watch::channel(());
        let mut rounds = JoinSet::new();
        for sender in &self.senders {
            let (shop, sender) = (Arc::clone(&self.shop), Arc::clone(sender));
            rounds.spawn(rounds_of(shop, sender, stopped.clone()));
        }
        tokio::pin!(shutdown);
        loop {
            tokio::select! {
                biased;
                () = &mut shutdown => break,
                () = self.tidy_or_warn() => {}
            }
            tokio::select! {
                biased;
                () = &mut shutdown => break,
                () = tokio::time::sleep(TIDY_EVERY) => {}
            }
        }
        drop(stop);
        while rounds.join_next().await.is_some() {}
    }

    /// Sends everything that is due now, and returns how many attempts that took.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn drain_once(&self) -> Result<usize, StoreError> {
        let mut attempts = 0;
        for sender in &self.senders {
            loop {
                let claimed = claim(&self.shop, sender, None, u32::MAX).await?;
                if claimed.is_empty() {
                    break;
                }
                attempts += claimed.len();
                let mut in_flight = JoinSet::new();
                for call in claimed {
                    start(&self.shop, sender, call, &mut in_flight);
                }
                while in_flight.join_next().await.is_some() {}
            }
        }
        Ok(attempts)
    }

    /// Sends one call now, and tells what it came to; nothing where it is not
    /// due, is settled, or somebody else has it.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn send_one(&self, endpoint: &str, id: &str) -> Result<Option<Answer>, StoreError> {
        let known = |sender: &&Arc<Sender>| sender.target.name == endpoint;
        let Some(sender) = self.senders.iter().find(known) else {
            return Ok(None);
        };
        let claimed = claim(&self.shop, sender, Some(id), 1).await?;
        let Some(call) = claimed.first() else {
            return Ok(None);
        };
        Ok(Some(attempt(&self.shop, sender, call).await))
    }

    /// Removes what is older than it is kept, and gives up on calls to endpoints
    /// that are no longer configured. Returns how many calls were removed.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn tidy(&self) -> Result<u64, StoreError> {
        let now = self.shop.ids.now();
        let before = |age| now.checked_sub(age).unwrap_or(now);
        let mut tx = self.shop.db.begin().await?;
        for endpoint in claims::endpoints_due(&mut tx, before(PATIENCE)).await? {
            let is_known = (self.senders.iter()).any(|sender| sender.target.name == endpoint);
            if !is_known {
                claims::fail_all(&mut tx, &endpoint, "endpoint_unknown", now).await?;
            }
        }
        let swept = webhooks::sweep(&mut tx, before(self.shop.settings.keep)).await?;
        tx.commit().await?;
        Ok(swept)
    }

    async fn tidy_or_warn(&self) {
        match self.tidy().await {
            Ok(0) => {}
            Ok(swept) => tracing::info!(swept, "old calls to partners are removed"),
            Err(error) => tracing::warn!(
                error = &error as &dyn std::error::Error,
                "old calls to partners could not be removed yet"
            ),
        }
    }
}

/// An endpoint's loop. Sleeps until it is woken, until a hand is free, until the
/// next call is due, or until it is time to look anyway: correctness never
/// depends on the wake-up.
async fn rounds_of(shop: Arc<Shop>, sender: Arc<Sender>, mut stopped: watch::Receiver<()>) {
    let endpoint = sender.target.name.clone();
    let mut promised = shop.db.partners().map(webhooks::Partners::promised);
    let mut in_flight = JoinSet::new();
    let mut in_trouble = false;
    while stopped.has_changed().is_ok() {
        while in_flight.try_join_next().is_some() {}
        let pause = match look(&shop, &sender, &mut in_flight).await {
            Ok(pause) => {
                in_trouble = false;
                pause
            }
            Err(error) => {
                if !std::mem::replace(&mut in_trouble, true) {
                    tracing::error!(
                        endpoint,
                        error = &error as &dyn std::error::Error,
                        "calls to partners cannot be read: they wait"
                    );
                }
                shop.settings.poll
            }
        };
        let woken = async {
            let Some(promised) = &mut promised else {
                return std::future::pending().await;
            };
            if promised.changed().await.is_err() {
                std::future::pending().await
            }
        };
        tokio::select! {
            biased;
            _ = stopped.changed() => {}
            Some(_) = in_flight.join_next(), if !in_flight.is_empty() => {}
            () = woken => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
    while in_flight.join_next().await.is_some() {}
}

/// Starts what is due, and says how long to wait. Reads first: most looks find
/// nothing to do, and need no lock for that.
async fn look(
    shop: &Arc<Shop>,
    sender: &Arc<Sender>,
    in_flight: &mut JoinSet<()>,
) -> Result<Duration, StoreError> {
    let poll = shop.settings.poll;
    let busy = u32::try_from(in_flight.len()).unwrap_or(u32::MAX);
    let free = shop.settings.concurrency.saturating_sub(busy);
    let earliest = {
        let mut tx = shop.db.read().await?;
        claims::earliest_due(&mut tx, &sender.target.name).await?
    };
    let Some(earliest) = earliest else {
        return Ok(poll);
    };
    let wait = Duration::try_from(earliest.duration_since(shop.ids.now())).unwrap_or_default();
    if !wait.is_zero() {
        return Ok(wait.min(poll));
    }
    if free == 0 {
        return Ok(poll);
    }
    let claimed = claim(shop, sender, None, free).await?;
    if claimed.is_empty() {
        // Another process was quicker, or the endpoint is off.
        return Ok(poll);
    }
    for call in claimed {
        start(shop, sender, call, in_flight);
    }
    Ok(Duration::ZERO)
}

/// Leases up to `limit` calls of an endpoint. To one that is off nothing is
/// sent: its calls fail, and wait to be replayed.
async fn claim(
    shop: &Shop,
    sender: &Sender,
    only: Option<&str>,
    limit: u32,
) -> Result<Vec<Call>, StoreError> {
    let endpoint = sender.target.name.as_str();
    let mut tx = shop.db.begin().await?;
    let now = shop.ids.now();
    let claimed = if sender.target.enabled && !webhooks::is_off(&mut tx, endpoint).await? {
        let claim = Claim {
            endpoint,
            worker: &shop.name,
            now,
            lease_until: now.checked_add(shop.settings.lease).unwrap_or(now),
            limit: limit.min(100),
            only,
        };
        webhooks::claim(&mut tx, &claim).await?
    } else {
        claims::fail_all(&mut tx, endpoint, "endpoint_off", now).await?;
        Vec::new()
    };
    tx.commit().await?;
    Ok(claimed)
}

fn start(shop: &Arc<Shop>, sender: &Arc<Sender>, call: Call, in_flight: &mut JoinSet<()>) {
    let (shop, sender) = (Arc::clone(shop), Arc::clone(sender));
    in_flight.spawn(async move {
        attempt(&shop, &sender, &call).await;
    });
}
