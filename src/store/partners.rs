//! Which partner's key a report came by.

use super::engine::{Tx, on_engine};
use super::error::StoreError;

const INSERT: &str = "INSERT INTO report_partners (report_id, partner) VALUES ($1, $2)";

/// Keeps by whose key a report came.
pub async fn insert(tx: &mut Tx, report_id: &str, partner: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT).bind(report_id).bind(partner).execute(connection).await?;
    });
    Ok(())
}

const OF_REPORT: &str = "SELECT partner FROM report_partners WHERE report_id = $1";

/// By whose key a report came; nothing where it came otherwise.
pub async fn of_report(tx: &mut Tx, report_id: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(OF_REPORT).bind(report_id).fetch_optional(connection).await?
    });
    Ok(row.map(|(partner,)| partner))
}
