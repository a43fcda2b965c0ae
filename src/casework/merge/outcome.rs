//! How two cases stand once they are merged, and once that is taken back. Pure.

use crate::domain::case::{Case, Status};
use crate::domain::category::Category;
use crate::domain::merge::{Merge, Stood};
use crate::domain::own_page::PageAct;
use crate::domain::reference::Reference;
use crate::domain::report::{Channel, Report};

/// Which of two cases goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Keep {
    /// The one that somebody stands on.
    This,
    Other,
}

/// The case that people expect to go on: one that is open rather than one that
/// is done, one that somebody works rather than one that nobody does, and of
/// equals the older one.
pub fn keeper(this: &Case, other: &Case) -> Keep {
    let rank = |case: &Case| {
        let is_free = case.assignee.is_none();
        (!case.status.is_open(), is_free, case.opened_at)
    };
    if rank(other) < rank(this) {
        Keep::Other
    } else {
        Keep::This
    }
}

/// `into`, once the reports of `from` are in it: as grave as the graver of them,
/// due as soon as was promised to anybody, told to all who were told.
pub(super) fn grown(into: &Case, from: &Case) -> Case {
    let mut next = into.clone();
    next.priority = into.priority.max(from.priority);
    // What was promised of a case that is done has been kept.
    if from.status.is_open() {
        next.due_at = into.due_at.min(from.due_at);
    }
    let was_owner = from.owner.key().to_owned();
    for told in from.also_notify.iter().chain([&was_owner]) {
        if told != into.owner.key() && !next.also_notify.contains(told) {
            next.also_notify.push(told.clone());
        }
    }
    // Whoever worked the one goes on with the other.
    if into.owner == from.owner && into.assignee.is_none() && from.assignee.is_some() {
        next.assignee.clone_from(&from.assignee);
        if into.status == Status::New {
            next.status = Status::InProgress;
        }
    }
    next.place.complete(&from.place);
    // With a dwelling named it can be about those who live there.
    if next.category != Category::Lift && next.place.unit.is_some() {
        next.shared = false;
    }
    next.restricted |= from.restricted;
    next
}

/// `from`, once its reports have gone: closed, under a reference of its own.
pub(super) fn ended(from: &Case, into: &Case, reference: Reference) -> Case {
    Case {
        reference,
        status: Status::Closed,
        waiting_for: None,
        merged_into: Some(into.id.clone()),
        ..from.clone()
    }
}

/// The reports that go back: those that came by the merge and are still here,
/// those that were written on their pages since, and what their writers have
/// sent by SMS since, where they had nothing else in this case.
pub(super) fn going_back(merge: &Merge, all: &[Report], acts: &[PageAct]) -> Vec<Report> {
    let mut back: Vec<&Report> = all
        .iter()
        .filter(|report| merge.took.reports.contains(&report.id))
        .collect();
    // An answer to an answer: as often as anything new is found.
    loop {
        let more: Vec<&Report> = all
            .iter()
            .filter(|report| back.iter().all(|known| known.id != report.id))
            .filter(|report| {
                is_written_on(report, acts, &back) || is_sms_since(report, merge, all, &back)
            })
            .collect();
        if more.is_empty() {
            break;
        }
        back.extend(more);
    }
    let goes = |report: &&Report| back.iter().any(|known| known.id == report.id);
    all.iter().filter(goes).cloned().collect()
}

fn is_written_on(report: &Report, acts: &[PageAct], pages: &[&Report]) -> bool {
    acts.iter().any(|act| {
        act.became.as_ref() == Some(&report.id) && pages.iter().any(|page| page.id == act.report_id)
    })
}

fn is_sms_since(report: &Report, merge: &Merge, all: &[Report], back: &[&Report]) -> bool {
    let Some(phone) = report.reporter.phone.as_ref() else {
        return false;
    };
    let is_theirs = |other: &Report| other.reporter.phone.as_ref() == Some(phone);
    let had_another = all.iter().any(|other| {
        is_theirs(other)
            && other.received_at <= merge.merged_at
            && !merge.took.reports.contains(&other.id)
    });
    report.channel == Channel::Sms
        && report.received_at > merge.merged_at
        && back.iter().any(|other| is_theirs(other))
        && !had_another
}

