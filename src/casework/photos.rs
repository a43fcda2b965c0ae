//! Looking at a photo of a case. Each look is written to the access log before
//! anything is shown.

use super::sight::{Words, words};
use super::{Casework, rights};
use crate::attachments::AttachmentsError;
use crate::domain::account::Account;
use crate::domain::photo::PhotoState;
use crate::domain::reference::Reference;
use crate::store::access_log::{self, Action};
use crate::store::{StoreError, cases, parts, photos, reports};

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
    /// The photo of an id, if it belongs to the case of this reference, is kept,
    /// and came with a report that `who` may read whole, or is shown to the owner
    /// of this part; notes that they looked.
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
            let Some((case, photo)) = case.zip(photo) else {
                return Ok(None);
            };
            if parts::photos(&mut tx, &case.id).await?.contains(&photo.id) {
                Some((case, photo))
            } else {
                let filed = reports::of_case(&mut tx, &case.id).await?;
                let report = filed.iter().find(|report| report.id == photo.report_id);
                let Some(report) = report else {
                    return Ok(None);
                };
                let decision = reports::decision(&mut tx, &report.id).await?;
                let sight = rights::sight(who, &case);
                let words = words(sight, case.category, &report.text, decision.as_ref());
                (words == Words::All).then_some((case, photo))
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
        let look = self.look(who, &case.id, Action::SawPhoto);
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
