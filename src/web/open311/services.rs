//! `GET /open311/v2/services`: each kind of matter is a service.

use axum::response::Response;
use serde::Serialize;
use strum::IntoEnumIterator;

use super::definition::is_asked_anything;
use super::shape::{Format, List};
use crate::domain::category::Category;
use crate::domain::language::Language;
use crate::web::App;
use crate::wording::{names, service};

#[derive(Serialize)]
struct Service {
    #[serde(rename = "service_code")]
    code: &'static str,
    #[serde(rename = "service_name")]
    name: String,
    description: String,
    /// Whether there is a definition with attributes.
    metadata: bool,
    #[serde(rename = "type")]
    kind: &'static str,
    keywords: String,
    group: String,
}

/// All of them.
pub fn list(app: &App, language: Language, format: Format) -> Response {
    let (c, l) = (&app.catalogue, language);
    let service = |category| Service {
        code: Category::key(category),
        name: names::category(c, l, category),
        description: service::about(c, l, category),
        metadata: is_asked_anything(app, category),
        kind: "realtime",
        keywords: service::words(c, l, category),
        group: service::group(c, l, category),
    };
    let services = List {
        root: "services",
        item: "service",
        rows: Category::iter().map(service).collect(),
    };
    services.respond(format)
}
