//! `GET /open311/discovery`: where the endpoint is, and whom to ask for a key.

use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use serde::Serialize;

use super::shape::{self, Format, Within, within};
use crate::domain::language::Language;
use crate::web::App;

/// Names the specification, as it says itself.
const SPECIFICATION: &str = "http://wiki.open311.org/GeoReport_v2";

/// When services and what they ask may last have changed: when the program was
/// started, since it reads them then.
#[derive(Clone)]
pub struct Changeset(String);

impl Changeset {
    pub fn at(now: Timestamp) -> Self {
        Self(super::request::w3(now))
    }
}

#[derive(Serialize)]
struct Discovery<'a, E> {
    changeset: &'a str,
    contact: String,
    key_service: String,
    endpoints: E,
}

#[derive(Serialize)]
struct Endpoint<'a, F> {
    specification: &'static str,
    url: String,
    changeset: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    formats: F,
}

/// The document.
pub fn answer(app: &App, l: Language, changeset: &Changeset, format: Format) -> Response {
    let settings = &app.settings;
    let args = [
        ("municipality", settings.municipality.as_str()),
        ("phone", settings.phone.as_str()),
        ("email", settings.email.as_str()),
    ];
    let formats = vec!["text/xml", "application/json"];
    let (contact, key_service) = (
        app.catalogue.text(l, "service-contact", &args),
        app.catalogue.text(l, "service-key", &args),
    );
    let changeset = changeset.0.as_str();
    let url = format!("{}/open311/v2", settings.public_url);
    let kind = if settings.demo { "test" } else { "production" };
    match format {
        Format::Json => {
            let endpoint = Endpoint {
                specification: SPECIFICATION,
                url,
                changeset,
                kind,
                formats,
            };
            let discovery = Discovery {
                changeset,
                contact,
                key_service,
                endpoints: [endpoint],
            };
            shape::json(StatusCode::OK, &discovery)
        }
        Format::Xml => {
            let endpoint: Endpoint<Within<&str>> = Endpoint {
                specification: SPECIFICATION,
                url,
                changeset,
                kind,
                formats: within("format", formats),
            };
            let discovery = Discovery {
                changeset,
                contact,
                key_service,
                endpoints: within("endpoint", vec![endpoint]),
            };
            shape::xml(StatusCode::OK, "discovery", &discovery)
        }
    }
}
