//! The photos of a report: on the page of the case, and each by itself.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::history;
use crate::casework::file::CaseFile;
use crate::casework::photos::PhotoError;
use crate::domain::language::Language;
use crate::domain::photo::{Photo, PhotoState};
use crate::domain::reference::Reference;
use crate::web::staff::StaffState;
use crate::web::staff::door::LoggedIn;
use crate::web::staff::fault::Fault;
use crate::web::staff::words;
use crate::wording::Catalogue;
use crate::wording::dates::day_and_time;

/// A photo as the page shows it.
pub(super) struct Pictured {
    /// Which one, and when it came: stands for the picture where nobody sees it.
    pub name: String,
    pub shown: Option<Frame>,
    /// Why there is none to see, and what to do.
    pub instead: &'static str,
}

/// Where the picture is and how large, so that the page does not jump.
pub(super) struct Frame {
    pub address: String,
    pub width: u32,
    pub height: u32,
}

/// The photos of one report of the case of this reference.
pub(super) fn pictured(c: &Catalogue, case: &Reference, photos: &[Photo]) -> Vec<Pictured> {
    photos
        .iter()
        .map(|photo| Pictured {
            name: format!(
                "Bilde {} av {}, sendt av melderen {}",
                photo.position,
                photos.len(),
                day_and_time(c, Language::BOKMAL, photo.received_at)
            ),
            shown: match (photo.state, photo.size) {
                (PhotoState::Kept, Some((width, height))) => Some(Frame {
                    address: format!("/staff/cases/{case}/photos/{}", photo.id),
                    width,
                    height,
                }),
                _ => None,
            },
            instead: match photo.fault {
                Some(fault) => words::no_photo(fault),
                None => "Hentes fra SMS-leverandøren. Last siden på nytt om litt.",
            },
        })
        .collect()
}

/// The photos that staff took, with who took them.
pub(super) fn by_staff(c: &Catalogue, file: &CaseFile) -> Vec<Pictured> {
    let photos = file.staff_photos.iter();
    photos
        .map(|photo| Pictured {
            name: format!(
                "Bilde fra {}, {}",
                history::who(&photo.taken_by, &file.names),
                day_and_time(c, Language::BOKMAL, photo.taken_at)
            ),
            shown: Some(Frame {
                address: format!("/staff/cases/{}/photos/{}", file.case.reference, photo.id),
                width: photo.width,
                height: photo.height,
            }),
            instead: "",
        })
        .collect()
}

/// `GET /staff/cases/{reference}/photos/{id}`
pub(in crate::web::staff) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Response, Fault> {
    let Path((reference, id)) = path.map_err(|_| Fault::NoPage)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let is_id = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if !is_id {
        return Err(Fault::NoPage);
    }
    let shown = state.casework.photo(&session.account, &reference, &id);
    let shown = match shown.await {
        Ok(shown) => shown.ok_or(Fault::NoPage)?,
        Err(PhotoError::Store(error)) => return Err(Fault::Store(error)),
        Err(PhotoError::Attachments(error)) => return Err(Fault::Attachments(error)),
    };
    let headers = [
        (header::CONTENT_TYPE, shown.content_type.as_str()),
        (header::CONTENT_DISPOSITION, "inline"),
        (header::CACHE_CONTROL, "private, no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, shown.bytes).into_response())
}
