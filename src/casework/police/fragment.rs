//! The sheet as a piece of HTML: what is previewed, approved, printed and shown
//! to the police are the same bytes.

use askama::Template;
use sha2::{Digest, Sha256};

use super::blackout::Passage;
use super::content::Content;

/// The sheet. It leads to nothing and loads nothing: photos stand beside it.
#[derive(Template)]
#[template(path = "police_sheet.html")]
struct Fragment<'a> {
    sheet: &'a Content,
}

/// The sheet as HTML.
///
/// # Errors
/// A template that cannot be written.
pub fn html(content: &Content) -> Result<String, askama::Error> {
    Fragment { sheet: content }.render()
}

/// SHA-256 of the bytes, in hex.
pub fn fingerprint(html: &str) -> String {
    hex::encode(Sha256::digest(html))
}
