//! A photo of the page.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};

use super::key;
use crate::casework::hand_over::doors::Door;
use crate::web::App;
use crate::web::errors::{self, Fault};
use crate::web::reader::Reader;

/// `GET /h/{token}/photos/{id}`
pub(super) async fn show(
    State(app): State<App>,
    reader: Reader,
    Path((token, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let Some(key) = key::of(&app, &token, &headers) else {
        return errors::page(&app, &reader, Fault::NotFound);
    };
    let visit = match app.casework.door(&token, Some(&key)).await {
        Ok(Door::Open(visit)) => visit,
        Ok(_) => return errors::page(&app, &reader, Fault::NotFound),
        Err(error) => return super::failed(&app, &reader, &error),
    };
    match app.casework.hand_over_photo(&visit, &id).await {
        Ok(Some(shown)) => (
            [
                (header::CONTENT_TYPE, shown.content_type.as_str()),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            ],
            shown.bytes,
        )
            .into_response(),
        Ok(None) => errors::page(&app, &reader, Fault::NotFound),
        Err(error) => {
            let request_id = &reader.request_id;
            tracing::error!(%error, request_id, "a photo of a hand-over could not be shown");
            errors::page(&app, &reader, Fault::Unavailable)
        }
    }
}
