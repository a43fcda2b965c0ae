//! The fields of a form or a query, read forgivingly: what is missing is empty,
//! what is unknown is ignored, so that no hand-made request meets an error that
//! a person could not understand.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::fault::Fault;

/// Fields by name, each with its values in their order.
#[derive(Debug, Default)]
pub(super) struct Fields(BTreeMap<String, Vec<String>>);

impl Fields {
    /// Of an `application/x-www-form-urlencoded` text.
    pub fn parse(text: &[u8]) -> Self {
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in url::form_urlencoded::parse(text) {
            let values = fields.entry(name.into_owned()).or_default();
            values.push(value.into_owned());
        }
        Self(fields)
    }

    /// As it was parsed from, in the order of names; without one of them.
    pub fn text_without(&self, name: &str) -> String {
        let mut text = url::form_urlencoded::Serializer::new(String::new());
        for (other, values) in self.0.iter().filter(|(other, _)| *other != name) {
            for value in values {
                text.append_pair(other, value);
            }
        }
        text.finish()
    }

    /// The field's value, the first of several; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        let values = self.0.get(name);
        values
            .and_then(|values| values.first())
            .map_or("", String::as_str)
    }

    /// All values of a field, as of boxes that were ticked, with spaces between.
    pub fn all(&self, name: &str) -> String {
        self.0
            .get(name)
            .map_or_else(String::new, |all| all.join(" "))
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        match Bytes::from_request(request, state).await {
            Ok(body) => Ok(Self::parse(&body)),
            Err(refused) => {
                let refused = refused.into_response();
                if refused.status() == StatusCode::PAYLOAD_TOO_LARGE {
                    return Err(Fault::TooLarge.into_response());
                }
                Err(refused)
            }
        }
    }
}
