//! When reporters hear that another owner has their case. A case that goes to and
//! fro within minutes is told of once: word that follows another too soon is put
//! off, one that was put off gives way to the next, and where the case is back
//! with whom they know of there is nothing to say. Pure.

use jiff::{SignedDuration, Timestamp};

use crate::domain::case::{Event, HistoryEntry, Owner};
use crate::domain::outgoing::{Message, MessageState};

/// What such word's promise begins with.
pub(super) const PROMISE: &str = "moved";

/// So long after one word there is no other.
const QUIET: SignedDuration = SignedDuration::from_mins(15);

/// When to tell them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    Now,
    /// Unless the case goes on to another before that.
    At(Timestamp),
    /// They know already.
    NotAtAll,
}

/// When to tell the reporters of a case that `owner` has it from `now` on.
pub(super) fn telling(
    history: &[HistoryEntry],
    messages: &[Message],
    owner: Owner,
    now: Timestamp,
) -> Telling {
    let told = messages.iter().filter(|message| is_word(message));
    // What was put off and is not due has told nobody yet.
    let told = told.filter(|message| !is_put_off(message, now));
    let Some(told_at) = told.map(|message| message.created_at).max() else {
        return Telling::Now;
    };
    let is_that = |entry: &&HistoryEntry| entry.event == Event::OwnerChanged && entry.at == told_at;
    let known = history
        .iter()
        .find(is_that)
        .and_then(|entry| entry.to.as_deref());
    let again = told_at.checked_add(QUIET).unwrap_or(now);
    if known == Some(owner.key()) {
        Telling::NotAtAll
    } else if now < again {
        Telling::At(again)
    } else {
        Telling::Now
    }
}

fn is_word(message: &Message) -> bool {
    let kind = message.promise.split(':').next();
    kind == Some(PROMISE) && message.state != MessageState::Reserve
}

fn is_put_off(message: &Message, now: Timestamp) -> bool {
    message.state == MessageState::Waiting && message.attempts == 0 && now < message.due_at
}

#[cfg(test)]
mod tests;
