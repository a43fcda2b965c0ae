//! What kind of act the text calls for first: mending, people's conduct, or a
//! crime. Most categories settle it; in some the text can move it.

use super::category::Found;
use super::model::{Model, Vector};
use crate::domain::category::Category;
use crate::domain::decision::{Matter, Reason, ReasonKind};

/// The matters that reports of a category can be: the usual one first.
pub(super) fn possible(category: Category) -> &'static [Matter] {
    use Category as C;
    match category {
        C::ThreatsViolence | C::BurglaryTheft => &[Matter::Crime],
        C::Drugs | C::Intruders => &[Matter::Conduct, Matter::Crime],
        C::Vandalism => &[Matter::Repair, Matter::Crime],
        C::Noise
        | C::Disturbance
        | C::Animals
        | C::SmokeSmell
        | C::NeighbourConcern
        | C::Tenancy
        | C::Service
        | C::Other => &[Matter::Conduct],
        _ => &[Matter::Repair],
    }
}

/// `likely` is the text with the categories that it is likely to have.
pub(super) fn of(model: &Model, likely: &Vector, found: &Found) -> (Matter, Option<Reason>) {
    let possible = possible(found.category);
    let usual = possible[0];
    let is_crime = possible.len() > 1
        && model
            .above_bar("crime", likely)
            .is_some_and(|above| above >= 0.0);
    if !is_crime {
        return (usual, None);
    }
    let reason = Reason {
        kind: ReasonKind::Rule,
        because: "Teksten forteller om et lovbrudd, så den hører til politiet".to_owned(),
        span: None,
    };
    (Matter::Crime, Some(reason))
}
