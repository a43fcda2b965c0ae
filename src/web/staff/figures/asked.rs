//! What the address of the page asks for: a period and a department. It holds
//! everything, so that it can be kept and passed on.

use jiff::civil::Date;

use super::super::fields::Fields;
use crate::casework::figures::period::{Choice, LONGEST, Period, PeriodFault, SPANS};
use crate::domain::account::Account;
use crate::domain::case::Owner;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub owner: Option<Owner>,
    pub choice: Choice,
    /// As typed, and what is wrong with it.
    pub from: Typed,
    pub to: Typed,
}

/// A date field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typed {
    pub text: String,
    /// Nothing where nothing is wrong.
    pub problem: String,
}

impl Asked {
    /// Reads the query: the department asked for, `all`, or else the reader's
    /// own; a span of weeks or two dates, or else the usual span.
    pub fn read(query: &Fields, account: &Account) -> Self {
        let owner = match query.get("department") {
            "all" => None,
            asked => asked.parse().ok().or(account.department),
        };
        let typed = |name| Typed {
            text: query.get(name).trim().to_owned(),
            problem: String::new(),
        };
        let mut asked = Self {
            owner,
            choice: weeks(query.get("period")),
            from: typed("from"),
            to: typed("to"),
        };
        if asked.from.text.is_empty() && asked.to.text.is_empty() {
            return asked;
        }
        let (from, to) = (date(&mut asked.from), date(&mut asked.to));
        if let (Some(from), Some(to)) = (from, to) {
            asked.choice = Choice::Days { from, to };
        }
        asked
    }

    /// The period, or the usual one where it cannot be, with the reason beside
    /// the field that must be mended.
    pub fn period(&mut self, now: jiff::Timestamp) -> Result<Period, PeriodFault> {
        let fault = match Period::new(self.choice, now) {
            Ok(period) => return Ok(period),
            Err(fault) => fault,
        };
        let (field, problem) = match fault {
            PeriodFault::Backwards => (
                &mut self.to,
                "Til-datoen er før fra-datoen. Velg en senere dato.".to_owned(),
            ),
            PeriodFault::TooLong => (
                &mut self.from,
                format!("Perioden er lengre enn to år ({LONGEST} dager). Velg en senere dato."),
            ),
            PeriodFault::NotBegun => (
                &mut self.from,
                "Fra-datoen er ikke kommet ennå. Velg i dag eller tidligere.".to_owned(),
            ),
            PeriodFault::OutOfCalendar => (&mut self.from, "Velg en dato i kalenderen.".to_owned()),
        };
        field.problem = problem;
        self.choice = Choice::default();
        Period::new(self.choice, now)
    }

    /// Whether a date must be mended.
    pub fn is_wrong(&self) -> bool {
        !(self.from.problem.is_empty() && self.to.problem.is_empty())
    }

    /// The query that asks for this, with another department or period.
    pub fn query(owner: Option<Owner>, choice: Choice) -> String {
        let department = owner.map_or("all", Owner::key);
        match choice {
            Choice::Weeks(weeks) => format!("department={department}&period={weeks}"),
            Choice::Days { from, to } => format!("department={department}&from={from}&to={to}"),
        }
    }
}

fn weeks(asked: &str) -> Choice {
    let weeks = asked.parse().ok().filter(|weeks| SPANS.contains(weeks));
    weeks.map_or_else(Choice::default, Choice::Weeks)
}

/// As a date field sends it, or as people write it: 2026-11-24, 24.11.2026.
fn date(typed: &mut Typed) -> Option<Date> {
    if typed.text.is_empty() {
        "Velg også denne datoen.".clone_into(&mut typed.problem);
        return None;
    }
    let written = || {
        let mut parts = typed.text.split('.').map(str::trim);
        let day = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let year = parts.next()?.parse().ok()?;
        Date::new(year, month, day)
            .ok()
            .filter(|_| parts.next().is_none())
    };
    let date = typed.text.parse().ok().or_else(written);
    if date.is_none() {
        "Skriv datoen som 24.11.2026.".clone_into(&mut typed.problem);
    }
    date
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Role;

    fn asked(query: &str, department: Option<Owner>) -> Asked {
        let account = Account {
            id: "a".into(),
            name: "leder".into(),
            role: Role::Leader,
            department,
        };
        Asked::read(&Fields::parse(query.as_bytes()), &account)
    }

    #[test]
    fn a_leader_starts_on_the_own_department_and_can_choose_all() {
        let own = Some(Owner::Byggdrift);
        assert_eq!(asked("", own).owner, own);
        assert_eq!(asked("department=all", own).owner, None);
        assert_eq!(asked("department=police", own).owner, Some(Owner::Police));
        assert_eq!(asked("department=nonsense", own).owner, own);
        assert_eq!(asked("", None).owner, None);
    }

    #[test]
    fn a_span_that_is_not_offered_is_the_usual_one() {
        assert_eq!(asked("period=26", None).choice, Choice::Weeks(26));
        for query in ["", "period=13", "period=-1", "period=x"] {
            assert_eq!(asked(query, None).choice, Choice::default(), "{query}");
        }
    }

    #[test]
    fn dates_are_taken_as_fields_and_as_people_write_them() {
        let days = asked("from=2026-11-02&to=8.11.2026&period=4", None).choice;
        let day = |text: &str| text.parse().unwrap();
        let (from, to) = (day("2026-11-02"), day("2026-11-08"));
        assert_eq!(days, Choice::Days { from, to });
    }

    #[test]
    fn a_date_that_cannot_be_keeps_what_was_typed_and_names_the_field() {
        let now = "2026-11-27T10:00:00Z".parse().unwrap();
        for (query, in_from) in [
            ("from=2026-02-30&to=2026-11-08", true),
            ("from=2026-11-02", false),
            ("from=2026-11-09&to=2026-11-08", false),
            ("from=2027-11-09&to=2027-11-10", true),
            ("from=2001-01-01&to=2026-11-10", true),
            ("from=-9999-01-01&to=-9999-01-01", true),
        ] {
            let mut asked = asked(query, None);
            let typed = asked.from.text.clone();
            let period = asked.period(now).unwrap();
            assert_eq!(period.choice, Choice::default(), "{query}");
            assert_eq!(asked.from.text, typed);
            assert!(asked.is_wrong(), "{query}");
            assert_eq!(!asked.from.problem.is_empty(), in_from, "{query}");
        }
    }
}
