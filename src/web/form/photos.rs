//! The page of photos: takes the files that it sends and keeps them for the
//! draft, whichever button was pressed.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::draft::Draft;
use super::problems::Problem;
use super::step::Step;
use super::submission::{Go, Submission};
use super::visit::Visit;
use super::{address, arrive, kept, take};
use crate::intake::Intake;
use crate::store::StoreError;
use crate::web::App;
use crate::web::errors::{self, Fault};
use crate::web::photos::part::PhotosPart;
use crate::web::photos::{Posted, is_from_script, read_photos};
use crate::web::reader::Reader;

/// `GET /report/{token}/photos`
pub async fn page(State(app): State<App>, reader: Reader, Path(token): Path<String>) -> Response {
    match address(&token, Step::Photos.key()) {
        Some(step) => arrive(&app, reader, token, step).await,
        None => errors::page(&app, &reader, Fault::NotFound),
    }
}

/// `POST /report/{token}/photos`: from the page, or one photo from its script.
pub async fn answer(
    State(app): State<App>,
    mut reader: Reader,
    Path(token): Path<String>,
    headers: HeaderMap,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let Some(step) = address(&token, Step::Photos.key()) else {
        return errors::page(&app, &reader, Fault::NotFound);
    };
    // No draft, no place for photos: else anybody could leave some.
    let draft = match kept(&app, &token).await {
        Ok(Some(draft)) => draft,
        Ok(None) => return errors::page(&app, &reader, Fault::DraftGone),
        Err(()) => return errors::page(&app, &reader, Fault::Unavailable),
    };
    reader.choose(&app.catalogue, &draft.lang);
    if let Some(own) = &draft.sent {
        return if is_from_script(&headers) {
            StatusCode::CONFLICT.into_response()
        } else {
            Redirect::to(&format!("/status/{own}")).into_response()
        };
    }
    let owner = Intake::draft_id(&token);
    let posted = match multipart {
        Ok(_) if app.guard.uploads(reader.from).is_err() => Posted::not_now(),
        Ok(multipart) => read_photos(&app, &owner, multipart).await,
        Err(_) => Posted::cut_off(),
    };
    // Sent from another page while these came in: they did not go along.
    if let Ok(Some(Draft {
        sent: Some(own), ..
    })) = kept(&app, &token).await
    {
        return if is_from_script(&headers) {
            StatusCode::CONFLICT.into_response()
        } else {
            Redirect::to(&format!("/status/{own}?done=late")).into_response()
        };
    }
    if is_from_script(&headers) {
        return posted.answer(&app.catalogue, reader.language);
    }
    let stays = matches!(posted.field("go"), None | Some("photos"));
    let submission = Submission::of(posted.fields.clone());
    if !posted.refused.is_empty() && submission.go == Go::Next {
        let refused = posted.problems(&app.catalogue, reader.language);
        let mut visit = Visit::new(&app, reader, token, draft);
        // Where it fails, the page says less.
        let _ = visit.look_at_photos(step, refused.clone()).await;
        let field = visit.photos.field();
        let problems = refused.into_iter();
        let problems = problems.map(|sentence| Problem { field, sentence });
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return visit.page(step, status, problems.collect(), None);
    }
    if stays {
        // The draft is as another page may have left it meanwhile.
        return Redirect::to(&format!("/report/{token}/{step}")).into_response();
    }
    take(&app, reader, token, step, &submission).await
}

impl Visit<'_> {
    /// Reads what the page of `step` shows of the photos, if it shows any.
    pub(super) async fn look_at_photos(
        &mut self,
        step: Step,
        problems: Vec<String>,
    ) -> Result<(), StoreError> {
        if !matches!(step, Step::Photos | Step::Check) {
            return Ok(());
        }
        let owner = Intake::draft_id(&self.token);
        let found = self.app.intake.uploads(&owner).await;
        if let Err(error) = &found {
            let request_id = &self.reader.request_id;
            tracing::error!(%error, request_id, "the photos of a draft could not be read");
        }
        let (c, l) = (&self.app.catalogue, self.reader.language);
        self.photos = PhotosPart::of(c, l, &found?, problems);
        Ok(())
    }
}
