//! A photo that came with a report: first only its address at the gateway, then
//! kept, or refused for a reason that staff can read.

use jiff::Timestamp;
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// Where a photo stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum PhotoState {
    /// Still at the gateway.
    ToFetch,
    /// With us, encoded anew.
    Kept,
    /// Never to be shown.
    Refused,
}

impl PhotoState {
    /// The key, as `to_fetch`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// Why there is no photo to see.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
    thiserror::Error,
)]
#[strum(serialize_all = "snake_case")]
pub enum PhotoFault {
    Heic,
    Pdf,
    Video,
    /// None of the types that are taken.
    OtherType,
    /// Too many bytes.
    TooLarge,
    /// Few bytes that would become a giant picture.
    TooManyPixels,
    /// Begins like a picture and is none.
    Broken,
    /// The gateway does not have it.
    Gone,
    /// Its address, or where that leads, is none that we fetch from.
    WrongPlace,
    /// Tried until we gave up.
    Unreachable,
}

impl PhotoFault {
    /// The key, as `too_large`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// A photo as it is written down. The picture itself is in the attachments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub id: String,
    pub report_id: String,
    pub case_id: String,
    /// From 1, as they came.
    pub position: u32,
    /// Its address at the gateway; of one that the reporter uploaded, `upload`.
    pub source: String,
    pub state: PhotoState,
    pub content_type: String,
    /// Where it is kept in the attachments.
    pub storage_key: Option<String>,
    /// Width and height, where it is kept.
    pub size: Option<(u32, u32)>,
    /// Where it was refused.
    pub fault: Option<PhotoFault>,
    /// Tries to fetch it so far.
    pub attempts: u32,
    pub received_at: Timestamp,
}
