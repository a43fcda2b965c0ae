//! The rule files of the configuration folder, or the built-in ones.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;

use anyhow::Context;
use sha2::{Digest, Sha256};
use strum::IntoEnumIterator;

use super::Setup;
use crate::config::Settings;
use crate::config::categories::Categories;
use crate::config::questions;
use crate::domain::case::{Owner, RecipientKey};
use crate::domain::follow_up::FollowUps;
use crate::register::BuildingNames;
use crate::routing::Rules;
use crate::triage::Local;
use crate::wording::Catalogue;

/// All that a municipality has said in its rule files.
pub(super) struct TownRules {
    pub routing: Rules,
    pub local: Local,
    pub catalogue: Catalogue,
    pub buildings: BuildingNames,
    pub questions: FollowUps,
}

/// Reads the rule files of the configuration folder, or what stands for them.
pub(super) fn town(setup: &Setup) -> anyhow::Result<TownRules> {
    let folder = &setup.folder;
    let routing = routing(setup)?;
    let Categories {
        catalogue,
        mut local,
        buildings,
    } = categories(folder)?;
    local.set_edition(edition(folder)?);
    Ok(TownRules {
        routing,
        local,
        catalogue,
        buildings,
        questions: questions(folder)?,
    })
}

/// `routing.toml` of the folder; the demo town's rules where there is none. Held
/// against the recipients that are configured.
pub(super) fn routing(setup: &Setup) -> anyhow::Result<Rules> {
    let rules = match read(&setup.folder.join(ROUTING))? {
        Some((text, name)) => Rules::parse(&text, &name)?,
        None => Rules::builtin(),
    };
    Ok(rules.with_recipients(&acts_for(&setup.settings))?)
}

/// The rules of a file that is not in use yet.
pub(super) fn routing_of(file: &Path, setup: &Setup) -> anyhow::Result<Rules> {
    let name = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {name}"))?;
    let rules = Rules::parse(&text, &name.to_string())?;
    Ok(rules.with_recipients(&acts_for(&setup.settings))?)
}

/// Whom each recipient acts for; an owner acts for itself.
fn acts_for(settings: &Settings) -> BTreeMap<RecipientKey, Option<Owner>> {
    let known = settings.recipients().into_iter();
    known
        .map(|(key, recipient)| {
            let owner = recipient.acts_for.or_else(|| key.parse().ok());
            (key, owner)
        })
        .collect()
}

/// `categories.toml` of the folder: what people of the town call things; none
/// where there is none.
pub(super) fn categories(folder: &Path) -> anyhow::Result<Categories> {
    let file = folder.join(CATEGORIES);
    match read(&file)? {
        Some((text, _)) => Ok(Categories::parse(&text, &file)?),
        None => Ok(Categories::default()),
    }
}

/// `questions.toml` of the folder: what is asked besides; Sifra's own questions
/// where there is none.
pub(super) fn questions(folder: &Path) -> anyhow::Result<FollowUps> {
    let file = folder.join(QUESTIONS);
    match read(&file)? {
        Some((text, _)) => Ok(questions::parse(&text, &file)?),
        None => Ok(questions::builtin()),
    }
}

const ROUTING: &str = "routing.toml";
const CATEGORIES: &str = "categories.toml";
const QUESTIONS: &str = "questions.toml";

/// Tells one state of the rule files from another: the start of their hash.
/// Where there are none the built-in rules are as old as the program.
fn edition(folder: &Path) -> anyhow::Result<String> {
    let mut hash = Sha256::new();
    let mut any = false;
    for file in [ROUTING, CATEGORIES, QUESTIONS] {
        if let Some((text, _)) = read(&folder.join(file))? {
            any = true;
            hash.update(file);
            hash.update(text);
        }
    }
    let short = &hex::encode(hash.finalize())[..8];
    Ok(if any { short.to_owned() } else { String::new() })
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

/// The recipients that the rules name, owners among them, and no way to is
/// configured.
pub(super) fn unknown_recipients(rules: &Rules, settings: &Settings) -> BTreeSet<String> {
    let known = settings.recipients();
    Owner::iter()
        .map(|owner| owner.key())
        .chain(rules.recipients())
        .filter(|key| {
            known
                .get(*key)
                .is_none_or(|recipient| recipient.channels().is_empty())
        })
        .map(ToOwned::to_owned)
        .collect()
}

/// What to tell the operator of one of those.
pub(super) fn without_mailbox(key: &str) -> String {
    format!("nobody is told of cases for `{key}`: set recipients.{key}.email, .sms or .webhook")
}
