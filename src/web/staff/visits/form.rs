//! What somebody typed to agree a visit, and what is wrong with it.

use jiff::civil::Time;

use crate::casework::actions::ActionError;
use crate::casework::visits::{VisitError, When};
use crate::domain::visit::WindowFault;
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::when;

/// The form as it stands on the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// As 2026-11-24.
    pub day: String,
    /// As 10:00.
    pub from: String,
    pub to: String,
    pub reason: String,
    /// Where to go afterwards: the round, or the case.
    pub is_from_round: bool,
}

/// What is wrong, and with which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    /// `day`, `from`, `to`, `reason`, or nothing where it is with none of them.
    pub field: &'static str,
    pub words: String,
    /// A colleague was faster.
    pub is_overtaken: bool,
}

impl Problem {
    fn of(field: &'static str, words: &str) -> Self {
        Self {
            field,
            words: words.to_owned(),
            is_overtaken: false,
        }
    }
}

impl Form {
    pub fn of(fields: &Fields) -> Self {
        Self {
            day: fields.get("day").trim().to_owned(),
            from: fields.get("from").trim().to_owned(),
            to: fields.get("to").trim().to_owned(),
            reason: fields.get("reason").to_owned(),
            is_from_round: fields.get("back") == "round",
        }
    }

    /// With a time proposed.
    pub fn proposing(self, when: When) -> Self {
        let time = |time: Time| time.strftime("%H:%M").to_string();
        Self {
            day: when.day.to_string(),
            from: time(when.from),
            to: time(when.to),
            ..self
        }
    }

    /// The time that was typed.
    pub fn when(&self) -> Result<When, Problem> {
        let day = when::day(&self.day)
            .ok_or_else(|| Problem::of("day", "Velg en dag, eller skriv den som 24.11.2026."))?;
        let time = |field, typed: &str| {
            when::time(typed).ok_or_else(|| Problem::of(field, "Skriv klokkeslettet som 10.30."))
        };
        Ok(When {
            day,
            from: time("from", &self.from)?,
            to: time("to", &self.to)?,
        })
    }

    /// As the query of a page that has it filled in.
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs([
            ("day", &self.day),
            ("from", &self.from),
            ("to", &self.to),
            ("reason", &self.reason),
        ]);
        if self.is_from_round {
            query.append_pair("back", "round");
        }
        query.finish()
    }
}

/// Why nothing was done, in words for who wanted it.
pub(super) fn problem(error: VisitError) -> Result<Problem, Fault> {
    Ok(match error {
        VisitError::Window(fault) => {
            let (field, words) = window(fault);
            Problem::of(field, words)
        }
        VisitError::NotOpen => Problem::of(
            "",
            "Saken er ikke åpen lenger. Åpne den igjen før du avtaler besøk.",
        ),
        VisitError::NoSuchVisit | VisitError::NotStanding => {
            Problem::of("", "Besøket er avlyst eller gjort allerede. Se i saken.")
        }
        VisitError::IsSoAlready => {
            Problem::of("from", "Besøket er avtalt til denne tiden allerede.")
        }
        VisitError::NotBegun => Problem::of("", "Besøket har ikke begynt ennå."),
        VisitError::NotTheirs => return Err(Fault::NotAllowed),
        VisitError::Action(error) => match error {
            ActionError::NotAllowed => return Err(Fault::NotAllowed),
            ActionError::NoSuchCase => return Err(Fault::NoCase),
            ActionError::Store(error) => return Err(Fault::Store(error)),
            ActionError::ReasonTooLong(over) => Problem::of(
                "reason",
                &format!("Begrunnelsen er {over} tegn for lang. Kort den ned."),
            ),
            ActionError::Merged => Problem::of(
                "",
                "Saken er slått sammen med en annen. Avtal besøket i den.",
            ),
            _ => Problem {
                is_overtaken: true,
                ..Problem::of(
                    "",
                    "En kollega var raskere. Se hvordan saken står nå, og send på nytt hvis det \
                     fortsatt stemmer.",
                )
            },
        },
    })
}

fn window(fault: WindowFault) -> (&'static str, &'static str) {
    match fault {
        WindowFault::Backwards => ("to", "Besøket må slutte etter at det begynner."),
        WindowFault::TooLong => (
            "to",
            "Ingen kan vente hjemme så lenge. Avtal høyst seks timer.",
        ),
        WindowFault::Night => (
            "from",
            "Så tidlig eller sent kommer vi ikke. Avtal en tid mellom kl. 7 og 21.",
        ),
        WindowFault::Past => ("day", "Tiden har vært. Velg en som kommer."),
        WindowFault::TooFar => (
            "day",
            "Det er for langt fram. Velg en dag det neste halvåret.",
        ),
    }
}
