//! The rules about whom a case is given to, and how long they have to answer.

use jiff::civil::Time;
use serde::Deserialize;
use toml::Spanned;

use super::{RawConditions, Reader};
use crate::domain::case::RecipientKey;
use crate::routing::calendar::Calendar;
use crate::routing::fault::RulesError;
use crate::routing::rules::arrival::ArrivalRule;
use crate::routing::rules::hand_over::{HandOverRule, Moments, Window};
use crate::routing::waits::Wait;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::routing::rules) struct RawHandOver {
    name: String,
    #[serde(default)]
    when: RawConditions,
    owner: Option<Vec<Spanned<String>>>,
    recipient: RecipientKey,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::routing::rules) struct RawArrival {
    #[serde(default)]
    when: RawUrgency,
    remind_after: Spanned<String>,
    next_after: Spanned<String>,
    back_after: Spanned<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(in crate::routing::rules) struct RawUrgency {
    priority: Option<Vec<Spanned<String>>>,
}

impl Reader<'_> {
    pub(super) fn hand_overs(
        &self,
        raw: &[Spanned<RawHandOver>],
    ) -> Result<Vec<HandOverRule>, RulesError> {
        let rules = raw.iter().map(|spanned| {
            let rule = spanned.get_ref();
            Ok(HandOverRule {
                name: rule.name.clone(),
                when: self.timeless(&rule.when)?,
                at: self.moments(&rule.when)?,
                owner: self.words("owner", rule.owner.as_ref())?,
                recipient: rule.recipient.clone(),
                line: self.line(spanned),
            })
        });
        rules.collect()
    }

    fn moments(&self, raw: &RawConditions) -> Result<Moments, RulesError> {
        let time = raw.time.as_ref().map(|time| self.window("time", time));
        let days = raw.days.as_ref().map(|days| self.word("days", days));
        Ok(Moments {
            time: time.transpose()?,
            days: days.transpose()?,
        })
    }

    /// From and until, as `16:00-07:00`.
    pub(super) fn window(&self, what: &str, raw: &Spanned<String>) -> Result<Window, RulesError> {
        let fault = |told: &str| Err(self.fault(raw.span().start, format!("{what} {told}")));
        let typed = raw.get_ref().split_once('-');
        let Some((from, until)) = typed.and_then(|(from, until)| {
            Some((time_of_day(from.trim())?, time_of_day(until.trim())?))
        }) else {
            return fault("is from and until by the clock, as \"16:00-07:00\"");
        };
        if from == until {
            return fault("is empty, since it ends when it begins: leave it out for the whole day");
        }
        Ok(Window { from, until })
    }

    pub(super) fn arrivals(
        &self,
        raw: &[Spanned<RawArrival>],
        calendar: &Calendar,
    ) -> Result<Vec<ArrivalRule>, RulesError> {
        let rules = raw.iter().map(|spanned| {
            let rule = spanned.get_ref();
            let rule = ArrivalRule {
                priority: self.words("priority", rule.when.priority.as_ref())?,
                remind_after: self.wait(&rule.remind_after)?,
                next_after: self.wait(&rule.next_after)?,
                back_after: self.wait(&rule.back_after)?,
                line: self.line(spanned),
            };
            if !rule.rises(calendar) {
                return Err(self.fault(
                    spanned.span().start,
                    "remind_after, next_after and back_after are all counted from when the case \
                     was given: none may be sooner than the one before it",
                ));
            }
            Ok(rule)
        });
        rules.collect()
    }

    fn wait(&self, raw: &Spanned<String>) -> Result<Wait, RulesError> {
        raw.get_ref()
            .parse()
            .map_err(|error| self.fault(raw.span().start, format!("{error}")))
    }
}

/// Hours and minutes, as `07:00`; nothing finer.
fn time_of_day(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}
