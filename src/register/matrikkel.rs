//! Kartverket's "Matrikkelen - Adresse" (CSV, 46 columns) and "Matrikkelen -
//! Adresse Vegadresse" (37 columns). Columns are found by name, so both are
//! read alike. Source: the header of the national file, see the product page
//! at kartkatalog.geonorge.no. Dates are not used, so any form of them does.

use std::io::Read;

use super::columns::{BadRow, HeaderError, Row, Rows, postcode};
use crate::domain::place::{Address, Point};

/// Where the columns stand in one file.
struct Columns {
    id: usize,
    kind: Option<usize>,
    street: usize,
    number: usize,
    letter: usize,
    text: usize,
    postcode: usize,
    post_town: usize,
    municipality: Option<usize>,
    epsg: Option<usize>,
    north: Option<usize>,
    east: Option<usize>,
}

/// Reads addresses one by one; `file` is the name given in complaints.
///
/// # Errors
/// A file without a header, or without a column that an address needs.
pub fn read<R: Read>(
    reader: R,
    file: &str,
) -> Result<impl Iterator<Item = Result<Address, BadRow>> + use<R>, HeaderError> {
    let mut rows = Rows::open(reader, file)?;
    let columns = Columns {
        id: match rows.column("adresseId") {
            Some(column) if rows.column("lokalid").is_none() => column,
            _ => rows.required("lokalid")?,
        },
        kind: rows.column("adressetype"),
        street: rows.required("adressenavn")?,
        number: rows.required("nummer")?,
        letter: rows.required("bokstav")?,
        text: rows.required("adresseTekst")?,
        postcode: rows.required("postnummer")?,
        post_town: rows.required("poststed")?,
        municipality: rows.column("kommunenavn"),
        epsg: rows.column("EPSG-kode"),
        north: rows.column("Nord"),
        east: rows.column("Øst"),
    };
    Ok(std::iter::from_fn(move || {
        let row = match rows.next_row()? {
            Ok(row) => row,
            Err(bad) => return Some(Err(bad)),
        };
        Some(address(&row, &columns).map_err(|message| rows.bad(row.line(), message)))
    }))
}

fn address(row: &Row, columns: &Columns) -> Result<Address, String> {
    let text = row.field(columns.text)?;
    if text.is_empty() {
        return Err("adresseTekst is empty".to_owned());
    }
    let street = row.field(columns.street)?;
    let number = match row.field(columns.number)? {
        "" => None,
        digits => Some(
            digits
                .parse::<u32>()
                .map_err(|_| format!("nummer `{digits}` is not a number"))?,
        ),
    };
    let kind = match columns.kind {
        Some(column) => row.field(column)?,
        None => "",
    };
    if kind.eq_ignore_ascii_case("vegadresse") && street.is_empty() {
        return Err("adressenavn is empty in a vegadresse".to_owned());
    }
    if kind.eq_ignore_ascii_case("vegadresse") && number.is_none() {
        return Err("nummer is empty in a vegadresse".to_owned());
    }
    Ok(Address {
        id: row.field(columns.id)?.to_owned(),
        street: street.to_owned(),
        number,
        letter: letter(row.field(columns.letter)?)?,
        text: text.to_owned(),
        postcode: postcode(row.field(columns.postcode)?)?,
        post_town: row.field(columns.post_town)?.to_owned(),
        municipality: match columns.municipality {
            Some(column) => row.field(column)?.to_owned(),
            None => String::new(),
        },
        point: point(row, columns)?,
    })
}

fn letter(field: &str) -> Result<Option<char>, String> {
    let mut chars = field.chars();
    match (chars.next(), chars.next()) {
        (None, _) => Ok(None),
        (Some(c), None) if c.is_alphabetic() => Ok(c.to_uppercase().next()),
        _ => Err(format!("bokstav `{field}` is not one letter")),
    }
}

