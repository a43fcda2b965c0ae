//! An address that somebody corrects, held against the register as the form's
//! is: taken where it can mean only one thing, asked about where it may mean
//! several, and kept as typed where they say so.

use crate::domain::case::CasePlace;
use crate::domain::place::{PlaceFinding, Unit};
use crate::domain::report::clean_line;
use crate::register::Gazetteer;
use crate::register::gazetteer::{Hit, Resolved};

/// What keeps the address as it was typed.
pub(in crate::web::staff::case) const AS_TYPED: &str = "as_typed";

/// Most addresses offered where several fit, or some are alike.
const MOST_OFFERED: usize = 8;

/// Why an address was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web::staff::case) enum Doubt {
    Nothing,
    Several,
    Unknown,
    /// The dwelling is no dwelling number.
    Unit,
    /// The building list knows the house and not the dwelling.
    UnknownUnit,
}

impl Doubt {
    /// What is said of it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Nothing => "Skriv adressen, som Storgata 18.",
            Self::Several => "Flere adresser passer. Velg den rette, eller skriv mer.",
            Self::Unknown => {
                "Adressen står ikke i registeret. Velg en som ligner, eller bruk det du har skrevet."
            }
            Self::Unit => "Bolignummeret er H, U, K eller L og fire tall, som H0203.",
            Self::UnknownUnit => {
                "Bygget har ikke denne boligen i listen. Rett den, eller bruk det du har skrevet."
            }
        }
    }
}

/// An address to choose.
pub(in crate::web::staff::case) struct Offer {
    pub address: String,
    /// What people call the building, postcode and town.
    pub more: String,
}

/// The place that was meant.
pub(in crate::web::staff::case) fn settle(
    gazetteer: &Gazetteer,
    typed: &str,
    unit: &str,
    choice: &str,
) -> Result<CasePlace, Doubt> {
    let is_kept = choice == AS_TYPED;
    let wanted = if choice.is_empty() || is_kept {
        typed
    } else {
        choice
    };
    let wanted = clean_line(wanted).unwrap_or_default();
    if wanted.is_empty() {
        return Err(Doubt::Nothing);
    }
    let unit: Option<Unit> = match unit.trim() {
        "" => None,
        unit => Some(unit.parse().map_err(|_| Doubt::Unit)?),
    };
    match gazetteer.resolve(&wanted) {
        Resolved::One(hit) => {
            let building = gazetteer.building(&hit.text);
            if let (Some(unit), Some(building)) = (&unit, building)
                && !is_kept
                && !building.units.is_empty()
                && !building.units.contains(unit)
            {
                return Err(Doubt::UnknownUnit);
            }
            let found = PlaceFinding {
                postcode: Some(hit.postcode).filter(|postcode| !postcode.is_empty()),
                building: building.cloned(),
                address: Some(hit.text),
                unit,
                ..PlaceFinding::default()
            };
            Ok(CasePlace::found(&found, None))
        }
        Resolved::Several(_) | Resolved::None if is_kept => Ok(CasePlace {
            typed: Some(wanted),
            unit,
            ..CasePlace::default()
        }),
        Resolved::Several(_) => Err(Doubt::Several),
        Resolved::None => Err(Doubt::Unknown),
    }
}

/// What to offer in place of what was typed.
pub(in crate::web::staff::case) fn offers(gazetteer: &Gazetteer, typed: &str) -> Vec<Offer> {
    let hits = match gazetteer.resolve(typed) {
        Resolved::One(_) => Vec::new(),
        Resolved::Several(hits) => hits,
        Resolved::None => gazetteer.search(typed, MOST_OFFERED),
    };
    hits.into_iter().take(MOST_OFFERED).map(offer).collect()
}

fn offer(hit: Hit) -> Offer {
    let town = format!("{} {}", hit.postcode, hit.post_town);
    Offer {
        address: hit.text,
        more: match hit.building_name {
            Some(name) if !name.is_empty() => format!("{name}, {town}"),
            _ => town,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place::{Address, Building};

    fn gazetteer() -> Gazetteer {
        let address = |letter: Option<char>| Address {
            id: format!("Storgata12{letter:?}"),
            street: "Storgata".into(),
            number: Some(12),
            letter,
            text: letter.map_or("Storgata 12".into(), |letter| {
                format!("Storgata 12{letter}")
            }),
            postcode: "9995".into(),
            post_town: "FJORDVIK".into(),
            municipality: "FJORDVIK".into(),
            point: None,
        };
        let building = Building {
            address: "Storgata 12B".into(),
            postcode: "9995".into(),
            owner: "kommune".into(),
            manager: "Byggdrift".into(),
            area: "Nord".into(),
            units: ["H0101", "H0203"].map(|unit| unit.parse().unwrap()).into(),
            name: "Gamle skole".into(),
        };
        Gazetteer::build(vec![address(Some('A')), address(Some('B'))], vec![building])
    }

    fn settled(typed: &str, unit: &str, choice: &str) -> Result<CasePlace, Doubt> {
        settle(&gazetteer(), typed, unit, choice)
    }

    #[test]
    fn an_address_of_the_register_brings_building_and_area() {
        let place = settled("storgata 12 b", "h 0203", "").unwrap();
        assert_eq!(place.in_a_line().as_deref(), Some("Storgata 12B, H0203"));
        assert_eq!(place.building_name.as_deref(), Some("Gamle skole"));
        assert_eq!(place.area.as_deref(), Some("Nord"));
        assert_eq!(place.postcode.as_deref(), Some("9995"));
    }

    #[test]
    fn what_may_be_several_is_asked_and_one_of_them_chosen() {
        assert_eq!(settled("Storgata 12", "", ""), Err(Doubt::Several));
        let offered = offers(&gazetteer(), "Storgata 12");
        let offered: Vec<&str> = offered.iter().map(|offer| offer.address.as_str()).collect();
        assert_eq!(offered, ["Storgata 12A", "Storgata 12B"]);
        let chosen = settled("Storgata 12", "", "Storgata 12A").unwrap();
        assert_eq!(chosen.address.as_deref(), Some("Storgata 12A"));
    }

    #[test]
    fn what_the_register_lacks_is_kept_only_where_they_say_so() {
        assert_eq!(settled("bak naustet", "", ""), Err(Doubt::Unknown));
        let kept = settled("bak naustet", "", AS_TYPED).unwrap();
        assert_eq!(kept.typed.as_deref(), Some("bak naustet"));
        assert_eq!(kept.address, None);
        assert_eq!(settled(" ", "", AS_TYPED), Err(Doubt::Nothing));
    }

    #[test]
    fn a_dwelling_is_held_against_the_building_list() {
        assert_eq!(settled("Storgata 12B", "203", ""), Err(Doubt::Unit));
        assert_eq!(
            settled("Storgata 12B", "H0909", ""),
            Err(Doubt::UnknownUnit)
        );
        let kept = settled("Storgata 12B", "H0909", AS_TYPED).unwrap();
        assert_eq!(kept.in_a_line().as_deref(), Some("Storgata 12B, H0909"));
        // A house that the list has no dwellings of.
        assert!(settled("Storgata 12A", "H0909", "").is_ok());
    }
}
