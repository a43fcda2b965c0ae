//! Which addresses are entrances of one building, as far as the building list
//! says so.

use super::gazetteer::{Gazetteer, composed};
use super::houses::HouseId;

impl Gazetteer {
    /// The addresses of the building at an address (`adresseTekst`), that one
    /// first: besides it those of the same number whatever the letter, where
    /// the building list has them under the bare number or by the same name.
    pub fn one_building(&self, address: &str) -> Vec<String> {
        let mut all = vec![address.to_owned()];
        let read = self.read(address);
        let is_it = |house: &&HouseId| self.text(**house).as_deref() == Some(address);
        let Some(house) = read.houses.iter().find(is_it) else {
            return all;
        };
        let Some(number) = self.houses().get(*house).map(|house| house.number) else {
            return all;
        };
        for other in self.numbered(self.street_of(*house), number) {
            let Some(text) = self.text(other) else {
                continue;
            };
            if !all.contains(&text) && self.are_one(*house, other) {
                all.push(text);
            }
        }
        all
    }

    /// Whether two houses of a street and number are one building.
    fn are_one(&self, one: HouseId, other: HouseId) -> bool {
        let listed = |house| self.building(&self.text(house)?);
        match (listed(one), listed(other)) {
            (Some(one), Some(other)) => {
                one.address == other.address
                    || (!one.name.is_empty()
                        && one.name == other.name
                        && one.postcode == other.postcode)
            }
            // The list has the whole building under its bare number.
            (one_row, other_row) => {
                let street = self.streets().name(self.street_of(one));
                let number = self.houses().get(one).map(|house| house.number);
                let bare = number.map(|number| composed(street, number, None));
                let whole = bare.and_then(|bare| self.building(&bare));
                whole.is_some_and(|whole| {
                    one_row
                        .or(other_row)
                        .is_none_or(|row| row.address == whole.address)
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place::{Address, Building};

    fn town() -> Gazetteer {
        let address = |number, letter: Option<char>| Address {
            id: String::new(),
            street: "Storgata".into(),
            number: Some(number),
            letter,
            text: composed("Storgata", number, letter),
            postcode: "9995".into(),
            post_town: "FJORDVIK".into(),
            municipality: String::new(),
            point: None,
        };
        let building = |address: &str, name: &str| Building {
            address: address.into(),
            postcode: "9995".into(),
            owner: "kommune".into(),
            manager: "Byggdrift".into(),
            area: "Nord".into(),
            units: Vec::new(),
            name: name.into(),
        };
        let letters = [None, Some('A'), Some('B')];
        let addresses = (1..=4).flat_map(|n| letters.map(|letter| address(n, letter)));
        Gazetteer::build(
            addresses,
            [
                building("Storgata 1", ""),
                building("Storgata 2A", "Solheim"),
                building("Storgata 2B", "Solheim"),
                building("Storgata 3A", ""),
                building("Storgata 3B", ""),
            ],
        )
    }

    #[test]
    fn a_building_listed_by_its_bare_number_has_all_the_letters() {
        let town = town();
        let all = ["Storgata 1B", "Storgata 1", "Storgata 1A"];
        assert_eq!(town.one_building("Storgata 1B"), all);
    }

    #[test]
    fn letters_listed_by_the_same_name_are_one_building() {
        let all = ["Storgata 2A", "Storgata 2B"];
        assert_eq!(town().one_building("Storgata 2A"), all);
    }

    #[test]
    fn what_the_list_keeps_apart_or_does_not_know_is_no_building() {
        let town = town();
        for alone in ["Storgata 3A", "Storgata 4A", "Storgata 4", "Vikveien 1", ""] {
            assert_eq!(town.one_building(alone), [alone]);
        }
    }
}
