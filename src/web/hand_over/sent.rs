//! A form of the page as it was sent, read forgivingly.

use jiff::civil::Date;

use super::acts::Act;
use super::page::Typed;
use crate::web::App;
use crate::web::form::problems::Problem;

/// A form as it was sent.
#[derive(Default)]
pub(super) struct Sent {
    pub mark: String,
    pub version: i64,
    pub text: String,
    pub day: String,
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

/// The day as a browser sends it, or as people type it; nothing where nothing was.
pub(super) fn day(typed: &str) -> Result<Option<Date>, ()> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if let Ok(day) = typed.parse::<Date>() {
        return Ok(Some(day));
    }
    let day = Date::strptime("%d.%m.%Y", typed).map_err(|_| ())?;
    Ok(Some(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_browsers_send_it_and_as_people_type_it() {
        let expected: Date = "2026-11-04".parse().unwrap();
        for typed in ["2026-11-04", " 4.11.2026 ", "04.11.2026"] {
            assert_eq!(day(typed), Ok(Some(expected)), "{typed}");
        }
        assert_eq!(day(" "), Ok(None));
        for typed in ["i morgen", "31.2.2026", "4.11"] {
            assert_eq!(day(typed), Err(()), "{typed}");
        }
    }
}
