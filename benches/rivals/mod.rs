//! The same questions to what one would use without Sifra: trigrams in SQLite
//! and in PostgreSQL. Both are asked as well as we know how: they search the
//! streets with their places, not every address, and are told the house number
//! apart, so that they need not find it in the text.

pub mod lines;
pub mod postgres;
pub mod sqlite;

use super::measured::Times;

/// How one of them did.
pub struct Answered {
    pub name: &'static str,
    pub times: Times,
    /// Share of the questions whose first answer was the right one.
    pub right: f64,
}
