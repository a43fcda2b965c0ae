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

/// The key that the request carries, if it is one of ours. Every key is
/// compared in constant time.
fn known<'a>(keys: &'a [ApiKey], headers: &HeaderMap) -> Result<&'a ApiKey, Problem> {
    let given = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, key)| Sha256::digest(key.trim().as_bytes()))
        .ok_or_else(|| Problem::unauthorized("no key: send Authorization: Bearer KEY"))?;
    let mut found = None;
    for key in keys {
        if bool::from(key.sha256.as_slice().ct_eq(given.as_slice())) {
            found = Some(key);
        }
    }
    found.ok_or_else(|| Problem::unauthorized("the key is not known"))
}

/// The key that the request carries, where it has not been used too often.
pub(super) fn admitted<'a>(app: &'a App, headers: &HeaderMap) -> Result<&'a ApiKey, Problem> {
    let key = known(&app.settings.api_keys, headers)?;
    app.guard.calls(&key.name).map_err(Problem::too_many)?;
    Ok(key)
}
