//! Merges of cases, and what goes along with them.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::queue;
use super::rows::{Cell, json, millis};
use crate::domain::merge::{Merge, Took};

#[derive(sqlx::FromRow)]
struct MergeRow {
    id: String,
    into_case: String,
    from_case: String,
    account_id: String,
    merged_at: i64,
    from_was: String,
    into_was: String,
    into_became: String,
    took: String,
    undone_at: Option<i64>,
}

impl TryFrom<MergeRow> for Merge {
    type Error = StoreError;

    fn try_from(row: MergeRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "merges",
            row: &row.id,
        };
        let undone_at = row.undone_at.map(|at| cell.instant("undone_at", at));
        Ok(Self {
            merged_at: cell.instant("merged_at", row.merged_at)?,
            from_was: cell.json("from_was", &row.from_was)?,
            into_was: cell.json("into_was", &row.into_was)?,
            into_became: cell.json("into_became", &row.into_became)?,
            took: cell.json("took", &row.took)?,
            undone_at: undone_at.transpose()?,
            into_case: row.into_case,
            from_case: row.from_case,
            account_id: row.account_id,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO merges (id, into_case, from_case, account_id, merged_at, from_was, into_was, \
 into_became, took) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Keeps a merge.
pub async fn insert(tx: &mut Tx, merge: &Merge) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&merge.id)
            .bind(&merge.into_case)
            .bind(&merge.from_case)
            .bind(&merge.account_id)
            .bind(millis(merge.merged_at))
            .bind(json(&merge.from_was))
            .bind(json(&merge.into_was))
            .bind(json(&merge.into_became))
            .bind(json(&merge.took))
            .execute(connection)
            .await?;
    });
    Ok(())
}

macro_rules! select_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, into_case, from_case, account_id, merged_at, from_was, into_was, ",
            "into_became, took, undone_at FROM merges WHERE ",
            $condition
        )
    };
}

async fn all(tx: &mut Tx, sql: &'static str, key: &str) -> Result<Vec<Merge>, StoreError> {
    let rows: Vec<MergeRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).fetch_all(connection).await?
    });
    rows.into_iter().map(Merge::try_from).collect()
}

/// The merge of an id.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Merge>, StoreError> {
    Ok(all(tx, select_where!("id = $1"), id).await?.pop())
}

/// All merges into a case, oldest first, also those that were taken back.
pub async fn into_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Merge>, StoreError> {
    const SQL: &str = select_where!("into_case = $1 ORDER BY merged_at, id");
    all(tx, SQL, case_id).await
}

const UNDO: &str = "UPDATE merges SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL";

/// Notes that a merge was taken back. Returns whether that is new.
pub async fn undo(tx: &mut Tx, id: &str, now: Timestamp) -> Result<bool, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(UNDO).bind(millis(now)).bind(id).execute(connection).await?.rows_affected()
    });
    Ok(changed == 1)
}

const REPORTS: &str = "SELECT id FROM reports WHERE case_id = $1 ORDER BY id";
const ASIDES: &str =
    "SELECT sid FROM inbound_sms WHERE case_id = $1 AND report_id IS NULL ORDER BY sid";
const MESSAGES: &str =
    "SELECT id FROM messages WHERE case_id = $1 AND purpose <> 'notice' ORDER BY id";
const PARTS: &str = "SELECT id FROM cases WHERE part_of = $1 ORDER BY id";

async fn ids(tx: &mut Tx, sql: &'static str, case_id: &str) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(case_id).fetch_all(connection).await?
    });
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// All that a case has and that would go along with its reports.
pub async fn belongings(tx: &mut Tx, case_id: &str) -> Result<Took, StoreError> {
    Ok(Took {
        reports: ids(tx, REPORTS, case_id).await?,
        asides: ids(tx, ASIDES, case_id).await?,
        messages: ids(tx, MESSAGES, case_id).await?,
        parts: ids(tx, PARTS, case_id).await?,
    })
}

const PUT_ASIDE: &str = "UPDATE inbound_sms SET case_id = $1 WHERE sid = $2 AND case_id = $3";
const PUT_MESSAGE: &str = "UPDATE messages SET case_id = $1 WHERE id = $2 AND case_id = $3";
const PUT_PART: &str = "UPDATE cases SET part_of = $1 WHERE id = $2 AND part_of = $3";

/// Puts what belongs to no one report from one case into another: SMS, messages
/// and parts, as far as they are still in it.
pub async fn put_into(
    tx: &mut Tx,
    took: &Took,
    from_case: &str,
    to_case: &str,
) -> Result<(), StoreError> {
    for sid in &took.asides {
        queue::move_aside(tx, sid, from_case, to_case).await?;
    }
    for (sql, ids) in [
        (PUT_ASIDE, &took.asides),
        (PUT_MESSAGE, &took.messages),
        (PUT_PART, &took.parts),
    ] {
        for id in ids {
            on_engine!(tx, connection => {
                sqlx::query(sql).bind(to_case).bind(id).bind(from_case).execute(connection).await?;
            });
        }
    }
    Ok(())
}

const SAY_NOT_ALIKE: &str = "\
INSERT INTO not_alike (one_case, other_case, account_id, said_at) VALUES ($1, $2, $3, $4) \
ON CONFLICT (one_case, other_case) DO NOTHING";

/// Notes that two cases are not the same matter, whichever is named first.
pub async fn say_not_alike(
    tx: &mut Tx,
    (one, other): (&str, &str),
    account_id: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(SAY_NOT_ALIKE)
            .bind(one.min(other))
            .bind(one.max(other))
            .bind(account_id)
            .bind(millis(now))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const NOT_ALIKE: &str = "\
SELECT other_case FROM not_alike WHERE one_case = $1 \
UNION SELECT one_case FROM not_alike WHERE other_case = $1";

/// The ids of the cases of which somebody said that they are not the same as
/// this one.
pub async fn not_alike(tx: &mut Tx, case_id: &str) -> Result<Vec<String>, StoreError> {
    ids(tx, NOT_ALIKE, case_id).await
}
