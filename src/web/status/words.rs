//! More words, and the photos that go with them. Photos are kept as they come,
//! for the report of the page, and become those of the words that are sent next.

use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::header;
use axum::response::Response;

use super::acts::{Act, Sent, answer};
use super::failed::failed;
use super::{back, is_token, private, read};
use crate::web::App;
use crate::web::errors::{self, Fault};
use crate::web::form::problems::Problem;
use crate::web::photos::part::PhotosPart;
use crate::web::photos::{Posted, is_from_script, read_photos};
use crate::web::reader::Reader;

/// Most bytes of a form without files.
const MOST_OF_WORDS: usize = 256 * 1024;

/// `POST /status/{token}/words`: from the page, or one photo from its script.
pub async fn take(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    if !is_token(&token) {
        return errors::page(&app, &reader, Fault::NotFound);
    }
    if !has_files(&request) {
        // Without files it is words alone, and no larger than those.
        return match axum::body::to_bytes(request.into_body(), MOST_OF_WORDS).await {
            Ok(body) => answer(&app, &reader, &token, Act::Words, &Sent::parse(&body)).await,
            Err(_) => errors::page(&app, &reader, Fault::TooLarge),
        };
    }
    // No page, no place for photos: else anybody could leave some.
    let found = read(&app, &reader, &token).await;
    let owner = match &found {
        Ok(own) => own.standing.report.id.clone(),
        // What was typed is read all the same; photos go with nothing then.
        Err(Fault::Unavailable) => app.ids.token(),
        Err(fault) => return errors::page(&app, &reader, *fault),
    };
    let is_scripts = is_from_script(request.headers());
    let posted = match Multipart::from_request(request, &app).await {
        Ok(_) if app.guard.uploads(reader.from).is_err() => Posted::not_now(),
        Ok(multipart) => read_photos(&app, &owner, multipart).await,
        Err(_) => Posted::cut_off(),
    };
    if is_scripts {
        return private(posted.answer(&app.catalogue, reader.language));
    }
    let sent = Sent::of(posted.fields.clone());
    if found.is_err() {
        return private(failed(&app, &reader, &token, Act::Words, &sent));
    }
    let stays = posted.field("go") == Some("photos") || posted.field("remove").is_some();
    if !stays && posted.refused.is_empty() {
        return answer(&app, &reader, &token, Act::Words, &sent).await;
    }
    // Nothing is sent before its writer has seen which photos are missing.
    let refused = posted.problems(&app.catalogue, reader.language);
    let field = is_where(&app, &reader, &owner).await;
    let problems = refused.iter().map(|sentence| Problem {
        field,
        sentence: sentence.clone(),
    });
    let typed = sent.typed(Act::Words, problems.collect());
    private(
        match back(&app, reader.clone(), &token, typed, refused).await {
            Ok(page) => page,
            Err(Fault::Unavailable) => failed(&app, &reader, &token, Act::Words, &sent),
            Err(fault) => errors::page(&app, &reader, fault),
        },
    )
}

fn has_files(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

/// What the summary of errors leads to.
async fn is_where(app: &App, reader: &Reader, owner: &str) -> &'static str {
    let uploads = app.intake.uploads(owner).await.unwrap_or_default();
    PhotosPart::of(&app.catalogue, reader.language, &uploads, Vec::new()).field()
}
