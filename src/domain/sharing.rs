//! Which part of a building a fault is in, and whether it is everybody's. Only
//! what is everybody's is ever named to somebody who did not report it.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr};

use super::category::Category;
use super::decision::Matter;
use super::place::Unit;

/// The part of a building that a report tells of.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Part {
    /// It does not say, or says both.
    #[default]
    Unknown,
    /// Entrance, stairs, laundry: what all who live there use.
    Shared,
    /// Inside somebody's home.
    Dwelling,
}

impl Part {
    /// Whether nothing is known of it.
    pub fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }
}

/// Whether a matter is a fault of what all in the building share, so that
/// neighbours may be told that it is reported. Never a complaint about people,
/// never a fault in a home; in doubt it is not.
pub fn is_shared(category: Category, matter: Matter, unit: Option<&Unit>, part: Part) -> bool {
    use Category as C;
    if matter != Matter::Repair {
        return false;
    }
    match category {
        // In nobody's home, whoever says where they live.
        C::Lift => part != Part::Dwelling,
        // With a dwelling named it can be about those who live there.
        C::Laundry | C::Stairwell | C::Outdoor | C::Waste => {
            part != Part::Dwelling && unit.is_none()
        }
        // The bell board is everybody's, the telephone on the wall is not.
        C::DoorbellIntercom => match part {
            Part::Shared => true,
            Part::Unknown => unit.is_none(),
            Part::Dwelling => false,
        },
        C::LockDoor
        | C::Electrical
        | C::Plumbing
        | C::HeatingVentilation
        | C::Windows
        | C::FireSafety => part == Part::Shared,
        // At home, or about people, or it can lead to them.
        C::Storage
        | C::DampMould
        | C::Pests
        | C::Appliances
        | C::Noise
        | C::Disturbance
        | C::Intruders
        | C::Drugs
        | C::Vandalism
        | C::Animals
        | C::SmokeSmell
        | C::NeighbourConcern
        | C::ThreatsViolence
        | C::BurglaryTheft
        | C::Tenancy
        | C::Service
        | C::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    const PARTS: [Part; 3] = [Part::Unknown, Part::Shared, Part::Dwelling];

    #[test]
    fn a_complaint_about_people_is_never_shared_whatever_else_is_told() {
        use Category as C;
        for category in [
            C::Noise,
            C::Disturbance,
            C::Intruders,
            C::Drugs,
            C::Vandalism,
            C::Animals,
            C::SmokeSmell,
            C::NeighbourConcern,
            C::ThreatsViolence,
            C::BurglaryTheft,
            C::Tenancy,
            C::Service,
            C::Other,
        ] {
            for matter in [Matter::Repair, Matter::Conduct, Matter::Crime] {
                for part in PARTS {
                    assert!(!is_shared(category, matter, None, part), "{category}");
                }
            }
        }
    }

    #[test]
    fn nothing_in_a_home_and_no_crime_is_shared() {
        let unit: Unit = "H0203".parse().unwrap();
        for category in Category::iter() {
            let at_home = is_shared(category, Matter::Repair, Some(&unit), Part::Dwelling);
            assert!(!at_home, "{category}");
            let crime = is_shared(category, Matter::Crime, None, Part::Shared);
            assert!(!crime, "{category}");
        }
    }

    #[test]
    fn the_lift_is_shared_also_where_its_reporter_says_where_they_live() {
        let unit: Unit = "H0203".parse().unwrap();
        let lift = is_shared(Category::Lift, Matter::Repair, Some(&unit), Part::Unknown);
        assert!(lift);
    }

    #[test]
    fn what_is_left_on_the_stairs_by_a_named_dwelling_is_told_to_nobody() {
        let unit: Unit = "H0203".parse().unwrap();
        for category in [Category::Stairwell, Category::Waste, Category::Outdoor] {
            let told = |unit| is_shared(category, Matter::Repair, unit, Part::Shared);
            assert!(told(None) && !told(Some(&unit)), "{category}");
        }
    }

    #[test]
    fn a_door_is_shared_only_where_it_is_said_to_be_the_entrance() {
        let door = |part| is_shared(Category::LockDoor, Matter::Repair, None, part);
        assert!(door(Part::Shared));
        assert!(!door(Part::Unknown));
    }

    #[test]
    fn a_doorbell_is_the_buildings_unless_a_dwelling_is_named() {
        let unit: Unit = "H0203".parse().unwrap();
        let bell = |unit, part| is_shared(Category::DoorbellIntercom, Matter::Repair, unit, part);
        assert!(bell(None, Part::Unknown));
        assert!(!bell(Some(&unit), Part::Unknown));
        assert!(bell(Some(&unit), Part::Shared));
    }
}
