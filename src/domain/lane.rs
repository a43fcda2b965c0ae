//! The lane of a channel: how much may be sent by it now, whatever process
//! sends. Pure; the store keeps one row for each lane.

use jiff::{SignedDuration, Timestamp};

/// Failures in a row after which a lane sends one message at a time.
pub const HALF_OPEN_AFTER: u32 = 5;
/// The pause between two tries of a lane that is half open.
pub const BETWEEN_TRIES: SignedDuration = SignedDuration::from_millis(500);

const SECOND: i64 = 1_000_000;

/// How a lane stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lane {
    /// Unix microseconds: the allowance is used up to this moment. A lane that
    /// has been idle may send a second's worth at once.
    pub used_until: i64,
    /// The gateway asked for a pause, or does not answer.
    pub paused_until: Timestamp,
    /// Failures in a row that the gateway is to blame for.
    pub failures: u32,
}

/// What a lane lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// So many messages, one at least.
    Open(u32),
    /// One, where none is under way: the last ones failed.
    Half,
    /// None until then.
    Shut(Timestamp),
}

impl Lane {
    /// What may be sent at `now`, with `per_second` messages a second.
    pub fn opening(&self, now: Timestamp, per_second: u32) -> Opening {
        if self.paused_until > now {
            return Opening::Shut(self.paused_until);
        }
        let cost = cost(per_second);
        let free = now.as_microsecond() + SECOND - self.used(now);
        if free < cost {
            let from = self.used(now) + cost - SECOND;
            // An instant is kept in milliseconds: never a moment too early.
            let from = Timestamp::from_millisecond(from.div_euclid(1_000) + 1);
            return Opening::Shut(from.unwrap_or(now));
        }
        if self.failures >= HALF_OPEN_AFTER {
            return Opening::Half;
        }
        Opening::Open(u32::try_from(free / cost).unwrap_or(u32::MAX))
    }

    /// The lane once `count` messages have been taken from its allowance.
    #[must_use]
    pub fn used_for(self, count: usize, now: Timestamp, per_second: u32) -> Self {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let spent = cost(per_second).saturating_mul(count);
        Self {
            used_until: self.used(now).saturating_add(spent),
            ..self
        }
    }

    /// The lane after a failure that the gateway is to blame for.
    #[must_use]
    pub fn failed(self, now: Timestamp) -> Self {
        let failures = self.failures.saturating_add(1);
        let lane = Self { failures, ..self };
        if failures >= HALF_OPEN_AFTER {
            lane.paused(now, BETWEEN_TRIES)
        } else {
            lane
        }
    }

    /// The lane where the gateway wants nothing for so long.
    #[must_use]
    pub fn paused(self, now: Timestamp, wait: SignedDuration) -> Self {
        let until = now.checked_add(wait).unwrap_or(now);
        Self {
            paused_until: self.paused_until.max(until),
            ..self
        }
    }

    /// Never in the past, where an allowance would pile up, and never further
    /// ahead than a clock that was set back can explain.
    fn used(&self, now: Timestamp) -> i64 {
        let now = now.as_microsecond();
        self.used_until.clamp(now, now + 60 * SECOND)
    }
}

/// Microseconds of allowance that a message takes.
fn cost(per_second: u32) -> i64 {
    let per_second = i64::from(per_second.max(1));
    // Rounded up: never more than the rate.
    (SECOND + per_second - 1) / per_second
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDLE: Lane = Lane {
        used_until: 0,
        paused_until: Timestamp::UNIX_EPOCH,
        failures: 0,
    };

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millisecond(1_700_000_000_000 + millis).unwrap()
    }

    /// What a lane lets through from `from` to `to`, looked at every so often.
    fn sent(mut lane: Lane, per_second: u32, (from, to): (i64, i64), every: usize) -> u32 {
        let mut sent = 0;
        for millis in (from..to).step_by(every) {
            if let Opening::Open(count) = lane.opening(at(millis), per_second) {
                lane = lane.used_for(count as usize, at(millis), per_second);
                sent += count;
            }
        }
        sent
    }

    #[test]
    fn an_idle_lane_lets_a_seconds_worth_through_and_then_keeps_the_rate() {
        for per_second in [1, 3, 7, 10, 300, 1_000] {
            for every in [1, 40, 250] {
                let ten_seconds = sent(IDLE, per_second, (0, 10_000), every);
                let most = per_second * 11;
                let fewest = (per_second * 10).min(most);
                assert!(
                    (fewest..=most).contains(&ten_seconds),
                    "{per_second} a second, seen every {every} ms: {ten_seconds}"
                );
            }
        }
    }

    #[test]
    fn it_says_when_the_next_may_go() {
        let lane = IDLE.used_for(3, at(0), 3);
        let Opening::Shut(from) = lane.opening(at(0), 3) else {
            panic!("it is used up");
        };
        assert!(matches!(lane.opening(from, 3), Opening::Open(1)));
        assert_eq!(from, at(334));
    }

    #[test]
    fn after_a_few_failures_it_is_half_open_until_one_succeeds() {
        let mut lane = IDLE;
        for _ in 1..HALF_OPEN_AFTER {
            lane = lane.failed(at(0));
            assert!(matches!(lane.opening(at(0), 5), Opening::Open(5)));
        }
        lane = lane.failed(at(0));
        assert_eq!(lane.opening(at(0), 5), Opening::Shut(at(500)));
        assert_eq!(lane.opening(at(500), 5), Opening::Half);
        lane.failures = 0;
        assert!(matches!(lane.opening(at(500), 5), Opening::Open(_)));
    }

    #[test]
    fn a_pause_is_never_shortened_by_another() {
        let lane = IDLE
            .paused(at(0), SignedDuration::from_secs(60))
            .paused(at(0), SignedDuration::from_secs(5));
        assert_eq!(lane.opening(at(0), 5), Opening::Shut(at(60_000)));
        assert!(matches!(lane.opening(at(60_000), 5), Opening::Open(_)));
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_shut_the_lane_for_long() {
        let lane = IDLE.used_for(5, at(86_400_000), 5);
        let Opening::Shut(from) = lane.opening(at(0), 5) else {
            panic!("it waits a little");
        };
        assert!(from <= at(61_000));
    }
}
