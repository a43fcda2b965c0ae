//! What the conditions of a rule look at, and whether they hold.

use crate::domain::case::Case;
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Matter, Priority};

/// What the rules look at in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts<'a> {
    pub category: Category,
    pub matter: Matter,
    pub priority: Priority,
    /// `eier` and `omrade` of the building list.
    pub building_owner: Option<&'a str>,
    pub area: Option<&'a str>,
}

impl<'a> Facts<'a> {
    /// As triage concluded.
    pub fn of(decision: &'a Decision) -> Self {
        let building = decision.place.building.as_ref();
        Self {
            category: decision.category,
            matter: decision.matter,
            priority: decision.priority,
            building_owner: building.map(|building| building.owner.as_str()),
            area: building.map(|building| building.area.as_str()),
        }
    }

    /// As the case stands, which `decision` opened: what staff have corrected
    /// holds. Who owns the building is known only as long as the case is where
    /// triage found it.
    pub fn of_case(case: &'a Case, decision: &'a Decision) -> Self {
        let judged = Self::of(decision);
        let is_there = case.place.address == decision.place.address;
        Self {
            category: case.category,
            priority: case.priority,
            building_owner: judged.building_owner.filter(|_| is_there),
            area: case.place.area.as_deref(),
            ..judged
        }
    }

    /// A kind of case, at a place that we know nothing of.
    pub(super) fn somewhere(category: Category, matter: Matter, priority: Priority) -> Self {
        Self {
            category,
            matter,
            priority,
            building_owner: None,
            area: None,
        }
    }
}

/// All that are named must hold; a list holds if one of it does.
#[derive(Debug, Clone, Default)]
pub(super) struct Conditions {
    pub category: Option<Vec<Category>>,
    pub matter: Option<Vec<Matter>>,
    pub priority: Option<Vec<Priority>>,
    pub building_owner: Option<Vec<String>>,
    pub area: Option<Vec<String>>,
}

impl Conditions {
    pub fn hold(&self, facts: &Facts) -> bool {
        fn has<T: PartialEq>(list: Option<&Vec<T>>, value: &T) -> bool {
            list.is_none_or(|list| list.contains(value))
        }
        fn names(list: Option<&Vec<String>>, value: Option<&str>) -> bool {
            list.is_none_or(|list| {
                value.is_some_and(|value| list.iter().any(|name| name.eq_ignore_ascii_case(value)))
            })
        }
        has(self.category.as_ref(), &facts.category)
            && has(self.matter.as_ref(), &facts.matter)
            && has(self.priority.as_ref(), &facts.priority)
            && names(self.building_owner.as_ref(), facts.building_owner)
            && names(self.area.as_ref(), facts.area)
    }

    /// Whether these hold wherever `other` do.
    pub fn take_all_of(&self, other: &Self) -> bool {
        all_of(
            self.category.as_ref(),
            other.category.as_ref(),
            PartialEq::eq,
        ) && all_of(self.matter.as_ref(), other.matter.as_ref(), PartialEq::eq)
            && all_of(
                self.priority.as_ref(),
                other.priority.as_ref(),
                PartialEq::eq,
            )
            && all_of(
                self.building_owner.as_ref(),
                other.building_owner.as_ref(),
                |one, two| one.eq_ignore_ascii_case(two),
            )
            && all_of(self.area.as_ref(), other.area.as_ref(), |one, two| {
                one.eq_ignore_ascii_case(two)
            })
    }
}

/// Whether a list of what is allowed leaves out nothing of another; no list
/// allows everything.
pub(super) fn all_of<T>(
    wide: Option<&Vec<T>>,
    narrow: Option<&Vec<T>>,
    same: impl Fn(&T, &T) -> bool,
) -> bool {
    match (wide, narrow) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(wide), Some(narrow)) => narrow
            .iter()
            .all(|value| wide.iter().any(|allowed| same(allowed, value))),
    }
}
