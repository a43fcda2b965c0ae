//! The numbers of approved sheets: one row a year, which whoever numbers holds
//! until its transaction ends. One that is rolled back gives its number back.

use crate::domain::police_sheet::SheetNumber;
use crate::store::engine::{Tx, on_engine};
use crate::store::error::StoreError;
use crate::store::rows::Cell;

const NEXT: &str = "\
INSERT INTO police_numbers (year, newest) VALUES ($1, 1) \
ON CONFLICT (year) DO UPDATE SET newest = police_numbers.newest + 1 RETURNING newest";

/// The next number of a year.
pub async fn next_number(tx: &mut Tx, year: i16) -> Result<SheetNumber, StoreError> {
    let (newest,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(NEXT).bind(i64::from(year)).fetch_one(connection).await?
    });
    let cell = Cell {
        table: "police_numbers",
        row: &year.to_string(),
    };
    Ok(SheetNumber {
        year,
        nth: cell.count("newest", newest)?,
    })
}
