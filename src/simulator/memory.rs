//! What was texted and mailed, newest last. Bounded: the oldest goes.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

const MOST_TEXTS: usize = 2_000;
const MOST_MAILS: usize = 500;
const MOST_PHONES: usize = 12;

/// The phones that lie on the table at the start: made-up people.
const FIRST_PHONES: [(&str, &str); 3] = [
    ("+4740000001", "Kari"),
    ("+4740000002", "Ahmed"),
    ("+4740000003", "Olena"),
];

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
    /// From the service: the gateway has it.
    Queued,
    Sent,
    Delivered,
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
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A mail that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub from: String,
    pub to: String,
    pub subject: String,
    pub body: String,
    pub message_id: String,
    pub received_at: Timestamp,
}

/// A phone on the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handset {
    /// E.164.
    pub number: String,
    /// Empty where only the number is known.
    pub owner: String,
}

struct Kept {
    texts: VecDeque<Text>,
    mails: VecDeque<Mail>,
    handsets: Vec<Handset>,
}

/// Shared by all parts of the simulator.
#[derive(Clone)]
pub struct Memory(Arc<Mutex<Kept>>);

impl Default for Memory {
    fn default() -> Self {
        let handsets = FIRST_PHONES
            .map(|(number, owner)| Handset {
                number: number.into(),
                owner: owner.into(),
            })
            .to_vec();
        Self(Arc::new(Mutex::new(Kept {
            texts: VecDeque::new(),
            mails: VecDeque::new(),
            handsets,
        })))
    }
}

impl Memory {
    /// Nothing in here can be left half done, so a lock that somebody panicked
    /// under is as good as any.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a text, and puts the phone it belongs to on the table.
    pub fn put_text(&self, text: Text) {
        let number = if text.inbound { &text.from } else { &text.to };
        self.put_handset(number);
        let mut kept = self.kept();
        if kept.texts.len() == MOST_TEXTS {
            kept.texts.pop_front();
        }
        kept.texts.push_back(text);
    }

    pub fn set_state(&self, sid: &str, state: State, now: Timestamp) {
        let mut kept = self.kept();
        if let Some(text) = kept.texts.iter_mut().rev().find(|text| text.sid == sid) {
            text.state = state;
            text.updated_at = now;
        }
    }

    pub fn text(&self, sid: &str) -> Option<Text> {
        let kept = self.kept();
        kept.texts
            .iter()
            .rev()
            .find(|text| text.sid == sid)
            .cloned()
    }

    /// The texts that `wanted` likes, newest first.
    pub fn texts(&self, wanted: impl Fn(&Text) -> bool) -> Vec<Text> {
        let kept = self.kept();
        kept.texts
            .iter()
            .rev()
            .filter(|text| wanted(text))
            .cloned()
            .collect()
    }

    /// Puts a phone on the table if it is not there. The one that was added
    /// first makes room.
    pub fn put_handset(&self, number: &str) {
        let mut kept = self.kept();
        if kept.handsets.iter().any(|h| h.number == number) {
            return;
        }
        if kept.handsets.len() == MOST_PHONES {
            kept.handsets.remove(FIRST_PHONES.len());
        }
        kept.handsets.push(Handset {
            number: number.into(),
            owner: String::new(),
        });
    }

    pub fn handsets(&self) -> Vec<Handset> {
        self.kept().handsets.clone()
    }

    pub fn put_mail(&self, mail: Mail) {
        let mut kept = self.kept();
        if kept.mails.len() == MOST_MAILS {
            kept.mails.pop_front();
        }
        kept.mails.push_back(mail);
    }

    /// Newest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.kept().mails.iter().rev().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(number: &str, count: usize) -> Text {
        Text {
            sid: format!("SM{count}"),
            from: "+4759440000".into(),
            to: number.into(),
            body: String::new(),
            state: State::Queued,
            inbound: false,
            callback: None,
            created_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn it_never_grows_beyond_its_bounds() {
        let memory = Memory::default();
        for count in 0..MOST_TEXTS + 10 {
            memory.put_text(text(&format!("+47400{:05}", count % 50), count));
        }
        assert_eq!(memory.texts(|_| true).len(), MOST_TEXTS);
        assert!(memory.text("SM0").is_none(), "the oldest has gone");
        assert_eq!(memory.handsets().len(), MOST_PHONES);
        assert_eq!(memory.handsets()[0].owner, "Kari");
    }

    #[test]
    fn a_text_to_a_new_number_brings_its_phone_along() {
        let memory = Memory::default();
        memory.put_text(text("+4791234567", 1));
        assert!(
            memory
                .handsets()
                .iter()
                .any(|handset| handset.number == "+4791234567")
        );
    }
}
