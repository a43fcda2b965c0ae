//! Visits as staff read them.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::domain::clock::oslo;
use crate::domain::language::Language;
use crate::domain::visit::{Visit, VisitState, Visitor, Window};
use crate::web::staff::words;
use crate::wording::Catalogue;
use crate::wording::known::day;
use crate::wording::visit::{clock, when};

/// A visit on a page.
pub(in crate::web::staff) struct VisitShown {
    pub id: String,
    /// "tirsdag 24. november mellom kl. 10.00 og 12.00".
    pub when: String,
    /// For machines (RFC 3339).
    pub machine: String,
    pub who: String,
    pub state: &'static str,
    pub state_class: &'static str,
    /// In the words of whom it did not suit.
    pub wish: String,
    pub stands: bool,
    pub does_not_suit: bool,
    /// It has begun: somebody may say that they were there.
    pub has_begun: bool,
}

/// Fills it in.
pub(in crate::web::staff) fn shown(
    c: &Catalogue,
    visit: &Visit,
    names: &BTreeMap<String, String>,
    now: Timestamp,
) -> VisitShown {
    let (state, state_class) = state(visit.state);
    VisitShown {
        id: visit.id.clone(),
        when: when(c, Language::BOKMAL, &visit.window),
        machine: visit.window.start.to_string(),
        who: who(visit, names),
        state,
        state_class,
        wish: visit.wish.clone().unwrap_or_default(),
        stands: visit.state.stands(),
        does_not_suit: visit.state == VisitState::DoesNotSuit,
        has_begun: visit.state.is_agreed() && visit.window.start <= now,
    }
}

/// Who comes, by name.
pub(in crate::web::staff) fn who(visit: &Visit, names: &BTreeMap<String, String>) -> String {
    match &visit.visitor {
        Visitor::Account(id) => names
            .get(id)
            .cloned()
            .unwrap_or_else(|| "en tidligere ansatt".to_owned()),
        Visitor::Recipient(key) => names
            .get(key)
            .cloned()
            .unwrap_or_else(|| words::recipient(key)),
    }
}

fn state(state: VisitState) -> (&'static str, &'static str) {
    match state {
        VisitState::Planned => ("Avtalt", "plain"),
        VisitState::Moved => ("Flyttet", "plain"),
        VisitState::DoesNotSuit => ("Passer ikke", "bad"),
        VisitState::Cancelled => ("Avlyst", "waiting"),
        VisitState::Done => ("Gjort", "good"),
    }
}

/// Between which hours, with the day where it is not today: "10.00–12.00" or
/// "tirsdag 24. november 10.00–12.00".
pub(in crate::web::staff) fn briefly(c: &Catalogue, window: &Window, now: Timestamp) -> String {
    let l = Language::BOKMAL;
    let hours = format!("{}–{}", clock(c, l, window.start), clock(c, l, window.end));
    if window.day() == now.to_zoned(oslo()).date() {
        hours
    } else {
        format!("{} {hours}", day(c, l, window.start))
    }
}
