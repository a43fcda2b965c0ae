//! What kind of act the text calls for first: mending, people's conduct, or a
//! crime. Most categories settle it; in some the text can move it.

use super::category::Found;
use super::judge::Seen;
use super::model::Model;
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

pub(super) fn of(model: &Model, seen: &Seen, found: &Found) -> (Matter, Option<Reason>) {
    let possible = possible(found.category);
    let usual = possible[0];
    let Some(head) = model.head("matter") else {
        return (usual, None);
    };
    let scores = model.scores(head, &seen.vector);
    let score = |matter: Matter| {
        let at = head
            .classes
            .iter()
            .position(|name| *name == matter.to_string());
        at.map_or(f32::NEG_INFINITY, |at| scores[at])
    };
    let matter = possible
        .iter()
        .copied()
        .max_by(|a, b| score(*a).total_cmp(&score(*b)))
        .unwrap_or(usual);
    let reason = (matter != usual).then(|| Reason {
        kind: ReasonKind::Rule,
        because: "Teksten forteller om et lovbrudd, så den hører til politiet".to_owned(),
        span: None,
    });
    (matter, reason)
}
