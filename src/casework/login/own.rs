//! What each does with their own account: another password, and the sessions
//! that are open.

use secrecy::SecretString;

use super::{Entrance, LoginError, Opened, locked_by_many};
use crate::casework::accounts::log_entry;
use crate::casework::passwords::{self, PasswordFault, Unfit};
use crate::domain::account::Account;
use crate::store::account_log::{self, Event};
use crate::store::sessions::{self, Listed, Session};
use crate::store::{StoreError, accounts};

/// Why the password stayed as it was.
#[derive(Debug, thiserror::Error)]
pub enum OwnPasswordError {
    /// Or too many tries were made.
    #[error("the old password does not fit")]
    WrongOld,
    #[error(transparent)]
    Unfit(#[from] Unfit),
    #[error(transparent)]
    Login(#[from] LoginError),
}

impl From<StoreError> for OwnPasswordError {
    fn from(error: StoreError) -> Self {
        Self::Login(error.into())
    }
}

impl From<PasswordFault> for OwnPasswordError {
    fn from(error: PasswordFault) -> Self {
        Self::Login(error.into())
    }
}

impl Entrance {
    /// Changes the password of whoever is logged in. The session gets a token of
    /// its own, the account's other sessions end.
    ///
    /// # Errors
    /// Why it was not changed.
    pub async fn change_password(
        &self,
        session: &Session,
        old: SecretString,
        new: SecretString,
    ) -> Result<Opened, OwnPasswordError> {
        let account = &session.account;
        passwords::judge(&new, &[&account.name, &self.settings.issuer])?;
        let now = self.ids.now();
        let mut tx = self.db.begin().await?;
        let counted = accounts::count_try_of(&mut tx, &account.id, now).await?;
        let counted = locked_by_many(tx, counted, now).await?;
        let hash = counted.and_then(|counted| counted.password_hash);
        if !self.passwords.fits(old, hash).await? {
            return Err(OwnPasswordError::WrongOld);
        }
        let hash = passwords::hash(&self.ids, new).await?;
        let mut tx = self.db.begin().await?;
        accounts::set_password(&mut tx, &account.id, Some(&hash)).await?;
        let entry = log_entry(&self.ids, &account.id, Some(account), Event::PasswordChosen);
        account_log::add(&mut tx, &entry).await?;
        sessions::delete_of(&mut tx, &account.id, Some(&session.id)).await?;
        let opened = self.renewed(&mut tx, session).await?;
        tx.commit().await?;
        tracing::info!(account = account.id, "password changed");
        Ok(opened)
    }

    /// The sessions of an account, the one used last first.
    pub async fn sessions_of(&self, account: &Account) -> Result<Vec<Listed>, StoreError> {
        let mut tx = self.db.read().await?;
        sessions::of_account(&mut tx, &account.id, self.ids.now()).await
    }

    /// Ends one of the account's sessions; false where it was over already.
    pub async fn end_session(&self, account: &Account, id: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        let ended = sessions::delete_one(&mut tx, &account.id, id).await?;
        tx.commit().await?;
        Ok(ended)
    }

    /// Ends all other sessions of whoever is logged in; gives how many.
    pub async fn end_other_sessions(&self, session: &Session) -> Result<u64, StoreError> {
        let mut tx = self.db.begin().await?;
        let ended = sessions::delete_of(&mut tx, &session.account.id, Some(&session.id)).await?;
        tx.commit().await?;
        Ok(ended)
    }
}
