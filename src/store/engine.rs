//! The two engines behind one door. Each query's body is written once and
//! compiled for both drivers by [`on_engine`].

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Postgres, Sqlite, Transaction};
use tokio::sync::watch;

use super::error::StoreError;
use super::webhooks::Partners;
use super::webhooks::news::{self, Heard};

/// Oldest PostgreSQL taken, as `server_version_num` counts.
const OLDEST_POSTGRES: i32 = 150_000;
/// How long a request waits for a connection or for the writer's door.
const PATIENCE: Duration = Duration::from_secs(10);

/// Kibibytes of pages that each of SQLite's connections keeps at hand, as SQLite
/// counts them: what the queue shows of a large town, which by itself is over
/// the usual two megabytes.
const CACHE_SIZE: &str = "-16384";

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(super) pools: Pools,
    /// Rung after each commit of this process.
    commits: Arc<watch::Sender<()>>,
    /// Whose systems are told of what happens.
    partners: Option<Arc<Partners>>,
}

#[derive(Clone)]
pub(super) enum Pools {
    /// SQLite has one writer: a pool of one connection is the door, and whoever
    /// waits, waits in line there and not in SQLite's busy loop.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

/// An open transaction. Dropped without [`Tx::commit`], it is rolled back.
pub struct Tx {
    pub(super) kind: TxKind,
    /// To ring once it is committed; nothing where it only reads.
    commits: Option<Arc<watch::Sender<()>>>,
    /// What partners will be told of it.
    pub(super) heard: Heard,
}

pub(super) enum TxKind {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs the same body on whichever engine the transaction is of: `connection`
/// becomes a `&mut SqliteConnection` or a `&mut PgConnection`.
macro_rules! on_engine {
    ($tx:expr, $connection:ident => $body:expr) => {
        match &mut $tx.kind {
            $crate::store::engine::TxKind::Sqlite(transaction) => {
                let $connection = &mut **transaction;
                $body
            }
            $crate::store::engine::TxKind::Postgres(transaction) => {
                let $connection = &mut **transaction;
                $body
            }
        }
    };
}
pub(super) use on_engine;

impl Db {
    /// Opens the database that the URL names: `sqlite://path` (made if it is
    /// not there) or `postgres://...`. Does not migrate.
    ///
    /// # Errors
    /// `UnknownScheme`, `TooOld`, `Folder`, or `Unavailable`.
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let pools = match url.split(':').next() {
            Some("sqlite") => open_sqlite(url).await?,
            Some("postgres" | "postgresql") => Pools::Postgres(open_postgres(url).await?),
            _ => return Err(StoreError::UnknownScheme),
        };
        Ok(Self {
            pools,
            commits: Arc::new(watch::Sender::new(())),
            partners: None,
        })
    }

    /// Whatever is committed from now on is told to these partners' systems, in
    /// the same transaction.
    #[must_use]
    pub fn telling(mut self, partners: Partners) -> Self {
        self.partners = Some(Arc::new(partners));
        self
    }

    /// Whose systems are told of what happens.
    pub fn partners(&self) -> Option<&Partners> {
        self.partners.as_deref()
    }

    /// Starts a transaction that may write. On SQLite it takes the one writer's
    /// door at once (`BEGIN IMMEDIATE`): a transaction that reads first and
    /// writes later would fail under load.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let kind = match &self.pools {
            Pools::Sqlite { writer, .. } => {
                TxKind::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Pools::Postgres(pool) => TxKind::Postgres(begun(pool, "BEGIN").await?),
        };
        Ok(Tx {
            kind,
            commits: Some(Arc::clone(&self.commits)),
            heard: Heard::by(self.partners.as_ref()),
        })
    }

