//! Who can be given a case, and the ways to them; from the configuration.

use super::case::Owner;
use super::contact::Mailbox;
use super::hand_over::Channel;

/// Somebody who can be given a case: a department, a foundation's caretaker, a
/// housing cooperative's board.
#[derive(Debug, Clone, Default)]
pub struct Recipient {
    /// As staff read it.
    pub name: String,
    /// The owner that answers for what this recipient does; nothing for one who
    /// is only ever told.
    pub acts_for: Option<Owner>,
    /// Where letters go.
    pub mailbox: Mailbox,
    /// The key of the webhook endpoint that is theirs.
    pub webhook: Option<String>,
    /// In the order in which they are tried.
    pub channels: Vec<Channel>,
}
