//! A case as it was given to somebody who must act, or know: to whom, by which
//! rule or person, and what is known of its arrival.

use jiff::Timestamp;
use serde::Deserialize;
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::case::RecipientKey;

/// A case given to a recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    pub id: String,
    pub case_id: String,
    pub recipient: RecipientKey,
    /// The recipient acts for the case's owner; else is told of the case. A case
    /// has at most one standing hand-over that acts.
    pub acts: bool,
    pub giver: Giver,
    pub given_at: Timestamp,
    /// Written for the recipient by whoever gave it.
    pub words: Option<String>,
    pub arrival: Arrival,
    pub arrival_at: Timestamp,
    /// Steps of the chain that have been taken: the first is the sending.
    pub steps: u32,
    /// When the chain goes on, as far as nobody answers.
    pub next_at: Option<Timestamp>,
    pub end: Option<(Ending, Timestamp)>,
    /// Counts changes, against lost updates.
    pub version: i64,
}

/// Who or what gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Giver {
    /// The routing rule of this name.
    Rule(String),
    /// The account of this id.
    Account(String),
}

/// What is known of its arrival. Only ever goes on, save from
/// [`Arrival::Unknown`] and [`Arrival::NotReceived`], which later news may mend.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Arrival {
    /// Promised to the gateway, which may not have it yet.
    Sent,
    /// It may have been sent, or not.
    Unknown,
    /// No way to the recipient worked, or nobody answered in time: it is back on
    /// the sender's desk.
    NotReceived,
    /// At the recipient's mailbox, phone or system.
    Reached,
    /// Somebody there says that they have it.
    Receipt,
    /// Somebody there works it.
    Accepted,
}

impl Arrival {
    /// The key, as `not_received`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether somebody there has answered.
    pub fn is_received(self) -> bool {
        self >= Self::Receipt
    }
}

/// How a hand-over ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Ending {
    /// The recipient did what there was to do.
    Done,
    /// The recipient says that it is not theirs.
    GivenBack,
    /// Staff took it back.
    Withdrawn,
    /// The case went to somebody else, or ended.
    Overtaken,
}

impl Ending {
    /// The key, as `given_back`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// Something that went out for a hand-over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Send {
    pub hand_over_id: String,
    /// The step of the chain that it belongs to, from 1.
    pub step: u32,
    pub channel: Channel,
    /// The message in the outbox, of e-mail and SMS.
    pub message_id: Option<String>,
    /// The webhook delivery.
    pub webhook_id: Option<String>,
    pub sent_at: Timestamp,
}

/// A way to a recipient.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
    Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Channel {
    /// They log in and see it in the queue.
    Queue,
    /// A letter with a link.
    Email,
    /// An SMS with a link.
    Sms,
    /// A signed call to a system of theirs.
    Webhook,
}

impl Channel {
    /// The key, as `email`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    #[test]
    fn whoever_has_answered_has_received_it() {
        let received: Vec<Arrival> = Arrival::iter().filter(|a| a.is_received()).collect();
        assert_eq!(received, [Arrival::Receipt, Arrival::Accepted]);
    }
}
