//! How the links of hand-overs were used. Only ever added to.

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::link_use::LinkUse;

const INSERT: &str = "\
INSERT INTO link_uses (id, hand_over_id, what, account_id, at) VALUES ($1, $2, $3, $4, $5)";

/// Writes a use down.
pub async fn add(tx: &mut Tx, used: &LinkUse) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&used.id)
            .bind(&used.hand_over_id)
            .bind(used.what.key())
            .bind(&used.account_id)
            .bind(millis(used.at))
            .execute(connection)
            .await?;
    });
    Ok(())
}

#[derive(sqlx::FromRow)]
struct UseRow {
    id: String,
    hand_over_id: String,
    what: String,
    account_id: Option<String>,
    at: i64,
}

const OF_HAND_OVER: &str = "\
SELECT id, hand_over_id, what, account_id, at FROM link_uses WHERE hand_over_id = $1 \
ORDER BY at, id";

/// Every use of the links of a hand-over, oldest first.
pub async fn of_hand_over(tx: &mut Tx, hand_over_id: &str) -> Result<Vec<LinkUse>, StoreError> {
    let rows: Vec<UseRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_HAND_OVER).bind(hand_over_id).fetch_all(connection).await?
    });
    rows.into_iter()
        .map(|row| {
            let cell = Cell {
                table: "link_uses",
                row: &row.id,
            };
            Ok(LinkUse {
                what: cell.parse("what", &row.what)?,
                at: cell.instant("at", row.at)?,
                hand_over_id: row.hand_over_id,
                account_id: row.account_id,
                id: row.id,
            })
        })
        .collect()
}
