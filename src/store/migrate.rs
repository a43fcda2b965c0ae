//! Brings the tables up to date: `migrations/*.sql`, the same on both engines.

use sqlx::migrate::Migrator;

use super::engine::{Db, Pools};
use super::error::StoreError;

static MIGRATOR: Migrator = sqlx::migrate!("./migrations");

impl Db {
    /// Runs the migrations that have not run yet. Safe to call from several
    /// processes at once (PostgreSQL takes a lock).
    pub async fn migrate(&self) -> Result<(), StoreError> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => MIGRATOR.run(writer).await?,
            Pools::Postgres(pool) => MIGRATOR.run(pool).await?,
        }
        Ok(())
    }
}
