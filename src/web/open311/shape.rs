//! JSON and XML of the same answer. The standard writes its answers in XML; JSON
//! follows from it (its "Spark convention"): a list is bare, its element names
//! are gone, and what is empty is null.

use std::collections::BTreeMap;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::fault::Fault;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

/// What is asked for by the ending of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Json,
    Xml,
}

/// A list within an element, as XML has it.
pub type Within<T> = BTreeMap<&'static str, Vec<T>>;

/// A list within an element.
pub fn within<T>(item: &'static str, rows: Vec<T>) -> Within<T> {
    BTreeMap::from([(item, rows)])
}

/// A list of answers, by the names of its elements.
#[derive(Debug)]
pub struct List<T> {
    pub root: &'static str,
    pub item: &'static str,
    pub rows: Vec<T>,
}

impl<T: Serialize> List<T> {
    pub fn respond(self, format: Format) -> Response {
        self.respond_as(StatusCode::OK, format)
    }

    pub fn respond_as(self, status: StatusCode, format: Format) -> Response {
        match format {
            Format::Json => json(status, &self.rows),
            Format::Xml => xml(status, self.root, &within(self.item, self.rows)),
        }
    }
}

/// The name and the format of the last part of a path, as `services.json`.
pub fn last_of(path: &str) -> Option<(&str, Format)> {
    let last = path.rsplit('/').next()?;
    let (name, ending) = last.rsplit_once('.')?;
    let format = match ending {
        "json" => Format::Json,
        "xml" => Format::Xml,
        _ => return None,
    };
    (!name.is_empty()).then_some((name, format))
}

impl Format {
    /// In which to answer a path that there is not.
    pub fn of_path(path: &str) -> Self {
        last_of(path).map_or(Self::Xml, |(_, format)| format)
    }

    /// What was found, or in this format why not.
    pub fn answer(self, found: Result<Response, Fault>) -> Response {
        found.unwrap_or_else(|fault| fault.respond(self))
    }
}

/// A JSON answer.
pub fn json(status: StatusCode, value: &impl Serialize) -> Response {
    // Strings, numbers and lists: always JSON.
    let body = serde_json::to_string(value).unwrap_or_default();
    typed(status, "application/json; charset=utf-8", body)
}

/// An XML answer.
pub fn xml(status: StatusCode, root: &str, value: &impl Serialize) -> Response {
    match quick_xml::se::to_string_with_root(root, value) {
        Ok(body) => typed(
            status,
            "text/xml; charset=utf-8",
            format!("{DECLARATION}{body}\n"),
        ),
        Err(error) => {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "an answer could not be written as XML"
            );
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn typed(status: StatusCode, kind: &'static str, body: String) -> Response {
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_path_says_the_format_and_nothing_else_does() {
        assert_eq!(
            last_of("/open311/v2/services.json"),
            Some(("services", Format::Json))
        );
        assert_eq!(
            last_of("/v2/requests/SF-1.xml"),
            Some(("SF-1", Format::Xml))
        );
        for wrong in [
            "/v2/services",
            "/v2/services.csv",
            "/v2/.json",
            "/",
            "",
            "/a.JSON",
        ] {
            assert_eq!(last_of(wrong), None, "{wrong}");
        }
    }
}
