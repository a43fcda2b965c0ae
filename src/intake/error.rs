//! Why something could not be taken in.

use crate::domain::report::TextFault;
use crate::store::StoreError;

/// What the edge must tell the sender.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    #[error(transparent)]
    Text(#[from] TextFault),
    /// The same key came before with another body.
    #[error("the same key was used for another report")]
    OtherBody,
    /// Nothing was kept; the sender may try again.
    #[error(transparent)]
    Store(#[from] StoreError),
}
