//! To which sessions the reporters of which cases are shown, and until when.

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};

const CLEAR: &str = "DELETE FROM shown_identities WHERE until <= $1";
const PUT: &str = "\
INSERT INTO shown_identities (session_id, case_id, until) VALUES ($1, $2, $3) \
ON CONFLICT (session_id, case_id) DO UPDATE SET until = excluded.until";

/// Shows the reporters of a case to a session until an instant.
pub async fn put(
    tx: &mut Tx,
    session_id: &str,
    case_id: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(CLEAR).bind(millis(now)).execute(&mut *connection).await?;
        sqlx::query(PUT)
            .bind(session_id)
            .bind(case_id)
            .bind(millis(until))
            .execute(&mut *connection)
            .await?;
    });
    Ok(())
}

const UNTIL: &str = "\
SELECT until FROM shown_identities WHERE session_id = $1 AND case_id = $2 AND until > $3";

/// Until when they are shown to it; nothing where they are not.
pub async fn until(
    tx: &mut Tx,
    session_id: &str,
    case_id: &str,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let row: Option<(i64,)> = on_engine!(tx, connection => {
        sqlx::query_as(UNTIL)
            .bind(session_id)
            .bind(case_id)
            .bind(millis(now))
            .fetch_optional(connection)
            .await?
    });
    let cell = Cell {
        table: "shown_identities",
        row: case_id,
    };
    row.map(|(until,)| cell.instant("until", until)).transpose()
}

const HIDE: &str = "DELETE FROM shown_identities WHERE session_id = $1 AND case_id = $2";

/// Hides them again.
pub async fn hide(tx: &mut Tx, session_id: &str, case_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(HIDE).bind(session_id).bind(case_id).execute(connection).await?;
    });
    Ok(())
}
