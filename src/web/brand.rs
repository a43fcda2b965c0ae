//! What makes the pages the municipality's: its one colour and its coat of
//! arms. Both are put together once, at the start, and served under the hash of
//! what is in them.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::App;
use crate::domain::accent::Accent;

/// The most that a logo may weigh, in bytes: it comes with the first page.
pub const MOST_OF_A_LOGO: usize = 200_000;

/// The colour of the icon as it is drawn, which the municipality's replaces.
const DRAWN_COLOUR: &str = "#0a5a6e";

/// Nothing in the picture may run or fetch, not even where somebody opens it by
/// itself.
const PICTURE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// The municipality's own style and pictures; what it has not set is not there.
#[derive(Debug, Clone, Default)]
pub struct Brand {
    theme: Option<File>,
    icon: Option<File>,
    logo: Option<File>,
}

#[derive(Debug, Clone)]
struct File {
    path: String,
    content_type: &'static str,
    body: Vec<u8>,
}

impl File {
    fn new(name: &str, ending: &str, content_type: &'static str, body: Vec<u8>) -> Self {
        let hash = hex::encode(Sha256::digest(&body));
        Self {
            path: format!("/brand/{name}.{}.{ending}", &hash[..16]),
            content_type,
            body,
        }
    }
}

/// A picture that may be shown as the logo.
#[derive(Debug, Clone)]
pub struct Logo(File);

/// A file that cannot be the logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    #[error("must be an .svg or .png file")]
    Kind,
    #[error("is larger than 200 kB: make it smaller")]
    Size,
    #[error("ends in .png and is no PNG picture")]
    NotPng,
    #[error("ends in .svg and is no SVG drawing")]
    NotSvg,
    #[error("has a script in it: save it without")]
    Script,
}

impl Logo {
    /// A file of this name that holds `bytes`.
    pub fn new(name: &str, bytes: Vec<u8>) -> Result<Self, LogoError> {
        if bytes.len() > MOST_OF_A_LOGO {
            return Err(LogoError::Size);
        }
        let ending = std::path::Path::new(name).extension();
        let ending = ending.map(|ending| ending.to_ascii_lowercase());
        match ending.as_ref().and_then(|ending| ending.to_str()) {
            Some("png") if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => {
                return Ok(Self(File::new("logo", "png", "image/png", bytes)));
            }
            Some("png") => return Err(LogoError::NotPng),
            Some("svg") => {}
            _ => return Err(LogoError::Kind),
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| LogoError::NotSvg)?;
        let text = text.to_ascii_lowercase();
        if !text.contains("<svg") {
            return Err(LogoError::NotSvg);
        }
        if text.contains("<script") {
            return Err(LogoError::Script);
        }
        Ok(Self(File::new("logo", "svg", "image/svg+xml", bytes)))
    }
}

impl Brand {
    pub fn new(accent: Option<Accent>, logo: Option<Logo>) -> Self {
        let theme = accent.map(|accent| {
            let sheet = theme(accent).into_bytes();
            File::new("theme", "css", "text/css; charset=utf-8", sheet)
        });
        let icon = accent.map(|accent| {
            let drawing = include_str!("../../templates/assets/icon.svg");
            let drawing = drawing.replace(DRAWN_COLOUR, &accent.light().to_string());
            File::new("icon", "svg", "image/svg+xml", drawing.into_bytes())
        });
        Self {
            theme,
            icon,
            logo: logo.map(|Logo(file)| file),
        }
    }

    /// The path of the style sheet that goes on top of the site's.
    pub fn theme(&self) -> Option<&str> {
        self.theme.as_ref().map(|file| file.path.as_str())
    }

    /// The path of the icon in the municipality's colour.
    pub fn icon(&self) -> Option<&str> {
        self.icon.as_ref().map(|file| file.path.as_str())
    }

    /// The path of the logo.
    pub fn logo(&self) -> Option<&str> {
        self.logo.as_ref().map(|file| file.path.as_str())
    }
}

/// The tokens that follow from the accent; the others stay.
fn theme(accent: Accent) -> String {
    let tokens = |colour: crate::domain::colour::Colour| {
        format!(
            ":root{{--accent:{colour};--on-accent:{}}}",
            colour.text_on()
        )
    };
    format!(
        "@layer tokens{{{}@media (prefers-color-scheme:dark){{{}}}}}\n",
        tokens(accent.light()),
        tokens(accent.dark()),
    )
}

/// `GET /brand/{name}`
pub async fn serve(State(app): State<App>, Path(name): Path<String>) -> Response {
    let Brand { theme, icon, logo } = &app.settings.brand;
    let file = [theme, icon, logo]
        .into_iter()
        .flatten()
        .find(|file| file.path.strip_prefix("/brand/") == Some(&name));
    match file {
        Some(file) => (
            [
                (header::CONTENT_TYPE, file.content_type),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
                (header::CONTENT_SECURITY_POLICY, PICTURE_POLICY),
            ],
            file.body.clone(),
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: &[u8] = b"<?xml version='1.0'?><svg viewBox='0 0 1 1'/>";

    #[test]
    fn a_logo_is_a_drawing_or_a_picture_that_is_what_it_is_called() {
        let logo = |name: &str, bytes: &[u8]| Logo::new(name, bytes.to_vec()).err();
        assert_eq!(logo("logo.svg", DRAWING), None);
        assert_eq!(logo("Logo.PNG", b"\x89PNG\r\n\x1a\n..."), None);
        assert_eq!(logo("logo.png", DRAWING), Some(LogoError::NotPng));
        assert_eq!(logo("logo.svg", b"<html>"), Some(LogoError::NotSvg));
        assert_eq!(logo("logo.svg", b"\xff<svg>"), Some(LogoError::NotSvg));
        assert_eq!(logo("logo.jpg", DRAWING), Some(LogoError::Kind));
        let script = b"<svg><SCRIPT>alert(1)</SCRIPT></svg>";
        assert_eq!(logo("logo.svg", script), Some(LogoError::Script));
        let large = vec![b' '; MOST_OF_A_LOGO + 1];
        assert_eq!(logo("logo.svg", &large), Some(LogoError::Size));
    }

    #[test]
    fn the_accent_and_the_text_on_it_hold_in_light_and_dark() {
        let accent = Accent::new("#8a1538".parse().unwrap(), None).unwrap();
        let sheet = theme(accent);
        let (light, dark) = sheet.split_once("@media").unwrap();
        assert!(light.contains("--accent:#8a1538;--on-accent:#ffffff"));
        let dark_tokens = format!("--accent:{};--on-accent:#000000", accent.dark());
        assert!(dark.contains(&dark_tokens), "{sheet}");
    }

    #[test]
    fn the_icon_takes_the_municipalitys_colour() {
        let accent = Accent::new("#8a1538".parse().unwrap(), None).unwrap();
        let icon = Brand::new(Some(accent), None).icon.unwrap();
        let drawing = String::from_utf8(icon.body).unwrap();
        assert!(drawing.contains("#8a1538") && !drawing.contains(DRAWN_COLOUR));
    }
}
