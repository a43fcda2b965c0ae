//! What a text means. So far only the place is found; what cannot be judged is
//! marked as unsure and goes to people.

pub mod place;

use crate::domain::category::Category;
use crate::domain::decision::{Decision, Hints, Intent, Matter, Priority};
use crate::domain::language::Language;
use crate::register::gazetteer::Gazetteer;

/// A municipality's own words.
#[derive(Debug, Clone, Default)]
pub struct LocalWords {}

/// Judges a text.
pub fn decide(text: &str, hints: &Hints, gazetteer: &Gazetteer, _: &LocalWords) -> Decision {
    let place = place::find(text, hints, gazetteer);
    Decision {
        intent: Intent::Report,
        category: hints.category.unwrap_or(Category::Other),
        confidence: 0.0,
        runner_up: None,
        priority: Priority::Normal,
        matter: Matter::Conduct,
        danger: None,
        language: hints.language.unwrap_or(Language::BOKMAL),
        place: place.finding,
        reasons: place.reasons,
        version: "place only".into(),
    }
}
