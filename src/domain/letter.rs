//! A message before it is promised: to whom, by which road, and in what words.

use jiff::Timestamp;

use super::case::Case;
use super::contact::{Email, Phone};
use super::decision::Priority;
use super::language::Language;
use super::outgoing::{EMERGENCY, Message, MessageChannel, MessageState, Purpose};

/// Words for one recipient.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    pub channel: MessageChannel,
    /// E.164 number or e-mail address; empty for the page.
    pub to: String,
    /// E-mail only.
    pub subject: String,
    pub body: String,
    pub language: Language,
}

impl Letter {
    pub fn sms(to: &Phone, language: Language, body: String) -> Self {
        Self {
            channel: MessageChannel::Sms,
            to: to.reveal().to_owned(),
            subject: String::new(),
            body,
            language,
        }
    }

    pub fn email(to: &Email, language: Language, (subject, body): (String, String)) -> Self {
        Self {
            channel: MessageChannel::Email,
            to: to.reveal().to_owned(),
            subject,
            body,
            language,
        }
    }

    /// For who left no contact: shown where they are.
    pub fn page(language: Language, body: String) -> Self {
        Self {
            channel: MessageChannel::Page,
            to: String::new(),
            subject: String::new(),
            body,
            language,
        }
    }

    /// The message that is owed from `now` on, about a case or about none.
    pub fn promised(
        self,
        id: String,
        promise: String,
        purpose: Purpose,
        case: Option<&Case>,
        now: Timestamp,
    ) -> Message {
        let state = match self.channel {
            MessageChannel::Page => MessageState::Delivered,
            MessageChannel::Sms | MessageChannel::Email => MessageState::Waiting,
        };
        let priority = case.map_or(Priority::Normal, |case| case.priority);
        Message {
            id,
            promise,
            case_id: case.map(|case| case.id.clone()),
            purpose,
            channel: self.channel,
            to: self.to,
            subject: self.subject,
            body: self.body,
            language: self.language,
            precedence: precedence(priority, purpose),
            state,
            due_at: now,
            look_up_first: false,
            attempts: 0,
            gateway_id: None,
            failure: None,
            replaces: None,
            created_at: now,
        }
    }
}

impl Message {
    /// Stands by for `first`: goes out only where that one never arrives.
    #[must_use]
    pub fn in_reserve_for(self, first: &Self) -> Self {
        Self {
            state: MessageState::Reserve,
            replaces: Some(first.id.clone()),
            ..self
        }
    }
}

/// Emergencies overtake all else; at the same gravity the people who reported
/// go before departments, and new reports before news of old ones.
fn precedence(priority: Priority, purpose: Purpose) -> i64 {
    let gravity = match priority {
        Priority::Emergency => EMERGENCY,
        Priority::Urgent => 20,
        Priority::Normal => 10,
        Priority::Low => 0,
    };
    let rank = match purpose {
        Purpose::Acknowledgement | Purpose::Answer => 2,
        Purpose::Update => 1,
        Purpose::Notice => 0,
    };
    gravity + rank
}
