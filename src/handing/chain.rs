//! What happens next with a hand-over, as long as nobody there has said that they
//! have it: a reminder, the next channel, and at last back on the sender's desk.
//! Pure.
//!
//! Something that will never arrive is followed by the next channel at once. An
//! emergency goes out by all channels from the beginning.

use jiff::{SignedDuration, Timestamp};

use crate::domain::arrival::{Fate, SentOut, arrival_by};
use crate::domain::hand_over::{Arrival, Channel, HandOver};
use crate::routing::Chain;

/// A hand-over, and all that bears on what happens next.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    pub hand_over: &'a HandOver,
    /// In order.
    pub sent: &'a [SentOut],
    /// The recipient's, in the order in which they are tried; nothing where the
    /// recipient is no more.
    pub channels: Option<&'a [Channel]>,
    pub is_emergency: bool,
    /// Counted from when it was given.
    pub chain: Chain,
}

/// What happens now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Nothing, until then or until there is news.
    Wait(Option<Timestamp>),
    /// They are reminded, by channels that were tried before.
    Remind(Vec<Channel>),
    /// It goes out by channels that were not tried before.
    Send(Vec<Channel>),
    /// Back on the sender's desk.
    Back,
}

impl Situation<'_> {
    /// What is known of its arrival now. Never less than was known.
    pub fn arrival(&self) -> Arrival {
        let was = self.hand_over.arrival;
        if was.is_received() || was == Arrival::NotReceived {
            return was;
        }
        match arrival_by(self.sent) {
            Some(Arrival::Reached) => Arrival::Reached,
            _ if was == Arrival::Reached => was,
            Some(known) => known,
            None => was,
        }
    }

    /// What happens now.
    pub fn next(&self, now: Timestamp) -> Next {
        let arrival = self.hand_over.arrival;
        if self.hand_over.end.is_some() || arrival == Arrival::NotReceived {
            return Next::Wait(None);
        }
        let Some(channels) = self.channels else {
            return Next::Back;
        };
        if arrival.is_received() {
            return Next::Wait(None);
        }
        let untried = self.untried(channels);
        if let Some(first) = untried.first() {
            if self.is_emergency {
                return Next::Send(untried);
            }
            if self.has_failed() || now >= self.next_channel_at(channels.len(), untried.len()) {
                return Next::Send(vec![*first]);
            }
        } else if self.is_hopeless() {
            return Next::Back;
        }
        let remind = self.reminded();
        // What went out late, as where a case became an emergency, has its time too.
        let sent_at = self.sent.iter().map(|sent| sent.sent_at).max();
        let since = sent_at.unwrap_or(self.hand_over.given_at);
        let reminded_at = later(since, self.chain.remind_after);
        if !remind.is_empty() && now >= reminded_at {
            return Next::Remind(remind);
        }
        let ahead = if untried.is_empty() {
            let back_at = self.back_at();
            if now >= back_at {
                return Next::Back;
            }
            back_at
        } else {
            self.next_channel_at(channels.len(), untried.len())
        };
        let first = if remind.is_empty() {
            ahead
        } else {
            ahead.min(reminded_at)
        };
        Next::Wait(Some(first))
    }

    fn untried(&self, channels: &[Channel]) -> Vec<Channel> {
        let is_tried = |channel| self.sent.iter().any(|sent| sent.channel == channel);
        channels
            .iter()
            .copied()
            .filter(|channel| !is_tried(*channel))
            .collect()
    }

    /// Whether what went out last will not arrive, or nothing has gone out.
    fn has_failed(&self) -> bool {
        let last = self.sent.iter().map(|sent| sent.step).max();
        let mut latest = self.sent.iter().filter(|sent| Some(sent.step) == last);
        latest.all(|sent| sent.fate == Fate::Failed)
    }

    /// Whether nothing of what went out will arrive.
    fn is_hopeless(&self) -> bool {
        self.sent.iter().all(|sent| sent.fate == Fate::Failed)
    }

    /// The channels of the latest step that can carry a reminder, of which there
    /// is one: not behind something that has not even left, and not in the queue,
    /// where it stands already.
    fn reminded(&self) -> Vec<Channel> {
        let last = self.sent.iter().map(|sent| sent.step).max();
        if self.is_reminded() {
            return Vec::new();
        }
        let can_carry = |sent: &&SentOut| {
            let has_left = matches!(sent.fate, Fate::AtGateway | Fate::Arrived);
            Some(sent.step) == last && sent.channel != Channel::Queue && has_left
        };
        let sent = self.sent.iter().filter(can_carry);
        sent.map(|sent| sent.channel).collect()
    }

    /// Whether something went out by the same channel twice.
    fn is_reminded(&self) -> bool {
        self.sent.iter().any(|sent| {
            let mut others = self.sent.iter();
            others.any(|other| other.channel == sent.channel && other.step < sent.step)
        })
    }

    /// The channels that are left share the time until it goes back.
    fn next_channel_at(&self, all: usize, untried: usize) -> Timestamp {
        let further = all.saturating_sub(1).max(1);
        let nth = further.saturating_sub(untried);
        let share = (self.chain.back_after - self.chain.next_after)
            / i32::try_from(further).unwrap_or(i32::MAX);
        let wait = self.chain.next_after + share * i32::try_from(nth).unwrap_or(0);
        later(self.hand_over.given_at, wait)
    }

    /// Whatever went out last has its time, also where it went late.
    fn back_at(&self) -> Timestamp {
        let planned = later(self.hand_over.given_at, self.chain.back_after);
        let is_late = |sent: &SentOut| {
            let next_at = later(self.hand_over.given_at, self.chain.next_after);
            (sent.sent_at > next_at).then_some(sent.sent_at)
        };
        let latest = self.sent.iter().filter_map(is_late).max();
        let grace = self.chain.back_after - self.chain.next_after;
        let channels = i32::try_from(self.channels.map_or(1, <[Channel]>::len)).unwrap_or(1);
        let share = grace / channels.saturating_sub(1).max(1);
        latest.map_or(planned, |sent_at| planned.max(later(sent_at, share)))
    }
}

fn later(at: Timestamp, wait: SignedDuration) -> Timestamp {
    at.checked_add(wait).unwrap_or(at)
}

#[cfg(test)]
mod tests;
