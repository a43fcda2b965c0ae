//! Tests that read the texts and the source: every language has the same
//! sentences with the same variables, every sentence asked for is there, and
//! none is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use regex::Regex;
use strum::IntoEnumIterator;

use crate::domain::case::{Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Key to variables, of one file.
fn sentences(file: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let source = fs::read_to_string(file).unwrap();
    if let Err((_, faults)) = FluentResource::try_new(source.clone()) {
        panic!("{}: {faults:?}", file.display());
    }
    let start = Regex::new(r"^([a-z][a-z0-9_-]*) =").unwrap();
    let variable = Regex::new(r"\{ ?\$(\w+)").unwrap();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(key) = start.captures(line) {
            let key = key[1].to_owned();
            let twice = found.insert(key.clone(), BTreeSet::new());
            assert!(twice.is_none(), "{}: {key} twice", file.display());
            current = Some(key);
        }
        if let Some(variables) = current.as_ref().and_then(|key| found.get_mut(key)) {
            variables.extend(variable.captures_iter(line).map(|v| v[1].to_owned()));
        }
    }
    found
}

fn files(folder: &Path, extension: &str, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, extension, into);
        } else if path.extension().is_some_and(|e| e == extension) {
            into.push(path);
        }
    }
}

/// Keys made from the values of the domain.
fn families() -> BTreeSet<String> {
    let owners = ["owner", "promise", "holder", "given"]
        .into_iter()
        .flat_map(|family| Owner::iter().map(move |o| format!("{family}-{}", o.key())));
    let categories = ["category", "service-about", "service-words"]
        .into_iter()
        .flat_map(|family| Category::iter().map(move |c| format!("{family}-{}", c.key())));
    let priorities = Priority::iter().map(|p| format!("priority-{}", p.key()));
    let statuses = Status::iter().map(|s| format!("status-{}", s.key()));
    let days = (1..=7).map(|day| format!("weekday-{day}"));
    let months = (1..=12).map(|month| format!("month-{month}"));
    owners
        .chain(follow_ups())
        .chain(categories)
        .chain(priorities)
        .chain(statuses)
        .chain(days)
        .chain(months)
        .collect()
}

/// The words of the questions that are shipped: a yes and a no have words that
/// serve all.
fn follow_ups() -> Vec<String> {
    let file = fs::read_to_string(root().join("config/questions.toml")).unwrap();
    let file: toml::Table = toml::from_str(&file).unwrap();
    let mut keys: Vec<String> = ["yes", "no"]
        .map(|choice| format!("answer-to-follow-{choice}"))
        .into();
    for question in file["question"].as_array().unwrap() {
        let key = question["key"].as_str().unwrap();
        keys.push(format!("follow-{key}"));
        let answers = question["answer"].as_array().unwrap().iter();
        let answers = answers.filter_map(|answer| answer["key"].as_str());
        let own = answers.filter(|answer| !matches!(*answer, "yes" | "no"));
        keys.extend(own.map(|answer| format!("follow-{key}-{answer}")));
    }
    keys
}

/// Whatever in the program and the templates reads like a key: a string whose
/// first word is the first word of a known key.
fn asked_for(known: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let areas: BTreeSet<&str> = known.keys().filter_map(|k| k.split('-').next()).collect();
    let mut sources = Vec::new();
    files(&root().join("src/wording"), "rs", &mut sources);
    files(&root().join("src/web"), "rs", &mut sources);
    files(&root().join("src/intake"), "rs", &mut sources);
    let literal = Regex::new(r#""([a-z]+-[a-z0-9_-]*[a-z0-9])""#).unwrap();
    let mut asked = BTreeSet::new();
    for file in sources {
        let source = fs::read_to_string(file).unwrap();
        let spoken = literal.captures_iter(&source).map(|key| key[1].to_owned());
        // What only begins keys is put together with the rest of them.
        let is_beginning = |key: &str| {
            let begun = format!("{key}-");
            !known.contains_key(key) && known.keys().any(|known| known.starts_with(&begun))
        };
        asked.extend(spoken.filter(|key| {
            areas.contains(key.split('-').next().unwrap_or_default()) && !is_beginning(key)
        }));
    }
    let mut templates = Vec::new();
    files(&root().join("templates"), "html", &mut templates);
    let said = Regex::new(r#"\bsay(?:_with)?\(\s*"([a-z0-9_-]+)""#).unwrap();
    for file in templates {
        let source = fs::read_to_string(file).unwrap();
        asked.extend(said.captures_iter(&source).map(|key| key[1].to_owned()));
    }
    asked
}

/// Sentences that only some languages have: what departments and other recipients
/// are sent and shown is in Norwegian or English, as are the lists that apps read.
/// A language without a sentence falls back to bokmål or English; what
/// falls back besides stands here.
const LACKING: [(&str, &[&str]); 5] = [
    ("ar", &[]),
    ("pl", &[]),
    ("se", &[]),
    ("so", &[]),
    ("uk", &[]),
];

/// What recipients are sent and shown, and what apps are told of services.
fn is_for_recipients(key: &str) -> bool {
    [
        "notice-",
        "hand-over-",
        "link-",
        "police-sheet-",
        "service-",
    ]
    .iter()
    .any(|family| key.starts_with(family))
}

#[test]
fn every_language_has_the_same_sentences_with_the_same_variables() {
    let texts = root().join("src/wording/texts");
    let norwegian = sentences(&texts.join("nb.ftl"));
    let mut all = Vec::new();
    files(&texts, "ftl", &mut all);
    assert!(all.len() >= 8);
    for file in all {
        let other = sentences(&file);
        let code = file.file_stem().unwrap().to_string_lossy().into_owned();
        let known = LACKING.iter().find(|(language, _)| *language == code);
        let mut lacking = Vec::new();
        for (key, variables) in &norwegian {
            match other.get(key) {
                Some(others) => assert_eq!(variables, others, "{key} in {}", file.display()),
                None if known.is_some() && is_for_recipients(key) => {}
                None => lacking.push(key.as_str()),
            }
        }
        let expected = known.map_or(&[][..], |(_, keys)| keys);
        assert_eq!(lacking, expected, "{} lacks these", file.display());
        for key in other.keys() {
            assert!(
                norwegian.contains_key(key),
                "{key} only in {}",
                file.display()
            );
        }
    }
}

#[test]
fn no_sentence_is_missing_and_none_is_unused() {
    let known = sentences(&root().join("src/wording/texts/nb.ftl"));
    let mut used = asked_for(&known);
    used.extend(families());
    let has: BTreeSet<String> = known.into_keys().collect();
    let missing: Vec<_> = used.difference(&has).collect();
    let unused: Vec<_> = has.difference(&used).collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
    assert!(unused.is_empty(), "unused: {unused:?}");
}
