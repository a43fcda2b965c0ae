//! Invitations: a link that works once, for a week, by which somebody chooses
//! their own password. It goes by e-mail where an address is known, else it is
//! handed over by whoever invites.

use jiff::SignedDuration;
use secrecy::SecretString;

use super::keeping::KeepError;
use super::{AccountError, fit, log_entry, note_made, taken};
use crate::casework::login::hashed;
use crate::casework::passwords::{self, PasswordFault, Unfit};
use crate::casework::{Casework, rights};
use crate::domain::account::{Account, Role};
use crate::domain::case::Owner;
use crate::domain::contact::Email;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::outgoing::Purpose;
use crate::store::account_log::{self, Event};
use crate::store::{StoreError, Tx, accounts, invitations, outbox, sessions};

/// How long a link works.
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Where a link went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To the account's e-mail address.
    Sent,
    /// To be handed over; it is shown this once.
    Shown(String),
}

/// Somebody who was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    pub account: Account,
    pub link: Link,
}

/// Why no password was chosen.
#[derive(Debug, thiserror::Error)]
pub enum ChoiceError {
    /// Used before, run out, or never ours.
    #[error("the link opens nothing")]
    NoLink,
    #[error(transparent)]
    Unfit(#[from] Unfit),
    #[error(transparent)]
    Password(#[from] PasswordFault),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Casework {
    /// Makes an account and invites whoever it is for.
    ///
    /// # Errors
    /// Why not; then nothing was written.
    pub async fn invite(
        &self,
        who: &Account,
        name: &str,
        (role, department): (Role, Option<Owner>),
        email: Option<&Email>,
    ) -> Result<Invited, KeepError> {
        if !rights::keeps_accounts(who) {
            return Err(KeepError::NotAllowed);
        }
        let ids = &self.inner.ids;
        let account = fit(ids, name, role, department)?;
        let mut tx = self.inner.db.begin().await?;
        accounts::insert(&mut tx, &account, None, email, ids.now())
            .await
            .map_err(taken)?;
        note_made(&mut tx, ids, &account, Some(who)).await?;
        let link = self
            .link_for(&mut tx, who, &account, email, Event::Invited)
            .await?;
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        tracing::info!(by = who.id, account = account.id, "account invited");
        Ok(Invited { account, link })
    }

    /// A new link for an account; those before open nothing more.
    pub(super) async fn link_for(
        &self,
        tx: &mut Tx,
        who: &Account,
        account: &Account,
        email: Option<&Email>,
        event: Event,
    ) -> Result<Link, StoreError> {
        let ids = &self.inner.ids;
        let now = ids.now();
        let token = ids.token();
        let until = now.checked_add(WEEK).unwrap_or(now);
        invitations::put(tx, &hashed(&token), &account.id, now, until).await?;
        let entry = log_entry(ids, &account.id, Some(who), event);
        account_log::add(tx, &entry).await?;
        let link = format!("{}/staff/invite/{token}", self.inner.settings.public_url);
        let Some(email) = email else {
            return Ok(Link::Shown(link));
        };
        let letter = Letter::email(email, Language::BOKMAL, self.letter(account, &link));
        let promise = format!("invitation:{}", entry.id);
        let message = letter.promised(ids.id(), promise, Purpose::Notice, None, now);
        outbox::put(tx, &message).await?;
        Ok(Link::Sent)
    }

    /// Subject and text, for colleagues.
    fn letter(&self, account: &Account, link: &str) -> (String, String) {
        let municipality = &self.inner.settings.municipality;
        let name = &account.name;
        (
            format!("Velg passord til Sifra i {municipality}"),
            format!(
                "Hei!\n\nDu har fått en konto i Sifra, der vi følger opp meldinger fra beboere. \
                 Navnet du logger inn med, er: {name}\n\nVelg ditt eget passord her. Lenken virker \
                 én gang, i sju dager:\n{link}\n\nVirker den ikke, så be den som styrer kontoene \
                 hos dere, om en ny.\n\nHilsen {municipality}"
            ),
        )
    }

    /// The account that a link invites to, while it does.
    pub async fn invited(&self, token: &str) -> Result<Option<Account>, StoreError> {
        let mut tx = self.inner.db.read().await?;
        let now = self.inner.ids.now();
        let Some(id) = invitations::account(&mut tx, &hashed(token), now).await? else {
            return Ok(None);
        };
        Ok(accounts::by_id(&mut tx, &id)
            .await?
            .map(|kept| kept.account))
    }

    /// Chooses the password of the account that a link invites to, and uses the
    /// link up.
    ///
    /// # Errors
    /// Why not; then the link still works, if it did.
    pub async fn choose_password(
        &self,
        token: &str,
        password: SecretString,
    ) -> Result<Account, ChoiceError> {
        let account = self.invited(token).await?.ok_or(ChoiceError::NoLink)?;
        let ids = &self.inner.ids;
        passwords::judge(
            &password,
            &[&account.name, &self.inner.settings.municipality],
        )?;
        let hash = passwords::hash(ids, password).await?;
        let mut tx = self.inner.db.begin().await?;
        if !invitations::take(&mut tx, &hashed(token), ids.now()).await? {
            return Err(ChoiceError::NoLink);
        }
        accounts::set_password(&mut tx, &account.id, Some(&hash)).await?;
        sessions::delete_of(&mut tx, &account.id, None).await?;
        let entry = log_entry(ids, &account.id, Some(&account), Event::PasswordChosen);
        account_log::add(&mut tx, &entry).await?;
        tx.commit().await?;
        tracing::info!(account = account.id, "password chosen");
        Ok(account)
    }
}

impl From<AccountError> for KeepError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Store(error) => Self::Store(error),
            AccountError::NameTaken => Self::NameTaken,
            AccountError::DepartmentMissing => Self::DepartmentMissing,
            // No password is given here.
            AccountError::NameUnfit
            | AccountError::PasswordUnfit(_)
            | AccountError::Password(_) => Self::NameUnfit,
        }
    }
}
