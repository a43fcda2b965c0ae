//! Follows what was given until somebody there has it: does what is due, in a
//! transaction for each hand-over. Several processes may do so at once: each step
//! is taken by whoever writes it down first.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

use super::Handing;
use crate::store::{Db, StoreError, hand_overs};

/// How often to look without being woken.
const POLL: Duration = Duration::from_secs(1);
/// What is committed in such a short while is looked at together.
const BREATH: Duration = Duration::from_millis(100);
/// Hand-overs read at one time.
const BATCH: u32 = 50;

/// Follows hand-overs. One for each process.
pub struct Follower {
    db: Db,
    handing: Handing,
    /// Rung after each commit that promised a message.
    outbox_filled: Arc<Notify>,
}

impl Follower {
    pub fn new(db: Db, handing: Handing, outbox_filled: Arc<Notify>) -> Self {
        Self {
            db,
            handing,
            outbox_filled,
        }
    }

    /// Works until `shutdown` completes. First it takes back what stands with
    /// recipients that are no more. A database that is away is logged once, and
    /// waited for.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        tokio::pin!(shutdown);
        let mut commits = self.db.commits();
        let mut in_trouble = false;
        let mut is_looked_through = false;
        loop {
            commits.mark_unchanged();
            let round = async {
                if !is_looked_through {
                    self.take_back_from_unknown().await?;
                }
                self.follow_due().await
            };
            let done = tokio::select! {
                biased;
                // A step that is cut off is not taken: it is due still.
                () = &mut shutdown => return,
                done = round => done,
            };
            match done {
                Ok(_) => {
                    is_looked_through = true;
                    if std::mem::take(&mut in_trouble) {
                        tracing::info!("hand-overs are followed again");
                    }
                }
                Err(error) => {
                    if !std::mem::replace(&mut in_trouble, true) {
                        tracing::warn!(
                            error = &error as &dyn std::error::Error,
                            "hand-overs cannot be followed: tried again"
                        );
                    }
                    tokio::time::sleep(POLL).await;
                }
            }
            tokio::select! {
                biased;
                () = &mut shutdown => return,
                _ = commits.changed() => tokio::time::sleep(BREATH).await,
                () = tokio::time::sleep(POLL) => {}
            }
        }
    }

    /// Does everything that is due now, and returns how many hand-overs that were.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn follow_due(&self) -> Result<usize, StoreError> {
        let mut followed = 0;
        loop {
            let now = self.handing.inner.ids.now();
            let due = {
                let mut tx = self.db.read().await?;
                hand_overs::due(&mut tx, now, BATCH).await?
            };
            let mut failed = None;
            let mut tells = false;
            for id in &due {
                let step = async {
                    let mut tx = self.db.begin().await?;
                    let tells = self.handing.follow(&mut tx, id, now).await?;
                    tx.commit().await?;
                    Ok::<bool, StoreError>(tells)
                };
                match step.await {
                    Ok(told) => tells |= told,
                    // One that cannot be read must not hold up the others.
                    Err(error) => failed = Some(error),
                }
            }
            if tells {
                self.outbox_filled.notify_one();
            }
            followed += due.len();
            if let Some(error) = failed {
                return Err(error);
            }
            if due.len() < BATCH as usize {
                return Ok(followed);
            }
        }
    }

    /// Puts what stands with recipients that are no longer configured back on its
    /// senders' desks, with a loud line for each.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn take_back_from_unknown(&self) -> Result<(), StoreError> {
        let standing = {
            let mut tx = self.db.read().await?;
            hand_overs::of_recipients(&mut tx).await?
        };
        for (recipient, cases) in standing {
            if self.handing.channels(&recipient).is_some() {
                continue;
            }
            tracing::error!(
                recipient,
                cases,
                "a recipient with open cases is no longer configured: they are back with their \
                 senders"
            );
            let now = self.handing.inner.ids.now();
            let mut tx = self.db.begin().await?;
            hand_overs::stir_all_of(&mut tx, &recipient, now).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
