//! Letting staff in and out. Whoever guesses learns nothing: a wrong name, a
//! wrong password and a locked account have the same answer after the same work.

use jiff::SignedDuration;
use secrecy::SecretString;
use sha2::{Digest, Sha256};

use super::lock::lock_after;
use super::passwords::{PasswordFault, Passwords};
use crate::domain::ids::Ids;
use crate::store::sessions::{self, Session};
use crate::store::{Db, StoreError, accounts};

/// Why a login could not be tried.
#[derive(Debug, thiserror::Error)]
pub enum LoginError {
    #[error(transparent)]
    Password(#[from] PasswordFault),
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
    session_length: SignedDuration,
}

impl Entrance {
    /// `session_length` is how long a login lasts, however much it is used.
    pub fn new(db: Db, ids: Ids, session_length: SignedDuration) -> Self {
        Self {
            db,
            ids,
            passwords: Passwords::default(),
            session_length,
        }
    }

    /// Opens a session, or nothing where name and password do not fit or the
    /// account is locked.
    pub async fn log_in(
        &self,
        name: &str,
        password: SecretString,
    ) -> Result<Option<Opened>, LoginError> {
        let now = self.ids.now();
        // Counted as failed first and forgiven when it was right, so that many
        // guesses at once get no more tries than one after the other.
        let mut tx = self.db.begin().await?;
        let counted = accounts::count_try(&mut tx, name, now).await?;
        if let Some(counted) = &counted
            && let Some(length) = lock_after(counted.number)
            && let Ok(until) = now.checked_add(length)
        {
            accounts::lock(&mut tx, &counted.account.id, until).await?;
        }
        tx.commit().await?;
        let hash = counted.as_ref().map(|t| t.password_hash.clone());
        let fits = self.passwords.fits(password, hash).await?;
        let Some(counted) = counted.filter(|_| fits) else {
            return Ok(None);
        };
        let now = self.ids.now();
        let token = self.ids.token();
        let session = Session {
            account: counted.account,
            csrf: self.ids.token(),
            expires_at: now.checked_add(self.session_length).unwrap_or(now),
        };
        let mut tx = self.db.begin().await?;
        accounts::forgive(&mut tx, &session.account.id).await?;
        sessions::delete_expired(&mut tx, now).await?;
        sessions::insert(&mut tx, &hashed(&token), &session, now).await?;
        tx.commit().await?;
        tracing::info!(account = session.account.id, "logged in");
        Ok(Some(Opened { token, session }))
    }

    /// The session that a token opens, while it lasts.
    pub async fn session(&self, token: &str) -> Result<Option<Session>, StoreError> {
        let mut tx = self.db.read().await?;
        sessions::by_token_hash(&mut tx, &hashed(token), self.ids.now()).await
    }

    /// Ends the session of a token.
    pub async fn log_out(&self, token: &str) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        sessions::delete(&mut tx, &hashed(token)).await?;
        tx.commit().await
    }
}

fn hashed(token: &str) -> String {
    hex::encode(Sha256::digest(token))
}
