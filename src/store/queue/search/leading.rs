//! The newest cases of the word that leads a search, or of all words that begin
//! like it.

use std::collections::BTreeSet;

use super::super::super::engine::Tx;
use super::super::super::error::StoreError;
use super::super::pages::Place;
use super::super::sql::Sql;
use super::super::words::{Prefix, Term};
use super::{AT_A_TIME, HITS};

/// Fewest cases of each word that are looked through at a time.
const AT_LEAST: usize = 20;
/// Most words that a beginning is read as.
const ENDINGS: usize = 24;

/// The newest cases of some words.
pub(super) struct Led {
    /// Newest first.
    pub case_ids: Vec<String>,
    /// Down to which case they are all there; nothing where there are no older
    /// ones.
    pub known_until: Option<String>,
    /// As many were looked through as may be, rather than found.
    pub is_looked_through: bool,
}

/// Ends a question whether there is such a row, so that it is asked of each case by
/// itself: PostgreSQL would rather read all cases of the other word first.
pub(super) const EACH_BY_ITSELF: &str = " LIMIT 1 OFFSET 0";

#[derive(sqlx::FromRow)]
struct LedRow {
    word: i64,
    case_id: String,
}

/// The newest cases of some words, behind a place, in which all the `terms`
/// stand.
pub(super) async fn led_by(
    tx: &mut Tx,
    words: &[String],
    terms: &[Term],
    after: Option<&Place>,
) -> Result<Led, StoreError> {
    let each = (2 * AT_A_TIME / words.len().max(1)).max(AT_LEAST);
    let rows: Vec<LedRow> = led_query(words, terms, after, each).rows(tx).await?;
    let ends: Vec<LedRow> = ends_query(words, after).rows(tx).await?;
    Ok(merged(rows, ends, words.len(), each))
}

/// The words that a term may stand for, and whether there are more of them.
pub(super) async fn spellings(tx: &mut Tx, term: &Term) -> Result<(Vec<String>, bool), StoreError> {
    match term {
        Term::Whole(word) => Ok((vec![word.clone()], false)),
        Term::Begins(prefix) => endings(tx, prefix).await,
    }
}

/// Up to `each` of the newest cases of each of the words, among those that are
/// looked through.
pub(super) fn led_query(
    words: &[String],
    terms: &[Term],
    after: Option<&Place>,
    each: usize,
) -> Sql {
    let mut sql = Sql::default();
    for (place, word) in words.iter().enumerate() {
        next_of(&mut sql, place);
        // Those that are looked through first, in a query of their own: with a
        // limit in it, no engine begins with another term that it thinks rarer.
        sql.push(" AS word, case_id FROM (SELECT DISTINCT s.case_id FROM (");
        newest_of(&mut sql, word, after);
        sql.push(" LIMIT ").count(looked_through(words.len()));
        sql.push(") s WHERE 1 = 1");
        for term in terms {
            sql.push(" AND EXISTS (SELECT 1 FROM search_words t WHERE t.case_id = s.case_id AND ");
            term_is(&mut sql, "t.word", term);
            sql.push(EACH_BY_ITSELF).push(")");
        }
        sql.push(" ORDER BY s.case_id DESC LIMIT ").count(each);
        sql.push(") newest");
    }
    sql
}

/// The last case of each of the words that is looked through, where there may be
/// older ones.
pub(super) fn ends_query(words: &[String], after: Option<&Place>) -> Sql {
    let mut sql = Sql::default();
    for (place, word) in words.iter().enumerate() {
        next_of(&mut sql, place);
        sql.push(" AS word, case_id FROM (");
        newest_of(&mut sql, word, after);
        sql.push(" LIMIT 1 OFFSET ");
        sql.count(looked_through(words.len()) - 1);
        sql.push(") oldest");
    }
    sql
}

fn next_of(sql: &mut Sql, place: usize) {
    sql.push(if place > 0 {
        " UNION ALL SELECT CAST("
    } else {
        "SELECT CAST("
    });
    sql.count(place).push(" AS BIGINT)");
}

fn is_of(sql: &mut Sql, word: &str, after: Option<&Place>) {
    sql.push("s.word = ").text(word);
    if let Some(after) = after {
        sql.push(" AND s.case_id < ").text(&after.case_id);
    }
}

fn newest_of(sql: &mut Sql, word: &str, after: Option<&Place>) {
    sql.push("SELECT s.case_id FROM search_words s WHERE ");
    is_of(sql, word, after);
    sql.push(" ORDER BY s.case_id DESC");
}

