//! A photo that staff, or a recipient of the case, took of their work.

use jiff::Timestamp;

use super::case::Actor;

/// Most photos with one form.
pub const MOST_STAFF_PHOTOS: usize = 5;

/// A photo of a case as it is written down. The picture itself is in the
/// attachments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPhoto {
    pub id: String,
    pub case_id: String,
    /// Who took it: one of the staff, or a recipient.
    pub taken_by: Actor,
    /// Made with the form: the same mark again is the same photo.
    pub mark: String,
    /// Where it is kept in the attachments.
    pub storage_key: String,
    pub width: u32,
    pub height: u32,
    pub taken_at: Timestamp,
}
