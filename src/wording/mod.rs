//! Every sentence that we send or show, in every language we have texts in.
//! The sentences stand in `texts/`, one file a language; what is here picks,
//! fills in and measures them. Pure: no I/O, no clock.

pub mod acknowledgement;
pub mod answer;
pub mod catalogue;
pub mod dates;
pub mod follow_up;
pub mod hand_over;
pub mod known;
pub mod link_letters;
pub mod moved;
pub mod names;
pub mod news;
pub mod own_words;
pub mod promised;
pub mod question;
pub mod reply;
pub mod resent;
pub mod segments;
pub mod service;
pub mod visit;
pub mod visit_calendar;

#[cfg(test)]
mod completeness;

pub use catalogue::Catalogue;
