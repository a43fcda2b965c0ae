//! From a decision to one owner, whoever acts for it, those also told, and a due
//! date. Pure, from
//! the municipality's `routing.toml`; a rule file with a fault is refused with
//! file and line before anything is served.

pub mod calendar;
pub mod deadlines;
pub mod fault;
pub mod held;
mod opening;
pub mod pauses;
pub mod promises;
pub mod rules;
pub mod trial;
pub mod waits;

pub use fault::RulesError;
pub use held::SECOND_LOOK;
pub use pauses::Pause;
pub use promises::Promises;
pub use rules::{Chain, Facts, GivenTo, Routing, Rules, UNSURE};
