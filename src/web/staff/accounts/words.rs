//! What the pages of accounts call things.

use std::collections::BTreeMap;

use crate::domain::account::Role;
use crate::domain::case::Owner;
use crate::store::account_log::{Entry, Event};
use crate::store::accounts::Kept;
use crate::web::staff::StaffState;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;

/// With a capital letter, as the choices have it.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Triage => "Mottak",
        Role::Staff => "Saksbehandler",
        Role::Leader => "Leder",
        Role::Administrator => "Administrator",
        Role::Reader => "Lesetilgang",
    }
}

/// What somebody with the role does and sees.
pub(super) fn what_role(role: Role) -> &'static str {
    match role {
        Role::Triage => "Ser og fordeler saker i alle avdelinger, også skjermede.",
        Role::Staff => "Arbeider med sakene til avdelingen sin.",
        Role::Leader => "Som saksbehandler. Følger hvordan det går, og åpner skjermede saker.",
        Role::Administrator => {
            "Styrer kontoene og leser innsynsloggen. Ser ikke hvem som har meldt."
        }
        Role::Reader => "Leser, endrer ingenting, ser ikke hvem som har meldt.",
    }
}

/// How an account stands, and how that is drawn.
pub(super) fn state(kept: &Kept) -> (&'static str, &'static str) {
    if kept.is_disabled {
        ("Stengt", "bad")
    } else if kept.has_password {
        ("I bruk", "good")
    } else {
        ("Invitert", "waiting")
    }
}

/// One thing that was done.
pub(super) struct Line {
    pub when: Moment,
    pub what: String,
    pub who: String,
}

/// What was done, newest first; with the account's name where several are shown.
pub(super) fn lines(
    state: &StaffState,
    all: &[Kept],
    log: Vec<Entry>,
    is_of_many: bool,
) -> Vec<Line> {
    let names: BTreeMap<&str, &str> = all
        .iter()
        .map(|kept| (kept.account.id.as_str(), kept.account.name.as_str()))
        .collect();
    let name = |id: &str| names.get(id).map_or("en tidligere konto", |name| *name);
    let (c, now) = (&state.catalogue, state.ids.now());
    log.into_iter()
        .map(|entry| Line {
            when: times::ago(c, entry.at, now),
            what: if is_of_many {
                format!("{}: {}", name(&entry.account_id), what(&entry))
            } else {
                what(&entry)
            },
            who: match &entry.by {
                Some(by) => name(by).to_owned(),
                None => "kommandolinja".to_owned(),
            },
        })
        .collect()
}

fn what(entry: &Entry) -> String {
    let [was, became] = [&entry.was, &entry.became].map(|key| key.as_deref().unwrap_or(""));
    let role = |key: &str| {
        key.parse::<Role>()
            .map_or_else(|_| key.to_owned(), |known| words::role(known).to_owned())
    };
    let department = |key: &str| {
        key.parse::<Owner>().map_or_else(
            |_| "ingen avdeling".to_owned(),
            |known| words::owner(known).to_owned(),
        )
    };
    match entry.event {
        Event::Made => format!("kontoen laget med rollen {}", role(became)),
        Event::Invited => "invitasjon laget".to_owned(),
        Event::RoleChanged => format!("rolle endret fra {} til {}", role(was), role(became)),
        Event::DepartmentChanged => format!(
            "avdeling endret fra {} til {}",
            department(was),
            department(became)
        ),
        Event::EmailChanged => "e-postadresse endret".to_owned(),
        Event::Disabled => "kontoen stengt".to_owned(),
        Event::Enabled => "kontoen åpnet igjen".to_owned(),
        Event::PasswordReset => "passord nullstilt og ny lenke laget".to_owned(),
        Event::PasswordChosen => "passord valgt".to_owned(),
        Event::FactorSet => "totrinnsinnlogging satt opp".to_owned(),
        Event::FactorReset => "totrinnsinnlogging nullstilt".to_owned(),
        Event::RecoveryCodeUsed => "logget inn med en reservekode".to_owned(),
        Event::SessionsEnded => "logget ut overalt".to_owned(),
    }
}
