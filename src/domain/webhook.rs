//! Calls to partners' systems: what happened, told in few words, and the pure
//! rules of what follows from each attempt. The scheme is Standard Webhooks
//! (<https://www.standardwebhooks.com>).
//!
//! A call is thin: it says that something happened to a case and where to read
//! of it, never what anybody wrote, who they are or where they live.

mod outcome;
mod payload;

use jiff::Timestamp;
use strum::{Display, EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};

use super::case::{Event, HistoryEntry, Status};
use super::hand_over::{Arrival, Ending, HandOver};

pub use outcome::{Next, Outcome, after};
pub use payload::{News, OfHandOver, payload, test_payload};

/// What a call tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumIter, EnumString, IntoStaticStr)]
pub enum Kind {
    /// A report came in; alone or to a case that there was.
    #[strum(serialize = "report.received")]
    ReportReceived,
    /// A case got its first owner.
    #[strum(serialize = "case.routed")]
    CaseRouted,
    #[strum(serialize = "case.owner_changed")]
    CaseOwnerChanged,
    #[strum(serialize = "case.status_changed")]
    CaseStatusChanged,
    /// Nobody has to act any more: it was resolved, closed or merged.
    #[strum(serialize = "case.closed")]
    CaseClosed,
    /// A case was given to a recipient.
    #[strum(serialize = "hand_over.given")]
    HandOverGiven,
    /// The recipient acknowledged, accepted, finished or gave it back.
    #[strum(serialize = "hand_over.answered")]
    HandOverAnswered,
    /// Sent by hand, to see that it arrives. Nobody can ask for it.
    #[strum(serialize = "webhook.test")]
    Test,
}

impl Kind {
    /// The key, as `case.routed`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Those that an endpoint can ask for.
    pub fn to_ask_for() -> impl Iterator<Item = Self> {
        Self::iter().filter(|kind| *kind != Self::Test)
    }
}

/// Where a call stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum CallState {
    /// To be sent, or to be sent again after a failure.
    Waiting,
    /// The receiver took it.
    Delivered,
    /// The receiver had it already, from an attempt whose answer was lost.
    HadIt,
    /// Given up on, or never sent since the endpoint is off.
    Failed,
    /// It may have arrived or not. Tried again with the same id, as long as
    /// there are attempts left.
    Unknown,
}

impl CallState {
    /// The key, as `had_it`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether the receiver has it.
    pub fn has_arrived(self) -> bool {
        matches!(self, Self::Delivered | Self::HadIt)
    }
}

/// A call as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub id: String,
    /// The key of the endpoint.
    pub endpoint: String,
    pub event: Kind,
    /// The body, fixed when it was promised.
    pub payload: String,
    pub case_id: Option<String>,
    pub hand_over_id: Option<String>,
    pub promised_at: Timestamp,
    pub state: CallState,
    /// When it may be tried, or when the lease ends; nothing once it is settled.
    pub due_at: Option<Timestamp>,
    /// A worker has it, until `due_at`.
    pub is_leased: bool,
    /// Attempts made so far.
    pub attempts: u32,
    /// Of them, those since it was promised or last replayed.
    pub tries: u32,
    /// The status of the last answer.
    pub status: Option<u16>,
    pub failure: Option<String>,
    pub settled_at: Option<Timestamp>,
}

/// An endpoint as everybody but the one who sends knows it: no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// The key of the configuration.
    pub name: String,
    /// The address, without its query.
    pub shown_url: String,
    /// What it asks to be told of.
    pub events: Vec<Kind>,
    /// Whether anything is sent there at all.
    pub enabled: bool,
}

/// Something that happened to a case, by the case's id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    pub kind: Kind,
    pub case_id: String,
    pub at: Timestamp,
    /// Where it is one of a hand-over.
    pub hand_over: Option<(String, OfHandOver)>,
}

/// What a line of the history tells partners.
pub fn heard_of(line: &HistoryEntry) -> &'static [Kind] {
    const MOVED: &[Kind] = &[Kind::CaseStatusChanged];
    const ENDED: &[Kind] = &[Kind::CaseStatusChanged, Kind::CaseClosed];
    let is_open = |status: &Option<String>| {
        let status = status.as_deref().and_then(|text| text.parse().ok());
        status.is_some_and(Status::is_open)
    };
    match line.event {
        Event::Reported => &[Kind::ReportReceived],
        Event::Routed | Event::PartOf => &[Kind::CaseRouted],
        Event::OwnerChanged => &[Kind::CaseOwnerChanged],
        Event::StatusChanged if is_open(&line.from) && !is_open(&line.to) => ENDED,
        Event::StatusChanged => MOVED,
        Event::MergedInto => ENDED,
        Event::MergedBack => MOVED,
        Event::Undone => match line.to.as_deref().map(str::parse) {
            Some(Ok(Event::StatusChanged)) => MOVED,
            Some(Ok(Event::OwnerChanged)) => &[Kind::CaseOwnerChanged],
            _ => &[],
        },
        _ => &[],
    }
}

/// How the recipient has answered with a change of their hand-over: the key of
/// what it came to. Nothing where the change is not theirs.
pub fn answered(before: &HandOver, now: &HandOver) -> Option<&'static str> {
    match (before.end, now.end) {
        (None, Some((ending @ (Ending::Done | Ending::GivenBack), _))) => Some(ending.key()),
        (_, Some(_)) => None,
        (_, None) if now.arrival == before.arrival => None,
        (_, None) if now.arrival < Arrival::Receipt => None,
        (_, None) => Some(now.arrival.key()),
    }
}

#[cfg(test)]
mod tests;
