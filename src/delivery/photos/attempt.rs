//! One try: fetch, develop, keep, settle.

use std::time::Duration;

use jiff::SignedDuration;

use super::FetcherSettings;
use super::fetch::{Missed, PhotoGateway};
use crate::attachments::Attachments;
use crate::attachments::darkroom::Undeveloped;
use crate::attachments::picture::{CONTENT_TYPE, Picture};
use crate::domain::ids::Ids;
use crate::domain::outgoing::{Blamed, MessageState, Outcome, next_step};
use crate::domain::photo::{Photo, PhotoFault};
use crate::store::photos::{self, Fetched};
use crate::store::{Db, StoreError};

/// What all tries of a fetcher share.
pub(super) struct Shop {
    pub db: Db,
    pub ids: Ids,
    pub gateway: PhotoGateway,
    pub attachments: Attachments,
    pub settings: FetcherSettings,
    /// Who holds the leases. New with every start.
    pub name: String,
}

impl Shop {
    /// Fetches one photo, keeps it, and writes down what came of it.
    pub async fn attempt(&self, photo: &Photo) {
        let fetched = self.fetched(photo).await;
        let outcome = match &fetched {
            Fetched::Kept { .. } => "kept",
            Fetched::Refused(_) => "refused",
            Fetched::Later { .. } => "later",
        };
        let reason = match &fetched {
            Fetched::Kept { .. } => None,
            Fetched::Refused(fault) => Some(fault.key()),
            Fetched::Later { reason, .. } => Some(reason.as_str()),
        };
        metrics::counter!("sifra_photos_total", "outcome" => outcome).increment(1);
        tracing::info!(
            photo = photo.id,
            number = photo.attempts,
            outcome,
            reason,
            "tried to fetch a photo"
        );
        let settled = async {
            let mut tx = self.db.begin().await?;
            let now = self.ids.now();
            let is_ours = photos::settle(&mut tx, photo, &self.name, &fetched, now).await?;
            tx.commit().await?;
            Ok::<bool, StoreError>(is_ours)
        };
        match settled.await {
            Ok(true) if matches!(fetched, Fetched::Kept { .. }) => {
                let is_forgotten = self.gateway.forget(&photo.source).await;
                tracing::info!(photo = photo.id, is_forgotten, "photo kept");
            }
            Ok(_) => {}
            Err(error) => tracing::error!(
                photo = photo.id,
                error = &error as &dyn std::error::Error,
                "what came of a photo cannot be written down: it will be fetched again"
            ),
        }
    }

    async fn fetched(&self, photo: &Photo) -> Fetched {
        let missed = match tokio::time::timeout(self.limit(), self.fetch_and_keep(photo)).await {
            Ok(Ok(kept)) => return kept,
            Ok(Err(missed)) => missed,
            Err(_) => Missed::Later {
                reason: "time_out".to_owned(),
                retry_after: None,
            },
        };
        match missed {
            Missed::ForGood(fault) => Fetched::Refused(fault),
            Missed::Later {
                reason,
                retry_after,
            } => self.try_again(photo, reason, retry_after),
        }
    }

    /// Well before the lease ends.
    fn limit(&self) -> Duration {
        let lease = Duration::try_from(self.settings.lease).unwrap_or_default();
        lease.mul_f64(0.75)
    }

    async fn fetch_and_keep(&self, photo: &Photo) -> Result<Fetched, Missed> {
        let bytes = self.gateway.fetch(&photo.source).await?;
        let Picture {
            jpeg,
            width,
            height,
        } = self.developed(bytes).await?;
        let size = u64::try_from(jpeg.len()).unwrap_or(u64::MAX);
        let storage_key = format!("photos/{}.jpg", photo.id);
        if let Err(error) = self.attachments.put(&storage_key, jpeg).await {
            tracing::error!(
                photo = photo.id,
                error = &error as &dyn std::error::Error,
                "a photo cannot be kept: look at attachments.url"
            );
            return Err(Missed::Later {
                reason: "attachments".to_owned(),
                retry_after: None,
            });
        }
        Ok(Fetched::Kept {
            storage_key,
            content_type: CONTENT_TYPE,
            bytes: size,
            width,
            height,
        })
    }

    async fn developed(&self, bytes: Vec<u8>) -> Result<Picture, Missed> {
        let developed = self.attachments.develop(bytes, self.limit()).await;
        developed.map_err(|error| match error {
            Undeveloped::Fault(fault) => Missed::ForGood(fault),
            Undeveloped::TooLong => Missed::Later {
                reason: "darkroom".to_owned(),
                retry_after: None,
            },
        })
    }

    /// As a message is tried again, by the same waits.
    fn try_again(
        &self,
        photo: &Photo,
        reason: String,
        retry_after: Option<SignedDuration>,
    ) -> Fetched {
        let outcome = Outcome::Later {
            reason: reason.clone(),
            retry_after,
            blamed: Blamed::Gateway,
        };
        let now = self.ids.now();
        let (policy, jitter) = (&self.settings.policy, self.ids.fraction());
        let step = next_step(photo.attempts, &outcome, policy, now, jitter);
        if step.state == MessageState::Failed {
            Fetched::Refused(PhotoFault::Unreachable)
        } else {
            Fetched::Later {
                due_at: step.due_at,
                reason,
            }
        }
    }
}
