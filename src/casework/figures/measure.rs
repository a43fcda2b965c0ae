//! How long things take and how large a share is, said only where there is
//! enough to say it of.

use jiff::SignedDuration;

/// Of fewer than this nothing is said but how many they are.
pub const FEW: usize = 5;

/// A length of time that a share of all stay within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// Too few to say.
    Few,
    /// So many still wait that it cannot be known yet.
    NotYet,
    Time(SignedDuration),
}

impl Within {
    pub fn time(self) -> Option<SignedDuration> {
        match self {
            Self::Time(time) => Some(time),
            Self::Few | Self::NotYet => None,
        }
    }
}

/// How long something took: half of all stay within one time, nine of ten
/// within another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    pub half: Within,
    pub nine_of_ten: Within,
    pub done: usize,
    /// Those that it has not come to.
    pub waiting: usize,
}

impl Spread {
    /// Of what took so long, and of what has waited so long and goes on.
    ///
    /// Leaving out those who wait would flatter, counting them as endless would
    /// slander: they count for as long as they have waited (Kaplan and Meier,
    /// "Nonparametric estimation from incomplete observations", 1958).
    pub fn of(done: &[SignedDuration], waiting: &[SignedDuration]) -> Self {
        let all = done.len() + waiting.len();
        if all < FEW {
            return Self {
                half: Within::Few,
                nine_of_ten: Within::Few,
                done: done.len(),
                waiting: waiting.len(),
            };
        }
        // Of equals, what was done comes before what goes on.
        let mut times: Vec<(SignedDuration, bool)> = done
            .iter()
            .map(|time| (*time, false))
            .chain(waiting.iter().map(|time| (*time, true)))
            .collect();
        times.sort_unstable();
        let (mut half, mut nine_of_ten) = (Within::NotYet, Within::NotYet);
        let mut left = 1.0;
        for (place, (time, goes_on)) in times.into_iter().enumerate() {
            if goes_on {
                continue;
            }
            let at_risk = (all - place) as f64;
            left *= 1.0 - 1.0 / at_risk;
            reach(&mut half, left, 0.5, time);
            reach(&mut nine_of_ten, left, 0.1, time);
        }
        Self {
            half,
            nine_of_ten,
            done: done.len(),
            waiting: waiting.len(),
        }
    }
}

fn reach(within: &mut Within, left: f64, share: f64, time: SignedDuration) {
    // The product of fractions is a hair off.
    if *within == Within::NotYet && left <= share + 1e-9 {
        *within = Within::Time(time);
    }
}

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    pub hits: u32,
    pub of: u32,
}

impl Share {
    /// Counts one more.
    pub fn count(&mut self, is_hit: bool) {
        self.of += 1;
        self.hits += u32::from(is_hit);
    }

    /// From 0 to 1; nothing where there are too few to say, or none at all.
    pub fn part(self) -> Option<f64> {
        let is_enough = usize::try_from(self.of).is_ok_and(|of| of >= FEW);
        is_enough.then(|| f64::from(self.hits) / f64::from(self.of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(of: &[i64]) -> Vec<SignedDuration> {
        of.iter().map(|h| SignedDuration::from_hours(*h)).collect()
    }

    fn time(hours: i64) -> Within {
        Within::Time(SignedDuration::from_hours(hours))
    }

    #[test]
    fn half_and_nine_of_ten_are_times_that_were_taken() {
        let spread = Spread::of(&hours(&[10, 2, 9, 4, 5, 6, 7, 8, 3, 1]), &[]);
        assert_eq!((spread.half, spread.nine_of_ten), (time(5), time(9)));
        let spread = Spread::of(&hours(&[1, 1, 1, 50, 50]), &[]);
        assert_eq!((spread.half, spread.nine_of_ten), (time(1), time(50)));
    }

    #[test]
    fn of_fewer_than_five_nothing_is_said() {
        let spread = Spread::of(&hours(&[1, 2, 3]), &hours(&[9]));
        assert_eq!(
            (spread.half, spread.nine_of_ten),
            (Within::Few, Within::Few)
        );
        assert_eq!((spread.done, spread.waiting), (3, 1));
        assert_eq!(Spread::of(&[], &[]).half, Within::Few);
    }

    #[test]
    fn those_who_wait_long_count_and_those_who_just_came_do_not_slow_it() {
        let answered = [1, 2, 3, 4, 5];
        let long = Spread::of(&hours(&answered), &hours(&[100, 100, 100, 100, 100]));
        assert_eq!((long.half, long.nine_of_ten), (time(5), Within::NotYet));
        let fresh = Spread::of(&hours(&answered), &hours(&[0, 0, 0, 0, 0]));
        assert_eq!((fresh.half, fresh.nine_of_ten), (time(3), time(5)));
        let nobody = Spread::of(&[], &hours(&[1, 2, 3, 4, 5]));
        assert_eq!(nobody.half, Within::NotYet);
    }

    #[test]
    fn a_share_of_nothing_is_no_share() {
        assert_eq!(Share::default().part(), None);
        let mut share = Share::default();
        for is_hit in [true, true, true, false] {
            share.count(is_hit);
        }
        assert_eq!(share.part(), None);
        share.count(true);
        assert_eq!(share.part(), Some(0.8));
    }
}
