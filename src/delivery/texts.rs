//! Empties the texts of messages that were settled long ago, now and then and a
//! little at a time.

use std::sync::Arc;
use std::time::Duration;

use super::worker::Shop;
use crate::store::{StoreError, outbox};

/// How often to look whether there is something to empty.
const EVERY: Duration = Duration::from_secs(3600);
/// Messages in one transaction: others write too.
const BATCH: u32 = 200;
/// Between two transactions.
const BREATH: Duration = Duration::from_millis(200);

/// Goes on until it is dropped.
pub(super) async fn empty_now_and_then(shop: Arc<Shop>) {
    loop {
        match empty_old(&shop).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "texts of settled messages were emptied"),
            Err(error) => tracing::warn!(
                error = &error as &dyn std::error::Error,
                "texts of settled messages could not be emptied"
            ),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Empties all that were settled longer ago than texts are kept.
pub(super) async fn empty_old(shop: &Shop) -> Result<usize, StoreError> {
    let now = shop.ids.now();
    let Ok(before) = now.checked_sub(shop.settings.keep_texts) else {
        return Ok(0);
    };
    let mut emptied = 0;
    loop {
        let mut tx = shop.db.begin().await?;
        let count = outbox::empty_texts(&mut tx, before, BATCH).await?;
        tx.commit().await?;
        emptied += count;
        if count < BATCH as usize {
            return Ok(emptied);
        }
        tokio::time::sleep(BREATH).await;
    }
}
