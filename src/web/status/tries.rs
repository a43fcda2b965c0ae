//! How often a code may be tried: for each reference, and from each network.
//! Kept in memory alone. A reference that nobody has counts like any other, so
//! that the answer does not tell which there are.

use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::domain::ids::Ids;
use crate::domain::reference::Reference;

/// At once, and again in each hour: a code has 40 bits.
const FOR_A_REFERENCE: u32 = 10;
/// A stairwell, or a helper at the library, is one network.
const FROM_A_NETWORK: u32 = 60;
const PERIOD: Duration = Duration::from_secs(3600);
/// So many are remembered before those are forgotten who have all of their
/// share again.
const MANY: usize = 10_000;

type Limiter<K> = RateLimiter<K, HashMapStateStore<K>, Watch, NoOpMiddleware<Duration>>;

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

/// The tries that are left.
pub struct Tries {
    by_reference: Limiter<Reference>,
    by_network: Limiter<IpAddr>,
    watch: Watch,
}

impl Tries {
    pub fn new(ids: &Ids) -> Self {
        let watch = Watch(ids.clone());
        Self {
            by_reference: RateLimiter::hashmap_with_clock(quota(FOR_A_REFERENCE), watch.clone()),
            by_network: RateLimiter::hashmap_with_clock(quota(FROM_A_NETWORK), watch.clone()),
            watch,
        }
    }

    /// Takes one try. The network is not known where the address is not.
    ///
    /// # Errors
    /// Where none is left, how long it takes until there is.
    pub fn take(&self, reference: &Reference, from: Option<IpAddr>) -> Result<(), Duration> {
        if let Some(address) = from {
            self.check(&self.by_network, &network(address))?;
        }
        self.check(&self.by_reference, reference)
    }

    fn check<K: Hash + Eq + Clone>(&self, limiter: &Limiter<K>, key: &K) -> Result<(), Duration> {
        if limiter.len() > MANY {
            limiter.retain_recent();
        }
        limiter
            .check_key(key)
            .map_err(|not_until| not_until.wait_time_from(self.watch.now()))
    }
}

fn quota(most: u32) -> Quota {
    let most = NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN);
    let one = PERIOD / most.get();
    Quota::with_period(one)
        .unwrap_or_else(|| Quota::per_hour(most))
        .allow_burst(most)
}

/// An address as one household has it: providers commonly give a customer a /56
/// of IPv6 (RIPE-690).
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 72)).into(),
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_one_network() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:200::1"), of("2001:db8:1:2ff:1::2"));
        assert_ne!(of("2001:db8:1:200::1"), of("2001:db8:1:300::1"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
        assert_ne!(of("192.0.2.7"), of("192.0.2.8"));
    }
}
