//! Which cases there are at an address, and of a telephone number or a mailbox.

use super::engine::{Tx, on_engine};
use super::error::StoreError;

const AT: &str = "\
SELECT id FROM cases WHERE address = $1 ORDER BY opened_at DESC, id LIMIT $2";
const OF_PHONE: &str = "\
SELECT case_id FROM reports WHERE reporter_phone = $1 ORDER BY received_at DESC LIMIT $2";
const OF_EMAIL: &str = "\
SELECT case_id FROM reports WHERE reporter_email = $1 ORDER BY received_at DESC LIMIT $2";

async fn ids(
    tx: &mut Tx,
    sql: &'static str,
    key: &str,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).bind(most).fetch_all(connection).await?
    });
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The newest cases at an address of the register, by id.
pub async fn at(tx: &mut Tx, address: &str, most: i64) -> Result<Vec<String>, StoreError> {
    ids(tx, AT, address, most).await
}

/// The cases of the newest reports from a telephone number, by id.
pub async fn of_phone(tx: &mut Tx, phone: &str, most: i64) -> Result<Vec<String>, StoreError> {
    ids(tx, OF_PHONE, phone, most).await
}

/// The cases of the newest reports from a mailbox, by id.
pub async fn of_email(tx: &mut Tx, email: &str, most: i64) -> Result<Vec<String>, StoreError> {
    ids(tx, OF_EMAIL, email, most).await
}
