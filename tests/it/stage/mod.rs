//! What the tests are played on: databases of both engines, a settable clock,
//! a small town with its register, and the service itself, whole.

pub mod clock;
pub mod databases;
pub mod html;
pub mod missing;
pub mod town;
pub mod visitor;

pub use databases::Engine;
pub(crate) use databases::on_both_engines;
pub use town::Town;
pub use visitor::Visitor;
