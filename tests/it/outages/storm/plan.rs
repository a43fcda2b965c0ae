//! What will happen to each report, drawn before it is filed.

use std::time::Duration;

use crate::outages::gateway::{Act, ListAct, When};
use crate::outages::scene::phone_of;

/// What the gateway calls back once it has taken the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callbacks {
    None,
    InOrder,
    Doubled,
    Shuffled,
    Undelivered,
}

#[derive(Debug)]
pub struct Plan {
    pub number: usize,
    pub by_sms: bool,
    /// Whether it is sent twice on purpose.
    pub twice: bool,
    pub acts: Vec<Act>,
    pub lists: Vec<ListAct>,
    pub callbacks: Callbacks,
    /// Whether somebody else calls back too, who cannot sign.
    pub forged: bool,
    /// Whether the gateway calls back for another message by mistake.
    pub mistaken: bool,
}

impl Plan {
    pub fn draw(rng: &mut fastrand::Rng, number: usize) -> Self {
        let mut acts = vec![act(rng)];
        if rng.u8(..100) < 30 && !acts[0].takes() {
            acts.push(act(rng));
        }
        let lists = if rng.u8(..100) < 20 {
            vec![list_act(rng)]
        } else {
            Vec::new()
        };
        Self {
            number,
            by_sms: rng.bool(),
            twice: rng.u8(..100) < 25,
            acts,
            lists,
            callbacks: match rng.u8(..10) {
                0..3 => Callbacks::None,
                3..5 => Callbacks::InOrder,
                5..7 => Callbacks::Doubled,
                7..9 => Callbacks::Shuffled,
                _ => Callbacks::Undelivered,
            },
            forged: rng.u8(..100) < 20,
            mistaken: rng.u8(..100) < 20,
        }
    }

    pub fn phone(&self) -> String {
        phone_of(self.number)
    }

    /// Whether the gateway refuses it before it can have taken it.
    pub fn is_refused(&self) -> bool {
        self.acts.iter().any(|act| matches!(act, Act::Refuse))
    }
}

/// A third of all goes well.
fn act(rng: &mut fastrand::Rng) -> Act {
    match rng.u8(..20) {
        0..7 => Act::Take,
        7 => Act::TakeAndAnswer(*rng.choice(&[500, 502, 504]).unwrap_or(&500)),
        8 => Act::TakeAndBabble,
        9 => Act::TakeAndBreakOff,
        10 => Act::TakeAndHang,
        11 => Act::TakeAndHold(after(rng, 0..800)),
        // When the worker has given up on the answer.
        12 => Act::TakeLate(after(rng, 1200..1900)),
        13 => Act::FAIL,
        14..16 => Act::TOO_MANY,
        16 => Act::TurnAway {
            status: 503,
            code: 20503,
            retry_after: None,
        },
        17 => Act::Babble,
        18 => Act::Hang,
        _ => Act::Refuse,
    }
}

fn after(rng: &mut fastrand::Rng, milliseconds: std::ops::Range<u64>) -> When {
    When::After(Duration::from_millis(rng.u64(milliseconds)))
}

fn list_act(rng: &mut fastrand::Rng) -> ListAct {
    match rng.u8(..4) {
        0 => ListAct::Answer(500),
        1 => ListAct::Answer(429),
        2 => ListAct::Babble,
        _ => ListAct::Hang,
    }
}
