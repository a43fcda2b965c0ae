//! Seals what the database must keep and none who reads it may use:
//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) under a key that is kept
//! elsewhere. What was sealed for one account opens for no other.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::domain::ids::Ids;

const NONCE: usize = 24;

/// Seals and opens. Cheap to clone.
#[derive(Clone)]
pub(super) struct Seal(XChaCha20Poly1305);

impl Seal {
    /// With a key made from a text of any length.
    pub fn new(key: &SecretString) -> Self {
        let key: [u8; 32] = Sha256::new()
            .chain_update("sifra staff seal\0")
            .chain_update(key.expose_secret())
            .finalize()
            .into();
        Self(XChaCha20Poly1305::new(&Key::from(key)))
    }

    /// The bytes, sealed for an account. Nothing where they cannot be, which
    /// none of ours are long enough for.
    pub fn close(&self, bytes: &[u8], account_id: &str, ids: &Ids) -> Option<String> {
        let nonce: [u8; NONCE] = ids.bytes();
        let payload = Payload {
            msg: bytes,
            aad: account_id.as_bytes(),
        };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload).ok()?;
        Some(BASE64.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// What was sealed for the account; nothing where the key is another.
    pub fn open(&self, sealed: &str, account_id: &str) -> Option<Vec<u8>> {
        let bytes = BASE64.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        let payload = Payload {
            msg: sealed,
            aad: account_id.as_bytes(),
        };
        self.0.decrypt(&XNonce::from(nonce), payload).ok()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::clock::{Clock, Randomness};

    struct Fixed;

    impl Clock for Fixed {
        fn now(&self) -> jiff::Timestamp {
            jiff::Timestamp::UNIX_EPOCH
        }
    }

    impl Randomness for Fixed {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    #[test]
    fn only_the_same_key_opens_it_and_only_for_the_same_account() {
        let ids = Ids::new(Arc::new(Fixed), Arc::new(Fixed));
        let seal = Seal::new(&"one key".into());
        let sealed = seal.close(b"a secret", "mona", &ids).unwrap();
        assert_eq!(
            seal.open(&sealed, "mona").as_deref(),
            Some(&b"a secret"[..])
        );
        assert_eq!(seal.open(&sealed, "per"), None);
        assert_eq!(Seal::new(&"another".into()).open(&sealed, "mona"), None);
        for broken in ["", "AAAA", "not base64!", &sealed[1..], &sealed[..30]] {
            assert_eq!(seal.open(broken, "mona"), None, "{broken}");
        }
    }
}
