//! `GET /open311/v2/requests` and `/tokens`: how reports stand. No words, no
//! dwelling, no person, no picture.

use jiff::Timestamp;
use serde::Serialize;

use super::call::Call;
use super::fault::Fault;
use super::intake_fault;
use super::query::{self, Asked};
use super::shape::List;
use crate::domain::case::Status;
use crate::domain::language::Language;
use crate::domain::reference::Reference;
use crate::intake::{PublicPlace, Seen};
use crate::web::App;
use crate::wording::{Catalogue, names};

/// A request, field for field as the standard has it.
#[derive(Serialize)]
pub struct Request {
    service_request_id: String,
    status: &'static str,
    status_notes: String,
    service_name: String,
    service_code: &'static str,
    /// Somebody's words: never given out.
    description: Option<String>,
    agency_responsible: String,
    service_notice: Option<String>,
    requested_datetime: String,
    updated_datetime: String,
    /// Nothing where it is done.
    expected_datetime: Option<String>,
    address: Option<String>,
    address_id: Option<String>,
    zipcode: Option<String>,
    lat: Option<f64>,
    long: Option<f64>,
    /// Somebody's picture: never given out.
    media_url: Option<String>,
}

/// The id that a token stands for.
#[derive(Serialize)]
pub struct Redeemed {
    service_request_id: String,
    token: String,
}

/// An instant as the W3C note writes it.
pub fn w3(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Those that are asked for.
pub async fn list(app: &App, call: &Call) -> Result<List<Request>, Fault> {
    let reader = call.reader(app)?;
    let found = match query::read(&call.query, app.ids.now())? {
        Asked::Ids(ids) => app.intake.seen_by(reader, &ids).await,
        Asked::Fitting(wanted) => app.intake.in_public(&wanted).await,
    };
    Ok(requests(app, call.language, found.map_err(intake_fault)?))
}

/// The one of an id.
pub async fn one(app: &App, call: &Call, id: &str) -> Result<List<Request>, Fault> {
    let reader = call.reader(app)?;
    let id: Reference = id.parse().map_err(|_| Fault::no_such_request())?;
    let found = app.intake.seen_by(reader, &[id]).await;
    let found = found.map_err(intake_fault)?;
    if found.is_empty() {
        return Err(Fault::no_such_request());
    }
    Ok(requests(app, call.language, found))
}

/// The id of a token. We give out ids at once and no tokens; but a program that
/// asks for the id by the id gets it.
pub async fn of_token(app: &App, call: &Call, token: &str) -> Result<List<Redeemed>, Fault> {
    let reader = call.reader(app)?;
    let id: Reference = token.parse().map_err(|_| Fault::no_such_token())?;
    let found = app.intake.seen_by(reader, &[id]).await;
    let rows: Vec<Redeemed> = found
        .map_err(intake_fault)?
        .into_iter()
        .map(|seen| Redeemed {
            service_request_id: seen.reference.to_string(),
            token: seen.reference.to_string(),
        })
        .collect();
    if rows.is_empty() {
        return Err(Fault::no_such_token());
    }
    Ok(List {
        root: "service_requests",
        item: "request",
        rows,
    })
}

fn requests(app: &App, language: Language, found: Vec<Seen>) -> List<Request> {
    let found = found.into_iter();
    List {
        root: "service_requests",
        item: "request",
        rows: found
            .map(|seen| request(&app.catalogue, language, seen))
            .collect(),
    }
}

fn request(c: &Catalogue, l: Language, seen: Seen) -> Request {
    let is_open = seen.status.is_open();
    let place = seen.place;
    let degrees = place.as_ref().and_then(|place| place.degrees);
    Request {
        service_request_id: seen.reference.to_string(),
        status: if is_open { "open" } else { "closed" },
        status_notes: match seen.status {
            Status::Resolved => c.text(l, "case-resolved", &[]),
            Status::Closed => c.text(l, "case-closed", &[]),
            open => {
                let status = names::status(c, l, open);
                let holder = names::holder(c, l, seen.owner);
                format!("{status}. {holder}.")
            }
        },
        service_name: names::category(c, l, seen.category),
        service_code: seen.category.key(),
        description: None,
        agency_responsible: names::owner(c, l, seen.owner),
        service_notice: None,
        requested_datetime: w3(seen.opened_at),
        updated_datetime: w3(seen.changed_at),
        expected_datetime: is_open.then(|| w3(seen.due_at)),
        address: place.as_ref().map(in_a_line),
        address_id: place.as_ref().and_then(|place| place.id.clone()),
        zipcode: place.and_then(|place| place.postcode),
        lat: degrees.map(|(latitude, _)| latitude),
        long: degrees.map(|(_, longitude)| longitude),
        media_url: None,
    }
}

/// From the most specific to the most general.
fn in_a_line(place: &PublicPlace) -> String {
    let post = [place.postcode.as_deref(), place.post_town.as_deref()];
    let post: Vec<&str> = post.into_iter().flatten().collect();
    if post.is_empty() {
        place.address.clone()
    } else {
        format!("{}, {}", place.address, post.join(" "))
    }
}
