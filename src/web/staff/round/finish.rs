//! Finishing a job: a photo, two words and "done" in one form. The photos are kept
//! first, so that whatever else is wrong with the form loses none.

use axum::extract::multipart::MultipartRejection;
use axum::extract::rejection::PathRejection;
use axum::extract::{Multipart, Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};

use super::page::{self, Form};
use super::{reference, refuse_others};
use crate::casework::actions::{ActionError, Order};
use crate::casework::change::Impossible;
use crate::casework::staff_photos::StaffPhotoError;
use crate::domain::case::Status;
use crate::domain::photo::PhotoFault;
use crate::domain::reference::Reference;
use crate::domain::staff_photo::MOST_STAFF_PHOTOS;
use crate::store::sessions::Session;
use crate::web::photos::body::{Body, Part, Unread};
use crate::web::session::is_same_token;
use crate::web::staff::StaffState;
use crate::web::staff::door::{refuse_strangers, session, to_login};
use crate::web::staff::fault::Fault;

/// What was typed, while it waits behind the login.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Waiting {
    /// Of the job.
    pub reference: String,
    pub words: String,
}

/// What was kept under a mark, if it is one of these.
pub(super) async fn kept(state: &StaffState, mark: &str) -> Result<Option<Waiting>, Fault> {
    if !is_mark(mark) {
        return Ok(None);
    }
    let kept = state.intake.draft(mark).await?;
    Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()))
}

/// Keeps what was typed under the mark of its form.
pub(super) async fn keep(
    state: &StaffState,
    mark: &str,
    reference: &Reference,
    words: &str,
) -> Result<(), Fault> {
    let waiting = Waiting {
        reference: reference.to_string(),
        words: words.to_owned(),
    };
    let kept = serde_json::to_string(&waiting).unwrap_or_default();
    state.intake.keep_draft(mark, &kept).await?;
    Ok(())
}

