//! Photos that staff, and recipients of a case, take of their work: developed like all others, so that what
//! the camera wrote into them is gone, and kept with the case under their name.

use std::time::Duration;

use super::{Casework, rights};
use crate::attachments::AttachmentsError;
use crate::attachments::darkroom::Undeveloped;
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case};
use crate::domain::photo::PhotoFault;
use crate::domain::reference::Reference;
use crate::domain::staff_photo::StaffPhoto;
use crate::domain::upload::MOST_BYTES;
use crate::store::{StoreError, cases, staff_photos};

/// How long somebody waits for a picture to be developed.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why a photo was not kept.
#[derive(Debug, thiserror::Error)]
pub enum StaffPhotoError {
    #[error("the account may not change cases")]
    NotAllowed,
    #[error("there is no such case")]
    NoSuchCase,
    /// The file is to blame.
    #[error(transparent)]
    Photo(#[from] PhotoFault),
    #[error("there are as many photos as there may be")]
    TooMany,
    /// Too much to do, or no place to keep it: it may be tried again.
    #[error("the photo could not be kept now")]
    NotNow,
    #[error(transparent)]
    Attachments(#[from] AttachmentsError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Undeveloped> for StaffPhotoError {
    fn from(error: Undeveloped) -> Self {
        match error {
            Undeveloped::Fault(fault) => Self::Photo(fault),
            Undeveloped::TooLong => Self::NotNow,
        }
    }
}

impl Casework {
    /// Keeps a photo that `who` took with the case of this reference. With a `mark`
    /// that came before, it is the photo that came before.
    ///
    /// # Errors
    /// Why it was not kept.
    pub async fn add_photo(
        &self,
        who: &Account,
        reference: &Reference,
        mark: &str,
        bytes: Vec<u8>,
    ) -> Result<StaffPhoto, StaffPhotoError> {
        if !rights::may_change(who) {
            return Err(StaffPhotoError::NotAllowed);
        }
        let case = {
            let mut tx = self.inner.db.read().await?;
            let found = cases::by_reference(&mut tx, reference).await?;
            let case = found.filter(|case| rights::may_open(who, case));
            case.ok_or(StaffPhotoError::NoSuchCase)?
        };
        let taken_by = Actor::Staff(who.id.clone());
        self.keep_photo(&case, taken_by, mark, bytes).await
    }

    /// Keeps a photo of the case, whoever took it. With a `mark` that came before,
    /// it is the photo that came before.
    ///
    /// # Errors
    /// Why it was not kept.
    pub(super) async fn keep_photo(
        &self,
        case: &Case,
        taken_by: Actor,
        mark: &str,
        bytes: Vec<u8>,
    ) -> Result<StaffPhoto, StaffPhotoError> {
        let attachments = self.inner.settings.attachments.as_ref();
        let attachments = attachments.ok_or(StaffPhotoError::NotNow)?;
        let before = {
            let mut tx = self.inner.db.read().await?;
            staff_photos::by_mark(&mut tx, &case.id, mark).await?
        };
        if let Some(before) = before {
            return Ok(before);
        }
        if bytes.len() > MOST_BYTES {
            return Err(PhotoFault::TooLarge.into());
        }
        let picture = attachments.develop(bytes, PATIENCE).await?;
        let ids = &self.inner.ids;
        let id = ids.id();
        let photo = StaffPhoto {
            storage_key: format!("photos/{id}.jpg"),
            case_id: case.id.clone(),
            taken_by,
            mark: mark.to_owned(),
            width: picture.width,
            height: picture.height,
            taken_at: ids.now(),
            id,
        };
        let mut tx = self.inner.db.begin().await?;
        match staff_photos::insert(&mut tx, &photo).await {
            Ok(()) => tx.commit().await?,
            // The same form, sent twice in one moment: the other one keeps it.
            Err(StoreError::Duplicate(_)) => return Err(StaffPhotoError::NotNow),
            Err(error) => return Err(error.into()),
        }
        if let Err(error) = attachments.put(&photo.storage_key, picture.jpeg).await {
            let mut tx = self.inner.db.begin().await?;
            staff_photos::delete(&mut tx, &photo.id).await?;
            tx.commit().await?;
            return Err(error.into());
        }
        let mut tx = self.inner.db.begin().await?;
        staff_photos::kept(&mut tx, &photo.id).await?;
        tx.commit().await?;
        tracing::info!(case = photo.case_id, "photo of the work kept");
        Ok(photo)
    }
}
