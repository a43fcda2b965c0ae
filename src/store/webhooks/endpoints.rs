//! Which endpoints are off since they said that they are gone.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::{Cell, millis};

const OFF: &str = "SELECT name, since FROM webhook_endpoints_off ORDER BY name";

/// All that are off, and since when.
pub async fn off(tx: &mut Tx) -> Result<Vec<(String, Timestamp)>, StoreError> {
    let rows: Vec<(String, i64)> = on_engine!(tx, connection => {
        sqlx::query_as(OFF).fetch_all(connection).await?
    });
    let off = rows.into_iter().map(|(name, since)| {
        let cell = Cell {
            table: "webhook_endpoints_off",
            row: &name,
        };
        let since = cell.instant("since", since)?;
        Ok((name, since))
    });
    off.collect()
}

const IS_OFF: &str = "SELECT COUNT(*) FROM webhook_endpoints_off WHERE name = $1";

/// Whether nothing is sent to an endpoint until somebody turns it on again.
pub async fn is_off(tx: &mut Tx, name: &str) -> Result<bool, StoreError> {
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(IS_OFF).bind(name).fetch_one(connection).await?
    });
    Ok(count > 0)
}

const TURN_OFF: &str = "\
INSERT INTO webhook_endpoints_off (name, since) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";

/// Sends nothing more to an endpoint.
pub async fn turn_off(tx: &mut Tx, name: &str, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(TURN_OFF).bind(name).bind(millis(now)).execute(connection).await?;
    });
    Ok(())
}

const TURN_ON: &str = "DELETE FROM webhook_endpoints_off WHERE name = $1";

/// Sends to an endpoint again. Returns whether it was off.
pub async fn turn_on(tx: &mut Tx, name: &str) -> Result<bool, StoreError> {
    let done = on_engine!(tx, connection => {
        sqlx::query(TURN_ON).bind(name).execute(connection).await?.rows_affected()
    });
    Ok(done > 0)
}