/// The point, where the row has all three of its fields.
fn point(row: &Row, columns: &Columns) -> Result<Option<Point>, String> {
    let (Some(epsg), Some(north), Some(east)) = (columns.epsg, columns.north, columns.east) else {
        return Ok(None);
    };
    let (epsg, north, east) = (row.field(epsg)?, row.field(north)?, row.field(east)?);
    if epsg.is_empty() || north.is_empty() || east.is_empty() {
        return Ok(None);
    }
    let metres = |field: &str| {
        field
            .replace(',', ".")
            .parse::<f64>()
            .ok()
            .filter(|metres| metres.is_finite())
            .ok_or_else(|| format!("`{field}` is not a coordinate"))
    };
    Ok(Some(Point {
        epsg: epsg
            .parse()
            .map_err(|_| format!("EPSG-kode `{epsg}` is not a number"))?,
        north: metres(north)?,
        east: metres(east)?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD_46: &str = "lokalid;kommunenummer;kommunenavn;adressetype;adressetilleggsnavn;adressetilleggsnavnKilde;adressekode;adressenavn;nummer;bokstav;gardsnummer;bruksnummer;festenummer;undernummer;adresseTekst;adresseTekstUtenAdressetilleggsnavn;EPSG-kode;Nord;Øst;postnummer;poststed;grunnkretsnummer;grunnkretsnavn;soknenummer;soknenavn;organisasjonsnummer;tettstednummer;tettstednavn;valgkretsnummer;valgkretsnavn;oppdateringsdato;datauttaksdato;adresseId;uuidAdresse;atkomstId;uuidAtkomst;atkomstNord;atkomstØst;sommeratkomstId;uuidSommeratkomst;sommeratkomstNord;sommeratkomstØst;vinteratkomstId;uuidVinteratkomst;vinteratkomstNord;vinteratkomstØst";
    const ROW_46: &str = "289901006;9901;FJORDVIK;vegadresse;;;1000;Storgata;12;B;236;375;;;Storgata 12B;Storgata 12B;25832;6559724.51;560628.96;9995;FJORDVIK;99010101;Sentrum 1;7010101;Fjord;;;;0001;Sentrum;01.06.2026 00:00:00;01.11.2026 05:32:37;289901006;8d58e555;;;;;;;;;;;;";

    fn all(file: &str) -> Vec<Result<Address, BadRow>> {
        read(file.as_bytes(), "addresses.csv").unwrap().collect()
    }

    fn short(rows: &str) -> Vec<Result<Address, BadRow>> {
        all(&format!(
            "lokalid;adressenavn;nummer;bokstav;adresseTekst;postnummer;poststed\n{rows}"
        ))
    }

    #[test]
    fn the_national_form_is_read_with_its_point() {
        let rows = all(&format!("{HEAD_46}\n{ROW_46}\n"));
        let address = rows[0].as_ref().unwrap();
        assert_eq!(address.text, "Storgata 12B");
        assert_eq!((address.number, address.letter), (Some(12), Some('B')));
        assert_eq!(address.postcode, "9995");
        assert_eq!(address.municipality, "FJORDVIK");
        let point = address.point.unwrap();
        assert_eq!(point.epsg, 25832);
        assert!((point.north - 6_559_724.51).abs() < 1e-6);
    }

    #[test]
    fn the_form_of_37_columns_and_iso_dates_are_read_alike() {
        let cut: Vec<usize> = (0..46).filter(|at| !(21..30).contains(at)).collect();
        let without = |line: &str| {
            let fields: Vec<&str> = line.split(';').collect();
            cut.iter()
                .map(|at| fields[*at])
                .collect::<Vec<_>>()
                .join(";")
        };
        let head = without(HEAD_46).replacen("lokalid", "lokalId", 1);
        let row = without(ROW_46).replace("01.06.2026 00:00:00", "2026-06-01T00:00:00");
        assert_eq!(row.split(';').count(), 37);
        let short = all(&format!("{head}\n{row}\n"));
        let long = all(&format!("{HEAD_46}\n{ROW_46}\n"));
        assert_eq!(short, long);
    }

    #[test]
    fn order_case_extra_columns_bom_and_crlf_do_not_matter() {
        let rows = all(
            "\u{feff}POSTSTED;ny kolonne;Postnummer;ADRESSETEKST;Bokstav;nummer;Adressenavn;LokalId\r\n\
             FJORDVIK;x;9995;Storgata 12b;b;12;Storgata;7\r\n",
        );
        let address = rows[0].as_ref().unwrap();
        assert_eq!((address.id.as_str(), address.letter), ("7", Some('B')));
        assert_eq!(address.post_town, "FJORDVIK");
        assert_eq!(address.point, None);
    }

    #[test]
    fn a_missing_column_is_named() {
        let Err(error) = read(
            "lokalid;adressenavn;nummer;bokstav;postnummer;poststed\n".as_bytes(),
            "a.csv",
        ) else {
            panic!("the header was taken");
        };
        assert_eq!(
            error.to_string(),
            "a.csv: the column `adresseTekst` is missing from the first line"
        );
        assert!(matches!(
            read("".as_bytes(), "a.csv").map(|_| ()),
            Err(HeaderError::Empty { .. })
        ));
    }

    #[test]
    fn a_bad_row_is_named_by_its_line_and_the_rest_goes_on() {
        let rows = short(
            "1;Storgata;1;;Storgata 1;9995;FJORDVIK\n\
             \n\
             2;Storgata;to;;Storgata 2;9995;FJORDVIK\n\
             3;Storgata;3;;Storgata 3;995;FJORDVIK\n\
             4;Storgata;4\n\
             5;Storgata;5;;Storgata 5;9995;FJORDVIK\n",
        );
        let told: Vec<String> = rows
            .iter()
            .map(|row| match row {
                Ok(address) => address.text.clone(),
                Err(bad) => bad.to_string(),
            })
            .collect();
        assert_eq!(
            told,
            [
                "Storgata 1",
                "addresses.csv:4: nummer `to` is not a number",
                "addresses.csv:5: postnummer `995` is not four digits",
                "addresses.csv:6: adresseTekst is empty",
                "Storgata 5",
            ]
        );
    }

    #[test]
    fn a_stray_quote_does_not_swallow_the_rows_after_it() {
        let rows = short(
            "1;\"Storgata;1;;\"Storgata 1;9995;FJORDVIK\n2;Storgata;2;;Storgata 2;9995;FJORDVIK\n",
        );
        assert_eq!(rows.len(), 2);
        assert!(rows[1].is_ok());
    }

    #[test]
    fn a_row_that_is_not_utf_8_is_a_bad_row() {
        let mut file =
            b"lokalid;adressenavn;nummer;bokstav;adresseTekst;postnummer;poststed\n".to_vec();
        file.extend_from_slice(b"1;\xd8vregata;1;;\xd8vregata 1;9995;FJORDVIK\n");
        let rows: Vec<_> = read(file.as_slice(), "a.csv").unwrap().collect();
        assert_eq!(
            rows[0].as_ref().unwrap_err().to_string(),
            "a.csv:2: the row is not UTF-8 text"
        );
    }

    #[test]
    fn a_property_without_a_street_is_an_address_too() {
        let rows = short("1;;;;123/4-2;9995;FJORDVIK\n");
        let address = rows[0].as_ref().unwrap();
        assert_eq!((address.text.as_str(), address.number), ("123/4-2", None));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes: Vec<u8>, rows: Vec<u8>) {
            if let Ok(rows) = read(bytes.as_slice(), "a.csv") {
                rows.for_each(drop);
            }
            let mut file = format!("{HEAD_46}\n").into_bytes();
            file.extend(rows);
            read(file.as_slice(), "a.csv").unwrap().for_each(drop);
        }
    }
}
