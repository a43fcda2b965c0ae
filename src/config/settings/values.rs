//! What a right value of a kind looks like, and what is said of a wrong one.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, de};

use crate::domain::colour::Colour;
use crate::domain::contact::{Email, Phone};
use crate::domain::language::Language;
use crate::wording::own_words::OwnWords;

pub(super) fn parsed<'de, D, T>(deserializer: D, wanted: &'static str) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr,
{
    let text = String::deserialize(deserializer)?;
    text.parse()
        .map_err(|_| de::Error::custom(format!("must be {wanted}")))
}

pub(super) fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SocketAddr, D::Error> {
    parsed(deserializer, "an IP address and port, as 127.0.0.1:3000")
}

pub(super) fn email<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Email>, D::Error> {
    parsed(deserializer, "an e-mail address, as drift@fjordvik.example").map(Some)
}

pub(super) fn phone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Phone>, D::Error> {
    parsed(deserializer, "a phone number, as +4791234567").map(Some)
}

pub(super) fn base_url<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let wanted = "an http or https URL without query and fragment, as https://sifra.example.no";
    let url: url::Url = parsed(deserializer, wanted)?;
    let is_base = matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty();
    if !is_base {
        return Err(de::Error::custom(format!("must be {wanted}")));
    }
    Ok(Some(url.as_str().trim_end_matches('/').to_owned()))
}

pub(super) fn sha256<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[u8; 32], D::Error> {
    let text = String::deserialize(deserializer)?;
    let mut hash = [0; 32];
    hex::decode_to_slice(&text, &mut hash).map_err(|_| {
        de::Error::custom("must be the SHA-256 of the key, as 64 hexadecimal digits")
    })?;
    Ok(hash)
}

pub(super) fn colour<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Colour>, D::Error> {
    parsed(
        deserializer,
        "a colour of # and six hexadecimal digits, as #0a5a6e",
    )
    .map(Some)
}

pub(super) fn web_page<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let wanted = "the address of a web page, as https://www.fjordvik.example";
    let url: url::Url = parsed(deserializer, wanted)?;
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return Err(de::Error::custom(format!("must be {wanted}")));
    }
    Ok(Some(url.into()))
}

/// Text, which is in bokmål, or a table of text by language.
pub(super) fn own_words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<OwnWords, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Once(String),
        ByLanguage(BTreeMap<Language, String>),
    }
    match Written::deserialize(deserializer) {
        Ok(Written::Once(words)) => Ok(OwnWords::new([(Language::BOKMAL, words)])),
        Ok(Written::ByLanguage(words)) => Ok(OwnWords::new(words)),
        Err(_) => Err(de::Error::custom(
            "must be text, or a table of text by language, as { nb = \"…\", en = \"…\" }",
        )),
    }
}
