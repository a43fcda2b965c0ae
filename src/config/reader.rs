//! A TOML file read key by key, so that a fault names the line, the whole key
//! and what would be right.

use std::fmt::Display;
use std::path::Path;
use std::str::FromStr;

use strum::IntoEnumIterator;
use toml::de::{DeTable, DeValue};

use super::error::{ConfigError, Place};
use crate::domain::language::Language;

/// The file, for complaints.
pub(super) struct Source<'a> {
    pub file: &'a Path,
    pub text: &'a str,
}

impl Source<'_> {
    /// What the file says.
    pub(super) fn table(&self) -> Result<DeValue<'_>, ConfigError> {
        let table = DeTable::parse(self.text).map_err(|error| ConfigError::Toml {
            place: self.place(error.span().map_or(0, |span| span.start)),
            message: error.message().to_owned(),
        })?;
        Ok(DeValue::Table(table.into_inner()))
    }

    pub(super) fn place(&self, byte: usize) -> Place {
        let before = self.text.bytes().take(byte);
        Place::File {
            file: self.file.to_owned(),
            line: before.filter(|byte| *byte == b'\n').count() + 1,
        }
    }
}

/// A value with the key it stands under.
#[derive(Clone)]
pub(super) struct Entry<'a> {
    source: &'a Source<'a>,
    /// From the top, with dots.
    key: String,
    /// The last part of it.
    pub name: String,
    at: usize,
    value: &'a DeValue<'a>,
}

impl<'a> Entry<'a> {
    /// The whole file.
    pub(super) fn root(source: &'a Source<'a>, value: &'a DeValue<'a>) -> Self {
        Self {
            source,
            key: String::new(),
            name: String::new(),
            at: 0,
            value,
        }
    }

    /// What is wrong with this value or key, as words that follow the key.
    pub(super) fn fault(&self, message: impl Into<String>) -> ConfigError {
        ConfigError::Value {
            place: self.source.place(self.at),
            key: self.key.clone(),
            message: message.into(),
        }
    }

    /// The keys and values of a table.
    pub(super) fn entries(&self) -> Result<Vec<Entry<'a>>, ConfigError> {
        let table = self.value.as_table();
        let table = table.ok_or_else(|| self.fault("must be a table, as [key] on a line"))?;
        let inner = table.iter().map(|(key, value)| {
            let name = key.get_ref().to_string();
            Entry {
                source: self.source,
                key: if self.key.is_empty() {
                    name.clone()
                } else {
                    format!("{}.{}", self.key, quoted(&name))
                },
                name,
                at: key.span().start,
                value: value.get_ref(),
            }
        });
        Ok(inner.collect())
    }

    /// A text of one line with something in it.
    pub(super) fn text(&self) -> Result<&'a str, ConfigError> {
        let text = self.value.as_str().map(str::trim);
        text.filter(|text| !text.is_empty() && !text.contains(char::is_control))
            .ok_or_else(|| self.fault("must be a text of one line, in quotes"))
    }

    /// A list of such texts.
    pub(super) fn texts(&self) -> Result<Vec<Entry<'a>>, ConfigError> {
        let list = self.value.as_array();
        let list = list.ok_or_else(|| self.fault("must be a list of texts, as [\"a\", \"b\"]"))?;
        let items = list.iter().map(|item| {
            let item = Entry {
                at: item.span().start,
                value: item.get_ref(),
                ..self.clone()
            };
            item.text().map(|_| item)
        });
        items.collect()
    }

    /// The tables of a list, each under the name that it gives itself as `key`.
    pub(super) fn tables(&self) -> Result<Vec<Entry<'a>>, ConfigError> {
        let list = self.value.as_array();
        let list = list.ok_or_else(|| self.fault("must be a list of tables, as [[key]]"))?;
        let items = list.iter().enumerate().map(|(nth, item)| {
            let table = item.get_ref().as_table();
            let own = table.and_then(|table| table.get("key"));
            let own = own.and_then(|own| own.get_ref().as_str()).map(str::trim);
            let name = match own {
                Some(own) if !own.is_empty() => own.to_owned(),
                _ => (nth + 1).to_string(),
            };
            Entry {
                source: self.source,
                key: format!("{}.{}", self.key, quoted(&name)),
                name,
                at: item.span().start,
                value: item.get_ref(),
            }
        });
        Ok(items.collect())
    }

    /// True or false.
    pub(super) fn yes_or_no(&self) -> Result<bool, ConfigError> {
        let value = self.value.as_bool();
        value.ok_or_else(|| self.fault("must be true or false"))
    }

    /// A word of a known few.
    pub(super) fn word<T>(&self) -> Result<T, ConfigError>
    where
        T: FromStr + IntoEnumIterator + Display,
    {
        let parsed = self.value.as_str().and_then(|word| word.parse().ok());
        parsed.ok_or_else(|| self.fault(format!("must be one of {}", known::<T>())))
    }

    /// The fault of a key that nobody reads.
    pub(super) fn unknown(&self, allowed: &str) -> ConfigError {
        self.fault(format!("is unknown; here may stand {allowed}"))
    }
}

/// The language that a key names, of those that there are texts in.
pub(super) fn language(entry: &Entry, languages: &[Language]) -> Result<Language, ConfigError> {
    let known = languages.iter().find(|known| known.code() == entry.name);
    known.copied().ok_or_else(|| {
        let codes: Vec<&str> = languages.iter().map(Language::code).collect();
        entry.fault(format!(
            "is no language that there are texts in; they are {}",
            codes.join(", ")
        ))
    })
}

/// All words of a kind, for complaints.
pub(super) fn known<T: IntoEnumIterator + Display>() -> String {
    let words: Vec<String> = T::iter().map(|word| word.to_string()).collect();
    words.join(", ")
}

/// A part of a key as TOML wants it written.
fn quoted(name: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if !name.is_empty() && name.chars().all(is_bare) {
        name.to_owned()
    } else {
        format!("\"{name}\"")
    }
}