/// How many cases of each of so many words are looked through.
fn looked_through(words: usize) -> usize {
    (HITS / words.max(1)).max(AT_A_TIME)
}

/// One list of all: as far back as it is known for every word.
fn merged(rows: Vec<LedRow>, ends: Vec<LedRow>, words: usize, each: usize) -> Led {
    let mut counts = vec![0_usize; words];
    let mut oldest = vec![None::<String>; words];
    let mut case_ids = BTreeSet::new();
    let of_words = |row: &LedRow| usize::try_from(row.word).ok().filter(|at| *at < words);
    for row in rows {
        let Some(place) = of_words(&row) else {
            continue;
        };
        counts[place] += 1;
        if oldest[place].as_ref().is_none_or(|old| row.case_id < *old) {
            oldest[place] = Some(row.case_id.clone());
        }
        case_ids.insert(row.case_id);
    }
    let full = counts
        .iter()
        .zip(oldest)
        .filter(|(count, _)| **count >= each)
        .filter_map(|(_, oldest)| oldest)
        .max();
    // Of a word that has as many as were asked for, no more is known.
    let looked_through = ends
        .into_iter()
        .filter(|row| of_words(row).is_some_and(|place| counts[place] < each))
        .map(|row| row.case_id)
        .max();
    let is_looked_through = looked_through > full;
    let known_until = looked_through.max(full);
    let mut case_ids: Vec<String> = case_ids.into_iter().rev().collect();
    case_ids.retain(|id| known_until.as_ref().is_none_or(|until| id >= until));
    Led {
        case_ids,
        known_until,
        is_looked_through,
    }
}

/// The first words that begin so, and whether there are more of them. From word
/// to word, each a step in the index, however often it is written.
async fn endings(tx: &mut Tx, prefix: &Prefix) -> Result<(Vec<String>, bool), StoreError> {
    let mut sql = Sql::of(
        "WITH RECURSIVE seen(word, steps) AS (SELECT MIN(s.word), 1 FROM search_words s WHERE ",
    );
    between(&mut sql, "s.word", prefix);
    sql.push(
        " UNION ALL SELECT (SELECT MIN(s.word) FROM search_words s WHERE s.word > seen.word \
         AND s.word <= ",
    );
    sql.text(prefix.to());
    sql.push("), steps + 1 FROM seen WHERE seen.word IS NOT NULL AND steps <= ");
    sql.count(ENDINGS);
    sql.push(") SELECT word FROM seen WHERE word IS NOT NULL");
    let rows: Vec<(String,)> = sql.rows(tx).await?;
    let mut words: Vec<String> = rows.into_iter().map(|(word,)| word).collect();
    let is_vague = words.len() > ENDINGS;
    words.truncate(ENDINGS);
    Ok((words, is_vague))
}

pub(super) fn term_is(sql: &mut Sql, column: &'static str, term: &Term) {
    match term {
        Term::Whole(word) => sql.push(column).push(" = ").text(word),
        Term::Begins(prefix) => between(sql, column, prefix),
    };
}

fn between<'a>(sql: &'a mut Sql, column: &'static str, prefix: &Prefix) -> &'a mut Sql {
    sql.push(column).push(" >= ").text(prefix.from());
    sql.push(" AND ")
        .push(column)
        .push(" <= ")
        .text(prefix.to())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(word: i64, case_id: &str) -> LedRow {
        LedRow {
            word,
            case_id: case_id.to_owned(),
        }
    }

    #[test]
    fn a_list_ends_where_one_of_its_words_is_not_known_further_back() {
        let rows = || vec![row(0, "9"), row(0, "7"), row(1, "8"), row(1, "2")];
        let led = merged(rows(), vec![], 2, 3);
        assert_eq!(led.case_ids, ["9", "8", "7", "2"]);
        assert_eq!(led.known_until, None);
        // Of both words there may be more; of the first, newer than 2.
        let led = merged(rows(), vec![], 2, 2);
        assert_eq!(led.case_ids, ["9", "8", "7"]);
        assert_eq!(led.known_until.as_deref(), Some("7"));
        assert!(!led.is_looked_through);
        // Of the second, nothing behind 5 was looked through.
        let led = merged(rows(), vec![row(1, "5")], 2, 3);
        assert_eq!(led.case_ids, ["9", "8", "7"]);
        assert_eq!(led.known_until.as_deref(), Some("5"));
        assert!(led.is_looked_through);
    }
}
