//! A database that is held by somebody else.

use sqlx::{Connection, Executor};

use crate::stage::Engine;

/// Somebody else writes to the database, and does not come to an end.
pub enum Held {
    Sqlite(sqlx::SqliteConnection),
    Postgres(sqlx::PgConnection),
}

impl Held {
    pub async fn on(engine: Engine, url: &str) -> Self {
        match engine {
            Engine::Sqlite => {
                let mut connection = sqlx::SqliteConnection::connect(url).await.unwrap();
                // A worker may be writing just now.
                let patience = "PRAGMA busy_timeout = 60000";
                connection.execute(patience).await.unwrap();
                connection.execute("BEGIN IMMEDIATE").await.unwrap();
                Self::Sqlite(connection)
            }
            Engine::Postgres => {
                let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
                connection.execute("BEGIN").await.unwrap();
                let lock = "LOCK TABLE messages IN EXCLUSIVE MODE";
                connection.execute(lock).await.unwrap();
                Self::Postgres(connection)
            }
        }
    }

    pub async fn let_go(self) {
        match self {
            Self::Sqlite(mut connection) => {
                connection.execute("ROLLBACK").await.unwrap();
            }
            Self::Postgres(mut connection) => {
                connection.execute("ROLLBACK").await.unwrap();
            }
        }
    }
}
