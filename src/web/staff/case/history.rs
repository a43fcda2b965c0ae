//! The history of a case in words.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use strum::IntoEnumIterator;

use crate::casework::file::CaseFile;
use crate::domain::case::{Actor, Event, HistoryEntry, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::routing::{SECOND_LOOK, UNSURE};
use crate::store::inbound::KeptSms;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// An SMS and its line of history are written by one transaction.
const ONE_BREATH: SignedDuration = SignedDuration::from_secs(10);

/// One thing that happened.
pub(super) struct Line {
    pub what: String,
    pub who: String,
    pub when: Moment,
    pub reason: Option<String>,
    /// What the reporter wrote by SMS, or staff to the reporters.
    pub words: Option<String>,
    /// The reference of the case that a report came from or went to.
    pub elsewhere: Option<String>,
}

/// All that happened, newest first, with what came by SMS besides.
pub(super) fn all(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Vec<Line> {
    let mut asides: Vec<&KeptSms> = file.asides.iter().collect();
    let mut dated: Vec<((Timestamp, u8), Line)> = Vec::new();
    for entry in &file.history {
        let mut line = line(c, file, entry, now);
        if entry.event == Event::ReporterAdded {
            line.words = words_of(entry, &mut asides);
        }
        dated.push(((entry.at, step(entry.event)), line));
    }
    for sms in asides {
        dated.push((
            (sms.received_at, step(Event::ReporterAdded)),
            aside(c, sms, now),
        ));
    }
    dated.sort_by_key(|(order, _)| *order);
    dated.into_iter().rev().map(|(_, line)| line).collect()
}

/// The entries behind the first `seen`, newest first.
pub(super) fn lines(c: &Catalogue, file: &CaseFile, seen: usize, now: Timestamp) -> Vec<Line> {
    let mut entries: Vec<&HistoryEntry> = file.history.iter().skip(seen).collect();
    entries.sort_by_key(|entry| (entry.at, step(entry.event)));
    let entries = entries.into_iter().rev();
    entries.map(|entry| line(c, file, entry, now)).collect()
}

fn line(c: &Catalogue, file: &CaseFile, entry: &HistoryEntry, now: Timestamp) -> Line {
    Line {
        what: what(c, entry, &file.names),
        who: who(&entry.actor, &file.names),
        when: times::ago(c, entry.at, now),
        // Of a routing it is the rule, and stands in the sentence.
        reason: entry
            .reason
            .clone()
            .filter(|_| entry.event != Event::Routed),
        words: written(file, entry),
        elsewhere: match entry.event {
            Event::ReportLeft => entry.to.clone(),
            Event::ReportJoined => entry.from.clone(),
            _ => None,
        },
    }
}

/// What staff wrote to the reporters: kept by the transaction that wrote the line.
fn written(file: &CaseFile, entry: &HistoryEntry) -> Option<String> {
    let mut messages = file.written.iter();
    let its = messages.find(|message| message.written_at == entry.at)?;
    (entry.event == Event::Wrote).then(|| its.text.clone())
}

/// An SMS that the history has no line for.
fn aside(c: &Catalogue, sms: &KeptSms, now: Timestamp) -> Line {
    Line {
        what: added(&sms.intent).to_owned(),
        who: "Melderen".to_owned(),
        when: times::ago(c, sms.received_at, now),
        reason: None,
        words: Some(sms.text.clone()),
        elsewhere: None,
    }
}

/// The words that a line of history is about: of the SMS taken for the same, and
/// written in the same breath.
fn words_of(entry: &HistoryEntry, asides: &mut Vec<&KeptSms>) -> Option<String> {
    let place = asides.iter().position(|sms| {
        let apart = sms.received_at.duration_since(entry.at).abs();
        entry.to.as_deref() == Some(sms.intent.as_str()) && apart <= ONE_BREATH
    })?;
    Some(asides.remove(place).text.clone())
}

/// What a reporter's word about a case was taken for.
fn added(intent: &str) -> &'static str {
    match intent {
        "cancel" => "Melderen sier at det er i orden",
        "thanks" => "Melderen sier takk",
        "status" => "Melderen spurte hvordan det går",
        "stop" => "Melderen vil ikke ha flere meldinger",
        "help" => "Melderen spurte hvordan dette virker",
        _ => "Melderen la til noe",
    }
}

/// What comes first of what happened in the same moment.
fn step(event: Event) -> u8 {
    match event {
        Event::Reported | Event::ReportJoined => 0,
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

pub(super) fn name(account: &str, names: &BTreeMap<String, String>) -> String {
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
        Event::Reported if matches!(entry.actor, Actor::Staff(_)) => {
            format!("Melding {to} tatt imot")
        }
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
        Event::ReporterAdded => added(to).to_owned(),
        Event::Asked => asked(to).to_owned(),
        Event::PlaceTold => format!("Melderen fortalte hvor det er: {to}"),
        Event::ReportLeft if from == to => format!("Melding {from} ble en egen sak"),
        Event::ReportLeft => format!("Melding {from} ble flyttet til sak {to}"),
        Event::ReportJoined => format!("Melding {to} kom hit fra sak {from}"),
        Event::Noted => "Notat".to_owned(),
        Event::Wrote if to == "question" => "Spurte melderne om noe".to_owned(),
        Event::Wrote => "Skrev til melderne".to_owned(),
        Event::Rated => {
            let verdict = to.parse().map_or("uvisst", words::verdict);
            format!("Melderen sier at det gikk {verdict}")
        }
        Event::Resent => {
            let channel = to.parse().map_or("", words::by_channel);
            format!("Melding til melder sendt på nytt {channel}")
        }
    }
}

/// What the acknowledgement asked.
fn asked(key: &str) -> &'static str {
    match key {
        "where" => "Spurte melderen hvor det er",
        "house_number" => "Spurte melderen om husnummer",
        "address" => "Spurte melderen hvilken adresse det er",
        "dwelling" => "Spurte melderen hvilken bolig det er",
        "own_matter" => "Spurte melderen om dette er en ny sak",
        _ => "Spurte melderen hva det gjelder",
    }
}

/// Who got the case first, and why.
pub(super) fn routed(to: &str, rule: Option<&str>) -> String {
    let to = words::recipient(to);
    match rule {
        Some(UNSURE) => format!("Sendt til {to}, fordi sorteringen var usikker"),
        Some(SECOND_LOOK) => format!("Sendt til {to}, som ser på den før andre får beskjed"),
        Some(rule) => format!("Sendt til {to} etter regelen «{rule}»"),
        None => format!("Sendt til {to}"),
    }
}

/// Everyone who can own a case, save who does.
pub(super) fn other_owners(owner: Owner) -> impl Iterator<Item = Owner> {
    Owner::iter().filter(move |other| *other != owner)
}
