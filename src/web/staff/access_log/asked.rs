//! What of the log an address asks for, and back.

use jiff::{Timestamp, ToSpan};

use crate::casework::access::Asked;
use crate::domain::clock::oslo;
use crate::store::access_log::{Filter, Place};
use crate::web::staff::fields::Fields;
use crate::web::when;

/// What the filter's fields hold, and what is wrong with them.
#[derive(Default)]
pub(super) struct Typed {
    pub account: String,
    pub case: String,
    pub from: String,
    pub to: String,
    pub kind: String,
    pub case_problem: &'static str,
    pub from_problem: &'static str,
    pub to_problem: &'static str,
}

/// What the address asks for.
pub(super) fn read(query: &Fields) -> (Typed, Asked) {
    let mut typed = Typed {
        account: query.get("account").to_owned(),
        case: query.get("case").trim().to_owned(),
        from: query.get("from").trim().to_owned(),
        to: query.get("to").trim().to_owned(),
        kind: query.get("kind").to_owned(),
        ..Typed::default()
    };
    let reference = typed.case.parse().ok();
    if reference.is_none() && !typed.case.is_empty() {
        typed.case_problem = "Referansen er skrevet feil. Den er som SF-7K3M9Q-4.";
    }
    let from = day(&typed.from, 0);
    if from.is_none() && !typed.from.is_empty() {
        typed.from_problem = NO_DATE;
    }
    // The last day counts whole.
    let to = day(&typed.to, 1);
    if to.is_none() && !typed.to.is_empty() {
        typed.to_problem = NO_DATE;
    }
    let filter = Filter {
        account_id: Some(typed.account.clone()).filter(|id| !id.is_empty()),
        case_id: None,
        from,
        to,
        kind: typed.kind.parse().ok(),
    };
    (typed, Asked { filter, reference })
}

const NO_DATE: &str = "Skriv datoen som 24.11.2026.";

/// The beginning of a date, so many days on.
fn day(typed: &str, later: i64) -> Option<Timestamp> {
    let date = when::day(typed)?;
    let date = date.checked_add(later.days()).ok()?;
    Some(date.to_zoned(oslo()).ok()?.timestamp())
}

impl Typed {
    pub fn is_wrong(&self) -> bool {
        let problems = [self.case_problem, self.from_problem, self.to_problem];
        problems.iter().any(|words| !words.is_empty())
    }

    fn fields(&self) -> [(&'static str, &str); 5] {
        [
            ("account", &self.account),
            ("case", &self.case),
            ("from", &self.from),
            ("to", &self.to),
            ("kind", &self.kind),
        ]
    }

    pub fn is_any(&self) -> bool {
        self.fields().iter().any(|(_, value)| !value.is_empty())
    }

    /// The address of what is shown, or of its page behind `after`.
    pub fn address(&self, page: &str, after: Option<&Place>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.fields() {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some(place) = after {
            let place = format!("{}.{}", place.at.as_millisecond(), place.id);
            query.append_pair("after", &place);
        }
        let query = query.finish();
        if query.is_empty() {
            page.to_owned()
        } else {
            format!("{page}?{query}")
        }
    }
}

pub(super) fn place_of(asked: &str) -> Option<Place> {
    let (at, id) = asked.split_once('.')?;
    let is_id = id.len() <= 36 && id.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    Some(Place {
        at: Timestamp::from_millisecond(at.parse().ok()?).ok()?,
        id: is_id.then(|| id.to_owned())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::access_log::Kind;

    #[test]
    fn the_last_day_of_a_period_counts_whole() {
        let query = Fields::parse(b"from=2026-10-25&to=2026-10-25&kind=refused&case=SF-1");
        let (typed, asked) = read(&query);
        let hours = asked
            .filter
            .to
            .unwrap()
            .duration_since(asked.filter.from.unwrap())
            .as_hours();
        assert_eq!(hours, 25, "the clocks went back that day");
        assert_eq!(asked.filter.kind, Some(Kind::Refused));
        assert!(typed.is_wrong(), "that is no reference");
    }
}
