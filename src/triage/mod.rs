//! What a text means.

pub mod place;
