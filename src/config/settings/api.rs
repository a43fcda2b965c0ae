//! `[api]`: the partners that may call, and how often.

use serde::Deserialize;

use super::values::sha256;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Api {
    pub keys: Vec<ApiKey>,
    /// Calls with one key in a minute. Where not set: see
    /// [`super::Settings::api_calls_a_minute`].
    pub calls_a_minute: Option<u32>,
}

/// A partner's key to the API; the key itself is nowhere, only its hash.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApiKey {
    pub name: String,
    /// SHA-256 of the key, as 64 hexadecimal digits.
    #[serde(deserialize_with = "sha256")]
    pub sha256: [u8; 32],
}
