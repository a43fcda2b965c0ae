//! Photos that come before their report: developed and kept as they come, for
//! the draft or the report that owns them, so that a phone that lets go of the
//! page loses none. With the report they become its photos; what no report
//! takes goes after three days.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::Intake;
use super::incoming::Incoming;
use crate::attachments::darkroom::Undeveloped;
use crate::attachments::picture::{CONTENT_TYPE, Picture};
use crate::attachments::{Attachments, AttachmentsError};
use crate::domain::photo::PhotoFault;
use crate::domain::report::Report;
use crate::domain::upload::{MOST_BYTES, MOST_PHOTOS, Upload};
use crate::store::{StoreError, Tx, uploads};

/// How long photos are kept that no report takes.
const KEPT: SignedDuration = SignedDuration::from_hours(3 * 24);
/// How long putting a file away may take; what is then unfinished is swept.
const IN_THE_MAKING: SignedDuration = SignedDuration::from_hours(1);
/// How long somebody waits for a picture to be developed.
const PATIENCE: Duration = Duration::from_secs(30);
/// Tries to get a place that others want in the same moment.
const TRIES: u32 = 2 * MOST_PHOTOS;
/// Files swept in one go.
const SWEEP: u32 = 100;

/// Why a photo was not taken. Nothing else is lost by it.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// The file is to blame.
    #[error(transparent)]
    Photo(#[from] PhotoFault),
    /// There are [`MOST_PHOTOS`] already.
    #[error("there are enough photos")]
    TooMany,
    /// Too much to do: it may be tried again.
    #[error("the photo could not be developed in time")]
    Busy,
    /// This installation keeps no files.
    #[error("there is no place to keep photos")]
    Nowhere,
    #[error(transparent)]
    Attachments(#[from] AttachmentsError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Undeveloped> for UploadError {
    fn from(error: Undeveloped) -> Self {
        match error {
            Undeveloped::Fault(fault) => Self::Photo(fault),
            Undeveloped::TooLong => Self::Busy,
        }
    }
}

impl Intake {
    /// Whether this installation keeps photos at all.
    pub fn takes_photos(&self) -> bool {
        self.inner.settings.attachments.is_some()
    }

    /// Keeps a photo for `owner`, a draft or a report. With a `mark` that came
    /// before, it is the photo that came before.
    ///
    /// # Errors
    /// Why it was not taken.
    pub async fn upload(
        &self,
        owner: &str,
        mark: Option<&str>,
        bytes: Vec<u8>,
    ) -> Result<Upload, UploadError> {
        let attachments = self.attachments()?;
        let ids = &self.inner.ids;
        // Whether it can be taken is asked before any work is done.
        let there = self.uploads(owner).await?;
        if let Some(before) = there.iter().find(|upload| mark == Some(&upload.mark)) {
            return Ok(before.clone());
        }
        if there.len() >= MOST_PHOTOS as usize {
            return Err(UploadError::TooMany);
        }
        if bytes.len() > MOST_BYTES {
            return Err(PhotoFault::TooLarge.into());
        }
        let picture = attachments.develop(bytes, PATIENCE).await?;
        let id = ids.id();
        let upload = Upload {
            storage_key: format!("photos/{id}.jpg"),
            owner: owner.to_owned(),
            mark: mark.unwrap_or(&id).to_owned(),
            size: u64::try_from(picture.jpeg.len()).unwrap_or(u64::MAX),
            width: picture.width,
            height: picture.height,
            received_at: ids.now(),
            id,
        };
        let placed = self.put_away(&upload, picture, attachments).await;
        let outcome = match &placed {
            Ok(_) => "kept",
            Err(_) => "failed",
        };
        metrics::counter!("sifra_uploads_total", "outcome" => outcome).increment(1);
        match &placed {
            Ok(kept) if kept.id == upload.id => {}
            // It may have its place all the same, and be a report's by now: what
            // cannot be taken out of its place keeps its file.
            Err(UploadError::Store(_)) => {
                let _ = self.remove_upload(owner, &upload.id).await;
            }
            _ => {
                self.clear_away(&upload.id, &upload.storage_key).await;
            }
        }
        placed
    }

    /// The photos that are kept for `owner`, in their order.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn uploads(&self, owner: &str) -> Result<Vec<Upload>, StoreError> {
        let mut tx = self.inner.db.read().await?;
        uploads::of_owner(&mut tx, owner).await
    }

    /// Takes a photo of `owner` out again; returns whether it was there. When
    /// this returns, the photo belongs to nothing any more.
    ///
    /// # Errors
    /// A store that failed; then it is still there.
    pub async fn remove_upload(&self, owner: &str, id: &str) -> Result<bool, StoreError> {
        let mut tx = self.inner.db.begin().await?;
        let found = uploads::displace(&mut tx, owner, id).await?;
        tx.commit().await?;
        let Some(storage_key) = found else {
            return Ok(false);
        };
        self.clear_away(id, &storage_key).await;
        Ok(true)
    }

    /// Removes what no report took in three days, files and rows, and what was
    /// left over; returns how many photos that were.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn sweep_uploads(&self) -> Result<usize, StoreError> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.begin().await?;
        uploads::expire(&mut tx, before(now, KEPT), now).await?;
        tx.commit().await?;
        let mut swept = 0;
        loop {
            let left_over = {
                let mut tx = self.inner.db.read().await?;
                uploads::left_over(&mut tx, before(now, IN_THE_MAKING), SWEEP).await?
            };
            let mut gone = 0;
            for (id, storage_key) in &left_over {
                if self.clear_away(id, storage_key).await {
                    gone += 1;
                }
            }
            swept += gone;
            if gone < SWEEP as usize {
                return Ok(swept);
            }
        }
    }

    fn attachments(&self) -> Result<&Attachments, UploadError> {
        let attachments = self.inner.settings.attachments.as_ref();
        attachments.ok_or(UploadError::Nowhere)
    }

    /// Row, file, place, in this order. Returns the photo that is now kept: one
    /// that came before, where another request with the mark was faster.
    async fn put_away(
        &self,
        upload: &Upload,
        picture: Picture,
        attachments: &Attachments,
    ) -> Result<Upload, UploadError> {
        let mut tx = self.inner.db.begin().await?;
        uploads::insert(&mut tx, upload).await?;
        tx.commit().await?;
        attachments.put(&upload.storage_key, picture.jpeg).await?;
        for _ in 0..TRIES {
            let mut tx = self.inner.db.begin().await?;
            let there = uploads::of_owner(&mut tx, &upload.owner).await?;
            if let Some(before) = there.into_iter().find(|other| other.mark == upload.mark) {
                return Ok(before);
            }
            match uploads::place(&mut tx, upload, MOST_PHOTOS).await {
                Ok(true) => {
                    tx.commit().await?;
                    return Ok(upload.clone());
                }
                Ok(false) => return Err(UploadError::TooMany),
                Err(StoreError::Duplicate(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(UploadError::Busy)
    }

    /// File, then row. What cannot be cleared away now is swept later.
    async fn clear_away(&self, id: &str, storage_key: &str) -> bool {
        let cleared = async {
            self.attachments()?.delete(storage_key).await?;
            let mut tx = self.inner.db.begin().await?;
            uploads::delete(&mut tx, id).await?;
            tx.commit().await?;
            Ok::<(), UploadError>(())
        };
        match cleared.await {
            Ok(()) => true,
            Err(error) => {
                tracing::warn!(upload = id, %error, "a photo could not be removed yet");
                false
            }
        }
    }
}

fn before(now: Timestamp, age: SignedDuration) -> Timestamp {
    now.checked_sub(age).unwrap_or(Timestamp::MIN)
}

/// Makes the uploads that `incoming` names photos of the report, in the
/// transaction that writes it.
pub(super) async fn take_uploads(
    tx: &mut Tx,
    incoming: &Incoming,
    report: &Report,
) -> Result<(), StoreError> {
    match &incoming.uploads {
        Some(owner) => claim_uploads(tx, owner, report, report.received_at).await,
        None => Ok(()),
    }
}

/// Makes the uploads of `owner` photos of a report, in the transaction that
/// writes what they came with.
pub(super) async fn claim_uploads(
    tx: &mut Tx,
    owner: &str,
    report: &Report,
    now: Timestamp,
) -> Result<(), StoreError> {
    uploads::claim(tx, owner, report, CONTENT_TYPE, now).await?;
    Ok(())
}
