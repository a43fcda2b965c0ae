//! Keeping a report while it is being written, so that a reload, a lost network
//! or a phone that lets go of the page loses nothing. It is sealed: who has the
//! database reads nothing of those who never send.

use jiff::SignedDuration;

use super::Intake;
use super::sealing::Seal;
use crate::store::{StoreError, drafts};

/// How long a draft is kept after the last change.
pub const KEPT: SignedDuration = SignedDuration::from_hours(3 * 24);

impl Intake {
    /// The draft of a token, as it was kept; nothing where there is none, or no
    /// longer.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn draft(&self, token: &str) -> Result<Option<String>, StoreError> {
        let seal = Seal::of(token);
        let mut tx = self.inner.db.read().await?;
        let sealed = drafts::get(&mut tx, &seal.id, self.inner.ids.now()).await?;
        Ok(sealed.and_then(|sealed| seal.open(&sealed)))
    }

    /// Keeps a draft in place of the one before.
    ///
    /// # Errors
    /// A store that failed; then the one before stands.
    pub async fn keep_draft(&self, token: &str, draft: &str) -> Result<(), StoreError> {
        let seal = Seal::of(token);
        let Some(sealed) = seal.close(draft, &self.inner.ids) else {
            return Ok(());
        };
        let now = self.inner.ids.now();
        let expires_at = now.checked_add(KEPT).unwrap_or(now);
        let mut tx = self.inner.db.begin().await?;
        drafts::put(&mut tx, &seal.id, &sealed, expires_at).await?;
        tx.commit().await
    }

    /// Drops the drafts that nobody has changed for so long that they are no
    /// longer kept; returns how many.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn sweep_drafts(&self) -> Result<u64, StoreError> {
        let mut tx = self.inner.db.begin().await?;
        let dropped = drafts::drop_expired(&mut tx, self.inner.ids.now()).await?;
        tx.commit().await?;
        Ok(dropped)
    }

    /// Who owns what is uploaded with the draft of a token, before it is sent.
    pub fn draft_id(token: &str) -> String {
        Seal::of(token).id
    }
}
