//! Styles and scripts of the staff pages, built into the program. Their
//! addresses carry a hash of what is in them, so that browsers may keep them for
//! good. Each script adds to what works without it.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::fault::Fault;

/// In the order of the layers.
const STYLES: &str = concat!(
    include_str!("../../../templates/staff/assets/ground.css"),
    include_str!("../../../templates/staff/assets/parts.css"),
    include_str!("../../../templates/staff/assets/door.css"),
    include_str!("../../../templates/staff/assets/queue.css"),
    include_str!("../../../templates/staff/assets/case.css"),
    include_str!("../../../templates/staff/assets/accounts.css"),
    include_str!("../../../templates/staff/assets/acts.css"),
    include_str!("../../../templates/staff/assets/calls.css"),
    include_str!("../../../templates/staff/assets/figures.css"),
    include_str!("../../../templates/staff/assets/hand_over.css"),
    include_str!("../../../templates/staff/assets/links.css"),
    include_str!("../../../templates/staff/assets/leader.css"),
    include_str!("../../../templates/staff/assets/live.css"),
    include_str!("../../../templates/staff/assets/merge.css"),
    include_str!("../../../templates/staff/assets/police.css"),
    include_str!("../../../templates/staff/assets/round.css"),
    include_str!("../../../templates/staff/assets/visits.css"),
    include_str!("../../../templates/staff/assets/webhooks.css"),
);

/// The bar first, through which the others speak.
const SCRIPTS: &str = concat!(
    include_str!("../../../templates/staff/assets/bar.js"),
    include_str!("../../../templates/staff/assets/panels.js"),
    include_str!("../../../templates/staff/assets/acts.js"),
    include_str!("../../../templates/staff/assets/kept.js"),
    include_str!("../../../templates/staff/assets/held.js"),
    include_str!("../../../templates/staff/assets/keys.js"),
    include_str!("../../../templates/staff/assets/live.js"),
    include_str!("../../../templates/staff/assets/stream.js"),
    include_str!("../../../templates/staff/assets/police.js"),
    include_str!("../../../templates/assets/places.js"),
);

/// One file, as served.
struct Asset {
    name: String,
    content_type: &'static str,
    body: &'static str,
}

impl Asset {
    fn new(ending: &str, content_type: &'static str, body: &'static str) -> Self {
        let hash = hex::encode(Sha256::digest(body));
        Self {
            name: format!("staff-{}.{ending}", &hash[..12]),
            content_type,
            body,
        }
    }
}

static STYLESHEET: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", STYLES));

static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", SCRIPTS));

/// Where browsers find the script.
pub(super) fn script() -> String {
    format!("/staff/assets/{}", SCRIPT.name)
}

/// Where browsers find the stylesheet.
pub(super) fn stylesheet() -> String {
    format!("/staff/assets/{}", STYLESHEET.name)
}

/// `GET /staff/assets/{file}`
pub(super) async fn serve(path: Result<Path<String>, PathRejection>) -> Result<Response, Fault> {
    let Path(name) = path.map_err(|_| Fault::NoPage)?;
    let asset = [&STYLESHEET, &SCRIPT]
        .into_iter()
        .find(|asset| asset.name == name)
        .ok_or(Fault::NoPage)?;
    let headers = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, asset.body).into_response())
}
