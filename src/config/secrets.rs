//! Values that nobody may read off a screen or a log.

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, de};

/// The keys that may be given as a file instead: `auth_token_file` for
/// `auth_token`, so that they can come from systemd credentials or a mounted
/// secret. `*` stands for each name that there is.
pub const SECRET_KEYS: [&str; 6] = [
    "database.url",
    "sms.auth_token",
    "email.smtp_url",
    "staff.seal_key",
    "webhooks.*.secret",
    "webhooks.*.previous_secret",
];

/// A secret text: `Debug` does not show it, and it is wiped when dropped.
#[derive(Debug, Clone)]
pub struct Secret(SecretString);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(SecretString::from(text.into()))
    }

    /// The text itself, for the one who must use it.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }

    /// A copy for a room that does not know this one.
    pub fn handed_on(&self) -> SecretString {
        self.0.clone()
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Read as anything first: serde's own message would repeat the value.
        match toml::Value::deserialize(deserializer)? {
            toml::Value::String(text) if !text.is_empty() => Ok(Self::new(text)),
            _ => Err(de::Error::custom("must be text in quotes")),
        }
    }
}

/// A URL with its password, if it has one, replaced by `***`: for showing
/// which database or mail server is meant.
pub fn masked(url: &str) -> String {
    let Ok(mut parsed) = url::Url::parse(url) else {
        return "***".into();
    };
    let mut shown = parsed.clone();
    if parsed.password().is_some() && shown.set_password(Some("***")).is_err() {
        return "***".into();
    }
    if parsed.query().is_some() {
        // Database drivers also take `?password=`; the rest matters to nobody.
        parsed.set_query(None);
        shown.set_query(None);
    }
    shown.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printing_a_secret_does_not_show_it() {
        let secret = Secret::new("hunter2-hunter2");
        assert!(!format!("{secret:?} {secret:#?}").contains("hunter2"));
        assert_eq!(secret.reveal(), "hunter2-hunter2");
    }

    #[test]
    fn a_masked_url_keeps_all_but_the_password() {
        assert_eq!(
            masked("postgres://sifra:hunter2@db.example/sifra?password=hunter2"),
            "postgres://sifra:***@db.example/sifra"
        );
        assert_eq!(masked("sqlite://data/sifra.db"), "sqlite://data/sifra.db");
        assert_eq!(masked("hunter2"), "***");
    }
}
