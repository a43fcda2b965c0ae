//! Where is it? Finds the address and the dwelling unit that a text is about,
//! against the register: at most one of each, never a guess. Where several
//! fit, all are named.

mod building_names;
mod choose;
mod corrections;
mod everyday;
mod lone_numbers;
mod mentions;
mod quantities;
mod reasons;
mod sender;
mod sentences;
#[cfg(test)]
mod tests;
mod units;
mod writer;

use crate::domain::decision::{Hints, Reason};
use crate::domain::place::{PlaceFinding, Unit};
use crate::register::Gazetteer;
use crate::register::tokens;

/// The most of a text that is searched for places, in bytes: all of the
/// longest report that is taken in (`MAX_TEXT` characters).
const READ_BYTES: usize = 40_000;

/// What was found, and why.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Place {
    pub finding: PlaceFinding,
    /// In words a clerk understands.
    pub reasons: Vec<Reason>,
    /// Byte ranges of the text that were read as an address, a dwelling unit,
    /// a time or a telephone number; sorted, on character boundaries, none
    /// overlapping. They say nothing of what the text is about.
    pub spans: Vec<(usize, usize)>,
}

/// Finds the place that a text is about. What stood in the address and unit
/// fields wins over the text, where it means something.
pub fn find(text: &str, hints: &Hints, gazetteer: &Gazetteer) -> Place {
    let tokens = tokens::tokens(tokens::start_of(text, READ_BYTES));
    let units = units::mentions(&tokens);
    let named = building_names::Names::new(&tokens, &units, gazetteer);
    let mentions = mentions::mentions(&tokens, &units, &named, gazetteer);
    let mut place = Place::default();
    place
        .spans
        .extend(mentions.iter().map(|m| m.bytes(&tokens)));
    place.spans.extend(units.iter().map(|u| u.bytes(&tokens)));
    place.spans.extend(quantities::spans(&tokens));
    place.spans = joined(place.spans);

    let mut choice = choose::address(&tokens, &mentions, &named, gazetteer);
    if let Some(typed) = hints.address.as_deref() {
        choice = choose::with_hint(typed, choice, gazetteer);
    }
    choose::settle(&mut place, &choice, gazetteer);

    let hinted: Option<Unit> = hints
        .unit
        .as_deref()
        .and_then(|typed| units::typed(typed, place.finding.building.as_ref()));
    if let Some(unit) = hinted {
        place.reasons.push(reasons::unit_hint(&unit));
        place.finding.unit = Some(unit);
        return place;
    }
    match units::about(&tokens, &units, place.finding.building.as_ref()) {
        units::About::One(unit, bytes) => {
            place.reasons.push(reasons::unit(&unit, bytes));
            place.finding.unit = Some(unit);
        }
        units::About::Several(named) => place.reasons.push(reasons::units(&named)),
        units::About::Nothing => {}
    }
    place
}

/// Sorts ranges and joins those that overlap.
fn joined(mut spans: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    spans.sort_unstable();
    let mut apart: Vec<(usize, usize)> = Vec::with_capacity(spans.len());
    for (start, end) in spans {
        match apart.last_mut() {
            Some(last) if start < last.1 => last.1 = last.1.max(end),
            _ => apart.push((start, end)),
        }
    }
    apart
}
