//! Finds the cases of one page.

use jiff::Timestamp;

use super::super::engine::Tx;
use super::super::error::StoreError;
use super::filter::{Filter, Question, Reader};
use super::rows::{Queued, QueuedRow, rows_of};
use super::sql::Sql;

/// Where a page ended: the next one starts behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// As the table's `queue_rank`.
    pub rank: i64,
    pub case_id: String,
}

/// Most cases that are walked for one page.
const WALK: usize = 2_000;

/// Cases that were found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub cases: Vec<Queued>,
    /// Where to go on, if there may be more.
    pub next: Option<Place>,
    /// How many were looked through, where more were left than that and the
    /// page is not full.
    pub stopped_after: Option<u32>,
}

/// Up to `limit` cases behind `after`, or from the start.
pub async fn page(
    tx: &mut Tx,
    reader: &Reader,
    filter: &Filter,
    after: Option<&Place>,
    limit: usize,
    now: Timestamp,
) -> Result<Found, StoreError> {
    let question = Question {
        filter,
        reader,
        now,
    };
    let sql = page_query(question, after, limit + 1);
    let rows: Vec<QueuedRow> = sql.rows(tx).await?;
    let mut cases = rows
        .into_iter()
        .map(Queued::try_from)
        .collect::<Result<Vec<_>, _>>()?;
    if cases.len() > limit {
        cases.truncate(limit);
        let next = cases.last().map(|last| last.place.clone());
        return Ok(Found {
            cases,
            next,
            stopped_after: None,
        });
    }
    let end = if question.is_narrow() {
        None
    } else {
        walk_end(tx, question, after).await?
    };
    Ok(Found {
        cases,
        stopped_after: end.is_some().then_some(WALK as u32),
        next: end,
    })
}

fn page_query(question: Question<'_>, after: Option<&Place>, limit: usize) -> Sql {
    rows_of(question, "p.queue_rank, p.id", |sql| {
        sql.push("SELECT * FROM ");
        question.walk(sql, after, WALK);
        question.all(sql);
        sql.push(" ORDER BY c.queue_rank, c.id LIMIT ").count(limit);
    })
}

async fn walk_end(
    tx: &mut Tx,
    question: Question<'_>,
    after: Option<&Place>,
) -> Result<Option<Place>, StoreError> {
    let mut sql = Sql::default();
    question.end_of_walk(&mut sql, after, WALK);
    let rows: Vec<(i64, String)> = sql.rows(tx).await?;
    let last = rows.into_iter().next();
    Ok(last.map(|(rank, case_id)| Place { rank, case_id }))
}

/// How the engine means to find a page, a step a line: for tests and benches,
/// which see to it that nothing is scanned.
pub async fn plan(
    tx: &mut Tx,
    reader: &Reader,
    filter: &Filter,
    now: Timestamp,
) -> Result<Vec<String>, StoreError> {
    let question = Question {
        filter,
        reader,
        now,
    };
    page_query(question, None, 51).plan(tx).await
}
