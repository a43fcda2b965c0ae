//! What every public page has around it: the municipality, the languages, the
//! ways to reach somebody.

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
    query: String,
    /// The chooser must not lose what has been typed.
    pub in_form: bool,
    /// Anybody may find the page: it names its other languages to machines.
    pub is_open: bool,
    pub stylesheet: &'static str,
    pub script: &'static str,
    pub icon: &'a str,
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
            query: reader.query.clone(),
            in_form: false,
            is_open: false,
            stylesheet: assets::stylesheet(),
            script: assets::script(),
            icon: site.brand.icon().unwrap_or_else(|| assets::icon()),
        }
    }

    pub fn say(&self, key: &str) -> String {
        self.catalogue.text(self.language, key, &[])
    }

    pub fn say_with(&self, key: &str, name: &str, value: &str) -> String {
        let value = self.isolated(value);
        self.catalogue.text(self.language, key, &[(name, &value)])
    }

    /// A number or a name inside a sentence from right to left keeps its own
    /// direction (Unicode's first strong isolate).
    fn isolated(&self, value: &str) -> String {
        if self.language.is_right_to_left() {
            format!("\u{2068}{value}\u{2069}")
        } else {
            value.to_owned()
        }
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

    /// When that number is answered, and the language it is said in.
    pub fn opening_hours(&self) -> Option<(Language, &str)> {
        self.site.presence.opening_hours.nearest(self.language)
    }

    /// The language of the page by its own name.
    pub fn language_name(&self) -> String {
        names::language(self.catalogue, self.language)
    }

    /// What the chooser offers. The rest of the address stays as it is.
    pub fn languages(&self) -> Vec<LanguageChoice> {
        let rest = match self.query.as_str() {
            "" => String::new(),
            query => format!("{query}&"),
        };
        let choice = |language: &Language| LanguageChoice {
            code: language.to_string(),
            name: names::language(self.catalogue, *language),
            href: format!("{}?{rest}lang={language}", self.path),
            current: *language == self.language,
        };
        self.catalogue.languages().iter().map(choice).collect()
    }

    /// The page without a chosen language, as machines know it.
    pub fn address(&self) -> String {
        format!("{}{}", self.site.public_url, self.path)
    }
}
