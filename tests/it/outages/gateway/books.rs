//! What the gateway writes down.

use std::collections::HashMap;

use jiff::Timestamp;

/// A send or a look-up.
#[derive(Clone, Debug)]
pub struct Asked {
    pub to: String,
    /// Our own id; a look-up has none.
    pub message_id: String,
    /// Whether the answer leaves no doubt that it was not taken.
    pub turned_away: bool,
    pub at: Timestamp,
}

/// A message that was taken: the recipient will read it.
#[derive(Clone, Debug)]
pub struct Taken {
    pub sid: String,
    pub to: String,
    pub from: String,
    pub body: String,
    /// As `https://.../sms/status?message=ID`.
    pub callback: String,
    pub at: Timestamp,
}

impl Taken {
    pub fn message_id(&self) -> &str {
        message_id(&self.callback)
    }
}

/// Our own id of a message, which travels in the callback's address.
pub(super) fn message_id(callback: &str) -> &str {
    let id = callback.split_once("message=");
    id.expect("a callback with our id").1
}

/// A send as it came.
#[derive(Clone, Debug)]
pub struct Send {
    pub to: String,
    pub from: String,
    pub body: String,
    pub callback: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Arrived,
    Taken,
    Answered,
}

/// Something that has just happened with a send.
#[derive(Clone, Debug)]
pub struct Event {
    pub kind: Kind,
    /// Which worker process sent it.
    pub worker: String,
    pub to: String,
}

#[derive(Default)]
pub struct Books {
    pub sends: Vec<Asked>,
    pub look_ups: Vec<Asked>,
    pub taken: Vec<Taken>,
    /// Sends that wait for a timer to be taken.
    pub(super) late: HashMap<u64, Send>,
}

impl Books {
    /// Our id of the newest send to a number, taken or not.
    pub fn message_id(&self, to: &str) -> Option<String> {
        let newest = self.sends.iter().rev().find(|send| send.to == to)?;
        Some(newest.message_id.clone())
    }

    pub(super) fn take(&mut self, send: Send, at: Timestamp) -> Taken {
        let taken = Taken {
            sid: format!("SM{:032x}", self.taken.len() + 1),
            to: send.to,
            from: send.from,
            body: send.body,
            callback: send.callback,
            at,
        };
        self.taken.push(taken.clone());
        taken
    }
}
