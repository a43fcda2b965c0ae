//! The categories to choose among, where triage has found the wrong one.

use strum::IntoEnumIterator;

use super::page::{CategoryChoice, CategoryGroup};
use crate::domain::category::Category;
use crate::domain::language::Language;
use crate::wording::{Catalogue, names};

/// All categories in groups that people would look for them in, `chosen` marked.
pub fn groups(c: &Catalogue, l: Language, chosen: Category) -> Vec<CategoryGroup> {
    [
        "category-group-broken",
        "category-group-people",
        "category-group-other",
    ]
    .into_iter()
    .map(|key| CategoryGroup {
        name: c.text(l, key, &[]),
        categories: Category::iter()
            .filter(|category| group(*category) == key)
            .map(|category| CategoryChoice {
                id: format!("category-{}", category.key()),
                key: category.key(),
                name: names::category(c, l, category),
                chosen: category == chosen,
            })
            .collect(),
    })
    .collect()
}

/// The key of the group's name.
fn group(category: Category) -> &'static str {
    match category {
        Category::LockDoor
        | Category::DoorbellIntercom
        | Category::Storage
        | Category::Stairwell
        | Category::Laundry
        | Category::Electrical
        | Category::Plumbing
        | Category::HeatingVentilation
        | Category::Windows
        | Category::DampMould
        | Category::Pests
        | Category::FireSafety
        | Category::Appliances
        | Category::Outdoor
        | Category::Waste
        | Category::Lift => "category-group-broken",
        Category::Noise
        | Category::Disturbance
        | Category::Intruders
        | Category::Drugs
        | Category::Vandalism
        | Category::Animals
        | Category::SmokeSmell
        | Category::NeighbourConcern
        | Category::ThreatsViolence
        | Category::BurglaryTheft => "category-group-people",
        Category::Tenancy | Category::Service | Category::Other => "category-group-other",
    }
}
