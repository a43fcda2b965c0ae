//! Opens the configured database, or says what to do.

use anyhow::Context;

use crate::config::{Settings, masked};
use crate::store::{Db, StoreError};

/// Connects, and brings the tables up to date.
pub(super) async fn open(settings: &Settings) -> anyhow::Result<Db> {
    let db = connect(settings).await?;
    db.migrate().await.with_context(|| named(settings))?;
    Ok(db)
}

/// Connects and asks for a sign of life, without touching the tables.
pub(super) async fn connect(settings: &Settings) -> anyhow::Result<Db> {
    let advice = |error: &StoreError| match error {
        StoreError::Unavailable(_) => {
            "; see that it runs, and that database.url names host, user and password rightly"
        }
        _ => "",
    };
    let connected = match Db::connect(settings.database.url.reveal()).await {
        Ok(db) => db.ping().await.map(|()| db),
        Err(error) => Err(error),
    };
    connected.map_err(|error| anyhow::anyhow!("{}: {error}{}", named(settings), advice(&error)))
}

/// The database's name, fit to be shown.
pub(super) fn named(settings: &Settings) -> String {
    masked(settings.database.url.reveal())
}
