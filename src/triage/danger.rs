//! Danger to life or health, found by readable rules before anything else.

use super::judge::Seen;
use crate::domain::category::Category;
use crate::domain::decision::{Danger as Kind, Matter};

/// A danger that a rule saw.
#[derive(Debug, Clone)]
pub(super) struct Danger {
    pub kind: Kind,
    /// Why, in words a clerk understands.
    pub because: &'static str,
    pub span: Option<(usize, usize)>,
}

pub(super) fn of(_seen: &Seen) -> Option<Danger> {
    None
}

/// Whom to ring first: what the rule saw, else what the category suggests.
pub(super) fn kind(danger: Option<&Danger>, category: Category, matter: Matter) -> Kind {
    if let Some(danger) = danger {
        return danger.kind;
    }
    match (category, matter) {
        (Category::ThreatsViolence | Category::Intruders | Category::BurglaryTheft, _) => {
            Kind::Crime
        }
        (Category::FireSafety | Category::Electrical | Category::SmokeSmell, _) => Kind::Fire,
        (Category::NeighbourConcern | Category::Lift, _) => Kind::Health,
        (_, Matter::Crime) => Kind::Crime,
        _ => Kind::Health,
    }
}
