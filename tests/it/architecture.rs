//! The import rule and the "no I/O in the core" rule, read off the source: in
//! one crate the compiler will not do it for us.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the ground up; a room may use those on lower floors only.
const FLOORS: &[&[&str]] = &[
    &["domain"],
    &["routing", "triage", "wording", "register"],
    &["conversation"],
    &["store", "attachments"],
    &["handing"],
    &["intake", "casework", "delivery"],
    &["web", "simulator"],
    &["cli", "config", "telemetry"],
];

/// The one step aside that is allowed.
const NEIGHBOURS: &[(&str, &str)] = &[("triage", "register")];

const CORE: &[&str] = &[
    "domain",
    "register",
    "triage",
    "routing",
    "wording",
    "conversation",
];

/// What the core must not touch: I/O, waiting, and a clock or dice of its own.
const OUTSIDE_WORLD: &[&str] = &[
    "tokio",
    "sqlx",
    "axum",
    "reqwest",
    "lettre",
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "Timestamp::now",
    "Zoned::now",
    "SystemTime::now",
    "Instant::now",
    "async fn",
    "getrandom",
];

/// Crates that belong to certain rooms alone.
const KEPT_IN: &[(&str, &[&str])] = &[
    ("sqlx", &["store"]),
    ("axum", &["web", "simulator"]),
    ("reqwest", &["delivery", "simulator"]),
    ("lettre", &["delivery"]),
    ("image", &["attachments"]),
    ("governor", &["web"]),
    ("object_store", &["attachments"]),
];

struct Source {
    path: PathBuf,
    room: String,
    /// Code without comments, test modules and the words inside quotes.
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(files.len() > 20, "the source is not where it is looked for");
    let for_tests: Vec<PathBuf> = files.iter().flat_map(|path| test_modules(path)).collect();
    files
        .into_iter()
        .filter(|path| !for_tests.contains(path))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a readable source file");
            let inner = path.strip_prefix(&root).expect("below src");
            let first = inner.components().next().expect("a name");
            let room = Path::new(first.as_os_str())
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            Source {
                code: code_of(&text),
                room,
                path,
            }
        })
        .collect()
}

/// The files that a file declares as `#[cfg(test)] mod name;`.
fn test_modules(path: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(path).expect("a readable source file");
    text.split("#[cfg(test)]\nmod ")
        .skip(1)
        .filter_map(|after| after.split_once(';'))
        .filter(|(name, _)| name.chars().all(|c| c.is_alphanumeric() || c == '_'))
        .map(|(name, _)| path.with_file_name(format!("{name}.rs")))
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("a readable folder");
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

fn code_of(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    before_tests
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The rooms that a file names: in `use crate::{...}` and in paths.
fn rooms_used(code: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for after in code.split("crate::").skip(1) {
        if let Some(group) = after.strip_prefix('{') {
            let inside = group.split('}').next().unwrap_or_default();
            rooms.extend(inside.split(',').map(first_word));
        } else {
            rooms.push(first_word(after));
        }
    }
    rooms
}

fn first_word(text: &str) -> String {
    text.trim()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

fn breaches(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let here = floor(&source.room);
    for other in rooms_used(&source.code) {
        let (Some(here), Some(there)) = (here, floor(&other)) else {
            continue;
        };
        let aside = NEIGHBOURS.contains(&(source.room.as_str(), other.as_str()));
        let top = FLOORS.len() - 1;
        let cli_reads = source.room == "cli" && there == top;
        if other != source.room && there >= here && !aside && !cli_reads {
            found.push(format!("{} must not import {other}", source.room));
        }
    }
    if CORE.contains(&source.room.as_str()) {
        for outside in OUTSIDE_WORLD {
            if source.code.contains(outside) {
                found.push(format!("the core must not use {outside}"));
            }
        }
    }
    for (name, rooms) in KEPT_IN {
        let uses = source.code.contains(&format!("{name}::"));
        if uses && !rooms.contains(&source.room.as_str()) {
            found.push(format!("{name} belongs in {rooms:?} alone"));
        }
    }
    found
}

#[test]
fn imports_point_down_and_the_core_does_no_io() {
    let found: Vec<String> = sources()
        .iter()
        .flat_map(|source| {
            let path = source.path.display().to_string();
            breaches(source)
                .into_iter()
                .map(move |breach| format!("{path}: {breach}"))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_breach_would_be_noticed() {
    let wrong = [
        ("triage", "use crate::store::Db;"),
        ("domain", "use crate::triage::decide;"),
        ("intake", "use crate::casework::queue;"),
        ("web", "use crate::{config::Settings, store};"),
        ("routing", "let now = jiff::Timestamp::now();"),
        ("casework", "use sqlx::Row;"),
        ("intake", "use axum::Router;"),
    ];
    for (room, code) in wrong {
        let source = Source {
            path: PathBuf::from("wrong.rs"),
            room: room.into(),
            code: code.into(),
        };
        assert_eq!(breaches(&source).len(), 1, "{room}: {code}");
    }
    let right = Source {
        path: PathBuf::from("right.rs"),
        room: "triage".into(),
        code: "use crate::{domain::place::Unit, register::gazetteer::Gazetteer};".into(),
    };
    assert_eq!(breaches(&right), Vec::<String>::new());
}
