//! The rooms of the staff application that the head of every page leads to.

use strum::{EnumIter, IntoEnumIterator};

use crate::casework::rights;
use crate::casework::round::goes_on_rounds;
use crate::domain::account::Account;

/// A room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub(super) enum Room {
    /// The queue, and the cases in it.
    Queue,
    /// A caretaker's day.
    Round,
    /// A report for somebody who calls.
    NewReport,
}

/// A link to a room.
pub(super) struct Door {
    pub name: &'static str,
    pub href: &'static str,
    pub is_current: bool,
    /// The key that opens it.
    pub key: Option<&'static str>,
}

impl Room {
    fn name(self) -> &'static str {
        match self {
            Self::Queue => "Køen",
            Self::Round => "Runden",
            Self::NewReport => "Ny melding",
        }
    }

    fn href(self) -> &'static str {
        match self {
            Self::Queue => "/staff",
            Self::Round => "/staff/round",
            Self::NewReport => "/staff/new",
        }
    }

    fn key(self) -> Option<&'static str> {
        match self {
            Self::Queue | Self::Round => None,
            Self::NewReport => Some("c"),
        }
    }

    /// Whether the account has any business there.
    fn is_for(self, account: &Account) -> bool {
        match self {
            Self::Queue => true,
            Self::Round => goes_on_rounds(account),
            Self::NewReport => rights::may_take_calls(account),
        }
    }
}

/// The rooms that are open to an account that stands in one of them, or in none.
pub(super) fn doors(account: &Account, here: Option<Room>) -> Vec<Door> {
    Room::iter()
        .filter(|room| room.is_for(account))
        .map(|room| Door {
            name: room.name(),
            href: room.href(),
            is_current: Some(room) == here,
            key: room.key(),
        })
        .collect()
}
