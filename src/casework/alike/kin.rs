//! Which kinds of matter are told of as each other.

use crate::domain::category::Category;

/// Kinds that people take for one another, or that come of one another.
const KIN: &[(Category, Category)] = {
    use Category as C;
    &[
        (C::LockDoor, C::Intruders),
        (C::LockDoor, C::BurglaryTheft),
        (C::LockDoor, C::Vandalism),
        (C::LockDoor, C::DoorbellIntercom),
        (C::Intruders, C::BurglaryTheft),
        (C::Intruders, C::Drugs),
        (C::Intruders, C::Disturbance),
        (C::Intruders, C::Storage),
        (C::BurglaryTheft, C::Storage),
        (C::BurglaryTheft, C::Vandalism),
        (C::BurglaryTheft, C::Windows),
        (C::Vandalism, C::Windows),
        (C::Noise, C::Disturbance),
        (C::Disturbance, C::ThreatsViolence),
        (C::Disturbance, C::Drugs),
        (C::Plumbing, C::DampMould),
        (C::Plumbing, C::Laundry),
        (C::Electrical, C::Lift),
        (C::Electrical, C::Laundry),
        (C::Electrical, C::Stairwell),
        (C::FireSafety, C::SmokeSmell),
        (C::FireSafety, C::Stairwell),
        (C::Waste, C::Pests),
        (C::Waste, C::Outdoor),
        (C::Waste, C::Stairwell),
    ]
};

/// Whether the two kinds are told of as each other.
pub(super) fn is_kin(one: Category, other: Category) -> bool {
    KIN.contains(&(one, other)) || KIN.contains(&(other, one))
}

/// Whether it is mostly about one home, so that two of them in one building are
/// mostly two matters.
pub(super) fn is_of_a_home(category: Category) -> bool {
    use Category as C;
    matches!(
        category,
        C::Electrical
            | C::Plumbing
            | C::HeatingVentilation
            | C::Windows
            | C::DampMould
            | C::Pests
            | C::Appliances
            | C::NeighbourConcern
            | C::Tenancy
            | C::Service
            | C::Other
    )
}

/// Whether it can only be about whoever reports it.
pub(super) fn is_of_a_person(category: Category) -> bool {
    use Category as C;
    matches!(category, C::Appliances | C::Tenancy | C::Service)
}
