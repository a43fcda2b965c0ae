//! Looking at a photo of a case. Each look is written to the access log before
//! anything is shown.

use super::sight::{Words, words};
use super::{Casework, rights};
use crate::attachments::AttachmentsError;
use crate::attachments::picture::CONTENT_TYPE;
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::photo::PhotoState;
use crate::domain::reference::Reference;
use crate::store::access_log::{self, Action};
use crate::store::{StoreError, Tx, cases, parts, photos, reports, staff_photos};

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
            let case = case.filter(|case| rights::may_open(who, case));
            let Some((case, photo)) = case.zip(kept(&mut tx, id).await?) else {
                return Ok(None);
            };
            let shows = match &photo.report_id {
                Some(report_id) => may_see(&mut tx, who, &case, id, report_id).await?,
                // By staff, of the fault itself.
                None => photo.case_id == case.id && rights::may_read_words(who, &case),
            };
            shows.then_some((case, photo))
        };
        let Some((case, photo)) = found else {
            return Ok(None);
        };
        let Some(attachments) = &self.inner.settings.attachments else {
            return Ok(None);
        };
        let look = self.look(who, &case.id, Action::SawPhoto);
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

/// Whether the photo came with a report of the case that `who` may read whole, or
/// is shown to the owner of the part that the case is.
async fn may_see(
    tx: &mut Tx,
    who: &Account,
    case: &Case,
    id: &str,
    report_id: &str,
) -> Result<bool, StoreError> {
    if parts::photos(tx, &case.id)
        .await?
        .iter()
        .any(|shown| shown == id)
    {
        return Ok(true);
    }
    let filed = reports::of_case(tx, &case.id).await?;
    let Some(report) = filed.iter().find(|report| report.id == report_id) else {
        return Ok(false);
    };
    let decision = reports::decision(tx, &report.id).await?;
    let sight = rights::sight(who, case);
    Ok(words(sight, case.category, &report.text, decision.as_ref()) == Words::All)
}

/// A photo that is kept, whoever took it.
struct Kept {
    case_id: String,
    /// Of the report that it came with; nothing where staff took it.
    report_id: Option<String>,
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
            report_id: Some(photo.report_id),
            content_type: photo.content_type,
            storage_key,
        }));
    }
    let photo = staff_photos::by_id(tx, id).await?;
    Ok(photo.map(|photo| Kept {
        case_id: photo.case_id,
        report_id: None,
        content_type: CONTENT_TYPE.to_owned(),
        storage_key: photo.storage_key,
    }))
}
