//! To whom of an owner's people a case is given: the first `[[hand_over]]` rule
//! that fits decides, by what the case is and when it comes.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{DateTime, Time};

use super::Rules;
use super::facts::{Conditions, Facts, all_of};
use crate::domain::case::{Owner, RecipientKey};
use crate::domain::clock::oslo;
use crate::routing::calendar::Calendar;
use crate::routing::fault::RulesError;

/// Who gets a case in the owner's place, and the name of the rule that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenTo {
    pub recipient: RecipientKey,
    pub rule: String,
}

#[derive(Debug, Clone)]
pub(super) struct HandOverRule {
    pub name: String,
    pub when: Conditions,
    pub at: Moments,
    /// Only the cases of these.
    pub owner: Option<Vec<Owner>>,
    pub recipient: RecipientKey,
    /// Where it stands in the file, from 1.
    pub line: usize,
}

/// When a rule holds, by the clock and the calendar of Europe/Oslo.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Moments {
    pub time: Option<Window>,
    pub days: Option<Days>,
}

/// From a time of day until another, which may be on the next day; the first
/// belongs to it and the last does not. Never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub from: Time,
    pub until: Time,
}

/// Days on which the offices are open, or the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display, strum::EnumIter, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Days {
    Working,
    Off,
}

impl Window {
    fn holds(self, time: Time) -> bool {
        if self.from < self.until {
            self.from <= time && time < self.until
        } else {
            self.from <= time || time < self.until
        }
    }

    /// Whether no moment of `other` is outside of this one.
    fn takes_all_of(self, other: Self) -> bool {
        // Windows change at whole minutes.
        (0..24)
            .flat_map(|hour| (0..60).map(move |minute| Time::constant(hour, minute, 0, 0)))
            .all(|time| self.holds(time) || !other.holds(time))
    }
}

impl Moments {
    fn hold(self, at: DateTime, calendar: &Calendar) -> bool {
        let is_day = self
            .days
            .is_none_or(|days| (days == Days::Working) == calendar.is_working_day(at.date()));
        is_day && self.time.is_none_or(|window| window.holds(at.time()))
    }

    fn take_all_of(self, other: Self) -> bool {
        let all_days = self.days.is_none() || self.days == other.days;
        let all_day = match (self.time, other.time) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(wide), Some(narrow)) => wide.takes_all_of(narrow),
        };
        all_days && all_day
    }
}

impl HandOverRule {
    /// Whether this one leaves nothing for `later`.
    pub fn takes_all_of(&self, later: &Self) -> bool {
        self.when.take_all_of(&later.when)
            && self.at.take_all_of(later.at)
            && all_of(self.owner.as_ref(), later.owner.as_ref(), PartialEq::eq)
    }
}

impl Rules {
    /// Who gets a case of `owner` at `at` in the owner's place; nothing where it
    /// is for the owner's own mailbox.
    pub fn given_to(&self, facts: &Facts, owner: Owner, at: Timestamp) -> Option<GivenTo> {
        let local = at.to_zoned(oslo()).datetime();
        let rule = self.hand_overs.iter().find(|rule| {
            let is_owners = rule
                .owner
                .as_ref()
                .is_none_or(|owners| owners.contains(&owner));
            is_owners && rule.when.hold(facts) && rule.at.hold(local, &self.calendar)
        })?;
        Some(GivenTo {
            recipient: rule.recipient.clone(),
            rule: rule.name.clone(),
        })
    }

    /// The rules of an installation whose recipients act for these owners: each
    /// rule gives only the cases of the owner that its recipient acts for.
    ///
    /// # Errors
    /// With file and line, a rule whose recipient is not configured, acts for
    /// nobody, or for none of the owners that the rule names.
    pub fn with_recipients(
        mut self,
        acts_for: &BTreeMap<RecipientKey, Option<Owner>>,
    ) -> Result<Self, RulesError> {
        for rule in &mut self.hand_overs {
            let key = &rule.recipient;
            let owner = match acts_for.get(key) {
                None => Err(format!(
                    "recipient \"{key}\" is not configured: set recipients.{key}.name and .acts_for"
                )),
                Some(None) => Err(format!(
                    "recipient \"{key}\" acts for no owner: set recipients.{key}.acts_for"
                )),
                Some(Some(owner)) => match &rule.owner {
                    Some(named) if !named.contains(owner) => Err(format!(
                        "recipient \"{key}\" acts for {owner}, which is none of the owners of \
                         this rule: add it to owner, or leave owner out"
                    )),
                    _ => Ok(*owner),
                },
            };
            let owner = owner.map_err(|message| RulesError {
                file: self.file.clone(),
                line: rule.line,
                message,
            })?;
            rule.owner = Some(vec![owner]);
        }
        Ok(self)
    }
}
