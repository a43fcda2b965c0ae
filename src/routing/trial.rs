//! Where cases went, and where other rules would have sent them.

use std::fmt;

use jiff::Timestamp;
use serde::Serialize;

use super::rules::{Facts, Rules};
use crate::domain::case::{Owner, RecipientKey};
use crate::domain::decision::Decision;

/// A case as it was when the rules decided on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    pub decision: Decision,
    /// It waited for a person's look.
    pub held: bool,
    /// When it was opened: the due date counts from then.
    pub opened: Timestamp,
    /// When it was given to whoever acts.
    pub given: Timestamp,
}

/// Where a case goes by some rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Way {
    pub owner: Owner,
    /// Who acts for the owner, or its own key.
    pub recipient: RecipientKey,
    pub also_told: Vec<RecipientKey>,
    pub due_at: Timestamp,
    /// The rule that gives the owner.
    pub owner_rule: String,
    /// The rule that gives it to the recipient; nothing where none does.
    pub recipient_rule: Option<String>,
}

/// In what two ways differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    Owner,
    Recipient,
    AlsoTold,
    DueAt,
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Owner => "owner",
            Self::Recipient => "recipient",
            Self::AlsoTold => "also told",
            Self::DueAt => "due",
        })
    }
}

impl Way {
    /// In what `other` is another way. That a rule has another name makes none.
    pub fn differs(&self, other: &Self) -> Vec<Point> {
        let same_told = self.also_told.len() == other.also_told.len()
            && self
                .also_told
                .iter()
                .all(|key| other.also_told.contains(key));
        let points = [
            (Point::Owner, self.owner != other.owner),
            (Point::Recipient, self.recipient != other.recipient),
            (Point::AlsoTold, !same_told),
            (Point::DueAt, self.due_at != other.due_at),
        ];
        let other = points.into_iter().filter(|(_, differs)| *differs);
        other.map(|(point, _)| point).collect()
    }
}

impl Rules {
    /// Where a case would go by these rules.
    pub fn way(&self, judged: &Judged) -> Way {
        let routing = self.route(&judged.decision, judged.opened);
        let routing = if judged.held {
            routing.held(judged.decision.priority)
        } else {
            routing
        };
        let facts = Facts::of(&judged.decision);
        let given = self.given_to(&facts, routing.owner, judged.given);
        let (recipient, recipient_rule) = match given {
            Some(given) => (given.recipient, Some(given.rule)),
            None => (routing.owner.key().to_owned(), None),
        };
        Way {
            owner: routing.owner,
            recipient,
            also_told: routing.also_notify,
            due_at: routing.due_at,
            owner_rule: routing.rule,
            recipient_rule,
        }
    }

    /// Who would be told besides by these rules, had the case gone to `owner`.
    pub fn told_besides(&self, judged: &Judged, owner: Owner) -> Vec<RecipientKey> {
        let way = self.way(judged);
        if way.owner == owner {
            way.also_told
        } else {
            self.also_told(&judged.decision, owner)
        }
    }
}
