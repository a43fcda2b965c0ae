//! `Authorization: Bearer KEY`. Only hashes of keys are known here.

use axum::http::{HeaderMap, header};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::problem::Problem;
use crate::web::App;

/// A partner's key.
#[derive(Debug, Clone)]
pub struct ApiKey {
    /// Who the partner is; scopes their idempotency keys.
    pub name: String,
    /// SHA-256 of the key.
    pub sha256: [u8; 32],
}

/// The partner's key that this is, if it is one of ours. Every key is compared
/// in constant time.
pub fn known<'a>(keys: &'a [ApiKey], given: &str) -> Option<&'a ApiKey> {
    let given = Sha256::digest(given.trim().as_bytes());
    let mut found = None;
    for key in keys {
        if bool::from(key.sha256.as_slice().ct_eq(given.as_slice())) {
            found = Some(key);
        }
    }
    found
}

/// What stands in the header.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, key) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(key)
}

/// The key that the request carries, where it has not been used too often.
pub(super) fn admitted<'a>(app: &'a App, headers: &HeaderMap) -> Result<&'a ApiKey, Problem> {
    let given = bearer(headers)
        .ok_or_else(|| Problem::unauthorized("no key: send Authorization: Bearer KEY"))?;
    let key = known(&app.settings.api_keys, given)
        .ok_or_else(|| Problem::unauthorized("the key is not known"))?;
    app.guard.calls(&key.name).map_err(Problem::too_many)?;
    Ok(key)
}
