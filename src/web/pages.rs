//! The public pages: a struct for each template, and the frame that all of
//! them share. Words come from the catalogue alone.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::reader::Reader;
use super::{WebSettings, assets};
use crate::domain::language::Language;
use crate::wording::{Catalogue, names};

/// What every page has around it.
pub struct Frame<'a> {
    catalogue: &'a Catalogue,
    pub site: &'a WebSettings,
    pub language: Language,
    chosen: bool,
    path: String,
    /// The chooser must not lose what has been typed.
    pub in_form: bool,
    pub stylesheet: &'static str,
    pub script: &'static str,
    pub icon: &'static str,
}

/// A language in the chooser.
pub struct LanguageChoice {
    pub code: String,
    pub name: String,
    pub href: String,
    pub current: bool,
}

impl<'a> Frame<'a> {
    pub fn new(catalogue: &'a Catalogue, site: &'a WebSettings, reader: &Reader) -> Self {
        Self {
            catalogue,
            site,
            language: reader.language,
            chosen: reader.chosen,
            path: reader.path.clone(),
            in_form: false,
            stylesheet: assets::stylesheet(),
            script: assets::script(),
            icon: assets::icon(),
        }
    }

    pub fn say(&self, key: &str) -> String {
        self.catalogue.text(self.language, key, &[])
    }

    pub fn say_with(&self, key: &str, name: &str, value: &str) -> String {
        self.catalogue.text(self.language, key, &[(name, value)])
    }

    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// Whether the language was chosen by the chooser.
    pub fn is_chosen(&self) -> bool {
        self.chosen
    }

    /// A path of ours, with the chosen language carried along.
    pub fn link(&self, path: &str) -> String {
        if self.chosen {
            format!("{path}?lang={}", self.language)
        } else {
            path.to_owned()
        }
    }

    /// The housing office's number, as a link; what is not set is empty.
    pub fn phone_link(&self) -> String {
        format!("tel:{}", self.site.phone.replace(' ', ""))
    }

    pub fn languages(&self) -> Vec<LanguageChoice> {
        let choice = |language: &Language| LanguageChoice {
            code: language.to_string(),
            name: names::language(self.catalogue, *language),
            href: format!("{}?lang={language}", self.path),
            current: *language == self.language,
        };
        self.catalogue.languages().iter().map(choice).collect()
    }
}

/// `/`
#[derive(Template)]
#[template(path = "start.html")]
pub struct StartPage<'a> {
    pub page: Frame<'a>,
}

/// `/status/{token}`
#[derive(Template)]
#[template(path = "status.html")]
pub struct StatusPage<'a> {
    pub page: Frame<'a>,
    /// Just sent: the page is the receipt.
    pub new: bool,
    pub heading: String,
    pub reference: String,
    /// In danger: the number to ring.
    pub call: Option<String>,
    pub promise: String,
    /// How we answer the reporter.
    pub told: String,
    /// The answer did not arrive.
    pub told_badly: Option<String>,
    pub own_page: String,
    pub own_url: String,
    pub due: Option<String>,
    pub category: String,
    pub place: Option<String>,
    /// Newest first.
    pub timeline: Vec<TimelineEntry>,
}

/// Something that happened, in plain words.
pub struct TimelineEntry {
    pub what: String,
    pub when: String,
    /// For programs (RFC 3339).
    pub datetime: String,
}

/// Something went wrong.
#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorPage<'a> {
    pub page: Frame<'a>,
    pub heading: String,
    pub advice: String,
    /// To mention on the telephone.
    pub id: Option<String>,
}

/// How long a page may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// The browser's Back may show it again with what was typed, but no other
    /// reader gets it.
    Back,
    /// Not at all.
    Never,
}

/// A page as an answer.
pub fn respond(status: StatusCode, caching: Caching, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => (
            status,
            [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (
                    header::CACHE_CONTROL,
                    match caching {
                        Caching::Back => "private, no-cache",
                        Caching::Never => "no-store",
                    },
                ),
                (header::VARY, "Accept-Language"),
            ],
            html,
        )
            .into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
