//! What was texted and mailed, newest last. Bounded: the oldest goes.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use tokio::sync::Notify;

use super::text::{Deed, Note, State, Text};

const MOST_TEXTS: usize = 2_000;
const MOST_MAILS: usize = 500;
const MOST_NOTES: usize = 2_000;
const MOST_PHONES: usize = 12;

/// The phones that lie on the table at the start: made-up people.
const FIRST_PHONES: [(&str, &str); 3] = [
    ("+4740000001", "Kari"),
    ("+4740000002", "Ahmed"),
    ("+4740000003", "Olena"),
];

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
    notes: VecDeque<Note>,
    mails: VecDeque<Mail>,
    handsets: Vec<Handset>,
}

/// Shared by all parts of the simulator.
#[derive(Clone)]
pub struct Memory {
    kept: Arc<Mutex<Kept>>,
    /// Rung when a lost answer has been looked up.
    looked_up: Arc<Notify>,
}

impl Default for Memory {
    fn default() -> Self {
        let handsets = FIRST_PHONES
            .map(|(number, owner)| Handset {
                number: number.into(),
                owner: owner.into(),
            })
            .to_vec();
        Self {
            kept: Arc::new(Mutex::new(Kept {
                texts: VecDeque::new(),
                notes: VecDeque::new(),
                mails: VecDeque::new(),
                handsets,
            })),
            looked_up: Arc::default(),
        }
    }
}

impl Memory {
    /// Nothing in here can be left half done, so a lock that somebody panicked
    /// under is as good as any.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
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

    /// What has become of a text. A final state is never left.
    pub fn set_state(&self, sid: &str, state: State, now: Timestamp) {
        let mut kept = self.kept();
        let text = kept.texts.iter_mut().rev().find(|text| text.sid == sid);
        if let Some(text) = text.filter(|text| !text.state.is_final()) {
            text.state = state;
            text.updated_at = now;
        }
    }

    /// The service has these in the gateway's list now: what had not reached
    /// it has reached it so.
    pub fn fetched(&self, sids: &[&str], now: Timestamp) {
        let mut kept = self.kept();
        for text in &mut kept.texts {
            let waits = matches!(text.state, State::NotTaken(_) | State::Stranded);
            if waits && sids.contains(&text.sid.as_str()) {
                text.state = State::Fetched;
                text.updated_at = now;
            }
        }
    }

    /// The service has asked what was texted to a phone. Returns whether there
    /// was a text whose answer it had not got.
    pub fn look_up(&self, number: &str) -> bool {
        let mut found = false;
        for text in &mut self.kept().texts {
            if text.to == number && std::mem::take(&mut text.answer_lost) {
                found = true;
            }
        }
        self.looked_up.notify_waiters();
        found
    }

    /// Completes once nobody wonders any more whether the gateway has a text.
    pub async fn certain(&self, sid: &str) {
        loop {
            let looked_up = self.looked_up.notified();
            tokio::pin!(looked_up);
            looked_up.as_mut().enable();
            if !self.text(sid).is_some_and(|text| text.answer_lost) {
                return;
            }
            looked_up.await;
        }
    }

    pub fn put_note(&self, number: &str, deed: Deed, at: Timestamp) {
        let mut kept = self.kept();
        if kept.notes.len() == MOST_NOTES {
            kept.notes.pop_front();
        }
        kept.notes.push_back(Note {
            number: number.into(),
            deed,
            at,
        });
    }

    /// What was done to the texts of a phone, oldest first.
    pub fn notes(&self, number: &str) -> Vec<Note> {
        let kept = self.kept();
        let of_it = kept.notes.iter().filter(|note| note.number == number);
        of_it.cloned().collect()
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
            picture: None,
            answer_lost: false,
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
    fn what_has_become_of_a_text_is_never_undone() {
        let memory = Memory::default();
        memory.put_text(text("+4791234567", 1));
        let failed = State::Undelivered(30003);
        for state in [State::Sent, failed, State::Delivered, State::Sent] {
            memory.set_state("SM1", state, Timestamp::UNIX_EPOCH);
        }
        assert_eq!(memory.text("SM1").map(|text| text.state), Some(failed));
    }

    #[tokio::test]
    async fn a_lost_answer_is_certain_after_one_look() {
        let memory = Memory::default();
        memory.put_text(Text {
            answer_lost: true,
            ..text("+4791234567", 1)
        });
        assert!(!memory.look_up("+4740000001"), "another phone's list");
        assert!(memory.look_up("+4791234567"));
        memory.certain("SM1").await;
        assert!(!memory.look_up("+4791234567"));
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
