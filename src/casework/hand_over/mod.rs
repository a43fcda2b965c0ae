//! Handing a case over. [`give`] is how staff give it to whoever must act and take
//! it back, and [`received`] notes by what they do that they have it. The way
//! itself is [`crate::handing`]'s.
//!
//! [`links`] lead recipients without an account to their page, [`codes`] show that
//! it is they who came at the [`doors`], [`seen`] is what they see there, and [`answers`] what they
//! say, with [`mod@photos`] of their work. [`replies`] is what staff see of it and
//! do about it.

mod after;
pub mod answers;
pub mod codes;
pub mod doors;
pub mod give;
pub mod links;
mod outcome;
pub mod photos;
mod received;
pub mod replies;
pub mod seen;
pub mod standing;
