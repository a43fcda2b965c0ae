//! Messages that were put off and are taken back before anybody tried to send
//! them.

use jiff::Timestamp;

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::super::rows::millis;

// What stands by for one of those goes first.
const RESERVES: &str = "\
DELETE FROM messages WHERE state = 'reserve' AND replaces IN (SELECT m.id FROM messages m \
 WHERE m.case_id = $1 AND m.promise LIKE $2 AND m.state = 'waiting' AND m.attempts = 0 \
 AND m.due_at > $3)";

const PUT_OFF: &str = "\
DELETE FROM messages WHERE case_id = $1 AND promise LIKE $2 AND state = 'waiting' \
 AND attempts = 0 AND due_at > $3";

/// Takes back the messages of a case whose promise begins with `kind` and that are
/// not due yet.
pub async fn withdraw(
    tx: &mut Tx,
    case_id: &str,
    kind: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    for sql in [RESERVES, PUT_OFF] {
        on_engine!(tx, connection => {
            sqlx::query(sql)
                .bind(case_id)
                .bind(format!("{kind}:%"))
                .bind(millis(now))
                .execute(connection)
                .await?;
        });
    }
    Ok(())
}
