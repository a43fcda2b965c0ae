//! The address that somebody typed, compared with the register: agreed on
//! where it can mean only one thing, asked about where it may mean several,
//! kept as typed where the register knows nothing like it.

use super::draft::Draft;
use super::page::{AddressChoice, AddressChoices, UnitChoice};
use crate::domain::language::Language;
use crate::domain::place::Unit;
use crate::register::gazetteer::{Gazetteer, Hit, Resolved};
use crate::wording::Catalogue;

/// Most addresses offered on one page, and most entrances of one house.
const MOST_OFFERED: usize = 10;
const MOST_ENTRANCES: usize = 20;

/// Where a building has more dwellings, they stand in a list that folds.
const MOST_IN_VIEW: usize = 8;

/// Most addresses offered where nothing fits and some are only alike.
const MOST_ALIKE: usize = 5;

/// The addresses to ask about; none where the address is agreed on, or nothing
/// is like it.
pub fn offers(gazetteer: &Gazetteer, draft: &Draft) -> AddressChoices {
    if draft.address == draft.settled {
        return AddressChoices::default();
    }
    let hits = match gazetteer.resolve(&draft.address) {
        Resolved::One(hit) => vec![hit],
        Resolved::Several(hits) => hits,
        Resolved::None => gazetteer.search(&draft.address, MOST_ALIKE),
    };
    let entrances = entrances_of(&hits);
    let most = match entrances {
        Some(_) => MOST_ENTRANCES,
        None => MOST_OFFERED,
    };
    AddressChoices {
        more: hits.len() > most,
        entrances,
        choices: hits.into_iter().take(most).map(offer).collect(),
    }
}

/// The house, where all of these are its entrances: "Storgata 12" of 12A and
/// 12B.
fn entrances_of(hits: &[Hit]) -> Option<String> {
    let house = |hit: &Hit| {
        let bare = hit.text.strip_suffix(char::is_alphabetic)?;
        bare.ends_with(|c: char| c.is_ascii_digit())
            .then(|| (bare.to_owned(), hit.postcode.clone()))
    };
    let [first, others @ ..] = hits else {
        return None;
    };
    let first = house(first)?;
    let are_one =
        !others.is_empty() && others.iter().all(|hit| house(hit).as_ref() == Some(&first));
    are_one.then_some(first.0)
}

/// Agrees on the address where nothing needs to be asked.
pub fn settle(gazetteer: &Gazetteer, draft: &mut Draft) {
    if let Resolved::One(hit) = gazetteer.resolve(&draft.address)
        && same(&hit.text, &draft.address)
    {
        draft.address = hit.text;
        draft.settled = draft.address.clone();
    } else if offers(gazetteer, draft).choices.is_empty() {
        draft.settled = draft.address.clone();
    }
}

/// Takes the answer to what [`offers`] asked.
pub fn choose(draft: &mut Draft) {
    if draft.choice != Draft::AS_TYPED {
        draft.address = draft.choice.clone();
    }
    draft.choice = String::new();
    draft.settled = draft.address.clone();
}

/// Whether the dwellings are few enough to be seen at once.
pub fn are_in_view(units: &[UnitChoice]) -> bool {
    units.len() <= MOST_IN_VIEW
}

/// Whether the register has the address as it stands.
pub fn is_known(gazetteer: &Gazetteer, draft: &Draft) -> bool {
    matches!(gazetteer.resolve(&draft.address), Resolved::One(hit) if hit.text == draft.address)
}

/// The units of the building at the address; none where it is not known.
pub fn units(c: &Catalogue, l: Language, gazetteer: &Gazetteer, draft: &Draft) -> Vec<UnitChoice> {
    let chosen: Option<Unit> = draft.unit.parse().ok();
    let building = gazetteer.building(&draft.address);
    let units = building.map_or(&[][..], |building| &building.units);
    units
        .iter()
        .map(|unit| UnitChoice {
            number: unit.to_string(),
            label: label(c, l, unit),
            chosen: chosen.as_ref() == Some(unit),
        })
        .collect()
}

fn offer(hit: Hit) -> AddressChoice {
    let town = format!("{} {}", hit.postcode, hit.post_town);
    AddressChoice {
        address: hit.text,
        more: match hit.building_name {
            Some(name) if !name.is_empty() => format!("{name}, {town}"),
            _ => town,
        },
    }
}

