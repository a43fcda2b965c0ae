//! A text on its way, and what was done to it.

use jiff::Timestamp;

use super::pictures::Picture;

/// Where a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// From a phone: the webhook is under way.
    OnItsWay,
    /// From a phone: the service said that it has it.
    Taken,
    /// From a phone: the service did not take it; with its answer, where there
    /// was one.
    NotTaken(Option<u16>),
    /// From a phone: the webhook did not get through. The gateway has it.
    Stranded,
    /// From a phone: the service found it in the gateway's list.
    Fetched,
    /// From the service: the gateway would not have it, by this error. The
    /// phone never saw it.
    Refused(u32),
    /// From the service: the gateway has it.
    Queued,
    Sent,
    Delivered,
    /// From the service: the gateway gave up on it, by this error.
    Undelivered(u32),
}

impl State {
    /// Whether nothing more can become of it.
    pub fn is_final(self) -> bool {
        matches!(
            self,
            Self::Taken | Self::Fetched | Self::Refused(_) | Self::Delivered | Self::Undelivered(_)
        )
    }
}

/// A text in either direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub sid: String,
    pub from: String,
    pub to: String,
    pub body: String,
    pub state: State,
    /// Whether a phone sent it, not the service.
    pub inbound: bool,
    /// Where the service wants to be told what became of it.
    pub callback: Option<String>,
    /// What came with it.
    pub picture: Option<Picture>,
    /// The service got no answer that says that the gateway has it.
    pub answer_lost: bool,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Text {
    /// Whether the gateway has it, and so lists it.
    pub fn is_listed(&self) -> bool {
        !matches!(self.state, State::Refused(_))
    }

    /// The id of the picture that came with it.
    pub fn media_sid(&self) -> Option<String> {
        let digits = self.sid.get(2..)?;
        self.picture.map(|_| format!("ME{digits}"))
    }
}

/// What the gateway or the network did to a message, to be read between the
/// texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Answered500,
    AskedToWait,
    NotAnswered,
    TakenNotAnswered,
    TakenAnsweredLate,
    TakenAnswered500,
    /// The service asked for the list, and a text was there whose answer it
    /// had not got.
    LookedUpAndFound,
    LookedUpInVain,
    CalledBackTwice,
    CalledBackBackwards,
    CalledBackEarly,
    /// With what the service answered.
    CalledBackForged(Option<u16>),
    CallbackLost,
    LoopStopped,
}

/// A deed and the phone it was about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub number: String,
    pub deed: Deed,
    pub at: Timestamp,
}
