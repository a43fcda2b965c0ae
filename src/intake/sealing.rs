//! Seals what somebody is writing with a key that only the address of their
//! page holds: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), key and row id each
//! a SHA-256 of the token under a name of its own.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};

use crate::domain::ids::Ids;

const NONCE: usize = 24;

/// A seal that belongs to one token.
pub(super) struct Seal {
    /// Tells the row; leads to neither token nor key.
    pub(super) id: String,
    cipher: XChaCha20Poly1305,
}

impl Seal {
    pub(super) fn of(token: &str) -> Self {
        let derived = |name: &str| {
            Sha256::new()
                .chain_update(name)
                .chain_update(token)
                .finalize()
        };
        let key: [u8; 32] = derived("sifra draft key\0").into();
        Self {
            id: hex::encode(derived("sifra draft id\0")),
            cipher: XChaCha20Poly1305::new(&Key::from(key)),
        }
    }

    /// The text, to be read by none but who has the token. Nothing where it
    /// cannot be sealed, which no text of ours is long enough for.
    pub(super) fn close(&self, text: &str, ids: &Ids) -> Option<String> {
        let nonce: [u8; NONCE] = ids.bytes();
        let payload = Payload {
            msg: text.as_bytes(),
            aad: self.id.as_bytes(),
        };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload).ok()?;
        Some(BASE64.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// What was sealed; nothing where it was not sealed by this seal.
    pub(super) fn open(&self, sealed: &str) -> Option<String> {
        let bytes = BASE64.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        let payload = Payload {
            msg: sealed,
            aad: self.id.as_bytes(),
        };
        let text = self.cipher.decrypt(&XNonce::from(nonce), payload).ok()?;
        String::from_utf8(text).ok()
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
    fn only_the_token_opens_what_was_sealed_with_it() {
        let ids = Ids::new(Arc::new(Fixed), Arc::new(Fixed));
        let seal = Seal::of("a-token");
        let sealed = seal.close("Låsen er ødelagt", &ids).unwrap();
        assert_eq!(seal.open(&sealed).as_deref(), Some("Låsen er ødelagt"));
        assert_eq!(Seal::of("another").open(&sealed), None);
        assert!(!seal.id.contains("token"));
        for broken in ["", "AAAA", "not base64!", &sealed[1..], &sealed[..40]] {
            assert_eq!(seal.open(broken), None, "{broken}");
        }
    }
}
