//! Who reads a page: in which language, and by which request.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use url::form_urlencoded;

use super::App;
use super::guard::client::Network;
use crate::domain::language::Language;
use crate::wording::Catalogue;

/// The reader of a page, as far as it shapes the page.
#[derive(Debug, Clone)]
pub struct Reader {
    pub language: Language,
    /// Whether they chose the language by the chooser, and not the browser.
    pub chosen: bool,
    /// Whether the browser asked for any language.
    pub asked: bool,
    /// The path they are at.
    pub path: String,
    /// What its query says besides the language, encoded.
    pub query: String,
    /// Names the request in the log.
    pub request_id: String,
    /// The network that they are on, for the guard alone.
    pub from: Network,
}

impl Reader {
    /// Reads `?lang=` and, where it holds none of ours, `Accept-Language`.
    pub fn of(catalogue: &Catalogue, path: &str, query: &str, headers: &HeaderMap) -> Self {
        let header = |name: &str| {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let accepted = header(ACCEPT_LANGUAGE.as_str());
        let mut reader = Self {
            language: catalogue.best(&accepted),
            chosen: false,
            asked: !accepted.trim().is_empty(),
            // Two slashes at the start would lead to another host.
            path: format!("/{}", path.trim_start_matches(['/', '\\'])),
            query: String::new(),
            request_id: header("x-request-id"),
            from: Network::UNKNOWN,
        };
        let mut rest = form_urlencoded::Serializer::new(String::new());
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if name == "lang" {
                reader.choose(catalogue, &value);
            } else {
                rest.append_pair(&name, &value);
            }
        }
        reader.query = rest.finish();
        reader
    }

    /// Turns to a language of ours; anything else changes nothing.
    pub fn choose(&mut self, catalogue: &Catalogue, code: &str) {
        let language = code.parse().ok();
        if let Some(language) = language.filter(|l| catalogue.languages().contains(l)) {
            self.language = language;
            self.chosen = true;
        }
    }
}

impl FromRequestParts<App> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let query = parts.uri.query().unwrap_or_default();
        let path = parts.uri.path();
        Ok(Self {
            from: app.guard.network(parts),
            ..Self::of(&app.catalogue, path, query, &parts.headers)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chooser_wins_over_the_browser_and_nonsense_over_nothing() {
        let catalogue = Catalogue::builtin();
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, "nn".parse().unwrap());
        for (query, code, chosen) in [
            ("", "nn", false),
            ("lang=en", "en", true),
            ("lang=%FF%00&x", "nn", false),
            ("lang=lt", "nn", false),
        ] {
            let reader = Reader::of(&catalogue, "/", query, &headers);
            assert_eq!((reader.language.code(), reader.chosen), (code, chosen));
        }
    }
}
