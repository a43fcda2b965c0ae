//! A hand-over as it comes to be: who gives what to whom, and what goes out for
//! it. Made before its transaction opens, where that can be.

use jiff::Timestamp;

use super::Handing;
use super::chain::{Next, Situation};
use super::going::Going;
use crate::domain::account::Account;
use crate::domain::arrival::{Fate, SentOut};
use crate::domain::case::{Actor, Case, Event, HistoryEntry, Owner, RecipientKey};
use crate::domain::decision::Priority;
use crate::domain::hand_over::{Arrival, Channel, Giver, HandOver, Send};
use crate::domain::letter::Letter;
use crate::store::{StoreError, Tx, hand_overs, history};
use crate::wording::hand_over::Occasion;

/// Who or what gives.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// The routing rule of this name.
    Rule(&'a str),
    Person(&'a Account),
}

/// A case for somebody.
#[derive(Debug, Clone)]
pub struct Gift<'a> {
    pub recipient: RecipientKey,
    /// The recipient acts for the owner; else is told.
    pub acts: bool,
    pub by: By<'a>,
    /// The rule that chose the recipient, where another made the case go.
    pub rule: Option<String>,
    /// For the recipient, behind the link.
    pub words: Option<String>,
    /// What the letters say.
    pub occasion: Occasion,
    /// They have it already: nothing goes out.
    pub is_known: bool,
}

/// A hand-over to be, and all that goes out for it.
#[derive(Debug, Clone)]
pub struct Given {
    pub hand_over: HandOver,
    going: Going,
    line: Option<HistoryEntry>,
}

impl Gift<'_> {
    /// Where a rule chose the recipient it may choose another later, whoever made
    /// the case go.
    fn giver(&self) -> Giver {
        match (&self.rule, self.by) {
            (Some(rule), _) => Giver::Rule(rule.clone()),
            (None, By::Rule(rule)) => Giver::Rule(rule.to_owned()),
            (None, By::Person(who)) => Giver::Account(who.id.clone()),
        }
    }
}

impl Given {
    /// Keeps it. The case must be there.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn write(&self, tx: &mut Tx) -> Result<(), StoreError> {
        hand_overs::insert(tx, &self.hand_over).await?;
        self.going.write(tx).await?;
        if let Some(line) = &self.line {
            history::add(tx, line).await?;
        }
        Ok(())
    }

    /// Whether anything goes out for it.
    pub fn tells(&self) -> bool {
        self.going.tells()
    }
}

impl Handing {
    /// Makes a hand-over. Whoever gives a case to their own department knows of
    /// it: nothing goes out.
    pub fn given(&self, case: &Case, gift: Gift<'_>, now: Timestamp) -> Given {
        let key = gift.recipient.as_str();
        let channels = self.channels(key).unwrap_or_default();
        let is_emergency = case.priority == Priority::Emergency;
        let is_own = match gift.by {
            By::Person(who) => {
                self.has_accounts(key)
                    && who.department.is_some()
                    && who.department == self.answers(key)
            }
            By::Rule(_) => false,
        };
        let is_known = is_own || gift.is_known;
        let (by, occasion) = (gift.by, gift.occasion);
        let mut hand_over = HandOver {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            acts: gift.acts,
            giver: gift.giver(),
            given_at: now,
            words: gift.words,
            arrival: if is_known {
                Arrival::Receipt
            } else {
                Arrival::Sent
            },
            arrival_at: now,
            steps: 1,
            next_at: None,
            end: None,
            version: 1,
            recipient: gift.recipient,
        };
        let first: &[Channel] = match channels.as_slice() {
            _ if is_known => &[],
            all if is_emergency => all,
            all => all.get(..1).unwrap_or_default(),
        };
        let going = self.going(&hand_over, case, 1, (first, occasion), now);
        if !is_known {
            let sent: Vec<SentOut> = going.sends.iter().map(underway).collect();
            let situation = Situation {
                hand_over: &hand_over,
                sent: &sent,
                channels: Some(&channels),
                is_emergency,
                chain: self.chain_of(case, now),
            };
            hand_over.next_at = match situation.next(now) {
                Next::Wait(until) => until,
                // The follower sees to it.
                Next::Remind(_) | Next::Send(_) | Next::Back => Some(now),
            };
        }
        let line = self.line_of(&hand_over, by);
        Given {
            hand_over,
            going,
            line,
        }
    }

    /// The letters that would go out at once, were the case given by hand now. The
    /// link is made when it is.
    pub fn letters_seen(&self, case: &Case, key: &str, who: &Account) -> Vec<Letter> {
        let gift = Gift {
            recipient: key.to_owned(),
            acts: true,
            by: By::Person(who),
            rule: None,
            words: None,
            occasion: Occasion::Given,
            is_known: false,
        };
        let given = self.given(case, gift, self.inner.ids.now());
        let messages = given.going.messages.into_iter();
        messages
            .map(|message| Letter {
                channel: message.channel,
                body: without_token(&message.body),
                to: message.to,
                subject: message.subject,
                language: message.language,
            })
            .collect()
    }

    /// What the history says of it; nothing where it says already that the owner
    /// has the case, or who is told by rule.
    fn line_of(&self, given: &HandOver, by: By<'_>) -> Option<HistoryEntry> {
        let is_department = given.recipient.parse::<Owner>().is_ok();
        let (actor, reason) = match (&given.giver, by) {
            // The line of the owner says it.
            _ if is_department => return None,
            (Giver::Rule(rule), _) => (Actor::Sifra, Some(rule.clone())),
            (Giver::Account(_), By::Person(who)) => (Actor::Staff(who.id.clone()), None),
            (Giver::Account(_), By::Rule(_)) => return None,
        };
        Some(HistoryEntry {
            id: self.inner.ids.id(),
            case_id: given.case_id.clone(),
            at: given.given_at,
            actor,
            event: Event::HandedOver,
            from: None,
            to: Some(given.recipient.clone()),
            reason,
        })
    }
}

/// A letter in which nobody can read the token of its link.
pub fn without_token(body: &str) -> String {
    const BEFORE: &str = "/h/";
    let Some(start) = body.find(BEFORE).map(|at| at + BEFORE.len()) else {
        return body.to_owned();
    };
    let (head, rest) = body.split_at(start);
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    format!("{head}…{}", &rest[end..])
}

/// As it stands in the moment in which it is promised.
pub(super) fn underway(send: &Send) -> SentOut {
    SentOut {
        step: send.step,
        channel: send.channel,
        sent_at: send.sent_at,
        fate: if send.channel == Channel::Queue {
            Fate::AtGateway
        } else {
            Fate::Underway
        },
        fate_at: None,
        failure: None,
    }
}
