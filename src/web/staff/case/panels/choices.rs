//! What there is to choose in the forms of the bar.

use strum::IntoEnumIterator;

use super::Desk;
use super::keys::keys;
use crate::domain::case::{Owner, WaitingFor};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::web::staff::case::acts::closing;
use crate::web::staff::case::draft::Act;
use crate::web::staff::case::history::other_owners;
use crate::web::staff::words;

/// One thing to choose.
pub(in crate::web::staff::case) struct Choice {
    pub value: String,
    pub name: String,
    /// The key that chooses it while the form is open.
    pub key: String,
    pub is_chosen: bool,
}

/// What is asked for.
pub(super) fn question(act: Act) -> &'static str {
    match act {
        Act::Owner => "Hvem skal ha saken?",
        Act::Category => "Hva gjelder saken?",
        Act::Priority => "Hvor mye haster det?",
        Act::Assign => "Hvem skal jobbe med saken?",
        Act::Wait => "Hva venter saken på?",
        Act::Close => "Hvorfor avsluttes saken?",
        _ => "",
    }
}

/// All choices of a form; `value` is the one that was chosen before.
pub(super) fn choices(desk: &Desk<'_>, act: Act, value: Option<&str>) -> Vec<Choice> {
    let (c, case) = (desk.c, &desk.file.case);
    let named: Vec<(String, String)> = match act {
        Act::Owner => {
            let named = |owner: Owner| (owner.key().to_owned(), words::owner(owner).to_owned());
            let (key, name) = named(case.owner);
            let keeps = desk
                .decides()
                .then(|| (key, format!("{name} beholder saken")));
            other_owners(case.owner).map(named).chain(keeps).collect()
        }
        Act::Priority => Priority::iter()
            .rev()
            .filter(|priority| *priority != case.priority)
            .map(|priority| (priority.key().to_owned(), words::priority(c, priority)))
            .collect(),
        // Where triage was not sure its own answer can be chosen too, so that it
        // takes little to say that it was right.
        Act::Category => {
            let own = case.unsure.then(|| {
                let name = words::category(c, case.category);
                (case.category.key().to_owned(), format!("{name} (stemmer)"))
            });
            let others = Category::iter().filter(|category| *category != case.category);
            let mut others: Vec<(String, String)> = others
                .map(|category| (category.key().to_owned(), words::category(c, category)))
                .collect();
            others.sort_by_key(|(_, name)| name.to_lowercase());
            own.into_iter().chain(others).collect()
        }
        Act::Assign => {
            let colleagues = desk.around.colleagues.iter();
            let free = colleagues.filter(|one| case.assignee.as_ref() != Some(&one.id));
            free.map(|one| {
                let name = if one.id == desk.me.id {
                    format!("{} (deg)", one.name)
                } else {
                    one.name.clone()
                };
                (one.id.clone(), name)
            })
            .collect()
        }
        Act::Wait => WaitingFor::iter()
            .map(|whom| (whom.key().to_owned(), waits_for(whom).to_owned()))
            .collect(),
        Act::Close => closing::REASONS
            .iter()
            .map(|(key, words)| ((*key).to_owned(), (*words).to_owned()))
            .collect(),
        _ => Vec::new(),
    };
    let names: Vec<&str> = named.iter().map(|(_, name)| name.as_str()).collect();
    let keys = keys(&names);
    let waits = (act == Act::Wait).then_some(case.waiting_for).flatten();
    let chosen = value.or(waits.map(WaitingFor::key));
    named
        .into_iter()
        .zip(keys)
        .map(|((value, name), key)| Choice {
            is_chosen: chosen == Some(value.as_str()),
            value,
            name,
            key,
        })
        .collect()
}

/// Whom or what a case waits for, as in "Venter på deler".
pub(in crate::web::staff::case) fn waits_for(whom: WaitingFor) -> &'static str {
    match whom {
        WaitingFor::Reporter => "Svar fra melder",
        WaitingFor::Parts => "Deler",
        WaitingFor::Others => "Andre",
    }
}