/// Whether two ways of writing differ only in capitals, spaces and commas.
fn same(one: &str, other: &str) -> bool {
    let bare = |text: &str| -> String {
        let kept = text.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect()
    };
    bare(one) == bare(other)
}

/// "H0203 (2. etasje)".
fn label(c: &Catalogue, l: Language, unit: &Unit) -> String {
    let (kind, digits) = unit.as_str().split_at(1);
    let floor = digits.get(..2).unwrap_or_default().trim_start_matches('0');
    let key = match kind {
        "U" => "dwelling-basement",
        "K" => "dwelling-cellar",
        "L" => "dwelling-loft",
        _ => "dwelling-floor",
    };
    c.text(l, key, &[("unit", unit.as_str()), ("floor", floor)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place::{Address, Building};

    fn gazetteer() -> Gazetteer {
        let address = |street: &str, number: u32, letter: Option<char>| Address {
            id: format!("{street}{number}{letter:?}"),
            street: street.into(),
            number: Some(number),
            letter,
            text: match letter {
                Some(letter) => format!("{street} {number}{letter}"),
                None => format!("{street} {number}"),
            },
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
            units: ["K0101", "H0101", "H0203"]
                .map(|u| u.parse().unwrap())
                .into(),
            name: "Gamle skole".into(),
        };
        Gazetteer::build(
            vec![
                address("Storgata", 12, Some('A')),
                address("Storgata", 12, Some('B')),
                address("Hasselveien", 4, None),
            ],
            vec![building],
        )
    }

    fn typed(address: &str) -> Draft {
        Draft {
            address: address.into(),
            ..Draft::default()
        }
    }

    #[test]
    fn an_address_of_the_register_is_taken_without_asking() {
        let mut draft = typed("storgata 12 b");
        settle(&gazetteer(), &mut draft);
        assert!(offers(&gazetteer(), &draft).choices.is_empty());
        assert_eq!(draft.address, "Storgata 12B");
        assert!(is_known(&gazetteer(), &draft));
    }

    #[test]
    fn what_may_be_several_is_asked_and_never_guessed() {
        for address in ["Storgata 12", "Storgata", "Gamle skole", "Hasselvein 4"] {
            let mut draft = typed(address);
            settle(&gazetteer(), &mut draft);
            assert!(
                !offers(&gazetteer(), &draft).choices.is_empty(),
                "{address}"
            );
            assert_eq!(
                (draft.address.as_str(), draft.settled.as_str()),
                (address, "")
            );
        }
    }

    #[test]
    fn entrances_of_one_house_are_told_from_houses() {
        let entrances = |typed_address: &str| offers(&gazetteer(), &typed(typed_address)).entrances;
        assert_eq!(entrances("Storgata 12").as_deref(), Some("Storgata 12"));
        for one in ["Storgata 12A", "Hasselveien", "Gamle skole", "ukjent"] {
            assert_eq!(entrances(one), None, "{one}");
        }
    }

    #[test]
    fn a_choice_is_taken_and_not_asked_again() {
        let mut draft = typed("Storgata 12");
        draft.choice = "Storgata 12A".into();
        choose(&mut draft);
        assert_eq!(draft.address, "Storgata 12A");
        assert!(offers(&gazetteer(), &draft).choices.is_empty());
        let mut draft = typed("Storgata 12");
        draft.choice = Draft::AS_TYPED.into();
        choose(&mut draft);
        assert_eq!(draft.address, "Storgata 12");
        assert!(offers(&gazetteer(), &draft).choices.is_empty());
    }

    #[test]
    fn a_place_that_the_register_lacks_is_kept_as_typed() {
        let mut draft = typed("bak det røde naustet");
        settle(&gazetteer(), &mut draft);
        assert!(offers(&gazetteer(), &draft).choices.is_empty());
        assert_eq!(draft.address, "bak det røde naustet");
        assert!(!is_known(&gazetteer(), &draft));
    }

    #[test]
    fn units_come_from_the_building_with_their_floor() {
        let mut draft = typed("Storgata 12B");
        draft.unit = "h0203".into();
        let c = Catalogue::builtin();
        let units = units(&c, Language::BOKMAL, &gazetteer(), &draft);
        let labels: Vec<_> = units.iter().map(|unit| unit.label.as_str()).collect();
        assert_eq!(
            labels,
            ["K0101 (kjeller)", "H0101 (1. etasje)", "H0203 (2. etasje)"]
        );
        assert!(units[2].chosen && !units[0].chosen);
    }
}
