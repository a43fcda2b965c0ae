//! What has happened, as far as it concerns one reporter.

use jiff::Timestamp;

use crate::domain::case::{Actor, Event, HistoryEntry, Owner, Status};
use crate::domain::language::Language;
use crate::domain::own_page::{ActKind, PageAct, StaffMessage};
use crate::domain::part::PartNews;
use crate::domain::undone::holding;
use crate::domain::visit::Window;
use crate::intake::own_page::OwnPage;
use crate::wording::dates::day_and_time;
use crate::wording::visit::when;
use crate::wording::{Catalogue, names};

/// Something that happened, in plain words.
pub struct Entry {
    pub what: String,
    pub when: String,
    /// For programs (RFC 3339).
    pub datetime: String,
}

/// All of it, newest first.
pub fn entries(c: &Catalogue, l: Language, own: &OwnPage) -> Vec<Entry> {
    let report = &own.standing.report;
    let case = &own.standing.case;
    // It may have come in elsewhere and been moved here.
    let came_in = (report.received_at, c.text(l, "case-reported", &[]));
    let history = holding(&own.standing.history).filter_map(|entry| {
        let what = sentence(c, l, entry, report.reference.as_str())?;
        let what = if is_done_part(entry) && case.status.is_open() {
            // Their case is not done by that.
            let holder = names::holder(c, l, case.owner);
            let args = [("told", what.as_str()), ("holder", &holder)];
            c.text(l, "own-part-rest", &args)
        } else {
            what
        };
        Some((entry.at, what))
    });
    let done = own.acts.iter().map(|act| (act.at, done(c, l, act)));
    let told = own.messages.iter().map(|m| (m.written_at, told(c, l, m)));
    let mut all: Vec<(Timestamp, String)> = std::iter::once(came_in)
        .chain(done)
        .chain(told)
        .chain(history)
        .collect();
    all.sort_by_key(|(at, _)| *at);
    all.into_iter()
        .rev()
        .map(|(at, what)| Entry {
            what,
            when: day_and_time(c, l, at),
            datetime: at.to_string(),
        })
        .collect()
}

fn done(c: &Catalogue, l: Language, act: &PageAct) -> String {
    let key = match act.kind {
        ActKind::Words => "own-wrote",
        ActKind::Answer => "own-gave-answer",
        ActKind::NotFixed => "own-said-not-fixed",
        ActKind::Solved => "own-said-solved",
    };
    c.text(l, key, &[])
}

fn told(c: &Catalogue, l: Language, message: &StaffMessage) -> String {
    let key = if message.is_question {
        "own-we-asked"
    } else {
        "own-we-wrote"
    };
    c.text(l, key, &[])
}

fn is_done_part(entry: &HistoryEntry) -> bool {
    let news = entry
        .to
        .as_deref()
        .and_then(|to| to.parse::<PartNews>().ok());
    entry.event == Event::PartChanged && news.is_some_and(|news| !news.status.is_open())
}

/// Nothing for what is internal or about another reporter.
fn sentence(c: &Catalogue, l: Language, entry: &HistoryEntry, own: &str) -> Option<String> {
    if entry.event == Event::VisitCancelled {
        return visit(c, l, "own-visit-cancelled", entry.from.as_deref()?);
    }
    let to = entry.to.as_deref()?;
    match entry.event {
        Event::ReportJoined if to == own => Some(c.text(l, "case-report-moved", &[])),
        Event::Routed | Event::OwnerChanged => {
            let owner: Owner = to.parse().ok()?;
            Some(names::given(c, l, owner))
        }
        Event::StatusChanged => {
            let from: Option<Status> = entry.from.as_deref().and_then(|from| from.parse().ok());
            let key = match to.parse().ok()? {
                Status::New => return None,
                Status::InProgress if from.is_some_and(|from| !from.is_open()) => "own-reopened",
                // That somebody answered is not that somebody began.
                Status::InProgress if entry.actor == Actor::Reporter => return None,
                Status::InProgress => "case-in-progress",
                Status::Waiting => "case-waiting",
                Status::Resolved => "case-now-resolved",
                Status::Closed => "case-now-closed",
            };
            Some(c.text(l, key, &[]))
        }
        Event::PromisedLater => Some(c.text(l, "own-told-later", &[])),
        Event::AnsweredForNow if entry.from.as_deref() == Some(own) => {
            Some(c.text(l, "own-told-preliminary", &[]))
        }
        Event::VisitPlanned => visit(c, l, "own-visit-planned", to),
        Event::VisitMoved => visit(c, l, "own-visit-moved", to),
        Event::VisitRefused if to == own => {
            visit(c, l, "own-visit-refused", entry.from.as_deref()?)
        }
        Event::PartMade | Event::PartChanged => {
            let news = to.parse().ok()?;
            Some(names::part_news(c, l, news))
        }
        Event::Reported
        | Event::ToLeader
        | Event::OwnerKept
        | Event::Judged
        | Event::CategoryChanged
        | Event::PriorityChanged
        | Event::AssigneeChanged
        | Event::ReporterAdded
        | Event::Asked
        | Event::PlaceTold
        | Event::ReportLeft
        | Event::ReportJoined
        | Event::Merged
        | Event::MergedInto
        | Event::MergeUndone
        | Event::MergedBack
        | Event::PartEnded
        | Event::PartOf
        | Event::Noted
        | Event::Wrote
        | Event::Rated
        | Event::WaitsFor
        | Event::PlaceChanged
        | Event::RestrictionChanged
        | Event::Undone
        | Event::VisitCancelled
        | Event::VisitDone
        | Event::VisitRefused
        | Event::AccessNoted
        | Event::RecipientAnswered
        | Event::RecipientTold
        | Event::HandedOver
        | Event::HandOverNews
        | Event::DueMoved
        | Event::PromiseMoved
        | Event::PromisesSpent
        | Event::AnsweredForNow
        | Event::Resent
        | Event::PoliceSheet
        | Event::PoliceCalled
        | Event::PoliceAnswered => None,
    }
}

