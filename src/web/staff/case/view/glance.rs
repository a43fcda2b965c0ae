//! A case at a glance: what, where, how bad, who has it, what was promised to
//! whom, what it waits for, and whether the reporters are reached.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::casework::file::{CaseFile, FiledMessage};
use crate::domain::account::Account;
use crate::domain::case::{Event, HistoryEntry, Status};
use crate::domain::outgoing::MessageState;
use crate::domain::promise::{Promise, PromiseKind};
use crate::domain::report::Report;
use crate::domain::undone::holding;
use crate::routing::promises::taken_up_at;
use crate::web::staff::case::leader::{self, Decision};
use crate::web::staff::case::panels::waits_for;
use crate::web::staff::case::writing::reporters;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// The head of the page.
pub(super) struct Glance {
    pub category: String,
    pub place: String,
    pub priority: String,
    pub priority_class: &'static str,
    pub status: String,
    pub is_open: bool,
    pub owner: &'static str,
    /// "Byttet eier 2 ganger".
    pub changes: String,
    pub assignee: String,
    pub due: Moment,
    /// What was promised, and to how many.
    pub promised: String,
    /// Another date that was promised since, or that no more are.
    pub later: Option<String>,
    pub waits: Option<Waits>,
    pub also_told: String,
    pub reach: Reach,
    pub unsure: bool,
    /// What a leader is to decide.
    pub decision: Option<Decision>,
    pub is_restricted: bool,
}

/// What a case waits for.
pub(super) struct Waits {
    /// "Deler, til tirsdag 24. november".
    pub whom: String,
    /// The day has gone by.
    pub is_over: bool,
    /// In the words of who set it waiting.
    pub words: String,
    pub since: Moment,
}

/// Whether those who reported know what we told them.
pub(super) struct Reach {
    pub reporters: String,
    pub state: String,
    pub class: &'static str,
}

/// Fills the head.
pub(super) fn glance(c: &Catalogue, file: &CaseFile, me: &Account, now: Timestamp) -> Glance {
    let case = &file.case;
    let also_told = case.also_notify.iter().map(|key| words::recipient(key));
    let also_told: Vec<String> = also_told.collect();
    let is_open = case.status.is_open();
    Glance {
        category: words::category(c, case.category),
        place: words::place(&case.place),
        priority: words::priority(c, case.priority),
        priority_class: case.priority.key(),
        status: words::status(c, case.status),
        is_open,
        owner: words::owner(case.owner),
        changes: changes(&file.history),
        assignee: assignee(file, me),
        due: times::due(c, case, now),
        later: later(c, file),
        promised: promised(file),
        waits: (case.status == Status::Waiting)
            .then(|| waits(c, file, now))
            .flatten(),
        also_told: also_told.join(", "),
        reach: reach(file),
        unsure: case.unsure,
        decision: leader::decision(file).filter(|_| is_open),
        is_restricted: case.restricted,
    }
}

/// How often it has gone from one to the next.
fn changes(history: &[HistoryEntry]) -> String {
    let changed = holding(history).filter(|entry| entry.event == Event::OwnerChanged);
    match changed.count() {
        0 => String::new(),
        1 => "Byttet eier 1 gang".to_owned(),
        count => format!("Byttet eier {count} ganger"),
    }
}

fn assignee(file: &CaseFile, me: &Account) -> String {
    let Some(id) = &file.case.assignee else {
        return "Ledig".to_owned();
    };
    if *id == me.id {
        return "Du har den".to_owned();
    }
    let name = file
        .names
        .get(id)
        .map_or("En tidligere ansatt", String::as_str);
    format!("{name} har den")
}

/// The acknowledgements say by when we will have looked.
fn promised(file: &CaseFile) -> String {
    match reporters(file).len() {
        0 => String::new(),
        1 => "lovet 1 melder".to_owned(),
        count => format!("lovet {count} meldere"),
    }
}

