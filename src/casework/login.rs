//! Letting staff in and out. Whoever guesses learns nothing: a wrong name, a
//! wrong password and a locked account have the same answer after the same work.
//! [`factor`] is what is asked besides the password, [`own`] what each does with
//! their own password and sessions.

mod factor;
mod own;

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use sha2::{Digest, Sha256};

use super::lock::lock_after;
use super::passwords::{PasswordFault, Passwords};
use super::rights;
use super::seal::Seal;
use crate::domain::account::Account;
use crate::domain::ids::Ids;
use crate::store::accounts::Try;
use crate::store::sessions::{self, Asks, Session};
use crate::store::{Db, StoreError, Tx, accounts};

pub use factor::{Confirmed, FactorError, NewFactor};
pub use own::OwnPasswordError;

/// How long somebody may take over the second factor.
const PATIENCE: SignedDuration = SignedDuration::from_mins(30);
/// A session's last use is kept as exactly as this.
const TOUCH: SignedDuration = SignedDuration::from_mins(1);

/// Whether a second factor must be set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondFactor {
    /// By everybody who may learn who reported; nothing else comes before it.
    Required,
    /// By who wants to.
    Offered,
}

/// What the way in needs to know of this installation.
#[derive(Clone)]
pub struct EntranceSettings {
    /// How long a login lasts, however much it is used.
    pub session_length: SignedDuration,
    pub second_factor: SecondFactor,
    /// Seals the secrets of second factors.
    pub seal_key: SecretString,
    /// What authenticator programs call us.
    pub issuer: String,
}

/// Why a login could not be tried.
#[derive(Debug, thiserror::Error)]
pub enum LoginError {
    #[error(transparent)]
    Password(#[from] PasswordFault),
    /// The key in the configuration is not the one that it was sealed with.
    #[error("the second factor's secret cannot be opened: staff.seal_key has changed")]
    Sealed,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A session just opened, with the token that opens it. Only the token's hash
/// is kept.
pub struct Opened {
    pub token: String,
    pub session: Session,
}

/// The way in. Cheap to clone.
#[derive(Clone)]
pub struct Entrance {
    db: Db,
    ids: Ids,
    passwords: Passwords,
    settings: EntranceSettings,
    seal: Seal,
}

impl Entrance {
    pub fn new(db: Db, ids: Ids, settings: EntranceSettings) -> Self {
        Self {
            db,
            ids,
            passwords: Passwords::default(),
            seal: Seal::new(&settings.seal_key),
            settings,
        }
    }

    /// Opens a session, or nothing where name and password do not fit or the
    /// account is locked. What the session still asks for, it says itself.
    pub async fn log_in(
        &self,
        name: &str,
        password: SecretString,
    ) -> Result<Option<Opened>, LoginError> {
        self.log_in_from(name, password, "").await
    }

    /// As [`Entrance::log_in`], from a device in plain words.
    pub async fn log_in_from(
        &self,
        name: &str,
        password: SecretString,
        device: &str,
    ) -> Result<Option<Opened>, LoginError> {
        let now = self.ids.now();
        let mut tx = self.db.begin().await?;
        let counted = accounts::count_try(&mut tx, name, now).await?;
        let counted = locked_by_many(tx, counted, now).await?;
        let hash = counted.as_ref().and_then(|t| t.password_hash.clone());
        let fits = self.passwords.fits(password, hash).await?;
        let Some(counted) = counted.filter(|_| fits) else {
            return Ok(None);
        };
        let asks = self.asks(&counted);
        let opened = self.opened(counted.account, asks);
        let account_id = &opened.session.account.id;
        let now = self.ids.now();
        let mut tx = self.db.begin().await?;
        if asks == Asks::Nothing {
            accounts::forgive(&mut tx, account_id).await?;
            accounts::came_in(&mut tx, account_id, now).await?;
        }
        sessions::delete_expired(&mut tx, now).await?;
        let hash = hashed(&opened.token);
        sessions::insert(&mut tx, &hash, &opened.session, device, now).await?;
        tx.commit().await?;
        tracing::info!(account = account_id, asks = %asks, "password given");
        Ok(Some(opened))
    }

    fn asks(&self, counted: &Try) -> Asks {
        let is_required = self.settings.second_factor == SecondFactor::Required;
        if counted.factor_secret.is_some() {
            Asks::Code
        } else if is_required && rights::needs_second_factor(counted.account.role) {
            Asks::SetUp
        } else {
            Asks::Nothing
        }
    }

    fn opened(&self, account: Account, asks: Asks) -> Opened {
        let length = match asks {
            Asks::Nothing => self.settings.session_length,
            Asks::Code | Asks::SetUp => PATIENCE,
        };
        Opened {
            token: self.ids.token(),
            session: Session {
                id: self.ids.id(),
                account,
                csrf: self.ids.token(),
                expires_at: later(self.ids.now(), length),
                asks,
            },
        }
    }

    /// The same session under a token of its own, from now on for as long as a
    /// login lasts.
    async fn renewed(&self, tx: &mut Tx, session: &Session) -> Result<Opened, StoreError> {
        let fresh = self.opened(session.account.clone(), Asks::Nothing);
        let opened = Opened {
            token: fresh.token,
            session: Session {
                id: session.id.clone(),
                ..fresh.session
            },
        };
        sessions::renew(tx, &hashed(&opened.token), &opened.session).await?;
        Ok(opened)
    }

    /// The session that a token opens, while it lasts. One that still asks for
    /// something opens nothing.
    pub async fn session(&self, token: &str) -> Result<Option<Session>, StoreError> {
        let found = self.found(token).await?;
        Ok(found.filter(|session| session.asks == Asks::Nothing))
    }

    /// The session of a token that still asks for something.
    pub async fn waiting(&self, token: &str) -> Result<Option<Session>, StoreError> {
        let found = self.found(token).await?;
        Ok(found.filter(|session| session.asks != Asks::Nothing))
    }

    async fn found(&self, token: &str) -> Result<Option<Session>, StoreError> {
        let now = self.ids.now();
        let found = {
            let mut tx = self.db.read().await?;
            sessions::by_token_hash(&mut tx, &hashed(token), now).await?
        };
        let Some(found) = found else { return Ok(None) };
        if now.duration_since(found.last_used_at) >= TOUCH {
            let mut tx = self.db.begin().await?;
            sessions::used(&mut tx, &found.session.id, now).await?;
            tx.commit().await?;
        }
        Ok(Some(found.session))
    }

    /// Ends the session of a token.
    pub async fn log_out(&self, token: &str) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        sessions::delete(&mut tx, &hashed(token)).await?;
        tx.commit().await
    }
}

/// Counted as failed first and forgiven when it was right, so that many guesses
/// at once get no more tries than one after the other.
async fn locked_by_many(
    mut tx: Tx,
    counted: Option<Try>,
    now: Timestamp,
) -> Result<Option<Try>, StoreError> {
    if let Some(counted) = &counted
        && let Some(length) = lock_after(counted.number)
    {
        accounts::lock(&mut tx, &counted.account.id, later(now, length)).await?;
    }
    tx.commit().await?;
    Ok(counted)
}

fn later(at: Timestamp, length: SignedDuration) -> Timestamp {
    at.checked_add(length).unwrap_or(at)
}

pub(super) fn hashed(token: &str) -> String {
    hex::encode(Sha256::digest(token))
}
