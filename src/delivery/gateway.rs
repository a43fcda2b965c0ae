//! What a road out of the house must be able to do: send, and say whether an
//! earlier send arrived there.

use std::pin::Pin;
use std::sync::Arc;

use crate::domain::outgoing::{Message, MessageChannel, Outcome};

/// An answer that a gateway takes its time over.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What a gateway knows of a message whose earlier send had no known outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookUp {
    /// It was taken, under this id: do not send it again.
    Sent { gateway_id: String },
    /// It was not taken: send it.
    NotSent,
    /// The gateway keeps a record but could not be asked now: wait, and ask
    /// again before anything is sent.
    CannotTell { reason: String },
    /// This road keeps no record. A repeat carries the same id, by which the
    /// receiving end can recognise it: send it again.
    Repeatable,
}

/// A road out: the SMS provider, the mail server, a test's script.
pub trait Gateway: Send + Sync {
    /// Tries once to send. Ends within the time-outs of the gateway itself.
    fn send<'a>(&'a self, message: &'a Message) -> Answer<'a, Outcome>;

    /// Asks whether an earlier `send` of this message arrived.
    /// `others` are the gateway's ids of other messages of ours: one that is
    /// known to be another's is not this one, however alike.
    fn look_up<'a>(&'a self, message: &'a Message, others: &'a [String]) -> Answer<'a, LookUp>;
}

/// The gateway of each channel that leaves the house.
#[derive(Clone)]
pub struct Gateways {
    pub sms: Arc<dyn Gateway>,
    pub email: Arc<dyn Gateway>,
}

impl Gateways {
    /// The gateway of `channel`; none for what is shown on the page itself.
    pub fn of(&self, channel: MessageChannel) -> Option<&dyn Gateway> {
        match channel {
            MessageChannel::Sms => Some(&*self.sms),
            MessageChannel::Email => Some(&*self.email),
            MessageChannel::Page => None,
        }
    }
}

/// A gateway that cannot be set up as configured. Holds no credentials.
#[derive(Debug, thiserror::Error)]
pub enum GatewayError {
    #[error("{key} is no URL that can be used: {reason}")]
    Url { key: &'static str, reason: String },
    #[error("{key} is no sender: {reason}")]
    Sender { key: &'static str, reason: String },
    #[error("the HTTP client cannot be made: {0}")]
    Client(#[source] reqwest::Error),
}
