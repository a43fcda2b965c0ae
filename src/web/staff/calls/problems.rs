//! What must be mended before a report for a caller can be looked over. What the
//! public form asks too has the public form's words.

use super::draft::Draft;
use crate::domain::language::Language;
use crate::domain::report::MAX_LINE;
use crate::web::form::problems::{self as form, Problem};
use crate::web::form::step::Step;
use crate::web::form::{draft::Draft as Told, places};
use crate::web::staff::StaffState;

const NB: Language = Language::BOKMAL;

/// What must be mended, in the order of the fields.
pub(super) fn problems(state: &StaffState, draft: &Draft) -> Vec<Problem> {
    let c = &state.catalogue;
    let asked = |step| form::problems(c, NB, step, &draft.told);
    let mut found = asked(Step::Happened);
    let places = asked(Step::Place);
    if places.is_empty() && is_unclear(state, &draft.told) {
        found.push(problem(
            "choice",
            "Velg hvilken adresse det er, eller behold det du skrev.",
        ));
    }
    found.extend(places);
    found.extend(asked(Step::Dwelling));
    if draft.name.chars().count() > MAX_LINE {
        let words = format!("Gjør navnet kortere. Det kan ha {MAX_LINE} tegn.");
        found.push(problem("name", words));
    }
    let way = |reach: &str, typed: &str| {
        if typed.is_empty() {
            return Vec::new();
        }
        let told = Told {
            reach: reach.to_owned(),
            ..draft.told.clone()
        };
        form::problems(c, NB, Step::Contact, &told)
    };
    found.extend(way("phone", &draft.told.phone));
    found.extend(way("email", &draft.told.email));
    let has_contact = !draft.told.phone.is_empty() || !draft.told.email.is_empty();
    match (has_contact, draft.without_contact) {
        (true, true) => found.push(problem(
            "without-contact",
            "Ta bort krysset, eller det du skrev under telefon og e-post.",
        )),
        (false, false) => found.push(problem(
            "without-contact",
            "Skriv telefon eller e-post, eller kryss av for at melder ikke skal ha kvittering.",
        )),
        _ => {}
    }
    found
}

/// The case that it was to be added to is open no more.
pub(super) fn gone() -> Problem {
    problem(
        "joins",
        "Saken du valgte, er ikke åpen lenger. Se hva som kommer ut av meldingen nå.",
    )
}

/// Whether the address may mean several, or only looks like some.
pub(super) fn is_unclear(state: &StaffState, told: &Told) -> bool {
    let offered = places::offers(&state.intake.gazetteer(), told);
    !told.address.is_empty() && !offered.choices.is_empty()
}

fn problem(field: &'static str, sentence: impl Into<String>) -> Problem {
    Problem {
        field,
        sentence: sentence.into(),
    }
}
