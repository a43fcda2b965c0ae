//! The history of a case: only ever added to.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use super::webhooks::news;
use crate::domain::case::{Actor, HistoryEntry};

#[derive(sqlx::FromRow)]
struct HistoryRow {
    id: String,
    case_id: String,
    at: i64,
    actor: String,
    account_id: Option<String>,
    recipient: Option<String>,
    event: String,
    was: Option<String>,
    became: Option<String>,
    reason: Option<String>,
}

impl TryFrom<HistoryRow> for HistoryEntry {
    type Error = StoreError;

    fn try_from(row: HistoryRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "history",
            row: &row.id,
        };
        let actor = match (row.actor.as_str(), row.account_id, row.recipient) {
            ("sifra", None, None) => Actor::Sifra,
            ("reporter", None, None) => Actor::Reporter,
            ("staff", Some(account), None) => Actor::Staff(account),
            ("recipient", None, Some(key)) => Actor::Recipient(key),
            _ => {
                return Err(StoreError::Corrupt {
                    table: "history",
                    column: "actor",
                    row: row.id,
                });
            }
        };
        Ok(Self {
            at: cell.instant("at", row.at)?,
            event: cell.parse("event", &row.event)?,
            actor,
            case_id: row.case_id,
            from: row.was,
            to: row.became,
            reason: row.reason,
            id: row.id,
        })
    }
}

const INSERT: &str = "\
INSERT INTO history (id, case_id, at, actor, account_id, recipient, event, was, became, reason) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

/// Adds an entry. Partners are told of it as far as it concerns them.
pub async fn add(tx: &mut Tx, entry: &HistoryEntry) -> Result<(), StoreError> {
    let (actor, account, recipient) = match &entry.actor {
        Actor::Sifra => ("sifra", None, None),
        Actor::Reporter => ("reporter", None, None),
        Actor::Staff(account) => ("staff", Some(account), None),
        Actor::Recipient(key) => ("recipient", None, Some(key)),
    };
    let event: &str = entry.event.into();
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&entry.id)
            .bind(&entry.case_id)
            .bind(millis(entry.at))
            .bind(actor)
            .bind(account)
            .bind(recipient)
            .bind(event)
            .bind(&entry.from)
            .bind(&entry.to)
            .bind(&entry.reason)
            .execute(connection)
            .await?;
    });
    news::of_line(tx, entry);
    Ok(())
}

const OF_CASE: &str = "\
SELECT id, case_id, at, actor, account_id, recipient, event, was, became, reason \
FROM history WHERE case_id = $1 ORDER BY at, id";

/// The whole history of a case, oldest first.
pub async fn of_case(tx: &mut Tx, case_id: &str) -> Result<Vec<HistoryEntry>, StoreError> {
    let rows: Vec<HistoryRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_CASE).bind(case_id).fetch_all(connection).await?
    });
    rows.into_iter().map(HistoryEntry::try_from).collect()
}
