//! What a sender hands in, and what they get back.

use crate::domain::call::Call;
use crate::domain::case::{Actor, Case};
use crate::domain::category::Category;
use crate::domain::decision::Decision;
use crate::domain::follow_up::{Answer, KeptAnswer};
use crate::domain::language::Language;
use crate::domain::outgoing::{Message, MessageChannel, MessageState};
use crate::domain::reference::Reference;
use crate::domain::report::{Channel, Report, Reporter};
use crate::domain::second_look::SecondLook;

/// A report as the edge has parsed it.
#[derive(Debug, Clone)]
pub struct Incoming {
    pub channel: Channel,
    pub text: String,
    /// What stood in the address field.
    pub address: Option<String>,
    /// What stood in the dwelling unit field.
    pub unit: Option<String>,
    /// The category the sender chose; it wins over triage.
    pub category: Option<Category>,
    /// The language of our answers, where the sender chose one; else that of
    /// the text.
    pub language: Option<Language>,
    pub reporter: Reporter,
    /// The sender said that somebody is in danger now.
    pub in_danger: bool,
    /// Whose uploads are the photos of this report: the id of the draft, or of
    /// the report on whose page they were sent.
    pub uploads: Option<String>,
    /// What they answered to the questions that followed; what does not fit
    /// what the matter is found to be is left out.
    pub answers: Vec<Answer>,
    /// The handle of the open case that they chose to follow, from
    /// `already_reported`. Where it cannot be followed any more, the report
    /// opens a case of its own.
    pub follows: Option<String>,
    pub repeat: Option<Repeat>,
    /// Why a person should look before others are told, where the edge is not
    /// sure of the sender. The report is taken and answered as always.
    pub second_look: Option<SecondLook>,
    /// Who of the staff wrote it down, where somebody told it to them.
    pub call: Option<Call>,
    /// The open case that staff add it to. Where that is open no more, the report
    /// opens a case of its own.
    pub joins: Option<Reference>,
    /// By whose key it came, where a partner's program sent it.
    pub partner: Option<String>,
    /// What that program told besides, for staff to read; nobody judges by it.
    pub noted: Vec<KeptAnswer>,
}

impl Incoming {
    /// A text and the way it came; nothing else is told.
    pub fn new(channel: Channel, text: impl Into<String>) -> Self {
        Self {
            channel,
            text: text.into(),
            address: None,
            unit: None,
            category: None,
            language: None,
            reporter: Reporter::default(),
            in_danger: false,
            uploads: None,
            answers: Vec::new(),
            follows: None,
            repeat: None,
            second_look: None,
            call: None,
            joins: None,
            partner: None,
            noted: Vec::new(),
        }
    }

    /// Who is named in the history: whoever wrote it down.
    pub(super) fn told_by(&self) -> Actor {
        let call = self.call.as_ref();
        call.map_or(Actor::Reporter, |call| {
            Actor::Staff(call.account_id.clone())
        })
    }
}

/// Under which key the request came, so that the same one again is known.
#[derive(Debug, Clone)]
pub struct Repeat {
    /// Who gives the keys: `form`, or `api:` and the name of the API key.
    pub scope: String,
    pub key: String,
    /// Of the body: the same key with another one is refused.
    pub fingerprint: String,
    /// Renders the answer that is kept, to be given again word for word; takes
    /// what was accepted and the address of the reporter's own page.
    pub render: Option<fn(&Accepted, &str) -> String>,
}

/// How the acknowledgement of a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acknowledgement {
    pub channel: MessageChannel,
    pub state: MessageState,
}

impl Acknowledgement {
    /// How a message stands that was just promised.
    pub(super) fn of(message: &Message) -> Self {
        Self {
            channel: message.channel,
            state: message.state,
        }
    }
}

/// A report that is committed, with all that followed from it.
#[derive(Debug, Clone)]
pub struct Accepted {
    pub report: Report,
    pub case: Case,
    pub decision: Decision,
    pub acknowledgement: Acknowledgement,
    /// The same request had come before.
    pub repeated: bool,
    /// The answer as it was rendered when the request first came.
    pub answer: Option<String>,
}
