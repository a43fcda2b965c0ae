//! The rooms of the staff application that the head of every page leads to.

use strum::{EnumIter, IntoEnumIterator};

use super::figures;
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
    /// How it goes, for whoever leads.
    Figures,
    /// The accounts, for who keeps them.
    Accounts,
    /// Who looked at what.
    AccessLog,
    /// How calls to partners' systems do.
    Webhooks,
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
            Self::Figures => "Tall",
            Self::Accounts => "Kontoer",
            Self::AccessLog => "Innsyn",
            Self::Webhooks => "Webhooks",
        }
    }

    fn href(self) -> &'static str {
        match self {
            Self::Queue => "/staff",
            Self::Round => "/staff/round",
            Self::NewReport => "/staff/new",
            Self::Figures => "/staff/figures",
            Self::Accounts => "/staff/accounts",
            Self::AccessLog => "/staff/access-log",
            Self::Webhooks => "/staff/webhooks",
        }
    }

    fn key(self) -> Option<&'static str> {
        match self {
            Self::NewReport => Some("c"),
            _ => None,
        }
    }

    /// Whether the account has any business there.
    fn is_for(self, account: &Account) -> bool {
        match self {
            Self::Queue => true,
            Self::Round => goes_on_rounds(account),
            Self::NewReport => rights::may_take_calls(account),
            Self::Figures => figures::is_for(account),
            Self::Accounts => rights::keeps_accounts(account),
            Self::AccessLog => rights::reads_access_log(account),
            Self::Webhooks => rights::keeps_webhooks(account),
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
