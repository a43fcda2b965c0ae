//! Which verbs a case worker needs first, by how the case stands and whose it
//! is. Pure.

use crate::casework::leader::BeforeLeader;
use crate::domain::case::{Case, Status};
use crate::web::staff::case::draft::Act;

/// The verbs of a case: a few in view, the rest behind "Mer".
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Verbs {
    pub first: Vec<Act>,
    pub rest: Vec<Act>,
}

impl Verbs {
    /// While a leader is to decide whose the case is, that comes first for who
    /// decides, and nobody else gives it away.
    pub fn before_leader(&mut self, leader: &BeforeLeader) {
        if leader.asked.is_none() {
            return;
        }
        self.first.retain(|act| *act != Act::Owner);
        self.rest.retain(|act| *act != Act::Owner);
        if leader.may_decide {
            self.first.insert(0, Act::Owner);
        }
    }
}

/// For the account `me`; `restricts` where it may keep others out.
pub(super) fn verbs(case: &Case, me: &str, restricts: bool) -> Verbs {
    use Act as A;
    let is_mine = case.assignee.as_deref() == Some(me);
    let first: &[Act] = match (case.status, is_mine, case.assignee.is_some()) {
        (Status::Resolved | Status::Closed, ..) => &[A::Reopen, A::Write, A::Note],
        // A person's look comes before anybody's work.
        (_, false, false) if case.unsure => &[A::Take, A::Category, A::Owner, A::Write],
        (_, false, false) => &[A::Take, A::Write, A::Resolve, A::Owner],
        (Status::Waiting, true, _) => &[A::Reopen, A::Write, A::Resolve, A::Note],
        (_, true, _) => &[A::Write, A::Resolve, A::Wait, A::Note],
        (_, false, true) => &[A::Write, A::Note, A::Resolve, A::Owner],
    };
    let may = |act: Act| match act {
        A::Take => !is_mine,
        A::Release => is_mine,
        A::Reopen => case.status != Status::InProgress && case.status != Status::New,
        A::Wait => case.status.is_open(),
        A::Resolve => case.status.may_become(Status::Resolved),
        A::Close => case.status.may_become(Status::Closed),
        A::Restrict => restricts && !case.restricted,
        A::Unrestrict => restricts && case.restricted,
        _ => true,
    };
    let all = [
        A::Take,
        A::Owner,
        A::Category,
        A::Priority,
        A::Place,
        A::Wait,
        A::Resolve,
        A::Reopen,
        A::Write,
        A::Note,
        A::Assign,
        A::Release,
        A::Close,
        A::Restrict,
        A::Unrestrict,
    ];
    Verbs {
        first: first.iter().copied().filter(|act| may(*act)).collect(),
        rest: all
            .into_iter()
            .filter(|act| may(*act) && !first.contains(act))
            .collect(),
    }
}

/// The key that opens it.
pub(super) fn key(act: Act) -> &'static str {
    match act {
        Act::Take => "t",
        Act::Owner => "e",
        Act::Category => "k",
        Act::Priority => "h",
        Act::Wait => "v",
        Act::Write => "s",
        Act::Resolve => "l",
        Act::Close => "x",
        Act::Note => "i",
        Act::Place => "a",
        Act::Assign => "d",
        Act::Reopen => "f",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::case::{CasePlace, Owner};
    use crate::domain::category::Category;
    use crate::domain::decision::Priority;
    use crate::domain::reference::Reference;

    fn case(status: Status, assignee: Option<&str>) -> Case {
        Case {
            id: "a case".into(),
            reference: (0..).find_map(Reference::from_number).unwrap(),
            category: Category::LockDoor,
            priority: Priority::Normal,
            status,
            owner: Owner::Byggdrift,
            also_notify: vec![],
            assignee: assignee.map(str::to_owned),
            place: CasePlace::default(),
            unsure: false,
            shared: false,
            restricted: false,
            waiting_for: None,
            part_of: None,
            merged_into: None,
            due_at: Timestamp::UNIX_EPOCH,
            version: 1,
            opened_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_new_case_is_taken_and_ones_own_is_answered_and_solved() {
        let new = verbs(&case(Status::New, None), "me", false);
        assert_eq!(new.first.first(), Some(&Act::Take));
        let mine = verbs(&case(Status::InProgress, Some("me")), "me", false);
        assert_eq!(mine.first[..2], [Act::Write, Act::Resolve]);
        assert!(mine.rest.contains(&Act::Release) && !mine.rest.contains(&Act::Take));
        let done = verbs(&case(Status::Resolved, Some("me")), "me", false);
        assert_eq!(done.first.first(), Some(&Act::Reopen));
        assert!(!done.rest.contains(&Act::Resolve));
    }

    #[test]
    fn a_case_that_triage_was_unsure_of_wants_a_look_first() {
        let unsure = Case {
            unsure: true,
            ..case(Status::New, None)
        };
        let verbs = verbs(&unsure, "me", false);
        assert!(verbs.first.contains(&Act::Category) && verbs.first.contains(&Act::Owner));
    }

    #[test]
    fn no_verb_stands_twice_and_none_is_lost() {
        for status in [Status::New, Status::Waiting, Status::Closed] {
            for assignee in [None, Some("me"), Some("another")] {
                let Verbs { first, rest } = verbs(&case(status, assignee), "me", true);
                let all: Vec<Act> = first.iter().chain(&rest).copied().collect();
                for act in [
                    Act::Owner,
                    Act::Category,
                    Act::Priority,
                    Act::Place,
                    Act::Note,
                ] {
                    let count = all.iter().filter(|other| **other == act).count();
                    assert_eq!(count, 1, "{act} of {status}");
                }
                assert!(first.len() <= 4 && all.contains(&Act::Restrict));
            }
        }
    }
}
