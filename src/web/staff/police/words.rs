//! What the pages for the police call things, in bokmål.

use crate::domain::case::Event;
use crate::domain::police_sheet::{Aspect, Field, Flaw, Ground, Purpose, Step};
use crate::domain::police_word::AnswerKind;

/// A line of the history.
pub(in crate::web::staff) fn told(event: Event, from: &str, to: &str) -> String {
    let logged = if from.is_empty() {
        String::new()
    } else {
        format!(", loggnummer {from}")
    };
    match event {
        Event::PoliceCalled => format!("Ringte politiet på {to}{logged}"),
        Event::PoliceAnswered => {
            let kind = to.parse().map_or("svarte", answer);
            format!("Politiet: {}{logged}", kind.to_lowercase())
        }
        _ => match from.parse() {
            Ok(Step::Made) => "Begynte på et ark til politiet".to_owned(),
            Ok(Step::Asked) => "Ba om godkjenning av et ark til politiet".to_owned(),
            Ok(Step::Approved) => format!("Ark {to} til politiet er godkjent"),
            Ok(Step::Withdrawn) => format!("Ark {to} til politiet er trukket tilbake"),
            Ok(Step::OnPaper) => format!("Ark {to} er overlevert politiet på papir"),
            Ok(Step::Dropped) => "Forkastet et utkast til ark til politiet".to_owned(),
            Err(_) => "Ark til politiet".to_owned(),
        },
    }
}

pub(super) fn answer(kind: AnswerKind) -> &'static str {
    match kind {
        AnswerKind::Registered => "Har registrert saken",
        AnswerKind::OnTheSpot => "Rykker ut, eller har vært på stedet",
        AnswerKind::WantsMore => "Vil vite mer",
        AnswerKind::Dropped => "Har henlagt saken",
        AnswerKind::Other => "Annet",
    }
}

pub(super) fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Information => "Til orientering",
        Purpose::Assistance => "Be om bistand på stedet",
        Purpose::Charge => "Anmeldelse",
    }
}

/// A ground, and what it covers.
pub(super) fn ground(ground: Ground) -> (&'static str, &'static str) {
    match ground {
        Ground::Consent => (
            "Samtykke",
            "Forvaltningsloven § 13 a nr. 1: melderen har sagt ja.",
        ),
        Ground::Offence => (
            "Anmeldelse eller opplysninger om lovbrudd",
            "Forvaltningsloven § 13 b første ledd nr. 6: når allmenne hensyn gjør det ønskelig, \
             eller det henger sammen med oppgavene våre.",
        ),
        Ground::Aim => (
            "Formålet opplysningene er gitt for",
            "Forvaltningsloven § 13 b første ledd nr. 2.",
        ),
        Ground::Avert => (
            "Avverge en alvorlig straffbar handling",
            "Straffeloven § 196: plikt til å anmelde eller avverge.",
        ),
        Ground::Necessity => (
            "Nødrett",
            "Straffeloven § 17: fare for liv, helse eller eiendom som ikke kan avverges på annen \
             måte.",
        ),
    }
}

pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Category => "Hva saken gjelder",
        Field::Place => "Stedet",
        Field::Unit => "Boligen",
        Field::Happened => "Når det skjedde",
        Field::Reported => "Når det ble meldt",
        Field::Earlier => "Antall tidligere saker på adressen",
        Field::Contact => "Kontakt i kommunen",
    }
}

/// What is wrong, and at which field of the form.
pub(super) fn flaw(flaw: Flaw) -> (&'static str, String) {
    let too_long = |over: usize| format!("Teksten er {over} tegn for lang. Kort den ned.");
    let (place, words) = match flaw {
        Flaw::HappenedMissing => ("happened", "Skriv når det skjedde, eller ta bort haken."),
        Flaw::HappenedTooLong(over) => return ("happened", too_long(over)),
        Flaw::ContactMissing => (
            "contact",
            "Skriv hvem politiet kan spørre, eller ta bort haken.",
        ),
        Flaw::ContactTooLong(over) => return ("contact", too_long(over)),
        Flaw::WordsMissing => (
            "rewritten",
            "Skriv hva som er meldt, eller velg at det ikke skal med.",
        ),
        Flaw::WordsTooLong(over) => return ("rewritten", too_long(over)),
        Flaw::NoText => (
            "own",
            "Velg hvilken melding som skal med, eller at ingen skal det.",
        ),
        Flaw::AllBlack => (
            "own",
            "Alt i en melding er sladdet. Ta den bort, eller vis noe av den.",
        ),
        Flaw::TextGone => (
            "own",
            "En melding som var valgt, er ikke lenger som da den ble sladdet, eller du har ikke \
             tilgang til den. Velg på nytt.",
        ),
        Flaw::PhotoGone => (
            "photos",
            "Et bilde som var valgt, hører ikke lenger til saken. Velg på nytt.",
        ),
        Flaw::GroundMissing => ("ground", "Velg grunnlaget for å si hvem som har meldt."),
        Flaw::ReasonMissing => (
            "reason",
            "Skriv hvorfor politiet må vite hvem som har meldt.",
        ),
        Flaw::ReasonTooLong(over) => return ("reason", too_long(over)),
        Flaw::ConsentMissing => ("consent_when", "Skriv når og hvordan samtykket ble gitt."),
        Flaw::TellsWho => (
            "telling",
            "Noe du har skrevet, sier hvem som har meldt: navn, nummer eller e-post. Skriv det \
             om, eller velg å si hvem det er.",
        ),
    };
    (place, words.to_owned())
}

/// What of a case has changed.
pub(super) fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Category => "Kategorien er rettet.",
        Aspect::Place => "Stedet er rettet.",
        Aspect::Reports => "Det er kommet en melding til, eller en er flyttet.",
        Aspect::Words => "Det er kommet mer fra dem som har meldt.",
        Aspect::Restricted => "Saken er skjermet, eller skjermingen er opphevet.",
        Aspect::Merged => "Saken er slått sammen med en annen, eller det er angret.",
    }
}
