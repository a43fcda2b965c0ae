//! Looking at a photo of a case. Each look is written to the access log before
//! anything is shown.

use super::{Casework, rights};
use crate::attachments::AttachmentsError;
use crate::attachments::picture::CONTENT_TYPE;
use crate::domain::account::Account;
use crate::domain::photo::PhotoState;
use crate::domain::reference::Reference;
use crate::store::access_log::{self, Action, Look};
use crate::store::{StoreError, Tx, cases, photos, staff_photos};

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
    /// The photo of an id, if it belongs to the case of this reference and is
    /// kept; notes that `who` looked.
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
            let case = case.filter(|case| rights::may_open(who, case));
            case.zip(kept(&mut tx, id).await?)
        };
        let Some((case, photo)) = found else {
            return Ok(None);
        };
        let Some(attachments) = &self.inner.settings.attachments else {
            return Ok(None);
        };
        if photo.case_id != case.id {
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
        let bytes = attachments.get(&photo.storage_key).await?;
        Ok(bytes.map(|bytes| Shown {
            content_type: photo.content_type,
            bytes,
        }))
    }
}

/// A photo that is kept, whoever took it.
struct Kept {
    case_id: String,
    storage_key: String,
    content_type: String,
}

/// The photo of an id, if it is kept.
async fn kept(tx: &mut Tx, id: &str) -> Result<Option<Kept>, StoreError> {
    if let Some(photo) = photos::by_id(tx, id).await? {
        let storage_key = photo.storage_key;
        let key = storage_key.filter(|_| photo.state == PhotoState::Kept);
        return Ok(key.map(|storage_key| Kept {
            case_id: photo.case_id,
            content_type: photo.content_type,
            storage_key,
        }));
    }
    let photo = staff_photos::by_id(tx, id).await?;
    Ok(photo.map(|photo| Kept {
        case_id: photo.case_id,
        content_type: CONTENT_TYPE.to_owned(),
        storage_key: photo.storage_key,
    }))
}
