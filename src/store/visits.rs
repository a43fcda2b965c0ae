//! Visits. Those of a case are also those of cases that went into it.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::case::Owner;
use crate::domain::visit::{Visit, Visitor, Window};

/// Visits read for one list at most.
const MOST: i64 = 500;

#[derive(sqlx::FromRow)]
struct VisitRow {
    id: String,
    case_id: String,
    account_id: Option<String>,
    recipient: Option<String>,
    starts_at: i64,
    ends_at: i64,
    state: String,
    wish: Option<String>,
    sequence: i64,
    made_at: i64,
    changed_at: i64,
    version: i64,
}

impl TryFrom<VisitRow> for Visit {
    type Error = StoreError;

    fn try_from(row: VisitRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "visits",
            row: &row.id,
        };
        let visitor = match (row.account_id, row.recipient) {
            (Some(account), None) => Visitor::Account(account),
            (None, Some(key)) => Visitor::Recipient(key),
            _ => {
                return Err(StoreError::Corrupt {
                    table: "visits",
                    column: "recipient",
                    row: row.id,
                });
            }
        };
        Ok(Self {
            visitor,
            window: Window {
                start: cell.instant("starts_at", row.starts_at)?,
                end: cell.instant("ends_at", row.ends_at)?,
            },
            state: cell.parse("state", &row.state)?,
            sequence: cell.count("sequence", row.sequence)?,
            made_at: cell.instant("made_at", row.made_at)?,
            changed_at: cell.instant("changed_at", row.changed_at)?,
            case_id: row.case_id,
            wish: row.wish,
            version: row.version,
            id: row.id,
        })
    }
}

/// Account and recipient, as two columns hold them.
fn columns(visitor: &Visitor) -> (Option<&str>, Option<&str>) {
    match visitor {
        Visitor::Account(id) => (Some(id), None),
        Visitor::Recipient(key) => (None, Some(key)),
    }
}

const INSERT: &str = "\
INSERT INTO visits (id, case_id, account_id, recipient, starts_at, ends_at, state, stands, wish, \
 sequence, made_at, changed_at, version) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

/// Writes a new visit.
pub async fn insert(tx: &mut Tx, visit: &Visit) -> Result<(), StoreError> {
    let (account, recipient) = columns(&visit.visitor);
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&visit.id)
            .bind(&visit.case_id)
            .bind(account)
            .bind(recipient)
            .bind(millis(visit.window.start))
            .bind(millis(visit.window.end))
            .bind(visit.state.key())
            .bind(visit.state.stands())
            .bind(&visit.wish)
            .bind(i64::from(visit.sequence))
            .bind(millis(visit.made_at))
            .bind(millis(visit.changed_at))
            .bind(visit.version)
            .execute(connection)
            .await?;
    });
    Ok(())
}

const UPDATE: &str = "\
UPDATE visits SET account_id = $1, recipient = $2, starts_at = $3, ends_at = $4, state = $5, \
 stands = $6, wish = $7, sequence = $8, changed_at = $9, version = version + 1 \
WHERE id = $10 AND version = $11";

/// Writes all that can change of a visit, if it is still at `visit.version`; the
/// stored version is then one higher. Returns whether it was written.
pub async fn update(tx: &mut Tx, visit: &Visit) -> Result<bool, StoreError> {
    let (account, recipient) = columns(&visit.visitor);
    let changed = on_engine!(tx, connection => {
        sqlx::query(UPDATE)
            .bind(account)
            .bind(recipient)
            .bind(millis(visit.window.start))
            .bind(millis(visit.window.end))
            .bind(visit.state.key())
            .bind(visit.state.stands())
            .bind(&visit.wish)
            .bind(i64::from(visit.sequence))
            .bind(millis(visit.changed_at))
            .bind(&visit.id)
            .bind(visit.version)
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(changed == 1)
}

macro_rules! select {
    ($with:literal, $rest:literal) => {
        concat!(
            $with,
            "SELECT v.id, v.case_id, v.account_id, v.recipient, v.starts_at, v.ends_at, v.state, ",
            "v.wish, v.sequence, v.made_at, v.changed_at, v.version FROM visits v ",
            $rest
        )
    };
}

async fn all(tx: &mut Tx, sql: &'static str, key: &str) -> Result<Vec<Visit>, StoreError> {
    let rows: Vec<VisitRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).fetch_all(connection).await?
    });
    rows.into_iter().map(Visit::try_from).collect()
}

const OF_CASE: &str = select!(
    "WITH RECURSIVE here (id) AS (SELECT id FROM cases WHERE id = $1 \
     UNION SELECT c.id FROM cases c JOIN here h ON c.merged_into = h.id) ",
    "JOIN here h ON h.id = v.case_id ORDER BY v.starts_at, v.id"
);

/// All visits of a case, by their time.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<Visit>, StoreError> {
    all(tx, OF_CASE, case_id).await
}

const OF_MAIN: &str = select!(
    "WITH RECURSIVE here (id) AS (SELECT id FROM cases WHERE id = $1 \
     UNION SELECT c.id FROM cases c JOIN here h ON c.merged_into = h.id OR c.part_of = h.id) ",
    "JOIN here h ON h.id = v.case_id ORDER BY v.starts_at, v.id"
);

/// All visits of a case and of its parts: those that its reporters are told of,
/// by their time.
pub async fn of_main(tx: &mut Tx, case_id: &str) -> Result<Vec<Visit>, StoreError> {
    all(tx, OF_MAIN, case_id).await
}

const OF_VISITOR: &str = select!(
    "",
    "WHERE v.stands AND (v.account_id = $1 OR v.recipient = $2) AND v.ends_at > $3 \
     AND v.starts_at < $4 ORDER BY v.starts_at, v.id LIMIT $5"
);

/// The standing visits of somebody that fall into a window, by their time.
pub async fn of_visitor(
    tx: &mut Tx,
    visitor: &Visitor,
    within: &Window,
) -> Result<Vec<Visit>, StoreError> {
    let (account, recipient) = columns(visitor);
    let rows: Vec<VisitRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_VISITOR)
            .bind(account)
            .bind(recipient)
            .bind(millis(within.start))
            .bind(millis(within.end))
            .bind(MOST)
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Visit::try_from).collect()
}

const OF_OWNER: &str = select!(
    "",
    "JOIN cases c ON c.id = v.case_id WHERE v.stands AND c.is_open AND c.owner = $1 \
     AND v.ends_at > $2 ORDER BY v.starts_at, v.id LIMIT $3"
);

/// The standing visits of a department's open cases that have not gone by at
/// `since`, by their time.
pub async fn of_owner(
    tx: &mut Tx,
    owner: Owner,
    since: Timestamp,
) -> Result<Vec<Visit>, StoreError> {
    let rows: Vec<VisitRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_OWNER)
            .bind(owner.key())
            .bind(millis(since))
            .bind(MOST)
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Visit::try_from).collect()
}
