//! What `GET requests` is asked for. Pure.

use jiff::{SignedDuration, Timestamp};

use super::call::first;
use super::fault::Fault;
use crate::domain::category::Category;
use crate::domain::reference::Reference;
use crate::store::in_public::Wanted;

/// The longest span of time asked for at once, by the standard; an hour more
/// where clocks were changed between midnight and midnight.
const LONGEST_SPAN: SignedDuration = SignedDuration::from_hours(90 * 24);
const CHANGED_CLOCKS: SignedDuration = SignedDuration::from_hours(1);
/// Most requests in one answer, by the standard.
const MOST: usize = 1_000;
/// Most ids in one call: each is looked up by itself.
const MOST_IDS: usize = 100;
/// Farthest page.
const LAST_PAGE: usize = 1_000;

/// What is asked for.
#[derive(Debug, PartialEq)]
pub enum Asked {
    /// These, whatever else is said; what is no id of ours is left out.
    Ids(Vec<Reference>),
    /// Those of the list that fit.
    Fitting(Wanted),
}

/// Reads a query.
///
/// # Errors
/// All that cannot be taken, each named.
pub fn read(query: &[(String, String)], now: Timestamp) -> Result<Asked, Fault> {
    let mut reading = Reading {
        query,
        faults: Vec::new(),
    };
    let ids = reading.list("service_request_id");
    if ids.len() > MOST_IDS {
        return Err(Fault::field(
            "service_request_id",
            &format!("at most {MOST_IDS} in one call"),
        ));
    }
    if !ids.is_empty() {
        let ids = ids.into_iter().filter_map(|id| id.parse().ok());
        return Ok(Asked::Ids(ids.collect()));
    }
    let says = |names: [&str; 2]| names.iter().any(|name| first(query, name).is_some());
    let by_change = says(["updated_after", "updated_before"]);
    let changed = by_change.then(|| reading.span("updated_after", "updated_before", now));
    // What changed lately may be old.
    let by_start = !by_change || says(["start_date", "end_date"]);
    let opened = by_start.then(|| reading.span("start_date", "end_date", now));
    let page_size = reading.number("page_size", MOST).unwrap_or(MOST);
    let page = reading.number("page", LAST_PAGE).unwrap_or(1);
    let wanted = Wanted {
        opened: opened.map(|(from, to)| from..=to),
        changed: changed.map(|(from, to)| from..=to),
        categories: reading.categories(),
        is_open: reading.status(),
        limit: page_size,
        offset: (page - 1) * page_size,
    };
    if reading.faults.is_empty() {
        Ok(Asked::Fitting(wanted))
    } else {
        Err(Fault::fields(reading.faults))
    }
}

struct Reading<'a> {
    query: &'a [(String, String)],
    faults: Vec<String>,
}

impl<'a> Reading<'a> {
    fn fault(&mut self, field: &str, detail: &str) {
        self.faults.push(format!("{field}: {detail}"));
    }