/// `into`, once the merge is taken back: what the merge changed is as it was,
/// save what somebody has changed since.
pub(super) fn shrunk(into: &Case, merge: &Merge, oldest: &Reference) -> Case {
    let (was, became) = (&merge.into_was, &merge.into_became);
    let is = Stood::of(into);
    let mut next = into.clone();
    if (is.status, &is.assignee) == (became.status, &became.assignee) {
        next.status = was.status;
        next.assignee.clone_from(&was.assignee);
    }
    if is.priority == became.priority {
        next.priority = was.priority;
    }
    if is.due_at == became.due_at {
        next.due_at = was.due_at;
    }
    if is.also_notify == became.also_notify {
        next.also_notify.clone_from(&was.also_notify);
    }
    if is.place == became.place {
        next.place = was.place.clone();
    }
    if is.shared == became.shared {
        next.shared = was.shared;
    }
    if is.restricted == became.restricted {
        next.restricted = was.restricted;
    }
    next.reference = oldest.clone();
    next
}

/// `from`, once its reports are back: as it stood.
pub(super) fn restored(from: &Case, merge: &Merge, reference: Reference) -> Case {
    let was = merge.from_was.clone();
    Case {
        reference,
        status: was.status,
        waiting_for: was.waiting_for,
        owner: was.owner,
        assignee: was.assignee,
        priority: was.priority,
        due_at: was.due_at,
        also_notify: was.also_notify,
        place: was.place,
        shared: was.shared,
        restricted: was.restricted,
        merged_into: None,
        ..from.clone()
    }
}

/// The reference of a case that has these reports: the one that it has, if it is
/// one of theirs, else that of the oldest.
pub(super) fn named(wanted: &Reference, reports: &[Report]) -> Option<Reference> {
    let references = || reports.iter().map(|report| &report.reference);
    let known = references().find(|reference| *reference == wanted);
    known.or_else(|| references().next()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::{CasePlace, Owner};
    use crate::domain::decision::Priority;

    fn case(opened_at: &str) -> Case {
        let opened_at = opened_at.parse().unwrap();
        Case {
            id: "case-1".into(),
            reference: (0..).find_map(Reference::from_number).unwrap(),
            category: Category::LockDoor,
            priority: Priority::Normal,
            status: Status::New,
            owner: Owner::Byggdrift,
            also_notify: vec![],
            assignee: None,
            place: CasePlace::default(),
            unsure: false,
            shared: false,
            restricted: false,
            waiting_for: None,
            part_of: None,
            merged_into: None,
            due_at: opened_at,
            version: 1,
            opened_at,
            updated_at: opened_at,
        }
    }

    #[test]
    fn the_open_the_worked_and_the_older_case_goes_on_in_that_order() {
        let older = case("2026-11-23T10:00:00Z");
        let younger = case("2026-11-23T12:00:00Z");
        assert_eq!(keeper(&older, &younger), Keep::This);
        assert_eq!(keeper(&younger, &older), Keep::Other);
        let worked = Case {
            assignee: Some("trine".into()),
            ..younger.clone()
        };
        assert_eq!(keeper(&older, &worked), Keep::Other);
        let done = Case {
            status: Status::Resolved,
            ..worked
        };
        assert_eq!(keeper(&older, &done), Keep::This);
        assert_eq!(keeper(&older, &older.clone()), Keep::This, "a tie");
    }

    #[test]
    fn what_was_promised_of_a_case_that_is_done_binds_nobody_any_more() {
        let into = case("2026-11-23T10:00:00Z");
        let from = Case {
            due_at: "2026-11-23T08:00:00Z".parse().unwrap(),
            ..case("2026-11-23T07:00:00Z")
        };
        assert_eq!(grown(&into, &from).due_at, from.due_at);
        let done = Case {
            status: Status::Closed,
            ..from
        };
        assert_eq!(grown(&into, &done).due_at, into.due_at);
    }

    #[test]
    fn whoever_worked_the_case_that_ends_goes_on_with_the_other() {
        let into = case("2026-11-23T10:00:00Z");
        let worked = Case {
            assignee: Some("trine".into()),
            status: Status::Waiting,
            ..case("2026-11-23T07:00:00Z")
        };
        let next = grown(&into, &worked);
        assert_eq!(next.assignee, worked.assignee);
        assert_eq!(next.status, Status::InProgress);
        let elsewhere = Case {
            owner: Owner::Police,
            ..worked
        };
        assert_eq!(grown(&into, &elsewhere).assignee, None);
    }
}
