//! Keeps the words that cases are found by. They go with what they came from:
//! [`replace`] with no words forgets a source.

use std::collections::BTreeSet;

use super::super::super::engine::Tx;
use super::super::super::error::StoreError;
use super::super::sql::Sql;

/// The source of the words of a case's place.
pub(in crate::store) const SOURCE_PLACE: &str = "place";

/// Words that go into one statement: few sizes, so that the engine knows them
/// all after a while.
const SIZES: [usize; 4] = [8, 16, 32, 64];

/// Keeps the words of a source that belongs to a case.
pub(in crate::store) async fn keep(
    tx: &mut Tx,
    case_id: &str,
    source: &str,
    words: &BTreeSet<String>,
) -> Result<(), StoreError> {
    let words: Vec<&String> = words.iter().collect();
    for some in words.chunks(SIZES[3]) {
        let size = SIZES.iter().find(|size| **size >= some.len());
        let size = size.copied().unwrap_or(some.len());
        let mut sql = Sql::of("INSERT INTO search_words (case_id, source, word) VALUES ");
        for place in 0..size {
            sql.push(if place > 0 { ", (" } else { "(" });
            sql.text(case_id).push(", ").text(source).push(", ");
            // Filled up with the last word, which is then there already.
            let word = some.get(place).or(some.last());
            sql.fresh_text(word.map_or("", |word| word.as_str()));
            sql.push(")");
        }
        sql.push(" ON CONFLICT DO NOTHING");
        sql.run(tx).await?;
    }
    Ok(())
}

/// Keeps the words of a source in place of those that were kept of it before.
pub(in crate::store) async fn replace(
    tx: &mut Tx,
    case_id: &str,
    source: &str,
    words: &BTreeSet<String>,
) -> Result<(), StoreError> {
    let mut sql = Sql::of("SELECT word FROM search_words WHERE case_id = ");
    sql.text(case_id).push(" AND source = ").text(source);
    let kept: Vec<(String,)> = sql.rows(tx).await?;
    let kept: BTreeSet<String> = kept.into_iter().map(|(word,)| word).collect();
    if kept == *words {
        return Ok(());
    }
    let mut sql = Sql::of("DELETE FROM search_words WHERE case_id = ");
    sql.text(case_id).push(" AND source = ").text(source);
    sql.run(tx).await?;
    keep(tx, case_id, source, words).await
}

/// Takes the words of a report along into another case. Before the report goes.
pub(in crate::store) async fn move_report(
    tx: &mut Tx,
    report_id: &str,
    to_case: &str,
) -> Result<(), StoreError> {
    let mut sql = Sql::of("UPDATE search_words SET case_id = ");
    sql.text(to_case)
        .push(" WHERE case_id = (SELECT case_id FROM reports WHERE id = ");
    sql.text(report_id).push(") AND source = ").text(report_id);
    sql.run(tx).await
}

/// Takes the words of one text that is no report along into another case, if they
/// are in the one that it comes from.
pub(in crate::store) async fn move_aside(
    tx: &mut Tx,
    sid: &str,
    from_case: &str,
    to_case: &str,
) -> Result<(), StoreError> {
    let mut sql = Sql::of("UPDATE search_words SET case_id = ");
    sql.text(to_case).push(" WHERE case_id = ").text(from_case);
    sql.push(" AND source = ").text(sid);
    sql.run(tx).await
}

/// Takes the words of what a number has written about one case along into
/// another. Before the texts go.
pub(in crate::store) async fn move_asides(
    tx: &mut Tx,
    sender: &str,
    from_case: &str,
    to_case: &str,
) -> Result<(), StoreError> {
    let mut sql = Sql::of("UPDATE search_words SET case_id = ");
    sql.text(to_case).push(" WHERE case_id = ").text(from_case);
    sql.push(" AND source IN (SELECT i.sid FROM inbound_sms i WHERE i.case_id = ");
    sql.text(from_case)
        .push(" AND i.sender = ")
        .text(sender)
        .push(")");
    sql.run(tx).await
}
