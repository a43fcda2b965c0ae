//! Finds cases by words. [`keeping`] keeps the words that they are found by, and
//! [`leading`] reads the newest cases of one.
//!
//! The rarest of the words leads: its newest cases are looked through, a bounded
//! number of them, for those in which all the others stand too. So a word that
//! is in every second report costs no more than one that is in ten.

mod keeping;
mod leading;

use jiff::Timestamp;

use super::super::engine::Tx;
use super::super::error::StoreError;
use super::filter::{Filter, Question, Reader};
use super::pages::{Found, Place};
use super::rows::{Queued, QueuedRow, rows_of};
use super::sql::Sql;
use super::words::{self, Term};
use crate::domain::contact::Phone;

pub(in crate::store) use keeping::{
    SOURCE_PLACE, keep, move_aside, move_asides, move_report, replace,
};
use leading::{EACH_BY_ITSELF, ends_query, led_by, led_query, spellings, term_is};

/// Most cases of the leading word that are looked through for one page.
const HITS: usize = 1_000;
/// So many of them at a time: most pages are full before the second time.
const AT_A_TIME: usize = 100;
/// Most times that a page looks on behind what it has looked through.
const MOST_ROUNDS: usize = 5;
/// Rows that one look through yields at most: a page, and one to see that there
/// are more.
const MOST_ROWS: usize = 51;
/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hits {
    pub found: Found,
    /// More words begin like the last one than were looked for.
    pub is_vague: bool,
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
    let mut ids = led_by(tx, &words, &[], None).await?.case_ids;
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
    let mut from = after.cloned();
    for round in 1..=MOST_ROUNDS {
        let led = led_by(tx, &words, &checked, from.as_ref()).await?;
        for ids in led.case_ids.chunks(AT_A_TIME) {
            found
                .cases
                .extend(fitting(tx, question, ids, &checked).await?);
            if found.cases.len() > limit {
                found.cases.truncate(limit);
                found.next = found.cases.last().map(|last| newest_before(&last.case.id));
                return Ok(Hits { found, is_vague });
            }
        }
        from = led.known_until.as_deref().map(newest_before);
        if from.is_none() || led.is_looked_through || round == MOST_ROUNDS {
            found.stopped_after = from.as_ref().and(u32::try_from(HITS).ok());
            found.next = from;
            break;
        }
    }
    Ok(Hits { found, is_vague })
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
        sql.push("SELECT c.id FROM cases c WHERE c.id IN (");
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
    term_is(sql, "s.word", term);
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
    sql.push(EACH_BY_ITSELF).push(")");
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
        term_is(&mut sql, "s.word", term);
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
    let mut plan = led_query(&words, terms, None, AT_A_TIME).plan(tx).await?;
    plan.extend(ends_query(&words, None).plan(tx).await?);
    let ids = vec![String::new()];
    plan.extend(fitting_query(question, &ids, terms).plan(tx).await?);
    Ok(plan)
}
