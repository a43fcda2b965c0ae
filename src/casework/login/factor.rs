//! The second factor: codes that change by the half minute (RFC 6238, six
//! digits, 30 seconds, SHA-1, which is what all authenticator programs take).
//! A code is taken once, a step early or late at most, and tries are counted by
//! the lock of passwords.

use totp_rs::{Builder, Totp};

use super::{Entrance, LoginError, Opened, hashed, locked_by_many};
use crate::casework::accounts::log_entry;
use crate::domain::account::Account;
use crate::store::account_log::{self, Event};
use crate::store::sessions::{self, Asks, Session};
use crate::store::{StoreError, accounts, factors};

/// Bytes of a secret: as long as the hash (RFC 4226, section 4, R6).
const SECRET: usize = 20;
/// Codes that stand in for the second factor, each once.
const CODES: usize = 10;

/// A second factor to be set up.
pub struct NewFactor {
    /// What authenticator programs read from a picture.
    pub url: String,
    /// The secret to type in by hand, in groups of four.
    pub typed: String,
}

/// A second factor that was set up.
pub struct Confirmed {
    pub opened: Opened,
    /// Shown this once.
    pub codes: Vec<String>,
}

/// Why no second factor was set up.
#[derive(Debug, thiserror::Error)]
pub enum FactorError {
    /// Or too many tries were made.
    #[error("the code does not fit")]
    WrongCode,
    #[error("no second factor is being set up")]
    NotBegun,
    #[error(transparent)]
    Login(#[from] LoginError),
}

impl From<StoreError> for FactorError {
    fn from(error: StoreError) -> Self {
        Self::Login(error.into())
    }
}

impl Entrance {
    /// Lets in whoever gave the password and now a code, of the program or of
    /// the list; nothing where it does not fit, was taken before, or too many
    /// were tried.
    pub async fn give_code(
        &self,
        session: &Session,
        code: &str,
    ) -> Result<Option<Opened>, LoginError> {
        if session.asks != Asks::Code {
            return Ok(None);
        }
        let now = self.ids.now();
        let account = &session.account;
        let mut tx = self.db.begin().await?;
        let counted = accounts::count_try_of(&mut tx, &account.id, now).await?;
        let Some(counted) = locked_by_many(tx, counted, now).await? else {
            return Ok(None);
        };
        let Some(sealed) = counted.factor_secret else {
            return Ok(None);
        };
        let step = self.step_of(account, &sealed, code)?;
        let mut tx = self.db.begin().await?;
        let by_list = match step {
            Some(step) if factors::take_step(&mut tx, &account.id, step).await? => false,
            Some(_) => return Ok(None),
            None if factors::take_code(&mut tx, &account.id, &code_hash(code)).await? => true,
            None => return Ok(None),
        };
        if by_list {
            let event = Event::RecoveryCodeUsed;
            let entry = log_entry(&self.ids, &account.id, Some(account), event);
            account_log::add(&mut tx, &entry).await?;
        }
        accounts::forgive(&mut tx, &account.id).await?;
        accounts::came_in(&mut tx, &account.id, now).await?;
        let opened = self.renewed(&mut tx, session).await?;
        tx.commit().await?;
        tracing::info!(account = account.id, by_list, "second factor given");
        Ok(Some(opened))
    }

    /// The second factor that a session sets up, a new one where none is begun.
    pub async fn new_factor(&self, session: &Session) -> Result<NewFactor, LoginError> {
        let account = &session.account;
        let mut tx = self.db.begin().await?;
        let begun = sessions::factor(&mut tx, &session.id).await?;
        let begun = begun.and_then(|sealed| self.seal.open(&sealed, &account.id));
        let secret = if let Some(secret) = begun {
            secret
        } else {
            let secret = self.ids.bytes::<SECRET>().to_vec();
            let sealed = self.seal.close(&secret, &account.id, &self.ids);
            let sealed = sealed.ok_or(LoginError::Sealed)?;
            sessions::set_factor(&mut tx, &session.id, &sealed).await?;
            secret
        };
        tx.commit().await?;
        let totp = self.totp(account, secret)?;
        let typed = totp.secret().to_base32();
        Ok(NewFactor {
            url: totp.to_url().map_err(|_| LoginError::Sealed)?,
            typed: in_groups(&typed),
        })
    }

