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
