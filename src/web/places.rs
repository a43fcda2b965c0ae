//! What the form's script asks the register while somebody types, and where
//! they stand. The register is public, and nothing of a question is kept: what
//! is typed is logged nowhere, and a position comes in the body, where no log
//! of addresses has it.

use axum::Json;
use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, QueryRejection};
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};

use super::App;
use super::api::problem::{FieldFault, Problem};
use crate::domain::report::{MAX_LINE, clean_line};
use crate::register::{Hit, Near};

/// Most places in one answer: as many as can be listened to.
const MOST: usize = 8;
/// An address farther off than this is not where somebody stands, in metres.
const NEARBY: f64 = 250.0;
/// A position less sure than this says nothing of the house, in metres.
const SUREST: f64 = 500.0;
/// Largest body, in bytes: three numbers.
const LARGEST_BODY: usize = 1_024;

/// `/places`, for the form's script.
pub fn router() -> Router<App> {
    Router::new()
        .route("/", get(search).fallback(wrong_method))
        .route("/near", post(near).fallback(wrong_method))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}

/// What has been typed so far.
#[derive(Deserialize)]
struct Typed {
    q: String,
}

/// Where somebody stands (WGS84).
#[derive(Deserialize)]
struct Standing {
    /// Degrees.
    latitude: f64,
    /// Degrees.
    longitude: f64,
    /// Metres.
    accuracy: f64,
}

/// The best first.
#[derive(Serialize)]
struct Places {
    places: Vec<Place>,
    /// The position is not sure enough to say which houses are near.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    vague: bool,
}

#[derive(Serialize)]
struct Place {
    /// The register's `adresseTekst`: what goes into the field.
    address: String,
    /// Postcode and town.
    more: String,
    /// What people call the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    building: Option<String>,
    /// How far off, in tens of metres.
    #[serde(skip_serializing_if = "Option::is_none")]
    metres: Option<u32>,
}

/// `GET /places?q=`
async fn search(
    State(app): State<App>,
    typed: Result<Query<Typed>, QueryRejection>,
) -> Result<Json<Places>, Problem> {
    let Ok(Query(Typed { q })) = typed else {
        return Err(wrong("q", "is needed, once: what has been typed"));
    };
    if q.chars().count() > MAX_LINE {
        return Err(wrong("q", &format!("at most {MAX_LINE} characters")));
    }
    let typed = clean_line(&q).unwrap_or_default();
    let hits = app.intake.gazetteer().search(&typed, MOST);
    Ok(Json(Places {
        places: hits.into_iter().map(place).collect(),
        vague: false,
    }))
}

/// `POST /places/near`
async fn near(
    State(app): State<App>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Places>, Problem> {
    let body = body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(LARGEST_BODY),
        _ => Problem::unreadable(),
    })?;
    let standing: Standing =
        serde_json::from_slice(&body).map_err(|error| Problem::not_json(error.to_string()))?;
    let Standing {
        latitude,
        longitude,
        accuracy,
    } = standing;
    if !(-90.0..=90.0).contains(&latitude) {
        return Err(wrong("latitude", "degrees from -90 to 90"));
    }
    if !(-180.0..=180.0).contains(&longitude) {
        return Err(wrong("longitude", "degrees from -180 to 180"));
    }
    if accuracy < 0.0 {
        return Err(wrong("accuracy", "metres from 0"));
    }
    let vague = accuracy > SUREST;
    let near = if vague {
        Vec::new()
    } else {
        let gazetteer = app.intake.gazetteer();
        gazetteer.nearest(latitude, longitude, MOST, NEARBY)
    };
    Ok(Json(Places {
        places: near.into_iter().map(place_near).collect(),
        vague,
    }))
}

fn place(hit: Hit) -> Place {
    Place {
        more: format!("{} {}", hit.postcode, hit.post_town),
        address: hit.text,
        building: hit.building_name,
        metres: None,
    }
}

fn place_near(near: Near) -> Place {
    // Nobody's position is surer than that.
    let tens = (near.metres / 10.0).round().max(1.0);
    Place {
        metres: Some(tens as u32 * 10),
        ..place(near.hit)
    }
}

fn wrong(field: &str, detail: &str) -> Problem {
    Problem::parameter(FieldFault::new(field, detail))
}

async fn wrong_method() -> Problem {
    Problem::wrong_method()
}
