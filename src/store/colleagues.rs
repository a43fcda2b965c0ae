//! Who can be given a case.

use super::accounts::AccountRow;
use super::engine::{Tx, on_engine};
use super::error::StoreError;
use crate::domain::account::Account;
use crate::domain::case::Owner;

/// More than these no department has, and no list should be longer.
const MOST: i64 = 200;

const OF: &str = "\
SELECT id, name, role, department FROM accounts WHERE department = $1 OR id = $2 \
ORDER BY name, id LIMIT $3";

/// The accounts of a department, and the one who asks, by name.
pub async fn of(tx: &mut Tx, department: Owner, me: &str) -> Result<Vec<Account>, StoreError> {
    let rows: Vec<AccountRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF)
            .bind(department.key())
            .bind(me)
            .bind(MOST)
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Account::try_from).collect()
}
