//! The reports of a case: the text with the words that decided triage, and the
//! reasons beside it.

use jiff::Timestamp;

use super::history;
use super::photos::{Pictured, pictured};
use super::reporters::{Contact, contact};
use super::writing::came_as;
use crate::casework::file::{CaseFile, FiledReport};
use crate::casework::sight::Words;
use crate::domain::case::{Event, HistoryEntry};
use crate::domain::decision::{Decision, ReasonKind};
use crate::domain::follow_up::KeptAnswer;
use crate::domain::language::Language;
use crate::triage::percent;
use crate::web::staff::calls;
use crate::web::staff::marks::{self, Piece};
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// One report.
pub(super) struct Told {
    pub reference: String,
    pub channel: &'static str,
    /// Who wrote it down, where somebody told it to staff.
    pub taken: Option<Taken>,
    /// What it is, where it was written on its reporter's page.
    pub came_as: Option<&'static str>,
    pub when: Moment,
    /// Of the text, for screen readers.
    pub language: String,
    /// Of our answers, where it is not bokmål.
    pub answered_in: Option<String>,
    pub pieces: Vec<Piece>,
    /// Whether any of them is underlined.
    pub is_marked: bool,
    /// What is kept from the reader, and whom to ask; empty where nothing is.
    pub hidden: &'static str,
    /// What was asked besides, and what they answered.
    pub answers: Vec<KeptAnswer>,
    pub judged: Option<Judged>,
    pub reporter: Contact,
    pub photos: Vec<Pictured>,
}

/// Who wrote it down.
pub(super) struct Taken {
    pub by: String,
    pub may_call: bool,
}

/// What triage made of it.
pub(super) struct Judged {
    /// The category, how sure it is, and what it could also have been.
    pub conclusion: String,
    pub reasons: Vec<Because>,
    /// Of model and rules.
    pub version: String,
}

/// One reason.
pub(super) struct Because {
    pub kind: &'static str,
    pub text: String,
}

/// All reports, oldest first.
pub(super) fn told(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Vec<Told> {
    let reports = file.reports.iter();
    reports.map(|filed| one(c, file, filed, now)).collect()
}

fn one(c: &Catalogue, file: &CaseFile, filed: &FiledReport, now: Timestamp) -> Told {
    let FiledReport {
        report,
        decision,
        photos,
        answers,
        words,
        call,
        ..
    } = filed;
    let reasons = decision.iter().flat_map(|decision| &decision.reasons);
    let spans = reasons.filter_map(|reason| reason.span);
    let language = decision.as_ref().map_or(report.language, |d| d.language);
    let pieces = marks::pieces(&report.text, spans);
    Told {
        hidden: hidden(words),
        is_marked: pieces.iter().any(|piece| piece.marked),
        pieces,
        answers: answers.clone(),
        reference: report.reference.to_string(),
        channel: call.as_ref().map_or_else(
            || words::channel(report.channel),
            |call| calls::came_by(call.came_by),
        ),
        taken: call.as_ref().map(|call| Taken {
            by: history::name(&call.account_id, &file.names),
            may_call: call.may_call,
        }),
        came_as: came_as(file, filed),
        when: times::ago(c, report.received_at, now),
        language: language.code().to_owned(),
        answered_in: (report.language != Language::BOKMAL)
            .then(|| words::language(report.language)),
        judged: decision.as_ref().map(|decision| {
            let opened = report.reference == file.case.reference;
            let routed = file.history.iter().filter(|_| opened).find_map(routed);
            judged(c, decision, routed)
        }),
        reporter: contact(filed, file.shows_contact),
        photos: pictured(c, &file.case.reference, photos),
    }
}

/// What of a report is kept from whoever reads it.
fn hidden(words: &Words) -> &'static str {
    match words {
        Words::All => "",
        Words::Fault(named) if named.is_empty() => {
            "Meldingen forteller om folk, så ordene, svarene og bildene er skjult for Byggdrift. \
             Trenger du noe av det for å gjøre jobben, så spør Boligkontoret."
        }
        Words::Fault(_) => {
            "Meldingen forteller også om folk. Her står bare ordene som sier hva som er i stykker. \
             Resten, svarene og bildene er skjult for Byggdrift. Trenger du mer for å gjøre jobben, \
             så spør Boligkontoret."
        }
        Words::None => {
            "En annen avdeling har saken. Du ser at den finnes, men ikke det som er meldt. Trenger \
             du det, så spør den som har saken."
        }
    }
}

/// The line of history that says by which rule the case got its first owner.
fn routed(entry: &HistoryEntry) -> Option<String> {
    let owner = entry
        .to
        .as_deref()
        .filter(|_| entry.event == Event::Routed)?;
    Some(history::routed(owner, entry.reason.as_deref()))
}

fn judged(c: &Catalogue, decision: &Decision, routed: Option<String>) -> Judged {
    // Of triage nothing is ever quite sure.
    let is_chosen = decision.confidence >= 1.0;
    let reasons = decision.reasons.iter();
    Judged {
        conclusion: conclusion(c, decision, is_chosen),
        reasons: reasons
            // Stands above the list.
            .filter(|reason| is_chosen || reason.kind != ReasonKind::Confidence)
            .map(|reason| Because {
                kind: words::reason_kind(reason.kind),
                text: reason.because.clone(),
            })
            .chain(routed.map(|text| Because {
                kind: words::reason_kind(ReasonKind::Rule),
                text,
            }))
            .collect(),
        version: decision.version.clone(),
    }
}

fn conclusion(c: &Catalogue, decision: &Decision, is_chosen: bool) -> String {
    let category = words::category(c, decision.category);
    if is_chosen {
        return format!("{category}, valgt av avsenderen.");
    }
    let sure = format!("{category}, {} sikkert.", percent(decision.confidence));
    match decision.runner_up {
        Some((other, chance)) => format!(
            "{sure} Nest mest sannsynlig er {}, {}.",
            words::category(c, other),
            percent(chance)
        ),
        None => sure,
    }
}
