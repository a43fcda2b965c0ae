//! What the police get of a case: the page with all of it ([`overview`]), the form
//! in which a sheet is chosen ([`choose`], [`form`]), the sheet as it is sent
//! ([`sheet`]), what was said on the telephone ([`talk`]), and what of it stands on
//! the page of the case ([`panel`]). Whoever approves finds what waits at
//! [`waiting`].

mod choose;
mod form;
mod overview;
pub(super) mod panel;
mod sheet;
pub(super) mod talk;
mod waiting;
pub(super) mod words;

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::routing::{get, post};

use super::StaffState;
use super::fault::Fault;
use crate::casework::police::PoliceError;
use crate::domain::reference::Reference;

/// All addresses of it, below `/staff`.
pub(super) fn routes() -> axum::Router<StaffState> {
    axum::Router::new()
        .route("/police", get(waiting::show))
        .route(
            "/cases/{reference}/police",
            get(overview::show).post(overview::begin),
        )
        .route("/cases/{reference}/police/called", post(talk::called))
        .route(
            "/cases/{reference}/police/log-number",
            post(talk::log_number),
        )
        .route("/cases/{reference}/police/answered", post(talk::answered))
        .route("/cases/{reference}/police/{id}", get(sheet::show))
        .route(
            "/cases/{reference}/police/{id}/choose",
            get(choose::show).post(choose::keep),
        )
        .route("/cases/{reference}/police/{id}/{act}", post(sheet::act))
        .route(
            "/cases/{reference}/police/{id}/photos/{nth}",
            get(sheet::photo),
        )
}

/// The reference of an address.
fn reference(path: Result<Path<String>, PathRejection>) -> Result<Reference, Fault> {
    let Path(reference) = path.map_err(|_| Fault::NoCase)?;
    reference.parse().map_err(|_| Fault::NoCase)
}

/// The reference and the id of a sheet, of an address.
fn sheet_path(
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<(Reference, String), Fault> {
    let Path((reference, id)) = path.map_err(|_| Fault::NoPage)?;
    Ok((reference.parse().map_err(|_| Fault::NoCase)?, id))
}

/// Made for a form, so that it counts once.
fn is_mark(mark: &str) -> bool {
    mark.len() == 32 && mark.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl From<PoliceError> for Fault {
    /// What no page helps with.
    fn from(error: PoliceError) -> Self {
        match error {
            PoliceError::NotAllowed | PoliceError::OwnSheet => Self::NotForPolice,
            PoliceError::NoSuchCase => Self::NoCase,
            PoliceError::NoSuchSheet
            | PoliceError::Merged
            | PoliceError::Overtaken
            | PoliceError::Changed(_)
            | PoliceError::Flawed(_)
            | PoliceError::Empty
            | PoliceError::TooLong(_) => Self::NoPage,
            PoliceError::Store(error) => Self::Store(error),
            PoliceError::Attachments(error) => Self::Attachments(error),
            PoliceError::Page(error) => Self::Page(error),
        }
    }
}
