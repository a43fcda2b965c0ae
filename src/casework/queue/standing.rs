//! The views of the queue that everybody has.

use strum::{EnumIter, IntoStaticStr};

use crate::domain::account::Account;
use crate::domain::case::Status;
use crate::store::queue::{Assignee, Filter, Stand};

/// A view. In the order in which they are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum View {
    /// What the reader's department has to act on.
    ToDo,
    /// What the reader works, of whatever department.
    Mine,
    /// What nobody works yet.
    Free,
    Overdue,
    Unsure,
    NotReached,
    /// Given to somebody with whom they never arrived.
    NotReceived,
    /// What a leader is to decide, of all departments; for who may.
    ToLeader,
    Waiting,
    /// What somebody else has changed since the reader looked.
    Changed,
    /// What there is to act on in all departments.
    All,
    /// What is done. Not counted: there is ever more of it.
    Done,
}

impl View {
    /// So many of them are counted, from the first on.
    pub const COUNTED: usize = 11;

    /// The key, as `not_reached`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// What is in it for an account: of its own department, or of all where it
    /// has none.
    pub fn filter(self, who: &Account) -> Filter {
        let all = Filter::default();
        let own = Filter {
            department: who.department,
            ..Filter::default()
        };
        let open = Filter {
            stand: Stand::Open,
            ..own.clone()
        };
        match self {
            Self::ToDo => own,
            Self::Mine => Filter {
                stand: Stand::Open,
                assignee: Some(Assignee::Me),
                ..all
            },
            Self::Free => Filter {
                assignee: Some(Assignee::Nobody),
                ..own
            },
            Self::Overdue => Filter {
                overdue: true,
                ..open
            },
            Self::Unsure => Filter {
                unsure: true,
                ..open
            },
            Self::NotReached => Filter {
                not_reached: true,
                ..open
            },
            // Whoever gave it is not always in the department that has it.
            Self::NotReceived => Filter {
                stand: Stand::Open,
                not_received: true,
                ..all
            },
            Self::ToLeader => Filter {
                stand: Stand::Open,
                to_leader: true,
                ..all
            },
            Self::Waiting => Filter {
                stand: Stand::Only(Status::Waiting),
                ..own
            },
            Self::Changed => Filter {
                stand: Stand::Open,
                changed: true,
                ..all
            },
            Self::All => all,
            Self::Done => Filter {
                stand: Stand::Done,
                ..own
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    #[test]
    fn only_what_is_done_is_not_counted() {
        let views: Vec<View> = View::iter().collect();
        assert_eq!(views[View::COUNTED..], [View::Done]);
        assert_eq!(View::NotReached.key(), "not_reached");
        assert_eq!(View::ToDo.key(), "to_do");
    }
}
