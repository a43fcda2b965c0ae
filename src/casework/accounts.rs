//! Making accounts, and what is written down of it. [`invitations`] lets people
//! choose their own passwords, [`keeping`] is what an administrator changes.

mod invitations;
mod keeping;

use secrecy::SecretString;

use super::passwords::{self, PasswordFault, Unfit};
use crate::domain::account::{Account, Role};
use crate::domain::case::Owner;
use crate::domain::ids::Ids;
use crate::domain::report::clean_line;
use crate::store::account_log::{self, Entry, Event};
use crate::store::{Db, StoreError, Tx, accounts};

pub use invitations::{ChoiceError, Invited, Link};
pub use keeping::{Change, KeepError};

/// Most characters of a name.
pub const MAX_NAME: usize = 100;

/// Why no account was made.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("there is an account of that name already")]
    NameTaken,
    #[error("a name has 1 to {MAX_NAME} characters")]
    NameUnfit,
    #[error(transparent)]
    PasswordUnfit(#[from] Unfit),
    #[error("the role staff needs a department: byggdrift, housing_office or police")]
    DepartmentMissing,
    #[error(transparent)]
    Password(#[from] PasswordFault),
    #[error(transparent)]
    Store(StoreError),
}

/// Makes an account with a password, as on the command line. Passwords are
/// judged by length and by whether they are tried first.
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
    let account = fit(ids, name, role, department)?;
    passwords::judge(&password, &[&account.name])?;
    let hash = passwords::hash(ids, password).await?;
    let mut tx = db.begin().await.map_err(AccountError::Store)?;
    accounts::insert(&mut tx, &account, Some(&hash), None, ids.now())
        .await
        .map_err(taken)?;
    note_made(&mut tx, ids, &account, None)
        .await
        .map_err(AccountError::Store)?;
    tx.commit().await.map_err(AccountError::Store)?;
    Ok(account)
}

/// An account of this name, if it will do.
fn fit(
    ids: &Ids,
    name: &str,
    role: Role,
    department: Option<Owner>,
) -> Result<Account, AccountError> {
    let name = clean_line(name)
        .filter(|name| name.chars().count() <= MAX_NAME)
        .ok_or(AccountError::NameUnfit)?;
    if role == Role::Staff && department.is_none() {
        return Err(AccountError::DepartmentMissing);
    }
    Ok(Account {
        id: ids.id(),
        name,
        role,
        department,
    })
}

fn taken(error: StoreError) -> AccountError {
    match error {
        StoreError::Duplicate(_) => AccountError::NameTaken,
        error => AccountError::Store(error),
    }
}

async fn note_made(
    tx: &mut Tx,
    ids: &Ids,
    account: &Account,
    by: Option<&Account>,
) -> Result<(), StoreError> {
    let role: &str = account.role.into();
    let entry = Entry {
        became: Some(role.to_owned()),
        ..log_entry(ids, &account.id, by, Event::Made)
    };
    account_log::add(tx, &entry).await
}

/// What is written down of something done to an account now.
pub(super) fn log_entry(ids: &Ids, account_id: &str, by: Option<&Account>, event: Event) -> Entry {
    Entry {
        id: ids.id(),
        account_id: account_id.to_owned(),
        by: by.map(|by| by.id.clone()),
        event,
        was: None,
        became: None,
        at: ids.now(),
    }
}
