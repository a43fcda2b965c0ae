//! "It is done", with words and photos in one form. The photos are kept first, so
//! that whatever else is wrong with the form loses none.

use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::response::Response;

use super::acts::{Act, Elsewhere, answer, origin, too_late, visit};
use super::sent::{Sent, is_mark};
use super::{failed, opened, to_page, words};
use crate::casework::hand_over::doors::Visit;
use crate::casework::staff_photos::StaffPhotoError;
use crate::domain::photo::PhotoFault;
use crate::web::App;
use crate::web::form::problems::Problem;
use crate::web::photos::body::{Body, Part, Unread};
use crate::web::reader::Reader;
use crate::web::session::is_from_our_page;

/// `POST /h/{token}/done`
pub(super) async fn take(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    if !is_from_our_page(request.headers(), &origin(&app)) {
        return to_page(&reader, &token, "");
    }
    // Without a key there is no place for photos.
    let visit = match visit(&app, &reader, &token, request.headers()).await {
        Ok(Ok(visit)) => Ok(visit),
        Ok(Err(Elsewhere::Over(visit))) => Err(visit),
        Ok(Err(Elsewhere::Page(page))) => return page,
        Err(error) => return failed(&app, &reader, &error),
    };
    let (fields, refused) = match Multipart::from_request(request, &app).await {
        Ok(_) if app.guard.uploads(reader.from).is_err() => {
            (Vec::new(), Some("link-photo-not-now"))
        }
        Ok(multipart) => read(&app, visit.as_ref().ok(), multipart).await,
        Err(_) => (Vec::new(), Some("link-photo-cut-off")),
    };
    let sent = Sent::of(fields);
    let visit = match visit {
        Ok(visit) => visit,
        Err(over) => {
            let late = too_late(&app, &reader, &token, &over, &sent).await;
            return late.unwrap_or_else(|error| failed(&app, &reader, &error));
        }
    };
    let done = match refused {
        None => answer(&app, &reader, &token, &visit, Act::Done, &sent).await,
        // Nothing is done before its writer has seen which photos are missing.
        Some(key) => {
            let problem = Problem {
                field: "done-photos",
                sentence: app.catalogue.text(reader.language, key, &[]),
            };
            let typed = sent.typed(&app, Act::Done, vec![problem]);
            opened(&app, &reader, &token, &visit, typed, None).await
        }
    };
    done.unwrap_or_else(|error| failed(&app, &reader, &error))
}

/// The fields, and why a photo was not kept, if one was not. None is kept where
/// there is no visit.
async fn read(
    app: &App,
    visit: Option<&Visit>,
    multipart: Multipart,
) -> (Vec<(String, String)>, Option<&'static str>) {
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut refused = None;
    let mut body = Body::of(multipart);
    loop {
        match body.next().await {
            Ok(Some(Part::Field(name, value))) => fields.push((name, value)),
            Ok(Some(Part::File(file))) => {
                let Some(visit) = visit else { continue };
                let mark = fields.iter().find(|(name, _)| name == "mark");
                let mark = mark.map(|(_, mark)| mark.as_str());
                let Some(mark) = mark.filter(|mark| is_mark(mark)) else {
                    refused = Some("link-photo-not-now");
                    continue;
                };
                let kept = match file.bytes {
                    Ok(bytes) => app.casework.photo_by_recipient(visit, mark, bytes).await,
                    Err(Unread::TooLarge) => Err(PhotoFault::TooLarge.into()),
                    Err(Unread::NoRoom) => Err(StaffPhotoError::NotNow),
                };
                if let Err(error) = kept {
                    tracing::debug!(%error, "a recipient's photo was not kept");
                    refused = Some(words::photo_problem(&error));
                }
            }
            Ok(None) => return (fields, refused),
            Err(_) => return (fields, Some("link-photo-cut-off")),
        }
    }
}
