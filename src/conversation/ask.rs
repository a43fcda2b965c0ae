//! What an acknowledgement asks: at most one question, about what the case
//! lacks most.

use crate::domain::category::Category;
use crate::domain::decision::Decision;
use crate::domain::question::Ask;

/// Most addresses that are offered to choose from; more are asked for by house
/// number or in full.
const MOST_CANDIDATES: usize = 4;

/// The question that a report by SMS leaves open, if any.
pub fn to_ask(text: &str, decision: &Decision) -> Option<Ask> {
    let place = &decision.place;
    // A rule gives no chance at all where a text tells nothing: signs, or a cry.
    if !text.chars().any(char::is_alphabetic) || decision.confidence <= 0.0 {
        return Some(Ask::What);
    }
    if let Some(address) = &place.address {
        let building = place.building.as_ref()?;
        let several = building.units.len() > 1;
        let missing = place.unit.is_none() && is_in_a_dwelling(decision.category);
        return (several && missing).then(|| Ask::Dwelling {
            address: address.clone(),
            units: building.units.clone(),
        });
    }
    if !has_a_place(decision.category) {
        return None;
    }
    match place.candidates.len() {
        2..=MOST_CANDIDATES => Some(Ask::Address {
            candidates: place.candidates.clone(),
        }),
        _ => Some(match &place.street {
            Some(street) => Ask::HouseNumber {
                street: street.clone(),
            },
            None => Ask::Where,
        }),
    }
}

/// Matters that are in, or come out of, one dwelling: the caretaker must know
/// at which door to ring.
fn is_in_a_dwelling(category: Category) -> bool {
    use Category as C;
    matches!(
        category,
        C::Plumbing
            | C::HeatingVentilation
            | C::Windows
            | C::DampMould
            | C::Pests
            | C::Appliances
            | C::Noise
            | C::NeighbourConcern
            | C::Animals
            | C::SmokeSmell
    )
}

/// A complaint about the municipality's own service is about no place.
fn has_a_place(category: Category) -> bool {
    !matches!(category, Category::Service)
}
