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
/// Most bytes of a field that is no file: the longest text, and then some.
const MOST_OF_FIELD: usize = 128 * 1024;
/// Most fields of a body.
const MOST_FIELDS: usize = 100;

/// KiB of files in memory at one time, over all requests.
static MEMORY: Semaphore = Semaphore::const_new(256 * 1024);

/// A body as it comes.
pub(super) struct Body {
    multipart: Multipart,
    fields: usize,
}

/// One part of it.
pub(super) enum Part {
    Field(String, String),
    File(File),
}

/// A file, as far as it was read.
pub(super) struct File {
    pub name: String,
    pub bytes: Result<Vec<u8>, Unread>,
    /// Given back with the file.
    _memory: Option<SemaphorePermit<'static>>,
}

/// Why a file was read past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    TooLarge,
    /// Many send files in this moment.
    NoRoom,
}

/// The body ended too early, or was none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CutOff;

impl Body {
    pub(super) fn of(multipart: Multipart) -> Self {
        Self {
            multipart,
            fields: 0,
        }
    }

    /// The next part. A file without a name and content is a field for files
    /// that was left empty, and is passed over.
    pub(super) async fn next(&mut self) -> Result<Option<Part>, CutOff> {
        loop {
            self.fields += 1;
            let next = timeout(SILENCE, self.multipart.next_field()).await;
            let Some(mut field) = next.map_err(|_| CutOff)?.map_err(|_| CutOff)? else {
                return Ok(None);
            };
            if self.fields > MOST_FIELDS {
                return Err(CutOff);
            }
            let Some(name) = field.file_name().map(str::to_owned) else {
                let name = field.name().unwrap_or_default().to_owned();
                return Ok(Some(Part::Field(name, text(&mut field).await?)));
            };
            let file = file(name, &mut field).await?;
            let is_empty = matches!(&file.bytes, Ok(bytes) if bytes.is_empty());
            if !(is_empty && file.name.is_empty()) {
                return Ok(Some(Part::File(file)));
            }
        }
    }
}

async fn chunk(field: &mut Field<'_>) -> Result<Option<axum::body::Bytes>, CutOff> {
    let chunk = timeout(SILENCE, field.chunk()).await;
    chunk.map_err(|_| CutOff)?.map_err(|_| CutOff)
}

async fn text(field: &mut Field<'_>) -> Result<String, CutOff> {
    let mut bytes = Vec::new();
    while let Some(chunk) = chunk(field).await? {
        if bytes.len() + chunk.len() > MOST_OF_FIELD {
            return Err(CutOff);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

async fn file(name: String, field: &mut Field<'_>) -> Result<File, CutOff> {
    let mut memory: Option<SemaphorePermit<'static>> = None;
    let mut bytes = Ok(Vec::new());
    while let Some(chunk) = chunk(field).await? {
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
