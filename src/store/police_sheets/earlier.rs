//! How many cases there were at the place before: numbers alone.

use jiff::ToSpan;

use crate::domain::case::Case;
use crate::domain::clock::oslo;
use crate::store::engine::{Tx, on_engine};
use crate::store::error::StoreError;
use crate::store::rows::{Cell, millis};

/// How far back it is counted, in months before the case.
pub const EARLIER_MONTHS: i64 = 24;

/// Cases at an address before another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Earlier {
    pub at_address: u32,
    /// Of them in the same dwelling.
    pub in_unit: u32,
}

// Restricted ones are not told of, not even by number. A part is not counted
// beside its main case.
const COUNT: &str = "\
SELECT COUNT(*), COUNT(CASE WHEN unit = $2 THEN 1 END) FROM cases \
WHERE address = $1 AND opened_at < $3 AND opened_at >= $4 AND id <> $5 \
 AND part_of IS NULL AND merged_into IS NULL AND NOT restricted";

/// How many cases there were at the address of a case before it; nothing where
/// the register does not know the address.
pub async fn earlier_at(tx: &mut Tx, case: &Case) -> Result<Option<Earlier>, StoreError> {
    let Some(address) = &case.place.address else {
        return Ok(None);
    };
    let opened = case.opened_at.to_zoned(oslo());
    let since = opened
        .checked_sub(EARLIER_MONTHS.months())
        .map_or(case.opened_at, |since| since.timestamp());
    let unit = case.place.unit.as_ref().map_or("", |unit| unit.as_str());
    let main = case.part_of.as_ref().unwrap_or(&case.id);
    let (all, in_unit): (i64, i64) = on_engine!(tx, connection => {
        sqlx::query_as(COUNT)
            .bind(address)
            .bind(unit)
            .bind(millis(case.opened_at))
            .bind(millis(since))
            .bind(main)
            .fetch_one(connection)
            .await?
    });
    let cell = Cell {
        table: "cases",
        row: &case.id,
    };
    Ok(Some(Earlier {
        at_address: cell.count("address", all)?,
        in_unit: cell.count("unit", in_unit)?,
    }))
}
