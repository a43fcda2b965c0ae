//! Looking at a photo of a case. Each look is written to the access log before
//! anything is shown.

use super::Casework;
use crate::attachments::AttachmentsError;
use crate::domain::account::Account;
use crate::domain::photo::PhotoState;
use crate::domain::reference::Reference;
use crate::store::access_log::{self, Action, Look};
use crate::store::{StoreError, cases, parts, photos};

/// Why a photo could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Attachments(#[from] AttachmentsError),
}

/// A photo to show.
pub struct Shown {
    pub content_type: String,
    pub bytes: Vec<u8>,
}

impl Casework {
    /// The photo of an id, if it belongs to the case of this reference, or is
    /// shown to the owner of this part, and is kept; notes that `who` looked.
    ///
    /// # Errors
    /// A store that failed; then nothing is shown.
    pub async fn photo(
        &self,
        who: &Account,
        reference: &Reference,
        id: &str,
    ) -> Result<Option<Shown>, PhotoError> {
        let found = {
            let mut tx = self.inner.db.read().await?;
            let case = cases::by_reference(&mut tx, reference).await?;
            let photo = photos::by_id(&mut tx, id).await?;
            match case.zip(photo) {
                Some((case, photo)) => {
                    let shown = parts::photos(&mut tx, &case.id).await?;
                    let belongs = photo.case_id == case.id || shown.contains(&photo.id);
                    belongs.then_some((case, photo))
                }
                None => None,
            }
        };
        let Some((case, photo)) = found else {
            return Ok(None);
        };
        let (Some(attachments), Some(key)) = (&self.inner.settings.attachments, &photo.storage_key)
        else {
            return Ok(None);
        };
        if photo.state != PhotoState::Kept {
            return Ok(None);
        }
        let look = Look {
            id: self.inner.ids.id(),
            account_id: who.id.clone(),
            case_id: case.id,
            action: Action::SawPhoto,
            at: self.inner.ids.now(),
        };
        let mut tx = self.inner.db.begin().await?;
        access_log::add(&mut tx, &look).await?;
        tx.commit().await?;
        let bytes = attachments.get(key).await?;
        Ok(bytes.map(|bytes| Shown {
            content_type: photo.content_type,
            bytes,
        }))
    }
}
