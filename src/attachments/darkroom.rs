//! Where pictures are developed: few at a time, on threads that may block, and
//! with an end to what somebody waits for.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

use super::picture::{self, Picture};
use crate::domain::photo::PhotoFault;

/// Pictures developed at one time. A decoded one takes much memory.
const HANDS: u32 = 2;
/// A picture of more pixels takes all hands.
const LARGE: u64 = 16_000_000;

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Undeveloped {
    /// The file is to blame: it will be no better the next time.
    #[error(transparent)]
    Fault(#[from] PhotoFault),
    /// Others were before it, or it would take longer than anybody waits.
    #[error("it took too long")]
    TooLong,
}

/// Shared by all ways that pictures come. Cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Darkroom {
    hands: Arc<Semaphore>,
}

impl Default for Darkroom {
    fn default() -> Self {
        Self {
            hands: Arc::new(Semaphore::new(HANDS as usize)),
        }
    }
}

impl Darkroom {
    pub(super) async fn develop(
        &self,
        bytes: Vec<u8>,
        patience: Duration,
    ) -> Result<Picture, Undeveloped> {
        tokio::time::timeout(patience, self.take_a_turn(bytes))
            .await
            .unwrap_or(Err(Undeveloped::TooLong))
    }

    async fn take_a_turn(&self, bytes: Vec<u8>) -> Result<Picture, Undeveloped> {
        let (bytes, pixels) = blocking(move || {
            let pixels = picture::pixels(&bytes)?;
            Ok((bytes, pixels))
        })
        .await?;
        let hands = if pixels > LARGE { HANDS } else { 1 };
        let taken = Arc::clone(&self.hands).acquire_many_owned(hands).await;
        blocking(move || {
            // Held until the work is done, even where nobody waits any more.
            let _taken = taken;
            picture::develop(&bytes)
        })
        .await
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PhotoFault> + Send + 'static,
) -> Result<T, Undeveloped> {
    // A decoder that panics has met a broken file.
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.unwrap_or(Err(PhotoFault::Broken))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_waits_for_ever_and_the_turn_is_given_back() {
        let darkroom = Darkroom::default();
        let busy = Arc::clone(&darkroom.hands).acquire_many_owned(HANDS).await;
        let gif = b"GIF89a\x01\0\x01\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\x80\0\0\0\xff\xff\xff\
                    \x02\x02\x44\x01\0\x3b";
        let soon = Duration::from_millis(10);
        let waited = darkroom.develop(gif.to_vec(), soon).await;
        assert_eq!(waited.unwrap_err(), Undeveloped::TooLong);
        drop(busy);
        let long = Duration::from_secs(60);
        assert!(darkroom.develop(gif.to_vec(), long).await.is_ok());
        let broken = darkroom.develop(b"%PDF-1.7".to_vec(), long).await;
        assert_eq!(broken.unwrap_err(), PhotoFault::Pdf.into());
    }
}
