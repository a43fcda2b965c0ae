//! The hands of a lane: how many messages this process sends by it at one time.
//! Some are kept for emergencies, so that a gateway that hangs on everything
//! else does not have them all.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::domain::outgoing::{EMERGENCY, Message};

/// One in so many hands is kept.
const KEPT_ONE_IN: u32 = 4;

/// The hands of one lane.
pub(super) struct Hands {
    all: Arc<Semaphore>,
    /// Those that may hold what is no emergency.
    ordinary: Arc<Semaphore>,
}

/// A hand that is full; dropped, it is free again.
pub(super) struct Held {
    _any: Option<OwnedSemaphorePermit>,
    _ordinary: Option<OwnedSemaphorePermit>,
}

impl Hands {
    pub fn new(count: u32) -> Self {
        let count = count.max(1);
        let of = |count: u32| Arc::new(Semaphore::new(count as usize));
        Self {
            all: of(count),
            ordinary: of(count - count / KEPT_ONE_IN),
        }
    }

    /// Hands that are free for an emergency.
    pub fn free(&self) -> u32 {
        free(&self.all)
    }

    /// Hands that are free for anything.
    pub fn free_for_all(&self) -> u32 {
        free(&self.ordinary).min(self.free())
    }

    /// Takes a message into a hand. Who claims no more than there are free
    /// hands finds one.
    pub fn hold(&self, message: &Message) -> Held {
        let take = |hands: &Arc<Semaphore>| Arc::clone(hands).try_acquire_owned().ok();
        Held {
            _any: take(&self.all),
            _ordinary: if message.precedence < EMERGENCY {
                take(&self.ordinary)
            } else {
                None
            },
        }
    }
}

fn free(hands: &Semaphore) -> u32 {
    u32::try_from(hands.available_permits()).unwrap_or(u32::MAX)
}
