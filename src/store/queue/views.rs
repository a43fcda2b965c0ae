//! Filters of the queue that somebody gave a name.

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::millis;
use jiff::Timestamp;

/// With whom a view is shared that is for all departments.
pub const WITH_ALL: &str = "all";

/// Most views that are listed for one reader.
const MOST: i64 = 30;

/// A filter with a name.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SavedView {
    pub id: String,
    /// Whose it is.
    pub account_id: String,
    /// A department's key, or [`WITH_ALL`]; nothing where it is its owner's
    /// alone.
    pub shared_with: Option<String>,
    pub name: String,
    /// As in the queue's address.
    pub query: String,
}

const INSERT: &str = "\
INSERT INTO saved_views (id, account_id, shared_with, name, query, created_at) \
VALUES ($1, $2, $3, $4, $5, $6)";

/// Keeps a new view.
pub async fn add(tx: &mut Tx, view: &SavedView, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&view.id)
            .bind(&view.account_id)
            .bind(&view.shared_with)
            .bind(&view.name)
            .bind(&view.query)
            .bind(millis(now))
            .execute(connection)
            .await?;
    });
    Ok(())
}

const FOR_READER: &str = "\
SELECT id, account_id, shared_with, name, query FROM saved_views \
WHERE account_id = $1 OR shared_with = $2 OR shared_with = 'all' \
ORDER BY created_at, id LIMIT $3";

/// The views of an account, and those that are shared with its department.
pub async fn for_reader(
    tx: &mut Tx,
    account_id: &str,
    department: &str,
) -> Result<Vec<SavedView>, StoreError> {
    Ok(on_engine!(tx, connection => {
        sqlx::query_as(FOR_READER)
            .bind(account_id)
            .bind(department)
            .bind(MOST)
            .fetch_all(connection)
            .await?
    }))
}

const COUNT: &str = "SELECT COUNT(*) FROM saved_views WHERE account_id = $1";

/// How many views an account has.
pub async fn count_of(tx: &mut Tx, account_id: &str) -> Result<i64, StoreError> {
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(COUNT).bind(account_id).fetch_one(connection).await?
    });
    Ok(count)
}

const RENAME: &str = "\
UPDATE saved_views SET name = $1, shared_with = $2 WHERE id = $3 AND account_id = $4";

/// Gives a view of an account another name and other readers. Returns whether
/// there is such a view of theirs.
pub async fn rename(
    tx: &mut Tx,
    account_id: &str,
    id: &str,
    name: &str,
    shared_with: Option<&str>,
) -> Result<bool, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(RENAME)
            .bind(name)
            .bind(shared_with)
            .bind(id)
            .bind(account_id)
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(changed == 1)
}

const DELETE: &str = "DELETE FROM saved_views WHERE id = $1 AND account_id = $2";

/// Deletes a view of an account, if it is there.
pub async fn delete(tx: &mut Tx, account_id: &str, id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(DELETE).bind(id).bind(account_id).execute(connection).await?;
    });
    Ok(())
}
