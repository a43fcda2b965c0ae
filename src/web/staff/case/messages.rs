//! The messages of a case: what was sent to whom, and what came of it.

use jiff::Timestamp;

use crate::casework::file::{CaseFile, FiledMessage};
use crate::casework::resend::Road;
use crate::domain::contact::{Email, Phone};
use crate::domain::outgoing::MessageChannel;
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
    /// What that means for its reporter; empty where nothing needs saying.
    pub note: &'static str,
    pub id: String,
    pub offers: Vec<Offer>,
}

/// A way to send it again.
pub(super) struct Offer {
    pub road: &'static str,
    pub verb: String,
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
        .map(|filed| one(c, filed, now))
        .collect()
}

fn one(c: &Catalogue, filed: &FiledMessage, now: Timestamp) -> Sent {
    let message = &filed.message;
    let (state, state_class) = words::message_state(message.channel, message.state);
    let is_open = filed.is_open;
    Sent {
        purpose: words::purpose(message.purpose),
        channel: words::message_channel(message.channel),
        to: shown(is_open, message.channel, &message.to),
        state,
        state_class,
        when: times::ago(c, message.created_at, now),
        subject: message.subject.clone(),
        body: is_open.then(|| {
            if message.body.is_empty() {
                "(teksten er slettet)".to_owned()
            } else {
                message.body.clone()
            }
        }),
        note: words::message_note(filed),
        id: message.id.clone(),
        offers: (filed.roads.iter())
            .map(|road| offer(message.channel, road, is_open))
            .collect(),
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

fn offer(was: MessageChannel, road: &Road, is_open: bool) -> Offer {
    let verb = if road.channel == was {
        "Send på nytt"
    } else {
        "Send"
    };
    let by = words::by_channel(road.channel);
    let to = shown(is_open, road.channel, &road.to);
    Offer {
        road: road.channel.into(),
        verb: format!("{verb} {by} til {to}"),
    }
}

/// As whoever opened the case may see it: masked, where they have not asked. What is
/// masked already stays so.
pub(super) fn shown(is_open: bool, channel: MessageChannel, to: &str) -> String {
    let known = match channel {
        MessageChannel::Sms => to.parse::<Phone>().ok().map(|phone| {
            if is_open {
                phone.grouped()
            } else {
                phone.to_string()
            }
        }),
        MessageChannel::Email if !is_open => {
            to.parse::<Email>().ok().map(|email| email.to_string())
        }
        MessageChannel::Email | MessageChannel::Page => None,
    };
    known.unwrap_or_else(|| to.to_owned())
}
