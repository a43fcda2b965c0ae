//! The history of a case in words.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use strum::IntoEnumIterator;

use super::hand_over;
use super::links;
use crate::casework::file::CaseFile;
use crate::domain::case::{Actor, Event, HistoryEntry, Owner, Status, WaitingFor};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::language::Language;
use crate::domain::part::PartNews;
use crate::domain::visit::Window;
use crate::intake::visits;
use crate::routing::{SECOND_LOOK, UNSURE};
use crate::store::inbound::KeptSms;
use crate::web::staff::police;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::{Catalogue, visit};

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
    for entry in told(&file.history) {
        let mut line = line(c, file, entry, now);
        if matches!(entry.event, Event::ReporterAdded | Event::VisitRefused) {
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

/// Of the reports that a merge took along no line tells besides its own.
fn told(history: &[HistoryEntry]) -> impl Iterator<Item = &HistoryEntry> {
    history.iter().filter(|entry| {
        let is_of_report = matches!(entry.event, Event::ReportLeft | Event::ReportJoined);
        let is_of_merge = |other: &HistoryEntry| {
            other.at == entry.at && matches!(other.event, Event::Merged | Event::MergedInto)
        };
        !(is_of_report && history.iter().any(is_of_merge))
    })
}

/// The entries behind the first `seen`, newest first.
pub(super) fn lines(c: &Catalogue, file: &CaseFile, seen: usize, now: Timestamp) -> Vec<Line> {
    let mut entries: Vec<&HistoryEntry> = file.history.iter().skip(seen).collect();
    entries.sort_by_key(|entry| (entry.at, step(entry.event)));
    let entries = entries.into_iter().rev();
    entries.map(|entry| line(c, file, entry, now)).collect()
}

fn line(c: &Catalogue, file: &CaseFile, entry: &HistoryEntry, now: Timestamp) -> Line {
    let taken_back = (entry.event == Event::Undone)
        .then_some(entry.from.as_ref())
        .flatten()
        .and_then(|id| file.history.iter().find(|line| line.id == *id));
    Line {
        what: match taken_back {
            Some(line) => format!("Angret: {}", what(c, line, &file.names)),
            None => what(c, entry, &file.names),
        },
        who: who(&entry.actor, &file.names),
        when: times::ago(c, entry.at, now),
        // Of a routing it is the rule, and stands in the sentence.
        reason: entry
            .reason
            .clone()
            .filter(|_| !matches!(entry.event, Event::Routed | Event::HandedOver)),
        words: written(file, entry),
        elsewhere: match entry.event {
            Event::ReportLeft => entry.to.clone(),
            Event::ReportJoined | Event::MergedBack | Event::MergeUndone => entry.from.clone(),
            Event::MergedInto => entry.to.clone(),
            Event::PartMade | Event::PartChanged | Event::PartOf => entry.from.clone(),
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
        let taken_for = match entry.event {
            Event::VisitRefused => Some(visits::TAKEN_FOR),
            _ => entry.to.as_deref(),
        };
        taken_for == Some(sms.intent.as_str()) && apart <= ONE_BREATH
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
        visits::TAKEN_FOR => "Melderen sier at besøket ikke passer",
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

pub(super) fn who(actor: &Actor, names: &BTreeMap<String, String>) -> String {
    match actor {
        Actor::Sifra => "Sifra".to_owned(),
        Actor::Reporter => "Melderen".to_owned(),
        Actor::Staff(account) => name(account, names),
        Actor::Recipient(key) => names.get(key).unwrap_or(key).clone(),
    }
}

pub(super) fn name(account: &str, names: &BTreeMap<String, String>) -> String {
    names
        .get(account)
        .cloned()
        .unwrap_or_else(|| "en tidligere ansatt".to_owned())
}

#[expect(clippy::too_many_lines, reason = "a sentence for each event")]
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
        Event::ToLeader => format!(
            "Lagt fram for en leder: fra {} til {}?",
            words::recipient(from),
            words::recipient(to)
        ),
        Event::OwnerKept => format!("Leder avgjorde: {} beholder saken", words::recipient(to)),
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
        Event::WaitsFor => waits_for(c, from, to),
        Event::PlaceChanged if from.is_empty() => format!("Adresse satt til {to}"),
        Event::PlaceChanged => format!("Adresse rettet fra {from} til {to}"),
        Event::RestrictionChanged if to == "open" => "Skjermingen er opphevet".to_owned(),
        Event::RestrictionChanged => "Saken er skjermet".to_owned(),
        // Told with the line that it takes back.
        Event::Undone => "Angret".to_owned(),
        Event::AssigneeChanged => match (&entry.from, &entry.to) {
            (_, Some(to)) if entry.actor != Actor::Staff(to.clone()) => {
                format!("{} fikk saken", name(to, names))
            }
            (_, Some(to)) => format!("{} tok saken", name(to, names)),
            (Some(from), None) => format!("{} har ikke saken lenger", name(from, names)),
            (None, None) => "Ingen har saken".to_owned(),
        },
        Event::ReporterAdded => match entry.from.as_deref() {
            Some(report) => added(to).replacen("Melderen", &format!("Melder {report}"), 1),
            None => added(to).to_owned(),
        },
        Event::Asked => asked(to).to_owned(),
        Event::PlaceTold => format!("Melderen fortalte hvor det er: {to}"),
        Event::ReportLeft if from == to => format!("Melding {from} ble en egen sak"),
        Event::ReportLeft => format!("Melding {from} ble flyttet til sak {to}"),
        Event::ReportJoined => format!("Melding {to} kom hit fra sak {from}"),
        Event::Merged => format!("Sak {to} ble slått sammen med denne"),
        Event::MergedInto => format!("Saken, som het {from}, ble slått sammen med sak {to}"),
        Event::MergeUndone => {
            format!("Sammenslåingen med sak {from} ble angret, og meldingene gikk tilbake dit")
        }
        Event::MergedBack => {
            format!("Sammenslåingen med sak {from} ble angret, og saken står som før")
        }
        Event::PartMade => format!("Del {from} ble laget: {}", part_news(c, to)),
        Event::PartChanged => format!("Del {from}: {}", part_news(c, to)),
        Event::PartEnded => format!("Del {from} ble lagt tilbake i saken"),
        Event::PartOf => format!(
            "Laget som en del av sak {from}, til {}",
            words::recipient(to)
        ),
        Event::Noted => "Notat".to_owned(),
        Event::Wrote if to == "question" => "Spurte melderne om noe".to_owned(),
        Event::Wrote => "Skrev til melderne".to_owned(),
        Event::Rated => {
            let verdict = to.parse().map_or("uvisst", words::verdict);
            format!("Melderen sier at det gikk {verdict}")
        }
        Event::VisitPlanned => format!("Avtalte besøk {}", window(c, to)),
        Event::VisitMoved => format!("Flyttet besøket {} til {}", window(c, from), window(c, to)),
        Event::VisitCancelled => format!("Avlyste besøket {}", window(c, from)),
        Event::VisitDone => format!("Besøket {} er gjort", window(c, from)),
        Event::VisitRefused => format!(
            "Melder {to} sier at besøket {} ikke passer",
            window(c, from)
        ),
        Event::AccessNoted => "Skrev ned hvordan man kommer inn".to_owned(),
        Event::RecipientAnswered => links::said(c, to, from),
        Event::RecipientTold => {
            format!(
                "Svarte {} på spørsmålet",
                names.get(to).map_or(to, String::as_str)
            )
        }
        Event::HandedOver => hand_over::words::given(to, entry.reason.as_deref(), names),
        Event::HandOverNews => hand_over::words::news(from, to, names),
        Event::DueMoved => format!(
            "Fristen flyttet fra {} til {}: den sto mens saken ventet på melderen",
            date(c, from),
            date(c, to)
        ),
        Event::PromiseMoved => format!(
            "Lovet dato flyttet fra {} til {}",
            date(c, from),
            date(c, to)
        ),
        Event::PromisedLater => format!(
            "Melderne fikk beskjed om at det tar lengre tid, til {}",
            date(c, to)
        ),
        Event::PromisesSpent => {
            "Melderne har fått ny dato to ganger. Leder må se på saken".to_owned()
        }
        Event::AnsweredForNow => format!(
            "Foreløpig svar til melding {from}: ferdig svar ventes innen {}",
            date(c, to)
        ),
        Event::Resent => {
            let channel = to.parse().map_or("", words::by_channel);
            format!("Melding til melder sendt på nytt {channel}")
        }
        Event::PoliceSheet | Event::PoliceCalled | Event::PoliceAnswered => {
            police::words::told(entry.event, from, to)
        }
    }
}

/// When a visit is, as "tirsdag 24. november mellom kl. 10.00 og 12.00".
fn window(c: &Catalogue, kept: &str) -> String {
    Window::of_key(kept).map_or_else(
        || kept.to_owned(),
        |window| visit::when(c, Language::BOKMAL, &window),
    )
}

/// An instant that the history keeps, in words.
fn date(c: &Catalogue, kept: &str) -> String {
    kept.parse()
        .map_or_else(|_| kept.to_owned(), |at| times::date(c, at).full)
}

/// Whom or what it waits for, and until when.
fn waits_for(c: &Catalogue, whom: &str, until: &str) -> String {
    let whom = whom.parse().map_or("noe", |whom| match whom {
        WaitingFor::Reporter => "svar fra melder",
        WaitingFor::Parts => "deler",
        WaitingFor::Others => "andre",
    });
    match until.parse::<Date>() {
        Ok(until) => format!("Venter på {whom}, til {}", times::day(c, until)),
        Err(_) => format!("Venter på {whom}"),
    }
}

/// As "Byggdrift, Dør og lås, Under arbeid".
fn part_news(c: &Catalogue, kept: &str) -> String {
    kept.parse::<PartNews>().map_or_else(
        |_| kept.to_owned(),
        |news| {
            let (owner, category) = (words::owner(news.owner), words::category(c, news.category));
            format!("{owner}, {category}, {}", words::status(c, news.status))
        },
    )
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
