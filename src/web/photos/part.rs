//! The part of a page where photos are chosen: those that are taken, by number
//! and size (no picture is given back to the public), and what was refused.

use super::{Refused, Why};
use crate::domain::language::Language;
use crate::domain::photo::PhotoFault;
use crate::domain::upload::{MOST_BYTES, MOST_PHOTOS, Upload};
use crate::web::pages::Frame;
use crate::wording::Catalogue;
use crate::wording::dates::count;

/// What `templates/parts/photos.html` shows, as `photos`.
#[derive(Debug, Default)]
pub struct PhotosPart {
    pub taken: Vec<Taken>,
    /// What was refused just now, in words.
    pub problems: Vec<String>,
}

/// A photo that is kept.
#[derive(Debug)]
pub struct Taken {
    pub id: String,
    /// "412 kB".
    pub size: String,
}

impl PhotosPart {
    pub fn of(c: &Catalogue, l: Language, uploads: &[Upload], problems: Vec<String>) -> Self {
        let taken = uploads.iter().map(|upload| Taken {
            id: upload.id.clone(),
            size: size(c, l, upload),
        });
        Self {
            taken: taken.collect(),
            problems,
        }
    }

    pub fn is_full(&self) -> bool {
        self.taken.len() >= MOST_PHOTOS as usize
    }

    /// Most photos.
    pub fn most(&self) -> u32 {
        MOST_PHOTOS
    }

    /// Most bytes of a file.
    pub fn most_bytes(&self) -> usize {
        MOST_BYTES
    }

    /// What our script says of a file that it need not send.
    pub fn too_large(&self, page: &Frame<'_>, name: &str) -> String {
        said(page, name, Why::Photo(PhotoFault::TooLarge))
    }

    /// As `too_large`, of a file that there is no room for.
    pub fn too_many(&self, page: &Frame<'_>, name: &str) -> String {
        said(page, name, Why::TooMany)
    }

    /// The id of what the summary of errors leads to.
    pub fn field(&self) -> &'static str {
        if self.is_full() {
            "photos-taken"
        } else {
            "photos"
        }
    }
}

/// How large a kept photo is, in words.
pub(super) fn size(c: &Catalogue, l: Language, upload: &Upload) -> String {
    let kilobytes = usize::try_from(upload.size.div_ceil(1000)).unwrap_or(usize::MAX);
    c.text(l, "photos-size", &[("kilobytes", &count(c, l, kilobytes))])
}

fn said(page: &Frame<'_>, name: &str, why: Why) -> String {
    let name = name.to_owned();
    sentence(page.catalogue(), page.language, &Refused { name, why })
}

/// Why a file was not taken, and what to do.
pub(super) fn sentence(c: &Catalogue, l: Language, refused: &Refused) -> String {
    let unnamed = c.text(l, "photos-unnamed", &[]);
    let name = match refused.name.as_str() {
        "" => unnamed.as_str(),
        name => name,
    };
    let (megabytes, photos) = (MOST_BYTES / (1024 * 1024), MOST_PHOTOS);
    match refused.why {
        Why::Photo(PhotoFault::TooLarge) => {
            let args = [("name", name), ("most", &megabytes.to_string())];
            c.text(l, "photos-too-large", &args)
        }
        Why::TooMany => {
            let args = [("name", name), ("most", &photos.to_string())];
            c.text(l, "photos-too-many", &args)
        }
        Why::Photo(fault) => c.text(l, key(fault), &[("name", name)]),
        Why::NotNow => c.text(l, "photos-not-now", &[("name", name)]),
        Why::NotRemoved => c.text(l, "photos-not-removed", &[]),
        Why::CutOff => c.text(l, "photos-cut-off", &[]),
    }
}

fn key(fault: PhotoFault) -> &'static str {
    match fault {
        PhotoFault::Heic => "photos-heic",
        PhotoFault::Pdf => "photos-pdf",
        PhotoFault::Video => "photos-video",
        PhotoFault::OtherType => "photos-other-type",
        PhotoFault::TooLarge => "photos-too-large",
        PhotoFault::TooManyPixels => "photos-too-many-pixels",
        // The last three befall what is fetched, not what is sent.
        PhotoFault::Broken
        | PhotoFault::Gone
        | PhotoFault::WrongPlace
        | PhotoFault::Unreachable => "photos-broken",
    }
}
