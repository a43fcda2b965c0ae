//! The forms of a case, one for each verb, as they open in the bar of actions.

use strum::IntoEnumIterator;

use super::draft::Act;
use super::history::other_owners;
use super::parts::PARTS_OPEN;
use super::{Problem, Typed};
use crate::domain::case::{Case, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::web::staff::words;
use crate::wording::Catalogue;

/// A form.
pub(super) struct Panel {
    /// The last part of its address.
    pub act: &'static str,
    pub verb: &'static str,
    pub question: &'static str,
    pub choices: Vec<Choice>,
    /// A list to open, rather than all choices side by side.
    pub is_long: bool,
    pub is_open: bool,
    pub reason: String,
    pub choice_problem: String,
    pub reason_problem: String,
    /// Says that what was typed is here again.
    pub is_kept: bool,
    /// Sent once more, it is done although a part of the case is open.
    pub is_asked: bool,
}

/// One thing to choose.
pub(super) struct Choice {
    pub key: &'static str,
    pub name: String,
    pub is_chosen: bool,
}

/// All forms, in the order of the bar.
pub(super) fn panels(c: &Catalogue, case: &Case, typed: Option<&Typed>) -> Vec<Panel> {
    let choice = |key: &'static str, name: String| Choice {
        key,
        name,
        is_chosen: false,
    };
    let statuses = Status::iter()
        .filter(|next| case.status.may_become(*next))
        .map(|next| choice(next.key(), words::status(c, next)))
        .collect();
    let owners = other_owners(case.owner)
        .map(|owner| choice(owner.key(), words::owner(owner).to_owned()))
        .collect();
    let priorities = Priority::iter()
        .rev()
        .filter(|priority| *priority != case.priority)
        .map(|priority| choice(priority.key(), words::priority(c, priority)))
        .collect();
    // Where triage was not sure its own answer can be chosen too, and is, so
    // that it takes little to say that it was right.
    let categories = Category::iter()
        .filter(|category| *category != case.category || case.unsure)
        .map(|category| Choice {
            is_chosen: category == case.category,
            ..choice(category.key(), words::category(c, category))
        })
        .collect();
    vec![
        panel(Act::Status, "Hva skal saken settes til?", statuses, typed),
        panel(Act::Owner, "Hvem skal ha saken?", owners, typed),
        panel(Act::Priority, "Hvor mye haster det?", priorities, typed),
        panel(Act::Category, "Hva gjelder saken?", categories, typed),
    ]
}

fn panel(
    act: Act,
    question: &'static str,
    mut choices: Vec<Choice>,
    typed: Option<&Typed>,
) -> Panel {
    let typed = typed.filter(|typed| typed.draft.act == act);
    if let Some(typed) = typed {
        for choice in &mut choices {
            choice.is_chosen = typed.draft.value == choice.key;
        }
    }
    let problem = typed.map(|typed| &typed.problem);
    Panel {
        act: act.into(),
        verb: words::verb(act),
        question,
        is_long: choices.len() > 6,
        choices,
        is_open: typed.is_some(),
        reason: typed.map_or_else(String::new, |typed| typed.draft.reason.clone()),
        choice_problem: match problem {
            Some(Problem::Choice(words)) => words.clone(),
            Some(Problem::PartsOpen) => PARTS_OPEN.to_owned(),
            _ => String::new(),
        },
        reason_problem: match problem {
            Some(Problem::Reason(words)) => words.clone(),
            _ => String::new(),
        },
        is_kept: matches!(problem, Some(Problem::Kept)),
        is_asked: matches!(problem, Some(Problem::PartsOpen)),
    }
}
