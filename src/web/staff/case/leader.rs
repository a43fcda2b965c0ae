//! What the page says of a case that would go round once more, and that a leader
//! decides on instead.

use super::acts::words::done;
use super::draft::Act;
use super::history::name;
use crate::casework::file::CaseFile;
use crate::domain::case::{Event, HistoryEntry};
use crate::domain::outgoing::Purpose;
use crate::domain::undone::holding;
use crate::web::staff::words;

/// To whoever would give it away meanwhile.
pub(super) const AWAITS: &str =
    "En leder avgjør hvem som skal ha saken. Skriv et notat hvis du vet noe som hjelper.";

/// What a leader is to decide, as it stands in the head of the page.
pub(super) struct Decision {
    /// Whoever reads it is to decide.
    pub is_yours: bool,
    /// "Trine Dal vil gi saken fra Byggdrift til Boligkontoret."
    pub wish: String,
    /// Why, where the reader may know.
    pub why: String,
    /// What holds until then, or what to do.
    pub until: String,
}

/// Nothing where there is nothing to decide.
pub(super) fn decision(file: &CaseFile) -> Option<Decision> {
    let asked = file.leader.asked?;
    let line = newest(file, &[Event::ToLeader]);
    let (owner, wanted) = (words::owner(file.case.owner), words::owner(asked.wanted));
    let who = match line.map(|line| &line.actor) {
        Some(crate::domain::case::Actor::Staff(account)) => name(account, &file.names),
        _ => "En kollega".to_owned(),
    };
    let is_yours = file.leader.may_decide && file.may_change;
    Some(Decision {
        is_yours,
        wish: format!("{who} vil gi saken fra {owner} til {wanted}."),
        why: line
            .and_then(|line| line.reason.clone())
            .unwrap_or_default(),
        until: if is_yours {
            format!(
                "Saken har byttet eier {}. Velg hvem som skal ha den under «Avgjør eier».",
                times(file.leader.changes)
            )
        } else {
            format!("En leder avgjør hvem som skal ha den. {owner} har saken til da.")
        },
    })
}

/// What is said in the form of who wants another owner.
pub(super) fn lead(file: &CaseFile) -> String {
    let leader = &file.leader;
    if leader.is_next && leader.asked.is_none() {
        let owner = words::owner(file.case.owner);
        return format!(
            "Saken har byttet eier {}. Nå avgjør en leder hvem som skal ha den, og {owner} har \
             den til da.",
            times(leader.changes)
        );
    }
    String::new()
}

fn times(changes: usize) -> String {
    match changes {
        0 => "så ofte den får".to_owned(),
        1 => "1 gang".to_owned(),
        count => format!("{count} ganger"),
    }
}

/// What is said once the wish for another owner is sent: by what came of it.
pub(super) fn notice(notice: &'static str, file: &CaseFile) -> &'static str {
    if notice != done(Act::Owner) {
        return notice;
    }
    let kinds = [Event::OwnerChanged, Event::ToLeader, Event::OwnerKept];
    let line = newest(file, &kinds);
    match line.map(|line| line.event) {
        Some(Event::OwnerChanged) if !line.is_some_and(|line| is_told(file, line)) => {
            "Eieren er byttet. Ny eier får beskjed."
        }
        Some(Event::ToLeader) => {
            "Saken er lagt fram for en leder, som får beskjed. Eieren er den samme til da."
        }
        Some(Event::OwnerKept) => "Det er avgjort. Eieren beholder saken.",
        _ => notice,
    }
}

/// Whether a reporter is sent word of that line.
fn is_told(file: &CaseFile, line: &HistoryEntry) -> bool {
    file.messages.iter().any(|filed| {
        filed.message.purpose == Purpose::Update && filed.message.created_at == line.at
    })
}

fn newest<'a>(file: &'a CaseFile, kinds: &[Event]) -> Option<&'a HistoryEntry> {
    holding(&file.history)
        .filter(|line| kinds.contains(&line.event))
        .last()
}
