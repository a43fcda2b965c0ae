//! Reading a body of `multipart/form-data`, bounded in bytes, in memory over all
//! requests, and in silence; not in pace, since a line may be slow.

use std::time::Duration;

use axum::extract::Multipart;
use axum::extract::multipart::Field;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

use crate::domain::upload::MOST_BYTES;

/// Most bytes of a body. More than the photos that are taken, so that those
/// that are too large can be read past and named.
pub const MOST_OF_BODY: usize = 10 * MOST_BYTES;
/// The longest that a line may be silent.
const SILENCE: Duration = Duration::from_secs(30);
/// The longest that a file may take: the largest one at 400 kbit/s, and some.
/// Who sends more slowly holds memory that others want.
const LONGEST: Duration = Duration::from_secs(6 * 60);
/// Most bytes of a field that is no file: the longest text, and then some.
const MOST_OF_FIELD: usize = 128 * 1024;
/// Most fields of a body.
const MOST_FIELDS: usize = 100;

/// KiB of files in memory at one time, over all requests.
static MEMORY: Semaphore = Semaphore::const_new(256 * 1024);

/// A body as it comes.
pub(in crate::web) struct Body {
    multipart: Multipart,
    fields: usize,
    silence: Duration,
}

/// One part of it.
pub(in crate::web) enum Part {
    Field(String, String),
    File(File),
}

/// A file, as far as it was read.
pub(in crate::web) struct File {
    pub name: String,
    pub bytes: Result<Vec<u8>, Unread>,
    /// Given back with the file.
    _memory: Option<SemaphorePermit<'static>>,
}

/// Why a file was read past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Unread {
    TooLarge,
    /// Many send files in this moment.
    NoRoom,
}

/// The body ended too early, or was none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) struct CutOff;

impl Body {
    pub(in crate::web) fn of(multipart: Multipart) -> Self {
        Self {
            multipart,
            fields: 0,
            silence: SILENCE,
        }
    }

    /// The next part. A file without a name and content is a field for files
    /// that was left empty, and is passed over.
    pub(in crate::web) async fn next(&mut self) -> Result<Option<Part>, CutOff> {
        loop {
            self.fields += 1;
            let next = timeout(self.silence, self.multipart.next_field()).await;
            let Some(mut field) = next.map_err(|_| CutOff)?.map_err(|_| CutOff)? else {
                return Ok(None);
            };
            if self.fields > MOST_FIELDS {
                return Err(CutOff);
            }
            let Some(name) = field.file_name().map(str::to_owned) else {
                let name = field.name().unwrap_or_default().to_owned();
                return Ok(Some(Part::Field(
                    name,
                    text(&mut field, self.silence).await?,
                )));
            };
            let file = timeout(LONGEST, file(name, &mut field, self.silence)).await;
            let file = file.map_err(|_| CutOff)??;
            let is_empty = matches!(&file.bytes, Ok(bytes) if bytes.is_empty());
            if !(is_empty && file.name.is_empty()) {
                return Ok(Some(Part::File(file)));
            }
        }
    }
}

async fn chunk(
    field: &mut Field<'_>,
    silence: Duration,
) -> Result<Option<axum::body::Bytes>, CutOff> {
    let chunk = timeout(silence, field.chunk()).await;
    chunk.map_err(|_| CutOff)?.map_err(|_| CutOff)
}

