//! Finds cases by words, and keeps the words that they are found by.
//!
//! The rarest of the words leads: its newest cases are looked through, a bounded
//! number of them, for those in which all the others stand too. So a word that
//! is in every second report costs no more than one that is in ten.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::super::engine::Tx;
use super::super::error::StoreError;
use super::filter::{Filter, Question, Reader};
use super::pages::{Found, Place};
use super::rows::{Queued, QueuedRow, rows_of};
use super::sql::Sql;
use super::words::{self, Prefix, Term};
use crate::domain::contact::Phone;

/// The source of the words of a case's place.
pub(in crate::store) const SOURCE_PLACE: &str = "place";

/// Most cases of the leading word that are looked through for one page.
const HITS: usize = 1_000;
/// So many of them at a time: most pages are full before the second time.
const AT_A_TIME: usize = 100;
/// Fewest cases of each word that are looked through at a time.
const AT_LEAST: usize = 20;
/// Rows that one look through yields at most: a page, and one to see that there
/// are more.
const MOST_ROWS: usize = 51;
/// Most words that a beginning is read as.
const ENDINGS: usize = 24;
/// Words that go into one statement: few sizes, so that the engine knows them
/// all after a while.
const SIZES: [usize; 4] = [8, 16, 32, 64];

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hits {
    pub found: Found,
    /// More words begin like the last one than were looked for.
    pub is_vague: bool,
}

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

/// Cases with a report from a phone number, newest first. Whether the reader
/// may know that is for the caller to ask.
pub async fn by_phone(
    tx: &mut Tx,
    reader: &Reader,
    filter: &Filter,
    phone: &Phone,
    now: Timestamp,
) -> Result<Vec<Queued>, StoreError> {
    let mut sql = Sql::of("SELECT DISTINCT case_id FROM (SELECT case_id FROM reports ");
    sql.push("WHERE reporter_phone = ").text(phone.reveal());
    sql.push(" ORDER BY received_at DESC LIMIT ")
        .count(AT_A_TIME);
    sql.push(") newest");
    let rows: Vec<(String,)> = sql.rows(tx).await?;
    let ids: Vec<String> = rows.into_iter().map(|(id,)| id).collect();
    let question = Question {
        filter,
        reader,
        now,
    };
    fitting(tx, question, &ids, &[]).await
}

/// How the register spells an address that was typed, by the cases there are at
/// it; nothing where there is none.
pub async fn spelt(tx: &mut Tx, typed: &str) -> Result<Option<String>, StoreError> {
    let typed = words::of_text(typed);
    let terms: Vec<Term> = typed.iter().cloned().map(Term::Whole).collect();
    let Some((leading, _)) = by_rarity(tx, &terms).await? else {
        return Ok(None);
    };
    let (words, _) = spellings(tx, &leading).await?;
    let mut ids = led_by(tx, &words, None, 0).await?.case_ids;
    ids.truncate(AT_A_TIME);
    let mut sql =
        Sql::of("SELECT DISTINCT address FROM cases WHERE address IS NOT NULL AND id IN ");
    sql.list(ids);
    let rows: Vec<(String,)> = sql.rows(tx).await?;
    let mut addresses = rows.into_iter().map(|(address,)| address);
    Ok(addresses.find(|address| words::of_text(address) == typed))
}

/// Up to `limit` cases in which all the terms stand, newest first, behind
/// `after` or from the newest on.
pub async fn hits(
    tx: &mut Tx,
    reader: &Reader,
    filter: &Filter,
    terms: &[Term],
    (after, limit): (Option<&Place>, usize),
    now: Timestamp,
) -> Result<Hits, StoreError> {
    let question = Question {
        filter,
        reader,
        now,
    };
    let nothing = Hits {
        found: Found {
            cases: Vec::new(),
            next: None,
            stopped_after: None,
        },
        is_vague: false,
    };
    let Some((leading, others)) = by_rarity(tx, terms).await? else {
        return Ok(nothing);
    };
    // Where some words are not for the reader, also the leading one must stand
    // where they may read it.
    let mut checked = others;
    if has_secrets(reader) {
        checked.push(leading.clone());
    }
    let (words, is_vague) = spellings(tx, &leading).await?;
    let mut found = Found {
        cases: Vec::new(),
        next: None,
        stopped_after: None,
    };
    let mut looked_through = 0;
    let mut from = after.cloned();
    loop {
        let led = led_by(tx, &words, from.as_ref(), looked_through).await?;
        for ids in led.case_ids.chunks(AT_A_TIME) {
            let wanted = limit + 1 - found.cases.len();
            let mut fit = fitting(tx, question, ids, &checked).await?;
            fit.truncate(wanted);
            found.cases.extend(fit);
            if found.cases.len() > limit {
                found.cases.truncate(limit);
                found.next = found.cases.last().map(|last| newest_before(&last.case.id));
                return Ok(Hits { found, is_vague });
            }
        }
        looked_through += led.case_ids.len();
        from = led.case_ids.last().map(|last| newest_before(last)).or(from);
        if !led.is_cut {
            return Ok(Hits { found, is_vague });
        }
        if looked_through >= HITS {
            found.next = from;
            found.stopped_after = u32::try_from(looked_through).ok();
            return Ok(Hits { found, is_vague });
        }
    }
}

