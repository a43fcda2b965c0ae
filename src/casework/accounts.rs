//! Making accounts.

use secrecy::{ExposeSecret, SecretString};

use super::passwords::{self, PasswordFault};
use crate::domain::account::{Account, Role};
use crate::domain::case::Owner;
use crate::domain::ids::Ids;
use crate::domain::report::clean_line;
use crate::store::{Db, StoreError, accounts};

/// Fewest characters of a password.
pub const MIN_PASSWORD: usize = 12;
/// Most characters of a name.
pub const MAX_NAME: usize = 100;

/// Why no account was made.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("there is an account of that name already")]
    NameTaken,
    #[error("a name has 1 to {MAX_NAME} characters")]
    NameUnfit,
    #[error("a password has at least {MIN_PASSWORD} characters")]
    PasswordTooShort,
    #[error("the role staff needs a department: byggdrift, housing_office or police")]
    DepartmentMissing,
    #[error(transparent)]
    Password(#[from] PasswordFault),
    #[error(transparent)]
    Store(StoreError),
}

/// Makes an account. Passwords are judged by length alone.
///
/// # Errors
/// What about name, password or department will not do; or the store failed.
pub async fn create(
    db: &Db,
    ids: &Ids,
    name: &str,
    role: Role,
    department: Option<Owner>,
    password: SecretString,
) -> Result<Account, AccountError> {
    let name = clean_line(name)
        .filter(|name| name.chars().count() <= MAX_NAME)
        .ok_or(AccountError::NameUnfit)?;
    if password.expose_secret().chars().count() < MIN_PASSWORD {
        return Err(AccountError::PasswordTooShort);
    }
    if role == Role::Staff && department.is_none() {
        return Err(AccountError::DepartmentMissing);
    }
    let account = Account {
        id: ids.id(),
        name,
        role,
        department,
    };
    let hash = passwords::hash(ids, password).await?;
    let mut tx = db.begin().await.map_err(AccountError::Store)?;
    accounts::insert(&mut tx, &account, &hash, ids.now())
        .await
        .map_err(|error| match error {
            StoreError::Duplicate(_) => AccountError::NameTaken,
            error => AccountError::Store(error),
        })?;
    tx.commit().await.map_err(AccountError::Store)?;
    Ok(account)
}
