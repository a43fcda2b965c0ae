//! A text as a picture for a telephone's camera: one path of squares.

use std::fmt::Write;

use qrcode::{Color, QrCode};

/// Squares of quiet around it, as ISO/IEC 18004 wants.
const QUIET: usize = 4;

/// What an SVG needs of it.
pub(super) struct Picture {
    /// Squares along each side, quiet ones too.
    pub side: usize,
    pub path: String,
}

/// The picture; nothing of a text that is too long for one.
pub(super) fn picture(text: &str) -> Option<Picture> {
    let code = QrCode::new(text).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (place, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            let (x, y) = (place % width + QUIET, place / width + QUIET);
            // Writing to a text never fails.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Some(Picture {
        side: width + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_begins_with_the_mark_in_its_corner() {
        let picture = picture("otpauth://totp/Sifra:mona?secret=AAAA").unwrap();
        assert!(picture.path.starts_with("M4 4h1v1h-1zM5 4h"));
        assert!(picture.side >= 21 + 2 * QUIET);
        assert!(super::picture(&"x".repeat(5000)).is_none());
    }
}
