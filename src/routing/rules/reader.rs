//! `routing.toml` as it is written, and how it is read: every word that the
//! domain does not know is named with its line.

mod hand_overs;

use jiff::civil::Time;
use serde::Deserialize;
use strum::IntoEnumIterator;
use toml::Spanned;

use super::{AlsoNotifyRule, Conditions, DeadlineRule, OwnerRule, Rules, arrival};
use crate::routing::calendar::Calendar;
use crate::routing::deadlines::Deadline;
use crate::routing::fault::RulesError;
use crate::routing::promises::{EVENING, Promises};
use hand_overs::{RawArrival, RawHandOver};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRules {
    unsure_below: Option<Spanned<f64>>,
    max_owner_changes: Option<Spanned<u32>>,
    #[serde(default)]
    calendar: RawCalendar,
    #[serde(default)]
    promises: RawPromises,
    #[serde(default)]
    pub owner: Vec<Spanned<RawOwner>>,
    #[serde(default)]
    hand_over: Vec<Spanned<RawHandOver>>,
    #[serde(default)]
    pub arrival: Vec<Spanned<RawArrival>>,
    #[serde(default)]
    also_notify: Vec<RawAlsoNotify>,
    #[serde(default)]
    pub deadline: Vec<Spanned<RawDeadline>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCalendar {
    #[serde(default)]
    also_off: Vec<Spanned<String>>,
    open: Option<Spanned<String>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPromises {
    tell_working_days_before: Option<Spanned<u32>>,
    tell_at: Option<Spanned<String>>,
    preliminary_answer_days: Option<Spanned<u32>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOwner {
    name: String,
    #[serde(default)]
    when: RawConditions,
    owner: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAlsoNotify {
    #[serde(default)]
    when: RawConditions,
    owner: Option<Vec<Spanned<String>>>,
    recipients: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDeadline {
    #[serde(default)]
    when: RawConditions,
    hours: Option<u32>,
    working_days: Option<u32>,
    by: Option<Spanned<String>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct RawConditions {
    category: Option<Vec<Spanned<String>>>,
    matter: Option<Vec<Spanned<String>>>,
    priority: Option<Vec<Spanned<String>>>,
    building_owner: Option<Vec<String>>,
    area: Option<Vec<String>>,
    time: Option<Spanned<String>>,
    days: Option<Spanned<String>>,
}

/// Where the file does not say.
const MAX_OWNER_CHANGES: u32 = 3;

pub(super) struct Reader<'a> {
    pub text: &'a str,
    pub file: &'a str,
}

impl Reader<'_> {
    pub fn fault(&self, byte: usize, message: impl Into<String>) -> RulesError {
        RulesError::at(self.file, self.text, byte, message)
    }

    pub fn rules(&self, raw: &RawRules) -> Result<Rules, RulesError> {
        let calendar = self.calendar(&raw.calendar)?;
        Ok(Rules {
            file: self.file.to_owned(),
            owners: raw
                .owner
                .iter()
                .map(|spanned| {
                    let rule = spanned.get_ref();
                    Ok(OwnerRule {
                        name: rule.name.clone(),
                        when: self.conditions(&rule.when)?,
                        owner: self.word("owner", &rule.owner)?,
                        line: self.line(spanned),
                    })
                })
                .collect::<Result<_, _>>()?,
            hand_overs: self.hand_overs(&raw.hand_over)?,
            arrivals: if raw.arrival.is_empty() {
                arrival::shipped()
            } else {
                self.arrivals(&raw.arrival, &calendar)?
            },
            also_notify: raw
                .also_notify
                .iter()
                .map(|rule| {
                    Ok(AlsoNotifyRule {
                        when: self.conditions(&rule.when)?,
                        owner: self.words("owner", rule.owner.as_ref())?,
                        recipients: rule.recipients.clone(),
                    })
                })
                .collect::<Result<_, _>>()?,
            deadlines: raw
                .deadline
                .iter()
                .map(|rule| {
                    Ok(DeadlineRule {
                        when: self.conditions(&rule.get_ref().when)?,
                        deadline: self.deadline(rule)?,
                        line: self.line(rule),
                    })
                })
                .collect::<Result<_, _>>()?,
            calendar,
            promises: self.promises(&raw.promises)?,
            unsure_below: self.share(raw.unsure_below.as_ref())?,
            max_owner_changes: self.owner_changes(raw.max_owner_changes.as_ref())?,
        })
    }

    fn line<T>(&self, spanned: &Spanned<T>) -> usize {
        self.fault(spanned.span().start, "").line
    }

    fn calendar(&self, raw: &RawCalendar) -> Result<Calendar, RulesError> {
        let also_off = raw.also_off.iter().map(|day| self.month_and_day(day));
        let usual = Calendar::default();
        let (opens, closes) = match &raw.open {
            None => (usual.opens, usual.closes),
            Some(open) => {
                let window = self.window("open", open)?;
                if window.until < window.from {
                    let told = "open must begin and end on the same day, as \"08:00-15:30\"";
                    return Err(self.fault(open.span().start, told));
                }
                (window.from, window.until)
            }
        };
        Ok(Calendar {
            also_off: also_off.collect::<Result<_, _>>()?,
            opens,
            closes,
        })
    }

    /// Of a rule that decides the same at any time.
    fn conditions(&self, raw: &RawConditions) -> Result<Conditions, RulesError> {
        match raw.time.as_ref().or(raw.days.as_ref()) {
            None => self.timeless(raw),
            Some(moment) => Err(self.fault(
                moment.span().start,
                "time and days may stand in the [[hand_over]] rules only",
            )),
        }
    }

    fn timeless(&self, raw: &RawConditions) -> Result<Conditions, RulesError> {
        Ok(Conditions {
            category: self.words("category", raw.category.as_ref())?,
            matter: self.words("matter", raw.matter.as_ref())?,
            priority: self.words("priority", raw.priority.as_ref())?,
            building_owner: raw.building_owner.clone(),
            area: raw.area.clone(),
        })
    }

    fn words<T: std::str::FromStr + IntoEnumIterator + std::fmt::Display>(
        &self,
        what: &str,
        raw: Option<&Vec<Spanned<String>>>,
    ) -> Result<Option<Vec<T>>, RulesError> {
        raw.map(|words| words.iter().map(|word| self.word(what, word)).collect())
            .transpose()
    }

    fn word<T: std::str::FromStr + IntoEnumIterator + std::fmt::Display>(
        &self,
        what: &str,
        raw: &Spanned<String>,
    ) -> Result<T, RulesError> {
        raw.get_ref().parse().map_err(|_| {
            let known: Vec<String> = T::iter().map(|word| word.to_string()).collect();
            self.fault(
                raw.span().start,
                format!(
                    "unknown {what} \"{}\"; known are {}",
                    raw.get_ref(),
                    known.join(", ")
                ),
            )
        })
    }

    fn deadline(&self, raw: &Spanned<RawDeadline>) -> Result<Deadline, RulesError> {
        let rule = raw.get_ref();
        match (rule.hours, rule.working_days, &rule.by) {
            (Some(hours), None, None) => Ok(Deadline::Hours(hours)),
            (None, Some(days), Some(by)) => {
                let by: Time = by.get_ref().parse().map_err(|_| {
                    self.fault(by.span().start, "by is a time of day, as \"12:00\"")
                })?;
                Ok(Deadline::WorkingDays { days, by })
            }
            _ => Err(self.fault(
                raw.span().start,
                "a deadline has either hours, or working_days and by",
            )),
        }
    }

    fn promises(&self, raw: &RawPromises) -> Result<Promises, RulesError> {
        let usual = Promises::default();
        let number = |raw: &Option<Spanned<u32>>, usual, most, sentence: &str| match raw {
            None => Ok(usual),
            Some(number) if (1..=most).contains(number.get_ref()) => Ok(*number.get_ref()),
            Some(number) => Err(self.fault(number.span().start, sentence)),
        };
        Ok(Promises {
            tell_days_before: number(
                &raw.tell_working_days_before,
                usual.tell_days_before,
                20,
                "tell_working_days_before is a number of working days from 1 to 20",
            )?,
            tell_at: match &raw.tell_at {
                None => usual.tell_at,
                Some(at) => {
                    let parsed: Option<Time> = at.get_ref().parse().ok();
                    parsed.filter(|at| *at < EVENING).ok_or_else(|| {
                        self.fault(
                            at.span().start,
                            "tell_at is a time of day before 20:00, as \"08:00\"",
                        )
                    })?
                }
            },
            preliminary_days: number(
                &raw.preliminary_answer_days,
                usual.preliminary_days,
                30,
                "preliminary_answer_days is a number of days from 1 to 30: the law wants it \
                 within a month",
            )?,
        })
    }

    fn month_and_day(&self, raw: &Spanned<String>) -> Result<(i8, i8), RulesError> {
        raw.get_ref()
            .split_once('-')
            .and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)))
            // 2024 was a leap year: the 29th of February is a day too.
            .filter(|(month, day)| jiff::civil::Date::new(2024, *month, *day).is_ok())
            .ok_or_else(|| self.fault(raw.span().start, "a day off is month and day, as \"12-24\""))
    }

    fn share(&self, raw: Option<&Spanned<f64>>) -> Result<f64, RulesError> {
        match raw {
            None => Ok(0.0),
            Some(share) if (0.0..=1.0).contains(share.get_ref()) => Ok(*share.get_ref()),
            Some(share) => Err(self.fault(
                share.span().start,
                "unsure_below is a share from 0 to 1, as 0.3",
            )),
        }
    }

    fn owner_changes(&self, raw: Option<&Spanned<u32>>) -> Result<u32, RulesError> {
        match raw {
            None => Ok(MAX_OWNER_CHANGES),
            Some(changes) if *changes.get_ref() <= 100 => Ok(*changes.get_ref()),
            Some(changes) => Err(self.fault(
                changes.span().start,
                "max_owner_changes is a number from 0 to 100, as 3",
            )),
        }
    }
}
