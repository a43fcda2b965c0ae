//! What people call buildings besides what the building list says: names that
//! the municipality adds in its configuration, beside an imported register.

use std::collections::BTreeSet;

use super::spelling;
use crate::domain::place::{Address, Building};

/// One building, or several that share a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedBuilding {
    /// What staff read. Where there are no addresses, the name in the building
    /// list that further names are added to.
    pub name: String,
    /// As the register's `adresseTekst`.
    pub addresses: Vec<String>,
    /// Further names.
    pub names: Vec<String>,
}

/// All names that the municipality has added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BuildingNames(Vec<NamedBuilding>);

impl BuildingNames {
    /// Adds a building.
    pub fn add(&mut self, building: NamedBuilding) {
        self.0.push(building);
    }

    /// The building list with the added names, as the index wants it: a row
    /// for each name. The first row of an address is the one that is shown.
    pub fn added_to(&self, mut list: Vec<Building>) -> Vec<Building> {
        let mut more: Vec<Building> = Vec::new();
        for named in &self.0 {
            let mut rows: Vec<Building> = Vec::new();
            if named.addresses.is_empty() {
                rows.extend(list.iter().filter(|b| named.is_called(&b.name)).cloned());
            }
            for address in &named.addresses {
                match list.iter_mut().find(|b| b.address == *address) {
                    Some(listed) => {
                        let listed_as = std::mem::replace(&mut listed.name, named.name.clone());
                        rows.push(listed.clone());
                        if !listed_as.is_empty() && !named.is_called(&listed_as) {
                            more.push(also_called(listed, &listed_as));
                        }
                    }
                    None => {
                        let unlisted = unlisted(address, &named.name);
                        rows.push(unlisted.clone());
                        more.push(unlisted);
                    }
                }
            }
            let further = named.names.iter().filter(|name| !named.is_called(name));
            for name in further {
                more.extend(rows.iter().map(|row| also_called(row, name)));
            }
        }
        list.append(&mut more);
        list
    }

    /// Looks for what fits nothing in a register whose addresses go by.
    pub fn sought(&self) -> Sought<'_> {
        let addresses = self.0.iter().flat_map(|named| &named.addresses);
        Sought {
            names: self,
            addresses: addresses.map(String::as_str).collect(),
        }
    }
}

/// Names that the municipality has added, while it is not known yet whether
/// they fit the register.
pub struct Sought<'a> {
    names: &'a BuildingNames,
    /// Those that were not seen yet.
    addresses: BTreeSet<&'a str>,
}

impl Sought<'_> {
    /// Sees one address of the register.
    pub fn see(&mut self, address: &Address) {
        self.addresses.remove(address.text.as_str());
    }

    /// What fits nothing in the register: addresses, and names of buildings.
    /// An import can put right what is unknown today, so this is no fault.
    pub fn unknown(mut self, list: &[Building]) -> Vec<String> {
        for known in list {
            self.addresses.remove(known.address.as_str());
        }
        let unlisted = self.names.0.iter().filter(|named| {
            named.addresses.is_empty() && !list.iter().any(|b| named.is_called(&b.name))
        });
        let no_address = self
            .addresses
            .into_iter()
            .map(|text| format!("no address is {text}"));
        let no_building =
            unlisted.map(|named| format!("no building of the list is called {}", named.name));
        no_address.chain(no_building).collect()
    }
}

impl NamedBuilding {
    fn is_called(&self, name: &str) -> bool {
        spelling::fold(name) == spelling::fold(&self.name)
    }
}

fn also_called(building: &Building, name: &str) -> Building {
    Building {
        name: name.to_owned(),
        ..building.clone()
    }
}

/// A building that the list does not have: nothing is known of who owns it.
fn unlisted(address: &str, name: &str) -> Building {
    Building {
        address: address.to_owned(),
        postcode: String::new(),
        owner: String::new(),
        manager: String::new(),
        area: String::new(),
        units: Vec::new(),
        name: name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(address: &str, name: &str) -> Building {
        Building {
            owner: "kommune".into(),
            ..unlisted(address, name)
        }
    }

    fn named(name: &str, addresses: &[&str], names: &[&str]) -> BuildingNames {
        let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        BuildingNames(vec![NamedBuilding {
            name: name.into(),
            addresses: all(addresses),
            names: all(names),
        }])
    }

    fn rows(names: &BuildingNames, list: Vec<Building>) -> Vec<(String, String, String)> {
        let rows = names.added_to(list).into_iter();
        rows.map(|b| (b.address, b.name, b.owner)).collect()
    }

    fn row(address: &str, name: &str, owner: &str) -> (String, String, String) {
        (address.into(), name.into(), owner.into())
    }

    #[test]
    fn a_building_of_the_list_gets_further_names() {
        let list = vec![listed("Storgata 1", "Tunet"), listed("Storgata 2", "")];
        assert_eq!(
            rows(&named("Tunet", &[], &["gamlehjemmet"]), list),
            [
                row("Storgata 1", "Tunet", "kommune"),
                row("Storgata 2", "", "kommune"),
                row("Storgata 1", "gamlehjemmet", "kommune"),
            ]
        );
    }

    #[test]
    fn an_address_gets_a_name_in_the_list_or_outside_and_keeps_its_old_one() {
        let list = vec![listed("Storgata 1", "Tunet")];
        assert_eq!(
            rows(
                &named("Solgården", &["Storgata 1", "Storgata 9"], &[]),
                list
            ),
            [
                row("Storgata 1", "Solgården", "kommune"),
                row("Storgata 1", "Tunet", "kommune"),
                row("Storgata 9", "Solgården", ""),
            ]
        );
    }

    #[test]
    fn what_fits_nothing_in_the_register_is_told() {
        let list = [listed("Storgata 1", "Tunet")];
        let unknown = |names: BuildingNames| names.sought().unknown(&list);
        assert!(unknown(named("Tunet", &[], &["x"])).is_empty());
        assert!(unknown(named("A", &["Storgata 1"], &[])).is_empty());
        assert_eq!(
            unknown(named("Solgården", &["Storgata 9"], &[])),
            ["no address is Storgata 9"]
        );
        assert_eq!(
            unknown(named("Solgården", &[], &["x"])),
            ["no building of the list is called Solgården"]
        );
    }
}
