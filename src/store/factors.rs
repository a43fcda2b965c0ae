//! The second factor of accounts: its sealed secret, the last code that was
//! taken, and the codes that stand in for it.

use super::engine::{Tx, on_engine};
use super::error::StoreError;

const SET: &str = "UPDATE accounts SET factor_secret = $1, factor_step = $2 WHERE id = $3";
const FORGET_CODES: &str = "DELETE FROM recovery_codes WHERE account_id = $1";
const ADD_CODE: &str = "INSERT INTO recovery_codes (account_id, code_hash) VALUES ($1, $2)";

/// Gives the account a second factor of which the code of a step was taken
/// already, with the hashes of codes that stand in for it; those before count no
/// more.
pub async fn set(
    tx: &mut Tx,
    account_id: &str,
    sealed: &str,
    step: i64,
    code_hashes: &[String],
) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(SET)
            .bind(sealed)
            .bind(step)
            .bind(account_id)
            .execute(&mut *connection)
            .await?;
        sqlx::query(FORGET_CODES).bind(account_id).execute(&mut *connection).await?;
        for hash in code_hashes {
            sqlx::query(ADD_CODE)
                .bind(account_id)
                .bind(hash)
                .execute(&mut *connection)
                .await?;
        }
    });
    Ok(())
}

const CLEAR: &str = "UPDATE accounts SET factor_secret = NULL, factor_step = 0 WHERE id = $1";

/// Takes it away with its codes.
pub async fn clear(tx: &mut Tx, account_id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(CLEAR).bind(account_id).execute(&mut *connection).await?;
        sqlx::query(FORGET_CODES).bind(account_id).execute(&mut *connection).await?;
    });
    Ok(())
}

const TAKE_STEP: &str = "\
UPDATE accounts SET factor_step = $1 WHERE id = $2 AND factor_step < $1";

/// Takes the code of a step; false where it or a later one was taken before.
pub async fn take_step(tx: &mut Tx, account_id: &str, step: i64) -> Result<bool, StoreError> {
    let taken = on_engine!(tx, connection => {
        sqlx::query(TAKE_STEP)
            .bind(step)
            .bind(account_id)
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(taken > 0)
}

const TAKE_CODE: &str = "DELETE FROM recovery_codes WHERE account_id = $1 AND code_hash = $2";

/// Takes a code that stands in; false where there is none of this hash.
pub async fn take_code(tx: &mut Tx, account_id: &str, hash: &str) -> Result<bool, StoreError> {
    let taken = on_engine!(tx, connection => {
        sqlx::query(TAKE_CODE)
            .bind(account_id)
            .bind(hash)
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(taken > 0)
}

const CODES_LEFT: &str = "SELECT COUNT(*) FROM recovery_codes WHERE account_id = $1";

/// Codes that are left.
pub async fn codes_left(tx: &mut Tx, account_id: &str) -> Result<i64, StoreError> {
    Ok(on_engine!(tx, connection => {
        let (count,): (i64,) = sqlx::query_as(CODES_LEFT)
            .bind(account_id)
            .fetch_one(connection)
            .await?;
        count
    }))
}
