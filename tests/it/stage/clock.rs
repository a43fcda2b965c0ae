//! A clock that stands until it is told to move, and randomness that is new
//! each time but needs no machine.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::{SignedDuration, Timestamp};
use sifra::domain::clock::{Clock, Randomness};

/// Monday 23 November 2026, 11.00 in Norway.
pub const START: &str = "2026-11-23T10:00:00Z";

pub struct SetClock(Mutex<Timestamp>);

impl Default for SetClock {
    fn default() -> Self {
        Self(Mutex::new(START.parse().expect("an instant")))
    }
}

impl SetClock {
    pub fn advance(&self, by: SignedDuration) {
        let mut now = self.0.lock().expect("no test panics while holding it");
        *now = now.checked_add(by).expect("within the calendar");
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().expect("no test panics while holding it")
    }
}

/// SplitMix64 over a counter: never the same twice in a process.
pub struct Counted;

static COUNTER: AtomicU64 = AtomicU64::new(1);

impl Randomness for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let count = COUNTER.fetch_add(1, Ordering::Relaxed);
            let mut z = count.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let fresh = (z ^ (z >> 31)).to_le_bytes();
            chunk.copy_from_slice(&fresh[..chunk.len()]);
        }
    }
}
