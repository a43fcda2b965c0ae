//! The one real clock and the one real source of randomness.

use std::sync::Arc;

use jiff::Timestamp;

use crate::domain::clock::{Clock, Randomness};
use crate::domain::ids::Ids;

/// The machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is what everybody else is handed"
    )]
    fn now(&self) -> Timestamp {
        // To the millisecond, as the store keeps it: what is told at once and
        // what is read later are the same.
        let now = Timestamp::now();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }
}

/// The operating system's randomness.
#[derive(Debug, Clone, Copy)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is what everybody else is handed"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("an operating system that runs us has randomness");
    }
}

/// The maker of ids of this process.
pub fn ids() -> Ids {
    Ids::new(Arc::new(SystemClock), Arc::new(SystemRandomness))
}
