//! Puts files and environment on top of each other, remembering where each
//! value was written, and turns the result into settings.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use toml::de::{DeTable, DeValue};
use toml::{Table, Value};

use super::error::{ConfigError, Place};
use super::secrets::SECRET_KEYS;
use super::settings::Settings;

/// Variables that begin so are ours; `__` parts the levels of a key.
const PREFIX: &str = "SIFRA_";

/// The sources added so far, the later on top.
#[derive(Default)]
pub(super) struct Layers {
    tree: Table,
    /// Dotted key to the place that set it last.
    places: BTreeMap<String, Place>,
}

impl Layers {
    /// Lays a file on top. `_file` keys in it are relative to its folder.
    pub(super) fn add_file(&mut self, file: &Path, text: &str) -> Result<(), ConfigError> {
        let place = |offset| Place::File {
            file: file.to_owned(),
            line: line_of(text, offset),
        };
        // The parser's own rendering shows the line, which may hold a secret.
        let fault = |error: toml::de::Error| ConfigError::Toml {
            place: place(error.span().map_or(0, |span| span.start)),
            message: error.message().to_owned(),
        };
        let spans = DeTable::parse(text).map_err(fault)?;
        let table: Table = toml::from_str(text).map_err(fault)?;
        let mut places = BTreeMap::new();
        note_places(spans.get_ref(), "", &place, &mut places);
        let folder = file.parent().unwrap_or(Path::new("."));
        self.lay(table, places, folder)
    }

    /// Lays the variables that begin with the prefix on top. An empty one
    /// counts as not set.
    pub(super) fn add_environment(
        &mut self,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<(), ConfigError> {
        let mut variables: Vec<(String, OsString)> = environment
            .into_iter()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value)))
            .filter(|(name, value)| name.starts_with(PREFIX) && !value.is_empty())
            .collect();
        variables.sort();
        let mut table = Table::new();
        let mut places = BTreeMap::new();
        for (name, value) in variables {
            let place = Place::Variable(name.clone());
            let Ok(text) = value.into_string() else {
                return Err(ConfigError::NotText { place });
            };
            let value = if text.starts_with(['[', '{']) {
                serde_json::from_str(&text).map_err(|error| ConfigError::Json {
                    place: place.clone(),
                    message: format!("line {}, column {}", error.line(), error.column()),
                })?
            } else {
                Value::String(text)
            };
            let key = name[PREFIX.len()..].to_lowercase().replace("__", ".");
            note_place(&key, &value, &place, &mut places);
            let nested = key.rsplit('.').fold(value, |inner, level| {
                Value::Table(Table::from_iter([(level.to_owned(), inner)]))
            });
            if let Value::Table(nested) = nested {
                merge(&mut table, nested);
            }
        }
        self.lay(table, places, Path::new("."))
    }

    fn lay(
        &mut self,
        mut table: Table,
        mut places: BTreeMap<String, Place>,
        folder: &Path,
    ) -> Result<(), ConfigError> {
        read_secret_files(&mut table, &mut places, folder)?;
        merge(&mut self.tree, table);
        self.places.append(&mut places);
        Ok(())
    }

    /// Everything laid so far as settings. Text from the environment is read
    /// as a number, or as true or false, where the key wants that.
    pub(super) fn settle(mut self) -> Result<Settings, ConfigError> {
        let mut refused: Option<(Vec<String>, ConfigError)> = None;
        loop {
            let error = match serde_path_to_error::deserialize(Value::Table(self.tree.clone())) {
                Ok(settings) => return Ok(settings),
                Err(error) => error,
            };
            let path = segments(error.path());
            let first = match refused {
                Some((earlier, first)) if earlier == path => return Err(first),
                _ => self.explain(&path, error.inner().message()),
            };
            if !self.read_as_spelt(&path) {
                return Err(first);
            }
            refused = Some((path, first));
        }
    }

    /// Turns the text that a variable set at `path` into the number, or the true or
    /// false, that it spells; false where it spells neither.
    fn read_as_spelt(&mut self, path: &[String]) -> bool {
        if !matches!(self.places.get(&path.join(".")), Some(Place::Variable(_))) {
            return false;
        }
        let Some((last, levels)) = path.split_last() else {
            return false;
        };
        let mut table = &mut self.tree;
        for level in levels {
            match table.get_mut(level) {
                Some(Value::Table(inner)) => table = inner,
                _ => return false,
            }
        }
        let Some(Value::String(text)) = table.get(last) else {
            return false;
        };
        let number = text.parse().map(Value::Integer).ok();
        let spelt = number.or_else(|| text.parse().map(Value::Boolean).ok());
        spelt.is_some_and(|spelt| table.insert(last.clone(), spelt).is_some())
    }

    /// Serde's message as one line for the operator.
    fn explain(&self, path: &[String], message: &str) -> ConfigError {
        let mut path = path.to_vec();
        let message = message.trim();
        if let Some((unknown, known)) = message
            .strip_prefix("unknown field `")
            .and_then(|rest| rest.split_once('`'))
        {
            if path.last().is_none_or(|last| last != unknown) {
                path.push(unknown.to_owned());
            }
            return ConfigError::UnknownKey {
                place: self.place_of(&path),
                suggestion: nearest(unknown, known),
                key: dotted(&path),
            };
        }
        ConfigError::Value {
            place: self.place_of(&path),
            key: dotted(&path),
            message: plainly(message),
        }
    }

    /// Where `path`, or what it lies in, or something in it, was written.
    fn place_of(&self, path: &[String]) -> Place {
        let within = |key: &String| (self.places.keys()).find(|k| k.starts_with(key.as_str()));
        (1..=path.len())
            .rev()
            .map(|length| path[..length].join("."))
            .find_map(|key| self.places.get(within(&key)?))
            .cloned()
            .unwrap_or_else(|| Place::Variable(format!("{PREFIX}*")))
    }
}

