//! The signature of the Standard Webhooks scheme: base64(HMAC-SHA256(key, S)),
//! where S is `id.timestamp.body`. Pure. Source: the specification at
//! <https://github.com/standard-webhooks/standard-webhooks>.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretSlice, SecretString};
use sha2::Sha256;

/// The headers of the scheme.
pub const ID: &str = "webhook-id";
pub const TIMESTAMP: &str = "webhook-timestamp";
pub const SIGNATURE: &str = "webhook-signature";

const PREFIX: &str = "whsec_";
/// Bytes of a key.
const LENGTHS: std::ops::RangeInclusive<usize> = 24..=64;

/// A secret that cannot be used. Does not repeat it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "must be whsec_ and 24 to 64 random bytes in base64, as `echo whsec_$(openssl rand -base64 32)` \
     makes it"
)]
pub struct SecretError;

/// What an endpoint and we share.
#[derive(Debug, Clone)]
pub struct Secret(SecretSlice<u8>);

impl Secret {
    /// Reads `whsec_…`.
    ///
    /// # Errors
    /// `SecretError` where it is no secret of the scheme.
    pub fn parse(text: &SecretString) -> Result<Self, SecretError> {
        let encoded = text.expose_secret().strip_prefix(PREFIX);
        let key = STANDARD
            .decode(encoded.ok_or(SecretError)?)
            .map_err(|_| SecretError)?;
        if !LENGTHS.contains(&key.len()) {
            return Err(SecretError);
        }
        Ok(Self(key.into()))
    }
}

/// The signature by each secret, as the header wants them. While a secret is
/// changed there are two, so that the receiver may know either.
pub fn sign(secrets: &[Secret], id: &str, timestamp: i64, body: &str) -> String {
    let signatures = secrets.iter().map(|secret| {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.0.expose_secret())
            .expect("HMAC takes a key of any length");
        mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    });
    signatures.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Result<Secret, SecretError> {
        Secret::parse(&SecretString::from(text))
    }

    #[test]
    fn the_vector_of_the_published_libraries_holds() {
        let secret = secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expect("a secret");
        let signed = sign(
            &[secret],
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            r#"{"test": 2432232314}"#,
        );
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn two_secrets_sign_at_once() {
        let one = secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expect("a secret");
        let other = secret("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").expect("a secret");
        let both = sign(&[one.clone(), other.clone()], "a", 1, "{}");
        let each = [one, other].map(|secret| sign(&[secret], "a", 1, "{}"));
        assert_eq!(both, each.join(" "));
    }

    #[test]
    fn what_is_no_secret_is_refused_and_not_repeated() {
        for wrong in [
            "",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsec_",
            "whsec_c2hvcnQ=",
            "whsec_not base64 at all, but long enough",
        ] {
            let error = secret(wrong).expect_err(wrong).to_string();
            assert!(wrong.len() < 8 || !error.contains(wrong), "{error}");
        }
    }
}
