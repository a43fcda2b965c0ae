//! Handing a case over, as staff do it: [`give`] gives it to whoever must act and
//! takes it back, and [`received`] notes by what they do that they have it. The
//! way itself is [`crate::handing`]'s.

pub mod give;
mod received;
pub mod standing;
