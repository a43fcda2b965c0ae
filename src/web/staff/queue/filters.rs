//! The filters of the queue: those that are on, each with a way to take it
//! away, and the form in which others are chosen.

use strum::IntoEnumIterator;

use super::super::words as office;
use super::lists::href;
use super::words;
use crate::casework::queue::QueuePage as Found;
use crate::casework::queue::address::{Asked, assignee_key, stand_key};
use crate::domain::account::Account;
use crate::domain::case::{Owner, Status};
use crate::domain::category::Category;
use crate::store::queue::{Assignee, Filter, Stand};
use crate::wording::Catalogue;

/// A filter that is on.
pub(super) struct Chip {
    pub name: String,
    /// The same without it.
    pub without: String,
}

/// The filters that are on. A view of everybody's says by its name what it is.
pub(super) fn chips(c: &Catalogue, asked: &Asked, found: &Found, is_standing: bool) -> Vec<Chip> {
    if is_standing {
        return Vec::new();
    }
    let mut chips = Vec::new();
    let mut on = |name: String, take_away: fn(&mut Filter)| {
        chips.push(Chip {
            name,
            without: href(&asked.but(take_away)),
        });
    };
    let filter = &asked.filter;
    if let Some(department) = filter.department {
        on(office::owner(department).to_owned(), |f| {
            f.department = None;
        });
    }
    let searches = !asked.search.is_empty();
    match filter.stand {
        Stand::Any => {}
        Stand::ToDo if !searches => {}
        stand if searches => on(words::stand(c, stand), |f| f.stand = Stand::Any),
        stand => on(words::stand(c, stand), |f| f.stand = Stand::ToDo),
    }
    if let Some(category) = filter.category {
        on(office::category(c, category), |f| f.category = None);
    }
    if let Some(area) = &filter.area {
        on(area.clone(), |f| f.area = None);
    }
    if let Some(address) = &filter.address {
        on(address.clone(), |f| f.address = None);
    }
    if let Some(assignee) = &filter.assignee {
        on(worker(assignee, found), |f| f.assignee = None);
    }
    if let Some(language) = filter.language {
        on(format!("Melder på {}", words::language(language)), |f| {
            f.language = None;
        });
    }
    if filter.overdue {
        on("Over fristen".to_owned(), |f| f.overdue = false);
    }
    if filter.unsure {
        on("Usikre".to_owned(), |f| f.unsure = false);
    }
    if filter.not_reached {
        on("Ikke nådd".to_owned(), |f| f.not_reached = false);
    }
    if filter.not_received {
        on("Ikke mottatt".to_owned(), |f| f.not_received = false);
    }
    if filter.to_leader {
        on("Til leder".to_owned(), |f| f.to_leader = false);
    }
    if filter.changed {
        on("Endret siden sist".to_owned(), |f| f.changed = false);
    }
    chips
}

fn worker(assignee: &Assignee, found: &Found) -> String {
    match assignee {
        Assignee::Me => "Mine".to_owned(),
        Assignee::Nobody => "Ledige".to_owned(),
        Assignee::Account(id) => {
            let name = found.names.get(id).map_or("ukjent kollega", String::as_str);
            format!("Hos {name}")
        }
    }
}

/// One choice of a list.
pub(super) struct Choice {
    pub value: String,
    pub name: String,
    pub is_chosen: bool,
}

/// A list to choose from.
pub(super) struct Select {
    pub name: &'static str,
    pub label: &'static str,
    pub choices: Vec<Choice>,
}

/// A thing that is so or not.
pub(super) struct Check {
    pub name: &'static str,
    pub value: &'static str,
    pub label: &'static str,
    pub is_on: bool,
}

/// The form.
pub(super) struct FilterForm {
    pub selects: Vec<Select>,
    pub checks: Vec<Check>,
    /// As typed.
    pub address: String,
}

fn choice(value: &str, name: impl Into<String>, is_chosen: bool) -> Choice {
    Choice {
        value: value.to_owned(),
        name: name.into(),
        is_chosen,
    }
}