fn is_mark(mark: &str) -> bool {
    mark.len() == 32 && mark.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// What the form sent.
#[derive(Default)]
struct Sent {
    csrf: String,
    mark: String,
    words: String,
    version: i64,
    /// Why a photo was not kept.
    photo_problem: String,
    photos: usize,
}

/// `POST /staff/round/{reference}`
pub(in crate::web::staff) async fn finish(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    multipart: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let reference = reference(path)?;
    let session = session(&state, &headers).await?;
    let sent = match multipart {
        Ok(multipart) => read(&state, session.as_ref(), &reference, multipart).await?,
        Err(_) => return Err(Fault::NotOurForm),
    };
    let known = session.filter(|session| is_same_token(&sent.csrf, &session.csrf));
    let Some(session) = known else {
        return wait(&state, &reference, &sent).await;
    };
    refuse_others(&session.account)?;
    let mut form = Form {
        words: sent.words.clone(),
        photo_problem: sent.photo_problem,
        ..Form::new(if is_mark(&sent.mark) {
            sent.mark
        } else {
            state.ids.token()
        })
    };
    // Two words for those who come after, whatever the desk may leave out.
    if form.words.trim().is_empty() {
        NO_WORDS.clone_into(&mut form.words_problem);
    }
    if form.photo_problem.is_empty() && form.words_problem.is_empty() {
        let order = Order {
            who: &session.account,
            reference: &reference,
            version: sent.version,
            reason: &sent.words,
        };
        match state.casework.change_status(order, Status::Resolved).await {
            Ok(case) => {
                let to = format!("/staff/round?done={}", case.reference);
                return Ok(Redirect::to(&to).into_response());
            }
            Err(error) => refused(&mut form, error)?,
        }
    }
    page::job(&state, &session, &reference, form, "").await
}

/// Reads the form. Its photos are kept as they come, where it is known to be ours.
async fn read(
    state: &StaffState,
    session: Option<&Session>,
    reference: &Reference,
    multipart: Multipart,
) -> Result<Sent, Fault> {
    let mut sent = Sent {
        version: -1,
        ..Sent::default()
    };
    let mut body = Body::of(multipart);
    loop {
        match body.next().await {
            Ok(Some(Part::Field(name, value))) => match name.as_str() {
                "csrf" => sent.csrf = value,
                "mark" => sent.mark = value,
                "words" => sent.words = value,
                "version" => sent.version = value.parse().unwrap_or(-1),
                _ => {}
            },
            Ok(Some(Part::File(file))) => {
                let ours = session.filter(|session| is_same_token(&sent.csrf, &session.csrf));
                let Some(session) = ours else { continue };
                sent.photos += 1;
                let kept = match file.bytes {
                    _ if sent.photos > MOST_STAFF_PHOTOS => Ok(()),
                    Ok(bytes) => {
                        let mark = format!("{}-{}", sent.mark, sent.photos);
                        let who = &session.account;
                        let kept = state.casework.add_photo(who, reference, &mark, bytes);
                        kept.await.map(|_| ())
                    }
                    Err(Unread::TooLarge) => Err(PhotoFault::TooLarge.into()),
                    Err(Unread::NoRoom) => Err(StaffPhotoError::NotNow),
                };
                if let Err(error) = kept {
                    sent.photo_problem = problem(&error)?;
                }
            }
            Ok(None) => return Ok(sent),
            Err(_) => {
                sent.photo_problem =
                    "Nettet falt ut. Det du skrev, står her. Ta bildet på nytt og trykk Ferdig."
                        .to_owned();
                return Ok(sent);
            }
        }
    }
}

/// Nobody is logged in any more: the words wait behind the login.
async fn wait(state: &StaffState, reference: &Reference, sent: &Sent) -> Result<Response, Fault> {
    let page = format!("/staff/round/{reference}");
    if kept(state, &sent.mark).await?.is_none() {
        return Ok(Redirect::to(&to_login(&page)).into_response());
    }
    keep(state, &sent.mark, reference, &sent.words).await?;
    let to = format!("{page}?kept={}", sent.mark);
    Ok(Redirect::to(&to_login(&to)).into_response())
}

/// Why a photo was not kept, in words for who took it.
fn problem(error: &StaffPhotoError) -> Result<String, Fault> {
    Ok(match error {
        StaffPhotoError::NotAllowed => return Err(Fault::NotAllowed),
        StaffPhotoError::NoSuchCase => return Err(Fault::NoCase),
        StaffPhotoError::Photo(PhotoFault::TooLarge | PhotoFault::TooManyPixels) => {
            "Bildet er for stort. Ta et mindre bilde, eller trykk Ferdig uten bilde.".to_owned()
        }
        StaffPhotoError::Photo(_) => {
            "Filen er ikke et bilde vi kan vise. Ta et nytt bilde, eller trykk Ferdig uten bilde."
                .to_owned()
        }
        StaffPhotoError::TooMany
        | StaffPhotoError::NotNow
        | StaffPhotoError::Attachments(_)
        | StaffPhotoError::Store(_) => {
            tracing::error!(%error, "a staff photo could not be kept");
            "Bildet ble ikke lagret. Prøv en gang til, eller trykk Ferdig uten bilde.".to_owned()
        }
    })
}

const NO_WORDS: &str = "Skriv kort hva du har gjort.";

/// Why the job is not finished.
fn refused(form: &mut Form, error: ActionError) -> Result<(), Fault> {
    form.words_problem = match error {
        ActionError::NotAllowed => return Err(Fault::NotAllowed),
        ActionError::NoSuchCase => return Err(Fault::NoCase),
        ActionError::Store(error) => return Err(Fault::Store(error)),
        ActionError::ReasonMissing => NO_WORDS.to_owned(),
        ActionError::ReasonTooLong(over) => {
            format!("Teksten er {over} tegn for lang. Kort den ned.")
        }
        ActionError::Overtaken => {
            "En kollega var raskere. Se hvordan saken står nå, og trykk Ferdig hvis det fortsatt \
             stemmer."
                .to_owned()
        }
        ActionError::PartsOpen => "En annen avdeling har en del av saken som ikke er ferdig. Åpne \
                                   hele saken for å avslutte den likevel."
            .to_owned(),
        ActionError::Impossible(Impossible::IsSoAlready | Impossible::StatusMove { .. })
        | ActionError::Merged
        | ActionError::AwaitsLeader
        | ActionError::WordsTooLong(_)
        | ActionError::NoColleague => {
            "Saken er ikke åpen lenger. Åpne hele saken for å se hvorfor.".to_owned()
        }
    };
    Ok(())
}
