//! How long an account is closed to guessing. Pure.

use jiff::SignedDuration;

/// Tries that cost nothing.
const FREE: u32 = 4;
const FIRST_MINUTES: i64 = 1;
const LONGEST_MINUTES: i64 = 60;

/// How long no further try is taken after the `number`th failed one in a row
/// (from 1): not at all at first, then a minute, doubling up to an hour.
pub fn lock_after(number: u32) -> Option<SignedDuration> {
    let doublings = number.checked_sub(FREE + 1)?;
    let minutes = FIRST_MINUTES
        .checked_shl(doublings)
        .filter(|minutes| (FIRST_MINUTES..LONGEST_MINUTES).contains(minutes))
        .unwrap_or(LONGEST_MINUTES);
    Some(SignedDuration::from_mins(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fifth_failure_locks_for_a_minute_and_each_further_one_for_twice_as_long() {
        let minutes: Vec<Option<i64>> = (1..=13)
            .map(|number| lock_after(number).map(|lock| lock.as_mins()))
            .collect();
        let expected = [
            [None; 4].as_slice(),
            &[1, 2, 4, 8, 16, 32, 60, 60, 60].map(Some),
        ]
        .concat();
        assert_eq!(minutes, expected);
    }

    #[test]
    fn no_count_unlocks_it() {
        for number in [60, 66, 67, 68, 69, 70, 1000, u32::MAX] {
            assert_eq!(lock_after(number), Some(SignedDuration::from_hours(1)));
        }
    }
}