/// What was said of a visit at a time that the history keeps.
fn visit(c: &Catalogue, l: Language, key: &str, kept: &str) -> Option<String> {
    let window = Window::of_key(kept)?;
    let when = when(c, l, &window);
    Some(c.text(l, key, &[("when", &when)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(event: Event, from: Option<&str>, to: &str) -> Option<String> {
        let entry = HistoryEntry {
            id: "1".into(),
            case_id: "1".into(),
            at: Timestamp::UNIX_EPOCH,
            actor: Actor::Sifra,
            event,
            from: from.map(str::to_owned),
            to: Some(to.into()),
            reason: Some("an internal reason".into()),
        };
        let c = Catalogue::builtin();
        sentence(&c, Language::BOKMAL, &entry, "SF-000000-0")
    }

    const VISIT: &str = "2026-12-01T09:00:00Z/2026-12-01T11:00:00Z";

    #[test]
    fn the_reporter_reads_their_own_report_and_who_has_the_case() {
        for (event, from, to, words) in [
            (
                Event::ReportJoined,
                None,
                "SF-000000-0",
                "Meldingen din ble lagt til denne saken.",
            ),
            (
                Event::Routed,
                None,
                "police",
                "Saken ble lagt til politiet.",
            ),
            (
                Event::OwnerChanged,
                Some("police"),
                "housing_office",
                "Boligkontoret fikk saken.",
            ),
            (
                Event::StatusChanged,
                Some("new"),
                "resolved",
                "Saken ble løst.",
            ),
            (
                Event::StatusChanged,
                Some("resolved"),
                "in_progress",
                "Saken ble åpnet igjen.",
            ),
            (
                Event::StatusChanged,
                Some("new"),
                "in_progress",
                "Noen har begynt å arbeide med saken.",
            ),
            (
                Event::VisitPlanned,
                None,
                VISIT,
                "Vi avtalte besøk tirsdag 1. desember mellom kl. 10.00 og 12.00.",
            ),
            (
                Event::VisitMoved,
                Some(VISIT),
                VISIT,
                "Besøket ble flyttet til tirsdag 1. desember mellom kl. 10.00 og 12.00.",
            ),
            (
                Event::VisitRefused,
                Some(VISIT),
                "SF-000000-0",
                "Du sa at besøket tirsdag 1. desember mellom kl. 10.00 og 12.00 ikke passer.",
            ),
        ] {
            assert_eq!(told(event, from, to).as_deref(), Some(words));
        }
    }

    #[test]
    fn nothing_of_other_reporters_or_of_the_staffs_own_notes_is_told() {
        for (event, to) in [
            (Event::Reported, "SF-000001-1"),
            (Event::ReportLeft, "SF-000000-0"),
            (Event::ReportJoined, "SF-000001-1"),
            (Event::Judged, "drugs"),
            (Event::ToLeader, "police"),
            (Event::OwnerKept, "police"),
            (Event::CategoryChanged, "drugs"),
            (Event::PriorityChanged, "low"),
            (Event::AssigneeChanged, "kari"),
            (Event::ReporterAdded, "more"),
            (Event::Noted, "a note"),
            (Event::Wrote, "question"),
            (Event::Rated, "bad"),
            (Event::Resent, "email"),
            (Event::VisitRefused, "SF-000001-1"),
        ] {
            assert_eq!(told(event, None, to), None, "{event}");
        }
    }
}
