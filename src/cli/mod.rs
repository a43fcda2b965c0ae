//! The commands: one file each, and what only they may touch: the machine's
//! clock and dice.

pub mod eval;
pub mod system;
pub mod train;
