//! Where a case is set to stand. [`Case::enter`] and [`Case::wait_for`] are the
//! only ways, so that a case waits for somebody only while it waits.

use super::case::{Case, Status, WaitingFor};

impl Case {
    /// Sets where the case stands.
    pub fn enter(&mut self, status: Status) {
        self.status = status;
        if status != Status::Waiting {
            self.waiting_for = None;
        }
    }

    /// Sets the case waiting for somebody or something.
    pub fn wait_for(&mut self, whom: WaitingFor) {
        self.status = Status::Waiting;
        self.waiting_for = Some(whom);
    }

    /// Whether its clock stands: it waits for whoever reported it.
    pub fn is_paused(&self) -> bool {
        self.status == Status::Waiting && self.waiting_for == Some(WaitingFor::Reporter)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use strum::IntoEnumIterator;

    use super::*;
    use crate::domain::case::{CasePlace, Owner};
    use crate::domain::category::Category;
    use crate::domain::decision::Priority;
    use crate::domain::reference::Reference;

    fn case() -> Case {
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
            due_at: Timestamp::UNIX_EPOCH,
            version: 1,
            opened_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_case_waits_for_somebody_only_while_it_waits() {
        let mut case = case();
        case.wait_for(WaitingFor::Parts);
        assert_eq!(case.status, Status::Waiting);
        assert_eq!(case.waiting_for, Some(WaitingFor::Parts));
        for status in Status::iter() {
            case.wait_for(WaitingFor::Reporter);
            case.enter(status);
            assert_eq!(case.waiting_for.is_some(), status == Status::Waiting);
        }
    }
}
