//! What the rules had to decide on, read off a case's history: all that was told
//! until staff first did something, since what they decide is not the rules'.

use jiff::Timestamp;

use crate::domain::case::{Event, Owner};
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Priority};
use crate::routing::trial::Judged;
use crate::routing::{GivenTo, SECOND_LOOK};
use crate::store::decided::{Decided, Step};

/// A case as the rules met it, and what they did with it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Replayed {
    pub reference: String,
    pub judged: Judged,
    pub owner: Owner,
    pub owner_rule: String,
    /// Nothing where it went to the owner's own mailbox.
    pub given: Option<GivenTo>,
}

/// Nothing where the history does not say how it was routed, or what was
/// concluded of it is lost.
pub(super) fn replayed(decided: &Decided) -> Option<Replayed> {
    let steps = before_staff(&decided.steps);
    let until = decided.steps.get(steps.len()).map(|step| step.at);
    let mut routed = steps.iter().filter(|step| is_routing(step));
    let first = routed.next()?;
    let last = routed.next_back().unwrap_or(first);
    let reference = decided.opener()?;
    let judged = Judged {
        decision: known(decided, steps, reference, until)?,
        held: steps
            .iter()
            .any(|step| step.rule.as_deref() == Some(SECOND_LOOK)),
        opened: first.at,
        given: last.at,
    };
    let mut given = decided.given.iter().rev();
    let given = given.find(|given| until.is_none_or(|until| given.at < until));
    Some(Replayed {
        reference: reference.to_owned(),
        judged,
        owner: last.to.as_deref()?.parse().ok()?,
        owner_rule: last.rule.clone()?,
        given: given.map(|given| GivenTo {
            recipient: given.recipient.clone(),
            rule: given.rule.clone(),
        }),
    })
}

/// To write down what a caller tells decides nothing.
fn before_staff(steps: &[Step]) -> &[Step] {
    let is_act =
        |step: &Step| step.by_staff && !matches!(step.event, Event::Reported | Event::ReportJoined);
    let end = steps.iter().position(is_act).unwrap_or(steps.len());
    steps.get(..end).unwrap_or_default()
}

fn is_routing(step: &Step) -> bool {
    step.rule.is_some() && matches!(step.event, Event::Routed | Event::OwnerChanged)
}

/// What was known of it: as its first report was judged, with what the reporters
/// have told since.
fn known(
    decided: &Decided,
    steps: &[Step],
    opener: &str,
    until: Option<Timestamp>,
) -> Option<Decision> {
    let in_time = |at: Timestamp| until.is_none_or(|until| at < until);
    let told = decided.decisions.iter();
    let first = told.clone().find(|told| told.reference == opener)?;
    let later = told.filter(|told| told.reference != opener && in_time(told.at));
    let mut known = first.decision.clone();
    let category: Option<Category> = last_word(steps, Event::Judged);
    let priority: Option<Priority> = last_word(steps, Event::PriorityChanged);
    for told in later {
        let told = &told.decision;
        if category == Some(told.category) && known.category != told.category {
            known = Decision {
                place: known.place,
                priority: known.priority,
                ..told.clone()
            };
        }
        if known.place.address.is_none() && told.place.address.is_some() {
            known.place = told.place.clone();
        }
    }
    Some(Decision {
        priority: priority.unwrap_or(known.priority).max(known.priority),
        ..known
    })
}

fn last_word<T: std::str::FromStr>(steps: &[Step], event: Event) -> Option<T> {
    let said = steps.iter().rev().find(|step| step.event == event)?;
    said.to.as_deref()?.parse().ok()
}

#[cfg(test)]
mod tests;
