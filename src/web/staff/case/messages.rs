//! The messages of a case: what was sent to whom, and what came of it.

use jiff::Timestamp;

use crate::casework::file::{CaseFile, FiledMessage};
use crate::domain::contact::{Email, Phone};
use crate::domain::outgoing::{MessageChannel, Purpose};
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// One message.
pub(super) struct Sent {
    pub purpose: &'static str,
    pub channel: &'static str,
    /// Empty for the page.
    pub to: String,
    pub state: &'static str,
    pub state_class: &'static str,
    pub when: Moment,
    pub subject: String,
    /// Nothing for who sees no contact: it holds the way to the reporter's page.
    pub body: Option<String>,
    pub attempts: Vec<Tried>,
}

/// One attempt to send it.
pub(super) struct Tried {
    pub number: u32,
    pub when: Moment,
    pub outcome: &'static str,
    pub detail: String,
}

/// All messages, newest first.
pub(super) fn sent(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Vec<Sent> {
    file.messages
        .iter()
        .rev()
        .map(|filed| one(c, filed, file.shows_contact, now))
        .collect()
}

fn one(c: &Catalogue, filed: &FiledMessage, shows_contact: bool, now: Timestamp) -> Sent {
    let message = &filed.message;
    let (state, state_class) = words::message_state(message.channel, message.state);
    // A department's own mailbox is no secret.
    let is_open = shows_contact || message.purpose == Purpose::Notice;
    Sent {
        purpose: words::purpose(message.purpose),
        channel: words::message_channel(message.channel),
        to: if is_open {
            open(message.channel, &message.to)
        } else {
            masked(message.channel, &message.to)
        },
        state,
        state_class,
        when: times::ago(c, message.created_at, now),
        subject: message.subject.clone(),
        body: is_open.then(|| message.body.clone()),
        attempts: filed
            .attempts
            .iter()
            .map(|attempt| Tried {
                number: attempt.number,
                when: times::ago(c, attempt.finished_at, now),
                outcome: words::outcome(&attempt.outcome),
                detail: attempt.detail.clone().unwrap_or_default(),
            })
            .collect(),
    }
}

fn open(channel: MessageChannel, to: &str) -> String {
    match (channel, to.parse::<Phone>()) {
        (MessageChannel::Sms, Ok(phone)) => phone.grouped(),
        _ => to.to_owned(),
    }
}

fn masked(channel: MessageChannel, to: &str) -> String {
    let masked = match channel {
        MessageChannel::Sms => to.parse::<Phone>().ok().map(|phone| phone.to_string()),
        MessageChannel::Email => to.parse::<Email>().ok().map(|email| email.to_string()),
        MessageChannel::Page => None,
    };
    masked.unwrap_or_default()
}
