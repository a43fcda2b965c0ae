//! Sheets for the police: drafts, and what was approved.

mod earlier;
mod numbers;
mod row;

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{json, millis};
use crate::domain::police_sheet::Sheet;
use row::SheetRow;

pub use earlier::{EARLIER_MONTHS, Earlier, earlier_at};
pub use numbers::next_number;

const INSERT: &str = "\
INSERT INTO police_sheets (id, case_id, follows, made_by, made_at, changed_by, changed_at, chosen, \
 basis, version, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

/// Keeps a new sheet, with its first draft.
pub async fn insert(tx: &mut Tx, sheet: &Sheet) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&sheet.id)
            .bind(&sheet.case_id)
            .bind(&sheet.follows)
            .bind(&sheet.made.by)
            .bind(millis(sheet.made.at))
            .bind(&sheet.changed.by)
            .bind(millis(sheet.changed.at))
            .bind(json(&sheet.chosen))
            .bind(json(&sheet.basis))
            .bind(sheet.version)
            .bind(sheet.state.key())
            .execute(connection)
            .await?;
    });
    keep_draft(tx, sheet).await
}

const KEEP_DRAFT: &str = "\
INSERT INTO police_drafts (sheet_id, version, account_id, kept_at, chosen) \
VALUES ($1, $2, $3, $4, $5)";

/// Keeps the draft of a sheet beside those before it.
pub async fn keep_draft(tx: &mut Tx, sheet: &Sheet) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(KEEP_DRAFT)
            .bind(&sheet.id)
            .bind(sheet.version)
            .bind(&sheet.changed.by)
            .bind(millis(sheet.changed.at))
            .bind(json(&sheet.chosen))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const UPDATE: &str = "\
UPDATE police_sheets SET changed_by = $2, changed_at = $3, chosen = $4, basis = $5, version = $6, \
 state = $7, asked_at = $8, year = $9, nth = $10, html = $11, fingerprint = $12, photos = $13, \
 approved_by = $14, approved_at = $15, hand_over_id = $16, withdrawn_by = $17, \
 withdrawn_at = $18, paper_by = $19, paper_at = $20, paper_to = $21 \
WHERE id = $1 AND version = $6 - 1";

/// Writes down how a sheet stands now, where nobody was faster: `changed` has the
/// version after the one that is stored. Returns whether that was so.
pub async fn update(tx: &mut Tx, changed: &Sheet) -> Result<bool, StoreError> {
    let frozen = changed.frozen.as_ref();
    let approved = frozen.map(|frozen| &frozen.approved);
    let withdrawn = changed.withdrawn.as_ref();
    let paper = changed.paper.as_ref();
    Ok(on_engine!(tx, connection => {
        let done = sqlx::query(UPDATE)
            .bind(&changed.id)
            .bind(&changed.changed.by)
            .bind(millis(changed.changed.at))
            .bind(json(&changed.chosen))
            .bind(json(&changed.basis))
            .bind(changed.version)
            .bind(changed.state.key())
            .bind(changed.asked_at.map(millis))
            .bind(frozen.map(|frozen| i64::from(frozen.number.year)))
            .bind(frozen.map(|frozen| i64::from(frozen.number.nth)))
            .bind(frozen.map(|frozen| &frozen.html))
            .bind(frozen.map(|frozen| &frozen.fingerprint))
            .bind(frozen.map(|frozen| json(&frozen.photos)))
            .bind(approved.map(|approved| &approved.by))
            .bind(approved.map(|approved| millis(approved.at)))
            .bind(frozen.and_then(|frozen| frozen.hand_over_id.as_ref()))
            .bind(withdrawn.map(|withdrawn| &withdrawn.by))
            .bind(withdrawn.map(|withdrawn| millis(withdrawn.at)))
            .bind(paper.map(|(paper, _)| &paper.by))
            .bind(paper.map(|(paper, _)| millis(paper.at)))
            .bind(paper.map(|(_, to)| to))
            .execute(connection)
            .await?;
        done.rows_affected() == 1
    }))
}

macro_rules! select_where {
    ($rest:literal) => {
        concat!(
            "SELECT id, case_id, follows, made_by, made_at, changed_by, changed_at, chosen, ",
            "basis, version, state, asked_at, year, nth, html, fingerprint, photos, ",
            "approved_by, approved_at, hand_over_id, withdrawn_by, withdrawn_at, paper_by, ",
            "paper_at, paper_to FROM police_sheets WHERE ",
            $rest
        )
    };
}

async fn all(tx: &mut Tx, sql: &'static str, key: &str) -> Result<Vec<Sheet>, StoreError> {
    let rows: Vec<SheetRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).fetch_all(connection).await?
    });
    rows.into_iter().map(Sheet::try_from).collect()
}

/// The sheet of an id.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Sheet>, StoreError> {
    Ok(all(tx, select_where!("id = $1"), id).await?.pop())
}

/// The sheet that went out by a hand-over.
pub async fn by_hand_over(tx: &mut Tx, hand_over_id: &str) -> Result<Option<Sheet>, StoreError> {
    const SQL: &str = select_where!("hand_over_id = $1");
    Ok(all(tx, SQL, hand_over_id).await?.pop())
}

/// All sheets of a case, and of those that were merged into it, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Sheet>, StoreError> {
    const SQL: &str = select_where!(
        "state <> 'dropped' AND (case_id = $1 \
         OR case_id IN (SELECT id FROM cases WHERE merged_into = $1)) ORDER BY made_at, id"
    );
    all(tx, SQL, case_id).await
}

const ASKED: &str = select_where!("asked_at IS NOT NULL AND state = 'draft' ORDER BY asked_at, id");

/// The sheets that wait for somebody's approval, the one that waits longest first.
pub async fn asked(tx: &mut Tx) -> Result<Vec<Sheet>, StoreError> {
    let rows: Vec<SheetRow> = on_engine!(tx, connection => {
        sqlx::query_as(ASKED).fetch_all(connection).await?
    });
    rows.into_iter().map(Sheet::try_from).collect()
}

const HOLD_CASE: &str = "UPDATE cases SET version = version WHERE id = $1";

/// Keeps everybody from changing a case until the transaction ends.
pub async fn hold_case(tx: &mut Tx, case_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(HOLD_CASE).bind(case_id).execute(connection).await?;
    });
    Ok(())
}

const ASK: &str = "UPDATE police_sheets SET asked_at = $2 WHERE id = $1 AND state = 'draft'";

/// Notes since when a draft waits for approval.
pub async fn ask(tx: &mut Tx, id: &str, at: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(ASK).bind(id).bind(millis(at)).execute(connection).await?;
    });
    Ok(())
}
