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

/// Behind every case of a rank.
const LAST_ID: &str = "ffffffff-ffff-ffff-ffff-ffffffffffff";

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
        next: end.map(|rank| Place {
            rank,
            case_id: LAST_ID.to_owned(),
        }),
    })
}

fn page_query(question: Question<'_>, after: Option<&Place>, limit: usize) -> Sql {
    rows_of(question, "p.queue_rank, p.id", |sql| {
        sql.push("SELECT * FROM cases c WHERE ");
        question.walked(sql);
        behind(sql, after);
        if !question.is_narrow() {
            sql.push(" AND c.queue_rank <= COALESCE((");
            end_of_walk(sql, question, after);
            sql.push("), 9223372036854775807)");
        }
        question.all(sql);
        sql.push(" ORDER BY c.queue_rank, c.id LIMIT ").count(limit);
    })
}

fn behind(sql: &mut Sql, after: Option<&Place>) {
    if let Some(place) = after {
        sql.push(" AND (c.queue_rank, c.id) > (").number(place.rank);
        sql.push(", ").text(&place.case_id).push(")");
    }
}

/// The rank of the last case that is walked; nothing where the walk comes to
/// the end.
fn end_of_walk(sql: &mut Sql, question: Question<'_>, after: Option<&Place>) {
    sql.push("SELECT c.queue_rank FROM cases c WHERE ");
    question.walked(sql);
    behind(sql, after);
    sql.push(" ORDER BY c.queue_rank, c.id LIMIT 1 OFFSET ");
    sql.count(WALK - 1);
}

async fn walk_end(
    tx: &mut Tx,
    question: Question<'_>,
    after: Option<&Place>,
) -> Result<Option<i64>, StoreError> {
    let mut sql = Sql::default();
    end_of_walk(&mut sql, question, after);
    let rows: Vec<(i64,)> = sql.rows(tx).await?;
    Ok(rows.first().map(|(rank,)| *rank))
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
