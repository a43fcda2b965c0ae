//! The history of a case in words.

use std::collections::BTreeMap;

use jiff::Timestamp;
use strum::IntoEnumIterator;

use crate::casework::file::CaseFile;
use crate::domain::case::{Actor, Event, HistoryEntry, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::routing::UNSURE;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// One thing that happened.
pub(super) struct Line {
    pub what: String,
    pub who: String,
    pub when: Moment,
    pub reason: Option<String>,
}

/// The entries behind the first `seen`, newest first.
pub(super) fn lines(c: &Catalogue, file: &CaseFile, seen: usize, now: Timestamp) -> Vec<Line> {
    let mut entries: Vec<&HistoryEntry> = file.history.iter().skip(seen).collect();
    entries.sort_by_key(|entry| (entry.at, step(entry.event)));
    entries
        .into_iter()
        .rev()
        .map(|entry| Line {
            what: what(c, entry, &file.names),
            who: who(&entry.actor, &file.names),
            when: times::ago(c, entry.at, now),
            // Of a routing it is the rule, and stands in the sentence.
            reason: entry
                .reason
                .clone()
                .filter(|_| entry.event != Event::Routed),
        })
        .collect()
}

/// What comes first of what happened in the same moment.
fn step(event: Event) -> u8 {
    match event {
        Event::Reported => 0,
        Event::Judged => 1,
        Event::Routed => 2,
        Event::AssigneeChanged => 4,
        _ => 3,
    }
}

fn who(actor: &Actor, names: &BTreeMap<String, String>) -> String {
    match actor {
        Actor::Sifra => "Sifra".to_owned(),
        Actor::Reporter => "Melderen".to_owned(),
        Actor::Staff(account) => name(account, names),
    }
}

fn name(account: &str, names: &BTreeMap<String, String>) -> String {
    names
        .get(account)
        .cloned()
        .unwrap_or_else(|| "en tidligere ansatt".to_owned())
}

fn what(c: &Catalogue, entry: &HistoryEntry, names: &BTreeMap<String, String>) -> String {
    let from = entry.from.as_deref().unwrap_or("");
    let to = entry.to.as_deref().unwrap_or("");
    let category = |key: &str| {
        key.parse::<Category>()
            .map_or_else(|_| key.to_owned(), |known| words::category(c, known))
    };
    match entry.event {
        Event::Reported => format!("Melding {to} kom inn"),
        Event::Judged => format!("Sortert som {}", category(to)),
        Event::Routed => routed(to, entry.reason.as_deref()),
        Event::OwnerChanged => format!(
            "Eier byttet fra {} til {}",
            words::recipient(from),
            words::recipient(to)
        ),
        Event::CategoryChanged if from == to => format!("Kategori bekreftet: {}", category(to)),
        Event::CategoryChanged => {
            format!(
                "Kategori rettet fra {} til {}",
                category(from),
                category(to)
            )
        }
        Event::PriorityChanged => {
            let word = |key: &str| {
                Priority::iter()
                    .find(|known| known.key() == key)
                    .map_or_else(|| key.to_owned(), |known| words::priority(c, known))
            };
            format!("Hast endret fra {} til {}", word(from), word(to))
        }
        Event::StatusChanged => {
            let word = |key: &str| {
                key.parse::<Status>()
                    .map_or_else(|_| key.to_owned(), |known| words::status(c, known))
            };
            format!("Status endret fra {} til {}", word(from), word(to))
        }
        Event::AssigneeChanged => match (&entry.from, &entry.to) {
            (_, Some(to)) => format!("{} tok saken", name(to, names)),
            (Some(from), None) => format!("{} har ikke saken lenger", name(from, names)),
            (None, None) => "Ingen har saken".to_owned(),
        },
        Event::ReporterAdded => match to {
            "cancel" => "Melderen sier at det er i orden".to_owned(),
            "thanks" => "Melderen sier takk".to_owned(),
            "status" => "Melderen spurte hvordan det går".to_owned(),
            _ => "Melderen la til noe".to_owned(),
        },
        Event::Noted => "Notat".to_owned(),
        Event::Resent => {
            let channel = to.parse().map_or("", words::by_channel);
            format!("Melding til melder sendt på nytt {channel}")
        }
    }
}

/// Who got the case first, and why.
pub(super) fn routed(to: &str, rule: Option<&str>) -> String {
    let to = words::recipient(to);
    match rule {
        Some(UNSURE) => format!("Sendt til {to}, fordi sorteringen var usikker"),
        Some(rule) => format!("Sendt til {to} etter regelen «{rule}»"),
        None => format!("Sendt til {to}"),
    }
}

/// Everyone who can own a case, save who does.
pub(super) fn other_owners(owner: Owner) -> impl Iterator<Item = Owner> {
    Owner::iter().filter(move |other| *other != owner)
}
