//! A hand-over moves on: somebody there has it, it ended, or the time for the
//! next step of its chain has come.

use jiff::Timestamp;

use super::Handing;
use super::chain::{Next, Situation};
use super::given::underway;
use super::going::Going;
use crate::domain::arrival::SentOut;
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::decision::Priority;
use crate::domain::hand_over::{Arrival, Channel, Ending, HandOver};
use crate::domain::hand_over_news::HandOverNews;
use crate::routing::Chain;
use crate::store::{StoreError, Tx, cases, hand_over_links, hand_overs, history, outbox};
use crate::wording::hand_over::Occasion;

/// So often at most another process may come between reading and writing.
const TRIES: usize = 5;

impl Handing {
    /// Notes how far a hand-over has come, where that is further than was known,
    /// with a line in the history. Returns whether it was news. Nothing more is
    /// due where somebody has answered.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn arrived(
        &self,
        tx: &mut Tx,
        hand_over_id: &str,
        arrival: Arrival,
        actor: Actor,
    ) -> Result<bool, StoreError> {
        let now = self.inner.ids.now();
        for _ in 0..TRIES {
            let Some(known) = hand_overs::by_id(tx, hand_over_id).await? else {
                return Ok(false);
            };
            if known.end.is_some() || known.arrival >= arrival {
                return Ok(false);
            }
            let next = HandOver {
                arrival,
                arrival_at: now,
                next_at: known.next_at.filter(|_| !arrival.is_received()),
                version: known.version + 1,
                ..known
            };
            if hand_overs::update(tx, &next).await? {
                let line = self.line(&next, HandOverNews::Arrival(arrival), actor, now);
                history::add(tx, &line).await?;
                return Ok(true);
            }
        }
        Err(StoreError::Exhausted)
    }

    /// Ends a hand-over, and the links to it where it was not done. Of one that
    /// has ended already nothing changes.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn end(
        &self,
        tx: &mut Tx,
        hand_over: HandOver,
        ending: Ending,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut known = hand_over;
        for _ in 0..TRIES {
            if known.end.is_some() {
                return Ok(false);
            }
            let next = HandOver {
                end: Some((ending, now)),
                next_at: None,
                version: known.version + 1,
                ..known
            };
            if hand_overs::update(tx, &next).await? {
                if ending != Ending::Done {
                    hand_over_links::revoke(tx, &next.id, now).await?;
                }
                return Ok(true);
            }
            let Some(read) = hand_overs::by_id(tx, &next.id).await? else {
                return Ok(false);
            };
            known = read;
        }
        Err(StoreError::Exhausted)
    }

    /// Ends that a recipient was told of a case of which they now have a part:
    /// nobody is reminded of what they have to do elsewhere.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn told_by_part(
        &self,
        tx: &mut Tx,
        main: &Case,
        recipient: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        for one in hand_overs::standing(tx, &main.id).await? {
            if !one.acts && one.recipient == recipient {
                self.end(tx, one, Ending::Overtaken, now).await?;
            }
        }
        Ok(())
    }

    /// A line of the history.
    pub fn line(
        &self,
        hand_over: &HandOver,
        news: HandOverNews,
        actor: Actor,
        now: Timestamp,
    ) -> HistoryEntry {
        HistoryEntry {
            id: self.inner.ids.id(),
            case_id: hand_over.case_id.clone(),
            at: now,
            actor,
            event: Event::HandOverNews,
            from: Some(hand_over.recipient.clone()),
            to: Some(news.to_string()),
            reason: None,
        }
    }

    pub(super) fn chain_of(&self, case: &Case, given_at: Timestamp) -> Chain {
        self.inner.rules.chain(case.priority, given_at)
    }

    /// Does what is due for a hand-over now. Returns whether anything goes out;
    /// nothing is written where somebody was faster, and then it is due again.
    pub(super) async fn follow(
        &self,
        tx: &mut Tx,
        id: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let known = hand_overs::by_id(tx, id).await?;
        let Some(known) = known.filter(|known| known.next_at.is_some_and(|at| at <= now)) else {
            return Ok(false);
        };
        let Some(case) = cases::by_id(tx, &known.case_id).await? else {
            return Ok(false);
        };
        if !case.status.is_open() || case.merged_into.is_some() {
            // Whoever ends a case ends what stands; should one have slipped by,
            // nobody is reminded of what is done.
            self.end(tx, known, Ending::Overtaken, now).await?;
            return Ok(false);
        }
        let sent = hand_overs::sent_out(tx, id).await?;
        let channels = self.channels(&known.recipient);
        let step = self.step(&known, &case, &sent, channels.as_deref(), now);
        if !hand_overs::update(tx, &step.hand_over).await? {
            return Ok(false);
        }
        step.going.write(tx).await?;
        for news in &step.news {
            let line = self.line(&step.hand_over, *news, Actor::Sifra, now);
            history::add(tx, &line).await?;
        }
        let mut tells = step.going.tells();
        if step.hand_over.arrival == Arrival::NotReceived && known.arrival != Arrival::NotReceived {
            tracing::warn!(
                case = case.id,
                recipient = known.recipient,
                "a case was not received and is back with its sender"
            );
            metrics::counter!("sifra_hand_overs_not_received_total").increment(1);
            let letters = self.to_sender(tx, &step.hand_over, &case, now).await?;
            tells |= !letters.is_empty();
            for letter in &letters {
                outbox::put(tx, letter).await?;
            }
        }
        Ok(tells)
    }

    /// What happens next as long as nobody answers, and when.
    pub fn foreseen(
        &self,
        known: &HandOver,
        case: &Case,
        sent: &[SentOut],
        now: Timestamp,
    ) -> Option<(Timestamp, Next)> {
        let channels = self.channels(&known.recipient);
        let situation = Situation {
            hand_over: known,
            sent,
            channels: channels.as_deref(),
            is_emergency: case.priority == Priority::Emergency,
            chain: self.chain_of(case, known.given_at),
        };
        match situation.next(now) {
            Next::Wait(None) => None,
            Next::Wait(Some(at)) => Some((at, situation.next(at))),
            next => Some((now, next)),
        }
    }

    fn step(
        &self,
        known: &HandOver,
        case: &Case,
        sent: &[SentOut],
        channels: Option<&[Channel]>,
        now: Timestamp,
    ) -> Step {
        let mut situation = Situation {
            hand_over: known,
            sent,
            channels,
            is_emergency: case.priority == Priority::Emergency,
            chain: self.chain_of(case, known.given_at),
        };
        let arrival = situation.arrival();
        let mut step = Step {
            hand_over: HandOver {
                arrival,
                arrival_at: if arrival == known.arrival {
                    known.arrival_at
                } else {
                    now
                },
                next_at: None,
                version: known.version + 1,
                ..known.clone()
            },
            going: Going::default(),
            news: Vec::new(),
        };
        let (channels, occasion) = match situation.next(now) {
            Next::Wait(until) => {
                step.hand_over.next_at = until;
                return step;
            }
            Next::Back => {
                step.hand_over.arrival = Arrival::NotReceived;
                step.hand_over.arrival_at = now;
                step.news.push(HandOverNews::Arrival(Arrival::NotReceived));
                return step;
            }
            Next::Remind(channels) => (channels, Occasion::Reminder),
            Next::Send(channels) => (channels, Occasion::Given),
        };
        let number = known.steps + 1;
        step.hand_over.steps = number;
        step.going = self.going(known, case, number, (&channels, occasion), now);
        step.news = (channels.into_iter())
            .map(|channel| match occasion {
                Occasion::Reminder => HandOverNews::Reminded(channel),
                _ => HandOverNews::Tried(channel),
            })
            .collect();
        let more: Vec<SentOut> = step.going.sends.iter().map(underway).collect();
        let all = [sent, &more].concat();
        situation.sent = &all;
        step.hand_over.next_at = match situation.next(now) {
            Next::Wait(until) => until,
            // At once, as a step of its own.
            Next::Remind(_) | Next::Send(_) | Next::Back => Some(now),
        };
        step
    }
}

/// A step of a chain: the hand-over as it stands then, and what goes out.
struct Step {
    hand_over: HandOver,
    going: Going,
    news: Vec<HandOverNews>,
}