async fn text(field: &mut Field<'_>, silence: Duration) -> Result<String, CutOff> {
    let mut bytes = Vec::new();
    while let Some(chunk) = chunk(field, silence).await? {
        if bytes.len() + chunk.len() > MOST_OF_FIELD {
            return Err(CutOff);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

async fn file(name: String, field: &mut Field<'_>, silence: Duration) -> Result<File, CutOff> {
    let mut memory: Option<SemaphorePermit<'static>> = None;
    let mut bytes = Ok(Vec::new());
    while let Some(chunk) = chunk(field, silence).await? {
        let Ok(so_far) = &mut bytes else {
            continue;
        };
        let length = so_far.len() + chunk.len();
        if length > MOST_BYTES {
            (bytes, memory) = (Err(Unread::TooLarge), None);
        } else if make_room(&mut memory, length).await {
            so_far.extend_from_slice(&chunk);
        } else {
            (bytes, memory) = (Err(Unread::NoRoom), None);
        }
    }
    Ok(File {
        name,
        bytes,
        _memory: memory,
    })
}

/// Sees to it that `length` bytes are accounted for; waits for others if need be.
async fn make_room(memory: &mut Option<SemaphorePermit<'static>>, length: usize) -> bool {
    let held = memory.as_ref().map_or(0, SemaphorePermit::num_permits);
    let more = u32::try_from(length.div_ceil(1024).saturating_sub(held)).unwrap_or(u32::MAX);
    if more == 0 {
        return true;
    }
    let Ok(Ok(more)) = timeout(SILENCE, MEMORY.acquire_many(more)).await else {
        return false;
    };
    match memory {
        Some(held) => held.merge(more),
        None => *memory = Some(more),
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body as Sent;
    use axum::extract::{DefaultBodyLimit, FromRequest};
    use axum::http::Request;
    use futures::{StreamExt, stream};
    use std::convert::Infallible;

    async fn body(sent: Sent) -> Body {
        let mut request = Request::post("/")
            .header("content-type", "multipart/form-data; boundary=B")
            .body(sent)
            .unwrap();
        DefaultBodyLimit::max(MOST_OF_BODY).apply(&mut request);
        Body::of(Multipart::from_request(request, &()).await.unwrap())
    }

    fn head(name: &str) -> String {
        format!("--B\r\nContent-Disposition: form-data; {name}\r\n\r\n")
    }

    #[tokio::test]
    async fn a_line_may_come_in_pieces_but_not_be_silent_for_ever() {
        let mut all = vec![head("name=\"photo\"; filename=\"a\"")];
        all.extend(vec!["x".to_owned(); 20]);
        all.extend(["\r\n".into(), head("name=\"go\""), "ne".into()]);
        let slow = stream::iter(all)
            .map(Ok::<_, Infallible>)
            .chain(stream::pending());
        let mut body = body(Sent::from_stream(slow)).await;
        let Ok(Some(Part::File(file))) = body.next().await else {
            panic!("no file");
        };
        assert_eq!(file.bytes.unwrap(), vec![b'x'; 20]);
        body.silence = Duration::from_millis(1);
        assert!(matches!(body.next().await, Err(CutOff)));
    }

    #[tokio::test]
    async fn what_is_too_large_is_read_past_and_what_is_empty_passed_over() {
        let large = "x".repeat(MOST_BYTES + 1);
        let sent = [
            head("name=\"photo\"; filename=\"\""),
            format!("\r\n{}{large}\r\n", head("name=\"photo\"; filename=\"a\"")),
            format!("{}next\r\n--B--\r\n", head("name=\"go\"")),
        ];
        let mut body = body(Sent::from(sent.concat())).await;
        let Ok(Some(Part::File(file))) = body.next().await else {
            panic!("no file");
        };
        assert_eq!(
            (file.name.as_str(), file.bytes),
            ("a", Err(Unread::TooLarge))
        );
        let field = body.next().await;
        assert!(
            matches!(field, Ok(Some(Part::Field(name, value))) if name == "go" && value == "next")
        );
        assert!(matches!(body.next().await, Ok(None)));
    }

    #[tokio::test]
    async fn neither_long_fields_nor_many_are_kept_in_memory() {
        let long = format!("{}{}", head("name=\"text\""), "x".repeat(MOST_OF_FIELD + 1));
        let many = format!("{}x\r\n", head("name=\"a\"")).repeat(MOST_FIELDS + 1);
        for sent in [long, many, "no multipart at all".into(), String::new()] {
            let mut body = body(Sent::from(sent)).await;
            let end = loop {
                match body.next().await {
                    Ok(Some(_)) => {}
                    Ok(None) => break Ok(()),
                    Err(cut_off) => break Err(cut_off),
                }
            };
            assert_eq!(end, Err(CutOff));
        }
    }
}
