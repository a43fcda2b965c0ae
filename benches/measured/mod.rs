//! How long something took, over many times.

use std::time::{Duration, Instant};

/// Times that were taken.
#[derive(Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    #[allow(dead_code, reason = "not every bench tells how many there were")]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The time that this share of all stays within; zero where there are none.
    pub fn within(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let last = sorted.len().saturating_sub(1);
        let at = (last as f64 * share) as usize;
        sorted.get(at).copied().unwrap_or_default()
    }
}

/// Does it three times: what came of it, and the middle of the three times, so
/// that what else the machine does counts for little.
#[allow(dead_code, reason = "not every bench does all things three times")]
pub fn middle_of_three<T>(mut it: impl FnMut() -> T) -> (T, Duration) {
    let mut times = [Duration::ZERO; 3];
    let mut last = None;
    for took in &mut times {
        let start = Instant::now();
        last = Some(it());
        *took = start.elapsed();
    }
    times.sort_unstable();
    let [_, middle, _] = times;
    (last.expect("it was done"), middle)
}
