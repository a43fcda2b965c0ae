//! Cases near another in place and time, which may be the same matter.

use jiff::Timestamp;

use super::cases::CaseRow;
use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::case::Case;
use crate::domain::contact::{Email, Phone};

/// A case nearby, and what its first report says.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearby {
    pub case: Case,
    /// The start of the first report's text, at most [`READ`] characters.
    pub text: String,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
    pub reports: u32,
}

/// Characters of a text that are read; `SUBSTR` below says the same.
pub const READ: usize = 1000;

/// When cases must have been opened, and since when they may have been done.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    pub from: Timestamp,
    pub to: Timestamp,
    pub done_since: Timestamp,
}

#[derive(sqlx::FromRow)]
struct NearbyRow {
    #[sqlx(flatten)]
    case: CaseRow,
    text: Option<String>,
    reporter_phone: Option<String>,
    reporter_email: Option<String>,
    reports: i64,
}

impl TryFrom<NearbyRow> for Nearby {
    type Error = StoreError;

    fn try_from(row: NearbyRow) -> Result<Self, StoreError> {
        let case = Case::try_from(row.case)?;
        let cell = Cell {
            table: "cases",
            row: &case.id,
        };
        Ok(Self {
            phone: cell.parse_some("reporter_phone", row.reporter_phone.as_deref())?,
            email: cell.parse_some("reporter_email", row.reporter_email.as_deref())?,
            reports: cell.count("reports", row.reports)?,
            text: row.text.unwrap_or_default(),
            case,
        })
    }
}

// The cases are picked first, so that only their reports are read.
macro_rules! select_where {
    ($condition:literal) => {
        concat!(
            "SELECT c.id, c.reference, c.category, c.priority, c.status, c.owner, c.also_notify, ",
            "c.assignee, c.address, c.postcode, c.street, c.unit, c.typed_address, ",
            "c.building_name, c.area, c.unsure, c.shared, c.restricted, c.waiting_for, c.part_of, ",
            "c.merged_into, c.due_at, c.version, c.opened_at, c.updated_at, ",
            "SUBSTR(r.text, 1, 1000) AS text, r.reporter_phone, r.reporter_email, ",
            "(SELECT COUNT(*) FROM reports n WHERE n.case_id = c.id) AS reports ",
            "FROM (SELECT * FROM cases WHERE ",
            $condition,
            " AND opened_at >= $2 AND opened_at <= $3 AND (is_open OR updated_at >= $4) ",
            "AND id <> $5 AND part_of IS NULL AND merged_into IS NULL ",
            "ORDER BY opened_at DESC, id LIMIT 40) c ",
            "LEFT JOIN reports r ON r.id = (SELECT f.id FROM reports f WHERE f.case_id = c.id ",
            "ORDER BY f.received_at, f.id LIMIT 1) ORDER BY c.opened_at DESC, c.id"
        )
    };
}

const AT_ADDRESS: &str = select_where!("address = $1");
const IN_BUILDING: &str = select_where!("building_name = $1");

/// Cases at the address of this one or in its building, newest first: so many of
/// each at most as a page can do with, and each once. No parts, and none that was
/// merged.
pub async fn near(tx: &mut Tx, case: &Case, span: Span) -> Result<Vec<Nearby>, StoreError> {
    let mut found: Vec<Nearby> = Vec::new();
    for (sql, place) in [
        (AT_ADDRESS, &case.place.address),
        (IN_BUILDING, &case.place.building_name),
    ] {
        let Some(place) = place else { continue };
        let rows: Vec<NearbyRow> = on_engine!(tx, connection => {
            sqlx::query_as(sql)
                .bind(place)
                .bind(millis(span.from))
                .bind(millis(span.to))
                .bind(millis(span.done_since))
                .bind(&case.id)
                .fetch_all(connection)
                .await?
        });
        for row in rows {
            let nearby = Nearby::try_from(row)?;
            if found.iter().all(|known| known.case.id != nearby.case.id) {
                found.push(nearby);
            }
        }
    }
    Ok(found)
}
