//! A photo that came before its report: kept for whoever writes the report, to
//! go along with it or to be taken out again.

use jiff::Timestamp;

/// Most photos with one report by form.
pub const MOST_PHOTOS: u32 = 5;

/// Most bytes of one file as it comes: more than phones' cameras make.
pub const MOST_BYTES: usize = 15 * 1024 * 1024;

/// An upload as it is written down. The picture itself is in the attachments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    pub id: String,
    /// Whose it is: the id of a draft, or of a report.
    pub owner: String,
    /// Made by the browser: the same mark again is the same photo.
    pub mark: String,
    /// Where it is kept in the attachments.
    pub storage_key: String,
    /// Bytes of what is kept.
    pub size: u64,
    pub width: u32,
    pub height: u32,
    pub received_at: Timestamp,
}