/// The place of the newest case before one.
fn newest_before(case_id: &str) -> Place {
    Place {
        rank: 0,
        case_id: case_id.to_owned(),
    }
}

/// Those of the cases that fit and in which all the terms stand, newest first.
async fn fitting(
    tx: &mut Tx,
    question: Question<'_>,
    ids: &[String],
    terms: &[Term],
) -> Result<Vec<Queued>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = fitting_query(question, ids, terms);
    let rows: Vec<QueuedRow> = sql.rows(tx).await?;
    rows.into_iter().map(Queued::try_from).collect()
}

fn fitting_query(question: Question<'_>, ids: &[String], terms: &[Term]) -> Sql {
    rows_of(question, "p.id DESC", |sql| {
        sql.push("SELECT * FROM cases c WHERE c.id IN (");
        // As many places each time, so that it is one statement to the engine.
        for place in 0..AT_A_TIME {
            if place > 0 {
                sql.push(", ");
            }
            sql.fresh_text(ids.get(place).or(ids.last()).map_or("", String::as_str));
        }
        sql.push(")");
        question.all(sql);
        for term in terms {
            stands(sql, question, term);
        }
        sql.push(" ORDER BY c.id DESC LIMIT ").count(MOST_ROWS);
    })
}

/// Whether there are words that are not for the reader.
fn has_secrets(reader: &Reader) -> bool {
    !reader.unreadable.is_empty() || reader.words_of.is_some()
}

/// Whether a term stands in case `c`, where the reader may know it.
fn stands(sql: &mut Sql, question: Question<'_>, term: &Term) {
    sql.push(" AND EXISTS (SELECT 1 FROM search_words s WHERE s.case_id = c.id AND ");
    term_is(sql, term);
    if has_secrets(question.reader) {
        sql.push(" AND (s.source = ")
            .text(SOURCE_PLACE)
            .push(" OR (TRUE");
        let unreadable = &question.reader.unreadable;
        if !unreadable.is_empty() {
            sql.push(" AND c.category NOT IN ");
            sql.list(unreadable.iter().map(|category| category.key()));
        }
        if let Some(department) = question.reader.words_of {
            let key = department.key();
            sql.push(" AND (c.owner = ").text(key);
            sql.push(" OR c.assignee = ")
                .text(&question.reader.account_id);
            // A list of keys in JSON.
            sql.push(" OR c.also_notify LIKE ")
                .text(format!("%\"{key}\"%"))
                .push(")");
        }
        sql.push("))");
    }
    sql.push(")");
}

fn term_is(sql: &mut Sql, term: &Term) {
    match term {
        Term::Whole(word) => sql.push("s.word = ").text(word),
        Term::Begins(prefix) => between(sql, prefix),
    };
}

fn between<'a>(sql: &'a mut Sql, prefix: &Prefix) -> &'a mut Sql {
    sql.push("s.word >= ").text(prefix.from());
    sql.push(" AND s.word <= ").text(prefix.to())
}

/// The rarest of the terms, and the others; nothing where one of them is
/// nowhere.
async fn by_rarity(tx: &mut Tx, terms: &[Term]) -> Result<Option<(Term, Vec<Term>)>, StoreError> {
    let mut sql = Sql::default();
    for (place, term) in terms.iter().enumerate() {
        sql.push(if place > 0 {
            " UNION ALL SELECT "
        } else {
            "SELECT "
        });
        sql.push("CAST(").count(place).push(" AS BIGINT)");
        sql.push(" AS place, (SELECT COUNT(*) FROM (SELECT 1 FROM search_words s WHERE ");
        term_is(&mut sql, term);
        sql.push(" LIMIT ").count(HITS).push(") found) AS hits");
    }
    if terms.is_empty() {
        return Ok(None);
    }
    let rows: Vec<(i64, i64)> = sql.rows(tx).await?;
    // Of two as frequent, the one that is written to its end leads.
    let rarest = rows.iter().min_by_key(|(place, hits)| (*hits, *place));
    let Some((place, 1..)) = rarest else {
        return Ok(None);
    };
    let mut others = terms.to_vec();
    let leading = others.remove(
        usize::try_from(*place)
            .unwrap_or_default()
            .min(terms.len() - 1),
    );
    Ok(Some((leading, others)))
}

