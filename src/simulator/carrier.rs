//! What becomes of a text that the gateway has taken: it reaches the phone or
//! does not, the service is called back about it, and some phones answer by
//! themselves.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;

use super::World;
use super::faults::Fault;
use super::phones::Kind;
use super::text::{Deed, State, Text};
use super::webhooks::Callback;

/// The longest that callbacks about a text wait for the service to look it up.
const LOOK_UP: Duration = Duration::from_secs(60);
const ANSWER_BY_ITSELF: &str =
    "Automatisk svar: Jeg er på ferie og leser ikke meldinger før mandag.";
/// The gateway's guard against two machines that answer each other (14107).
const MOST_ANSWERS: usize = 30;
const GUARDED: SignedDuration = SignedDuration::from_secs(30);

impl World {
    /// Carries a text to its phone. Where the answer to the request was lost,
    /// the callbacks wait for the service to look the text up: so the look can
    /// be seen, and carriers are slow at times.
    pub(super) async fn carry(self: &Arc<Self>, text: &Text) {
        if text.answer_lost {
            // Looked up or not: it is carried.
            let _ = tokio::time::timeout(LOOK_UP, self.memory.certain(&text.sid)).await;
        }
        let end = match Kind::of(&text.to).fails() {
            Some(code) => State::Undelivered(code),
            None => State::Delivered,
        };
        let twice = self.faults.meets(Fault::Twice);
        let backwards = self.faults.meets(Fault::Backwards);
        if self.faults.meets(Fault::Forged) {
            let forged = Callback {
                state: State::Undelivered(30007),
                genuine: false,
            };
            let status = self.webhooks.tell(text, forged).await;
            self.note(&text.to, Deed::CalledBackForged(status));
        }
        let mut states = [State::Sent, end];
        if backwards {
            states.reverse();
            self.memory.set_state(&text.sid, end, self.ids.now());
            self.note(&text.to, Deed::CalledBackBackwards);
        }
        for state in states {
            self.memory.set_state(&text.sid, state, self.ids.now());
            self.call_back(text, state).await;
            if twice {
                self.call_back(text, state).await;
            }
        }
        if twice {
            self.note(&text.to, Deed::CalledBackTwice);
        }
        if end == State::Delivered && Kind::of(&text.to) == Kind::AnswersItself {
            self.answer_by_itself(&text.to).await;
        }
    }

    async fn call_back(&self, text: &Text, state: State) {
        if self.faults.is_on(Fault::CutOff) {
            self.note(&text.to, Deed::CallbackLost);
            return;
        }
        let genuine = Callback {
            state,
            genuine: true,
        };
        self.webhooks.tell(text, genuine).await;
    }

    async fn answer_by_itself(self: &Arc<Self>, number: &str) {
        let since = self.ids.now() - GUARDED;
        let lately = |text: &Text| text.from == number && text.created_at >= since;
        if self.memory.texts(lately).len() >= MOST_ANSWERS {
            self.note(number, Deed::LoopStopped);
            return;
        }
        let answer = self.text_of_phone(number, ANSWER_BY_ITSELF, None);
        self.bring(answer).await;
    }

    /// A text as a phone sends it.
    pub(super) fn text_of_phone(
        &self,
        number: &str,
        body: &str,
        picture: Option<super::pictures::Picture>,
    ) -> Text {
        let now = self.ids.now();
        Text {
            sid: self.new_sid(if picture.is_some() { "MM" } else { "SM" }),
            from: number.to_owned(),
            to: self.from.clone(),
            body: body.to_owned(),
            state: State::OnItsWay,
            inbound: true,
            callback: None,
            picture,
            answer_lost: false,
            created_at: now,
            updated_at: now,
        }
    }

    /// Brings the service a text from a phone.
    pub(super) async fn bring(&self, text: Text) {
        self.memory.put_text(text.clone());
        let state = if self.faults.meets(Fault::CutOff) {
            State::Stranded
        } else {
            self.webhooks.bring(&text).await
        };
        self.memory.set_state(&text.sid, state, self.ids.now());
    }

    pub(super) fn note(&self, number: &str, deed: Deed) {
        self.memory.put_note(number, deed, self.ids.now());
    }
}
