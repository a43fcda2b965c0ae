//! Reads one text: what the writer wants, what it is about, how soon somebody
//! must act, and why we think so. Pure: the same text, hints, register and
//! local words give the same decision, and no text makes it fail.
//!
//! Danger is looked for first, by rules that a clerk can read ([`danger`]);
//! the rest is judged by small linear models over words and ideas
//! ([`features`], [`model`]), which `training` makes from labelled messages.
//! Tone is taken away before anything is judged ([`tone`]).

mod answers;
mod bounds;
mod category;
mod danger;
pub mod examples;
mod features;
mod heads;
mod intent;
pub mod judge;
mod keywords;
mod language;
pub mod lexicon;
pub mod local;
mod matter;
pub mod model;
mod part;
pub mod place;
mod priority;
mod reasons;
pub mod scoring;
mod svm;
mod tone;
pub mod training;
mod wordless;
pub mod words;

pub use bounds::Bounds;
pub use judge::Judge;
pub use local::{Local, WordFault};
pub use reasons::percent;

use crate::domain::decision::{Decision, Hints};
use crate::register::gazetteer::Gazetteer;

/// Judges a text against the register, with the models that the program carries.
pub fn decide(text: &str, hints: &Hints, gazetteer: &Gazetteer, local: &Local) -> Decision {
    Judge::embedded().decide(text, hints, gazetteer, local)
}
