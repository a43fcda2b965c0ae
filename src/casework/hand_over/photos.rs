//! Photos that a recipient takes of their work.

use sha2::{Digest, Sha256};

use super::doors::Visit;
use crate::casework::Casework;
use crate::casework::staff_photos::StaffPhotoError;
use crate::domain::case::Actor;
use crate::domain::hand_over_answer::MOST_PHOTOS_OF_RECIPIENT;
use crate::store::{cases, staff_photos};

/// Most photos of one recipient with one case, whatever comes back and is sent
/// again.
const MOST_OF_CASE: usize = 5 * MOST_PHOTOS_OF_RECIPIENT;

impl Casework {
    /// Keeps a photo that came with the form of this mark. The same photo with the
    /// same form again is kept once.
    ///
    /// # Errors
    /// Why it was not kept.
    pub async fn photo_by_recipient(
        &self,
        visit: &Visit,
        form: &str,
        bytes: Vec<u8>,
    ) -> Result<(), StaffPhotoError> {
        let taken_by = Actor::Recipient(visit.hand_over.recipient.clone());
        let digest = hex::encode(Sha256::digest(&bytes));
        let mark = format!("{form}-{digest}");
        let (case, kept) = {
            let mut tx = self.inner.db.read().await?;
            let case = cases::by_id(&mut tx, &visit.hand_over.case_id).await?;
            let case = case.ok_or(StaffPhotoError::NoSuchCase)?;
            let mut kept = staff_photos::of_case(&mut tx, &case.id).await?;
            kept.retain(|photo| photo.taken_by == taken_by);
            (case, kept)
        };
        if kept.iter().any(|photo| photo.mark == mark) {
            return Ok(());
        }
        let with_form = kept.iter().filter(|photo| photo.mark.starts_with(form));
        if with_form.count() >= MOST_PHOTOS_OF_RECIPIENT || kept.len() >= MOST_OF_CASE {
            return Err(StaffPhotoError::TooMany);
        }
        self.keep_photo(&case, taken_by, &mark, bytes).await?;
        Ok(())
    }
}
