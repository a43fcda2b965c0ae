//! What every call has: a path, a query, a language, a network it comes from,
//! and perhaps a key.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use url::form_urlencoded;

use super::fault::Fault;
use crate::domain::language::Language;
use crate::web::App;
use crate::web::api::ApiKey;
use crate::web::api::keys;
use crate::web::guard::client::Network;

/// A call, without its body.
pub struct Call {
    pub path: String,
    /// Name and value, in their order; what is empty counts as left out.
    pub query: Vec<(String, String)>,
    /// In which the answer is written.
    pub language: Language,
    /// Whether the caller asked for that language, by `locale` or a header.
    pub chose_language: bool,
    pub headers: HeaderMap,
    from: Network,
}

impl Call {
    /// The first value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        first(&self.query, name)
    }

    /// The partner of the key that the call carries: in the form, in the query, or
    /// as `/api/v1` takes it.
    ///
    /// # Errors
    /// A key that is none of ours, or that is used too often.
    pub fn partner<'a>(
        &self,
        app: &'a App,
        form: &[(String, String)],
    ) -> Result<Option<&'a ApiKey>, Fault> {
        let given = first(form, "api_key").or_else(|| self.parameter("api_key"));
        let Some(given) = given.or_else(|| keys::bearer(&self.headers)) else {
            return Ok(None);
        };
        let key = keys::known(&app.settings.api_keys, given).ok_or_else(Fault::wrong_key)?;
        app.guard.calls(&key.name).map_err(Fault::too_many)?;
        Ok(Some(key))
    }

    /// Who reads: the partner of a key, or anybody, as often as their network
    /// may.
    ///
    /// # Errors
    /// As [`Self::partner`].
    pub fn reader<'a>(&self, app: &'a App) -> Result<Option<&'a str>, Fault> {
        match self.partner(app, &[])? {
            Some(key) => Ok(Some(&key.name)),
            None => match app.guard.reads(self.from) {
                Ok(()) => Ok(None),
                Err(wait) => Err(Fault::too_many(wait)),
            },
        }
    }
}

/// The first value of a name that is not empty.
pub fn first<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut values = pairs.iter().filter(|(known, _)| known == name);
    values.next().map(|(_, value)| value.as_str())
}

/// Names and values of a form or a query, without those that are empty.
pub fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded)
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

impl FromRequestParts<App> for Call {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let query = pairs(parts.uri.query().unwrap_or_default().as_bytes());
        let accepted = parts.headers.get(ACCEPT_LANGUAGE);
        let accepted = accepted.and_then(|value| value.to_str().ok());
        let locale = first(&query, "locale").and_then(|code| code.parse().ok());
        let locale = locale.filter(|locale| app.catalogue.languages().contains(locale));
        let accepted = accepted.map(str::trim).filter(|value| !value.is_empty());
        Ok(Self {
            path: parts.uri.path().to_owned(),
            language: locale.unwrap_or_else(|| app.catalogue.best(accepted.unwrap_or_default())),
            chose_language: locale.is_some() || accepted.is_some(),
            headers: parts.headers.clone(),
            from: app.guard.network(parts),
            query,
        })
    }
}
