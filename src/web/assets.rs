//! Styles, script and icons, built into the program. Their names carry a hash of what
//! is in them, so that browsers may keep them for ever.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// The public pages' style sheet, in the order of its layers.
const SITE_CSS: &str = concat!(
    include_str!("../../templates/assets/tokens.css"),
    include_str!("../../templates/assets/page.css"),
    include_str!("../../templates/assets/frame.css"),
    include_str!("../../templates/assets/forms.css"),
    include_str!("../../templates/assets/places.css"),
    include_str!("../../templates/assets/photos.css"),
    include_str!("../../templates/assets/parts.css"),
    include_str!("../../templates/assets/status.css"),
    include_str!("../../templates/assets/hand_over.css"),
    include_str!("../../templates/assets/words.css"),
    include_str!("../../templates/assets/print.css"),
);

/// The public pages' script: each file adds to what works without it.
const SITE_JS: &str = concat!(
    include_str!("../../templates/assets/typed.js"),
    include_str!("../../templates/assets/places.js"),
    include_str!("../../templates/assets/here.js"),
    include_str!("../../templates/assets/photos.js"),
);

/// One file, as served.
struct Asset {
    path: String,
    content_type: &'static str,
    body: &'static str,
}

impl Asset {
    fn new(name: &str, ending: &str, content_type: &'static str, body: &'static str) -> Self {
        let hash = hex::encode(Sha256::digest(body.as_bytes()));
        Self {
            path: format!("/assets/{name}.{}.{ending}", &hash[..16]),
            content_type,
            body,
        }
    }
}

static STYLESHEET: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("site", "css", "text/css; charset=utf-8", SITE_CSS));

static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("site", "js", "text/javascript; charset=utf-8", SITE_JS));

static ICON: LazyLock<Asset> = LazyLock::new(|| {
    let drawing = include_str!("../../templates/assets/icon.svg");
    Asset::new("icon", "svg", "image/svg+xml", drawing)
});

/// The path of the public style sheet.
pub fn stylesheet() -> &'static str {
    &STYLESHEET.path
}

/// The path of the public script.
pub fn script() -> &'static str {
    &SCRIPT.path
}

/// The path of the icon.
pub fn icon() -> &'static str {
    &ICON.path
}

/// `GET /assets/{name}`
pub async fn serve(Path(name): Path<String>) -> Response {
    let asset = [&STYLESHEET, &SCRIPT, &ICON]
        .into_iter()
        .find(|asset| asset.path.strip_prefix("/assets/") == Some(&name));
    match asset {
        Some(asset) => (
            [
                (header::CONTENT_TYPE, asset.content_type),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ],
            asset.body,
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_is_served_for_ever_under_the_hash_of_its_content() {
        for path in [stylesheet(), script(), icon()] {
            let name = path.trim_start_matches("/assets/").to_owned();
            let response = serve(Path(name)).await;
            assert_eq!(response.status(), StatusCode::OK);
            let kept = &response.headers()[header::CACHE_CONTROL];
            assert!(kept.to_str().unwrap().contains("immutable"));
        }
        let older = serve(Path("site.0123456789abcdef.css".into())).await;
        assert_eq!(older.status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn the_style_sheet_fetches_nothing_and_forces_nothing() {
        for word in ["url(", "@import", "!important"] {
            assert!(!SITE_CSS.contains(word), "{word}");
        }
    }
}
