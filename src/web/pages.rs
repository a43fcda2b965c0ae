//! The public pages: a struct for each template, and the frame that all of
//! them share. Words come from the catalogue alone.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::form::draft::{Draft, Step};
use super::form::problems::Problem;
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

    /// A path of ours, with the chosen language carried along.
    pub fn link(&self, path: &str) -> String {
        if self.chosen {
            format!("{path}?lang={}", self.language)
        } else {
            path.to_owned()
        }
    }

    /// The housing office's number, as a link; what is not set is empty.
    fn phone_link(&self) -> String {
        format!("tel:{}", self.site.phone.replace(' ', ""))
    }

    fn languages(&self) -> Vec<LanguageChoice> {
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

/// One step of the form.
#[derive(Template)]
#[template(path = "report.html")]
pub struct ReportPage<'a> {
    pub page: Frame<'a>,
    pub step: Step,
    pub draft: &'a Draft,
    pub problems: Vec<Problem>,
    /// On the choice step: the addresses that may be meant.
    pub hits: Vec<AddressChoice>,
    /// On the dwelling step: the units of the building, where known.
    pub units: Vec<UnitChoice>,
    /// On the check step: whether the register has the address.
    pub place_known: bool,
    /// On the check step: why it was not sent.
    pub notice: Option<String>,
}

/// An address to choose.
pub struct AddressChoice {
    pub address: String,
    /// Postcode, town and what people call the building.
    pub more: String,
}

/// A dwelling unit to choose.
pub struct UnitChoice {
    pub number: String,
    pub label: String,
    pub chosen: bool,
}

/// One line of the check step.
struct Row {
    name: String,
    value: String,
    remark: Option<String>,
    go: &'static str,
}

impl ReportPage<'_> {
    fn question(&self) -> String {
        self.page.say(match self.step {
            Step::Danger => "danger-question",
            Step::Call => "call-question",
            Step::Happened => "happened-question",
            Step::Place => "place-question",
            Step::Choice => "choice-question",
            Step::Dwelling => "dwelling-question",
            Step::Contact => "contact-question",
            Step::Check => "check-question",
        })
    }

    fn progress(&self) -> String {
        let (step, steps) = (self.step.number().to_string(), Step::NUMBERS.to_string());
        let args = [("step", step.as_str()), ("steps", steps.as_str())];
        let catalogue = self.page.catalogue();
        catalogue.text(self.page.language, "report-progress", &args)
    }

    fn problem(&self, field: &str) -> Option<&str> {
        let mut found = self.problems.iter().filter(|p| p.field == field);
        found.next().map(|problem| problem.sentence.as_str())
    }

    /// Attributes that tie a field to its hint and its problem.
    fn described(&self, field: &str) -> String {
        let wrong = self.problem(field).is_some();
        let problem = if wrong {
            format!(" {field}-problem")
        } else {
            String::new()
        };
        let invalid = match (wrong, field) {
            // Groups are described, but only controls can be invalid.
            (true, "text" | "address" | "unit") => " aria-invalid=\"true\"",
            _ => "",
        };
        format!("aria-describedby=\"{field}-hint{problem}\"{invalid}")
    }

    /// As `described`, for a field without a hint.
    fn described_bare(&self, field: &str) -> String {
        if self.problem(field).is_some() {
            format!("aria-describedby=\"{field}-problem\" aria-invalid=\"true\"")
        } else {
            String::new()
        }
    }

    /// The unit that was typed is none of the building's.
    fn has_other_unit(&self) -> bool {
        !self.draft.unit.is_empty() && self.units.iter().all(|unit| !unit.chosen)
    }

    fn rows(&self) -> Vec<Row> {
        let draft = self.draft;
        let or = |value: &str, key: &str| {
            if value.is_empty() {
                self.page.say(key)
            } else {
                value.to_owned()
            }
        };
        let row = |key, value, go| Row {
            name: self.page.say(key),
            value,
            remark: None,
            go,
        };
        let unknown = !draft.address.is_empty() && !self.place_known;
        let mut rows = vec![
            row("check-happened", draft.text.clone(), "change-happened"),
            Row {
                remark: unknown.then(|| self.page.say("check-unknown-place")),
                ..row(
                    "check-place",
                    or(&draft.address, "check-not-given"),
                    "change-place",
                )
            },
        ];
        if !draft.address.is_empty() {
            let unit = or(&draft.unit, "check-no-dwelling");
            rows.push(row("check-dwelling", unit, "change-dwelling"));
        }
        let contact = match draft.reach.as_str() {
            "phone" => draft.phone.clone(),
            "email" => draft.email.clone(),
            _ => self.page.say("check-anonymous"),
        };
        rows.push(row("check-contact", contact, "change-contact"));
        rows
    }
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
