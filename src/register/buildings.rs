//! The municipality's list of the buildings it owns, lets or answers for: a
//! `;`-separated file with the columns `adresse`, `postnummer`, `eier`,
//! `forvalter`, `omrade`, `bruksenheter` (dwelling numbers with commas
//! between) and `navn`.

use std::io::Read;

use super::columns::{BadRow, HeaderError, Row, Rows, postcode};
use crate::domain::place::{Building, Unit};

/// Where the columns stand in one file.
struct Columns {
    address: usize,
    postcode: usize,
    owner: usize,
    manager: usize,
    area: usize,
    units: usize,
    name: Option<usize>,
}

/// Reads buildings one by one; `file` is the name given in complaints.
///
/// # Errors
/// A file without a header, or without a column that a building needs.
pub fn read<R: Read>(
    reader: R,
    file: &str,
) -> Result<impl Iterator<Item = Result<Building, BadRow>> + use<R>, HeaderError> {
    let mut rows = Rows::open(reader, file)?;
    let columns = Columns {
        address: rows.required("adresse")?,
        postcode: rows.required("postnummer")?,
        owner: rows.required("eier")?,
        manager: rows.required("forvalter")?,
        area: match rows.column("område") {
            Some(column) => column,
            None => rows.required("omrade")?,
        },
        units: rows.required("bruksenheter")?,
        name: rows.column("navn"),
    };
    Ok(std::iter::from_fn(move || {
        let row = match rows.next_row()? {
            Ok(row) => row,
            Err(bad) => return Some(Err(bad)),
        };
        Some(building(&row, &columns).map_err(|message| rows.bad(row.line(), message)))
    }))
}

fn building(row: &Row, columns: &Columns) -> Result<Building, String> {
    let address = row.field(columns.address)?;
    if address.is_empty() {
        return Err("adresse is empty".to_owned());
    }
    let owner = row.field(columns.owner)?;
    if owner.is_empty() {
        return Err("eier is empty".to_owned());
    }
    let units = row
        .field(columns.units)?
        .split(',')
        .map(str::trim)
        .filter(|unit| !unit.is_empty())
        .map(|unit| {
            unit.parse::<Unit>()
                .map_err(|error| format!("bruksenheter has `{unit}`: {error}"))
        })
        .collect::<Result<_, _>>()?;
    Ok(Building {
        address: address.to_owned(),
        postcode: postcode(row.field(columns.postcode)?)?,
        owner: owner.to_owned(),
        manager: row.field(columns.manager)?.to_owned(),
        area: row.field(columns.area)?.to_owned(),
        units,
        name: match columns.name {
            Some(column) => row.field(column)?.to_owned(),
            None => String::new(),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "adresse;postnummer;eier;forvalter;omrade;bruksenheter;navn\n";

    #[test]
    fn a_building_has_its_dwellings_and_its_name() {
        let file = format!(
            "{HEAD}Storgata 12B;9995;kommune;Byggdrift;Nord;H0101, h0102,K0101;Gamle skole\n"
        );
        let building = read(file.as_bytes(), "b.csv")
            .unwrap()
            .next()
            .unwrap()
            .unwrap();
        assert_eq!(building.address, "Storgata 12B");
        assert_eq!(building.name, "Gamle skole");
        let units: Vec<&str> = building.units.iter().map(Unit::as_str).collect();
        assert_eq!(units, ["H0101", "H0102", "K0101"]);
    }

    #[test]
    fn a_wrong_dwelling_number_is_named_with_its_line() {
        let file = format!(
            "{HEAD}Storgata 1;9995;kommune;Byggdrift;Nord;H0101;\n\
             Storgata 2;9995;kommune;Byggdrift;Nord;H0101,X1;\n"
        );
        let rows: Vec<_> = read(file.as_bytes(), "b.csv").unwrap().collect();
        assert!(rows[0].is_ok());
        let bad = rows[1].as_ref().unwrap_err();
        assert_eq!(bad.line, 3);
        assert!(bad.message.contains("`X1`"), "{bad}");
    }

    #[test]
    fn a_missing_column_is_named() {
        let Err(error) = read("adresse;postnummer\n".as_bytes(), "b.csv") else {
            panic!("the header was taken");
        };
        assert!(error.to_string().contains("`eier`"), "{error}");
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(rows: Vec<u8>) {
            let mut file = HEAD.as_bytes().to_vec();
            file.extend(rows);
            read(file.as_slice(), "b.csv").unwrap().for_each(drop);
        }
    }
}
