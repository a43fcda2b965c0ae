//! The kinds of matter as other people's apps list them (Open311).

use super::catalogue::Catalogue;
use crate::domain::category::Category;
use crate::domain::language::Language;

/// What belongs to it, in a sentence.
pub fn about(c: &Catalogue, l: Language, category: Category) -> String {
    c.text(l, &format!("service-about-{}", category.key()), &[])
}

/// Other words for it, with commas between.
pub fn words(c: &Catalogue, l: Language, category: Category) -> String {
    c.text(l, &format!("service-words-{}", category.key()), &[])
}

/// What it stands under in a list.
pub fn group(c: &Catalogue, l: Language, category: Category) -> String {
    use Category as C;
    let key = match category {
        C::LockDoor
        | C::DoorbellIntercom
        | C::Storage
        | C::Stairwell
        | C::Laundry
        | C::FireSafety
        | C::Lift => "service-group-shared",
        C::Electrical
        | C::Plumbing
        | C::HeatingVentilation
        | C::Windows
        | C::DampMould
        | C::Pests
        | C::Appliances => "service-group-home",
        C::Outdoor | C::Waste => "service-group-outside",
        C::Noise
        | C::Disturbance
        | C::Intruders
        | C::Drugs
        | C::Vandalism
        | C::Animals
        | C::SmokeSmell
        | C::NeighbourConcern
        | C::ThreatsViolence
        | C::BurglaryTheft => "service-group-people",
        C::Tenancy | C::Service | C::Other => "service-group-municipality",
    };
    c.text(l, key, &[])
}
