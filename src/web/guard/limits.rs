//! How often somebody may do something: so many at once, and as many again in
//! each period. Kept in memory alone, under a hash with a key that no one knows
//! and that ends with the process.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::domain::ids::Ids;

/// After so many looks, those are forgotten who have all of their share again.
const LOOKS_TO_A_SWEEP: u32 = 1_000;

/// The clock that we are handed, as the limiter reads it.
#[derive(Clone)]
struct Watch(Ids);

impl Clock for Watch {
    type Instant = Duration;

    fn now(&self) -> Duration {
        let millis = self.0.now().as_millisecond();
        Duration::from_millis(u64::try_from(millis).unwrap_or(0))
    }
}

/// One limit, for each of many.
pub struct Limit {
    limiter: RateLimiter<u64, HashMapStateStore<u64>, Watch, NoOpMiddleware<Duration>>,
    watch: Watch,
    key: RandomState,
    looks: AtomicU32,
}

impl Limit {
    /// `most` at once, and as many again in each `period`.
    pub fn new(most: u32, period: Duration, ids: &Ids) -> Self {
        let most = NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN);
        let one = (period / most.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(one)
            .unwrap_or_else(|| Quota::per_second(most))
            .allow_burst(most);
        let watch = Watch(ids.clone());
        Self {
            limiter: RateLimiter::hashmap_with_clock(quota, watch.clone()),
            watch,
            key: RandomState::new(),
            looks: AtomicU32::new(0),
        }
    }

    /// Takes one from the share of `who`.
    ///
    /// # Errors
    /// Where nothing is left, how long it takes until there is.
    pub fn take(&self, who: impl Hash) -> Result<(), Duration> {
        if self.looks.fetch_add(1, Ordering::Relaxed) % LOOKS_TO_A_SWEEP == LOOKS_TO_A_SWEEP - 1 {
            self.limiter.retain_recent();
            self.limiter.shrink_to_fit();
        }
        let hash = self.key.hash_one(who);
        self.limiter
            .check_key(&hash)
            .map_err(|not_until| not_until.wait_time_from(self.watch.now()))
    }

    /// Of how many something is remembered.
    #[cfg(test)]
    fn remembered(&self) -> usize {
        self.limiter.len()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicI64;

    use jiff::Timestamp;

    use super::*;
    use crate::domain::clock::{Clock, Randomness};

    #[derive(Default)]
    struct Set(AtomicI64);

    impl Clock for Set {
        fn now(&self) -> Timestamp {
            Timestamp::from_second(1_790_000_000 + self.0.load(Ordering::Relaxed)).unwrap()
        }
    }

    impl Randomness for Set {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    fn limit(most: u32) -> (Limit, Arc<Set>) {
        let set = Arc::new(Set::default());
        let ids = Ids::new(set.clone(), set.clone());
        (Limit::new(most, Duration::from_secs(3600), &ids), set)
    }

    #[test]
    fn a_share_is_used_up_and_comes_back_and_is_nobody_elses() {
        let (limit, clock) = limit(60);
        for _ in 0..60 {
            assert_eq!(limit.take("a"), Ok(()));
        }
        assert_eq!(limit.take("a"), Err(Duration::from_secs(60)));
        assert_eq!(limit.take("b"), Ok(()));
        clock.0.store(61, Ordering::Relaxed);
        assert_eq!(limit.take("a"), Ok(()));
        assert!(limit.take("a").is_err());
    }

    #[test]
    fn who_has_all_of_their_share_again_is_forgotten() {
        let (limit, clock) = limit(60);
        for who in 0..900 {
            limit.take(who).unwrap();
        }
        assert_eq!(limit.remembered(), 900);
        clock.0.store(7200, Ordering::Relaxed);
        for _ in 0..200 {
            let _ = limit.take("a");
        }
        assert_eq!(limit.remembered(), 1);
    }
}
