//! Handing a case over to whoever must act. [`links`] lead recipients without an
//! account to their page, [`codes`] show that it is they who came, [`seen`] is
//! what they see there, and [`answers`] what they say, with [`mod@photos`] of
//! their work. [`replies`] is what staff
//! see of it and do about it.

mod after;
pub mod answers;
pub mod codes;
pub mod links;
pub mod photos;
pub mod replies;
pub mod seen;
