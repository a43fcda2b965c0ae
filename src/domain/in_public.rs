//! What anybody may read of cases: that a thing is broken, and how that goes.
//! Never a word of a reporter, never a person, never a home.
//!
//! Three judgements. The **words** of the report must leave no doubt that they are
//! about a thing, whatever category was chosen with them. The **case** is public
//! where a thing is at fault, Byggdrift has it, and nothing about it is in doubt.
//! Its **place** is public only where neighbours may be told of it (`Case::shared`)
//! and the building holds several dwellings; what is broken in a home is told of
//! without a place, since in a small house the address is the household.

use super::case::{Case, Owner};
use super::category::Category;
use super::decision::{Decision, Intent, Matter, Priority};
use super::place::Building;

/// The kinds of matter that are about things. Not vandalism, which is somebody's
/// doing, nor what is between a tenant and the municipality.
pub const FAULTS: [Category; 16] = [
    Category::LockDoor,
    Category::DoorbellIntercom,
    Category::Storage,
    Category::Stairwell,
    Category::Laundry,
    Category::Electrical,
    Category::Plumbing,
    Category::HeatingVentilation,
    Category::Windows,
    Category::DampMould,
    Category::Pests,
    Category::FireSafety,
    Category::Appliances,
    Category::Outdoor,
    Category::Waste,
    Category::Lift,
];

/// Fewer dwellings than this, and an address is a household.
const LEAST_DWELLINGS: usize = 2;

/// Surer than this the words must be, and less likely about anything else.
const SURE: f64 = 0.6;
const UNLIKELY: f64 = 0.15;

/// Whether words leave no doubt that they are about a thing. `judged` is what
/// triage makes of them alone, without a category that somebody chose: who picks
/// "stairs" from a list may write of a neighbour.
pub fn tells_of_things(judged: &Decision) -> bool {
    let other = judged
        .runner_up
        .filter(|(category, _)| !FAULTS.contains(category));
    judged.intent == Intent::Report
        && judged.matter == Matter::Repair
        && FAULTS.contains(&judged.category)
        && judged.confidence >= SURE
        && other.is_none_or(|(_, chance)| chance < UNLIKELY)
}

/// Whether anybody may read that there is this case.
///
/// Only Byggdrift's: conduct is the housing office's, crime the police's,
/// whatever category a reporter chose. No emergency, which is about people in
/// danger. The words are judged apart ([`tells_of_things`]). Nothing that a person should look at first. Kept with each case by the
/// store: a change here needs a migration.
pub fn is_public(case: &Case) -> bool {
    FAULTS.contains(&case.category)
        && case.owner == Owner::Byggdrift
        && case.priority < Priority::Emergency
        && !case.unsure
        && !case.restricted
        && case.part_of.is_none()
        && case.merged_into.is_none()
}

/// Whether anybody may read in which building it is. A building that the
/// building list does not know may be a house of one family.
pub fn is_place_public(case: &Case, building: Option<&Building>) -> bool {
    is_public(case)
        && case.shared
        && building.is_some_and(|building| building.units.len() >= LEAST_DWELLINGS)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use strum::IntoEnumIterator;

    use super::*;
    use crate::domain::case::{CasePlace, Status};
    use crate::domain::language::Language;
    use crate::domain::place::PlaceFinding;
    use crate::domain::sharing::Part;

    fn broken_lift() -> Case {
        Case {
            id: "case".into(),
            reference: "SF-7K3M9Q-K".parse().unwrap(),
            category: Category::Lift,
            priority: Priority::Urgent,
            status: Status::New,
            owner: Owner::Byggdrift,
            also_notify: Vec::new(),
            assignee: None,
            place: CasePlace::default(),
            unsure: false,
            shared: true,
            restricted: false,
            waiting_for: None,
            part_of: None,
            merged_into: None,
            due_at: Timestamp::UNIX_EPOCH,
            version: 1,
            opened_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn building(units: &[&str]) -> Building {
        Building {
            address: "Storgata 18".into(),
            postcode: "9995".into(),
            owner: "kommune".into(),
            manager: "Byggdrift".into(),
            area: "Sentrum".into(),
            units: units.iter().map(|unit| unit.parse().unwrap()).collect(),
            name: String::new(),
        }
    }

    fn judged(category: Category, confidence: f64, runner_up: (Category, f64)) -> Decision {
        Decision {
            intent: Intent::Report,
            category,
            confidence,
            runner_up: Some(runner_up),
            priority: Priority::Normal,
            matter: Matter::Repair,
            danger: None,
            language: Language::BOKMAL,
            place: PlaceFinding::default(),
            part: Part::default(),
            reasons: Vec::new(),
            version: String::new(),
        }
    }

    #[test]
    fn words_in_doubt_between_a_thing_and_people_are_not_about_things() {
        use Category as C;
        assert!(tells_of_things(&judged(C::Lift, 0.9, (C::Noise, 0.05))));
        assert!(tells_of_things(&judged(
            C::Lift,
            0.65,
            (C::Electrical, 0.3)
        )));
        for doubtful in [
            judged(C::Stairwell, 0.5, (C::Electrical, 0.3)),
            judged(C::Stairwell, 0.7, (C::Noise, 0.2)),
            judged(C::Noise, 0.9, (C::Lift, 0.05)),
            judged(C::Vandalism, 0.9, (C::LockDoor, 0.05)),
            Decision {
                intent: Intent::Cancel,
                ..judged(C::Lift, 0.9, (C::Noise, 0.05))
            },
        ] {
            assert!(!tells_of_things(&doubtful), "{doubtful:?}");
        }
    }

    #[test]
    fn nothing_about_people_is_public_whoever_has_it() {
        for category in Category::iter().filter(|category| !FAULTS.contains(category)) {
            let case = Case {
                category,
                ..broken_lift()
            };
            assert!(!is_public(&case), "{category}");
        }
        assert!(!FAULTS.iter().any(|category| category.is_about_people()));
    }

    #[test]
    fn what_others_than_byggdrift_have_is_not_public_whatever_it_is_called() {
        for owner in [Owner::HousingOffice, Owner::Police] {
            let case = Case {
                owner,
                category: Category::Stairwell,
                ..broken_lift()
            };
            assert!(!is_public(&case), "{owner}");
        }
    }

    #[test]
    fn what_is_in_doubt_or_sensitive_or_belongs_to_another_case_is_not_public() {
        assert!(is_public(&broken_lift()));
        let changes: [fn(&mut Case); 5] = [
            |case| case.unsure = true,
            |case| case.restricted = true,
            |case| case.part_of = Some("main".into()),
            |case| case.merged_into = Some("other".into()),
            |case| case.priority = Priority::Emergency,
        ];
        for change in changes {
            let mut case = broken_lift();
            change(&mut case);
            assert!(!is_public(&case), "{case:?}");
        }
    }

    #[test]
    fn a_place_is_public_only_where_several_live_and_all_share_what_is_broken() {
        let lift = broken_lift();
        assert!(is_place_public(&lift, Some(&building(&["H0101", "H0201"]))));
        assert!(!is_place_public(&lift, Some(&building(&["H0101"]))));
        assert!(!is_place_public(&lift, Some(&building(&[]))));
        assert!(!is_place_public(&lift, None));
        let at_home = Case {
            shared: false,
            ..broken_lift()
        };
        assert!(!is_place_public(
            &at_home,
            Some(&building(&["H0101", "H0201"]))
        ));
    }
}
