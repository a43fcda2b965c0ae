//! The page of a hand-over for a recipient without an account: a link, a code,
//! what they see and what they answer, on each engine.

mod answers;
mod by_staff;
mod codes;
mod in_chromium;
pub mod phone;
mod refused;
pub mod scene;
mod seen;
mod visits;
