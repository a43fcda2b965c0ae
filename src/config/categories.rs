//! `categories.toml`: what the municipality calls categories and buildings,
//! its own words for matters and dangers, and how soon a category must be seen
//! to. Who owns what stands in `routing.toml` alone.

use std::path::Path;

use strum::IntoEnumIterator;

use super::error::ConfigError;
use super::reader::{Entry, Source, known, language};
use crate::domain::category::Category;
use crate::domain::decision::{Danger, Priority};
use crate::domain::language::Language;
use crate::register::{BuildingNames, NamedBuilding};
use crate::triage::{Bounds, Local};
use crate::wording::{Catalogue, names};

/// Longest name of a category or building, in characters: it stands in lists.
const LONGEST_NAME: usize = 60;

/// What the file says, as those use it who are handed it.
pub struct Categories {
    /// All sentences, with the municipality's names of categories.
    pub catalogue: Catalogue,
    /// For triage.
    pub local: Local,
    /// For the register.
    pub buildings: BuildingNames,
}

/// What was read so far.
#[derive(Default)]
struct Read {
    names: Vec<(Category, Language, String)>,
    local: Local,
    buildings: BuildingNames,
}

impl Default for Categories {
    /// What holds where the municipality says nothing.
    fn default() -> Self {
        Self::from(Read::default())
    }
}

impl From<Read> for Categories {
    fn from(read: Read) -> Self {
        let catalogue = Catalogue::builtin().with_names(read.names);
        let mut local = read.local;
        for category in Category::iter() {
            let name = names::category(&catalogue, Language::BOKMAL, category);
            local.set_name(category, name);
        }
        Self {
            catalogue,
            local,
            buildings: read.buildings,
        }
    }
}

impl Categories {
    /// Reads the text of `file`.
    ///
    /// # Errors
    /// What is wrong first, with file, line and key, and what would be right.
    pub fn parse(text: &str, file: &Path) -> Result<Self, ConfigError> {
        let source = Source { file, text };
        let root = source.table()?;
        let builtin = Catalogue::builtin();
        let mut read = Read::default();
        for entry in Entry::root(&source, &root).entries()? {
            match entry.name.as_str() {
                "category" => {
                    for category in entry.entries()? {
                        read.category(&category, builtin.languages())?;
                    }
                }
                "danger" => {
                    for danger in entry.entries()? {
                        read.danger(&danger)?;
                    }
                }
                "building" => {
                    for building in entry.entries()? {
                        read.building(&building)?;
                    }
                }
                _ => return Err(entry.unknown("category, danger, building")),
            }
        }
        Ok(read.into())
    }
}

impl Read {
    fn category(&mut self, entry: &Entry, languages: &[Language]) -> Result<(), ConfigError> {
        let category: Category = entry.name.parse().map_err(|_| {
            entry.fault(format!("is no category; they are {}", known::<Category>()))
        })?;
        for part in entry.entries()? {
            match part.name.as_str() {
                "name" => {
                    for name in part.entries()? {
                        let language = language(&name, languages)?;
                        self.names.push((category, language, short(&name)?));
                    }
                }
                "priority" => self.local.set_bounds(category, bounds(&part)?),
                "words" => {
                    for word in part.texts()? {
                        let added = self.local.add_word(category, word.text()?);
                        added.map_err(|fault| refused(&word, fault))?;
                    }
                }
                "owner" => {
                    return Err(part.fault(format!(
                        "stands in routing.toml: an [[owner]] rule with \
                         when = {{ category = [\"{category}\"] }}"
                    )));
                }
                _ => return Err(part.unknown("name, priority, words")),
            }
        }
        Ok(())
    }

    fn danger(&mut self, entry: &Entry) -> Result<(), ConfigError> {
        let danger: Danger = entry.name.parse().map_err(|_| {
            entry.unknown("fire, crime, health: the kind says which number is given first")
        })?;
        for part in entry.entries()? {
            if part.name != "words" {
                return Err(part.unknown("words"));
            }
            for word in part.texts()? {
                let added = self.local.add_danger(danger, word.text()?);
                added.map_err(|fault| refused(&word, fault))?;
            }
        }
        Ok(())
    }

    fn building(&mut self, entry: &Entry) -> Result<(), ConfigError> {
        let mut building = NamedBuilding {
            name: entry.name.trim().to_owned(),
            ..NamedBuilding::default()
        };
        if !building.name.chars().any(char::is_alphanumeric) {
            return Err(entry.fault("must have the building's name as its key"));
        }
        for part in entry.entries()? {
            match part.name.as_str() {
                "addresses" => {
                    for address in part.texts()? {
                        building.addresses.push(address.text()?.to_owned());
                    }
                }
                "names" => {
                    for name in part.texts()? {
                        building.names.push(short(&name)?);
                    }
                }
                _ => return Err(part.unknown("addresses, names")),
            }
        }
        if building.addresses.is_empty() && building.names.is_empty() {
            return Err(entry.fault("must have addresses, names or both"));
        }
        self.buildings.add(building);
        Ok(())
    }
}

/// A name that fits in a list.
fn short(entry: &Entry) -> Result<String, ConfigError> {
    let text = entry.text()?;
    if text.chars().count() > LONGEST_NAME {
        return Err(entry.fault(format!("must have {LONGEST_NAME} characters at most")));
    }
    Ok(text.to_owned())
}

fn bounds(entry: &Entry) -> Result<Bounds, ConfigError> {
    let mut bounds = Bounds::default();
    for part in entry.entries()? {
        match part.name.as_str() {
            "at_least" => bounds.at_least = Some(part.word::<Priority>()?),
            "at_most" => bounds.at_most = Some(part.word::<Priority>()?),
            _ => return Err(part.unknown("at_least, at_most")),
        }
    }
    match (bounds.at_least, bounds.at_most) {
        (Some(least), Some(most)) if least > most => {
            Err(entry.fault("has an at_least above its at_most"))
        }
        _ => Ok(bounds),
    }
}

/// The text is the operator's own and no secret: it may be shown.
fn refused(word: &Entry, fault: crate::triage::WordFault) -> ConfigError {
    let text = word.text().unwrap_or_default();
    word.fault(format!("has \"{text}\", which {fault}"))
}

#[cfg(test)]
mod tests;
