//! The cases that anybody may read of, as `domain::in_public` judges them. What
//! it says is kept with each case, and two indexes hold those alone, in the order in
//! which they are given out: a page costs the same however many cases there are.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::Timestamp;

use super::cases::{CaseRow, select_where};
use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::queue::sql::Sql;
use super::rows::{Cell, millis};
use crate::domain::case::Case;
use crate::domain::category::Category;
use crate::domain::reference::Reference;

/// Which of them are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// First and last instant at which they were opened, where that is asked.
    pub opened: Option<RangeInclusive<Timestamp>>,
    /// The same of their latest change; the latest change then comes first.
    pub changed: Option<RangeInclusive<Timestamp>>,
    /// Only these; empty for all.
    pub categories: Vec<Category>,
    /// Only those that are open, or only those that are not.
    pub is_open: Option<bool>,
    pub limit: usize,
    pub offset: usize,
}

const VOUCH: &str = "UPDATE cases SET about_things = TRUE WHERE id = $1";

/// Keeps that the words which opened a case are about a thing.
pub async fn vouch(tx: &mut Tx, case_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(VOUCH).bind(case_id).execute(connection).await?;
    });
    Ok(())
}

const ONE: &str = select_where!("reference = $1 AND in_public AND about_things");

/// The one of a reference. The list names each by its own reference; that of
/// another report in it is known to its reporter alone.
pub async fn one(tx: &mut Tx, reference: &Reference) -> Result<Option<Case>, StoreError> {
    let row: Option<CaseRow> = on_engine!(tx, connection => {
        sqlx::query_as(ONE).bind(reference.as_str()).fetch_optional(connection).await?
    });
    row.map(Case::try_from).transpose()
}

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
    let mut sql = Sql::of(select_where!("in_public AND about_things"));
    if !wanted.categories.is_empty() {
        // Not the bare column: no index of the queue is to be taken for it.
        let categories = wanted.categories.iter().map(|category| category.key());
        sql.push(" AND COALESCE(category, '') IN ").list(categories);
    }
    if let Some(opened) = &wanted.opened {
        sql.push(" AND opened_at >= ")
            .number(millis(*opened.start()))
            .push(" AND opened_at <= ")
            .number(millis(*opened.end()));
    }
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