    /// Starts a transaction that only reads, and so never waits for a writer.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        let kind = match &self.pools {
            Pools::Sqlite { readers, .. } => TxKind::Sqlite(readers.begin().await?),
            // All statements see one moment, as on SQLite.
            Pools::Postgres(pool) => TxKind::Postgres(
                begun(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?,
            ),
        };
        Ok(Tx {
            kind,
            commits: None,
            heard: Heard::default(),
        })
    }

    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<(), StoreError> {
        let mut tx = self.read().await?;
        on_engine!(tx, connection => { sqlx::query("SELECT 1").execute(connection).await?; });
        Ok(())
    }

    /// Marks a change whenever something was committed by this process. What
    /// others commit to the same database is not heard here.
    pub fn commits(&self) -> watch::Receiver<()> {
        self.commits.subscribe()
    }

    /// What to call the engine in `sifra check` and in logs.
    pub fn engine_name(&self) -> &'static str {
        match self.pools {
            Pools::Sqlite { .. } => "SQLite",
            Pools::Postgres(_) => "PostgreSQL",
        }
    }

    /// Waits until every connection is given back, and closes them.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// From now on each question is planned once, by its shape alone. PostgreSQL
    /// would plan the long ones anew for each set of values, which takes longer than
    /// to answer them; SQLite knows no other way.
    pub(super) async fn plan_by_shape(&mut self) -> Result<(), StoreError> {
        if let TxKind::Postgres(transaction) = &mut self.kind {
            sqlx::query("SET LOCAL plan_cache_mode = force_generic_plan")
                .execute(&mut **transaction)
                .await?;
        }
        Ok(())
    }

    /// Makes everything done in it durable, together, with the calls by which
    /// partners are told of it. Once begun it is done, and told to whoever waits
    /// for news, even where the caller goes away.
    pub async fn commit(self) -> Result<(), StoreError> {
        whole(self.committed()).await
    }

    async fn committed(mut self) -> Result<(), StoreError> {
        news::promise_all(&mut self).await?;
        match self.kind {
            TxKind::Sqlite(transaction) => transaction.commit().await?,
            TxKind::Postgres(transaction) => transaction.commit().await?,
        }
        if let Some(commits) = self.commits {
            commits.send_replace(());
        }
        self.heard.ring();
        Ok(())
    }
}

/// Does `work` in a task of its own, so that it is done whole even where nobody
/// waits for it any more (a browser that went away).
///
/// A `BEGIN` that is let go half-way would leave one of sqlx 0.9's connections to
/// PostgreSQL in a transaction that nobody ends, and whoever gets it next would
/// lose what they write: <https://github.com/transact-rs/sqlx/issues/4393>.
async fn whole<T: Send + 'static>(
    work: impl Future<Output = Result<T, StoreError>> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::spawn(work).await {
        Ok(done) => done,
        Err(fault) => match fault.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            // The runtime is being shut down.
            Err(_) => Err(sqlx::Error::PoolClosed.into()),
        },
    }
}

/// Begins a transaction, whole.
async fn begun(
    pool: &PgPool,
    statement: &'static str,
) -> Result<Transaction<'static, Postgres>, StoreError> {
    let pool = pool.clone();
    whole(async move { Ok(pool.begin_with(statement).await?) }).await
}

async fn open_sqlite(url: &str) -> Result<Pools, StoreError> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        // It keeps no statistics: those of a young database would lead every plan
        // of an old one until the next start. The queries do without.
        .pragma("cache_size", CACHE_SIZE);
    if let Some(folder) = options
        .get_filename()
        .parent()
        .filter(|p| *p != Path::new(""))
    {
        tokio::fs::create_dir_all(folder)
            .await
            .map_err(StoreError::Folder)?;
    }
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options.clone())
        .await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(PATIENCE)
        .connect_lazy_with(options);
    Ok(Pools::Sqlite { writer, readers })
}

async fn open_postgres(url: &str) -> Result<PgPool, StoreError> {
    let options = PgConnectOptions::from_str(url)?.application_name("sifra");
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await?;
    let (number,): (String,) = sqlx::query_as("SHOW server_version_num")
        .fetch_one(&pool)
        .await?;
    if number.parse().unwrap_or(0) < OLDEST_POSTGRES {
        let (version,): (String,) = sqlx::query_as("SHOW server_version")
            .fetch_one(&pool)
            .await?;
        return Err(StoreError::TooOld(version));
    }
    Ok(pool)
}
