//! Time and randomness as traits: the real ones are made in `cli`, tests hand
//! in settable ones. Nothing else in the program asks the machine for either.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Tells the time.
pub trait Clock: Send + Sync {
    fn now(&self) -> Timestamp;
}

/// Fills bytes that nobody can guess.
pub trait Randomness: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// The zone in which people read our times: Europe/Oslo, from the time zone
/// database built into the program, so that it does not hang on the machine's.
pub fn oslo() -> TimeZone {
    TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC)
}
