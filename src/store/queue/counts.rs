//! How many cases there are in a view, as far as a person cares.

use jiff::Timestamp;

use super::super::engine::Tx;
use super::super::error::StoreError;
use super::filter::{Filter, Question, Reader};
use super::sql::Sql;

/// How many cases, up to a bound: nobody works otherwise for a hundred than
/// for a thousand, and counting on would make every page wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    pub cases: u32,
    /// There are more than were counted, or may be.
    pub or_more: bool,
}

/// Where counting ends.
const MOST: u32 = 99;
/// Most cases that are walked for one count.
const WALK: usize = 300;

/// Counts the cases of each filter, all in one question.
pub async fn count_views(
    tx: &mut Tx,
    reader: &Reader,
    filters: &[&Filter],
    now: Timestamp,
) -> Result<Vec<Count>, StoreError> {
    let mut counts = Vec::with_capacity(filters.len());
    // Few together: databases plan a long question for longer.
    for some in filters.chunks(12) {
        counts.extend(count_some(tx, reader, some, now).await?);
    }
    Ok(counts)
}

async fn count_some(
    tx: &mut Tx,
    reader: &Reader,
    filters: &[&Filter],
    now: Timestamp,
) -> Result<Vec<Count>, StoreError> {
    let mut sql = Sql::default();
    for (place, filter) in filters.iter().enumerate() {
        let question = Question {
            filter,
            reader,
            now,
        };
        sql.push(if place > 0 {
            " UNION ALL SELECT "
        } else {
            "SELECT "
        });
        sql.push("CAST(").count(place).push(" AS BIGINT)");
        sql.push(" AS place, (SELECT COUNT(*) FROM (SELECT 1 FROM ");
        question.walk(&mut sql, None, WALK);
        question.all(&mut sql);
        sql.push(" LIMIT ")
            .count(MOST as usize + 1)
            .push(") found) AS cases, ");
        if question.is_narrow() {
            sql.push("FALSE AS is_cut");
        } else {
            sql.push("EXISTS (");
            question.end_of_walk(&mut sql, None, WALK);
            sql.push(") AS is_cut");
        }
    }
    let mut rows: Vec<(i64, i64, bool)> = sql.rows(tx).await?;
    rows.sort_unstable();
    Ok(rows
        .into_iter()
        .map(|(_, cases, is_cut)| Count {
            cases: cases.min(i64::from(MOST)) as u32,
            or_more: is_cut || cases > i64::from(MOST),
        })
        .collect())
}

/// Counts the cases of a filter.
pub async fn count(
    tx: &mut Tx,
    reader: &Reader,
    filter: &Filter,
    now: Timestamp,
) -> Result<Count, StoreError> {
    let counts = count_views(tx, reader, &[filter], now).await?;
    Ok(counts.first().copied().unwrap_or_default())
}

// From area to area, each a step in the index.
const AREAS: &str = "\
WITH RECURSIVE seen(area) AS ( \
 SELECT MIN(area) FROM cases WHERE is_open AND area IS NOT NULL \
 UNION ALL \
 SELECT (SELECT MIN(c.area) FROM cases c WHERE c.is_open AND c.area > seen.area) \
 FROM seen WHERE seen.area IS NOT NULL \
) SELECT area FROM seen WHERE area IS NOT NULL ORDER BY area LIMIT 200";

/// The areas in which there are open cases.
pub async fn areas(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = Sql::of(AREAS).rows(tx).await?;
    Ok(rows.into_iter().map(|(area,)| area).collect())
}
