//! What the queue's page says, in bokmål.

use super::super::words as office;
use super::lists::Entry;
use crate::casework::queue::Remark;
use crate::casework::queue::address::Asked;
use crate::casework::queue::standing::View;
use crate::domain::case::WaitingFor;
use crate::domain::language::Language;
use crate::store::queue::{Filter, Stand};
use crate::wording::Catalogue;

/// A view that everybody has.
pub(super) fn view(view: View) -> &'static str {
    match view {
        View::ToDo => "Må gjøres",
        View::Mine => "Mine",
        View::Free => "Ledige",
        View::Overdue => "Forfalt",
        View::Unsure => "Usikre",
        View::NotReached => "Ikke nådd",
        View::NotReceived => "Ikke mottatt",
        View::ToLeader => "Til leder",
        View::Waiting => "På vent",
        View::Changed => "Endret siden sist",
        View::All => "Alle avdelinger",
        View::Done => "Ferdige",
    }
}

/// Where cases stand, in the filter.
pub(super) fn stand(c: &Catalogue, stand: Stand) -> String {
    let name = match stand {
        Stand::ToDo => "Må gjøres nå",
        Stand::Open => "Alle åpne",
        Stand::Done => "Alle ferdige",
        Stand::Any => "Åpne og ferdige",
        Stand::Only(status) => return office::status(c, status),
    };
    name.to_owned()
}

/// For what a case waits, behind its status.
pub(super) fn waits_for(waiting_for: WaitingFor) -> &'static str {
    match waiting_for {
        WaitingFor::Reporter => "på melder",
        WaitingFor::Parts => "på deler",
        WaitingFor::Others => "på andre",
    }
}

/// A language that reports come in.
pub(super) fn language(language: Language) -> String {
    let name = match language.code() {
        "ar" => "arabisk",
        "en" => "engelsk",
        "nb" => "bokmål",
        "nn" => "nynorsk",
        "pl" => "polsk",
        "se" => "nordsamisk",
        "so" => "somali",
        "uk" => "ukrainsk",
        code => return format!("språk «{code}»"),
    };
    name.to_owned()
}

/// Instead of what the reader's department has no business with.
pub(super) const NOT_YOURS_TO_READ: &str = "Ordene i meldingen er bare for dem som har saken.";

pub(super) const NO_REPORTS: &str = "Ingen meldinger er igjen i saken.";

pub(super) const NO_WORDS: &str = "Meldingen har ingen ord, bare bilder.";

/// What is said of a search.
pub(super) fn remark(remark: Remark) -> &'static str {
    match remark {
        Remark::Mistyped => {
            "Referansen er skrevet feil: det siste tegnet passer ikke til de andre. \
             Se etter ombyttede tegn."
        }
        Remark::NoSuchCase => "Ingen sak du har tilgang til, har denne referansen.",
        Remark::NoWords => {
            "Skriv et ord som skiller saken fra andre: en gate, en ting eller en referanse."
        }
        Remark::Vague => "Mange ord begynner slik. Skriv mer av ordet for å få med alle sakene.",
    }
}

/// What is said when something was done with a view.
pub(super) fn notice(done: &str) -> &'static str {
    match done {
        "saved" => "Visningen er lagret og står i listen.",
        "renamed" => "Visningen er endret.",
        "deleted" => "Visningen er slettet.",
        _ => "",
    }
}

/// What stands where no cases are.
pub(super) struct Empty {
    pub fact: &'static str,
    /// What would be here, or what to do.
    pub help: &'static str,
}

/// What is said where what is asked for is not there.
pub(super) fn empty(asked: &Asked, standing: &[Entry]) -> Empty {
    if asked.after.is_some() {
        return Empty {
            fact: "Det er ingen flere saker her.",
            help: "",
        };
    }
    if !asked.search.is_empty() {
        return Empty {
            fact: "Ingen saker passer til alle ordene.",
            help: "Prøv færre ord, eller begynnelsen av et ord. Søket går gjennom adresser, \
                   meldinger og det melderne har lagt til, også i ferdige saker.",
        };
    }
    let current = standing.iter().find(|entry| entry.is_current);
    let only_not_reached = Filter {
        department: asked.filter.department,
        stand: asked.filter.stand,
        not_reached: true,
        ..Filter::default()
    };
    let current = match current.map(|entry| entry.view) {
        None if asked.filter == only_not_reached => Some(View::NotReached),
        current => current,
    };
    let (fact, help) = match current {
        Some(View::ToDo | View::All) => (
            "Ingen åpne saker å gjøre noe med nå.",
            "Nye meldinger dukker opp her: fare først, deretter etter frist.",
        ),
        Some(View::Mine) => (
            "Du har ingen saker.",
            "Ta en sak fra «Ledige», så står den her til den er ferdig.",
        ),
        Some(View::Free) => (
            "Alle saker har fått noen.",
            "Saker som ingen har tatt, står her.",
        ),
        Some(View::Overdue) => (
            "Ingen saker er over fristen.",
            "Går en frist ut, dukker saken opp her.",
        ),
        Some(View::Unsure) => (
            "Ingen usikre saker.",
            "Er sorteringen i tvil, står saken her til noen har sett på kategori og eier.",
        ),
        Some(View::ToLeader) => (
            "Ingen saker venter på en leder.",
            "Her står saker som har byttet eier for ofte, til noen har avgjort hvem som skal ha dem.",
        ),
        Some(View::NotReached) => (
            "Alle meldere er nådd.",
            "Kommer en melding ikke fram, dukker saken opp her.",
        ),
        Some(View::NotReceived) => (
            "Alt som er gitt videre, er mottatt eller på vei.",
            "Svarer ikke en mottaker i tide, kommer saken tilbake hit.",
        ),
        Some(View::Waiting) => (
            "Ingen saker er på vent.",
            "Saker som venter på melder, deler eller andre, står her til fristen går ut.",
        ),
        Some(View::Changed) => (
            "Ingen saker er endret siden du så på dem.",
            "Skjer det noe i en åpen sak du har hatt oppe, står den her.",
        ),
        Some(View::Done) => (
            "Ingen ferdige saker.",
            "Løste og avsluttede saker havner her.",
        ),
        None => (
            "Ingen saker passer til filtrene.",
            "Ta bort et filter over listen.",
        ),
    };
    Empty { fact, help }
}
