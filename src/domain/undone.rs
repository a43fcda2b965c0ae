//! What of a history still holds: lines that were taken back stay in it, and
//! count for nothing.

use std::collections::BTreeSet;

use super::case::{Event, HistoryEntry};

/// The ids of the lines that later ones took back.
pub fn undone(history: &[HistoryEntry]) -> BTreeSet<&str> {
    history
        .iter()
        .filter(|entry| entry.event == Event::Undone)
        .filter_map(|entry| entry.from.as_deref())
        .collect()
}

/// The lines that hold, in their order: neither taken back nor taking back.
pub fn holding(history: &[HistoryEntry]) -> impl Iterator<Item = &HistoryEntry> {
    let undone = undone(history);
    history
        .iter()
        .filter(move |entry| entry.event != Event::Undone && !undone.contains(entry.id.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::Actor;

    fn line(id: &str, event: Event, from: Option<&str>) -> HistoryEntry {
        HistoryEntry {
            id: id.into(),
            case_id: "case-1".into(),
            at: jiff::Timestamp::UNIX_EPOCH,
            actor: Actor::Staff("account-1".into()),
            event,
            from: from.map(str::to_owned),
            to: None,
            reason: None,
        }
    }

    #[test]
    fn a_line_that_was_taken_back_counts_for_nothing() {
        let history = [
            line("1", Event::CategoryChanged, Some("noise")),
            line("2", Event::PriorityChanged, Some("low")),
            line("3", Event::Undone, Some("1")),
        ];
        let ids: Vec<&str> = holding(&history).map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["2"]);
    }
}
