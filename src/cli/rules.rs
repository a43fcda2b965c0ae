//! The rule files of the configuration folder, or the built-in ones.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::Context;
use strum::IntoEnumIterator;

use crate::config::Settings;
use crate::domain::case::Owner;
use crate::routing::Rules;
use crate::triage::LocalWords;

/// `routing.toml` of the folder; the demo town's rules where there is none.
pub(super) fn routing(folder: &Path) -> anyhow::Result<Rules> {
    match read(&folder.join("routing.toml"))? {
        Some((text, name)) => Ok(Rules::parse(&text, &name)?),
        None => Ok(Rules::builtin()),
    }
}

/// `categories.toml` of the folder: what people of the town call things; none
/// where there is none.
pub(super) fn local_words(folder: &Path) -> anyhow::Result<LocalWords> {
    match read(&folder.join("categories.toml"))? {
        Some((text, name)) => Ok(LocalWords::parse(&text, &name)?),
        None => Ok(LocalWords::default()),
    }
}

/// Text and name of a file, where it is there.
fn read(file: &Path) -> anyhow::Result<Option<(String, String)>> {
    let name = file.display().to_string();
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(Some((text, name))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {name}")),
    }
}

/// The recipients that the rules name, owners among them, and no mailbox is
/// configured for.
pub(super) fn unknown_recipients(rules: &Rules, settings: &Settings) -> BTreeSet<String> {
    let known = settings.recipients();
    Owner::iter()
        .map(|owner| owner.key())
        .chain(rules.recipients())
        .filter(|key| {
            known
                .get(*key)
                .is_none_or(|mailbox| mailbox.email.is_none() && mailbox.sms.is_none())
        })
        .map(ToOwned::to_owned)
        .collect()
}

/// What to tell the operator of one of those.
pub(super) fn without_mailbox(key: &str) -> String {
    format!("nobody is told of cases for `{key}`: set recipients.{key}.email or .sms")
}
