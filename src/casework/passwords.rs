//! Passwords: argon2id with 19 MiB of memory and two passes, as OWASP's
//! "Password Storage Cheat Sheet" recommends. Hashing runs on threads made for
//! slow work, and only a few at a time, so that a flood of logins costs neither
//! the memory of the machine nor the other requests' time. [`fitness`] says
//! which passwords will do.

mod fitness;

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

use crate::domain::ids::Ids;

pub use fitness::{MAX_PASSWORD, MIN_PASSWORD, Unfit, judge};

/// Hashes made at the same time.
const AT_ONCE: usize = 2;

/// A password could not be hashed or read back.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be checked")]
pub struct PasswordFault;

/// Checks passwords. Cheap to clone; clones share the limit.
#[derive(Clone)]
pub struct Passwords {
    hands: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            hands: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl Passwords {
    /// Whether `password` is the one that was hashed. Without a hash it takes
    /// as long and the answer is no.
    pub async fn fits(
        &self,
        password: SecretString,
        hash: Option<String>,
    ) -> Result<bool, PasswordFault> {
        let _hand = self.hands.acquire().await.map_err(|_| PasswordFault)?;
        slowly(move || {
            let password = password.expose_secret().as_bytes();
            let Some(hash) = hash else {
                let mut nowhere = [0; argon2::Params::DEFAULT_OUTPUT_LEN];
                Argon2::default()
                    .hash_password_into(password, b"nobody has this name", &mut nowhere)
                    .map_err(|_| PasswordFault)?;
                return Ok(false);
            };
            let hash = PasswordHash::new(&hash).map_err(|_| PasswordFault)?;
            Ok(Argon2::default().verify_password(password, &hash).is_ok())
        })
        .await
    }
}

/// The hash of a password with a new salt, in PHC form.
pub(super) async fn hash(ids: &Ids, password: SecretString) -> Result<String, PasswordFault> {
    let salt = ids.token();
    slowly(move || {
        let password = password.expose_secret().as_bytes();
        Argon2::default()
            .hash_password_with_salt(password, salt.as_bytes())
            .map(|hash| hash.to_string())
            .map_err(|_| PasswordFault)
    })
    .await
}

async fn slowly<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PasswordFault> + Send + 'static,
) -> Result<T, PasswordFault> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| PasswordFault)?
}
