//! A form of the page as it was sent, read forgivingly.

use super::acts::Act;
use super::page::Typed;
use crate::casework::hand_over::answers::Coming;
use crate::casework::visits::When;
use crate::domain::visit::FIRST_HOUR;
use crate::web::App;
use crate::web::form::problems::Problem;
use crate::web::when;

/// A form as it was sent.
#[derive(Default)]
pub(super) struct Sent {
    pub mark: String,
    pub version: i64,
    pub text: String,
    pub day: String,
    /// Between which times of the day.
    pub from: String,
    pub to: String,
    /// Of a visit.
    pub visit: String,
    pub channel: String,
    pub code: String,
}

impl Sent {
    /// Of fields, in any order.
    pub fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut sent = Self {
            version: -1,
            ..Self::default()
        };
        for (name, value) in pairs {
            match name.as_str() {
                "mark" => sent.mark = value,
                "version" => sent.version = value.parse().unwrap_or(-1),
                "text" => sent.text = value,
                "day" => sent.day = value,
                "from" => sent.from = value,
                "to" => sent.to = value,
                "visit" => sent.visit = value,
                "channel" => sent.channel = value,
                "code" => sent.code = value,
                _ => {}
            }
        }
        sent
    }

    /// The form as it comes back.
    pub fn typed(&self, app: &App, act: Act, problems: Vec<Problem>) -> Typed {
        let is_mark = is_mark(&self.mark);
        Typed {
            act: Some(act),
            text: self.text.clone(),
            day: self.day.clone(),
            from: self.from.clone(),
            to: self.to.clone(),
            mark: if is_mark {
                self.mark.clone()
            } else {
                app.ids.token()
            },
            problems,
        }
    }
}

/// Whether it is one that a page of ours has had.
pub(super) fn is_mark(mark: &str) -> bool {
    mark.len() == 32 && mark.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl Sent {
    /// Whether the first of the hours is one at which somebody comes.
    pub fn begins_by_day(&self) -> bool {
        when::time(&self.from).is_some_and(|from| from.hour() >= FIRST_HOUR)
    }

    /// When they come; else the field that is wrong and the key of what to say of it.
    pub fn coming(&self) -> Result<Coming, (&'static str, &'static str)> {
        let typed = [&self.day, &self.from, &self.to].map(|typed| typed.trim());
        match typed {
            ["", "", ""] => return Ok(Coming::Sometime),
            ["", ..] => return Err(("day", "link-day-missing")),
            [_, "", ""] => {}
            [_, "", _] => return Err(("from", "link-time-missing")),
            [_, _, ""] => return Err(("to", "link-time-missing")),
            _ => {}
        }
        let [day, from, to] = typed;
        let day = when::day(day).ok_or(("day", "link-day-form"))?;
        if from.is_empty() {
            return Ok(Coming::On(day));
        }
        let time = |field, typed| when::time(typed).ok_or((field, "link-time-form"));
        Ok(Coming::Visit(When {
            day,
            from: time("from", from)?,
            to: time("to", to)?,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coming(day: &str, from: &str, to: &str) -> Result<Coming, (&'static str, &'static str)> {
        let fields = [("day", day), ("from", from), ("to", to)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Sent::of(fields).coming()
    }

    #[test]
    fn whoever_names_hours_names_the_day_and_both_of_them() {
        assert_eq!(coming("", " ", ""), Ok(Coming::Sometime));
        assert!(matches!(coming("4.11.2026", "", ""), Ok(Coming::On(_))));
        assert!(matches!(
            coming("4.11.2026", "10", "12.30"),
            Ok(Coming::Visit(_))
        ));
        assert_eq!(coming("", "10", "12"), Err(("day", "link-day-missing")));
        assert_eq!(coming("snart", "", ""), Err(("day", "link-day-form")));
        assert_eq!(
            coming("4.11.2026", "", "12"),
            Err(("from", "link-time-missing"))
        );
        assert_eq!(
            coming("4.11.2026", "10", ""),
            Err(("to", "link-time-missing"))
        );
        assert_eq!(
            coming("4.11.2026", "ti", "12"),
            Err(("from", "link-time-form"))
        );
    }
}
