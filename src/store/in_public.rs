//! The cases that anybody may read of, as `domain::in_public` judges them. The
//! index `cases_in_public` holds those alone, in the order in which they are
//! given out, so that a page costs the same however many cases there are.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::Timestamp;

use super::cases::{CaseRow, select_where};
use super::engine::Tx;
use super::error::StoreError;
use super::queue::sql::Sql;
use super::rows::{Cell, millis};
use crate::domain::case::Case;
use crate::domain::category::Category;
use crate::domain::in_public::FAULTS;

/// Which of them are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// First and last instant at which they were opened.
    pub opened: RangeInclusive<Timestamp>,
    /// The same of their latest change, where that is asked for; the latest
    /// change then comes first.
    pub changed: Option<RangeInclusive<Timestamp>>,
    /// Only these; empty for all.
    pub categories: Vec<Category>,
    /// Only those that are open, or only those that are not.
    pub is_open: Option<bool>,
    pub limit: usize,
    pub offset: usize,
}

/// In the words of the index, so that the engines know it by them.
const PUBLIC: &str = select_where!(
    "owner = 'byggdrift' AND gravity < 3 AND NOT unsure AND NOT restricted \
     AND part_of IS NULL AND merged_into IS NULL"
);

/// A page of them, the newest first.
pub async fn page(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<Case>, StoreError> {
    let rows: Vec<CaseRow> = query(wanted).rows(tx).await?;
    rows.into_iter().map(Case::try_from).collect()
}

/// How the engine means to find a page, a step a line: for tests.
pub async fn plan(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<String>, StoreError> {
    query(wanted).plan(tx).await
}

fn query(wanted: &Wanted) -> Sql {
    let mut sql = Sql::of(PUBLIC);
    let faults = FAULTS.iter().filter(|category| {
        wanted.categories.is_empty() || wanted.categories.contains(category)
    });
    let faults: Vec<&str> = faults.map(|category| category.key()).collect();
    if faults.is_empty() {
        sql.push(" AND FALSE");
    } else {
        sql.push(" AND category IN ").list(faults);
    }
    sql.push(" AND opened_at >= ")
        .number(millis(*wanted.opened.start()))
        .push(" AND opened_at <= ")
        .number(millis(*wanted.opened.end()));
    if let Some(changed) = &wanted.changed {
        sql.push(" AND updated_at >= ")
            .number(millis(*changed.start()))
            .push(" AND updated_at <= ")
            .number(millis(*changed.end()));
    }
    match wanted.is_open {
        Some(true) => sql.push(" AND is_open"),
        Some(false) => sql.push(" AND NOT is_open"),
        None => &mut sql,
    };
    sql.push(match wanted.changed {
        Some(_) => " ORDER BY updated_at DESC, id DESC LIMIT ",
        None => " ORDER BY opened_at DESC, id DESC LIMIT ",
    });
    sql.count(wanted.limit)
        .push(" OFFSET ")
        .count(wanted.offset);
    sql
}

/// When each of these cases was last resolved or closed; those that never were
/// are left out.
pub async fn ended_at(
    tx: &mut Tx,
    case_ids: &[&str],
) -> Result<BTreeMap<String, Timestamp>, StoreError> {
    if case_ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut sql = Sql::of("SELECT case_id, MAX(at) FROM history WHERE case_id IN ");
    sql.list(case_ids.iter().copied()).push(
        " AND event = 'status_changed' AND became IN ('resolved', 'closed') GROUP BY case_id",
    );
    let rows: Vec<(String, i64)> = sql.rows(tx).await?;
    let ended = rows.into_iter().map(|(case_id, at)| {
        let cell = Cell {
            table: "history",
            row: &case_id,
        };
        let at = cell.instant("at", at)?;
        Ok((case_id, at))
    });
    ended.collect()
}
