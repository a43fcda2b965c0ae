//! What can go wrong with the memory, as kinds that callers act on.

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A unique key is taken: the same thing came before.
    #[error("it is there already")]
    Duplicate(#[source] sqlx::Error),
    /// Another writer held the door too long; the whole act may be tried again.
    #[error("the database is busy")]
    Busy(#[source] sqlx::Error),
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Unavailable(#[source] sqlx::Error),
    /// The URL names no database we know.
    #[error("database.url must start with sqlite:// or postgres://")]
    UnknownScheme,
    /// The server is older than the SQL we write.
    #[error("PostgreSQL 15 or newer is needed, the server is {0}")]
    TooOld(String),
    /// A value in the database that the domain does not know.
    #[error("{table}.{column} of {row} holds a value that Sifra does not know")]
    Corrupt {
        table: &'static str,
        column: &'static str,
        row: String,
    },
    #[error("the database's tables cannot be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("the folder of the database cannot be made: {0}")]
    Folder(#[source] std::io::Error),
    /// Every reference drawn was taken already.
    #[error("no free reference was found")]
    Exhausted,
    #[error("the database failed: {0}")]
    Other(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(database) if database.is_unique_violation() => {
                Self::Duplicate(error)
            }
            // 5 and 6: SQLITE_BUSY, SQLITE_LOCKED; 40001 and 40P01:
            // serialization_failure, deadlock_detected.
            sqlx::Error::Database(database)
                if matches!(
                    database.code().as_deref(),
                    Some("5" | "6" | "517" | "40001" | "40P01")
                ) =>
            {
                Self::Busy(error)
            }
            // 14: SQLITE_CANTOPEN; 57P0x: the server is going down; 28/3D: who
            // or where is wrong.
            sqlx::Error::Database(database)
                if matches!(
                    database.code().as_deref(),
                    Some(
                        "14" | "57P01" | "57P02" | "57P03" | "28P01" | "28000" | "3D000" | "53300"
                    )
                ) =>
            {
                Self::Unavailable(error)
            }
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Self::Unavailable(error),
            _ => Self::Other(error),
        }
    }
}

impl StoreError {
    /// Whether the same act may succeed in a moment.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Busy(_) | Self::Unavailable(_))
    }
}
