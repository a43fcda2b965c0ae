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

/// Cases that are walked for one page, round by round: an engine reads all of a
/// round before it sorts, and most pages are full after the first.
const WALKS: [usize; 2] = [150, 1_850];

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
    let mut cases: Vec<Queued> = Vec::new();
    let mut from = after.cloned();
    let mut walked = 0;
    for most in WALKS {
        let sql = page_query(question, from.as_ref(), (most, limit + 1));
        let rows: Vec<QueuedRow> = sql.rows(tx).await?;
        for row in rows {
            cases.push(Queued::try_from(row)?);
        }
        if cases.len() > limit {
            cases.truncate(limit);
            let next = cases.last().map(|last| last.place.clone());
            return Ok(Found {
                cases,
                next,
                stopped_after: None,
            });
        }
        walked += most;
        from = if question.is_narrow() {
            None
        } else {
            walk_end(tx, question, from.as_ref(), most).await?
        };
        if from.is_none() {
            break;
        }
    }
    Ok(Found {
        cases,
        stopped_after: from.as_ref().and(u32::try_from(walked).ok()),
        next: from,
    })
}

fn page_query(
    question: Question<'_>,
    after: Option<&Place>,
    (most, wanted): (usize, usize),
) -> Sql {
    rows_of(question, "p.queue_rank, p.id", |sql| {
        sql.push("SELECT c.id FROM ");
        question.walk(sql, after, most);
        question.all(sql);
        sql.push(" ORDER BY c.queue_rank, c.id LIMIT ")
            .count(wanted);
    })
}

async fn walk_end(
    tx: &mut Tx,
    question: Question<'_>,
    after: Option<&Place>,
    most: usize,
) -> Result<Option<Place>, StoreError> {
    let mut sql = Sql::default();
    question.end_of_walk(&mut sql, after, most);
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
    page_query(question, None, (WALKS[0], 51)).plan(tx).await
}
