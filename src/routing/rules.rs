//! `routing.toml`: ordered rules for the owner, whom the owner's cases are given
//! to, how long that one has to answer, and the deadline (the first that fits
//! decides), and for those also told (every one that fits adds).

mod arrival;
mod complete;
mod facts;
mod hand_over;
mod never;
mod reader;

use jiff::Timestamp;

use super::calendar::Calendar;
use super::deadlines::{Deadline, due_at};
use super::fault::RulesError;
use super::promises::Promises;
use crate::domain::case::{Owner, RecipientKey};
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Matter, Priority};
use arrival::ArrivalRule;
pub use arrival::Chain;
use facts::Conditions;
pub use facts::Facts;
pub use hand_over::GivenTo;
use hand_over::HandOverRule;
use reader::{RawRules, Reader};

/// Where a case goes, and by which rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Routing {
    pub owner: Owner,
    /// Those also told: never the owner, each once.
    pub also_notify: Vec<RecipientKey>,
    pub due_at: Timestamp,
    /// The name of the rule that gave the owner.
    pub rule: String,
    /// Triage was not sure enough: a person should look.
    pub unsure: bool,
}

/// A municipality's rules, checked: every case finds an owner, a chain and a
/// deadline.
#[derive(Debug, Clone)]
pub struct Rules {
    /// The file's name, for what is found out later.
    file: String,
    owners: Vec<OwnerRule>,
    hand_overs: Vec<HandOverRule>,
    arrivals: Vec<ArrivalRule>,
    also_notify: Vec<AlsoNotifyRule>,
    deadlines: Vec<DeadlineRule>,
    calendar: Calendar,
    promises: Promises,
    unsure_below: f64,
    max_owner_changes: u32,
}

#[derive(Debug, Clone)]
struct OwnerRule {
    name: String,
    when: Conditions,
    owner: Owner,
    line: usize,
}

#[derive(Debug, Clone)]
struct AlsoNotifyRule {
    when: Conditions,
    owner: Option<Vec<Owner>>,
    recipients: Vec<RecipientKey>,
}

#[derive(Debug, Clone)]
struct DeadlineRule {
    when: Conditions,
    deadline: Deadline,
    line: usize,
}

/// What the history calls it where no rule of the file decided.
pub const UNSURE: &str = "usikkert hva saken gjelder";

impl Rules {
    /// The rules that Sifra brings, used where the municipality has none.
    ///
    /// # Panics
    /// Never: a test parses them.
    pub fn builtin() -> Self {
        Self::parse(include_str!("../../config/routing.toml"), "routing.toml")
            .expect("the built-in rules are parsed by a test")
    }

    /// Reads and checks a rule file.
    ///
    /// # Errors
    /// What is wrong first, with file and line: not TOML, an unknown key,
    /// category, owner or priority, an empty window of time, or a kind of case
    /// without owner, chain or deadline.
    pub fn parse(text: &str, file: &str) -> Result<Self, RulesError> {
        let reader = Reader { text, file };
        let raw: RawRules = toml::from_str(text).map_err(|error| {
            let byte = error.span().map_or(0, |span| span.start);
            reader.fault(byte, error.message().trim())
        })?;
        let rules = reader.rules(&raw)?;
        rules.leave_nothing_out(&reader, &raw)?;
        Ok(rules)
    }

    /// Every recipient that the rules name, to be held against those that are
    /// configured.
    pub fn recipients(&self) -> impl Iterator<Item = &str> {
        let told = self.also_notify.iter().flat_map(|rule| &rule.recipients);
        let given = self.hand_overs.iter().map(|rule| &rule.recipient);
        told.chain(given).map(String::as_str)
    }

    /// So often a case may change its owner; after that a leader decides.
    pub fn max_owner_changes(&self) -> u32 {
        self.max_owner_changes
    }

    /// Routes what triage concluded of something received at `received`.
    pub fn route(&self, decision: &Decision, received: Timestamp) -> Routing {
        let facts = Facts::of(decision);
        let unsure = decision.confidence < self.unsure_below;
        let (owner, rule) = if unsure && facts.priority < Priority::Emergency {
            (Owner::HousingOffice, UNSURE)
        } else {
            // `parse` has made sure that one fits.
            self.owners
                .iter()
                .find(|rule| rule.when.hold(&facts))
                .map_or((Owner::HousingOffice, UNSURE), |rule| {
                    (rule.owner, rule.name.as_str())
                })
        };
        Routing {
            owner,
            also_notify: self.also_notified(&facts, owner),
            due_at: self.due_at(&facts, received),
            rule: rule.to_owned(),
            unsure,
        }
    }

    /// Those also told of what triage concluded, where `owner` has the case.
    pub fn also_told(&self, decision: &Decision, owner: Owner) -> Vec<RecipientKey> {
        self.also_notified(&Facts::of(decision), owner)
    }

    /// The days on which nobody works.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The due date of a case whose category or priority staff have corrected,
    /// counted from when it was opened.
    pub fn due_again(
        &self,
        category: Category,
        priority: Priority,
        opened: Timestamp,
    ) -> Timestamp {
        let facts = Facts::somewhere(category, Matter::Repair, priority);
        self.due_at(&facts, opened)
    }

    /// How long an owner has for a case of a category and priority.
    pub fn deadline_of(&self, category: Category, priority: Priority) -> Deadline {
        let facts = Facts {
            category,
            matter: Matter::Repair,
            priority,
            building_owner: None,
            area: None,
        };
        let rule = self.deadlines.iter().find(|rule| rule.when.hold(&facts));
        // `parse` has made sure that one fits.
        rule.map_or(Deadline::Hours(0), |rule| rule.deadline)
    }

    /// When reporters are told that a date does not hold.
    pub fn promises(&self) -> &Promises {
        &self.promises
    }

    fn due_at(&self, facts: &Facts, received: Timestamp) -> Timestamp {
        self.deadlines
            .iter()
            .find(|rule| rule.when.hold(facts))
            .map_or(received, |rule| {
                due_at(rule.deadline, received, &self.calendar)
            })
    }

    fn also_notified(&self, facts: &Facts, owner: Owner) -> Vec<RecipientKey> {
        let mut told: Vec<RecipientKey> = Vec::new();
        for rule in &self.also_notify {
            let fits = rule.when.hold(facts)
                && rule
                    .owner
                    .as_ref()
                    .is_none_or(|owners| owners.contains(&owner));
            if !fits {
                continue;
            }
            for recipient in &rule.recipients {
                if recipient != owner.key() && !told.contains(recipient) {
                    told.push(recipient.clone());
                }
            }
        }
        told
    }
}