/// Replaces each `x_file` of a secret `x` by what the file holds, without the
/// newline at its end.
fn read_secret_files(
    table: &mut Table,
    places: &mut BTreeMap<String, Place>,
    folder: &Path,
) -> Result<(), ConfigError> {
    for secret in SECRET_KEYS {
        let Some((room, key)) = secret.rsplit_once('.') else {
            continue;
        };
        for (room, inner) in rooms(table, room) {
            read_secret_file(inner, &room, key, places, folder)?;
        }
    }
    Ok(())
}

/// The tables at a dotted path, each with its own; `*` is each table that there
/// is.
fn rooms<'a>(table: &'a mut Table, path: &str) -> Vec<(String, &'a mut Table)> {
    let mut found = vec![(String::new(), table)];
    for level in path.split('.') {
        let inner = found.into_iter().flat_map(|(above, table)| {
            let here = table
                .iter_mut()
                .filter(|(key, _)| level == "*" || *key == level);
            let tables = here.filter_map(|(key, value)| Some((key.clone(), value.as_table_mut()?)));
            tables
                .map(|(key, table)| match above.as_str() {
                    "" => (key, table),
                    above => (format!("{above}.{key}"), table),
                })
                .collect::<Vec<_>>()
        });
        found = inner.collect();
    }
    found
}

fn read_secret_file(
    inner: &mut Table,
    room: &str,
    key: &str,
    places: &mut BTreeMap<String, Place>,
    folder: &Path,
) -> Result<(), ConfigError> {
    let secret = format!("{room}.{key}");
    let Some(file) = inner.remove(&format!("{key}_file")) else {
        return Ok(());
    };
    let place = places
        .remove(&format!("{secret}_file"))
        .unwrap_or_else(|| Place::Variable(format!("{PREFIX}*")));
    let Value::String(file) = file else {
        return Err(ConfigError::Value {
            place,
            key: format!("{secret}_file"),
            message: "must be the path of a file".into(),
        });
    };
    if inner.contains_key(key) {
        return Err(ConfigError::SecretTwice { place, key: secret });
    }
    let text =
        std::fs::read_to_string(folder.join(file)).map_err(|source| ConfigError::SecretFile {
            place: place.clone(),
            key: secret.clone(),
            source,
        })?;
    let text = text.trim_end_matches(['\r', '\n']).to_owned();
    inner.insert(key.to_owned(), Value::String(text));
    places.insert(secret, place);
    Ok(())
}

/// Tables grow together; anything else is replaced.
fn merge(below: &mut Table, above: Table) {
    for (key, value) in above {
        match (below.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => merge(below, above),
            (_, value) => {
                below.insert(key, value);
            }
        }
    }
}

fn note_places(
    table: &DeTable<'_>,
    prefix: &str,
    place: &impl Fn(usize) -> Place,
    places: &mut BTreeMap<String, Place>,
) {
    for (key, value) in table {
        let path = format!("{prefix}{}", key.get_ref());
        places.insert(path.clone(), place(key.span().start));
        if let DeValue::Table(inner) = value.get_ref() {
            note_places(inner, &format!("{path}."), place, places);
        }
    }
}

fn note_place(path: &str, value: &Value, place: &Place, places: &mut BTreeMap<String, Place>) {
    places.insert(path.to_owned(), place.clone());
    for (key, inner) in value.as_table().into_iter().flatten() {
        note_place(&format!("{path}.{key}"), inner, place, places);
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().iter().take(offset);
    before.filter(|byte| **byte == b'\n').count() + 1
}

fn segments(path: &serde_path_to_error::Path) -> Vec<String> {
    path.iter()
        .filter(|segment| !matches!(segment, serde_path_to_error::Segment::Unknown))
        .map(ToString::to_string)
        .collect()
}

/// `api`, `keys`, `[0]`, `name` as `api.keys[0].name`.
fn dotted(path: &[String]) -> String {
    path.join(".").replace(".[", "[")
}

/// The known key that was most likely meant; `known` is serde's list of them,
/// each in backticks.
fn nearest(unknown: &str, known: &str) -> Option<String> {
    (known.split('`').skip(1).step_by(2))
        .map(|key| (strsim::jaro_winkler(unknown, key), key))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, key)| key.to_owned())
}

/// Serde's message in the operator's words and without the value.
fn plainly(message: &str) -> String {
    let of_type = (message.starts_with("invalid type") || message.starts_with("invalid value"))
        .then(|| message.rsplit_once("expected "))
        .flatten();
    let Some((_, wanted)) = of_type else {
        return message.to_owned();
    };
    let wanted = match wanted {
        "a string" => "text in quotes",
        "u16" | "u32" | "u64" | "usize" => "a whole number, not negative",
        "a sequence" => "a list",
        "a map" => "a table",
        other if other.starts_with("struct ") => "a table",
        other => other,
    };
    format!("must be {wanted}")
}

#[cfg(test)]
mod tests;
