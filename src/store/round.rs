//! What is to be done today by somebody who walks from house to house.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::cases::{CaseRow, select_where};
use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::millis;
use crate::domain::case::{Case, Owner};

/// Cases on a round at most.
const MOST: i64 = 200;

const DUE: &str = select_where!(
    "owner = $1 AND is_open AND status <> 'waiting' AND (assignee IS NULL OR assignee = $2) \
     AND (gravity = 3 OR due_at < $3) ORDER BY gravity DESC, due_at, id LIMIT $4"
);

/// The open cases of a department that are an account's or nobody's and due before
/// `until`, and all its emergencies; none that waits for somebody.
pub async fn due(
    tx: &mut Tx,
    owner: Owner,
    account_id: &str,
    until: Timestamp,
) -> Result<Vec<Case>, StoreError> {
    let rows: Vec<CaseRow> = on_engine!(tx, connection => {
        sqlx::query_as(DUE)
            .bind(owner.key())
            .bind(account_id)
            .bind(millis(until))
            .bind(MOST)
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Case::try_from).collect()
}

const FIRST_WORDS: &str = "\
SELECT case_id, substr(text, 1, 200) FROM reports r WHERE case_id IN \
 (SELECT id FROM cases WHERE owner = $1 AND is_open AND status <> 'waiting' \
  AND (assignee IS NULL OR assignee = $2) AND (gravity = 3 OR due_at < $3)) \
 AND NOT EXISTS (SELECT 1 FROM reports e WHERE e.case_id = r.case_id \
  AND (e.received_at < r.received_at OR (e.received_at = r.received_at AND e.id < r.id)))";

const PART_WORDS: &str = "\
SELECT p.case_id, substr(p.words, 1, 200) FROM parts p JOIN cases c ON c.id = p.case_id \
WHERE c.owner = $1 AND c.is_open AND c.status <> 'waiting' \
 AND (c.assignee IS NULL OR c.assignee = $2) AND (c.gravity = 3 OR c.due_at < $3)";

/// How the first report of each of these cases begins, or what a part of another
/// is about, by the case's id.
pub async fn first_words(
    tx: &mut Tx,
    owner: Owner,
    account_id: &str,
    until: Timestamp,
) -> Result<BTreeMap<String, String>, StoreError> {
    let mut words = BTreeMap::new();
    for sql in [FIRST_WORDS, PART_WORDS] {
        let rows: Vec<(String, String)> = on_engine!(tx, connection => {
            sqlx::query_as(sql)
                .bind(owner.key())
                .bind(account_id)
                .bind(millis(until))
                .fetch_all(connection)
                .await?
        });
        words.extend(rows);
    }
    Ok(words)
}

const AT: &str = select_where!(
    "owner = $1 AND address = $2 AND is_open ORDER BY gravity DESC, due_at, id LIMIT $3"
);

/// The open cases of a department at an address, waiting ones too.
pub async fn at(tx: &mut Tx, owner: Owner, address: &str) -> Result<Vec<Case>, StoreError> {
    let rows: Vec<CaseRow> = on_engine!(tx, connection => {
        sqlx::query_as(AT)
            .bind(owner.key())
            .bind(address)
            .bind(MOST)
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Case::try_from).collect()
}

const FIRST_WORDS_AT: &str = "\
SELECT case_id, substr(text, 1, 200) FROM reports r WHERE case_id IN \
 (SELECT id FROM cases WHERE owner = $1 AND address = $2 AND is_open) \
 AND NOT EXISTS (SELECT 1 FROM reports e WHERE e.case_id = r.case_id \
  AND (e.received_at < r.received_at OR (e.received_at = r.received_at AND e.id < r.id)))";

const PART_WORDS_AT: &str = "\
SELECT p.case_id, substr(p.words, 1, 200) FROM parts p JOIN cases c ON c.id = p.case_id \
WHERE c.owner = $1 AND c.address = $2 AND c.is_open";

/// As [`first_words`], of the open cases of a department at an address.
pub async fn first_words_at(
    tx: &mut Tx,
    owner: Owner,
    address: &str,
) -> Result<BTreeMap<String, String>, StoreError> {
    let mut words = BTreeMap::new();
    for sql in [FIRST_WORDS_AT, PART_WORDS_AT] {
        let rows: Vec<(String, String)> = on_engine!(tx, connection => {
            sqlx::query_as(sql)
                .bind(owner.key())
                .bind(address)
                .fetch_all(connection)
                .await?
        });
        words.extend(rows);
    }
    Ok(words)
}