/// The newest cases of a term.
struct Led {
    /// Newest first.
    case_ids: Vec<String>,
    /// There are older ones.
    is_cut: bool,
}

#[derive(sqlx::FromRow)]
struct LedRow {
    word: i64,
    case_id: String,
}

/// The newest cases of some words behind a place: few at first, since most pages
/// are full with them, and more where many were looked through already.
async fn led_by(
    tx: &mut Tx,
    words: &[String],
    after: Option<&Place>,
    looked_through: usize,
) -> Result<Led, StoreError> {
    let wanted = if looked_through == 0 { AT_A_TIME } else { HITS };
    let each = (wanted / words.len().max(1)).max(AT_LEAST);
    let rows: Vec<LedRow> = led_query(words, after, each).rows(tx).await?;
    Ok(merged(rows, words.len(), each))
}

/// The words that a term may stand for, and whether there are more of them.
async fn spellings(tx: &mut Tx, term: &Term) -> Result<(Vec<String>, bool), StoreError> {
    match term {
        Term::Whole(word) => Ok((vec![word.clone()], false)),
        Term::Begins(prefix) => endings(tx, prefix).await,
    }
}

/// The newest cases of each of the words.
fn led_query(words: &[String], after: Option<&Place>, each: usize) -> Sql {
    let mut sql = Sql::default();
    for (place, word) in words.iter().enumerate() {
        sql.push(if place > 0 {
            " UNION ALL SELECT "
        } else {
            "SELECT "
        });
        sql.push("CAST(")
            .count(place)
            .push(" AS BIGINT) AS word, case_id FROM (");
        sql.push("SELECT DISTINCT s.case_id FROM search_words s WHERE s.word = ")
            .fresh_text(word);
        if let Some(after) = after {
            sql.push(" AND s.case_id < ").text(&after.case_id);
        }
        sql.push(" ORDER BY s.case_id DESC LIMIT ")
            .count(each)
            .push(") newest");
    }
    sql
}

/// One list of all: as far back as it is known for every word.
fn merged(rows: Vec<LedRow>, words: usize, each: usize) -> Led {
    let mut counts = vec![0_usize; words];
    let mut oldest = vec![None::<String>; words];
    let mut case_ids = BTreeSet::new();
    for row in rows {
        let Some(place) = usize::try_from(row.word)
            .ok()
            .filter(|place| *place < words)
        else {
            continue;
        };
        counts[place] += 1;
        if oldest[place].as_ref().is_none_or(|old| row.case_id < *old) {
            oldest[place] = Some(row.case_id.clone());
        }
        case_ids.insert(row.case_id);
    }
    let cut_at = counts
        .iter()
        .zip(oldest)
        .filter(|(count, _)| **count >= each)
        .filter_map(|(_, oldest)| oldest)
        .max();
    let is_beyond = |id: &String| cut_at.as_ref().is_some_and(|cut| id < cut);
    let mut case_ids: Vec<String> = case_ids.into_iter().rev().collect();
    case_ids.retain(|id| !is_beyond(id));
    Led {
        case_ids,
        is_cut: cut_at.is_some(),
    }
}

/// The first words that begin so, and whether there are more of them. From word
/// to word, each a step in the index, however often it is written.
async fn endings(tx: &mut Tx, prefix: &Prefix) -> Result<(Vec<String>, bool), StoreError> {
    let mut sql = Sql::of(
        "WITH RECURSIVE seen(word, steps) AS (SELECT MIN(s.word), 1 FROM search_words s WHERE ",
    );
    between(&mut sql, prefix);
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

/// How the engine means to search, a step a line: for tests and benches, which
/// see to it that nothing is scanned.
pub async fn search_plan(
    tx: &mut Tx,
    reader: &Reader,
    terms: &[Term],
    now: Timestamp,
) -> Result<Vec<String>, StoreError> {
    let filter = Filter::default();
    let question = Question {
        filter: &filter,
        reader,
        now,
    };
    let words: Vec<String> = ["en", "to"].map(str::to_owned).into();
    let mut plan = led_query(&words, None, HITS).plan(tx).await?;
    let ids = vec![String::new()];
    plan.extend(fitting_query(question, &ids, terms).plan(tx).await?);
    Ok(plan)
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
        let rows = vec![row(0, "9"), row(0, "7"), row(1, "8"), row(1, "2")];
        let led = merged(rows, 2, 3);
        assert_eq!(led.case_ids, ["9", "8", "7", "2"]);
        assert!(!led.is_cut);
        let rows = vec![row(0, "9"), row(0, "7"), row(1, "8"), row(1, "2")];
        // Of both words there may be more; of the first, newer than 2.
        let led = merged(rows, 2, 2);
        assert_eq!(led.case_ids, ["9", "8", "7"]);
        assert!(led.is_cut);
    }
}
