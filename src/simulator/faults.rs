//! What can go wrong at the gateway and on the way, to be switched on by hand:
//! for the next message, the next five, or until it is switched off.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};

/// One thing that goes wrong.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumIter, EnumString, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Fault {
    /// Answers 500 and does not take the message.
    Broken,
    /// Answers 429 and asks to wait.
    Busy,
    /// Neither takes it nor answers.
    Silent,
    /// Takes it and does not answer.
    TakenSilent,
    /// Takes it and answers late, but in time.
    TakenLate,
    /// Takes it and answers 500.
    TakenBroken,
    /// Refuses it for good: the recipient has told the gateway to stop.
    Stopped,
    /// Each callback comes twice.
    Twice,
    /// The last callback comes first.
    Backwards,
    /// The callbacks come before the answer to the request.
    Early,
    /// Somebody without the token calls back first.
    Forged,
    /// No webhook reaches the service.
    CutOff,
}

/// Where a fault strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub enum Group {
    /// The answer to the request that sends a message: one at a time.
    Answer,
    /// The callbacks about it.
    Callback,
    /// The network between gateway and service.
    Network,
}

/// How long a fault stays on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasts {
    /// So many messages more.
    Messages(u32),
    UntilOff,
}

impl Fault {
    /// The key, as `taken_silent`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    pub fn group(self) -> Group {
        match self {
            Self::Broken
            | Self::Busy
            | Self::Silent
            | Self::TakenSilent
            | Self::TakenLate
            | Self::TakenBroken
            | Self::Stopped => Group::Answer,
            Self::Twice | Self::Backwards | Self::Early | Self::Forged => Group::Callback,
            Self::CutOff => Group::Network,
        }
    }

    /// All of a group.
    pub fn of(group: Group) -> impl Iterator<Item = Self> {
        Self::iter().filter(move |fault| fault.group() == group)
    }
}

/// What is switched on now. Shared by all parts of the simulator.
#[derive(Clone, Default)]
pub struct Faults(Arc<Mutex<BTreeMap<Fault, Lasts>>>);

impl Faults {
    /// Nothing in here can be left half done, so a lock that somebody panicked
    /// under is as good as any.
    fn on_now(&self) -> MutexGuard<'_, BTreeMap<Fault, Lasts>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Switches a fault on. A request has one answer: a fault of the answer
    /// takes the place of another.
    pub fn switch_on(&self, fault: Fault, lasts: Lasts) {
        let mut on = self.on_now();
        if fault.group() == Group::Answer {
            on.retain(|other, _| other.group() != Group::Answer);
        }
        on.insert(fault, lasts);
    }

    pub fn switch_off(&self, fault: Fault) {
        self.on_now().remove(&fault);
    }

    pub fn all_off(&self) {
        self.on_now().clear();
    }

    pub fn is_on(&self, fault: Fault) -> bool {
        self.on_now().contains_key(&fault)
    }

    /// What is on, in the order of the page.
    pub fn all_on(&self) -> Vec<(Fault, Lasts)> {
        let on = self.on_now();
        on.iter().map(|(fault, lasts)| (*fault, *lasts)).collect()
    }

    /// Whether a message meets the fault; one less is left of it then.
    pub fn meets(&self, fault: Fault) -> bool {
        let mut on = self.on_now();
        let Some(lasts) = on.get_mut(&fault) else {
            return false;
        };
        match lasts {
            Lasts::UntilOff => {}
            Lasts::Messages(left) if *left > 1 => *left -= 1,
            Lasts::Messages(_) => {
                on.remove(&fault);
            }
        }
        true
    }

    /// The fault that the answer to a request meets.
    pub fn of_answer(&self) -> Option<Fault> {
        Fault::of(Group::Answer).find(|fault| self.meets(*fault))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_holds_for_as_many_messages_as_was_said() {
        let faults = Faults::default();
        faults.switch_on(Fault::Twice, Lasts::Messages(2));
        let met: Vec<bool> = (0..3).map(|_| faults.meets(Fault::Twice)).collect();
        assert_eq!(met, [true, true, false]);
        faults.switch_on(Fault::Twice, Lasts::UntilOff);
        assert!((0..10).all(|_| faults.meets(Fault::Twice)));
        faults.switch_off(Fault::Twice);
        assert!(!faults.meets(Fault::Twice));
    }

    #[test]
    fn a_request_has_one_answer_and_callbacks_may_be_wrong_in_several_ways() {
        let faults = Faults::default();
        for fault in Fault::iter() {
            faults.switch_on(fault, Lasts::UntilOff);
        }
        assert_eq!(faults.of_answer(), Some(Fault::Stopped));
        assert_eq!(faults.all_on().len(), 1 + 4 + 1);
        faults.all_off();
        assert_eq!(faults.of_answer(), None);
    }
}