    /// Sets up the second factor that was begun, with its first code; the session
    /// gets a token of its own and the account's other sessions end.
    ///
    /// # Errors
    /// Why none was set up; then the one before counts.
    pub async fn confirm_factor(
        &self,
        session: &Session,
        code: &str,
    ) -> Result<Confirmed, FactorError> {
        let now = self.ids.now();
        let account = &session.account;
        let mut tx = self.db.begin().await?;
        let begun = sessions::factor(&mut tx, &session.id).await?;
        let counted = accounts::count_try_of(&mut tx, &account.id, now).await?;
        let counted = locked_by_many(tx, counted, now).await?;
        counted.ok_or(FactorError::WrongCode)?;
        let sealed = begun.ok_or(FactorError::NotBegun)?;
        let step = self.step_of(account, &sealed, code)?;
        let step = step.ok_or(FactorError::WrongCode)?;
        let codes: Vec<String> = (0..CODES).map(|_| self.recovery_code()).collect();
        let hashes: Vec<String> = codes.iter().map(|code| code_hash(code)).collect();
        let mut tx = self.db.begin().await?;
        factors::set(&mut tx, &account.id, &sealed, step, &hashes).await?;
        let entry = log_entry(&self.ids, &account.id, Some(account), Event::FactorSet);
        account_log::add(&mut tx, &entry).await?;
        accounts::forgive(&mut tx, &account.id).await?;
        if session.asks == Asks::SetUp {
            accounts::came_in(&mut tx, &account.id, now).await?;
        }
        sessions::delete_of(&mut tx, &account.id, Some(&session.id)).await?;
        let opened = self.renewed(&mut tx, session).await?;
        tx.commit().await?;
        tracing::info!(account = account.id, "second factor set up");
        Ok(Confirmed { opened, codes })
    }

    /// Whether the account has a second factor, and how many codes of the list
    /// are left.
    pub async fn factor_of(&self, account: &Account) -> Result<Option<i64>, StoreError> {
        let mut tx = self.db.read().await?;
        let kept = accounts::by_id(&mut tx, &account.id).await?;
        if !kept.is_some_and(|kept| kept.has_factor) {
            return Ok(None);
        }
        Ok(Some(factors::codes_left(&mut tx, &account.id).await?))
    }

    /// The step whose code this is, now or one step beside.
    fn step_of(
        &self,
        account: &Account,
        sealed: &str,
        code: &str,
    ) -> Result<Option<i64>, LoginError> {
        let secret = self.seal.open(sealed, &account.id);
        let totp = self.totp(account, secret.ok_or(LoginError::Sealed)?)?;
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let is_code = digits.len() == 6
            && code
                .chars()
                .all(|c| c.is_ascii_digit() || c.is_whitespace());
        let seconds = u64::try_from(self.ids.now().as_second()).unwrap_or(0);
        let step = totp.check(&digits, seconds).filter(|_| is_code);
        Ok(step.and_then(|step| i64::try_from(step).ok()))
    }

    fn totp(&self, account: &Account, secret: Vec<u8>) -> Result<Totp, LoginError> {
        // A colon parts issuer from name in the address.
        let plain = |text: &str| text.replace(':', " ");
        Builder::new()
            .with_secret(secret)
            .with_account_name(plain(&account.name))
            .with_issuer(Some(plain(&self.settings.issuer)))
            .build()
            .map_err(|_| LoginError::Sealed)
    }

    /// Three groups of four letters and digits: 60 bits.
    fn recovery_code(&self) -> String {
        let token = self.ids.token();
        let letters: String = token.chars().take(12).collect();
        in_groups(&letters).replace(' ', "-")
    }
}

/// Of a code as it may be typed: with or without hyphens, in any case.
fn code_hash(code: &str) -> String {
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    hashed(&letters.to_lowercase())
}

fn in_groups(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(String::from_iter).collect();
    groups.join(" ")
}
