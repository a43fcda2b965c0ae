//! Photos that a page sends: read file by file from a slow line, each kept as it
//! has come, so that what breaks off later loses none of those before. The page
//! of the form and the reporter's own page both use this.

pub mod body;
pub mod part;

use axum::Json;
use axum::extract::Multipart;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::App;
use crate::domain::language::Language;
use crate::domain::photo::PhotoFault;
use crate::domain::report::clean_line;
use crate::domain::upload::Upload;
use crate::intake::UploadError;
use crate::wording::Catalogue;
use body::{Body, Part, Unread};
use part::sentence;

/// What the body of a page was, photos kept and all.
#[derive(Debug, Default)]
pub struct Posted {
    /// Its other fields, in order.
    pub fields: Vec<(String, String)>,
    /// The photos that were kept.
    pub kept: Vec<Upload>,
    /// What was not, and why.
    pub refused: Vec<Refused>,
}

/// A file that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What it is called where it came from.
    pub name: String,
    pub why: Why,
}

/// Why a file was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Photo(PhotoFault),
    TooMany,
    /// Ours, and likely to pass.
    NotNow,
    /// As before, where one was to be taken out.
    NotRemoved,
    /// The body ended too early, or was none.
    CutOff,
}

impl Refused {
    fn nameless(why: Why) -> Self {
        Self {
            name: String::new(),
            why,
        }
    }
}

impl Posted {
    /// Of a body that cannot be read.
    pub fn cut_off() -> Self {
        Self {
            refused: vec![Refused::nameless(Why::CutOff)],
            ..Self::default()
        }
    }

    /// Where so many came from one network that none is read.
    pub fn not_now() -> Self {
        Self {
            refused: vec![Refused::nameless(Why::NotNow)],
            ..Self::default()
        }
    }

    /// The value of a field.
    pub fn field(&self, name: &str) -> Option<&str> {
        let mut found = self.fields.iter().filter(|(field, _)| field == name);
        found.next().map(|(_, value)| value.as_str())
    }

    /// What was refused, in words for the reader.
    pub fn problems(&self, c: &Catalogue, l: Language) -> Vec<String> {
        let all = self.refused.iter();
        all.map(|refused| sentence(c, l, refused)).collect()
    }

    /// The answer to our script, which sends one photo at a time.
    pub fn answer(&self, c: &Catalogue, l: Language) -> Response {
        if let Some(refused) = self.refused.first() {
            let status = match refused.why {
                Why::NotNow | Why::NotRemoved | Why::CutOff => StatusCode::SERVICE_UNAVAILABLE,
                Why::Photo(_) | Why::TooMany => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let body = json!({ "problem": sentence(c, l, refused) });
            return (status, Json(body)).into_response();
        }
        let kept = self.kept.first();
        let body = kept.map(|upload| json!({ "id": upload.id, "size": part::size(c, l, upload) }));
        Json(body.unwrap_or_else(|| json!({}))).into_response()
    }
}

/// Whether the request is our script's, which wants no page.
pub fn is_from_script(headers: &HeaderMap) -> bool {
    let accepts = headers.get(header::ACCEPT);
    accepts.is_some_and(|accepts| accepts.as_bytes() == b"application/json")
}

/// Reads the body of a page, keeps its photos for `owner`, and takes out the one
/// that its button says.
pub async fn read_photos(app: &App, owner: &str, multipart: Multipart) -> Posted {
    let mut posted = Posted::default();
    let mut body = Body::of(multipart);
    let mut mark = None;
    loop {
        match body.next().await {
            Ok(Some(Part::Field(name, value))) if name == "mark" => {
                mark = Some(value).filter(|mark| is_mark(mark));
            }
            Ok(Some(Part::Field(name, value))) => posted.fields.push((name, value)),
            Ok(Some(Part::File(file))) => {
                let name = called(&file.name);
                let kept = match file.bytes {
                    Ok(bytes) => keep(app, owner, mark.take().as_deref(), bytes).await,
                    Err(Unread::TooLarge) => Err(Why::Photo(PhotoFault::TooLarge)),
                    Err(Unread::NoRoom) => Err(Why::NotNow),
                };
                match kept {
                    Ok(upload) => posted.kept.push(upload),
                    Err(why) => posted.refused.push(Refused { name, why }),
                }
            }
            Ok(None) => break,
            Err(body::CutOff) => {
                posted.refused.push(Refused::nameless(Why::CutOff));
                break;
            }
        }
    }
    if let Some(id) = posted.field("remove")
        && let Err(error) = app.intake.remove_upload(owner, id).await
    {
        tracing::error!(%error, "a photo could not be taken out");
        posted.refused.push(Refused::nameless(Why::NotRemoved));
    }
    posted
}

async fn keep(app: &App, owner: &str, mark: Option<&str>, bytes: Vec<u8>) -> Result<Upload, Why> {
    let kept = app.intake.upload(owner, mark, bytes).await;
    kept.map_err(|error| match error {
        UploadError::Photo(fault) => Why::Photo(fault),
        UploadError::TooMany => Why::TooMany,
        UploadError::Busy => Why::NotNow,
        UploadError::Nowhere | UploadError::Attachments(_) | UploadError::Store(_) => {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "a photo could not be kept"
            );
            Why::NotNow
        }
    })
}

/// A mark that our script may have made.
fn is_mark(mark: &str) -> bool {
    (16..=64).contains(&mark.len()) && mark.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// The name of a file, fit to be said in a sentence.
fn called(name: &str) -> String {
    const LONGEST: usize = 60;
    let name = clean_line(name).unwrap_or_default();
    // Some browsers tell the folder too.
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().take(LONGEST).collect()
}