impl FilterForm {
    pub fn of(c: &Catalogue, asked: &Asked, found: &Found, account: &Account) -> Self {
        let filter = &asked.filter;
        let check = |name, value, label, is_on| Check {
            name,
            value,
            label,
            is_on,
        };
        let select = |name, label, choices| Select {
            name,
            label,
            choices,
        };
        Self {
            selects: vec![
                select("department", "Avdeling", departments(filter)),
                select("status", "Status", stands(c, asked)),
                select("category", "Kategori", categories(c, filter)),
                select("area", "Område", areas(filter, found)),
                select("assignee", "Hos", workers(filter, found, account)),
                select("language", "Melderens språk", languages(c, filter)),
            ],
            checks: vec![
                check("overdue", "yes", "Over fristen", filter.overdue),
                check("unsure", "yes", "Usikre", filter.unsure),
                check("reached", "not", "Melder ikke nådd", filter.not_reached),
                check(
                    "received",
                    "not",
                    "Mottaker har ikke fått den",
                    filter.not_received,
                ),
                check("changed", "yes", "Endret siden sist", filter.changed),
            ],
            address: filter.address.clone().unwrap_or_default(),
        }
    }
}

fn departments(filter: &Filter) -> Vec<Choice> {
    let all = choice("all", "Alle avdelinger", filter.department.is_none());
    let each = Owner::iter().map(|owner| {
        let is_chosen = filter.department == Some(owner);
        choice(owner.key(), office::owner(owner), is_chosen)
    });
    std::iter::once(all).chain(each).collect()
}

fn stands(c: &Catalogue, asked: &Asked) -> Vec<Choice> {
    let searches = !asked.search.is_empty();
    let only = [
        Status::New,
        Status::InProgress,
        Status::Waiting,
        Status::Resolved,
        Status::Closed,
    ];
    searches
        .then_some(Stand::Any)
        .into_iter()
        .chain([Stand::ToDo, Stand::Open, Stand::Done])
        .chain(only.map(Stand::Only))
        .map(|stand| {
            let is_chosen = asked.filter.stand == stand;
            choice(stand_key(stand), words::stand(c, stand), is_chosen)
        })
        .collect()
}

/// Sorted as a reader looks for them, behind the choice of all.
fn sorted(all: &'static str, mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.sort_by_key(|choice| choice.name.to_lowercase());
    let any = choices.iter().any(|choice| choice.is_chosen);
    choices.insert(0, choice("", all, !any));
    choices
}

fn categories(c: &Catalogue, filter: &Filter) -> Vec<Choice> {
    let each = Category::iter().map(|category| {
        let is_chosen = filter.category == Some(category);
        choice(category.key(), office::category(c, category), is_chosen)
    });
    sorted("Alle kategorier", each.collect())
}

fn areas(filter: &Filter, found: &Found) -> Vec<Choice> {
    let chosen = filter
        .area
        .iter()
        .filter(|area| !found.areas.contains(area));
    let each = found.areas.iter().chain(chosen).map(|area| {
        let is_chosen = filter.area.as_ref() == Some(area);
        choice(area, area.clone(), is_chosen)
    });
    sorted("Alle områder", each.collect())
}

fn workers(filter: &Filter, found: &Found, account: &Account) -> Vec<Choice> {
    let colleagues = found.names.iter().filter(|(id, _)| **id != account.id);
    let colleagues = colleagues.map(|(id, name)| {
        let who = Assignee::Account(id.clone());
        choice(
            assignee_key(&who),
            name.clone(),
            filter.assignee.as_ref() == Some(&who),
        )
    });
    let mut choices = sorted("Alle", colleagues.collect());
    let is_of = |who: &Assignee| filter.assignee.as_ref() == Some(who);
    if let Some(all) = choices.first_mut() {
        all.is_chosen = filter.assignee.is_none();
    }
    choices.insert(1, choice("me", "Meg", is_of(&Assignee::Me)));
    choices.insert(
        2,
        choice("nobody", "Ingen (ledige)", is_of(&Assignee::Nobody)),
    );
    choices
}

fn languages(c: &Catalogue, filter: &Filter) -> Vec<Choice> {
    let each = c.languages().iter().map(|language| {
        let is_chosen = filter.language == Some(*language);
        choice(language.code(), words::language(*language), is_chosen)
    });
    sorted("Alle språk", each.collect())
}