/// What was promised after the first date, while that still concerns anybody.
fn later(c: &Catalogue, file: &CaseFile) -> Option<String> {
    if !file.case.status.is_open() {
        return None;
    }
    let since = taken_up_at(&file.case, &file.history);
    let ours = file.promises.iter().filter(|one| one.made_at >= since);
    let ours: Vec<&Promise> = ours.collect();
    let latest = ours.iter().max_by_key(|promise| promise.promised_at)?;
    let date = times::date(c, latest.promised_at).full;
    if ours.iter().any(|one| one.kind == PromiseKind::Leader) {
        return Some(format!(
            "lovet til {date}. Datoen er flyttet to ganger: leder må se på saken"
        ));
    }
    Some(format!("ny dato lovet: {date}"))
}

fn waits(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Option<Waits> {
    let lines: Vec<&HistoryEntry> = holding(&file.history).collect();
    let is_begin = |line: &&&HistoryEntry| {
        line.event == Event::StatusChanged && line.to.as_deref() == Some(Status::Waiting.key())
    };
    let since = lines.iter().rev().find(is_begin)?.at;
    let latest = lines
        .iter()
        .rev()
        .find(|line| line.event == Event::WaitsFor && line.at >= since);
    let until: Option<Date> = latest
        .and_then(|line| line.to.as_ref())
        .and_then(|until| until.parse().ok());
    let whom = file.case.waiting_for.map_or("Uvisst", waits_for);
    let today = now.to_zoned(crate::domain::clock::oslo()).date();
    Some(Waits {
        whom: match until {
            Some(until) => format!("{whom}, til {}", times::day(c, until)),
            None => whom.to_owned(),
        },
        is_over: until.is_some_and(|until| until < today),
        words: latest
            .and_then(|line| line.reason.clone())
            .unwrap_or_default(),
        since: times::ago(c, since, now),
    })
}

fn reach(file: &CaseFile) -> Reach {
    let reporters = reporters(file);
    let all = reporters.len();
    let states = reporters.iter().map(|report| reached(file, report));
    let states: Vec<Reached> = states.collect();
    let count = |state: Reached| states.iter().filter(|one| **one == state).count();
    let (missed, alone) = (count(Reached::Not), count(Reached::OnPage));
    let (state, class) = if missed > 0 && all == 1 {
        ("Ikke nådd".to_owned(), "bad")
    } else if missed > 0 {
        (format!("{missed} ikke nådd"), "bad")
    } else if alone == all {
        ("Bare på siden".to_owned(), "plain")
    } else if count(Reached::Underway) > 0 {
        ("Meldinger er sendt".to_owned(), "plain")
    } else if alone > 0 {
        (format!("Nådd, {alone} bare på siden"), "good")
    } else {
        ("Nådd".to_owned(), "good")
    };
    Reach {
        reporters: match all {
            1 => "1 melder".to_owned(),
            count => format!("{count} meldere"),
        },
        state,
        class,
    }
}

/// How far what we sent to one reporter has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reached {
    Not,
    Underway,
    Yes,
    /// They left no contact.
    OnPage,
}

fn reached(file: &CaseFile, report: &Report) -> Reached {
    let reporter = &report.reporter;
    let phone = reporter.phone.as_ref().map(|phone| phone.reveal());
    let email = reporter.email.as_ref().map(|email| email.reveal());
    if phone.is_none() && email.is_none() {
        return Reached::OnPage;
    }
    let is_theirs = |filed: &&FiledMessage| {
        let to = Some(filed.message.to.as_str());
        to == phone || to == email
    };
    let mut theirs = file.messages.iter().filter(is_theirs);
    if theirs.clone().any(|filed| filed.is_not_reached) {
        Reached::Not
    } else if theirs.any(|filed| filed.message.state == MessageState::Delivered) {
        Reached::Yes
    } else {
        Reached::Underway
    }
}
