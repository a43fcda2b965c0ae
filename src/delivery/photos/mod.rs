//! Fetches the photos that came with SMS: the report is long taken in when this
//! begins, and stands whatever comes of it.
//!
//! As for messages: claim, work, settle, with no transaction open in between; a
//! lease that runs out is claimed again by anybody. To fetch the same photo
//! twice does no harm. [`attempt`] is one try; [`fetch`] talks to the gateway, and
//! [`reach`] says what may be fetched from at all.

mod attempt;
mod fetch;
mod reach;

use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;
use tokio::task::JoinSet;

use crate::attachments::Attachments;
use crate::domain::ids::Ids;
use crate::domain::outgoing::RetryPolicy;
use crate::domain::photo::Photo;
use crate::store::{Db, StoreError, photos};
use attempt::Shop;
pub use fetch::{PhotoGateway, PhotoGatewaySettings};

/// How the fetcher works.
#[derive(Debug, Clone)]
pub struct FetcherSettings {
    /// As for messages.
    pub policy: RetryPolicy,
    /// How long a claimed photo is nobody else's.
    pub lease: SignedDuration,
    /// How often to look without being woken.
    pub poll: Duration,
}

/// Photos fetched at one time; decoded they are, one after the other.
const HANDS: u32 = 4;

/// Fetches what waits. One for each process; processes that share a database
/// share the work.
pub struct PhotoFetcher {
    shop: Arc<Shop>,
    wake: Arc<Notify>,
}

impl PhotoFetcher {
    /// `wake` is notified by whoever commits photos to fetch.
    pub fn new(
        db: Db,
        ids: Ids,
        gateway: PhotoGateway,
        attachments: Attachments,
        wake: Arc<Notify>,
        settings: FetcherSettings,
    ) -> Self {
        let name = ids.id();
        let shop = Arc::new(Shop {
            db,
            ids,
            gateway,
            attachments,
            settings,
            name,
        });
        Self { shop, wake }
    }

    /// Works until `shutdown` completes; what is then in flight is fetched again
    /// after the next start. A database that is away is logged once.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        tokio::pin!(shutdown);
        let mut in_trouble = false;
        loop {
            // Registered before looking, as in the worker.
            let woken = self.wake.notified();
            tokio::pin!(woken);
            woken.as_mut().enable();
            let looked = tokio::select! {
                biased;
                () = &mut shutdown => return,
                looked = self.drain_once() => looked,
            };
            match looked {
                Ok(_) => in_trouble = false,
                Err(error) => {
                    if !std::mem::replace(&mut in_trouble, true) {
                        tracing::error!(
                            error = &error as &dyn std::error::Error,
                            "the photos to fetch cannot be read: they wait"
                        );
                    }
                }
            }
            let pause = self.pause().await;
            tokio::select! {
                biased;
                () = &mut shutdown => return,
                () = &mut woken => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Fetches all that is due now, and returns how many tries that took.
    pub async fn drain_once(&self) -> Result<usize, StoreError> {
        let mut tries = 0;
        loop {
            let claimed = self.claim().await?;
            if claimed.is_empty() {
                return Ok(tries);
            }
            tries += claimed.len();
            let mut in_flight = JoinSet::new();
            for photo in claimed {
                let shop = Arc::clone(&self.shop);
                in_flight.spawn(async move { shop.attempt(&photo).await });
            }
            while in_flight.join_next().await.is_some() {}
        }
    }

    async fn claim(&self) -> Result<Vec<Photo>, StoreError> {
        let shop = &self.shop;
        let now = shop.ids.now();
        // Looking costs nobody the writer's door.
        let earliest = photos::earliest_due(&mut shop.db.read().await?).await?;
        if earliest.is_none_or(|earliest| earliest > now) {
            return Ok(Vec::new());
        }
        let until = later(now, shop.settings.lease);
        let mut tx = shop.db.begin().await?;
        let claimed = photos::claim(&mut tx, &shop.name, now, until, HANDS).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    /// Until something is due, at most until it is time to look anyway.
    async fn pause(&self) -> Duration {
        let poll = self.shop.settings.poll;
        let earliest = async {
            let mut tx = self.shop.db.read().await?;
            photos::earliest_due(&mut tx).await
        };
        match earliest.await {
            Ok(Some(earliest)) => {
                let wait = earliest.duration_since(self.shop.ids.now());
                Duration::try_from(wait).unwrap_or_default().min(poll)
            }
            Ok(None) | Err(_) => poll,
        }
    }
}

fn later(at: Timestamp, wait: SignedDuration) -> Timestamp {
    at.checked_add(wait).unwrap_or(at)
}
