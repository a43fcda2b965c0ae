//! Why a place was found or not, in words a clerk understands.

use super::choose::Choice;
use crate::domain::decision::{Reason, ReasonKind};
use crate::domain::place::{PlaceFinding, Unit};

/// Most candidates named in a reason.
const MOST_NAMED: usize = 4;

/// The reason for an address, a street or several candidates.
pub fn address(finding: &PlaceFinding, choice: &Choice) -> Option<Reason> {
    let because = match (
        &finding.address,
        &finding.street,
        finding.candidates.as_slice(),
    ) {
        (Some(address), _, _) => match (choice.from_hint, &choice.by_name) {
            (true, _) => format!("Adressefeltet: {address} finnes i adresseregisteret"),
            (false, Some(name)) => {
                format!("«{name}» er {address} i bygningslista")
            }
            (false, None) => format!("{address} finnes i adresseregisteret"),
        },
        (None, Some(street), candidates) if choice.lacking => {
            let known = listed(candidates);
            if known.is_empty() {
                format!("{street} finnes, men ikke med dette nummeret")
            } else {
                format!("{street} finnes, men ikke med dette nummeret; det kan være {known}")
            }
        }
        (None, Some(street), []) => format!("{street} er nevnt, men uten husnummer"),
        (None, _, candidates @ [_, ..]) => {
            let known = listed(candidates);
            match &choice.by_name {
                Some(name) => format!("Flere bygninger heter «{name}»: {known}"),
                None => format!("Flere adresser passer: {known}"),
            }
        }
        (None, None, []) => return None,
    };
    Some(Reason {
        kind: if choice.from_hint {
            ReasonKind::Hint
        } else {
            ReasonKind::Register
        },
        because,
        span: choice.bytes,
    })
}

fn listed(candidates: &[String]) -> String {
    let mut named = candidates
        .iter()
        .take(MOST_NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    if candidates.len() > MOST_NAMED {
        named.push_str(" og flere");
    }
    named
}

/// The reason for a dwelling that the text names.
pub fn unit(unit: &Unit, bytes: (usize, usize)) -> Reason {
    Reason {
        kind: ReasonKind::Register,
        because: format!("Bolignummer {unit} står i teksten"),
        span: Some(bytes),
    }
}

/// The reason for a dwelling that the unit field names.
pub fn unit_hint(unit: &Unit) -> Reason {
    Reason {
        kind: ReasonKind::Hint,
        because: format!("Bolignummer {unit} er oppgitt i feltet"),
        span: None,
    }
}

/// The reason for no dwelling, where several are named and none stands out.
pub fn units(units: &[Unit]) -> Reason {
    let named: Vec<&str> = units.iter().map(Unit::as_str).collect();
    Reason {
        kind: ReasonKind::Register,
        because: format!("Flere bolignumre står i teksten: {}", named.join(", ")),
        span: None,
    }
}
