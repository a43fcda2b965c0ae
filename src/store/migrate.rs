//! Brings the tables up to date: `migrations/*.sql`, the same on both engines.

use sqlx::migrate::Migrator;

use super::engine::{Db, Pools};
use super::error::StoreError;
use super::queue;

static MIGRATOR: Migrator = sqlx::migrate!("./migrations");

impl Db {
    /// Runs the migrations that have not run yet, and fills in what they cannot:
    /// the words that cases are found by. Safe to call from several
    /// processes at once (PostgreSQL takes a lock).
    pub async fn migrate(&self) -> Result<(), StoreError> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => MIGRATOR.run(writer).await?,
            Pools::Postgres(pool) => MIGRATOR.run(pool).await?,
        }
        queue::fill(self).await
    }
}
