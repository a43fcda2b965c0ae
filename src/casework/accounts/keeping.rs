//! What an administrator changes of an account. Whoever loses a role, a password
//! or the account itself is out at once.

use super::invitations::Link;
use super::log_entry;
use crate::casework::{Casework, rights};
use crate::domain::account::{Account, Role};
use crate::domain::case::Owner;
use crate::domain::contact::Email;
use crate::store::account_log::{self, Entry, Event};
use crate::store::accounts::{self, Kept};
use crate::store::sessions::{self, Listed};
use crate::store::{StoreError, Tx, factors, invitations};

/// Lines of the log on the page of all accounts.
const NEWEST: i64 = 50;
/// And on that of one.
const ALL_OF_ONE: i64 = 500;

/// What to do with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Role(Role, Option<Owner>),
    Email(Option<Email>),
    Disable,
    Enable,
    /// Takes the password away and gives a link to choose another by.
    ResetPassword,
    /// Takes the second factor away; it is set up anew at the next login.
    ResetFactor,
    EndSessions,
}

/// Why an account was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    #[error("the account keeps no others")]
    NotAllowed,
    #[error("there is no such account")]
    NoSuchAccount,
    #[error("there is an account of that name already")]
    NameTaken,
    #[error("the name will not do")]
    NameUnfit,
    #[error("the role staff needs a department")]
    DepartmentMissing,
    /// Nobody could keep the accounts any more.
    #[error("it is the last administrator")]
    LastAdministrator,
    /// One's own is changed where the old one is asked.
    #[error("the password is the administrator's own")]
    OwnPassword,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Casework {
    /// Every account, and the newest of what was done to any.
    ///
    /// # Errors
    /// `NotAllowed`, or a store that failed.
    pub async fn accounts(&self, who: &Account) -> Result<(Vec<Kept>, Vec<Entry>), KeepError> {
        if !rights::keeps_accounts(who) {
            return Err(KeepError::NotAllowed);
        }
        let mut tx = self.inner.db.read().await?;
        let all = accounts::all(&mut tx).await?;
        let log = account_log::newest(&mut tx, None, NEWEST).await?;
        Ok((all, log))
    }

    /// One account with its sessions, and all that was done to it.
    ///
    /// # Errors
    /// `NotAllowed`, `NoSuchAccount`, or a store that failed.
    pub async fn account(
        &self,
        who: &Account,
        id: &str,
    ) -> Result<(Kept, Vec<Listed>, Vec<Entry>), KeepError> {
        if !rights::keeps_accounts(who) {
            return Err(KeepError::NotAllowed);
        }
        let mut tx = self.inner.db.read().await?;
        let kept = accounts::by_id(&mut tx, id).await?;
        let kept = kept.ok_or(KeepError::NoSuchAccount)?;
        let now = self.inner.ids.now();
        let sessions = sessions::of_account(&mut tx, id, now).await?;
        let log = account_log::newest(&mut tx, Some(id), ALL_OF_ONE).await?;
        Ok((kept, sessions, log))
    }

    /// The names of accounts by id, for the logs.
    pub async fn account_names(
        &self,
    ) -> Result<std::collections::BTreeMap<String, String>, StoreError> {
        let mut tx = self.inner.db.read().await?;
        accounts::names(&mut tx).await
    }

    /// Changes an account; ordered twice it is done once. Gives the link to
    /// choose another password by, where that was asked for.
    ///
    /// # Errors
    /// Why not; then nothing was written.
    pub async fn change_account(
        &self,
        who: &Account,
        id: &str,
        change: Change,
    ) -> Result<Option<Link>, KeepError> {
        if !rights::keeps_accounts(who) {
            return Err(KeepError::NotAllowed);
        }
        let mut tx = self.inner.db.begin().await?;
        accounts::hold_administrators(&mut tx).await?;
        let kept = accounts::by_id(&mut tx, id).await?;
        let kept = kept.ok_or(KeepError::NoSuchAccount)?;
        if change.takes_an_administrator(&kept)
            && accounts::other_administrators(&mut tx, id).await? == 0
        {
            return Err(KeepError::LastAdministrator);
        }
        if change == Change::ResetPassword && who.id == id {
            return Err(KeepError::OwnPassword);
        }
        let link = self.changed(&mut tx, who, &kept, &change).await?;
        tx.commit().await?;
        if link.is_some() {
            self.inner.outbox_filled.notify_one();
        }
        tracing::info!(by = who.id, account = id, "account changed");
        Ok(link)
    }

    async fn changed(
        &self,
        tx: &mut Tx,
        who: &Account,
        kept: &Kept,
        change: &Change,
    ) -> Result<Option<Link>, KeepError> {
        let id = kept.account.id.as_str();
        let ids = &self.inner.ids;
        let entry = |event| log_entry(ids, id, Some(who), event);
        match change {
            Change::Role(role, department) => {
                self.moved(tx, who, kept, *role, *department).await?;
            }
            Change::Email(email) if *email != kept.email => {
                accounts::set_email(tx, id, email.as_ref()).await?;
                account_log::add(tx, &entry(Event::EmailChanged)).await?;
            }
            Change::Disable if !kept.is_disabled => {
                accounts::set_disabled(tx, id, Some(ids.now())).await?;
                sessions::delete_of(tx, id, None).await?;
                invitations::clear(tx, id, ids.now()).await?;
                account_log::add(tx, &entry(Event::Disabled)).await?;
            }
            Change::Enable if kept.is_disabled => {
                accounts::set_disabled(tx, id, None).await?;
                account_log::add(tx, &entry(Event::Enabled)).await?;
            }
            Change::ResetPassword => {
                accounts::set_password(tx, id, None).await?;
                sessions::delete_of(tx, id, None).await?;
                let (account, email) = (&kept.account, kept.email.as_ref());
                let event = Event::PasswordReset;
                return Ok(Some(self.link_for(tx, who, account, email, event).await?));
            }
            Change::ResetFactor if kept.has_factor => {
                factors::clear(tx, id).await?;
                sessions::delete_of(tx, id, None).await?;
                account_log::add(tx, &entry(Event::FactorReset)).await?;
            }
            Change::EndSessions => {
                if sessions::delete_of(tx, id, None).await? > 0 {
                    account_log::add(tx, &entry(Event::SessionsEnded)).await?;
                }
            }
            // It is so already.
            Change::Email(_) | Change::Disable | Change::Enable | Change::ResetFactor => {}
        }
        Ok(None)
    }

    async fn moved(
        &self,
        tx: &mut Tx,
        who: &Account,
        kept: &Kept,
        role: Role,
        department: Option<Owner>,
    ) -> Result<(), KeepError> {
        if role == Role::Staff && department.is_none() {
            return Err(KeepError::DepartmentMissing);
        }
        let was = &kept.account;
        if was.role == role && was.department == department {
            return Ok(());
        }
        accounts::set_role(tx, &was.id, role, department).await?;
        // What they saw was another's to see.
        sessions::delete_of(tx, &was.id, None).await?;
        let entry = |event, from: Option<&str>, to: Option<&str>| Entry {
            was: from.map(str::to_owned),
            became: to.map(str::to_owned),
            ..log_entry(&self.inner.ids, &was.id, Some(who), event)
        };
        if was.role != role {
            let (from, to): (&str, &str) = (was.role.into(), role.into());
            let line = entry(Event::RoleChanged, Some(from), Some(to));
            account_log::add(tx, &line).await?;
        }
        if was.department != department {
            let (from, to) = (was.department.map(Owner::key), department.map(Owner::key));
            let line = entry(Event::DepartmentChanged, from, to);
            account_log::add(tx, &line).await?;
        }
        Ok(())
    }
}

impl Change {
    /// Whether an administrator could no longer be one, or get in, after it.
    fn takes_an_administrator(&self, kept: &Kept) -> bool {
        let is_one = kept.account.role == Role::Administrator && !kept.is_disabled;
        is_one
            && match self {
                Self::Role(role, _) => *role != Role::Administrator,
                Self::Disable | Self::ResetPassword => true,
                _ => false,
            }
    }
}
