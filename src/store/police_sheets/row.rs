//! A sheet as the table holds it.

use crate::domain::police_sheet::{Done, Frozen, Sheet, SheetNumber};
use crate::store::error::StoreError;
use crate::store::rows::Cell;

#[derive(sqlx::FromRow)]
pub(super) struct SheetRow {
    id: String,
    case_id: String,
    follows: Option<String>,
    made_by: String,
    made_at: i64,
    changed_by: String,
    changed_at: i64,
    chosen: String,
    basis: String,
    version: i64,
    state: String,
    asked_at: Option<i64>,
    year: Option<i64>,
    nth: Option<i64>,
    html: Option<String>,
    fingerprint: Option<String>,
    photos: Option<String>,
    approved_by: Option<String>,
    approved_at: Option<i64>,
    hand_over_id: Option<String>,
    withdrawn_by: Option<String>,
    withdrawn_at: Option<i64>,
    paper_by: Option<String>,
    paper_at: Option<i64>,
    paper_to: Option<String>,
}

impl TryFrom<SheetRow> for Sheet {
    type Error = StoreError;

    fn try_from(row: SheetRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "police_sheets",
            row: &row.id,
        };
        let done = |column, by: Option<String>, at: Option<i64>| {
            let at = at.map(|at| cell.instant(column, at)).transpose()?;
            Ok::<_, StoreError>(by.zip(at).map(|(by, at)| Done { by, at }))
        };
        let approved = done("approved_at", row.approved_by, row.approved_at)?;
        let paper = done("paper_at", row.paper_by, row.paper_at)?;
        let number = match row.year.zip(row.nth) {
            Some((year, nth)) => Some(SheetNumber {
                year: i16::try_from(year).unwrap_or_default(),
                nth: cell.count("nth", nth)?,
            }),
            None => None,
        };
        let photos = match &row.photos {
            Some(photos) => cell.json("photos", photos)?,
            None => Vec::new(),
        };
        let frozen = (number.zip(approved)).zip(row.html.zip(row.fingerprint));
        let frozen = frozen.map(|((number, approved), (html, fingerprint))| Frozen {
            number,
            html,
            fingerprint,
            photos,
            approved,
            hand_over_id: row.hand_over_id,
        });
        Ok(Self {
            made: Done {
                by: row.made_by,
                at: cell.instant("made_at", row.made_at)?,
            },
            changed: Done {
                by: row.changed_by,
                at: cell.instant("changed_at", row.changed_at)?,
            },
            chosen: cell.json("chosen", &row.chosen)?,
            basis: cell.json("basis", &row.basis)?,
            state: cell.parse("state", &row.state)?,
            asked_at: row
                .asked_at
                .map(|at| cell.instant("asked_at", at))
                .transpose()?,
            withdrawn: done("withdrawn_at", row.withdrawn_by, row.withdrawn_at)?,
            paper: paper.zip(row.paper_to),
            frozen,
            follows: row.follows,
            version: row.version,
            case_id: row.case_id,
            id: row.id,
        })
    }
}