    /// What is said of a name once or more, with commas or without.
    fn list(&self, name: &str) -> Vec<&'a str> {
        let said = self.query.iter().filter(|(known, _)| known == name);
        said.flat_map(|(_, value)| value.split(','))
            .map(str::trim)
            .filter(|value| !value.is_empty())
            .collect()
    }

    fn categories(&mut self) -> Vec<Category> {
        let mut categories = Vec::new();
        for code in self.list("service_code") {
            match code.parse() {
                Ok(category) => categories.push(category),
                Err(_) => self.fault("service_code", "there is no such service"),
            }
        }
        categories
    }

    fn status(&mut self) -> Option<bool> {
        let mut wanted = Vec::new();
        for status in self.list("status") {
            match status {
                "open" => wanted.push(true),
                "closed" => wanted.push(false),
                _ => self.fault("status", "open or closed"),
            }
        }
        let first = *wanted.first()?;
        wanted
            .iter()
            .all(|is_open| *is_open == first)
            .then_some(first)
    }

    fn number(&mut self, name: &str, most: usize) -> Option<usize> {
        let given = first(self.query, name)?;
        match given.trim().parse() {
            Ok(number) if (1..=most).contains(&number) => Some(number),
            _ => {
                self.fault(name, &format!("a whole number from 1 to {most}"));
                None
            }
        }
    }

    fn instant(&mut self, name: &str) -> Option<Timestamp> {
        let given = first(self.query, name)?.trim();
        // A plus sign that nobody encoded is a space in a query.
        match given.replace(' ', "+").parse() {
            Ok(instant) => Some(instant),
            Err(_) => {
                let detail = "date, time and zone, as 2026-11-27T08:00:00Z";
                self.fault(name, detail);
                None
            }
        }
    }

    /// From the one to the other; the latest ninety days where neither is said,
    /// and ninety days from or up to the one that is.
    fn span(&mut self, from: &str, to: &str, now: Timestamp) -> (Timestamp, Timestamp) {
        let before = |at: Timestamp| at.checked_sub(LONGEST_SPAN).unwrap_or(Timestamp::MIN);
        let after = |at: Timestamp| at.checked_add(LONGEST_SPAN).unwrap_or(Timestamp::MAX);
        match (self.instant(from), self.instant(to)) {
            (None, None) => (before(now), now),
            (Some(start), None) => (start, after(start)),
            (None, Some(end)) => (before(end), end),
            (Some(start), Some(end)) => {
                let longest = LONGEST_SPAN + CHANGED_CLOCKS;
                if end < start {
                    self.fault(to, &format!("is before {from}"));
                } else if end.duration_since(start) > longest {
                    self.fault(to, &format!("at most 90 days after {from}"));
                }
                (start, end)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::open311::call::pairs;

    fn now() -> Timestamp {
        "2026-11-27T12:00:00Z".parse().unwrap()
    }

    fn fitting(query: &str) -> Wanted {
        match read(&pairs(query.as_bytes()), now()).unwrap() {
            Asked::Fitting(wanted) => wanted,
            Asked::Ids(ids) => panic!("{ids:?}"),
        }
    }

    #[test]
    fn nothing_said_is_the_latest_ninety_days_and_a_thousand() {
        for query in [
            "",
            "status=&service_code=&start_date=&page=",
            "jurisdiction_id=x",
        ] {
            let wanted = fitting(query);
            let opened = wanted.opened.unwrap();
            assert_eq!(opened.start().to_string(), "2026-08-29T12:00:00Z");
            assert_eq!(*opened.end(), now());
            assert_eq!((wanted.limit, wanted.offset), (1_000, 0), "{query}");
            assert!(wanted.categories.is_empty() && wanted.is_open.is_none());
        }
    }

    #[test]
    fn lists_are_said_with_commas_or_again() {
        let wanted = fitting("service_code=lift,waste&service_code=pests&status=open");
        let expected = [Category::Lift, Category::Waste, Category::Pests];
        assert_eq!(wanted.categories, expected);
        assert_eq!(wanted.is_open, Some(true));
        assert_eq!(fitting("status=open,closed").is_open, None);
        assert_eq!(fitting("status=closed").is_open, Some(false));
    }

    #[test]
    fn a_zone_may_be_said_and_its_plus_sign_need_not_be_encoded() {
        for date in ["2026-10-01T00:00:00%2B02:00", "2026-10-01T00:00:00+02:00"] {
            let opened = fitting(&format!("start_date={date}")).opened.unwrap();
            assert_eq!(opened.start().to_string(), "2026-09-30T22:00:00Z");
            assert_eq!(opened.end().to_string(), "2026-12-29T22:00:00Z");
        }
    }

    #[test]
    fn ninety_days_from_midnight_to_midnight_are_fine_also_where_clocks_change() {
        fitting("start_date=2026-09-01T00:00:00%2B02:00&end_date=2026-11-30T00:00:00%2B01:00");
    }

    #[test]
    fn what_changed_lately_may_be_old() {
        let wanted = fitting("updated_after=2026-11-26T00:00:00Z");
        assert_eq!(wanted.opened, None);
        let changed = wanted.changed.unwrap();
        assert_eq!(changed.start().to_string(), "2026-11-26T00:00:00Z");
    }

    #[test]
    fn ids_override_all_else_and_what_is_no_id_is_left_out() {
        let query = pairs(b"service_request_id=SF-7K3M9Q-K,x%00,&status=nonsense");
        let asked = read(&query, now()).unwrap();
        assert_eq!(asked, Asked::Ids(vec!["SF-7K3M9Q-K".parse().unwrap()]));
    }

    #[test]
    fn what_cannot_be_taken_is_named() {
        for (query, field) in [
            ("status=done", "status"),
            ("service_code=potholes", "service_code"),
            ("start_date=yesterday", "start_date"),
            ("start_date=2026-01-01", "start_date"),
            ("start_date=2026-01-01T00:00:00", "start_date"),
            (
                "start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z",
                "end_date",
            ),
            (
                "start_date=2026-06-01T00:00:00Z&end_date=2026-01-01T00:00:00Z",
                "end_date",
            ),
            ("page=0", "page"),
            ("page=99999999999999999999", "page"),
            ("page_size=1001", "page_size"),
            ("page_size=-1", "page_size"),
            ("updated_before=%FF", "updated_before"),
        ] {
            let refused = read(&pairs(query.as_bytes()), now()).unwrap_err();
            assert!(
                format!("{refused:?}").contains(&format!("\"{field}: ")),
                "{query}"
            );
        }
        let many = vec!["SF-7K3M9Q-K"; 101].join(",");
        let query = pairs(format!("service_request_id={many}").as_bytes());
        assert!(read(&query, now()).is_err());
    }
}
